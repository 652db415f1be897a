//! What is owed is told in the end: failures are tried again for days, a restart forgets nothing, and nobody waits for
//! anybody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;
use serde_json::json;

use crate::websub::subscriber::{Manner, Subscriber};

use super::stage::{Stage, message, webhook};

/// Longer than the pause after a first failure can be.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(10);

/// A webhook that is told of one publication and answers in this manner.
fn failed(manner: Manner) -> (Stage, Subscriber, String) {
    let receiver = Subscriber::willing();
    let mut public = webhook("desk", &receiver);
    public.events = forewarn::advisory::Occasion::PUBLIC.iter().copied().collect();
    let stage = Stage::calling(move || vec![public.clone()]);
    receiver.behave(manner);
    stage.publish_lasting("Concert cancelled in Vienna");
    let id = receiver.next().header("webhook-id").to_owned();
    stage.service.told();
    assert!(receiver.heard().is_empty(), "it is not tried again at once");
    (stage, receiver, id)
}

#[test]
fn what_was_not_taken_is_sent_again_under_the_same_id_and_signed_anew() {
    for manner in [Manner::Answers(503), Manner::Answers(404), Manner::Answers(301), Manner::Silent] {
        let (stage, receiver, id) = failed(manner);
        assert_eq!(stage.standing("desk")["state"], "failing");
        let owed = &stage.log("desk")[0];
        assert_eq!((&owed["state"], &owed["attempts"]), (&json!("owed"), &json!(1)));
        assert!(owed["next_at"].is_string() && owed["error"].is_string(), "{owed}");
        receiver.behave(Manner::Willing);
        stage.service.advance(FIRST_PAUSE);
        let heard = receiver.next();
        let _ = message(&heard);
        assert_eq!(heard.header("webhook-id"), id);
        assert_eq!(heard.header("webhook-timestamp"), "1796126410");
        let taken = &stage.log("desk")[0];
        assert_eq!(
            (&taken["state"], &taken["attempts"], &taken["status"]),
            (&json!("taken"), &json!(2), &json!(204))
        );
        assert_eq!(stage.standing("desk")["state"], "active");
        stage.service.advance(TimeDelta::hours(2));
        assert!(stage.types(&receiver).is_empty(), "what was taken is not sent again");
    }
}

#[test]
fn whoever_asks_for_time_is_given_it_but_not_for_ever() {
    let day = "Tue, 01 Dec 2026 12:20:00 GMT".to_owned();
    for (said, wait) in [
        ("600".to_owned(), TimeDelta::minutes(10)),
        (day, TimeDelta::minutes(20)),
        ("86400".to_owned(), TimeDelta::hours(1)),
    ] {
        let (stage, receiver, id) = failed(Manner::AsksToWait(said.clone()));
        receiver.behave(Manner::Willing);
        stage.service.advance(wait - TimeDelta::seconds(30));
        // What is newer waits as well.
        stage.publish_lasting("Concert moved to Graz, Vienna is closed");
        stage.service.told();
        assert!(receiver.heard().is_empty(), "{said}: it is left alone");
        stage.service.advance(TimeDelta::seconds(60));
        let heard: Vec<_> = [receiver.next(), receiver.next()]
            .iter()
            .map(|one| one.header("webhook-id").to_owned())
            .collect();
        assert!(heard.contains(&id), "{said}: {heard:?}");
    }
}

#[test]
fn what_is_no_time_asks_for_nothing() {
    for said in ["soon", "-5", "0", "Mon, 30 Nov 2026 12:00:00 GMT"] {
        let (stage, receiver, id) = failed(Manner::AsksToWait(said.to_owned()));
        receiver.behave(Manner::Willing);
        stage.service.advance(FIRST_PAUSE);
        assert_eq!(receiver.next().header("webhook-id"), id, "{said}");
    }
}

#[test]
fn a_redirect_is_a_failure_and_is_not_followed() {
    let elsewhere = Subscriber::willing();
    let (stage, receiver, id) = failed(Manner::Redirects(elsewhere.at("/admin")));
    assert_eq!(stage.log("desk")[0]["status"], 307);
    stage.service.advance(FIRST_PAUSE);
    assert_eq!(receiver.next().header("webhook-id"), id);
    stage.service.told();
    assert!(elsewhere.heard().is_empty(), "nobody went there");
}

#[test]
fn whoever_says_that_it_is_gone_is_called_no_more_until_somebody_says_so() {
    let (stage, receiver, id) = failed(Manner::Answers(410));
    assert_eq!(stage.standing("desk")["state"], "disabled");
    let ready = stage.service.reader().get("/readyz").expect(200);
    assert!(ready.text().contains("webhooks: desk is called no more"), "{}", ready.text());
    stage.publish("Concert moved to Graz, Vienna is closed");
    stage.service.advance(TimeDelta::hours(1));
    assert!(stage.types(&receiver).is_empty());
    let missed: Vec<_> = stage.log("desk").iter().map(|one| one["state"].clone()).collect();
    assert_eq!(missed, ["given-up", "given-up"]);
    let _ = stage.ask(&format!("desk/deliveries/{id}/replay")).expect(409);
    receiver.behave(Manner::Willing);
    assert_eq!(stage.ask("desk/test").expect(200).json()["state"], "taken");
    let _ = receiver.next();
    assert_eq!(stage.ask("desk/enable").expect(200).json()["webhooks"][0]["state"], "active");
    stage.service.told();
    assert_eq!(stage.service.reader().get("/readyz").expect(200).text(), "ready\n");
    stage.service.told();
    assert!(receiver.heard().is_empty(), "what was given up is not sent by itself");
    let since = json!({"since": "2026-12-01T12:00:00Z"});
    assert_eq!(stage.admin.post("/webhooks/desk/replay", &since).expect(200).json()["replayed"], 2);
    assert_eq!(stage.types(&receiver), ["advisory.published", "advisory.published"]);
}

#[test]
fn a_message_is_given_up_after_three_days_and_a_webhook_after_five() {
    let (stage, receiver, _) = failed(Manner::Answers(500));
    for _ in 0..3 * 24 {
        stage.service.advance(TimeDelta::hours(1));
        stage.service.told();
    }
    let tries = receiver.heard().len();
    assert!((60..=110).contains(&tries), "{tries} tries in three days");
    stage.service.advance(TimeDelta::hours(1));
    let given_up = &stage.log("desk")[0];
    assert_eq!(given_up["state"], "given-up");
    assert_eq!(given_up["error"], "answered 500 Internal Server Error");
    let _ = receiver.heard();
    stage.service.advance(TimeDelta::hours(24));
    assert!(stage.types(&receiver).is_empty());
    assert_eq!(stage.standing("desk")["state"], "failing");
    stage.publish_lasting("Concert moved to Graz, Vienna is closed");
    stage.service.told();
    assert_eq!(stage.standing("desk")["state"], "failing", "it is tried for each thing that is new");
    stage.service.advance(TimeDelta::hours(25));
    let standing = stage.standing("desk");
    assert_eq!((&standing["state"], &standing["owed"]), (&json!("disabled"), &json!(0)));
}

#[test]
fn a_message_that_is_never_taken_holds_up_no_other() {
    let (stage, receiver, bad) = failed(Manner::Chokes("cancelled"));
    for headline in ["Concert moved to Graz, Vienna is closed", "Concert moved to Linz, Vienna is closed"] {
        stage.publish(headline);
    }
    for _ in 0..2 {
        stage.service.advance(FIRST_PAUSE);
        stage.service.told();
    }
    let taken = || stage.log("desk").iter().filter(|one| one["state"] == "taken").count();
    assert_eq!(taken(), 2);
    let tried: Vec<_> = receiver.heard().iter().map(|heard| heard.header("webhook-id").to_owned()).collect();
    assert!(tried.contains(&bad), "and it is tried itself");
}

#[test]
fn whoever_was_away_is_told_everything_when_he_is_back() {
    let (stage, receiver, first) = failed(Manner::Answers(503));
    for headline in ["Concert moved to Graz, Vienna is closed", "Concert moved to Linz, Vienna is closed"] {
        stage.publish(headline);
        stage.service.advance(FIRST_PAUSE);
        stage.service.told();
    }
    let _ = receiver.heard();
    receiver.behave(Manner::Willing);
    stage.service.advance(TimeDelta::hours(1));
    stage.service.told();
    let ids: Vec<_> = receiver.heard().iter().map(|heard| heard.header("webhook-id").to_owned()).collect();
    assert!(ids.len() == 3 && ids.contains(&first), "{ids:?}");
    assert_eq!(stage.standing("desk")["state"], "active");
}

#[test]
fn those_who_hang_delay_nobody_else_and_no_publication() {
    let (hanging, good) = (Subscriber::new(Manner::HangsLater), Subscriber::willing());
    let both = [webhook("hangs", &hanging), webhook("good", &good)];
    let stage = Stage::calling(move || both.to_vec());
    for headline in ["Concert cancelled in Vienna", "Concert moved to Graz, Vienna is closed"] {
        stage.publish(headline);
        assert_eq!(message(&good.next())["type"], "advisory.waiting");
        assert_eq!(message(&good.next())["type"], "advisory.published");
    }
    assert_eq!(hanging.next().method, "POST");
    assert!(hanging.heard().is_empty(), "one call is under way, and no more");
}

#[test]
fn a_restart_in_the_middle_tells_what_is_owed_and_nothing_twice() {
    let (mut stage, receiver, id) = failed(Manner::Answers(503));
    stage.restart(|| receiver.behave(Manner::Willing));
    stage.service.told();
    assert!(receiver.heard().is_empty(), "the pause goes on as well");
    stage.service.advance(FIRST_PAUSE);
    assert_eq!(receiver.next().header("webhook-id"), id);
    stage.service.told();
    stage.restart(|| {});
    stage.publish("Concert moved to Graz, Vienna is closed");
    assert_eq!(stage.types(&receiver), ["advisory.published"]);
}

#[test]
fn what_a_stop_cut_off_is_sent_after_the_start() {
    let receiver = Subscriber::new(Manner::HangsLater);
    let mut stage = Stage::with(&receiver);
    stage.publish("Concert cancelled in Vienna");
    let cut = receiver.next().header("webhook-id").to_owned();
    stage.restart(|| receiver.behave(Manner::Willing));
    assert_eq!(receiver.next().header("webhook-id"), cut);
    assert_eq!(message(&receiver.next())["type"], "advisory.published");
}

#[test]
fn what_happened_while_nobody_called_is_told_afterwards_and_a_new_webhook_begins_now() {
    let receiver = Subscriber::willing();
    let declared = Arc::new(AtomicBool::new(true));
    let (switch, desk) = (Arc::clone(&declared), webhook("desk", &receiver));
    let mut stage =
        Stage::calling(move || if switch.load(Ordering::SeqCst) { vec![desk.clone()] } else { Vec::new() });
    stage.publish("Concert cancelled in Vienna");
    assert_eq!(stage.types(&receiver).len(), 2);
    stage.restart(|| declared.store(false, Ordering::SeqCst));
    stage.publish("Concert moved to Graz, Vienna is closed");
    stage.service.advance(TimeDelta::hours(7));
    assert!(stage.service.reader().titles("all").iter().all(|title| title.starts_with("EXPIRED: ")));
    stage.restart(|| declared.store(true, Ordering::SeqCst));
    let mut types = stage.types(&receiver);
    types.sort();
    assert_eq!(types, ["advisory.expired", "advisory.expired", "advisory.published", "advisory.waiting"]);
    stage.restart(|| {});
    assert!(stage.types(&receiver).is_empty());
}

#[test]
fn a_webhook_at_a_private_address_is_called_only_where_that_was_allowed() {
    let receiver = Subscriber::willing();
    let mut refused = webhook("desk", &receiver);
    refused.allow_private = false;
    let stage = Stage::calling(move || vec![refused.clone()]);
    stage.publish("Concert cancelled in Vienna");
    let log = stage.log("desk");
    assert!(receiver.heard().is_empty(), "nobody knocked");
    assert_eq!(log[1]["error"], "the address is loopback; nothing is sent there");
}
