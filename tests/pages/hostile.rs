//! Whatever is written in a text stays text: it reads the same on the page, and adds no markup to it.

use std::collections::BTreeMap;

use forewarn::advisory::{Draft, Publisher, Status};
use forewarn::feed::{Edition, Search};
use forewarn::render::Setting;
use forewarn::render::page;

use super::parsed::{all, read, scene, words};
use super::samples::{Story, area, change, draft, feed, language, now, shared, source, text};
use super::scenes::{nothing, setting, shown};
use crate::render::payloads::taken;

/// What people try in fields that end up in pages; none of it is refused in a summary.
const PAYLOADS: &[&str] = &[
    "</p></div><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- --><style>*{display:none}</style>",
    "]]><![CDATA[<b>bold</b>",
    "&lt;script&gt; &amp; &#60;b&#62; &nbsp;",
    "{{ frame.title }} {% if true %} ${7*7}",
    "javascript:alert(1) data:text/html,x",
    "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example\">",
    "</title></head><body><h1>Other</h1>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y \"z\">]>&y;",
];

/// What a headline may hold: angle brackets are refused there before.
fn bracketless(payload: &str) -> String {
    payload.replace(['<', '>'], "")
}

fn hostile(payload: &str) -> Draft {
    let plain = bracketless(payload);
    let mut said = text(&plain, &plain, payload, &[payload]);
    said.description = Some(format!("{payload}\n\n{payload}"));
    Draft {
        audience: vec![payload.to_owned()],
        topics: vec![payload.to_owned()],
        contact: Some(payload.to_owned()),
        areas: vec![area(payload, "AT", None)],
        sources: vec![source(payload, payload)],
        change: change("significant", &[("en", payload)]),
        ..draft(Status::Actual, vec![("en", said)])
    }
}

/// How often each element stands on a page.
fn census(page: &str) -> BTreeMap<String, usize> {
    let mut census = BTreeMap::new();
    for node in read(page).descendants().filter(roxmltree::Node::is_element) {
        let names = node.attributes().map(|attribute| attribute.name().to_owned());
        for name in std::iter::once(node.tag_name().name().to_owned()).chain(names) {
            *census.entry(name).or_default() += 1;
        }
    }
    census
}

/// Every page that shows one advisory, by a publisher and in a feed whose names are no better.
fn pages(payload: &str) -> Vec<String> {
    let publisher = Publisher {
        name: payload.to_owned(),
        authority: "alerts.example".to_owned(),
        contact: payload.to_owned(),
        url: "https://alerts.example".to_owned(),
    };
    pages_of(payload, &Setting { publisher, ..setting() })
}

fn pages_of(payload: &str, setting: &Setting) -> Vec<String> {
    let plain = bracketless(payload);
    let first = hostile(payload);
    let story = Story::begin(30, "2026-12-02T08:00:00Z", &first).publish(
        "2026-12-02T09:00:00Z",
        &first,
        forewarn::advisory::Significance::Significant,
    );
    let advisory = shared(&story);
    let english = language("en");
    let feeds = [feed("all", &[("en", &plain, payload)], &[Status::Actual])];
    let members = [advisory.clone()];
    let edition = Edition::of(&feeds[0], &english, &members, now(), now());
    let older = forewarn::advisory::RevisionNumber::FIRST;
    vec![
        page::home(&[shown(&advisory)], &feeds, std::slice::from_ref(&english), setting, (&english, now())),
        page::feeds(&feeds, std::slice::from_ref(&english), setting, &english),
        page::feed(&edition, setting),
        page::advisory(shown(&advisory), &feeds, setting, &english).unwrap(),
        page::revision(shown(&advisory), older, &feeds, setting, &english).unwrap(),
        page::advisory_in(shown(&advisory), &feeds, setting, &language("el")).unwrap(),
        page::levels(std::iter::once(&*advisory), now(), std::slice::from_ref(&english), setting, &english),
        page::genuine(std::slice::from_ref(&english), setting, &english),
        page::subscribe(&feeds, std::slice::from_ref(&english), setting, &english),
        page::archive(
            &page::Archived {
                search: Some(&Search { words: vec![payload.to_owned()], ..Search::default() }),
                shown: &[shown(&advisory)],
                ..nothing()
            },
            std::slice::from_ref(&english),
            setting,
            &english,
        ),
        page::accessibility(std::slice::from_ref(&english), setting, &english),
        page::missing(setting, &english),
        page::gone(setting, &english),
        page::unavailable(setting, &english),
    ]
}

#[test]
fn no_text_becomes_markup_on_any_page() {
    let harmless: Vec<_> = pages("Plain words").iter().map(|page| census(page)).collect();
    for payload in PAYLOADS {
        for (page, expected) in pages(payload).iter().zip(&harmless) {
            assert_eq!(census(page), *expected, "{payload}");
        }
    }
}

/// The same, five hundred times, on the pages that show the most.
#[test]
fn no_text_of_five_hundred_becomes_markup() {
    // An event is one line of at most a hundred characters.
    let lines = |payload: &str| payload.trim().replace('\n', " ").chars().take(96).collect::<String>();
    let setting = setting();
    let harmless: Vec<_> = pages_of("Plain words", &setting).iter().map(|page| census(page)).collect();
    for payload in taken().iter().map(|payload| lines(payload)) {
        for (page, expected) in pages_of(&payload, &setting).iter().zip(&harmless) {
            assert_eq!(census(page), *expected, "{payload}");
        }
    }
}

#[test]
fn every_text_reads_on_the_page_as_it_was_written() {
    for payload in PAYLOADS {
        let page = &pages(payload)[3];
        let page = read(page);
        let main = words(all(&page, "main")[0]);
        let times = main.matches(payload).count();
        // Issued by, place twice, note twice, summary, description twice, action, audience, contact, source twice.
        assert!(times >= 13, "{payload}: {times} in {main}");
        assert!(words(all(&page, "h1")[0]).contains(bracketless(payload).trim()), "{payload}");
    }
}

#[test]
fn lines_and_paragraphs_of_a_description_are_kept() {
    let page = scene("advisory");
    assert!(page.contains("river side are in use.<br/>Trams stop one station earlier.</p>"));
    assert!(page.contains("<p>Tickets that are given back until Friday are refunded in full.</p>"));
}
