//! Advisories to write: small, good, and in force at noon of the tests' day.

use serde_json::{Value, json};

/// A real advisory for Vienna with this headline, in force from noon for six hours.
#[must_use]
pub(crate) fn advisory(headline: &str) -> Value {
    json!({
        "kind": "advisory", "status": "actual", "marking": "TLP:CLEAR",
        "category": ["security"], "event_code": {"OET:v1.2": "OET-177"},
        "response_type": ["avoid"], "urgency": "expected", "severity": "severe", "certainty": "likely",
        "effective": "2026-12-01T13:00:00+01:00", "expires": "2026-12-01T19:00:00+01:00",
        "areas": [{"name": "Ernst-Happel-Stadion, Vienna", "country": "AT", "codes": {"iso3166-2": "AT-9"},
                   "circle": {"lat": 48.2072, "lon": 16.4209, "radius_km": 1.5}}],
        "texts": {"en": {
            "event": "Concert cancelled", "headline": headline,
            "summary": "The police in Vienna cancelled the concert at Ernst-Happel-Stadion after a threat.",
            "instruction": ["Do not travel to the stadium.", "Report danger to the police: 133 or 112."]}},
        "sources": [{"title": "Notice to the public", "publisher": "Police of Vienna", "url": "https://www.polizei.gv.at/",
                     "published": "2026-12-01", "reliability": "A", "credibility": 1}],
        "next_update": "2026-12-01T16:00:00+01:00", "contact": "press office"
    })
}

/// The same as an exercise.
#[must_use]
pub(crate) fn exercise(headline: &str) -> Value {
    let mut body = advisory(headline);
    body["status"] = json!("exercise");
    body
}

/// The next revision of an advisory.
#[must_use]
pub(crate) fn update(headline: &str, significance: &str, note: &str) -> Value {
    let mut body = advisory(headline);
    body["change"] = json!({"significance": significance, "note": {"en": note}});
    body
}

/// A standing level of Austria.
#[must_use]
pub(crate) fn level(code: &str, headline: &str) -> Value {
    let mut body = advisory(headline);
    body["kind"] = json!("threat-level");
    body.as_object_mut().unwrap().remove("expires");
    body["review_by"] = json!("2027-03-01T12:00:00+01:00");
    body["areas"] = json!([{"name": "Austria", "country": "AT", "codes": {"iso3166-1": "AT"}}]);
    body["urgency"] = json!("future");
    body["certainty"] = json!("possible");
    body["response_type"] = json!(["monitor"]);
    body["texts"]["en"]["event"] = json!("Terror warning level");
    body["texts"]["en"]["summary"] =
        json!("Austria has changed its terror warning level. Expect checks at large events.");
    body["threat_level"] =
        json!({"scheme": "at-dsn", "level": code, "as_of": "2026-12-01", "source": "https://www.dsn.gv.at/"});
    body
}
