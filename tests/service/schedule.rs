//! What happens by itself, at the time that was set.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Service, advisory};

const HEADLINE: &str = "Vienna: the concert is cancelled";

fn scheduled(service: &Service) -> String {
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    let answer = approver.act(&id, "publish", &json!({"at": "2026-12-01T14:00:00+01:00"})).expect(200).json();
    assert_eq!(answer["state"], "scheduled");
    id
}

#[test]
fn a_scheduled_advisory_is_public_at_its_time_and_not_before() {
    let service = Service::start();
    let _ = scheduled(&service);
    service.advance(TimeDelta::minutes(59));
    assert!(service.reader().titles("all").is_empty());
    service.advance(TimeDelta::minutes(1));
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn a_schedule_survives_a_restart_even_when_its_time_has_passed() {
    let mut service = Service::start();
    let _ = scheduled(&service);
    service.clock.advance(TimeDelta::hours(2));
    service.restart();
    service.advance(TimeDelta::zero());
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn a_schedule_that_was_edited_away_does_nothing() {
    let service = Service::start();
    let id = scheduled(&service);
    let author = service.editor("Ada", &[forewarn::advisory::Role::Author]);
    let _ = author.put(&id, &advisory("Vienna: another text")).expect(200);
    service.advance(TimeDelta::hours(2));
    assert!(service.reader().titles("all").is_empty());
}

#[test]
fn a_time_that_has_passed_is_refused() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory(HEADLINE));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    for at in ["2026-12-01T11:59:59Z", "yesterday", "2026-12-01T14:00:00", "2026-02-30T14:00:00Z"] {
        let answer = approver.act(&id, "publish", &json!({"at": at})).expect(422).json();
        assert_eq!(answer["problems"][0]["pointer"], "/at", "{at}");
    }
}

#[test]
fn a_clock_that_falls_back_changes_nothing_public_and_is_said() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory(HEADLINE));
    service.advance(TimeDelta::hours(7));
    let expired = service.reader().titles("all");
    assert_eq!(expired, [format!("EXPIRED: {HEADLINE}")]);
    // One more decision, so that the ledger knows how late it is.
    let _ = author.draft(&advisory(HEADLINE));
    service.advance(-TimeDelta::hours(6));
    assert_eq!(service.reader().titles("all"), expired);
    let ready = service.reader().get("/readyz");
    assert_eq!(ready.status, 503);
    assert!(ready.text().contains("clock"), "{}", ready.text());
    service.advance(TimeDelta::hours(6));
    assert_eq!(service.reader().get("/readyz").status, 200);
}

#[test]
fn a_time_beyond_the_advisory_s_own_end_is_refused_at_once() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut short = advisory(HEADLINE);
    short["expires"] = json!("2026-12-01T18:00:00+01:00");
    let id = author.draft(&short);
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    let refused = approver.act(&id, "publish", &json!({"at": "2026-12-01T19:00:00+01:00"})).expect(422);
    assert!(refused.problems().contains(&"error TIME-04".to_owned()), "{:?}", refused.problems());
    let _ = approver.act(&id, "publish", &json!({"at": "2026-12-01T17:00:00+01:00"})).expect(200);
}
