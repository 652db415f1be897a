//! Making public: the answer comes when it is live, and says where.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{field, problem};
use crate::support::{Service, advisory, update};

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

#[test]
fn what_publish_answers_is_what_a_reader_gets() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&body());
    let live = ada.through(&grace, &id).json();
    assert_eq!((live["state"].as_str(), live["revision"].as_u64()), (Some("live"), Some(1)));
    let outlets = live["outlets"].as_array().unwrap();
    let paths: Vec<_> = outlets.iter().map(|outlet| outlet["path"].as_str().unwrap()).collect();
    for path in ["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json"] {
        assert!(paths.contains(&path), "{path} is not in {paths:?}");
    }
    for outlet in outlets {
        let read =
            service.reader().ask("GET", outlet["path"].as_str().unwrap(), &[("Accept-Encoding", "identity")]);
        assert_eq!(read.expect(200).header("etag"), outlet["etag"].as_str().unwrap(), "{outlet}");
    }
    let record = &ada.get("/ledger?limit=1000").json()["records"];
    let record =
        record.as_array().unwrap().iter().find(|record| record["seq"] == live["ledger"]).unwrap().clone();
    assert_eq!((record["kind"].as_str(), record["advisory"].as_str()), (Some("published"), Some(&*id)));
}

#[test]
fn a_second_publication_of_the_same_draft_is_refused() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &body());
    let problem = problem(grace.act(&id, "publish", &json!({})), 409, "wrong-state");
    assert!(problem["detail"].as_str().unwrap().contains("in-force"), "{problem}");
    assert_eq!(
        ada.get(&format!("/advisories/{id}/revisions")).json()["revisions"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn a_schedule_is_told_and_kept() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&body());
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = grace.act(&id, "approve", &json!({})).expect(200);
    for odd in ["tomorrow", "2026-12-01T14:00:00", "2026-02-30T14:00:00Z", "2026-12-01T11:59:59Z", "1"] {
        let _ = field(grace.act(&id, "publish", &json!({"at": odd})), "/at", "TIME-01");
    }
    let answer = grace.act(&id, "publish", &json!({"at": "2026-12-01T14:00:00+01:00"})).expect(200);
    assert_eq!(answer.json(), json!({"state": "scheduled", "at": "2026-12-01T13:00:00.000Z"}));
    let shown = ada.get(&format!("/advisories/{id}")).json();
    assert_eq!(shown["stage"]["at"], "2026-12-01T13:00:00.000Z");
    assert_eq!(
        (shown["stage"]["by"].as_str(), shown["stage"]["approved_by"].as_str()),
        (Some("Grace"), Some("Grace"))
    );
    service.advance(TimeDelta::hours(1));
    assert_eq!(ada.get(&format!("/advisories/{id}")).json()["state"], "in-force");
}

#[test]
fn an_emergency_needs_its_reason_and_shows_it() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let duty = service.editor("Dora", &[Role::Duty]);
    let id = ada.draft(&body());
    for odd in ["", "  ", "a\u{0}b"] {
        let alone = json!({"emergency_reason": odd});
        let _ = field(duty.act(&id, "publish", &alone), "/emergency_reason", "CHG-02");
    }
    let alone = json!({"emergency_reason": "The attack is under way."});
    let _ = problem(grace.act(&id, "publish", &alone), 403, "not-allowed");
    let _ = duty.act(&id, "publish", &alone).expect(200);
    let revision = ada.get(&format!("/advisories/{id}/revisions/1")).expect(200).json();
    assert_eq!(revision["emergency_reason"], "The attack is under way.");
}

#[test]
fn ending_and_retracting_say_why_in_the_default_language() {
    let service = Service::start();
    let (ada, grace) = service.two();
    for (action, state) in [("end", "ended"), ("retract", "retracted")] {
        let id = ada.publish(&grace, &body());
        for odd in [
            json!({}),
            json!({"reason": {}}),
            json!({"reason": {"de": "Vorbei."}}),
            json!({"reason": {"en": ""}}),
        ] {
            let _ = field(ada.act(&id, action, &odd), "/reason/en", "CHG-02");
        }
        let reason = json!({"reason": {"en": "The police have ended the operation.", "de": "Vorbei."}});
        let over = ada.act(&id, action, &reason).expect(200).json();
        assert_eq!((over["state"].as_str(), over["revision"].as_u64()), (Some(state), Some(2)));
        let shown = ada.get(&format!("/advisories/{id}")).json();
        assert_eq!(
            (shown["state"].as_str(), &shown["revisions"][1]["note"]),
            (Some(state), &reason["reason"])
        );
        let problem = problem(ada.act(&id, action, &reason), 409, "wrong-state");
        assert!(problem["detail"].as_str().unwrap().contains(state), "{problem}");
    }
}

#[test]
fn every_revision_is_there_for_ever() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &body());
    let first = ada.get(&format!("/advisories/{id}/revisions/1")).expect(200).json();
    assert_eq!(first["content"], body());
    let next = update(
        "Vienna: concert moved from Ernst-Happel-Stadion",
        "significant",
        "The concert moves to 5 December.",
    );
    let _ = ada.put(&id, &next).expect(200);
    service.clock.advance(TimeDelta::minutes(1));
    let _ = ada.through(&grace, &id);
    let all = ada.get(&format!("/advisories/{id}/revisions")).expect(200).json();
    assert_eq!(all["revisions"][0], first);
    let second = &all["revisions"][1];
    assert_eq!(
        (second["message"].as_str(), second["significance"].as_str()),
        (Some("update"), Some("significant"))
    );
    assert_eq!(second["note"], json!({"en": "The concert moves to 5 December."}));
    assert_ne!(second["entry_id"], first["entry_id"]);
    assert_eq!(second["path"], format!("/advisories/{id}/2"));
    for odd in ["0", "3", "01", "+1", "1.0", "-1", "99999999999999999999", "x"] {
        let _ = problem(ada.get(&format!("/advisories/{id}/revisions/{odd}")), 404, "no-such-revision");
    }
}
