//! The whole draft, field by field, in the order of the contract.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::super::content::{Content, Term};
use super::super::draft::{Draft, Keyed};
use super::super::level::ThreatLevel;
use super::super::scheme::Schemes;
use super::super::text::Line;
use super::super::time;
use super::super::values::{Category, Certainty, Kind, ResponseType, Severity, Status, Urgency};
use super::areas::{areas, level};
use super::faults::{Fault, Faults, FieldFault, at};
use super::texts::{infos, sources};

/// The only marking that may be published (FIRST TLP 2.0).
const CLEAR: &str = "TLP:CLEAR";

/// More members than this in a list of words are a mistake.
const MAX_WORDS: usize = 32;

impl Content {
    /// Takes every value of a draft.
    ///
    /// # Errors
    /// Every fault at once, each at its field, in the order of the contract.
    pub fn parse(draft: &Draft, schemes: &Schemes) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let content = take(&mut faults, draft, schemes);
        faults.finish(content)
    }
}

/// `?` stands only in the last expression, so that every fault is found first.
fn take(faults: &mut Faults, draft: &Draft, schemes: &Schemes) -> Option<Content> {
    let kind = faults.required("/kind", draft.kind.as_deref(), value(Kind::parse));
    let status = faults.required("/status", draft.status.as_deref(), value(Status::parse));
    let clear = |raw: &str| (raw == CLEAR).then_some(()).ok_or(Fault::NotAValue);
    let marking = faults.required("/marking", draft.marking.as_deref(), clear);
    let categories = values(faults, "/category", &draft.category, Category::parse);
    if draft.category.is_empty() {
        faults.add("/category", Fault::Missing);
    }
    let event_codes = codes(faults, "/event_code", &draft.event_code);
    let response_types = values(faults, "/response_type", &draft.response_type, ResponseType::parse);
    let urgency = faults.required("/urgency", draft.urgency.as_deref(), value(Urgency::parse));
    let severity = faults.required("/severity", draft.severity.as_deref(), value(Severity::parse));
    let certainty = faults.required("/certainty", draft.certainty.as_deref(), value(Certainty::parse));
    let audience = words(faults, "/audience", &draft.audience);
    let topics = words(faults, "/topics", &draft.topics);
    let effective = faults.required("/effective", draft.effective.as_deref(), instant);
    let onset = faults.optional("/onset", draft.onset.as_deref(), instant);
    let term = kind.and_then(|kind| term(faults, kind, draft, effective));
    let next_update = faults.optional("/next_update", draft.next_update.as_deref(), instant);
    let areas = areas(faults, &draft.areas);
    let threat_level = threat_level(faults, kind, draft, schemes);
    let no_action = draft.no_action.unwrap_or(false);
    let infos = infos(faults, &draft.texts, draft.language.as_deref(), no_action);
    let sources = sources(faults, &draft.sources);
    let contact = faults.optional("/contact", draft.contact.as_deref(), Line::parse);
    marking?;
    Some(Content {
        status: status?,
        categories,
        event_codes,
        response_types,
        urgency: urgency?,
        severity: severity?,
        certainty: certainty?,
        audience,
        topics,
        effective: effective?,
        onset,
        term: term?,
        next_update,
        areas: areas?,
        threat_level,
        infos: infos?,
        no_action,
        sources: sources?,
        contact,
    })
}

fn value<T>(parse: impl Fn(&str) -> Option<T>) -> impl Fn(&str) -> Result<T, Fault> {
    move |raw| parse(raw).ok_or(Fault::NotAValue)
}

fn instant(raw: &str) -> Result<DateTime<FixedOffset>, Fault> {
    time::read_time(raw).map_err(Fault::Time)
}

/// A list of values, each once, in the order given.
fn values<T: PartialEq>(
    faults: &mut Faults,
    here: &str,
    raw: &[String],
    parse: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut taken = Vec::new();
    for (n, raw) in raw.iter().enumerate() {
        match faults.keep(at(here, n), parse(raw).ok_or(Fault::NotAValue)) {
            Some(value) if taken.contains(&value) => faults.add(at(here, n), Fault::NotWanted),
            Some(value) => taken.push(value),
            None => {}
        }
    }
    taken
}

fn words(faults: &mut Faults, here: &str, raw: &[String]) -> Vec<Line> {
    if raw.len() > MAX_WORDS {
        faults.add(here, Fault::TooLong { max: MAX_WORDS, actual: raw.len() });
    }
    let read = raw.iter().enumerate();
    read.filter_map(|(n, raw)| faults.keep(at(here, n), Line::parse(raw))).collect()
}

fn codes(faults: &mut Faults, here: &str, raw: &Keyed<String>) -> BTreeMap<String, String> {
    let mut taken = BTreeMap::new();
    for (list, code) in raw {
        let place = at(here, list);
        let read = Line::parse(list).and_then(|list| Ok((list, Line::parse(code)?)));
        if let Some((list, code)) = faults.keep(place, read) {
            taken.insert(list.to_string(), code.to_string());
        }
    }
    taken
}

fn term(
    faults: &mut Faults,
    kind: Kind,
    draft: &Draft,
    effective: Option<DateTime<FixedOffset>>,
) -> Option<Term> {
    let (here, wanted, other_place, other) = match kind {
        Kind::Advisory => ("/expires", &draft.expires, "/review_by", &draft.review_by),
        Kind::ThreatLevel => ("/review_by", &draft.review_by, "/expires", &draft.expires),
    };
    if other.is_some() {
        faults.add(other_place, Fault::NotWanted);
    }
    let end = faults.required(here, wanted.as_deref(), instant)?;
    if effective.is_some_and(|begin| begin >= end) {
        faults.add(here, Fault::Order);
    }
    Some(match kind {
        Kind::Advisory => Term::Expires(end),
        Kind::ThreatLevel => Term::ReviewBy(end),
    })
}

fn threat_level(
    faults: &mut Faults,
    kind: Option<Kind>,
    draft: &Draft,
    schemes: &Schemes,
) -> Option<ThreatLevel> {
    match (&draft.threat_level, kind) {
        (Some(given), _) => level(faults, given, schemes),
        (None, Some(Kind::ThreatLevel)) => {
            faults.add("/threat_level", Fault::Missing);
            None
        }
        (None, Some(Kind::Advisory) | None) => None,
    }
}
