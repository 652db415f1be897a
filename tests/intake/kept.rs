//! What is taken: every value, bad or good, in its order, and written back as it was read.

use forewarn::advisory::{Draft, DraftArea, DraftChange, DraftCircle, DraftSource, DraftText};
use forewarn::intake::{draft_json, read_draft};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::examples;

fn read(body: &Value) -> Draft {
    read_draft(body.to_string().as_bytes()).unwrap()
}

#[test]
fn an_empty_object_is_an_empty_draft() {
    assert_eq!(read(&json!({})), Draft::default());
    assert_eq!(draft_json(&Draft::default()), json!({}));
}

#[test]
fn bad_values_are_kept_for_the_review() {
    let draft = read(&json!({
        "kind": "", "status": "ACTUAL", "marking": "TLP:RED", "expires": "tomorrow",
        "category": ["security", "security", "nonsense"],
        "areas": [{"country": "Austria", "circle": {"lat": 4820}, "polygon": [[1], [], [1, 2, 3]]}],
        "sources": [{"url": "javascript:alert(1)", "credibility": -7}],
        "texts": {"not a language": {"headline": "\u{0}\u{202e}"}},
        "change": {"significance": "huge"},
    }));
    assert_eq!(draft.kind.as_deref(), Some(""));
    assert_eq!(draft.expires.as_deref(), Some("tomorrow"));
    assert_eq!(draft.category, ["security", "security", "nonsense"]);
    let circle = DraftCircle { lat: Some(4820.0), lon: None, radius_km: None };
    assert_eq!(draft.areas[0].circle, Some(circle));
    assert_eq!(draft.areas[0].polygon, Some(vec![vec![1.0], vec![], vec![1.0, 2.0, 3.0]]));
    assert_eq!(draft.sources[0].credibility, Some(-7));
    assert_eq!(draft.texts[0].0, "not a language");
    assert_eq!(draft.texts[0].1.headline.as_deref(), Some("\u{0}\u{202e}"));
    assert_eq!(draft.change, Some(DraftChange { significance: Some("huge".to_owned()), note: Vec::new() }));
}

#[test]
fn languages_stay_in_the_order_they_were_given() {
    let body = br#"{"texts": {"pl": {}, "de": {}, "en": {}, "cs": {}, "bg": {}}}"#;
    let draft = read_draft(body).unwrap();
    let order: Vec<_> = draft.texts.iter().map(|(language, _)| language.as_str()).collect();
    assert_eq!(order, ["pl", "de", "en", "cs", "bg"]);
    assert_eq!(draft_json(&draft).to_string(), String::from_utf8_lossy(body).replace(' ', ""));
}

#[test]
fn a_coordinate_keeps_its_last_bit() {
    // The usual quick reading of decimals is off by one in the last place here.
    for lat in [2.0112018798309729e-283, 48.207_209_999_999_996, 0.1 + 0.2] {
        let draft = read(&json!({"areas": [{"circle": {"lat": lat}}]}));
        assert_eq!(draft.areas[0].circle.as_ref().unwrap().lat, Some(lat));
    }
}

#[test]
fn more_members_than_the_review_allows_are_read_whole() {
    let sources = vec![json!({}); 500];
    assert_eq!(read(&json!({"sources": sources})).sources.len(), 500);
}

#[test]
fn the_examples_are_written_back_as_they_were() {
    for (path, bytes) in examples("advisories") {
        let example: Value = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read(&draft_json(&read(&example))), read(&example), "{path}");
        assert_eq!(without_fraction(&draft_json(&read(&example))), without_fraction(&example), "{path}");
    }
    for (path, bytes) in examples("rejected") {
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        assert!(read_draft(file["advisory"].to_string().as_bytes()).is_ok(), "{path}");
    }
}

/// `5` and `5.0` are one number of JSON, and only its spelling differs; an empty list and none are one draft.
fn without_fraction(value: &Value) -> Value {
    match value {
        Value::Number(number) => json!(number.as_f64()),
        Value::Array(list) => list.iter().map(without_fraction).collect(),
        Value::Object(object) => object.iter().map(|(name, value)| (name, without_fraction(value))).collect(),
        Value::Null | Value::Bool(_) | Value::String(_) => value.clone(),
    }
}

fn words() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(any::<String>(), 0..3)
}

fn keyed<T: Strategy>(values: T) -> impl Strategy<Value = Vec<(String, T::Value)>>
where
    T::Value: Clone,
{
    proptest::collection::btree_map(any::<String>(), values, 0..3)
        .prop_map(|pairs| pairs.into_iter().rev().collect())
}

prop_compose! {
    fn areas()(
        name in any::<Option<String>>(),
        codes in keyed(any::<String>()),
        polygon in proptest::option::of(proptest::collection::vec(
            proptest::collection::vec(-1e6..1e6, 0..3), 0..4)),
        lat in proptest::option::of(proptest::num::f64::NORMAL),
        circled in any::<bool>(),
    ) -> DraftArea {
        let circle = circled.then_some(DraftCircle { lat, lon: None, radius_km: Some(5.0) });
        DraftArea { name, country: None, codes, circle, polygon }
    }
}

prop_compose! {
    fn drafts()(
        kind in any::<Option<String>>(),
        no_action in any::<Option<bool>>(),
        category in words(),
        event_code in keyed(any::<String>()),
        areas in proptest::collection::vec(areas(), 0..3),
        texts in keyed((any::<Option<String>>(), words())),
        credibility in any::<Option<i64>>(),
        note in keyed(any::<String>()),
    ) -> Draft {
        let text = |(headline, instruction)| DraftText { headline, instruction, ..DraftText::default() };
        Draft {
            kind, no_action, category, event_code, areas,
            texts: texts.into_iter().map(|(language, given)| (language, text(given))).collect(),
            sources: vec![DraftSource { credibility, ..DraftSource::default() }],
            change: Some(DraftChange { significance: None, note }),
            ..Draft::default()
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_the_same(draft in drafts()) {
        prop_assert_eq!(read_draft(draft_json(&draft).to_string().as_bytes()), Ok(draft));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(draft) = read_draft(&bytes) {
            prop_assert_eq!(read_draft(draft_json(&draft).to_string().as_bytes()), Ok(draft));
        }
    }
}
