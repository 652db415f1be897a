//! A retraction that was prepared with the advisory: judged and agreed to with it, and not public before it is said.

use serde_json::{Value, json};

use super::HEADLINE;
use crate::api::{field, problem};
use crate::support::{Service, advisory};

const WORDS: &str = "This warning was meant for another stadium.";

fn prepared() -> Value {
    let mut body = advisory(HEADLINE);
    body["retraction"] = json!({"en": WORDS, "de": "Diese Warnung galt einem anderen Stadion."});
    body
}

#[test]
fn it_is_kept_with_the_revision_and_said_where_no_other_reason_is_given() {
    let mut service = Service::start_public(super::PUBLIC);
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &prepared());
    let revision = ada.get(&format!("/advisories/{id}/revisions/1")).expect(200).json();
    assert_eq!(revision["content"], prepared(), "the next revision begins from it");
    let paths = ["", ".json", ".cap", "/1.json"].map(|end| format!("/advisories/{id}{end}"));
    for path in
        paths.iter().map(String::as_str).chain(["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json"])
    {
        let answer = service.reader().get(path).expect(200);
        assert!(!answer.text().contains("another stadium"), "{path}");
        assert!(!answer.text().contains("etraction\""), "{path}");
    }
    service.restart();
    let (ada, _) = service.two();
    let _ = ada.act(&id, "retract", &json!({})).expect(200);
    let shown = ada.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(shown["revisions"][1]["note"], prepared()["retraction"]);
    assert!(service.reader().get("/feeds/all.atom").text().contains(WORDS));
}

#[test]
fn another_reason_takes_its_place_and_an_end_has_none_prepared() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &prepared());
    let _ = field(ada.act(&id, "end", &json!({})), "/reason/en", "CHG-02");
    let reason = json!({"reason": {"en": "The concert takes place."}});
    let _ = ada.act(&id, "retract", &reason).expect(200);
    let shown = ada.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(shown["revisions"][1]["note"], reason["reason"]);
    let bare = ada.publish(&grace, &advisory("Vienna: the march through the first district is cancelled"));
    let _ = field(ada.act(&bare, "retract", &json!({})), "/reason/en", "CHG-02");
}

#[test]
fn it_is_judged_like_one_that_is_said() {
    let service = Service::start();
    let (ada, _) = service.two();
    let table = [
        (json!({"de": "Diese Warnung galt einem anderen Stadion."}), "/retraction/en"),
        (json!({"en": "a\u{202e}b"}), "/retraction/en"),
        (json!({"en": " "}), "/retraction/en"),
        (json!({"en": WORDS, "no tag": "Words."}), "/retraction/no tag"),
    ];
    for (retraction, pointer) in table {
        let mut body = advisory(HEADLINE);
        body["retraction"] = retraction;
        let judged = ada.post("/validate", &body).expect(200).json();
        assert_eq!(judged["publishable"], false, "{judged}");
        let problems = judged["problems"].as_array().unwrap();
        let found =
            problems.iter().any(|problem| problem["pointer"] == pointer && problem["severity"] == "error");
        assert!(found, "{pointer}: {judged}");
        let id = ada.draft(&body);
        let _ = problem(ada.act(&id, "submit", &json!({})), 422, "problems");
    }
    let mut body = advisory(HEADLINE);
    for shape in [json!("words"), json!(["en"]), json!({"en": 1}), json!(null)] {
        body["retraction"] = shape;
        let _ = problem(ada.post("/advisories", &body), 422, "problems");
    }
}

#[test]
fn an_approval_is_to_the_prepared_words_too() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let hash = |body: &Value| {
        let id = ada.draft(body);
        let _ = ada.act(&id, "submit", &json!({})).expect(200);
        let approved = grace.act(&id, "approve", &json!({})).expect(200).json();
        approved["stage"]["draft_hash"].as_str().unwrap().to_owned()
    };
    assert_eq!(hash(&prepared()), hash(&prepared()));
    assert_ne!(hash(&prepared()), hash(&advisory(HEADLINE)));
}
