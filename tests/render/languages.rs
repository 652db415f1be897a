//! Every language that is promised has all its words, in its own letters, and writes days, hours and titles as people
//! do there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::DateTime;
use forewarn::advisory::{Draft, DraftChange, DraftText, Format, Headline, Language, Status, refused};
use forewarn::config::catalogues;
use forewarn::feed::{Edition, Feed};
use forewarn::render::{Setting, Words, document, page};
use unicode_normalization::is_nfc;
use unicode_script::{Script, UnicodeScript};

use super::golden::check;
use super::sample::{setting, with_status};
use super::words::words;
use super::zones::{area, zones};
use crate::feed::story::{Story, at, declaration, draft, language};

/// The official languages of the Union, and Norwegian, Icelandic, Ukrainian, Turkish and Arabic.
pub(super) const LANGUAGES: [&str; 29] = [
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt",
    "lv", "mt", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "tr", "uk",
];

/// Words that a language may share with English by chance: `Test`, `April`, `Feeds`.
const SHARED_WITH_ENGLISH: usize = 8;

#[test]
fn no_promised_language_is_missing_and_english_answers_for_all_others() {
    let tags: Vec<_> = catalogues().iter().map(|(tag, _)| *tag).collect();
    assert_eq!(tags[0], "en");
    assert_eq!(tags.into_iter().collect::<BTreeSet<_>>(), LANGUAGES.into());
}

#[test]
fn every_language_names_every_other_and_itself() {
    let words = words();
    for own in words.languages() {
        let mut names = BTreeSet::new();
        for tag in LANGUAGES.iter().chain(&["no", "ru"]) {
            let name = words.language_name(own, &language(tag));
            assert_ne!(name, *tag, "{own} has no name for {tag}");
            assert!(names.insert(name.clone()), "{own} calls two languages {name}");
        }
    }
    let names = ["ar", "el", "ga", "is", "no", "uk"].map(|tag| words.own_name(&language(tag)));
    assert_eq!(names, ["العربية", "ελληνικά", "Gaeilge", "íslenska", "norsk", "українська"]);
}

#[test]
fn norwegian_is_answered_by_bokmal() {
    let words = words();
    assert_eq!(words.say(&language("no"), "prefix-exercise"), "ØVELSE:");
    assert_eq!(words.say(&language("nb-NO"), "prefix-ended"), "AVSLUTTET:");
    assert!(!words.speaks(&language("nn")), "Nynorsk is another language");
}

/// A feed in one language, of an advisory in another.
fn foreign(feed: &Language, text: &Language) -> (Edition, Setting) {
    let texts = vec![(text.to_string(), draft().texts[0].1.clone())];
    let exercise = with_status(Status::Exercise, &Draft { texts, ..draft() });
    let change = DraftChange {
        significance: Some("significant".to_owned()),
        note: vec![(text.to_string(), "What changed.".to_owned())],
    };
    let story = Story::published(1, "12-01 09:00", &Draft { change: Some(change), ..exercise }).told();
    let mut own = declaration("own", Status::ALL);
    own.languages = vec![feed.clone()];
    own.titles = BTreeMap::from([(feed.clone(), Headline::parse("Own").unwrap())]);
    let own = Feed::declare(own).unwrap();
    (Edition::of(&own, feed, &[story], at("11-01 00:00"), at("12-01 15:00")), setting())
}

#[test]
fn a_text_that_is_missing_in_a_language_is_shown_in_another_and_said_to_be_missing_in_each() {
    let words = words();
    for tag in LANGUAGES {
        let feed = language(tag);
        let text = language(if tag == "en" { "ar" } else { "en" });
        let (edition, setting) = foreign(&feed, &text);
        let (wanted, shown) = (words.language_name(&feed, &feed), words.language_name(&feed, &text));
        let said = words.with(&feed, "not-translated", &[("wanted", &wanted), ("shown", &shown)]);
        let warning = words.say(&feed, "exercise-warning");
        let json: serde_json::Value =
            serde_json::from_str(&document(Format::Json, &edition, &setting)).unwrap();
        let item = &json["items"][0];
        assert_eq!(item["language"], text.as_str());
        let html = item["content_html"].as_str().unwrap();
        let dir = if tag == "ar" { "rtl" } else { "ltr" };
        for notice in [warning, said.as_str()] {
            assert!(item["summary"].as_str().unwrap().contains(notice), "{tag}");
            let marked = format!("<p lang=\"{tag}\" dir=\"{dir}\"><strong>{}", notice.replace('&', "&amp;"));
            assert!(html.contains(&marked), "{tag}: {html}");
        }
        assert_eq!(html.starts_with("<div dir=\"rtl\">"), text.as_str() == "ar", "{tag}");
        let page = page::feed(&edition, &setting);
        assert!(page.contains(&format!("<html lang=\"{tag}\" dir=\"{dir}\">")), "{tag}");
        let other = if text.as_str() == "ar" { "rtl" } else { "ltr" };
        assert!(page.contains(&format!("<h3 lang=\"{text}\" dir=\"{other}\">")), "{tag}");
        assert!(page.contains(&said.replace('\'', "&#39;")), "{tag}: {said}");
    }
}

#[test]
fn what_is_written_in_bokmal_is_not_missing_in_norwegian() {
    for (feed, text) in [("no", "nb"), ("nb", "no"), ("nb-NO", "no")] {
        let (edition, setting) = foreign(&language(feed), &language(text));
        let atom = document(Format::Atom, &edition, &setting);
        assert!(!atom.contains("finnes ikke på"), "{feed}: {atom}");
        assert!(atom.contains("ØVELSE: "), "{feed}");
    }
}

/// What a catalogue says at each key, without the names of values.
fn said(text: &str) -> BTreeMap<&str, String> {
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    let bare = |said: &str| {
        said.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
    };
    lines.map(|(key, said)| (key.trim(), bare(said))).collect()
}

#[test]
fn no_catalogue_was_left_in_english() {
    let english = said(catalogues()[0].1);
    for (tag, text) in &catalogues()[1..] {
        // Abbreviations of zones are the same in most languages.
        let own = said(text).into_iter().filter(|(key, _)| !key.starts_with("zone-"));
        let spoken = own.filter(|(_, said)| said.chars().any(char::is_alphabetic));
        let same: Vec<_> = spoken.filter(|(key, said)| english.get(key) == Some(said)).collect();
        assert!(same.len() <= SHARED_WITH_ENGLISH, "{tag} says {} as English does: {same:?}", same.len());
    }
}

#[test]
fn every_catalogue_passes_the_gate_for_characters() {
    for (tag, text) in catalogues() {
        let bad = text.chars().find(|c| refused(*c) || *c == '\t');
        assert_eq!(bad, None, "{tag}");
        assert!(is_nfc(text), "{tag} is not in normal form C");
        assert!(!text.contains(['<', '&']), "{tag} holds markup");
    }
}

#[test]
fn every_word_is_written_in_one_script() {
    for (tag, text) in catalogues() {
        for (key, said) in said(text) {
            for word in said.split(|c: char| !c.is_alphabetic()) {
                let scripts: BTreeSet<_> = word.chars().map(|c| c.script().short_name()).collect();
                let own = scripts.iter().filter(|name| **name != Script::Inherited.short_name()).count();
                assert!(own <= 1, "{tag}: {key} mixes {scripts:?} in {word:?}");
            }
        }
    }
}

/// An edition in one language alone: an update, an end, and the end of an exercise.
fn titles(tag: &Language, words: &Words) -> Vec<String> {
    let text = DraftText { headline: Some(words.own_name(tag)), ..draft().texts[0].1.clone() };
    let note = vec![(tag.to_string(), "What changed.".to_owned())];
    let change = Some(DraftChange { significance: Some("significant".to_owned()), note });
    let draft = Draft { texts: vec![(tag.to_string(), text)], change, ..draft() };
    let exercise = with_status(Status::Exercise, &draft);
    let stories = [
        Story::published(1, "12-01 09:00", &draft).update("12-01 10:00", &draft),
        Story::published(2, "12-01 11:00", &draft).end("12-01 12:00", "Over."),
        Story::published(3, "12-01 13:00", &exercise).retract("12-01 14:00", "Wrong."),
    ];
    let mut own = declaration("own", Status::ALL);
    own.languages = vec![tag.clone()];
    own.titles = BTreeMap::from([(tag.clone(), Headline::parse("Own").unwrap())]);
    let stories: Vec<_> = stories.into_iter().map(Story::told).collect();
    let edition =
        Edition::of(&Feed::declare(own).unwrap(), tag, &stories, at("11-01 00:00"), at("12-01 15:00"));
    let setting: Setting = setting();
    let feed = feed_rs::parser::parse(document(Format::Atom, &edition, &setting).as_bytes()).unwrap();
    let titles: Vec<_> = feed.entries.into_iter().map(|entry| entry.title.unwrap().content).collect();
    let superseded = words.say(tag, "prefix-superseded");
    titles.into_iter().filter(|title| !title.contains(superseded)).collect()
}

#[test]
fn each_language_writes_a_day_an_hour_and_titles_as_it_did() {
    let words = words();
    let hour = DateTime::parse_from_rfc3339("2024-08-07T23:00:00+02:00").unwrap();
    let (zones, vienna) = (zones(), area("AT", &[("iso3166-2", "AT-9")]));
    let mut lines = Vec::new();
    for tag in LANGUAGES {
        let language = language(tag);
        let titles = titles(&language, &words);
        assert_eq!(titles.len(), 3, "{tag}: {titles:?}");
        lines.push(format!("{tag} day   {}", words.date(&language, hour.date_naive())));
        lines.push(format!("{tag} hour  {}", words.time(&language, &zones.local(hour, &vienna))));
        lines.extend(titles.iter().map(|title| format!("{tag} title {title}")));
    }
    check("languages.txt", &(lines.join("\n") + "\n"));
}
