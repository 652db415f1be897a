//! Updated, corrected, ended, retracted, expired: what a reader sees of each.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Service, advisory, exercise, update};

const FIRST: &str = "Vienna: the concert is cancelled";

#[test]
fn a_significant_update_is_a_new_entry_and_the_old_one_says_so() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(FIRST));
    let before = service.reader().feed("/feeds/all.atom");
    service.advance(TimeDelta::minutes(5));
    let second = "Vienna: the concert and the fan zone are cancelled";
    let _ = author.put(&id, &update(second, "significant", "The fan zone is cancelled as well.")).expect(200);
    let _ = author.through(&approver, &id);
    assert_eq!(service.reader().titles("all"), [format!("UPDATE: {second}"), format!("SUPERSEDED: {FIRST}")]);
    let after = service.reader().feed("/feeds/all.atom");
    assert_eq!(after[1].id, before[0].id);
    assert_ne!(after[0].id, before[0].id);
}

#[test]
fn a_minor_correction_rings_nobody() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(FIRST));
    let before = (service.reader().feed("/feeds/all.atom"), entry_updated(&service));
    let etag = service.reader().get("/feeds/all.atom").header("etag").to_owned();
    service.advance(TimeDelta::minutes(5));
    let better = "Vienna: the concert has been cancelled";
    let _ = author.put(&id, &update(better, "minor", "A clearer headline.")).expect(200);
    let _ = author.through(&approver, &id);
    let after = service.reader().feed("/feeds/all.atom");
    assert_eq!((after.len(), &after[0].id, entry_updated(&service)), (1, &before.0[0].id, before.1));
    assert_eq!(after[0].title, better);
    assert_ne!(service.reader().get("/feeds/all.atom").header("etag"), etag);
}

fn entry_updated(service: &Service) -> Option<chrono::DateTime<chrono::Utc>> {
    let bytes = service.reader().get("/feeds/all.atom").bytes;
    feed_rs::parser::parse(bytes.as_slice()).unwrap().entries[0].updated
}

#[test]
fn over_and_in_error_are_told_apart() {
    let service = Service::start();
    let (author, approver) = service.two();
    for (action, prefix) in [("end", "ENDED"), ("retract", "RETRACTED")] {
        let id = author.publish(&approver, &advisory(FIRST));
        service.advance(TimeDelta::minutes(1));
        let reason = json!({"reason": {"en": "The threat in Vienna turned out to be over."}});
        let _ = author.act(&id, action, &reason).expect(200);
        let titles = service.reader().titles("all");
        assert_eq!(titles[..2], [format!("{prefix}: {FIRST}"), format!("SUPERSEDED: {FIRST}")]);
        let page = service.reader().get(&format!("/advisories/{id}")).expect(200);
        assert!(page.text().contains("turned out to be over"), "{action}");
        service.advance(TimeDelta::minutes(1));
    }
}

#[test]
fn ending_needs_a_reason_in_the_advisorys_language_and_happens_once() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(FIRST));
    let _ = author.act(&id, "end", &json!({"reason": {"de": "Vorbei."}})).expect(422);
    let _ = author.act(&id, "end", &json!({})).expect(422);
    let _ = author.act(&id, "end", &json!({"reason": {"en": "It is over."}})).expect(200);
    let _ = author.act(&id, "end", &json!({"reason": {"en": "It is over."}})).expect(409);
}

#[test]
fn an_advisory_expires_by_itself_lingers_and_leaves() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(FIRST));
    service.advance(TimeDelta::hours(6) - TimeDelta::seconds(1));
    assert_eq!(service.reader().titles("all"), [FIRST]);
    service.advance(TimeDelta::seconds(1));
    assert_eq!(service.reader().titles("all"), [format!("EXPIRED: {FIRST}")]);
    service.advance(TimeDelta::hours(48));
    assert!(service.reader().titles("all").is_empty());
    let atom = service.reader().get("/feeds/all.atom").expect(200);
    assert!(atom.text().contains("deleted-entry"), "a tombstone is a courtesy to those who understand it");
    service.advance(TimeDelta::hours(48));
    let atom = service.reader().get("/feeds/all.atom").expect(200);
    assert!(!atom.text().contains("deleted-entry"));
    // The page stays for ever: from now on out of the archive.
    let page = service.reader().get(&format!("/advisories/{id}")).expect(200);
    assert!(page.text().contains(FIRST));
}

#[test]
fn updated_never_runs_backwards_whatever_leaves() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory(FIRST));
    let mut seen = Vec::new();
    for hours in [0, 6, 48, 48, 48] {
        service.advance(TimeDelta::hours(hours));
        let bytes = service.reader().get("/feeds/all.atom").bytes;
        seen.push(feed_rs::parser::parse(bytes.as_slice()).unwrap().updated.unwrap());
    }
    assert!(seen.is_sorted(), "{seen:?}");
    assert!(seen[0] < seen[1] && seen[1] < seen[2] && seen[2] < seen[3] && seen[3] == seen[4], "{seen:?}");
}

#[test]
fn an_exercise_shows_only_where_it_belongs_and_says_so() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &exercise(FIRST));
    assert!(service.reader().titles("all").is_empty());
    assert_eq!(service.reader().titles("exercise"), [format!("EXERCISE: {FIRST}")]);
}
