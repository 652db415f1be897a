//! What was published without a second person stays open until another person has looked into it.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{HEADLINE, view};
use crate::api::{field, problem};
use crate::support::{Editor, Service, advisory};

fn alone(duty: &Editor, id: &str) {
    let _ = duty.act(id, "publish", &json!({"emergency_reason": "No second person in reach."})).expect(200);
}

fn open(editor: &Editor) -> Vec<Value> {
    let listed = editor.get("/advisories?review=open").expect(200).json();
    listed["advisories"].as_array().unwrap().iter().map(|line| line["id"].clone()).collect()
}

#[test]
fn it_stays_open_until_another_person_has_written_down_what_they_found() {
    let mut service = Service::start_public(super::PUBLIC);
    let (ada, grace) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let _ = ada.publish(&grace, &advisory("Vienna: an ordinary warning of a concert"));
    let id = ada.draft(&advisory(HEADLINE));
    alone(&duty, &id);
    assert_eq!(open(&ada), [json!(id)]);
    let shown = view(&ada, &id);
    assert_eq!(
        (&shown["review"], &shown["revisions"][0]["review"]),
        (&json!("open"), &json!({"state": "open"}))
    );
    service.restart();
    let (ada, grace) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let both = service.editor("Ada", &[Role::Author, Role::Approver]);
    let finding = json!({"finding": "The call was right; the duty list has a second name now."});
    for own in [&duty, &both] {
        let refused = problem(own.act(&id, "review", &finding), 403, "own-work");
        assert!(refused["fix"].as_str().unwrap().contains("neither edited nor published"), "{refused}");
    }
    for odd in [json!({}), json!({"finding": " "}), json!({"finding": "a\u{202e}b"})] {
        let _ = field(grace.act(&id, "review", &odd), "/finding", "CHG-02");
    }
    let _ = problem(grace.act(&id, "review", &json!({"finding": "x", "by": "Alan"})), 422, "problems");
    let _ = grace.act(&id, "review", &finding).expect(200);
    assert_eq!(open(&ada), Vec::<Value>::new());
    let review = view(&ada, &id)["revisions"][0]["review"].clone();
    assert_eq!((&review["state"], &review["by"]), (&json!("closed"), &json!("Grace")));
    assert_eq!(review["finding"], finding["finding"]);
    let _ = problem(grace.act(&id, "review", &finding), 409, "wrong-state");
    service.restart();
    let (ada, _) = service.two();
    assert_eq!(view(&ada, &id)["revisions"][0]["review"], review);
    let ledger = ada.get("/ledger").json();
    let kinds: Vec<_> = ledger["records"].as_array().unwrap().iter().map(|record| &record["kind"]).collect();
    assert!(kinds.contains(&&json!("reviewed")), "{kinds:?}");
}

#[test]
fn nothing_of_it_is_public_and_it_changes_nothing_public() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let id = duty.draft(&advisory(HEADLINE));
    alone(&duty, &id);
    let paths = ["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json", "/"].map(str::to_owned).into_iter();
    let own = ["", ".json", ".cap", "/1", "/1.json", "/1.cap"].map(|end| format!("/advisories/{id}{end}"));
    let paths: Vec<_> = paths.chain(own).collect();
    let bytes = || paths.iter().map(|path| service.reader().get(path).expect(200).bytes).collect::<Vec<_>>();
    let before = bytes();
    let found = "Barbara was alone in the room.";
    let _ = grace.act(&id, "review", &json!({"finding": found})).expect(200);
    assert_eq!(bytes(), before);
    service.advance(TimeDelta::minutes(2));
    for (path, bytes) in paths.iter().zip(bytes()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for secret in [found, "No second person in reach", "Barbara"] {
            assert!(!text.contains(secret), "{path} tells {secret:?}");
        }
    }
    let _ =
        ada.act(&id, "end", &json!({"reason": {"en": "The police have ended the operation."}})).expect(200);
}

#[test]
fn a_second_emergency_opens_it_again_and_what_was_agreed_needs_none() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let id = ada.publish(&grace, &advisory(HEADLINE));
    let finding = json!({"finding": "The call was right."});
    let _ = problem(grace.act(&id, "review", &finding), 409, "wrong-state");
    for note in ["The north gate is closed too.", "The east gate is closed too."] {
        let mut next = advisory(HEADLINE);
        next["change"] = json!({"significance": "significant", "note": {"en": note}});
        let _ = duty.put(&id, &next).expect(200);
        alone(&duty, &id);
        service.advance(TimeDelta::seconds(1));
    }
    let shown = view(&ada, &id);
    assert!(shown["revisions"][0]["review"].is_null());
    let _ =
        ada.act(&id, "retract", &json!({"reason": {"en": "It was meant for another stadium."}})).expect(200);
    assert_eq!(open(&ada), [json!(id)], "what is over is looked into all the same");
    let _ = grace.act(&id, "review", &finding).expect(200);
    let shown = view(&ada, &id);
    assert_eq!((&shown["review"], &shown["state"]), (&json!("closed"), &json!("retracted")));
    for n in [1, 2] {
        assert_eq!(shown["revisions"][n]["review"]["finding"], finding["finding"]);
    }
}
