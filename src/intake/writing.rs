//! A draft as the contract's JSON again: what was read is what is written, in the contract's order.

use serde_json::{Map, Value};

use crate::advisory::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText,
    DraftValue, Keyed,
};

/// The body from which this draft is read: what was not given is not written.
///
/// Numbers that JSON does not have (infinities, NaN) are written as `null`; no draft that was read holds one.
#[must_use]
pub fn draft_json(draft: &Draft) -> Value {
    let Draft {
        kind,
        status,
        marking,
        language,
        category,
        event_code,
        response_type,
        urgency,
        severity,
        certainty,
        audience,
        topics,
        effective,
        onset,
        expires,
        review_by,
        next_update,
        areas,
        threat_level,
        texts,
        no_action,
        sources,
        contact,
        change,
        template,
    } = draft;
    Members::default()
        .given("kind", kind.as_deref())
        .given("status", status.as_deref())
        .given("marking", marking.as_deref())
        .given("language", language.as_deref())
        .filled("category", words(category))
        .filled("event_code", pairs(event_code))
        .filled("response_type", words(response_type))
        .given("urgency", urgency.as_deref())
        .given("severity", severity.as_deref())
        .given("certainty", certainty.as_deref())
        .filled("audience", words(audience))
        .filled("topics", words(topics))
        .given("effective", effective.as_deref())
        .given("onset", onset.as_deref())
        .given("expires", expires.as_deref())
        .given("review_by", review_by.as_deref())
        .given("next_update", next_update.as_deref())
        .filled("areas", areas.iter().map(area).collect())
        .given("threat_level", threat_level.as_ref().map(level))
        .filled("texts", keyed(texts, text))
        .given("no_action", *no_action)
        .filled("sources", sources.iter().map(source).collect())
        .given("contact", contact.as_deref())
        .given("change", change.as_ref().map(self::change))
        .given("template", template.as_ref().map(self::template))
        .done()
}

fn area(draft: &DraftArea) -> Value {
    let DraftArea { name, country, codes, circle, polygon } = draft;
    Members::default()
        .given("name", name.as_deref())
        .given("country", country.as_deref())
        .filled("codes", pairs(codes))
        .given("circle", circle.as_ref().map(self::circle))
        .given("polygon", polygon.clone())
        .done()
}

fn circle(draft: &DraftCircle) -> Value {
    let DraftCircle { lat, lon, radius_km } = draft;
    Members::default().given("lat", *lat).given("lon", *lon).given("radius_km", *radius_km).done()
}

fn level(draft: &DraftLevel) -> Value {
    let DraftLevel { scheme, level, as_of, source } = draft;
    Members::default()
        .given("scheme", scheme.as_deref())
        .given("level", level.as_deref())
        .given("as_of", as_of.as_deref())
        .given("source", source.as_deref())
        .done()
}

fn text(draft: &DraftText) -> Value {
    let DraftText { event, headline, summary, description, instruction } = draft;
    Members::default()
        .given("event", event.as_deref())
        .given("headline", headline.as_deref())
        .given("summary", summary.as_deref())
        .given("description", description.as_deref())
        .filled("instruction", words(instruction))
        .done()
}

fn source(draft: &DraftSource) -> Value {
    let DraftSource { title, publisher, url, published, reliability, credibility } = draft;
    Members::default()
        .given("title", title.as_deref())
        .given("publisher", publisher.as_deref())
        .given("url", url.as_deref())
        .given("published", published.as_deref())
        .given("reliability", reliability.as_deref())
        .given("credibility", *credibility)
        .done()
}

fn change(draft: &DraftChange) -> Value {
    let DraftChange { significance, note } = draft;
    Members::default().given("significance", significance.as_deref()).filled("note", pairs(note)).done()
}

fn template(draft: &DraftTemplate) -> Value {
    let DraftTemplate { id, version, values } = draft;
    let values = keyed(values, value_json);
    Members::default().given("id", id.as_deref()).given("version", *version).filled("values", values).done()
}

/// A value of a placeholder as it was given.
#[must_use]
pub fn value_json(value: &DraftValue) -> Value {
    match value {
        DraftValue::Same(text) => Value::from(text.as_str()),
        DraftValue::ByLanguage(texts) => pairs(texts),
    }
}

fn words(words: &[String]) -> Value {
    Value::from(words)
}

fn pairs(pairs: &Keyed<String>) -> Value {
    keyed(pairs, |text| Value::from(text.as_str()))
}

fn keyed<T>(pairs: &Keyed<T>, write: impl Fn(&T) -> Value) -> Value {
    pairs.iter().map(|(name, value)| (name.clone(), write(value))).collect()
}

/// An object that is written member by member, in order.
#[derive(Default)]
struct Members(Map<String, Value>);

impl Members {
    /// Writes what was given.
    fn given(mut self, name: &str, value: Option<impl Into<Value>>) -> Self {
        if let Some(value) = value {
            self.0.insert(name.to_owned(), value.into());
        }
        self
    }

    /// Writes a list or an object that is not empty.
    fn filled(self, name: &str, value: Value) -> Self {
        let empty =
            value.as_array().is_some_and(Vec::is_empty) || value.as_object().is_some_and(Map::is_empty);
        self.given(name, (!empty).then_some(value))
    }

    fn done(self) -> Value {
        Value::Object(self.0)
    }
}
