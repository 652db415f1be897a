//! Markings: only what is marked TLP:CLEAR is public, and nothing marked otherwise is quoted.

use super::lexis::Topic;
use super::problem::Severity::{Error, Warning};
use super::reading::Reading;
use super::rule::{Check, Findings, Rule};

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "TLP-01",
        severity: Error,
        asks: "The marking is exactly `TLP:CLEAR`.",
        why: "Every other label of the Traffic Light Protocol 2.0 forbids public channels.",
        fix: "Ask the source whether it may be public; only then mark it TLP:CLEAR.",
        misses: "Whether the mark is deserved.",
        check: Check::Parsed,
    },
    Rule {
        code: "TLP-02",
        severity: Error,
        asks: "There is a marking.",
        why: "What carries no label is not thereby free.",
        fix: "Add \"marking\": \"TLP:CLEAR\" once you know that it may be public.",
        misses: "Nothing.",
        check: Check::Parsed,
    },
    Rule {
        code: "TLP-03",
        severity: Warning,
        asks: "Nobody writes the old `TLP:WHITE`, small letters or spaces.",
        why: "They come from version 1.0 of the protocol, and machines compare letter by letter.",
        fix: "Write TLP:CLEAR.",
        misses: "Documents that are imported are put right before the review sees them.",
        check: Check::Looks(old_spelling),
    },
    Rule {
        code: "TLP-04",
        severity: Error,
        asks: "No text and no source carries a marking that forbids publication.",
        why: "Quoting is how restricted papers leak.",
        fix: "Leave out what comes from a restricted paper, or ask its owner for a public version.",
        misses: "Papers whose marking is not repeated in the draft.",
        check: Check::Looks(restricted),
    },
];

fn old_spelling(reading: &Reading<'_>, findings: &mut Findings) {
    let Some(raw) = reading.case.draft.marking.as_deref().filter(|raw| *raw != "TLP:CLEAR") else { return };
    let plain: String = raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect();
    if matches!(plain.as_str(), "TLPCLEAR" | "TLPWHITE" | "CLEAR" | "WHITE") {
        findings.add("/marking", format!("{raw:?} is an old or odd spelling of TLP:CLEAR"));
    }
}

fn restricted(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        for hit in field.hits(Topic::Restricted) {
            findings.add(
                field.pointer.as_str(),
                format!("{:?} marks what is not public", field.quote(&hit.words)),
            );
        }
    }
}
