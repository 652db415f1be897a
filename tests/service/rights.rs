//! Who may do what: every role against every action, and nobody without a token.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Role};
use serde_json::json;

use crate::support::{Editor, Service, advisory};

const HEADLINE: &str = "Vienna: the concert is cancelled";

/// What each role may do: create, approve, return, publish, publish alone, end, look after persons.
const TABLE: &[(Role, [bool; 7])] = &[
    (Role::Author, [true, false, false, false, false, true, false]),
    (Role::Integrator, [true, false, false, false, false, true, false]),
    (Role::Approver, [true, true, true, true, false, true, false]),
    (Role::Duty, [true, true, true, true, true, true, false]),
    (Role::Admin, [true, false, false, false, false, true, true]),
];

/// Does the action number `n` on an advisory prepared for it; whether it was allowed.
fn allowed(n: usize, who: &Editor, author: &Editor, approver: &Editor) -> bool {
    let ready = |stage: usize| {
        let id = author.draft(&advisory(HEADLINE));
        if stage > 0 {
            let _ = author.act(&id, "submit", &json!({})).expect(200);
        }
        if stage > 1 {
            let _ = approver.act(&id, "approve", &json!({})).expect(200);
        }
        if stage > 2 {
            let _ = approver.act(&id, "publish", &json!({})).expect(200);
        }
        id
    };
    let reason = json!({"reason": {"en": "It is over."}});
    let answer = match n {
        0 => who.post("/advisories", &advisory(HEADLINE)),
        1 => who.act(&ready(1), "approve", &json!({})),
        2 => who.act(&ready(1), "return", &json!({"reason": "Name the gate."})),
        3 => who.act(&ready(2), "publish", &json!({})),
        4 => who.act(&ready(0), "publish", &json!({"emergency_reason": "Nobody else is here."})),
        5 => who.act(&ready(3), "end", &reason),
        _ => who.get("/persons"),
    };
    assert!(matches!(answer.status, 200 | 201 | 403), "action {n}: {} {}", answer.status, answer.text());
    answer.status != 403
}

#[test]
fn every_role_may_what_the_table_says_and_nothing_else() {
    let service = Service::start();
    let (author, approver) = service.two();
    for (role, may) in TABLE {
        let who = service.editor(&format!("One {}", role.wire()), &[*role]);
        for (n, may) in may.iter().enumerate() {
            assert_eq!(allowed(n, &who, &author, &approver), *may, "{} and action {n}", role.wire());
        }
    }
}

#[test]
fn tokens_that_open_nothing_are_all_answered_alike() {
    let service = Service::start();
    let (author, _) = service.two();
    let registry = service.app().registry();
    let eve = service.editor("Eve", &[Role::Author]);
    let mallory = service.editor("Mallory", &[Role::Author]);
    let short = service.editor("Late", &[Role::Author]);
    let name = |raw: &str| PersonName::parse(raw).unwrap();
    let id = forewarn::advisory::TokenId(eve.token[3..11].to_owned());
    service.wait(registry.revoke(&name("console"), id)).unwrap();
    service.wait(registry.disable(&name("console"), name("Mallory"))).unwrap();
    let forged = format!("{}{}", &author.token[..author.token.len() - 1], "#");
    let wrong = format!("fw_{}_{}", &author.token[3..11], "A".repeat(43));
    let with = |token: String| Editor { token, ..author.clone() };
    let mut seen = Vec::new();
    for token in [forged, wrong, "fw_".into(), "x".into(), eve.token, mallory.token] {
        let answer = with(token).get("/me").expect(401);
        assert!(answer.header("www-authenticate").starts_with("Bearer"), "{:?}", answer.headers);
        seen.push((answer.json()["title"].clone(), answer.json()["detail"].clone()));
    }
    service.clock.advance(TimeDelta::days(31));
    let late = short.get("/me").expect(401).json();
    seen.push((late["title"].clone(), late["detail"].clone()));
    seen.dedup();
    assert_eq!(seen.len(), 1, "{seen:?}");
    let _ = service.editor("Ada", &[Role::Author]).get("/me").expect(200);
}
