//! Changes: what changed is said, the words stay the same through a series, and nothing is told twice.

use std::collections::BTreeSet;

use super::case::InForce;
use super::lexis::{Topic, fold};
use super::places::pieces;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{DraftArea, Language, Significance};

/// Headlines that share so many of their words, in percent, speak of the same.
const SIMILAR_PERCENT: usize = 50;

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
        misses: "Whether the right one of the two was chosen. The reason comes with the action, not with a draft.",
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
        misses: "Compares event and headline word by word, in the same language.",
        check: Check::Looks(twice),
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

fn twice(reading: &Reading<'_>, findings: &mut Findings) {
    let codes: Vec<&str> = reading.case.draft.areas.iter().flat_map(own_codes).collect();
    let scheme = reading.case.draft.threat_level.as_ref().and_then(|level| level.scheme.as_deref());
    for other in reading.case.others {
        let near = other.areas.iter().any(|code| codes.contains(&code.as_str()));
        // A newer level of the same scheme takes the other's place; it is not told twice.
        let replaces = other.row.as_ref().is_some_and(|(own, _)| Some(own.as_str()) == scheme);
        if near
            && !replaces
            && let Some(pointer) = alike(reading, other)
        {
            findings.add(pointer, format!("{} is in force and says nearly the same", other.id));
        }
    }
}

fn own_codes(area: &DraftArea) -> impl Iterator<Item = &str> {
    let divided = area.codes.iter().find(|(list, _)| list == "iso3166-2").map(|(_, code)| code.as_str());
    divided.or(area.country.as_deref()).into_iter()
}

/// The headline that says nearly what the other's says, of nearly the same event.
fn alike<'r>(reading: &'r Reading<'_>, other: &InForce) -> Option<&'r str> {
    reading.texts().filter(|field| field.part == Part::Headline).find_map(|headline| {
        let (event, said) = other.texts.get(&Language::parse(headline.tag).ok()?)?;
        let own = reading.texts_in(headline.tag).find(|field| field.part == Part::Event)?;
        let same =
            share(&own.text, event) >= SIMILAR_PERCENT && share(&headline.text, said) >= SIMILAR_PERCENT;
        same.then_some(headline.pointer.as_str())
    })
}

/// Words in both of all words in either, in percent.
fn share(one: &str, other: &str) -> usize {
    let words = |text: &str| pieces(text).map(fold).collect::<BTreeSet<_>>();
    let (one, other) = (words(one), words(other));
    let all = one.union(&other).count();
    (one.intersection(&other).count() * 100).checked_div(all).unwrap_or(0)
}
