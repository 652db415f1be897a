//! `/feeds/{feed}/calendar.ics`: kept to the byte, folded and escaped as RFC 5545 asks, and read back.

use forewarn::advisory::Status;
use forewarn::feed::Feed;
use forewarn::render::{Calendar, calendar_event, calendar_shell};
use icalendar::parser::{Component, read_calendar, unfold};

use super::golden::check;
use super::sample::{NOW, everything, hostile, setting, stories};
use crate::feed::story::{Story, at, declaration, draft, language};

/// The calendar as the press joins it: the newest word of each advisory.
fn calendar(tag: &str) -> String {
    let setting = setting();
    let mut declared = declaration("sample", Status::ALL);
    declared.languages.sort_by_key(|own| own.as_str() != tag);
    let feed = Feed::declare(declared).unwrap();
    let Calendar { name: _, head, tail } = calendar_shell(&feed, &setting);
    let entries = stories().into_iter().filter_map(|told| everything().showing(&told, at(NOW)).entries.pop());
    let events = entries.filter_map(|entry| calendar_event(&entry, &language(tag), &setting));
    head + &events.collect::<String>() + tail
}

fn said<'a>(event: &'a Component<'_>, name: &str) -> &'a str {
    event.find_prop(name).map_or("", |property| property.val.as_str())
}

#[test]
fn the_calendar_is_what_it_was_in_each_language() {
    check("sample.en.ics", &calendar("en"));
    check("sample.de.ics", &calendar("de"));
}

#[test]
fn lines_are_folded_at_75_octets_and_end_as_the_standard_asks() {
    for tag in ["en", "de"] {
        let text = calendar(tag);
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
        let long = text.split("\r\n").find(|line| line.len() > 75);
        assert_eq!(long, None);
        assert!(text.split("\r\n").any(|line| line.len() == 75), "nothing was folded");
    }
}

#[test]
fn every_state_of_an_advisory_is_told_and_levels_are_left_out() {
    let text = calendar("en");
    let unfolded = unfold(&text);
    let read = read_calendar(&unfolded).unwrap();
    let told: Vec<_> =
        read.components.iter().map(|event| (said(event, "STATUS"), said(event, "SUMMARY"))).collect();
    let keep = "Vienna: keep away from the stadium";
    let table = [
        ("CONFIRMED", keep.to_owned()),
        ("CONFIRMED", format!("UPDATE: {keep}")),
        ("CANCELLED", format!("ENDED: {keep}")),
        ("CANCELLED", format!("RETRACTED: {keep}")),
        ("CONFIRMED", format!("EXPIRED: {keep}")),
        ("CONFIRMED", format!("EXERCISE: UPDATE: {keep}")),
        ("CONFIRMED", "TESZT: Bécs: kerülje a stadiont".to_owned()),
        ("CONFIRMED", "Rock & Pop: \"it's\" ]] &amp; \u{1F6A8}".to_owned()),
        ("CONFIRMED", keep.to_owned()),
        ("CONFIRMED", "All calm".to_owned()),
    ];
    assert_eq!(told, table.each_ref().map(|(status, title)| (*status, title.as_str())));
    let windows: Vec<_> =
        read.components.iter().map(|event| (said(event, "DTSTART"), said(event, "DTEND"))).collect();
    assert_eq!(windows[0], ("20261201T080000Z", "20261208T080000Z"));
    assert_eq!(windows[2], ("20261201T080000Z", "20261202T130000Z"), "ended early");
    assert_eq!(windows[3], ("20261201T080000Z", "20261208T080000Z"), "an error keeps its window");
    assert_eq!(windows[8].0, "20261205T080000Z", "announced");
    let second = &read.components[1];
    assert_eq!((said(second, "SEQUENCE"), said(second, "DTSTAMP")), ("1", "20261202T120000Z"));
    assert_eq!(said(&read.components[0], "GEO"), "48.207200;16.420900");
    assert_eq!(said(&read.components[5], "CATEGORIES"), "exercise,severe,security");
    let mut ids: Vec<_> = read.components.iter().map(|event| said(event, "UID").to_owned()).collect();
    ids.dedup();
    assert_eq!(ids.len(), table.len());
}

#[test]
fn words_with_every_sign_that_means_something_come_through() {
    let odd = "A; b, c\\n \\; d: \"e\" \u{1F469}\u{200D}\u{1F692}".repeat(4);
    let mut draft = draft();
    draft.texts[0].1.summary = Some(odd.clone());
    draft.texts[0].1.description = Some("One.\n\nTwo; three.\nFour, five.".to_owned());
    for (place, draft) in [draft, hostile()].iter().enumerate() {
        let told = Story::published(20, "12-01 10:00", draft).told();
        let entry = everything().showing(&told, at("12-01 11:00")).entries.pop().unwrap();
        let text = calendar_event(&entry, &language("en"), &setting()).unwrap();
        let unfolded = unfold(&text);
        let read = read_calendar(&unfolded).unwrap();
        let body = said(&read.components[0], "DESCRIPTION");
        let parts: &[&str] =
            if place == 0 { &[&odd, "One.\n\nTwo; three.\nFour, five."] } else { &[super::sample::HOSTILE] };
        for part in parts {
            assert!(body.contains(part), "{part}: {body}");
        }
    }
}

#[test]
fn what_ended_before_it_took_effect_has_an_end_after_its_beginning() {
    let mut later = draft();
    later.effective = Some("2026-12-05T08:00:00Z".to_owned());
    let told = Story::published(21, "12-01 10:00", &later).end("12-02 10:00", "Over.").told();
    let entry = everything().showing(&told, at("12-02 11:00")).entries.pop().unwrap();
    let text = calendar_event(&entry, &language("en"), &setting()).unwrap();
    assert!(
        text.contains("DTSTART:20261205T080000Z\r\nDTEND:20261208T080000Z\r\nSTATUS:CANCELLED"),
        "{text}"
    );
}

#[test]
fn a_calendar_of_drills_says_so_in_its_name() {
    let marked = calendar_shell(&everything(), &setting());
    let plain = calendar_shell(&crate::feed::story::all(), &setting());
    assert_eq!(
        (marked.name.as_str(), plain.name.as_str()),
        ("Made-up warnings (Exercises and tests)", "Made-up warnings")
    );
    assert!(marked.head.contains("X-WR-CALNAME:Made-up warnings (Exercises and tests)\r\n"));
    assert!(plain.head.contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M\r\n"), "{}", plain.head);
}
