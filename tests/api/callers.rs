//! Who is asking: one answer to every token that opens nothing.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Role};
use serde_json::{Value, json};

use super::problem;
use crate::support::{Answer, Editor, Service};

fn me(editor: &Editor) -> Answer {
    editor.get("/me")
}

fn with_token(editor: &Editor, token: &str) -> Editor {
    Editor { token: token.to_owned(), ..editor.clone() }
}

#[test]
fn a_token_speaks_for_its_person() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author, Role::Duty]);
    let answer = me(&ada).expect(200).json();
    assert_eq!(answer["name"], "Ada");
    assert_eq!(answer["roles"], json!(["author", "duty"]));
    assert_eq!(ada.token.split('_').nth(1), answer["token"].as_str());
    assert!(!answer.to_string().contains(&ada.token));
}

#[test]
fn every_token_that_opens_nothing_gets_the_same_answer() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let (eve, bob) = (service.editor("Eve", &[Role::Author]), service.editor("Bob", &[Role::Author]));
    let registry = service.app().registry();
    let by = PersonName::parse("Ada").unwrap();
    let id =
        |editor: &Editor| forewarn::advisory::TokenId(editor.token.split('_').nth(1).unwrap().to_owned());
    service.wait(registry.revoke(&by, id(&eve))).unwrap();
    service.wait(registry.disable(&by, PersonName::parse("Bob").unwrap())).unwrap();
    let mut other = ada.token.clone();
    other.replace_range(other.len() - 1.., if other.ends_with('x') { "y" } else { "x" });
    let unknown = format!("fw_00000000_{}", "0".repeat(43));
    let expired = service.editor("Old", &[Role::Author]);
    service.clock.advance(TimeDelta::days(31));
    let fresh = service.editor("New", &[Role::Author]);
    let _ = me(&fresh).expect(200);
    let tokens = [&other, &unknown, &eve.token, &bob.token, &expired.token, "fw_", "x", "fw_00000000_short"];
    let refused = |token: &&str| {
        let mut problem = problem(me(&with_token(&fresh, token)), 401, "not-signed-in");
        let _ = problem.as_object_mut().unwrap().remove("request_id");
        problem
    };
    let tokens = tokens.map(AsRef::as_ref);
    let answers: Vec<Value> = tokens.iter().map(refused).collect();
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:#?}");
}

#[test]
fn without_a_bearer_token_nothing_opens() {
    let service = Service::start();
    let (ada, _) = service.two();
    let reader = service.reader();
    let good = format!("Bearer {}", ada.token);
    let basic = format!("Basic {}", ada.token);
    let table: &[(&[(&str, &str)], u16)] = &[
        (&[], 401),
        (&[("Authorization", "")], 401),
        (&[("Authorization", "Bearer")], 401),
        (&[("Authorization", &ada.token)], 401),
        (&[("Authorization", &basic)], 401),
        (&[("Authorization", &good), ("Authorization", &good)], 401),
        (&[("Cookie", &good)], 401),
        (&[("Authorization", &good)], 200),
        (&[("authorization", &good.replacen("Bearer", "bearer", 1))], 200),
    ];
    for (headers, status) in table {
        let answer = reader.ask("GET", "/api/v1/me", headers);
        assert_eq!(answer.status, *status, "{headers:?}");
        if *status == 401 {
            assert!(answer.header("www-authenticate").starts_with("Bearer"), "{headers:?}");
            let _ = problem(answer, 401, "not-signed-in");
        }
    }
    let _ = problem(reader.get(&format!("/api/v1/me?access_token={}", ada.token)), 401, "not-signed-in");
}

#[test]
fn an_answer_says_what_is_left_of_the_pace() {
    let service = Service::start();
    let (ada, _) = service.two();
    let first = me(&ada).expect(200);
    assert_eq!(first.header("ratelimit-policy"), "\"token\";q=100000;w=60");
    assert_eq!(first.header("ratelimit"), "\"token\";r=99999;t=1");
    let refused = ada.get("/me?x=1").expect(400);
    assert_eq!(refused.header("ratelimit"), "\"token\";r=99998;t=1");
}
