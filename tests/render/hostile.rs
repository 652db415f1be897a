//! Hostile texts through every output that is not a page: parsers that are not ours find the same elements, attributes,
//! names and lines as with plain words, and each text as it was written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use chrono::DateTime;
use forewarn::advisory::{
    Advisory, Digest, Draft, DraftText, Format, Headline, Line, RevisionNumber, Standing, Status, Summary,
};
use forewarn::feed::{Edition, Feed};
use forewarn::render::embed::{self, Count, OEmbed};
use forewarn::render::machine::{self, Beat};
use forewarn::render::{
    Calendar, Setting, calendar_event, calendar_shell, cap, document, events, opml, page,
};
use roxmltree::{Document, ParsingOptions};
use serde_json::Value;

use super::payloads::{refused, taken};
use super::sample::{NOW, rich, setting};
use crate::feed::story::{Story, at, declaration, language};

/// Catalogues of twenty-nine languages are read once.
static SETTING: LazyLock<Setting> = LazyLock::new(setting);

/// Each sort of piece by its name, and how often it is there.
type Census = BTreeMap<String, usize>;

fn count(census: &mut Census, name: impl Into<String>) {
    *census.entry(name.into()).or_default() += 1;
}

/// Elements and attributes.
fn xml(text: &str) -> (Census, BTreeSet<String>) {
    let options =
        ParsingOptions { allow_dtd: text.starts_with("<!DOCTYPE html>"), ..ParsingOptions::default() };
    let read = Document::parse_with_options(text, options).unwrap_or_else(|error| panic!("{error}: {text}"));
    let (mut census, mut texts) = (Census::new(), BTreeSet::new());
    for node in read.descendants() {
        if node.is_element() {
            count(&mut census, format!("<{}>", node.tag_name().name()));
            node.attributes().for_each(|own| count(&mut census, format!("@{}", own.name())));
        }
        texts.extend(node.text().filter(|_| node.is_text()).map(str::to_owned));
    }
    (census, texts)
}

/// Names of members, and the sort of each value.
fn json(value: &Value, census: &mut Census, texts: &mut BTreeSet<String>) {
    match value {
        Value::Object(all) => all.iter().for_each(|(name, value)| {
            count(census, format!("{name}:"));
            json(value, census, texts);
        }),
        Value::Array(all) => all.iter().for_each(|value| json(value, census, texts)),
        Value::String(text) => drop(texts.insert(text.clone())),
        Value::Null | Value::Bool(_) | Value::Number(_) => count(census, "value"),
    }
}

fn read_json(text: &str) -> (Census, BTreeSet<String>) {
    let (mut census, mut texts) = (Census::new(), BTreeSet::new());
    json(&serde_json::from_str(text).unwrap(), &mut census, &mut texts);
    (census, texts)
}

fn told(payload: &str) -> (Arc<Advisory>, Feed) {
    let headline = payload.replace(['<', '>', '\n'], " ");
    let headline: String = headline.trim().chars().take(96).collect();
    let line = payload.replace('\n', " ");
    let text = DraftText {
        event: Some(headline.clone()),
        headline: Some(headline.clone()),
        summary: Some(line.clone()),
        description: Some(payload.to_owned()),
        instruction: vec![line.clone()],
    };
    let mut draft = Draft {
        texts: vec![("en".to_owned(), text)],
        audience: vec![line.clone()],
        topics: vec![line.clone()],
        contact: Some(line.clone()),
        ..rich()
    };
    draft.areas[0].name = Some(line.clone());
    draft.sources[0].title = Some(line.clone());
    draft.sources[0].publisher = Some(line.clone());
    let mut declared = declaration("sample", Status::ALL);
    for title in declared.titles.values_mut() {
        *title = Headline::parse(&headline).unwrap();
    }
    declared.descriptions.insert(language("en"), Line::parse(&line).unwrap());
    (Story::published(1, "12-01 10:00", &draft).told(), Feed::declare(declared).unwrap())
}

/// Every output with its census and its texts, by name.
fn outputs(payload: &str) -> Vec<(&'static str, Census, BTreeSet<String>)> {
    let (advisory, feed) = told(payload);
    let (setting, english) = (&*SETTING, language("en"));
    let edition = Edition::of(&feed, &english, std::slice::from_ref(&advisory), at("11-01 00:00"), at(NOW));
    let beat = Beat {
        at: DateTime::parse_from_rfc3339("2026-12-01T12:00:00Z").unwrap().to_utc(),
        record: 7,
        hash: Digest([0; 32]),
    };
    let counted = Count { actual: 1, drills: 0 };
    let mut all = Vec::new();
    let mut add = |name, (census, texts)| all.push((name, census, texts));
    add("atom", xml(&document(Format::Atom, &edition, setting)));
    add("rss", xml(&document(Format::Rss, &edition, setting)));
    let feed_json = document(Format::Json, &edition, setting);
    add("json", read_json(&feed_json));
    let item: Value = serde_json::from_str(&feed_json).unwrap();
    let html = item["items"][0]["content_html"].as_str().unwrap();
    // A line end in HTML has no slash; no text can hold one that is not escaped.
    add("the HTML in feeds", xml(&format!("<div>{}</div>", html.replace("<br>", "<br/>"))));
    add("cap", xml(&cap::alert(&advisory, RevisionNumber::FIRST, setting).unwrap()));
    add("machine", read_json(&machine::advisory(&advisory, Standing::InForce, setting).unwrap()));
    add("opml", xml(&opml(std::slice::from_ref(&feed), setting)));
    add("badge", xml(&embed::badge(&feed, &english, counted, &beat, setting)));
    let oembed = embed::oembed(&feed, &english, setting);
    add("oembed", read_json(&oembed));
    let form = OEmbed::read(oembed.as_bytes()).unwrap();
    add("oembed as XML", xml(&form.xml()));
    let html: Value = serde_json::from_str(&oembed).unwrap();
    add("the HTML in oEmbed", xml(&format!("<div>{}</div>", html["html"].as_str().unwrap())));
    let card = page::entry_card(&edition.entries[0], &english, setting);
    let part = page::embed_part(&feed, &english, (counted, 2), &beat, setting);
    let part = part.with(|_| vec![card.as_str()]);
    add("part", xml(&format!("<div>{part}</div>")));
    let frame = page::embed_around(&feed, &english, setting).with(|_| vec![part.as_str()]);
    add("frame", xml(&frame));
    add("calendar", calendar(&feed, &edition));
    for tiding in feed.tidings(&advisory, at(NOW)) {
        add("events", stream(&events::advisory(&tiding, setting)));
    }
    all
}

/// Names of properties and of components.
fn calendar(feed: &Feed, edition: &Edition) -> (Census, BTreeSet<String>) {
    let (setting, english) = (&*SETTING, language("en"));
    let Calendar { name: _, head, tail } = calendar_shell(feed, setting);
    let event = calendar_event(&edition.entries[0], &english, setting).unwrap();
    let text = head + &event + tail;
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{text}");
    let unfolded = icalendar::parser::unfold(&text);
    let read = icalendar::parser::read_calendar(&unfolded).unwrap();
    let (mut census, mut texts) = (Census::new(), BTreeSet::new());
    for component in &read.components {
        count(&mut census, component.name.as_str());
        for property in &component.properties {
            count(&mut census, property.name.as_str());
            texts.insert(property.val.as_str().to_owned());
        }
    }
    read.properties.iter().for_each(|own| count(&mut census, own.name.as_str()));
    (census, texts)
}

/// Fields of a stream, and what its data holds.
fn stream(block: &str) -> (Census, BTreeSet<String>) {
    let mut census = Census::new();
    let mut data = String::new();
    assert!(block.ends_with("\n\n") && block.trim_end().lines().all(|line| !line.is_empty()), "{block}");
    for line in block.trim_end().lines() {
        let (field, value) = line.split_once(": ").unwrap();
        count(&mut census, field);
        if field == "data" {
            data.push_str(value);
        }
    }
    let (inside, texts) = read_json(&data);
    census.extend(inside);
    (census, texts)
}

#[test]
fn no_text_becomes_anything_but_text_in_any_output() {
    let payloads = taken();
    assert!(payloads.len() + refused().len() >= 500, "{}", payloads.len());
    // A description of two lines has one more than one of one line; so have those that are compared with it.
    let plain = |lines: usize| outputs(&vec!["Plain words"; lines].join("\n"));
    let by_lines: Vec<_> = (1..=12).map(plain).collect();
    let mut looked_at = 0;
    for payload in &payloads {
        let lines = payload.trim().lines().filter(|line| !line.trim().is_empty()).count();
        let paragraphs = payload.trim().contains("\n\n");
        for ((name, census, texts), (_, expected, _)) in outputs(payload).iter().zip(&by_lines[lines - 1]) {
            if !paragraphs {
                assert_eq!(census, expected, "{name}: {payload:?}");
            }
            let first = payload.trim().lines().next().unwrap().trim();
            let said = texts.iter().any(|text| text.contains(first));
            let shows = !matches!(
                *name,
                "opml" | "badge" | "oembed" | "oembed as XML" | "the HTML in oEmbed" | "events" | "calendar"
            );
            assert!(said || !shows, "{name} does not say {payload:?}: {texts:?}");
            looked_at += 1;
        }
    }
    assert!(looked_at > payloads.len() * 10, "{looked_at}");
}

#[test]
fn what_no_text_may_hold_is_refused_at_the_door() {
    for payload in refused() {
        assert!(Headline::parse(&payload).is_err(), "{payload:?}");
        assert!(Summary::parse(&payload).is_err(), "{payload:?}");
        assert!(Line::parse(&payload).is_err(), "{payload:?}");
    }
}
