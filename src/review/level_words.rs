//! How texts speak of levels: with their scale, in their direction, never as what they do not measure.

use std::ops::Range;

use super::lexis::{Gap, Hit, Shape, Topic};
use super::places::{Endings, find_name};
use super::reading::{Field, Part, Reading};
use super::rule::Findings;
use crate::advisory::{Scheme, SchemeKind};

/// Words between a level and its number: "level is at 4".
const MOST_LINKS: usize = 2;
/// Words between a comparison and what it compares with.
const NEAR: usize = 4;

/// The label that a mention of a level states, in lower case: the number or letter after it.
pub(super) fn label(field: &Field<'_>, level: &Hit) -> Option<String> {
    let next = level.words.end;
    let links = (next..=next + MOST_LINKS).find(|n| !is_link(field, *n))?;
    let word = field.words.get(links).filter(|word| word.gap == Gap::Joined)?;
    let beside = links == next;
    if let Some(number) = field.lexis.numerals.get(&word.folded).filter(|_| beside) {
        return Some(number.to_string());
    }
    let letter = word.shape == Shape::Capital && beside;
    let single = word.folded.len() == 1 && (letter || word.shape == Shape::Digits);
    single.then(|| word.folded.clone())
}

/// "is at", "raised to": words between a level and its number.
fn is_link(field: &Field<'_>, word: usize) -> bool {
    let joined = field.words.get(word).is_some_and(|word| word.gap == Gap::Joined);
    let links = [Topic::LevelLink, Topic::Raise, Topic::Lower];
    joined && links.into_iter().any(|topic| field.hits(topic).any(|hit| hit.words.contains(&word)))
}

/// Whether a scheme's labels need their scale beside them: numbers, or single letters.
fn needs_scale(scheme: &Scheme) -> bool {
    let single = scheme.levels.iter().all(|level| level.code.chars().count() == 1);
    scheme.kind.has_levels() && (scheme.number_label || single)
}

/// The names a scheme goes by: without what stands in brackets, and the abbreviations in them.
fn names(scheme: &Scheme) -> Vec<&str> {
    let both = [scheme.name_local.as_str(), scheme.name_en.as_str()];
    let split = both.into_iter().flat_map(|name| name.split(['/', '(', ')', ',', '–']));
    split.map(str::trim).filter(|name| name.chars().count() > 2 && !name.contains(char::is_numeric)).collect()
}

/// The first level that a field states: by a specific word, or by a bare "level" where it may be the draft's own.
fn states<'f>(field: &'f Field<'_>, own: impl Fn(&str) -> bool) -> Option<(&'f Hit, String)> {
    let labelled = |hit: &'f Hit| Some((hit, label(field, hit)?));
    let specific = field.hits(Topic::Level).find_map(labelled);
    specific.or_else(|| field.hits(Topic::LevelBare).filter_map(labelled).find(|(_, label)| own(label)))
}

/// The pairs "N of M" of a field.
fn pairs(field: &Field<'_>) -> Vec<(String, String)> {
    let short = |n: usize| {
        let word = field.words.get(n).filter(|w| w.shape == Shape::Digits && w.folded.len() <= 2)?;
        Some(word.folded.clone())
    };
    let spelt = field
        .hits(Topic::Of)
        .filter_map(|of| Some((short(of.words.start.checked_sub(1)?)?, short(of.words.end)?)));
    let slashed = (1..field.words.len()).filter(|n| {
        let (before, after) = (&field.words[n - 1], &field.words[*n]);
        &field.text[before.place.end..after.place.start] == "/"
    });
    let slashed = slashed.filter_map(|n| Some((short(n - 1)?, short(n)?)));
    spelt.chain(slashed).collect()
}

fn gives_scale(field: &Field<'_>, scheme: &Scheme) -> bool {
    let ends =
        || field.words.iter().filter(|word| word.folded.chars().count() == 1 && word.shape != Shape::Lower);
    let from_to = field.has_any(Topic::Scale) && ends().count() >= 2;
    from_to
        || !pairs(field).is_empty()
        || names(scheme).into_iter().any(|name| find_name(&field.words, name, Endings::Fixed).is_some())
}

/// The numbered scheme that a level in the texts would be of.
fn numbered<'r>(reading: &'r Reading<'_>) -> Option<&'r Scheme> {
    if reading.case.draft.threat_level.is_some() {
        return reading.scheme().filter(|scheme| needs_scale(scheme));
    }
    let countries = reading.case.draft.areas.iter().filter_map(|area| area.country.as_deref());
    let today = reading.case.now.date_naive();
    let mut schemes = countries.flat_map(|country| reading.case.knowledge.schemes.of_country(country));
    schemes.find(|scheme| needs_scale(scheme) && scheme.holds_on(today)).map(AsRef::as_ref)
}

pub(super) fn scale_missing(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(scheme) = numbered(reading) else { return };
    let level = reading.case.draft.threat_level.as_ref().and_then(|level| level.level.as_deref());
    // "Level 2 is closed" may be a car park's.
    let own = |label: &str| level.is_some_and(|level| level.to_lowercase() == label);
    for tag in reading.tags() {
        let fields: Vec<&Field<'_>> =
            reading.texts_in(tag).filter(|field| field.part != Part::Event).collect();
        let headline = fields.iter().any(|field| field.part == Part::Headline && gives_scale(field, scheme));
        let anywhere = fields.iter().any(|field| gives_scale(field, scheme));
        for field in fields.iter().filter(|field| !headline && !gives_scale(field, scheme)) {
            let Some((hit, label)) = states(field, own) else { continue };
            let detail = format!("{:?} {label} without its scale", field.quote(&hit.words));
            if anywhere {
                findings.warn(field.pointer.as_str(), detail);
            } else {
                findings.add(field.pointer.as_str(), detail);
            }
        }
    }
}

pub(super) fn wording_disagrees(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(scheme) = reading.scheme() else { return };
    let level = reading.case.draft.threat_level.as_ref().and_then(|level| level.level.as_deref());
    let Some(level) = level.and_then(|code| scheme.level(code)) else { return };
    let before = reading.case.previous.and_then(|before| before.threat_level.as_ref());
    let before = before.filter(|before| before.scheme().id == scheme.id).map(|before| before.rank());
    let top = scheme.levels.iter().filter_map(|level| level.code.parse::<u32>().ok()).max();
    for field in reading.texts().filter(|field| matches!(field.part, Part::Headline | Part::Summary)) {
        if needs_scale(scheme)
            && let Some((_, label)) = states(field, |_| true)
            && label != level.code.to_lowercase()
        {
            findings.add(
                field.pointer.as_str(),
                format!("states level {label}, but the level is {}", level.code),
            );
        }
        let scaled = pairs(field).into_iter().find(|(own, _)| *own == level.code);
        if let (Some((_, of)), Some(top)) = (scaled, top)
            && of.parse() != Ok(top)
        {
            findings.add(field.pointer.as_str(), format!("says \"of {of}\", but the scale goes up to {top}"));
        }
        for (topic, wrong) in
            [(Topic::Raise, before > Some(level.rank)), (Topic::Lower, before < Some(level.rank))]
        {
            if before.is_some()
                && wrong
                && field.part == Part::Headline
                && let Some(hit) = field.hits(topic).next()
            {
                let detail = format!("{:?}, but the level went the other way", field.quote(&hit.words));
                findings.add(field.pointer.as_str(), detail);
            }
        }
    }
}

pub(super) fn compared(reading: &Reading<'_>, findings: &mut Findings) {
    let posture = reading.scheme().filter(|scheme| {
        matches!(scheme.kind, SchemeKind::ProtectivePosture | SchemeKind::PremisesAlertState)
    });
    for field in reading.texts() {
        for sentence in field.sentences() {
            if let Some(scheme) = posture {
                posture_as_likelihood(field, &sentence, scheme, findings);
            }
            if field.has(Topic::Level, &sentence) || field.has(Topic::LevelBare, &sentence) {
                for hit in field.hits(Topic::Compare).filter(|hit| sentence.contains(&hit.words.start)) {
                    let before = country_in(reading, field, sentence.start..hit.words.start);
                    let after =
                        country_in(reading, field, hit.words.end..sentence.end.min(hit.words.end + NEAR));
                    if let (Some(one), Some(other)) = (before, after)
                        && one != other
                    {
                        findings
                            .add(field.pointer.as_str(), format!("compares the levels of {one} and {other}"));
                    }
                }
            }
        }
    }
}

fn posture_as_likelihood(
    field: &Field<'_>,
    sentence: &Range<usize>,
    scheme: &Scheme,
    findings: &mut Findings,
) {
    // A level called by one common word, such as a colour, is no sign that the scheme is meant.
    let levels =
        scheme.levels.iter().map(|level| level.name_local.as_str()).filter(|name| name.contains(' '));
    let words = &field.words[sentence.clone()];
    let mut names = names(scheme).into_iter().map(|name| name.trim_start_matches("Plan ")).chain(levels);
    let named = names.any(|name| find_name(words, name, Endings::Fixed).is_some());
    let likelihood = field.hits(Topic::Likelihood).find(|hit| sentence.contains(&hit.words.start));
    if let Some(hit) = likelihood.filter(|_| named) {
        let detail = format!(
            "{:?} beside {}, which says what is done and not how likely it is",
            field.quote(&hit.words),
            scheme.id
        );
        findings.add(field.pointer.as_str(), detail);
    }
}

/// The country that some words of a field name.
fn country_in<'r>(reading: &'r Reading<'_>, field: &Field<'_>, words: Range<usize>) -> Option<&'r str> {
    let places = &reading.case.knowledge.places;
    let words = field.words.get(words)?;
    let endings = if field.lexis.inflected { Endings::Changing } else { Endings::Fixed };
    let named = |country: &&String| {
        let names = places.country_names(country, &field.primary);
        names.iter().any(|name| name.chars().count() > 2 && find_name(words, name, endings).is_some())
    };
    places.tables().countries.iter().find(named).map(String::as_str)
}
