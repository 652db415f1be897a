//! Changes: what changed is said, the words stay the same through a series, and nothing is told twice.

use std::collections::BTreeSet;

use super::case::{InForce, WordSet, folded};
use super::hours::Moves;
use super::lexis::{Topic, fold};
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Area, Content, DraftArea, Kind, Language, Significance, Term};

/// Headlines that share so many of their words, in percent, speak of the same.
const SIMILAR_PERCENT: usize = 50;

/// Others that are named; who has seen so many needs no more.
const NAMED: usize = 5;

/// The rule about times that a text still tells and the fields no longer have.
pub const OUTDATED: &str = "CHG-07";

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "CHG-01",
        severity: Error,
        asks: "A further revision says what changed, in the default language at least; \"updated\" says nothing.",
        why: "Readers who know the old text want to know what is new.",
        fix: "Write what changed and where, such as: the cordon was extended to the river.",
        misses: "Whether the note is true. Other languages of the texts without a note are warned about.",
        check: Check::Looks(note),
    },
    Rule {
        code: "CHG-02",
        severity: Error,
        asks: "Ending and retracting give a reason: ended is what is over, retracted what was issued in error.",
        why: "\"It is over\" and \"it was wrong\" are different news.",
        fix: "Give the reason in the default language.",
        misses: "Whether the right one of the two was chosen. A retraction that a draft prepares is judged like one that is said.",
        check: Check::Parsed,
    },
    Rule {
        code: "CHG-03",
        severity: Warning,
        asks: "The event is called the same in every revision.",
        why: "A new word for the same thing looks like a new thing.",
        fix: "Keep the event's words, and tell the change in headline and note.",
        misses: "Nothing.",
        check: Check::Looks(renamed),
    },
    Rule {
        code: "CHG-04",
        severity: Warning,
        asks: "No other advisory in force says nearly the same of the same area.",
        why: "Fifty messages about one thing bury the one that counts.",
        fix: "Update the other one instead.",
        misses: "Compares event and headline word by word, in the same language, and names five at most.",
        check: Check::Looks(twice),
    },
    Rule {
        code: "CHG-05",
        severity: Error,
        asks: "What takes the place of something in force, a further revision or a newer level of the same scheme and area, does not begin later than now.",
        why: "Until it begins nothing would be in force, and readers would take the silence for an all-clear.",
        fix: "Leave effective as it was, or let it be now, and publish at the time from which it shall hold.",
        misses: "Nothing.",
        check: Check::Looks(later),
    },
    Rule {
        code: "CHG-06",
        severity: Error,
        asks: "A minor change leaves status, severity, times, areas (but for their names) and level as they are.",
        why: "It rings nobody: whoever read the old text would never learn what is new.",
        fix: "Make it significant, and say what changed.",
        misses: "Words: whether a correction of the text changes what people are to do.",
        check: Check::Looks(more_than_words),
    },
    Rule {
        code: OUTDATED,
        severity: Warning,
        asks: "No text still tells an hour or a day of the revision before that was moved or taken away.",
        why: "Readers go by the words, and act by the old hour.",
        fix: "Write the new time, or say that it is about something else here.",
        misses: "Hours in words (noon), days that are not written in full, hours that another time of the advisory still shows, and change notes, which may tell both.",
        check: Check::Looks(outdated),
    },
];

fn note(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(change) = &reading.case.draft.change else { return };
    if reading.case.previous.is_none() {
        findings.warn("/change", "nothing was published before, so no reader will see this note");
        return;
    }
    let minor = change.significance.as_deref() == Some(Significance::Minor.wire());
    for field in reading.fields.iter().filter(|field| field.part == Part::Note) {
        let mut covered = BTreeSet::new();
        covered.extend(field.hits(Topic::EmptyNote).flat_map(|hit| hit.words.clone()));
        if covered.len() == field.words.len() && !minor {
            findings.add(field.pointer.as_str(), format!("{:?} does not say what changed", field.text));
        }
    }
    let noted = |tag: &str| change.note.iter().any(|(own, text)| own == tag && !text.trim().is_empty());
    for tag in reading.tags().filter(|tag| !noted(tag)) {
        findings.warn(
            at("/change/note", tag),
            format!("there is no note in {tag}; its readers get the default language's"),
        );
    }
}

fn renamed(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(before) = reading.case.previous else { return };
    for field in reading.texts().filter(|field| field.part == Part::Event) {
        let old = Language::parse(field.tag)
            .ok()
            .and_then(|tag| before.infos.iter().find(|info| info.language == tag));
        if let Some(old) = old.filter(|old| fold(old.event.as_str()) != fold(&field.text)) {
            findings.add(field.pointer.as_str(), format!("was {:?} before", old.event.as_str()));
        }
    }
}

fn later(reading: &Reading<'_>, findings: &mut Findings) {
    let now = reading.case.now;
    if reading.time("/effective").is_none_or(|effective| effective.to_utc() <= now) {
        return;
    }
    let holds = |before: &&Content| {
        let over = match before.term {
            Term::Expires(at) => at.to_utc() <= now,
            Term::ReviewBy(_) => false,
        };
        !over && before.effective.to_utc() <= now
    };
    if reading.case.previous.as_ref().is_some_and(holds) {
        findings.add("/effective", "lies in the future, but what was published before is in force");
    } else if let Some(holder) = holder(reading) {
        let detail =
            format!("lies in the future, but {} holds now, and ends when this is published", holder.id);
        findings.add("/effective", detail);
    }
}

/// The level in force whose row of the register this one takes.
fn holder<'r>(reading: &'r Reading<'_>) -> Option<&'r InForce> {
    let draft = reading.case.draft;
    let level =
        draft.threat_level.as_ref().filter(|_| draft.kind.as_deref() == Some(Kind::ThreatLevel.wire()));
    let (scheme, area) =
        (level?.scheme.as_deref()?, draft.areas.first().and_then(|area| own_codes(area).next())?);
    let takes = |other: &InForce| {
        other.row.as_ref().is_some_and(|row| (row.0.as_str(), row.1.as_str()) == (scheme, area))
            && draft.status.as_deref() == Some(other.status.wire())
            && other.effective <= reading.case.now
    };
    reading.case.others.iter().copied().find(|other| takes(other))
}

fn more_than_words(reading: &Reading<'_>, findings: &mut Findings) {
    let (Some(before), Some(change)) = (reading.case.previous, &reading.case.draft.change) else { return };
    if change.significance.as_deref() != Some(Significance::Minor.wire()) {
        return;
    }
    let draft = reading.case.draft;
    let (end, at) = match before.term {
        Term::Expires(at) => ("/expires", at),
        Term::ReviewBy(at) => ("/review_by", at),
    };
    let moved = |pointer, at| reading.time(pointer).is_some_and(|own| own != at);
    let level = draft.threat_level.as_ref().map(|level| (level.scheme.as_deref(), level.level.as_deref()));
    let level_before =
        before.threat_level.as_ref().map(|level| (Some(&*level.scheme().id), Some(&*level.level().code)));
    let changed = [
        ("/status", draft.status.as_deref().is_some_and(|own| own != before.status.wire())),
        ("/severity", draft.severity.as_deref().is_some_and(|own| own != before.severity.wire())),
        ("/effective", moved("/effective", before.effective)),
        ("/onset", reading.time("/onset") != before.onset),
        (end, moved(end, at)),
        ("/areas", !same_places(&draft.areas, &before.areas)),
        ("/threat_level", level != level_before),
    ];
    for (pointer, _) in changed.into_iter().filter(|(_, changed)| *changed) {
        findings.add(pointer, "is other than before, and the change is minor");
    }
}

/// Whether these areas are those, in whatever order and under whatever names.
fn same_places(own: &[DraftArea], before: &[Area]) -> bool {
    own.len() == before.len()
        && own.iter().all(|own| before.iter().any(|area| same_place(own, area)))
        && before.iter().all(|area| own.iter().any(|own| same_place(own, area)))
}

fn same_place(own: &DraftArea, area: &Area) -> bool {
    own.place().is_some_and(|own| Area { name: area.name.clone(), ..own } == *area)
}

fn outdated(reading: &Reading<'_>, findings: &mut Findings) {
    let (Some(before), Some(telling)) = (reading.case.previous, reading.case.telling) else { return };
    let moves = Moves::between(before, reading.case.draft);
    for field in reading.texts() {
        let Ok(language) = Language::parse(field.tag) else { continue };
        if let Some(told) = moves.told(&field.text, &language, telling) {
            let detail = format!("says {told}, as a time that was moved or taken away did");
            findings.add(field.pointer.as_str(), detail);
        }
    }
}

fn twice(reading: &Reading<'_>, findings: &mut Findings) {
    let codes: Vec<&str> = reading.case.draft.areas.iter().flat_map(own_codes).collect();
    let scheme = reading.case.draft.threat_level.as_ref().and_then(|level| level.scheme.as_deref());
    let near = |other: &&&InForce| other.areas.iter().any(|code| codes.contains(&code.as_str()));
    // A newer level of the same scheme takes the other's place; it is not told twice.
    let replaces =
        |other: &&&InForce| other.row.as_ref().is_some_and(|(own, _)| Some(own.as_str()) == scheme);
    let own = own_words(reading);
    let others = reading.case.others.iter().filter(near).filter(|other| !replaces(other));
    let alike = others.filter_map(|other| Some((alike(&own, other)?, other.id)));
    for (pointer, id) in alike.take(NAMED) {
        findings.add(pointer, format!("{id} is in force and says nearly the same"));
    }
}

fn own_codes(area: &DraftArea) -> impl Iterator<Item = &str> {
    let divided = area.codes.iter().find(|(list, _)| list == "iso3166-2").map(|(_, code)| code.as_str());
    divided.or(area.country.as_deref()).into_iter()
}

/// A headline of the draft with its words and those of its event.
struct Own<'r> {
    pointer: &'r str,
    language: Language,
    event: WordSet,
    headline: WordSet,
}

fn own_words<'r>(reading: &'r Reading<'_>) -> Vec<Own<'r>> {
    let headlines = reading.texts().filter(|field| field.part == Part::Headline);
    let own = headlines.filter_map(|headline| {
        let event = reading.texts_in(headline.tag).find(|field| field.part == Part::Event)?;
        let language = Language::parse(headline.tag).ok()?;
        let (event, headline_words) = (folded(&event.text), folded(&headline.text));
        Some(Own { pointer: headline.pointer.as_str(), language, event, headline: headline_words })
    });
    own.collect()
}

/// The headline that says nearly what the other's says, of nearly the same event.
fn alike<'r>(own: &[Own<'r>], other: &InForce) -> Option<&'r str> {
    let same = own.iter().find(|own| {
        let Some((event, headline)) = other.texts.get(&own.language) else { return false };
        share(&own.event, event) >= SIMILAR_PERCENT && share(&own.headline, headline) >= SIMILAR_PERCENT
    });
    same.map(|own| own.pointer)
}

/// WordSet in both of all words in either, in percent.
fn share(one: &WordSet, other: &WordSet) -> usize {
    let both = one.intersection(other).count();
    (both * 100).checked_div(one.len() + other.len() - both).unwrap_or(0)
}
