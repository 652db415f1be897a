//! What was written is what independent parsers read: the same entries, words, dates and links in every format.

use std::collections::BTreeSet;

use feed_rs::model::{Entry, Feed};
use forewarn::advisory::Format;
use forewarn::feed::Edition;
use forewarn::render::{self, document};

use super::sample::{HOSTILE, edition, everything, rich, setting};
use crate::feed::story::{Story, at, language};

pub(super) fn read(format: Format, edition: &Edition) -> Feed {
    feed_rs::parser::parse(document(format, edition, &setting()).as_bytes()).unwrap()
}

fn text(node: roxmltree::Node, name: &str) -> String {
    let found = node.children().find(|child| child.tag_name().name() == name);
    found.map(|child| child.children().filter_map(|part| part.text()).collect()).unwrap_or_default()
}

/// Undoes HTML's escaping of what we write, and nothing else.
pub(super) fn unescaped(html: &str) -> String {
    html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn entry<'a>(feed: &'a Feed, title: &str) -> &'a Entry {
    let has = |entry: &&Entry| entry.title.as_ref().is_some_and(|own| own.content == title);
    feed.entries.iter().find(has).unwrap_or_else(|| panic!("no entry is called {title:?}"))
}

#[test]
fn every_format_holds_the_same_ids_titles_dates_and_links() {
    for tag in ["en", "de"] {
        let edition = edition(tag);
        let facts = |format: Format| -> Vec<_> {
            let feed = read(format, &edition);
            let facts = feed.entries.into_iter().map(|entry| {
                let title = entry.title.unwrap().content;
                // RSS has whole seconds.
                let published = entry.published.unwrap().timestamp();
                (entry.id, title, published, entry.links[0].href.clone())
            });
            facts.collect()
        };
        let atom = facts(Format::Atom);
        assert_eq!(atom.len(), edition.entries.len());
        assert_eq!(atom, facts(Format::Rss));
        assert_eq!(atom, facts(Format::Json));
    }
}

#[test]
fn ids_and_dates_are_those_of_the_edition() {
    let edition = edition("en");
    let feed = read(Format::Atom, &edition);
    assert_eq!(feed.updated, Some(edition.updated));
    for (read, entry) in feed.entries.iter().zip(edition.entries.iter()) {
        assert_eq!(read.id, entry.id().as_str());
        assert_eq!((read.published, read.updated), (Some(entry.published()), Some(entry.updated())));
    }
    let ids: BTreeSet<_> = feed.entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), feed.entries.len());
    let dates: BTreeSet<_> = feed.entries.iter().map(|entry| entry.updated).collect();
    assert_eq!(dates.len(), feed.entries.len(), "no two entries share a date of change");
}

#[test]
fn titles_say_what_happened_in_the_language_of_the_entry() {
    let titles = |tag| -> BTreeSet<String> {
        read(Format::Rss, &edition(tag))
            .entries
            .into_iter()
            .map(|entry| entry.title.unwrap().content)
            .collect()
    };
    let english = [
        "UPDATE: Vienna: keep away from the stadium",
        "ENDED: Vienna: keep away from the stadium",
        "RETRACTED: Vienna: keep away from the stadium",
        "EXPIRED: Vienna: keep away from the stadium",
        "SUPERSEDED: Vienna: keep away from the stadium",
        "EXERCISE: UPDATE: Vienna: keep away from the stadium",
        "EXERCISE: SUPERSEDED: Vienna: keep away from the stadium",
        "TESZT: Bécs: kerülje a stadiont",
    ];
    let german = [
        "AKTUALISIERT: Wien: Meiden Sie das Stadion",
        "BEENDET: Wien: Meiden Sie das Stadion",
        "ÜBUNG: ERSETZT: Wien: Meiden Sie das Stadion",
        "RETRACTED: Vienna: keep away from the stadium",
    ];
    for (titles, expected) in [(titles("en"), &english[..]), (titles("de"), &german[..])] {
        for title in expected {
            assert!(titles.contains(*title), "{title} is not among {titles:?}");
        }
    }
}

#[test]
fn hostile_but_legal_text_comes_through_every_format() {
    let title = "Rock & Pop: \"it's\" ]] &amp; \u{1F6A8}";
    let edition = edition("en");
    let json: serde_json::Value =
        serde_json::from_str(&document(Format::Json, &edition, &setting())).unwrap();
    let items = json["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["title"] == title).unwrap();
    assert_eq!(item["summary"], HOSTILE);
    assert!(item["content_text"].as_str().unwrap().contains(HOSTILE));
    assert!(unescaped(item["content_html"].as_str().unwrap()).contains(HOSTILE));

    let atom = document(Format::Atom, &edition, &setting());
    let atom = roxmltree::Document::parse(&atom).unwrap();
    let entries = atom.descendants().filter(|node| node.tag_name().name() == "entry");
    let entry = entries.into_iter().find(|entry| text(*entry, "title") == title).unwrap();
    assert_eq!(text(entry, "summary"), HOSTILE);
    assert_eq!(text(entry, "content"), item["content_html"].as_str().unwrap());

    let rss = document(Format::Rss, &edition, &setting());
    let rss = roxmltree::Document::parse(&rss).unwrap();
    let items = rss.descendants().filter(|node| node.tag_name().name() == "item");
    let item_of_rss = items.into_iter().find(|entry| text(*entry, "title") == title).unwrap();
    assert_eq!(unescaped(&text(item_of_rss, "description")), HOSTILE);
    assert_eq!(text(item_of_rss, "encoded"), item["content_html"].as_str().unwrap());
}

#[test]
fn an_atom_entry_has_one_alternate_and_leads_to_the_revision_before_and_to_its_successor() {
    let edition = edition("en");
    let feed = read(Format::Atom, &edition);
    for entry in &feed.entries {
        let alternates = entry.links.iter().filter(|link| link.rel.as_deref() == Some("alternate"));
        assert_eq!(alternates.count(), 1, "{}", entry.id);
        assert!(
            entry.links.iter().all(|link| link.href.starts_with("https://feeds.warn.example/advisories/"))
        );
    }
    let href = |entry: &Entry, end: &str| {
        let link = entry.links.iter().find(|link| link.rel.as_deref().is_some_and(|rel| rel.ends_with(end)));
        link.map(|link| link.href.clone())
    };
    let update = entry(&feed, "UPDATE: Vienna: keep away from the stadium");
    assert!(href(update, "predecessor-version").unwrap().ends_with("/1"));
    assert_eq!(href(update, "successor-version"), None);
    let superseded = entry(&feed, "EXERCISE: SUPERSEDED: Vienna: keep away from the stadium");
    assert_eq!(href(superseded, "predecessor-version"), None);
    assert_eq!(href(superseded, "successor-version"), Some(superseded.links[0].href.clone()));
}

#[test]
fn what_was_over_says_why_and_no_longer_what_to_do() {
    let feed = read(Format::Atom, &edition("en"));
    let body = |title: &str| entry(&feed, title).content.as_ref().unwrap().body.clone().unwrap();
    let ended = body("ENDED: Vienna: keep away from the stadium");
    assert!(ended.contains("Reason: The danger has passed.<br>Thank you."), "{ended}");
    assert!(!ended.contains("What to do"), "{ended}");
    let retracted = body("RETRACTED: Vienna: keep away from the stadium");
    assert!(retracted.contains("issued in error") && retracted.contains("Another city was meant."));
    // The entry that was retracted says so as well: some readers show only that one.
    let superseded: Vec<_> = feed
        .entries
        .iter()
        .filter(|entry| {
            entry.title.as_ref().is_some_and(|title| title.content.starts_with("SUPERSEDED"))
                && entry.summary.as_ref().is_some_and(|summary| summary.content.contains("issued in error"))
        })
        .collect();
    assert_eq!(superseded.len(), 1);
}

#[test]
fn a_text_that_is_not_translated_is_shown_in_its_own_language_and_says_so_in_the_feeds() {
    let german: serde_json::Value =
        serde_json::from_str(&document(Format::Json, &edition("de"), &setting())).unwrap();
    let items = german["items"].as_array().unwrap();
    let magyar = items.iter().find(|item| item["title"] == "TESZT: Bécs: kerülje a stadiont").unwrap();
    assert_eq!(magyar["language"], "hu");
    let summary = magyar["summary"].as_str().unwrap();
    assert!(summary.starts_with("Dies ist ein Test des Systems."), "{summary}");
    assert!(summary.contains("nicht auf Deutsch vor; er wird auf Ungarisch gezeigt"), "{summary}");
    let atom = document(Format::Atom, &edition("de"), &setting());
    assert!(atom.contains("<title xml:lang=\"hu\">TESZT: Bécs: kerülje a stadiont</title>"));
    assert!(atom.contains("xml:lang=\"de\"><title>Erfundene Hinweise</title>"));
}

#[test]
fn machines_find_categories_and_places() {
    let feed = read(Format::Atom, &edition("en"));
    let update = entry(&feed, "UPDATE: Vienna: keep away from the stadium");
    let tags: BTreeSet<_> =
        update.categories.iter().map(|tag| (tag.scheme.clone().unwrap(), tag.term.as_str())).collect();
    let expected = [
        ("status", "actual"),
        ("standing", "in-force"),
        ("message", "update"),
        ("kind", "advisory"),
        ("severity", "severe"),
        ("urgency", "expected"),
        ("certainty", "likely"),
        ("category", "security"),
        ("threat-level", "at-made-up:2"),
        ("country", "AT"),
        ("area/nuts3", "AT130"),
        ("event-code/OET:v1.2", "OET-177"),
        ("topic", "concert"),
    ];
    for (list, term) in expected {
        let scheme = format!("tag:warn.example,2026:{list}");
        assert!(tags.contains(&(scheme, term)), "{list} {term} is not among {tags:?}");
    }
    for format in [Format::Atom, Format::Rss] {
        let written = document(format, &edition("en"), &setting());
        assert!(
            written
                .contains("<georss:point>48.2072 16.4209</georss:point><georss:radius>1500</georss:radius>")
        );
        let ring = "48.2 16.4 48.2 16.41 48.21 16.41 48.2 16.4";
        assert!(written.contains(&format!("<georss:polygon>{ring}</georss:polygon>")));
    }
}

#[test]
fn tombstones_stand_before_the_entries_and_their_ids_are_escaped() {
    let atom = document(Format::Atom, &edition("en"), &setting());
    let first = atom.find("<entry>").unwrap();
    let stones: Vec<_> = atom.match_indices("<at:deleted-entry ").map(|(at, _)| at).collect();
    assert_eq!(stones.len(), 2);
    assert!(stones.iter().all(|at| *at < first));
}

#[test]
fn a_feed_names_itself_its_page_its_publisher_and_its_language() {
    for (tag, middle) in [("en", ""), ("de", ".de")] {
        for format in Format::ALL {
            let written = document(*format, &edition(tag), &setting());
            let itself = format!("https://feeds.warn.example/feeds/sample{middle}.{}\"", format.ending());
            assert!(written.contains(&itself), "{itself} is not in {}", &written[..800]);
            let feed = read(*format, &edition(tag));
            assert_eq!(feed.language.as_deref(), Some(tag));
            assert!(
                !written.contains("href=\"/") && !written.contains("\"/advisories"),
                "no relative address"
            );
        }
    }
}

#[test]
fn how_far_a_source_is_trusted_never_leaves() {
    for format in Format::ALL {
        let written = document(*format, &edition("en"), &setting()).to_lowercase();
        assert!(!written.contains("reliab") && !written.contains("credib"), "{}", format.ending());
    }
}

#[test]
fn an_entry_is_the_same_bytes_as_long_as_its_key_is() {
    let before = Story::published(1, "12-01 10:00", &rich()).told();
    let after = Story::published(1, "12-01 10:00", &rich())
        .correct("12-03 10:00", &rich())
        .update("12-04 10:00", &rich())
        .end("12-05 10:00", "Over.")
        .told();
    let (feed, setting) = (everything(), setting());
    let first = |advisory, when| feed.showing(advisory, at(when)).entries[0].clone();
    let (early, late) = (first(&before, "12-02 10:00"), first(&after, "12-02 10:00"));
    assert_eq!(early.key(), late.key());
    let corrected = first(&after, "12-03 10:00");
    assert_ne!(early.key(), corrected.key());
    let superseded = first(&after, "12-04 10:00");
    assert_eq!(superseded.key(), first(&after, "12-05 11:00").key());
    for format in Format::ALL {
        let printed = |one| render::entry(*format, one, &language("de"), &setting);
        assert_eq!(printed(&early), printed(&late));
        assert_ne!(printed(&early), printed(&corrected), "a correction changes bytes");
        assert_eq!(printed(&superseded), printed(&first(&after, "12-05 11:00")));
    }
}
