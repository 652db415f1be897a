//! What is told, when, and of what: by the public's rules and never before the public can see it.

use chrono::TimeDelta;
use forewarn::advisory::{Occasion, Role, Status};
use forewarn::config::{SigningSecret, Webhook};
use forewarn::outreach::webhook_signature;
use serde_json::json;

use crate::support::{advisory, exercise, level, update};
use crate::websub::subscriber::Subscriber;

use super::stage::{PUBLIC, SECRET, Stage, message, signed, webhook};

#[test]
fn the_vector_of_the_specification_is_signed_as_it_says() {
    let secret = SigningSecret::parse(SECRET).unwrap();
    let body = br#"{"test": 2432232314}"#;
    let signature = webhook_signature(&[secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body);
    assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

#[test]
fn a_publication_is_told_at_once_and_what_it_names_is_there() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let id = stage.author.draft(&advisory("Concert cancelled in Vienna"));
    let _ = stage.author.act(&id, "submit", &json!({})).expect(200);
    assert_eq!(message(&receiver.next())["type"], "advisory.waiting");
    let _ = stage.approver.act(&id, "approve", &json!({})).expect(200);
    let live = stage.approver.act(&id, "publish", &json!({})).expect(200).json();
    let heard = receiver.next();
    let told = message(&heard);
    assert_eq!(told["type"], "advisory.published");
    let sent =
        stage.service.reader().get(&format!("/advisories/{id}.json")).expect(200).json()["sent"].clone();
    assert_eq!(told["timestamp"], sent);
    assert_eq!(heard.header("webhook-timestamp"), "1796126400");
    assert_eq!(heard.header("webhook-id"), format!("published_{id}_{}", live["ledger"]));
    let data = told["data"].as_object().unwrap();
    assert_eq!(data.keys().next().unwrap(), "status", "what is not real says so first");
    let expected = json!({
        "status": "actual", "advisory": id, "revision": 1, "title": "Concert cancelled in Vienna",
        "headline": "Concert cancelled in Vienna", "language": "en", "kind": "advisory", "severity": "severe",
        "areas": ["AT-9"], "sent": sent, "over_at": "2026-12-01T18:00:00.000Z",
        "page": format!("{PUBLIC}/advisories/{id}"), "json": format!("{PUBLIC}/advisories/{id}/1.json"),
        "cap": format!("{PUBLIC}/advisories/{id}/1.cap"), "record": live["ledger"],
    });
    assert_eq!(told["data"], expected);
    for name in ["page", "json", "cap"] {
        let path = expected[name].as_str().unwrap().strip_prefix(PUBLIC).unwrap();
        let _ = stage.service.reader().get(path).expect(200);
    }
    assert!(stage.types(&receiver).is_empty(), "once is enough");
}

#[test]
fn every_word_of_a_life_is_told_with_its_mark() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let id = stage.publish("Concert cancelled in Vienna");
    for (significance, headline) in [
        ("significant", "Concert moved to Graz, Vienna is closed"),
        ("minor", "Concert moved to Graz; Vienna is closed"),
    ] {
        stage.service.advance(TimeDelta::minutes(1));
        let body = update(headline, significance, "The place of the concert changed.");
        let _ = stage.author.put(&id, &body).expect(200);
        let _ = stage.author.through(&stage.approver, &id);
    }
    let _ =
        stage.author.act(&id, "end", &json!({"reason": {"en": "The stadium is open again."}})).expect(200);
    let wrong = stage.publish("Concert cancelled in Vienna, again");
    let _ =
        stage.author.act(&wrong, "retract", &json!({"reason": {"en": "It was sent in error."}})).expect(200);
    let _ = stage.author.publish(&stage.approver, &level("4", "Austria: terror warning level 4 of 5"));
    let _ = stage.author.publish(&stage.approver, &level("3", "Austria: terror warning level 3 of 5"));
    let _ = stage.publish("Concert postponed in Vienna");
    // Two words on their way at once may come in any order.
    stage.service.told();
    stage.service.advance(TimeDelta::hours(7));
    stage.service.told();
    let told: Vec<_> = receiver.heard().iter().map(message).collect();
    let words: Vec<_> = told
        .iter()
        .filter(|told| told["type"] != "advisory.waiting")
        .map(|told| {
            let kind = told["type"].as_str().unwrap().strip_prefix("advisory.").unwrap().to_owned();
            let minor = if told["data"]["minor"] == true { " (minor)" } else { "" };
            format!("{kind}{minor} {}: {}", told["data"]["revision"], told["data"]["title"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        words,
        [
            "published 1: Concert cancelled in Vienna",
            "updated 2: UPDATE: Concert moved to Graz, Vienna is closed",
            "updated (minor) 3: UPDATE: Concert moved to Graz; Vienna is closed",
            "ended 4: ENDED: Concert moved to Graz; Vienna is closed",
            "published 1: Concert cancelled in Vienna, again",
            "retracted 2: RETRACTED: Concert cancelled in Vienna, again",
            "published 1: Austria: terror warning level 4 of 5",
            "published 1: Austria: terror warning level 3 of 5",
            "superseded 1: SUPERSEDED: Austria: terror warning level 4 of 5",
            "published 1: Concert postponed in Vienna",
            "expired 1: EXPIRED: Concert postponed in Vienna",
        ]
    );
    assert_eq!(told.last().unwrap()["timestamp"], "2026-12-01T18:00:00.000Z");
}

#[test]
fn what_is_not_real_is_told_only_where_it_was_declared_and_says_so() {
    let (real, all) = (Subscriber::willing(), Subscriber::willing());
    let one = webhook("real", &real);
    let other =
        Webhook { status: [Status::Actual, Status::Exercise, Status::Test].into(), ..webhook("all", &all) };
    let stage = Stage::calling(move || vec![one.clone(), other.clone()]);
    let _ = stage.author.publish(&stage.approver, &exercise("Concert cancelled in Vienna"));
    assert!(stage.types(&real).is_empty());
    let waiting = message(&all.next());
    assert_eq!(waiting["data"]["title"], "EXERCISE: Concert cancelled in Vienna");
    let told = message(&all.next());
    assert_eq!((&told["data"]["status"], &told["type"]), (&json!("exercise"), &json!("advisory.published")));
    assert_eq!(told["data"]["title"], "EXERCISE: Concert cancelled in Vienna");
}

#[test]
fn what_waits_is_told_without_names_and_is_overdue_once() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let (slow, quick) = (
        stage.author.draft(&advisory("Concert cancelled in Vienna")),
        stage.author.draft(&advisory("Concert moved to Graz, Vienna is closed")),
    );
    for id in [&slow, &quick] {
        let _ = stage.author.act(id, "submit", &json!({})).expect(200);
    }
    let told = message(&receiver.next());
    let data = &told["data"];
    assert_eq!(told["type"], "advisory.waiting");
    assert_eq!((&data["advisory"], &data["headline"]), (&json!(slow), &json!("Concert cancelled in Vienna")));
    assert_eq!(data["api"], format!("{PUBLIC}/api/v1/advisories/{slow}"));
    assert!(!told.to_string().contains("Ada"), "{told}");
    let _ = receiver.next();
    let _ = stage.approver.act(&quick, "approve", &json!({})).expect(200);
    stage.service.advance(TimeDelta::minutes(29));
    assert!(stage.types(&receiver).is_empty());
    stage.service.advance(TimeDelta::seconds(61));
    let heard = receiver.next();
    let told = message(&heard);
    assert_eq!((&told["type"], &told["data"]["advisory"]), (&json!("advisory.overdue"), &json!(slow)));
    stage.service.advance(TimeDelta::hours(1));
    assert!(stage.types(&receiver).is_empty(), "once is enough");
    let _ = stage.approver.act(&slow, "return", &json!({"reason": "Say which gates."})).expect(200);
    let _ = stage.author.act(&slow, "submit", &json!({})).expect(200);
    stage.service.advance(TimeDelta::minutes(31));
    stage.service.told();
    let again = receiver.heard();
    let types: Vec<_> = again.iter().map(|heard| message(heard)["type"].clone()).collect();
    assert_eq!(types, ["advisory.waiting", "advisory.overdue"]);
    assert_ne!(again[1].header("webhook-id"), heard.header("webhook-id"), "it waited anew");
}

#[test]
fn a_publication_by_one_person_alone_is_told_loudly_and_its_reason_to_editors_alone() {
    let (desk, public) = (Subscriber::willing(), Subscriber::willing());
    let loud = Webhook { events: [Occasion::Emergency].into(), ..webhook("desk", &desk) };
    let plain = Webhook { events: Occasion::PUBLIC.iter().copied().collect(), ..webhook("public", &public) };
    let stage = Stage::calling(move || vec![loud.clone(), plain.clone()]);
    let duty = stage.service.editor("Barbara", &[Role::Duty]);
    let id = duty.draft(&advisory("Vienna: leave the stadium by the north gates"));
    let reason = "No second person in reach.";
    let _ = duty.act(&id, "publish", &json!({"emergency_reason": reason})).expect(200);
    let told = message(&desk.next());
    assert_eq!((&told["type"], &told["data"]["reason"]), (&json!("advisory.emergency"), &json!(reason)));
    let told = message(&public.next());
    assert_eq!(told["type"], "advisory.published");
    assert!(!told.to_string().contains(reason), "{told}");
    stage.service.told();
    assert!(desk.heard().is_empty() && public.heard().is_empty());
}

#[test]
fn while_a_secret_is_changed_both_sign() {
    const OLD: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    let receiver = Subscriber::willing();
    let secrets = [SECRET, OLD].map(|raw| SigningSecret::parse(raw).unwrap()).into();
    let rotating = Webhook { secrets, ..webhook("desk", &receiver) };
    let stage = Stage::calling(move || vec![rotating.clone()]);
    stage.publish("Concert cancelled in Vienna");
    let heard = receiver.next();
    let expected = format!("{} {}", signed(&heard, SECRET), signed(&heard, OLD));
    assert_eq!(heard.header("webhook-signature"), expected);
}

#[test]
fn an_advisory_of_any_size_makes_a_thin_message() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let mut body = advisory("Concert cancelled in Vienna");
    body["texts"]["en"]["description"] = "The police in Vienna are on the ground. ".repeat(200).into();
    let area = body["areas"][0].clone();
    body["areas"] = vec![area; 150].into();
    let id = stage.author.draft(&body);
    let submitted = stage.author.act(&id, "submit", &json!({}));
    // Whether the rules take so much is theirs to say; what they take is told in few words.
    if submitted.status == 200 {
        let _ = message(&receiver.next());
    }
    stage.publish("Concert cancelled in Vienna");
    assert!(receiver.next().body.len() < 2000);
}

/// What the disk has lost cannot be told; everything else is.
#[test]
fn an_advisory_that_cannot_be_read_any_more_keeps_no_other_from_being_told() {
    let receiver = Subscriber::willing();
    let stage = Stage::with(&receiver);
    let lost = stage.author.draft(&advisory("Concert cancelled in Vienna"));
    let _ = stage.author.act(&lost, "submit", &json!({})).expect(200);
    assert_eq!(message(&receiver.next())["type"], "advisory.waiting");
    let place = stage.service.folder.path().join("data/ledger.sqlite3");
    let ledger = rusqlite::Connection::open(place).unwrap();
    let damages = "DROP TRIGGER record_is_never_changed;
        UPDATE record SET body = x'ff' WHERE seq = (SELECT max(seq) FROM record)";
    ledger.execute_batch(damages).unwrap();
    // By now it would be overdue.
    stage.service.advance(TimeDelta::minutes(31));
    stage.service.told();
    let other = stage.author.publish(&stage.approver, &advisory("Concert moved to Graz, Vienna is closed"));
    let heard: Vec<_> = [receiver.next(), receiver.next()].iter().map(message).collect();
    let of =
        |event: &str| heard.iter().find(|told| told["type"] == event).unwrap()["data"]["advisory"].clone();
    assert_eq!((of("advisory.waiting"), of("advisory.published")), (json!(other), json!(other)), "{heard:?}");
}
