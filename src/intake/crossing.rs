//! From the wire to a draft; every field is named, so that a new one must be decided here.

use crate::advisory::{
    Draft, DraftArea, DraftChange, DraftCircle, DraftLevel, DraftSource, DraftTemplate, DraftText, DraftValue,
};

use super::document::read;
use super::shapes::{Number, Object, Value};
use super::unreadable::Unreadable;
use super::wire::{
    WireArea, WireChange, WireCircle, WireDraft, WireLevel, WireSource, WireTemplate, WireText,
};

/// Reads the body of an advisory as the contract has it.
///
/// Bad and missing *values* are kept, so that the review can list them all at once; how many texts, areas, points
/// and sources there may be is the review's to say too (rule DRAFT-01): the size of the body already bounds them.
///
/// # Errors
/// [`Unreadable`] where the body is too large, no JSON, or not of the contract's shape; nothing of it is kept then.
pub fn read_draft(body: &[u8]) -> Result<Draft, Unreadable> {
    read::<WireDraft>(body).map(draft)
}

pub(super) fn draft(wire: WireDraft) -> Draft {
    let WireDraft {
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
    } = wire;
    Draft {
        kind,
        status,
        marking,
        language,
        category,
        event_code: event_code.0,
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
        areas: areas.into_iter().map(area).collect(),
        threat_level: threat_level.map(level),
        texts: texts.0.into_iter().map(|(language, given)| (language, text(given))).collect(),
        no_action,
        sources: sources.into_iter().map(source).collect(),
        contact,
        change: change.map(self::change),
        template: template.map(self::template),
    }
}

fn area(Object(wire): Object<WireArea>) -> DraftArea {
    let WireArea { name, country, codes, circle, polygon } = wire;
    let pairs = |points: Vec<Vec<_>>| points.into_iter().map(numbers).collect();
    DraftArea { name, country, codes: codes.0, circle: circle.map(self::circle), polygon: polygon.map(pairs) }
}

fn numbers(pair: Vec<Number>) -> Vec<f64> {
    pair.into_iter().map(|number| number.0).collect()
}

fn circle(Object(wire): Object<WireCircle>) -> DraftCircle {
    let WireCircle { lat, lon, radius_km } = wire;
    DraftCircle {
        lat: lat.map(|number| number.0),
        lon: lon.map(|number| number.0),
        radius_km: radius_km.map(|number| number.0),
    }
}

fn level(Object(wire): Object<WireLevel>) -> DraftLevel {
    let WireLevel { scheme, level, as_of, source } = wire;
    DraftLevel { scheme, level, as_of, source }
}

fn text(Object(wire): Object<WireText>) -> DraftText {
    let WireText { event, headline, summary, description, instruction } = wire;
    DraftText { event, headline, summary, description, instruction }
}

fn source(Object(wire): Object<WireSource>) -> DraftSource {
    let WireSource { title, publisher, url, published, reliability, credibility } = wire;
    let credibility = credibility.map(|grade| grade.0);
    DraftSource { title, publisher, url, published, reliability, credibility }
}

fn change(Object(wire): Object<WireChange>) -> DraftChange {
    let WireChange { significance, note } = wire;
    DraftChange { significance, note: note.0 }
}

fn template(Object(wire): Object<WireTemplate>) -> DraftTemplate {
    let WireTemplate { id, version, values } = wire;
    let values = values.0.into_iter().map(|(name, given)| (name, value(given))).collect();
    DraftTemplate { id, version: version.map(|version| version.0), values }
}

pub(super) fn value(wire: Value) -> DraftValue {
    match wire {
        Value::Same(text) => DraftValue::Same(text),
        Value::ByLanguage(texts) => DraftValue::ByLanguage(texts.0),
    }
}
