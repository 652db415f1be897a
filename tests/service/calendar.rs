//! The calendar of a feed follows what happens, and takes no part in what does not belong to it.

use chrono::TimeDelta;
use icalendar::parser::{read_calendar, unfold};
use serde_json::json;

use crate::support::{Service, advisory, exercise, level};

/// Title and status of every event of a feed's calendar.
fn events(service: &Service, feed: &str) -> Vec<(String, String)> {
    let answer = service.reader().get(&format!("/feeds/{feed}/calendar.ics")).expect(200);
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    let text = unfold(answer.text());
    let read = read_calendar(&text).unwrap();
    let events = read.components.iter().map(|event| {
        let said = |name: &str| event.find_prop(name).unwrap().val.to_string();
        (said("SUMMARY"), said("STATUS"))
    });
    events.collect()
}

fn row(title: &str, status: &str) -> (String, String) {
    (title.to_owned(), status.to_owned())
}

#[test]
fn an_advisory_is_one_event_from_its_first_word_until_its_last_trace() {
    let service = Service::start();
    let (author, approver) = service.two();
    assert_eq!(events(&service, "all"), []);
    let title = "Vienna: the concert is cancelled";
    let id = author.publish(&approver, &advisory(title));
    let _ = author.publish(&approver, &exercise(title));
    let _ = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    assert_eq!(events(&service, "all"), [row(title, "CONFIRMED")]);
    assert_eq!(events(&service, "exercise"), [row(&format!("EXERCISE: {title}"), "CONFIRMED")]);
    let etag = service.reader().get("/feeds/all/calendar.ics").header("etag").to_owned();
    let _ = author.act(&id, "end", &json!({"reason": {"en": "The danger has passed."}})).expect(200);
    assert_eq!(events(&service, "all"), [row(&format!("ENDED: {title}"), "CANCELLED")]);
    assert_ne!(service.reader().get("/feeds/all/calendar.ics").header("etag"), etag);
    service.advance(TimeDelta::hours(49));
    assert_eq!(events(&service, "all"), []);
}

#[test]
fn the_bytes_are_the_same_after_a_restart() {
    let mut service = Service::start_public("https://feeds.example.org");
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let host = [("Host", "feeds.example.org")];
    let bytes =
        |service: &Service| service.reader().ask("GET", "/feeds/all/calendar.ics", &host).expect(200).bytes;
    let before = bytes(&service);
    service.restart();
    assert_eq!(bytes(&service), before);
}
