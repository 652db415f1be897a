//! Filling in a prewritten text: its words are seen before anything is typed, in the languages that are wanted, and hours
//! are those of the place.

use serde_json::Value;

use super::{Sitting, two};
use crate::support::{Answer, Service};

const CANCELLED: &str = "/desk/new/event-cancelled";

/// A concert in Helsinki that is called off, in two of three languages.
const HELSINKI: [(&str, &str); 19] = [
    ("languages", "en"),
    ("languages", "de"),
    ("value.speaker.en", "Helsinki Police"),
    ("value.speaker.de", "Polizei Helsinki"),
    ("value.city.en", "Helsinki"),
    ("value.city.de", "Helsinki"),
    ("value.venue.en", "Hall 2"),
    ("value.venue.de", "Halle 2"),
    ("value.occasion.en", "Winter Concert"),
    ("value.occasion.de", "Winterkonzert"),
    ("value.begins", "2026-12-20T19:30"),
    ("value.reason", "weather"),
    ("status", "actual"),
    ("add.country", "FI"),
    ("add.place", "Helsinki"),
    ("sources.0.title", "Notice"),
    ("sources.0.publisher", "Police"),
    ("sources.0.url", "https://poliisi.fi/"),
    ("sources.0.published", "2026-12-01"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !more.iter().any(|(own, _)| own == name));
    kept.chain(more).copied().collect()
}

/// The draft that came of it.
fn made(ada: &Sitting, answer: &Answer) -> Value {
    let id = answer.header("location").split('/').nth(3).unwrap();
    ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone()
}

#[test]
fn the_words_are_seen_before_anything_is_filled_in() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let page = ada.page(CANCELLED);
    for words in [
        "What it will say",
        "<h3 id=\"said.de\" lang=\"de\">Deutsch</h3>",
        "<dd lang=\"de\" dir=\"auto\"><mark class=\"place gap\" lang=\"en\" dir=\"ltr\">City</mark>, ",
        "When it was to begin: hour",
        "Fahren Sie nicht zum Veranstaltungsort; die Veranstaltung findet nicht statt.",
        "If it turns out to be wrong",
        "empty: 4 hours after “When it was to begin”",
        "On the clocks of the place that is chosen under “Where”",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("name=\"zone\""), "the place says on which clocks hours are read");
}

#[test]
fn it_can_be_wanted_in_two_of_its_languages_and_hours_are_those_of_the_place() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let done = ada.browser.submit(CANCELLED, &with(&HELSINKI, &[("do", "fill")])).expect(303);
    let draft = made(&ada, &done);
    let tags: Vec<_> = draft["texts"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(tags, ["en", "de"]);
    assert_eq!(draft["template"]["values"]["begins"], "2026-12-20T19:30:00+02:00");
    // It begins now, on the clocks of Helsinki, and outlasts the hour of the concert.
    assert_eq!(draft["effective"], "2026-12-01T14:00:00+02:00");
    assert_eq!(draft["expires"], "2026-12-20T23:30:00+02:00");
    let told = draft["texts"]["en"]["summary"].as_str().unwrap();
    assert!(told.contains("It was to begin at 19:30 on 20 December 2026."), "{told}");
}

#[test]
fn what_is_missing_is_named_at_its_field() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let fields = with(
        &HELSINKI,
        &[("value.city.de", ""), ("value.venue.en", ""), ("value.venue.de", ""), ("do", "fill")],
    );
    let asked = ada.browser.submit(CANCELLED, &fields).expect(422);
    for words in [
        "<a href=\"#value.city.de\">“City (Deutsch)” is missing.</a>",
        "<a href=\"#value.venue.en\">“Venue (English)” is missing.</a>",
        "<a href=\"#value.venue.de\">“Venue (Deutsch)” is missing.</a>",
        "On the clocks of Europe/Helsinki",
        "value=\"Winterkonzert\"",
        "<mark class=\"place\">Winterkonzert</mark>",
    ] {
        assert!(asked.text().contains(words), "{words}\n{}", asked.text());
    }
    assert!(!asked.text().contains("value.venue.fr\">“"), "French is not wanted");
    let fields: Vec<_> = HELSINKI.into_iter().filter(|(name, _)| *name != "languages").collect();
    let asked = ada.browser.submit(CANCELLED, &with(&fields, &[("do", "fill")])).expect(422);
    assert!(asked.text().contains("<a href=\"#languages\">Choose at least one language.</a>"));
    let nowhere = with(&HELSINKI, &[("add.country", ""), ("value.venue.de", ""), ("do", "fill")]);
    let asked = ada.browser.submit(CANCELLED, &nowhere).expect(422);
    // Everything at once; of hours nothing is said before there is a place.
    assert!(asked.text().contains("“Venue (Deutsch)” is missing.</a>"), "{}", asked.text());
    assert!(!asked.text().contains("href=\"#value.begins\"") && !asked.text().contains("href=\"#expires\""));
    assert!(asked.text().contains("href=\"#add.country\">Choose where it holds"), "{}", asked.text());
    let no_hour = with(&HELSINKI, &[("value.begins", "in the evening"), ("do", "fill")]);
    let asked = ada.browser.submit(CANCELLED, &no_hour).expect(422);
    assert!(asked.text().contains("href=\"#value.begins\">“When it was to begin” "), "{}", asked.text());
}

#[test]
fn the_text_is_shown_as_far_as_it_is_filled_in() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let half =
        [("languages", "en"), ("value.city.fr", "Helsinki"), ("value.city.en", "Helsinki"), ("do", "look")];
    let page = ada.browser.submit(CANCELLED, &half).expect(200).text().to_owned();
    assert!(page.contains("<mark class=\"place\">Helsinki</mark>, <mark class=\"place gap\""), "{page}");
    // What was typed in a language that is not wanted now is kept, and put away.
    assert!(
        page.contains("data-tongue=\"fr\" hidden")
            && page.contains("name=\"value.city.fr\" id=\"value.city.fr\" value=\"Helsinki\"")
    );
    assert!(page.contains("class=\"tongues-1\""), "{page}");
}

/// A second press of the button, or a page that is loaded again, makes no second draft; another text does.
#[test]
fn a_form_that_is_sent_twice_makes_one_draft() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let proof = ada.browser.proof();
    for (path, fields, other) in [
        (CANCELLED, with(&HELSINKI, &[("do", "fill")]), ("value.venue.en", "Hall 3")),
        ("/desk/new", vec![("do", "blank"), ("kind", "advisory")], ("status", "exercise")),
    ] {
        let fields = with(&fields, &[("proof", &proof)]);
        let first = ada.browser.post(path, &fields).expect(303).header("location").to_owned();
        let again = ada.browser.post(path, &fields).expect(303);
        assert_eq!(again.header("location"), first);
        let changed = ada.browser.post(path, &with(&fields, &[other])).expect(303);
        assert_ne!(changed.header("location"), first);
    }
    let all = ada.editor.get("/advisories").expect(200).json();
    assert_eq!(all["advisories"].as_array().unwrap().len(), 4, "{all}");
}

#[test]
fn the_hours_of_an_island_are_those_of_its_own_clocks() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let there = [("add.country", "ES"), ("add.place", "Las Palmas de Gran Canaria"), ("do", "fill")];
    let done = ada.browser.submit(CANCELLED, &with(&HELSINKI, &there)).expect(303);
    let draft = made(&ada, &done);
    assert_eq!(draft["template"]["values"]["begins"], "2026-12-20T19:30:00+00:00");
    assert_eq!(draft["effective"], "2026-12-01T12:00:00+00:00");
    let id = done.header("location").split('/').nth(3).unwrap().to_owned();
    let page = ada.page(&format!("/desk/advisories/{id}/edit"));
    assert!(page.contains("All hours below are those of Atlantic/Canary"), "{page}");
    assert!(page.contains("id=\"effective\" value=\"2026-12-01T12:00\""), "{page}");
}
