//! After a restart everything is as it was, byte for byte.

use chrono::TimeDelta;
use forewarn::app::NotStarted;

use crate::support::{Service, advisory, level};

const PATHS: &[&str] =
    &["/feeds/all.atom", "/feeds/all.rss", "/feeds/all.json", "/feeds/all.de.atom", "/feeds/exercise.atom"];

fn etags(service: &Service) -> Vec<String> {
    let etag = |path: &&str| service.reader().get(path).expect(200).header("etag").to_owned();
    PATHS.iter().map(etag).collect()
}

/// The address is part of what is printed, so a restart on another port prints other links.
fn pinned() -> Service {
    Service::start_public("https://warnings.example.org")
}

#[test]
fn a_restart_prints_the_same_bytes() {
    let mut service = pinned();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let _ = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    service.advance(TimeDelta::hours(7));
    let before = etags(&service);
    service.restart();
    assert_eq!(etags(&service), before);
    assert_eq!(service.reader().get(&format!("/advisories/{id}")).status, 200);
}

#[test]
fn bytes_stay_the_same_after_everything_has_left_the_feed() {
    let mut service = pinned();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    service.advance(TimeDelta::hours(6 + 48 + 48));
    let before = etags(&service);
    service.restart();
    assert_eq!(etags(&service), before);
    service.clock.advance(TimeDelta::days(30));
    service.restart();
    assert_eq!(etags(&service), before);
}

#[test]
fn what_lapsed_while_the_service_was_down_is_marked_when_it_is_back() {
    let mut service = pinned();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    service.clock.advance(TimeDelta::hours(8));
    service.restart();
    assert_eq!(service.reader().titles("all"), ["EXPIRED: Vienna: the concert is cancelled"]);
}

/// Rewrites the ledger as somebody does who has its file, and nothing else of ours.
fn forge(service: &Service, how: &str) {
    let ledger = rusqlite::Connection::open(service.folder.path().join("data/ledger.sqlite3")).unwrap();
    let triggers = "DROP TRIGGER record_is_never_changed; DROP TRIGGER record_is_never_removed;";
    ledger.execute_batch(&format!("{triggers} {how}")).unwrap();
}

#[test]
fn a_ledger_that_somebody_else_wrote_in_is_told_to_nobody() {
    let forged =
        "UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'cancelled', 'confirmed') AS BLOB)";
    let cut = "DELETE FROM record WHERE seq = (SELECT max(seq) FROM record)";
    for how in [forged, cut] {
        let mut service = pinned();
        let (author, approver) = service.two();
        let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
        service.stop();
        forge(&service, how);
        let refused = service.try_to_begin().unwrap_err();
        assert!(matches!(refused, NotStarted::Broken { record: 1.. }), "{how}: {refused}");
        assert!(refused.to_string().contains("restore the data folder"), "{refused}");
    }
}

#[test]
fn a_feed_that_shows_nothing_yet_has_a_date_and_keeps_it() {
    let mut service = pinned();
    let begun = service.reader().get("/feeds/all.atom");
    assert!(begun.text().contains("<updated>2026-12-01T12:00:00+00:00</updated>"), "{}", begun.text());
    service.advance(TimeDelta::days(2));
    service.restart();
    let later = service.reader().get("/feeds/all.atom");
    assert_eq!(later.text(), begun.text());
    let (before, _) = later.text().split_once("\" rel=\"prev-archive\"").unwrap();
    let (_, archive) = before.rsplit_once("https://warnings.example.org").unwrap();
    let _ = service.reader().get(archive).expect(200);
}
