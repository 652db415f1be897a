//! Who is told stands in a list for administrators: whom telling has failed, why, and how they are told again.

use chrono::TimeDelta;
use forewarn::advisory::Role;

use crate::support::advisory;

use super::stage::{ATOM, Stage};
use super::subscriber::Manner;

/// Longer than any pause.
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// A stage with an advisory that lasts, told to one who does not take it until it is given up.
fn given_up() -> (Stage, super::subscriber::Subscriber) {
    let stage = Stage::new();
    let subscriber = stage.subscriber();
    subscriber.behave(Manner::Answers(500));
    let mut lasting = advisory("Concert cancelled in Vienna");
    lasting["expires"] = "2026-12-03T19:00:00+01:00".into();
    stage.publish_body(&lasting);
    stage.service.told();
    for _ in 0..20 {
        stage.service.advance(LONGEST_PAUSE);
        stage.service.told();
    }
    assert_eq!(subscriber.heard().len(), 16);
    (stage, subscriber)
}

#[test]
fn whom_telling_has_failed_is_listed_with_the_reason_and_told_again_when_asked() {
    let (stage, subscriber) = given_up();
    let admin = stage.service.editor("Root", &[Role::Admin]);
    let list = |state: &str| admin.get(&format!("/subscribers?state={state}")).expect(200).json();
    let found = list("given-up");
    let one = &found["subscribers"][0];
    assert_eq!(one["topic"], ATOM);
    assert_eq!(one["callback"], subscriber.at("/"));
    assert_eq!(
        (&one["kind"], &one["failures"], &one["error"]),
        (&"subscriber".into(), &16.into(), &"answered 500 Internal Server Error".into())
    );
    assert!(one["next_at"].is_null() && one["until"].is_string(), "{one}");
    assert_eq!(list("")["subscribers"].as_array().unwrap().len(), 1);
    assert_eq!(list("told")["subscribers"], serde_json::json!([]));

    subscriber.behave(Manner::Willing);
    let answer = admin.post("/subscribers/retry", &serde_json::json!({})).expect(200).json();
    assert_eq!(answer["retried"], 1);
    assert!(subscriber.next().body == stage.shown(ATOM).bytes);
    stage.service.told();
    assert_eq!(list("told")["subscribers"][0]["failures"], 0);
    assert_eq!(list("given-up")["subscribers"], serde_json::json!([]));
    let answer = admin.post("/subscribers/retry", &serde_json::json!({})).expect(200).json();
    assert_eq!(answer["retried"], 0, "nobody is told twice");
}

#[test]
fn what_is_tried_again_can_be_had_sooner_and_the_list_goes_page_by_page() {
    let stage = Stage::new();
    let subscriber = stage.subscriber();
    stage.subscribe(&subscriber, ATOM, "/second", &[]);
    subscriber.behave(Manner::Answers(503));
    stage.publish("Concert cancelled in Vienna");
    stage.service.told();
    assert_eq!(subscriber.heard().len(), 2);
    let admin = stage.service.editor("Root", &[Role::Admin]);
    let first = admin.get("/subscribers?state=failing&limit=1").expect(200);
    let one = first.json()["subscribers"][0].clone();
    assert!(one["next_at"].is_string(), "{one}");
    let next = format!("</api/v1/subscribers?state=failing&cursor={}&limit=1>; rel=\"next\"", one["number"]);
    assert!(first.header("link").contains(&next), "{}", first.header("link"));
    let second = admin.get(&format!("/subscribers?state=failing&limit=1&cursor={}", one["number"]));
    assert_ne!(second.expect(200).json()["subscribers"][0]["callback"], one["callback"]);

    subscriber.behave(Manner::Willing);
    let _ = admin.post("/subscribers/retry", &serde_json::json!({})).expect(200);
    stage.service.told();
    assert_eq!(subscriber.heard().len(), 2, "without waiting for the pause");
}

#[test]
fn the_list_is_for_administrators_and_refuses_what_it_does_not_know() {
    let stage = Stage::new();
    let admin = stage.service.editor("Root", &[Role::Admin]);
    let _ = admin.get("/subscribers?state=dead").expect(400);
    let _ = admin.get("/subscribers?limit=0").expect(400);
    let _ = admin.get("/subscribers?feed=all").expect(400);
    let duty = stage.service.editor("Barbara", &[Role::Duty]);
    let _ = duty.get("/subscribers").expect(403);
    let _ = duty.post("/subscribers/retry", &serde_json::json!({})).expect(403);
}
