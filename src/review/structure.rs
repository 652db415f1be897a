//! Shape of the draft: what must be there, how long it may be, and that an exercise is never taken for the real thing.

use super::lexis::Topic;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Polygon, Status};

/// A headline beyond this is cut short on many screens.
const HEADLINE_GOOD_CHARS: usize = 90;
/// More languages than this in one notice would be a dump, and slow to review.
const MAX_TEXTS: usize = 20;
/// More areas than this belong into one area with a name of its own.
const MAX_AREAS: usize = 50;
/// More sources than this are a bibliography.
const MAX_SOURCES: usize = 20;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "STRUCT-01",
        severity: Error,
        asks: "Every required field is there, every value is one that exists, and there is no field we do not know.",
        why: "What is silently dropped or guessed is missing when it matters.",
        fix: "Fill in the field with one of the values of the documentation, and remove what is not listed there.",
        misses: "Unknown fields never reach the review: reading the body refuses them under this same code.",
        check: Check::Looks(event_codes),
    },
    Rule {
        code: "STRUCT-02",
        severity: Error,
        asks: "An identifier is given once, never used again, and free of spaces, commas, `<` and `&`.",
        why: "Feed readers and CAP receivers know a message by nothing else.",
        fix: "Leave identifiers out: the desk makes them when it publishes.",
        misses: "Nothing: a draft has no field for an identifier, and a body that brings one is refused.",
        check: Check::Held(
            "identifiers are made by the desk from the time and chance, and kept in the ledger",
        ),
    },
    Rule {
        code: "STRUCT-03",
        severity: Error,
        asks: "In each language the headline has at most 140 characters (better 90), the summary 360, the description \
               1395, each instruction 200, and there are at most 8 of them; other lines have at most 300.",
        why: "Long texts are cut by phones, feed readers and broadcast cells, and always at the wrong place.",
        fix: "Shorten it; what is less urgent belongs into the description.",
        misses: "Counts characters (Unicode scalar values after NFC), not how wide they are on a screen.",
        check: Check::Looks(long_headline),
    },
    Rule {
        code: "STRUCT-04",
        severity: Warning,
        asks: "The headline says something else than the summary and the instructions.",
        why: "A repeated sentence takes the room of one that would help.",
        fix: "Let the headline name place and danger, and the summary add what is known.",
        misses: "Finds equal texts only, not the same thought in other words.",
        check: Check::Looks(repeated),
    },
    Rule {
        code: "STRUCT-05",
        severity: Error,
        asks: "An update or cancellation refers to older messages that were published, never to itself or in a circle.",
        why: "Receivers replace what is referred to; a wrong reference leaves the old text standing.",
        fix: "Leave references out: start the next revision at the advisory itself.",
        misses: "Nothing: references are taken from the ledger, and a body that brings some is refused.",
        check: Check::Held("references are made from the revisions on record"),
    },
    Rule {
        code: "STRUCT-06",
        severity: Error,
        asks: "The headline of an actual advisory does not speak of a test, an exercise or a drill, and \
               \"this is not a drill\" stands nowhere.",
        why: "False alarms began with words and machine codes that disagreed.",
        fix: "Set status to exercise or test, or use another word; say nothing about drills in an actual advisory.",
        misses: "Languages without a list are held to the English words only; that exercises stay out of live feeds \
                 is kept by the feeds.",
        check: Check::Looks(exercise_words),
    },
    Rule {
        code: "DRAFT-01",
        severity: Error,
        asks: "The body is a JSON object of at most 64 KiB with at most 20 texts, 50 areas, 1000 points in an area's \
               polygon and 20 sources.",
        why: "Every limit has a name, and nothing is cut silently.",
        fix: "Send less: fewer languages, one named area in place of many, the best sources.",
        misses: "The size of the body and its being an object are kept where it is read, before any review.",
        check: Check::Looks(amounts),
    },
];

fn event_codes(reading: &Reading<'_>, findings: &mut Findings) {
    for (list, code) in &reading.case.draft.event_code {
        if list.starts_with("OET") && !reading.case.knowledge.event_codes.contains(code) {
            findings
                .warn(at("/event_code", list), format!("{code:?} is not in the OASIS Event Terms List 1.2"));
        }
    }
}

fn long_headline(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.texts().filter(|field| field.part == Part::Headline) {
        let length = field.text.chars().count();
        if length > HEADLINE_GOOD_CHARS && length <= crate::advisory::Headline::MAX_CHARS {
            let detail = format!(
                "the headline has {length} characters; beyond {HEADLINE_GOOD_CHARS} many screens cut it"
            );
            findings.warn(field.pointer.as_str(), detail);
        }
    }
}

fn repeated(reading: &Reading<'_>, findings: &mut Findings) {
    for headline in reading.texts().filter(|field| field.part == Part::Headline && !field.text.is_empty()) {
        let same = reading.texts_in(headline.tag).filter(|field| {
            matches!(field.part, Part::Summary | Part::Description | Part::Instruction)
                && field
                    .words
                    .iter()
                    .map(|word| &word.folded)
                    .eq(headline.words.iter().map(|word| &word.folded))
        });
        for field in same {
            findings.add(field.pointer.as_str(), "says the same as the headline");
        }
    }
}

fn exercise_words(reading: &Reading<'_>, findings: &mut Findings) {
    let actual = reading.case.draft.status.as_deref() == Some(Status::Actual.wire());
    for field in reading.prose() {
        for hit in field.hits(Topic::NotADrill) {
            let detail = format!("{:?} invites the very doubt it denies", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
        if actual && field.part == Part::Headline {
            for hit in field.hits(Topic::Test) {
                let detail = format!("{:?} in the headline of an actual advisory", field.quote(&hit.words));
                findings.add(field.pointer.as_str(), detail);
            }
        }
    }
}

fn amounts(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    let counts = [
        ("/texts", "texts", draft.texts.len(), MAX_TEXTS),
        ("/areas", "areas", draft.areas.len(), MAX_AREAS),
        ("/sources", "sources", draft.sources.len(), MAX_SOURCES),
    ];
    for (pointer, name, count, most) in counts.into_iter().filter(|(_, _, count, most)| count > most) {
        findings.add(pointer, format!("{count} {name} where at most {most} are taken"));
    }
    for (n, area) in draft.areas.iter().enumerate() {
        let points = area.polygon.as_ref().map_or(0, Vec::len);
        if points > Polygon::MAX_POINTS {
            let detail =
                format!("the polygon has {points} points where at most {} are taken", Polygon::MAX_POINTS);
            findings.add(at(&at("/areas", n), "polygon"), detail);
        }
    }
}
