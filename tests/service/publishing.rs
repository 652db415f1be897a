//! From a blank page to every reader: two people, one instant.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Service, advisory};

const HEADLINE: &str = "Vienna: the concert at Ernst-Happel-Stadion is cancelled";

#[test]
fn when_the_publish_call_returns_every_format_holds_the_advisory() {
    let service = Service::start();
    let (author, approver) = service.two();
    let reader = service.reader();
    assert_eq!(reader.titles("all"), Vec::<String>::new());
    let id = author.draft(&advisory(HEADLINE));
    let live = author.through(&approver, &id).json();
    assert_eq!(live["state"], "live");
    assert_eq!(live["revision"], 1);
    assert_eq!(reader.titles("all"), [HEADLINE]);
    assert!(reader.get(&format!("/advisories/{id}")).expect(200).text().contains(HEADLINE));
    assert!(reader.get("/").expect(200).text().contains(HEADLINE));
    assert!(reader.get("/feeds/all/").expect(200).text().contains(HEADLINE));
    let machine = reader.get(&format!("/advisories/{id}.json")).expect(200).json();
    assert_eq!(machine["advisory"], id);
}

#[test]
fn the_outlets_named_are_what_readers_get() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let live = author.through(&approver, &id).json();
    let outlets = live["outlets"].as_array().unwrap();
    assert!(outlets.iter().any(|outlet| outlet["path"] == "/feeds/all.atom"), "{live}");
    for outlet in outlets {
        let answer = service.reader().get(outlet["path"].as_str().unwrap()).expect(200);
        assert_eq!(answer.header("etag"), outlet["etag"].as_str().unwrap(), "{outlet}");
    }
}

#[test]
fn nothing_is_public_before_another_person_agreed() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let unseen = |when: &str| {
        assert!(service.reader().titles("all").is_empty(), "{when}");
        assert_eq!(service.reader().get(&format!("/advisories/{id}")).status, 404, "{when}");
    };
    unseen("drafted");
    let _ = approver.act(&id, "publish", &json!({})).expect(409);
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    unseen("submitted");
    let _ = approver.act(&id, "publish", &json!({})).expect(409);
    let _ = author.act(&id, "approve", &json!({})).expect(403);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    unseen("approved");
    let _ = approver.act(&id, "publish", &json!({})).expect(200);
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn an_edit_after_approval_voids_it() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    let _ = author.put(&id, &advisory("Vienna: another text altogether")).expect(200);
    let _ = approver.act(&id, "publish", &json!({})).expect(409);
    assert!(service.reader().titles("all").is_empty());
}

#[test]
fn who_edited_cannot_approve_not_even_with_another_token() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let _ = approver.put(&id, &advisory("Vienna: the concert is cancelled after a threat")).expect(200);
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let again = service.editor("Grace", &[forewarn::advisory::Role::Approver]);
    for token in [&approver, &again] {
        let _ = token.act(&id, "approve", &json!({})).expect(403);
    }
}

#[test]
fn publishing_twice_publishes_once() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(HEADLINE));
    let _ = approver.act(&id, "publish", &json!({})).expect(409);
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn a_draft_that_breaks_a_rule_is_kept_but_not_submitted() {
    let service = Service::start();
    let (author, _) = service.two();
    let mut body = advisory(HEADLINE);
    body["texts"]["en"]["instruction"] = json!([]);
    let kept = author.post("/advisories", &body).expect(201);
    assert!(kept.problems().contains(&"error GUID-01".to_owned()), "{:?}", kept.problems());
    let id = kept.json()["id"].as_str().unwrap().to_owned();
    let refused = author.act(&id, "submit", &json!({})).expect(422);
    assert!(refused.problems().contains(&"error GUID-01".to_owned()), "{:?}", refused.problems());
}

#[test]
fn validation_keeps_nothing() {
    let service = Service::start();
    let (author, _) = service.two();
    let answer = author.post("/validate", &advisory(HEADLINE)).expect(200).json();
    assert_eq!(answer["publishable"], true, "{answer}");
    let listed = author.get("/advisories").expect(200).json();
    assert_eq!(listed["advisories"].as_array().map(Vec::len), Some(0), "{listed}");
}

#[test]
fn what_is_returned_says_why_and_can_be_mended() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "return", &json!({"reason": "Name the gate."})).expect(200);
    let view = author.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(view["state"], "draft");
    assert_eq!(view["stage"]["returned"], "Name the gate.");
    let _ = author.through(&approver, &id);
}

#[test]
fn internal_grades_never_leave_the_house() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(HEADLINE));
    service.clock.advance(TimeDelta::seconds(2));
    let paths = ["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json", "/", "/feeds/all/"];
    let own =
        [format!("/advisories/{id}"), format!("/advisories/{id}.json"), format!("/advisories/{id}/1.json")];
    for path in paths.into_iter().map(str::to_owned).chain(own) {
        let answer = service.reader().get(&path).expect(200);
        for word in ["reliability", "credibility", "Ada", "Grace"] {
            assert!(!answer.text().contains(word), "{word} in {path}");
        }
    }
}

/// Whatever signs a text holds, it goes out in each state that an entry can have: what cannot be read back is never shown.
#[test]
fn texts_with_signs_and_lines_are_printed_in_every_state() {
    let service = Service::start();
    let (author, approver) = service.two();
    let signs = "Signs: \"quoted\", 'single', A & B, 5 > 4, “typographic”, l’eau, 100 %.\nA second line.";
    for action in ["end", "retract"] {
        let mut body = advisory("Vienna: the concert at the stadium is cancelled");
        body["texts"]["en"]["summary"] =
            json!("The police in Vienna cancelled \"the concert\" & closed 'the stadium'.");
        body["texts"]["en"]["description"] = json!(signs);
        let id = author.publish(&approver, &body);
        for significance in ["minor", "significant"] {
            let mut next = body.clone();
            next["texts"]["en"]["description"] = json!(format!("{signs} Once more: \"{significance}\"."));
            next["change"] =
                json!({"significance": significance, "note": {"en": "The \"police\" said more & more."}});
            let _ = author.put(&id, &next).expect(200);
            let _ = author.through(&approver, &id);
        }
        let _ = author.act(&id, action, &json!({"reason": {"en": "It is \"over\" & done."}})).expect(200);
    }
    assert_eq!(service.reader().titles("all").len(), 6);
}
