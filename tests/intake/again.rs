//! From what was published back to a draft: nothing is lost, nothing is added.

use forewarn::advisory::{Content, Schemes};
use forewarn::intake::{draft_again, draft_json, read_draft};
use serde_json::json;

fn whole() -> serde_json::Value {
    json!({
        "kind": "advisory", "status": "actual", "marking": "TLP:CLEAR", "language": "de",
        "category": ["security", "health"], "event_code": {"OET:v1.2": "OET-177"},
        "response_type": ["avoid", "allClear"], "urgency": "expected", "severity": "severe", "certainty": "likely",
        "audience": ["public"], "topics": ["concert"],
        "effective": "2026-12-01T08:00:00+01:00", "onset": "2026-12-01T09:30:00.500+01:00",
        "expires": "2026-12-08T08:00:00-03:30", "next_update": "2026-12-02T08:00:00Z",
        "areas": [{"name": "Vienna", "country": "AT", "codes": {"iso3166-2": "AT-9"},
                   "circle": {"lat": 48.2072, "lon": 16.4209, "radius_km": 1.5},
                   "polygon": [[48.0, 16.0], [48.0, 17.0], [49.0, 17.0], [48.0, 16.0]]}],
        "texts": {"en": {"event": "E", "headline": "H", "summary": "S", "description": "D\nD", "instruction": ["I"]},
                  "de": {"event": "E", "headline": "K", "summary": "Z", "instruction": ["A", "B"]}},
        "sources": [{"title": "T", "publisher": "P", "url": "https://example.org/", "published": "2024-08-07",
                     "reliability": "B", "credibility": 1}],
        "contact": "press office",
    })
}

fn content(body: &serde_json::Value) -> Content {
    let draft = read_draft(body.to_string().as_bytes()).unwrap();
    Content::parse(&draft, &Schemes::default()).unwrap()
}

#[test]
fn content_is_the_same_after_a_second_reading() {
    let content = content(&whole());
    let again = draft_json(&draft_again(&content));
    assert_eq!(self::content(&again), content);
    let texts: Vec<_> = again["texts"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(texts, ["de", "en"], "the default language comes first");
    assert_eq!(again["expires"], "2026-12-08T08:00:00-03:30", "the editor's own offset stays");
}

#[test]
fn no_action_is_said_again() {
    let mut body = whole();
    body["no_action"] = json!(true);
    for language in ["en", "de"] {
        body["texts"][language].as_object_mut().unwrap().remove("instruction");
    }
    let content = content(&body);
    assert_eq!(self::content(&draft_json(&draft_again(&content))), content);
}
