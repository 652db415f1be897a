//! Waiting for another person: since when, until when, and overdue; all of it from the record.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::json;

use super::{HEADLINE, PUBLIC, submitted, view};
use crate::support::{Service, advisory};

/// The ids that wait, as the desk tells them, each with whether it is overdue.
fn waiting(service: &Service) -> Vec<(String, bool)> {
    let desk = service.app().desk();
    let waiting = service.wait(desk.waiting(desk.now())).unwrap();
    waiting.into_iter().map(|one| (one.id.to_string(), one.wait.overdue)).collect()
}

#[test]
fn a_submitted_draft_says_since_when_it_waits_and_until_when() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&advisory(HEADLINE));
    assert!(view(&ada, &id)["waiting"].is_null(), "a draft waits for nobody");
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let shown = view(&grace, &id);
    let wait = &shown["waiting"];
    assert!(wait["since"].as_str().unwrap().starts_with("2026-12-01T12:00:00.0"), "{wait}");
    assert!(wait["due"].as_str().unwrap().starts_with("2026-12-01T12:30:00.0"), "{wait}");
    assert_eq!(wait["overdue"], false);
    let listed = grace.get("/advisories?state=submitted").expect(200).json();
    assert_eq!(&listed["advisories"][0]["waiting"], wait);
    let _ = grace.act(&id, "approve", &json!({})).expect(200);
    assert!(view(&ada, &id)["waiting"].is_null(), "somebody has decided");
    assert_eq!(waiting(&service), []);
}

#[test]
fn becoming_overdue_writes_nothing_and_keeps_the_etag() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = submitted(&ada);
    let before = grace.get(&format!("/advisories/{id}")).expect(200);
    let records = || ada.get("/ledger").json()["records"].as_array().unwrap().len();
    let written = records();
    service.advance(TimeDelta::minutes(30));
    assert_eq!(waiting(&service), [(id.clone(), false)], "a few milliseconds are left");
    service.advance(TimeDelta::seconds(1));
    assert_eq!(waiting(&service), [(id.clone(), true)]);
    let after = grace.get(&format!("/advisories/{id}")).expect(200);
    assert_eq!(after.json()["waiting"]["overdue"], true);
    assert_eq!(after.json()["waiting"]["since"], before.json()["waiting"]["since"]);
    assert_eq!((before.header("etag"), written), (after.header("etag"), records()));
    assert_eq!(service.reader().get("/readyz").status, 200, "people are late, the service is not");
    let pinned = [("If-Match", before.header("etag"))];
    let _ = grace.send("POST", &format!("/advisories/{id}/approve"), b"{}", &pinned).expect(200);
    assert_eq!(waiting(&service), []);
}

#[test]
fn who_waits_longest_comes_first_and_a_new_submission_waits_anew() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let first = submitted(&ada);
    service.advance(TimeDelta::minutes(20));
    let second = submitted(&ada);
    assert_eq!(waiting(&service), [(first.clone(), false), (second.clone(), false)]);
    let _ = grace.act(&first, "return", &json!({"reason": "Name the street."})).expect(200);
    let _ = ada.act(&first, "submit", &json!({})).expect(200);
    service.advance(TimeDelta::minutes(31));
    assert_eq!(waiting(&service), [(second, true), (first, true)]);
}

#[test]
fn what_waits_is_known_after_a_restart_and_by_the_deadline_of_that_moment() {
    let minutes = std::sync::Arc::new(std::sync::atomic::AtomicI64::new(30));
    let set = std::sync::Arc::clone(&minutes);
    let mut service = Service::start_set(PUBLIC, move |settings| {
        let minutes = set.load(std::sync::atomic::Ordering::SeqCst);
        settings.review.deadline = (minutes > 0).then(|| TimeDelta::minutes(minutes));
    });
    let (ada, _) = service.two();
    let id = submitted(&ada);
    service.advance(TimeDelta::minutes(10));
    for (deadline, overdue) in [(30, false), (5, true), (0, false)] {
        minutes.store(deadline, std::sync::atomic::Ordering::SeqCst);
        service.restart();
        assert_eq!(waiting(&service), [(id.clone(), overdue)], "a deadline of {deadline} minutes");
    }
    let ada = service.editor("Ada", &[Role::Author]);
    assert!(view(&ada, &id)["waiting"]["due"].is_null(), "without a deadline nothing is ever overdue");
}
