//! The word lists: complete in every language, and read as they are meant.

use std::collections::BTreeMap;

use forewarn::review::{Lexicon, Lists, Misspelt, Topic, embedded};

use super::support::{KNOWLEDGE, draft, judge, noon};

/// Topics whose words are the same everywhere.
const COMMON: &[Topic] = &[Topic::Group, Topic::GivenName, Topic::Restricted];

#[test]
fn every_language_has_a_list_on_every_topic() {
    let mut missing = Vec::new();
    for (language, words) in KNOWLEDGE.lexicon.languages() {
        let own = Topic::ALL.iter().filter(|topic| !COMMON.contains(topic) && !words.knows(**topic));
        missing.extend(own.map(|topic| format!("{language}: {}", topic.key())));
    }
    assert!(missing.is_empty(), "{missing:?}");
    let languages: Vec<_> = KNOWLEDGE.lexicon.languages().map(|(tag, _)| tag).collect();
    assert_eq!(languages, ["de", "en", "es", "fr", "it", "nl", "pl"]);
}

#[test]
fn a_list_about_nothing_known_is_refused() {
    let lists = Lists {
        phrases: BTreeMap::from([("weather".to_owned(), vec!["rain".to_owned()])]),
        ..Lists::default()
    };
    let read = Lexicon::new(&BTreeMap::from([("en".to_owned(), lists)]), &BTreeMap::new());
    let refused = Misspelt::UnknownTopic { language: "en".to_owned(), key: "weather".to_owned() };
    assert_eq!(read, Err(refused));
}

#[test]
fn a_phrase_without_a_word_is_refused() {
    let lists =
        Lists { phrases: BTreeMap::from([("fear".to_owned(), vec!["—".to_owned()])]), ..Lists::default() };
    let read = Lexicon::new(&BTreeMap::from([("en".to_owned(), lists)]), &BTreeMap::new());
    assert!(matches!(read, Err(Misspelt::EmptyPhrase { .. })), "{read:?}");
}

#[test]
fn no_word_stands_twice_in_a_list() {
    for (language, text) in embedded().words {
        let table: toml::Table = toml::from_str(text).unwrap();
        for (key, list) in table["phrases"].as_table().unwrap() {
            let mut words: Vec<&str> =
                list.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
            words.sort_unstable();
            let twice: Vec<_> =
                words.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
            assert!(twice.is_empty(), "{language} {key}: {twice:?}");
        }
    }
}

/// A phrase as it could stand in a text.
fn spelt(phrase: &str) -> String {
    phrase.replace(['=', '*'], "")
}

#[test]
fn every_phrase_of_every_list_can_be_found() {
    let mut lost = Vec::new();
    for (language, text) in embedded().words {
        let words = KNOWLEDGE.lexicon.of(language);
        let table: toml::Table = toml::from_str(text).unwrap();
        for (key, list) in table["phrases"].as_table().unwrap() {
            let Some(topic) = Topic::of_key(key) else { continue };
            let phrases = list.as_array().unwrap().iter().map(|phrase| spelt(phrase.as_str().unwrap()));
            let found = |phrase: &String| words.found(phrase).iter().any(|(own, _)| *own == topic);
            lost.extend(
                phrases.filter(|phrase| !found(phrase)).map(|phrase| format!("{language} {key}: {phrase}")),
            );
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn every_exception_takes_something_away() {
    let mut idle = Vec::new();
    for (language, text) in embedded().words {
        let words = KNOWLEDGE.lexicon.of(language);
        let table: toml::Table = toml::from_str(text).unwrap();
        for (key, list) in table["phrases"].as_table().unwrap() {
            let Some(topic) = key.strip_suffix("_except").and_then(Topic::of_key) else { continue };
            for phrase in list.as_array().unwrap().iter().map(|phrase| spelt(phrase.as_str().unwrap())) {
                if words.found(&phrase).iter().any(|(own, _)| *own == topic) {
                    idle.push(format!("{language} {key}: {phrase} is still found"));
                }
            }
        }
    }
    assert!(idle.is_empty(), "{idle:#?}");
}

/// Whether two texts, in English and another language, are said to differ in their figures.
fn differ(english: &str, tag: &str, other: &str) -> bool {
    let mut both = draft(include_bytes!("../drafts/LANG-04.pass.json"));
    both.texts[1].0 = tag.to_owned();
    for (text, summary) in both.texts.iter_mut().zip([english, other]) {
        text.1.headline = Some("Wien".to_owned());
        text.1.summary = Some(summary.to_owned());
        text.1.instruction = vec!["…".to_owned()];
    }
    judge(&both, noon()).problems.iter().any(|problem| problem.code == "LANG-04")
}

#[test]
fn figures_are_the_same_however_a_language_writes_them() {
    let same = [
        ("at 8 pm", "de", "um 20 Uhr"),
        ("at 8:30 pm", "de", "um 20:30 Uhr"),
        ("at 8.30 pm", "nl", "om 20.30 uur"),
        ("at 8 am", "fr", "à 8 h"),
        ("at 08:00", "fr", "à 8h00"),
        ("at 12 am", "de", "um 0 Uhr"),
        ("12,000 runners", "de", "12.000 Läufer"),
        ("12,000 runners", "fr", "12 000 coureurs"),
        ("1.5 km", "de", "1,5 km"),
        ("two people", "de", "2 Personen"),
        ("2 people", "fr", "deux personnes"),
        ("on 3 December", "de", "am 3.12."),
        ("on 3 December 2026", "it", "il 03/12/2026"),
        ("2026-12-03", "pl", "3 grudnia 2026 r."),
        ("the 1st of December", "fr", "le 1er décembre"),
        ("call 0800 789 321", "de", "0800 789321 anrufen"),
        ("open 24/7", "de", "rund um die Uhr offen"),
        ("see https://www.polizei.gv.at/en/notice", "de", "siehe https://www.polizei.gv.at/de/notice"),
    ];
    for (english, tag, other) in same {
        assert!(!differ(english, tag, other), "{english:?} and {other:?}");
    }
}

#[test]
fn figures_that_differ_are_found() {
    let different = [
        ("at 8 pm", "de", "um 8 Uhr"),
        ("at 8 pm", "de", "um 21 Uhr"),
        ("on 3 December", "de", "am 4. Dezember"),
        ("two people", "fr", "3 personnes"),
        ("12,000 runners", "nl", "1.200 lopers"),
        ("1.5 km", "es", "15 km"),
        ("call 133", "pl", "zadzwoń pod 112"),
        ("see https://www.polizei.gv.at/en/notice", "de", "siehe https://www.polizei.gv.at/de/other"),
        ("call +43 1 31310", "de", "rufen Sie +43 1 31311"),
    ];
    for (english, tag, other) in different {
        assert!(differ(english, tag, other), "{english:?} and {other:?}");
    }
}
