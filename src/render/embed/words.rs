//! The fixed words of the script, taken from the catalogues: the one place where its names meet their keys.

use serde_json::{Map, Value};

use super::super::machine::written;
use super::super::words::Words;
use crate::advisory::Language;

/// A word of the script, its key, and the values that the script puts in itself.
const WORDS: &[(&str, &str, &[&str])] = &[
    ("title", "embed-title", &[]),
    ("none", "embed-none", &["feed"]),
    ("stale", "embed-stale", &[]),
    ("failed", "embed-failed", &[]),
    ("asOf", "embed-as-of", &["when"]),
    ("more", "embed-more", &[]),
    ("untranslated", "embed-untranslated", &[]),
    ("count", "page-home-actual", &[]),
    ("drills", "page-home-drills", &[]),
    ("labelled", "labelled", &["label", "value"]),
    ("exercise", "prefix-exercise", &[]),
    ("test", "prefix-test", &[]),
    ("isExercise", "exercise-warning", &[]),
    ("isTest", "test-warning", &[]),
    ("do", "label-do", &[]),
    ("where", "label-where", &[]),
    ("until", "label-until", &[]),
    ("review", "label-review", &[]),
    ("severity", "label-severity", &[]),
    ("extreme", "severity-extreme", &[]),
    ("severe", "severity-severe", &[]),
    ("moderate", "severity-moderate", &[]),
    ("minor", "severity-minor", &[]),
    ("unknown", "severity-unknown", &[]),
    ("level", "level-step", &["name", "step", "count", "scale"]),
    ("omitted", "omitted", &["count"]),
    // For the files of a site's own server; the script does without.
    ("checkBy", "embed-check-by", &["when"]),
];

/// The words of a language as JSON; where the script puts a value in, its name stands in braces.
#[must_use]
pub fn words(language: &Language, words: &Words) -> String {
    let said = WORDS.iter().map(|(name, key, values)| {
        let places: Vec<_> = values.iter().map(|value| format!("{{{value}}}")).collect();
        let values: Vec<_> = values.iter().copied().zip(places.iter().map(String::as_str)).collect();
        ((*name).to_owned(), Value::from(words.with(language, key, &values)))
    });
    written(&said.collect::<Map<_, _>>())
}
