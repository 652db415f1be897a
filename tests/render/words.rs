//! The fixed words: every language has them all, and says days and hours as people do there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use forewarn::advisory::{Certainty, Language, Severity, Urgency};
use forewarn::config::catalogues;
use forewarn::render::{BadWords, Words};

use super::zones::{area, zones};
use crate::feed::story::language;

pub(crate) fn words() -> Words {
    Words::new(catalogues().iter().copied()).unwrap()
}

#[test]
fn every_catalogue_of_the_tree_has_the_same_keys_and_needs_the_same_values() {
    let words = words();
    let tags: Vec<_> = words.languages().map(Language::as_str).collect();
    assert_eq!(tags, catalogues().iter().map(|(tag, _)| *tag).collect::<Vec<_>>());
}

#[test]
fn words_that_cannot_be_used_are_refused_with_their_place() {
    let bad = |texts: &[(&str, &str)]| Words::new(texts.iter().copied()).unwrap_err();
    let en = || language("en");
    assert_eq!(bad(&[]), BadWords::NoCatalogue);
    assert_eq!(bad(&[("e", "a = b\n")]), BadWords::NotALanguage { tag: "e".to_owned() });
    assert!(matches!(bad(&[("en", "a b\n")]), BadWords::NotRead { language, .. } if language == en()));
    assert!(matches!(bad(&[("en", "a = b\n"), ("en", "a = c\n")]), BadWords::NotRead { .. }));
    let differs = |key: &str| BadWords::Differs { language: language("de"), key: key.to_owned() };
    assert_eq!(bad(&[("en", "a = b\n"), ("de", "a = b\nc = d\n")]), differs("c"));
    assert_eq!(bad(&[("en", "a = b\nc = d\n"), ("de", "a = b\n")]), differs("c"));
    assert_eq!(bad(&[("en", "a = { $x }\n"), ("de", "a = { $y }\n")]), differs("a"));
    let character = BadWords::Character { language: en(), key: "a".to_owned(), character: '\u{202E}' };
    assert_eq!(bad(&[("en", "a = b\u{202E}c\n")]), character);
}

#[test]
fn several_texts_of_a_language_are_one_catalogue() {
    let words = Words::new([("en", "a = b\n"), ("en", "c = d { $x }\n")]).unwrap();
    assert_eq!(words.say(&language("en"), "a"), "b");
    assert_eq!(words.with(&language("en"), "c", &[("x", "e & f")]), "d e & f");
}

#[test]
fn a_language_is_answered_by_its_own_words_its_primary_language_or_the_first() {
    let words = words();
    let ended = |tag| words.say(&language(tag), "prefix-ended");
    assert_eq!(ended("de"), "BEENDET:");
    assert_eq!(ended("de-AT"), "BEENDET:");
    assert_eq!(ended("sw"), "ENDED:");
    assert!(words.speaks(&language("fr-BE")) && !words.speaks(&language("sw")));
}

#[test]
fn a_key_that_nobody_has_stands_there_to_be_seen() {
    assert_eq!(words().say(&language("en"), "no-such-key"), "no-such-key");
}

#[test]
fn days_and_hours_are_written_as_people_write_them() {
    let (words, zones) = (words(), zones());
    let first = DateTime::parse_from_rfc3339("2026-12-01T08:05:00+01:00").unwrap();
    let vienna = area("AT", &[]);
    let table = [
        ("en", "1 December 2026, 08:05 CET (UTC+1)"),
        ("de", "1. Dezember 2026, 08:05 Uhr MEZ (UTC+1)"),
        ("fr", "1er décembre 2026 à 08\u{A0}h\u{A0}05 CET (UTC+1)"),
        ("es", "1 de diciembre de 2026, 08:05 CET (UTC+1)"),
        ("it", "1º dicembre 2026, 08:05 CET (UTC+1)"),
        ("nl", "1 december 2026, 08:05 uur CET (UTC+1)"),
        ("pl", "1 grudnia 2026, godz. 08:05 CET (UTC+1)"),
    ];
    for (tag, expected) in table {
        assert_eq!(words.time(&language(tag), &zones.local(first, &vienna)), expected);
    }
    let utc = DateTime::parse_from_rfc3339("2024-03-22T20:00:00Z").unwrap();
    let brasilia = area("BR", &[]);
    let said = words.time(&language("fr"), &zones.local(utc, &brasilia));
    assert_eq!(said, "22 mars 2024 à 20\u{A0}h\u{A0}00 (UTC+0)");
    let day = NaiveDate::from_ymd_opt(2022, 2, 9).unwrap();
    assert_eq!(words.date(&language("pl"), day), "9 lutego 2022");
}

#[test]
fn languages_are_named_in_the_language_of_the_sentence() {
    let words = words();
    assert_eq!(words.language_name(&language("pl"), &language("de-AT")), "niemiecki");
    assert_eq!(words.language_name(&language("en"), &language("sw")), "sw");
    assert_eq!(words.own_name(&language("fr")), "français");
}

#[test]
fn every_value_has_words_in_every_language() {
    let words = words();
    for language in words.languages() {
        let severities = Severity::ALL.iter().map(|value| words.severity(language, *value));
        let urgencies = Urgency::ALL.iter().map(|value| words.urgency(language, *value));
        let certainties = Certainty::ALL.iter().map(|value| words.certainty(language, *value));
        for word in severities.chain(urgencies).chain(certainties) {
            let key = ["severity-", "urgency-", "certainty-"].iter().any(|list| word.starts_with(list));
            assert!(!key, "{language} has no words for {word}");
        }
    }
}

/// The first parts of keys that are made in the code of a number or a tag.
const FAMILIES: [&str; 3] = ["month-", "language-", "zone-"];

/// What lies in quotation marks in the code that says words, pages apart: they see to their own.
fn literals() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render");
    let folders = [root.join("telling"), root.join("words"), root.join("embed"), root.clone()];
    let files =
        folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|file| file.unwrap().path());
    let code = files.filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let texts: Vec<_> = code.map(|path| fs::read_to_string(path).unwrap()).collect();
    texts.iter().flat_map(|text| text.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

fn keys() -> BTreeSet<String> {
    let english = catalogues()[0].1.lines().filter(|line| line.starts_with(char::is_alphabetic));
    let keys = english.map(|line| line.split(' ').next().unwrap().to_owned());
    keys.filter(|key| !key.starts_with("page-")).collect()
}

#[test]
fn every_key_that_the_code_says_is_in_the_catalogues_and_every_key_there_is_said() {
    let (keys, literals) = (keys(), literals());
    let lists: BTreeSet<_> =
        keys.iter().filter_map(|key| key.split_once('-')).map(|(list, _)| list).collect();
    let like_a_key = |literal: &&String| {
        let list = literal.split_once('-').filter(|(list, rest)| lists.contains(list) && !rest.is_empty());
        list.is_some() && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let unknown: Vec<_> =
        literals.iter().filter(like_a_key).filter(|literal| !keys.contains(*literal)).collect();
    assert!(unknown.is_empty(), "said and in no catalogue: {unknown:?}");
    let made = |key: &&String| FAMILIES.iter().any(|family| key.starts_with(family));
    let unsaid: Vec<_> = keys.iter().filter(|key| !made(key) && !literals.contains(*key)).collect();
    assert!(unsaid.is_empty(), "in the catalogues and never said: {unsaid:?}");
}
