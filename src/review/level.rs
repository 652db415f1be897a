//! Threat levels: of a scheme that exists, on its day, in its area; and one row in the register for each.

use chrono::TimeDelta;

use super::level_words::{compared, scale_missing, wording_disagrees};
use super::lexis::Topic;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{DraftArea, Kind, Scheme, read_date};

/// Authorities change levels within weeks; an older reading may be stale.
const FRESH: TimeDelta = TimeDelta::days(30);

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "LVL-01",
        severity: Error,
        asks: "The scheme of a threat level is known and was in use on the day the level was read (as_of).",
        why: "Schemes change: the same number meant something else in another year.",
        fix: "Choose a scheme of the area that was in use on that day.",
        misses: "Schemes whose first or last day is not known are taken to hold on every day.",
        check: Check::Parsed,
    },
    Rule {
        code: "LVL-02",
        severity: Error,
        asks: "The level is one of that scheme.",
        why: "A level that its authority does not know frightens without meaning anything.",
        fix: "Write the authority's own label for the level.",
        misses: "Whether the authority has really set it.",
        check: Check::Parsed,
    },
    Rule {
        code: "LVL-03",
        severity: Error,
        asks: "Every area of the advisory lies within the area of the scheme.",
        why: "A level says nothing about a place beyond the border of those who set it.",
        fix: "Use the scheme of the area, or leave the level out.",
        misses: "Shapes are not compared with borders: codes of countries and subdivisions decide.",
        check: Check::Looks(outside),
    },
    Rule {
        code: "LVL-04",
        severity: Warning,
        asks: "A number or a \"raised\" in headline and summary agrees with the level, with its scale and with the \
               direction of the change.",
        why: "Some scales count downwards: raised to 2 can mean that it was lowered.",
        fix: "Write the level as its authority labels it, and say raised only where it is more severe than before.",
        misses: "Without an earlier revision the direction is not known; ordinals (\"second stage\") are not read.",
        check: Check::Looks(wording_disagrees),
    },
    Rule {
        code: "LVL-05",
        severity: Error,
        asks: "A country that publishes no scale is given no level.",
        why: "An invented scale is a false claim about an authority.",
        fix: "Describe the danger in the authority's own words.",
        misses: "A numbered level that only stands in a text is a warning: it may be another country's.",
        check: Check::Looks(no_scale),
    },
    Rule {
        code: "LVL-06",
        severity: Error,
        asks: "A level says where and on which day it was read; a day more than 30 days ago is worth a new look.",
        why: "Levels go stale without anybody noticing.",
        fix: "Give source and as_of; if it is long ago, check with the authority.",
        misses: "Whether the page still says so.",
        check: Check::Looks(stale),
    },
    Rule {
        code: "LVL-07",
        severity: Error,
        asks: "A posture or the state of premises is not worded as a likelihood, and levels of two countries are not \
               compared.",
        why: "They measure different things: what is being done, not how likely something is.",
        fix: "Say which measures are taken; give each country's level by itself.",
        misses: "Looks sentence by sentence and knows the lists' words only; languages without a list are not judged.",
        check: Check::Looks(compared),
    },
    Rule {
        code: "LVL-08",
        severity: Error,
        asks: "Where a text states a numbered or lettered level, its scale stands with it: \"4 of 5\", \"2 (scale 1 to 4)\", \
               or the scheme's own name.",
        why: "Scales have three, four or five steps, and some count downwards: a bare \"level 4\" says nothing.",
        fix: "Write \"level N of M\" in the reader's language, in the headline at best.",
        misses: "If only some fields of a language give the scale, the others are warned about. Languages without a list \
                 are not judged.",
        check: Check::Looks(scale_missing),
    },
    Rule {
        code: "LVL-09",
        severity: Error,
        asks: "A standing level is one row of the register: one scheme, one area, the same through all its revisions; \
               a newer one takes its place.",
        why: "Two levels for one place at one time mean that nobody knows which holds.",
        fix: "Give one area to a threat level; for another scheme or area make another advisory and end this one.",
        misses: "Nothing: that a newer level supersedes the older one is done by publishing it.",
        check: Check::Looks(one_row),
    },
];

fn outside(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(scheme) = reading.scheme() else { return };
    for (n, area) in reading.case.draft.areas.iter().enumerate() {
        if area.country.is_some() && !lies_in(reading, area, scheme) {
            let detail = format!("is not within {}, the area of the scheme {}", scheme.area, scheme.id);
            findings.add(at("/areas", n), detail);
        }
    }
}

fn lies_in(reading: &Reading<'_>, area: &DraftArea, scheme: &Scheme) -> bool {
    let country = area.country.as_deref().unwrap_or_default();
    let union = &reading.case.knowledge.places.tables().union;
    let code = |list: &str| area.codes.iter().find(|(own, _)| own == list).map(|(_, code)| code.as_str());
    match scheme.area.split_once('-') {
        None if scheme.area == "EU" => country == "EU" || union.contains(country),
        None => country == scheme.area,
        Some((own, _)) => {
            country == own
                && (code("iso3166-2") == Some(&scheme.area)
                    || code("nuts3").is_some_and(|c| c.starts_with("UKN")))
        }
    }
}

fn no_scale(reading: &Reading<'_>, findings: &mut Findings) {
    let case = reading.case;
    let scaled =
        |country: &str| case.knowledge.schemes.of_country(country).any(|scheme| scheme.kind.has_levels());
    let countries: Vec<&str> = case.draft.areas.iter().filter_map(|area| area.country.as_deref()).collect();
    if case.draft.threat_level.is_some()
        || countries.is_empty()
        || countries.iter().any(|country| scaled(country))
    {
        return;
    }
    if !countries.iter().all(|country| case.knowledge.schemes.of_country(country).next().is_some()) {
        return;
    }
    for field in reading.texts().filter(|field| matches!(field.part, Part::Headline | Part::Summary)) {
        let numbered = field.hits(Topic::Level).find(|hit| super::level_words::label(field, hit).is_some());
        if let Some(hit) = numbered {
            let detail = format!(
                "{:?} with a number, but {} publishes no scale",
                field.quote(&hit.words),
                countries.join(", ")
            );
            findings.warn(field.pointer.as_str(), detail);
        }
    }
}

fn stale(reading: &Reading<'_>, findings: &mut Findings) {
    let level = reading.case.draft.threat_level.as_ref();
    let Some(read) = level.and_then(|level| read_date(level.as_of.as_deref()?).ok()) else { return };
    let age = reading.case.now.date_naive() - read;
    if age > FRESH {
        findings.warn(
            "/threat_level/as_of",
            format!("was read {} days ago: check with the authority", age.num_days()),
        );
    }
}

fn one_row(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    let before = reading.case.previous;
    if let (Some(before), Some(kind)) = (before, reading.kind())
        && before.kind() != kind
    {
        findings.add("/kind", format!("was {:?} before; an advisory keeps its kind", before.kind().wire()));
    }
    if reading.kind() != Some(Kind::ThreatLevel) {
        return;
    }
    if draft.areas.len() > 1 {
        findings.add("/areas", format!("a standing level has one area, not {}", draft.areas.len()));
    }
    let Some((scheme, area)) = before.and_then(|before| before.register_row()) else { return };
    let own = draft.threat_level.as_ref().and_then(|level| level.scheme.as_deref());
    if own.is_some_and(|own| own != scheme) {
        findings.add("/threat_level/scheme", format!("was {scheme:?} before"));
    }
    if draft.areas.first().and_then(code).is_some_and(|own| own != area) {
        findings.add("/areas", format!("was {area:?} before"));
    }
}

/// The narrowest official code of a draft's area, as the register takes it.
fn code(area: &DraftArea) -> Option<&str> {
    let own = area.codes.iter().find(|(list, _)| list == "iso3166-2").map(|(_, code)| code.as_str());
    own.or(area.country.as_deref())
}
