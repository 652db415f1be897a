//! The fixed words of pages: each that a page asks for is there, each that is there is asked for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use forewarn::advisory::Language;
use forewarn::config::catalogues;

use super::parsed::{read, words};
use super::scenes::{scenes, setting};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect()
}

/// Every string of these files that looks like a key.
fn asked_for() -> BTreeSet<String> {
    let begins = ["page-", "label-", "prefix-", "is-", "level-"];
    let files = files("src/render/page").into_iter().chain(files("templates/page"));
    let texts: Vec<_> = files.map(|file| fs::read_to_string(file).unwrap()).collect();
    let strings = texts.iter().flat_map(|text| text.split('"'));
    let is_key = |text: &&str| {
        begins.iter().any(|begin| text.starts_with(begin))
            && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    };
    strings.filter(is_key).map(ToOwned::to_owned).collect()
}

fn kept(catalogue: &str) -> BTreeSet<&str> {
    let lines = catalogue.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    lines.filter_map(|line| line.split(' ').next()).collect()
}

#[test]
fn every_word_that_a_page_asks_for_is_in_the_catalogues_and_none_stands_there_for_nobody() {
    let (asked, kept) = (asked_for(), kept(catalogues()[0].1));
    let missing: Vec<_> = asked.iter().filter(|key| !kept.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let unasked = kept.iter().filter(|key| key.starts_with("page-") && !asked.contains(**key));
    let unasked: Vec<_> = unasked.collect();
    assert!(unasked.is_empty(), "{unasked:?}");
}

#[test]
fn no_page_shows_a_key_or_a_place_for_a_value() {
    for (name, page) in scenes() {
        let page = read(&page);
        let main = words(page.root_element());
        for trace in ["page-", "label-", "prefix-", "{", "}", "\u{E000}", "\u{E001}"] {
            assert!(!main.contains(trace), "{name}: {trace}");
        }
    }
}

#[test]
fn the_home_page_speaks_each_language_of_the_catalogues() {
    let setting = setting();
    let languages: Vec<Language> = setting.words.languages().cloned().collect();
    let mut said = BTreeSet::new();
    for language in &languages {
        let page =
            forewarn::render::page::home(&[], &[], &languages, &setting, (language, super::samples::now()));
        let page = read(&page);
        assert_eq!(page.root_element().attribute("lang"), Some(language.as_str()));
        said.insert(words(page.root_element()));
    }
    assert_eq!(said.len(), languages.len());
}

#[test]
fn a_list_in_a_language_says_which_texts_are_not_in_it() {
    let page = super::parsed::scene("home-de");
    let page = read(&page);
    let missing = "Dieser Text liegt nicht auf Deutsch vor;";
    for card in super::parsed::of_class(&page, "card") {
        let german = words(card).contains("Riverside-Stadion");
        assert_eq!(words(card).contains(missing), !german, "{}", words(card));
    }
}
