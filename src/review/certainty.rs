//! Certainty: nothing is promised about the future, and words of likelihood agree with the machine's field.

use std::ops::Range;

use super::lexis::{Gap, Topic};
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Certainty, Kind, ResponseType, Urgency};

/// Words between an attack and the certainty about it.
const WORDS_BEFORE: usize = 6;
/// Words between a certainty and the attack it is about.
const WORDS_AFTER: usize = 1;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "CERT-01",
        severity: Error,
        asks: "No text is certain of an attack to come.",
        why: "Nobody can know, and every warning that fails to come true costs trust.",
        fix: "Say how likely it is held to be, and by whom.",
        misses: "Looks for the lists' words right beside an attack or a danger.",
        check: Check::Looks(promised),
    },
    Rule {
        code: "CERT-02",
        severity: Error,
        asks: "Certainty observed goes with what has happened or is happening; with urgency future it goes only with \
               postures and information.",
        why: "Machines sort by these fields; a contradiction is sorted wrongly.",
        fix: "Choose likely or possible for what is to come, or an onset that is past.",
        misses: "Information is told by its response types: none of them asks to move or stay.",
        check: Check::Looks(observed_to_come),
    },
    Rule {
        code: "CERT-03",
        severity: Warning,
        asks: "Words of probability come from one scale (PHIA's yardstick) and agree with the field certainty.",
        why: "\"A good chance\" means anything between a tenth and nine tenths to different readers.",
        fix: "Use unlikely, realistic possibility, likely, highly likely; set certainty accordingly.",
        misses: "Knows the lists' words only; a level's own name and meaning count as the scheme's words.",
        check: Check::Looks(mixed_scales),
    },
    Rule {
        code: "CERT-04",
        severity: Warning,
        asks: "Urgency, severity and certainty are known.",
        why: "Feeds are selected by them, and unknown is sorted last.",
        fix: "Choose the best estimate; say in the text what is not known.",
        misses: "Nothing.",
        check: Check::Looks(unknown),
    },
];

fn certainty(reading: &Reading<'_>) -> Option<Certainty> {
    reading.case.draft.certainty.as_deref().and_then(Certainty::parse)
}

/// Whether a word is the level's own name, as its authority has it.
fn is_level(reading: &Reading<'_>, words: &str) -> bool {
    let code = reading.case.draft.threat_level.as_ref().and_then(|level| level.level.as_deref());
    let level = code.and_then(|code| reading.scheme()?.level(code));
    level.is_some_and(|level| {
        let own = [&level.code, &level.name_local, &level.name_en, &level.meaning];
        own.into_iter().any(|text| text.to_lowercase().contains(&words.to_lowercase()))
    })
}

fn promised(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for hit in field.hits(Topic::Certain).filter(|hit| speaks_of_attack(field, &hit.words)) {
            let words = field.quote(&hit.words);
            if !is_level(reading, words) {
                findings.add(field.pointer.as_str(), format!("{words:?} about what has not happened"));
            }
        }
    }
}

/// "An attack will certainly", "will certainly be an attack"; not "will certainly answer any threat".
fn speaks_of_attack(field: &Field<'_>, certain: &Range<usize>) -> bool {
    // A comma or an "and" begins another statement.
    let whole = |from: usize, to: usize| {
        (from + 1..=to).all(|n| field.words[n].gap == Gap::Joined && !field.has(Topic::Or, &(n..n + 1)))
    };
    field.hits(Topic::Attack).any(|attack| {
        let (first, last) = (attack.words.start, attack.words.end - 1);
        if last < certain.start {
            certain.start - last <= WORDS_BEFORE + 1 && whole(last, certain.start)
        } else {
            first >= certain.end && first - certain.end <= WORDS_AFTER && whole(certain.end - 1, first)
        }
    })
}

fn observed_to_come(reading: &Reading<'_>, findings: &mut Findings) {
    if certainty(reading) != Some(Certainty::Observed) {
        return;
    }
    if reading.time("/onset").is_some_and(|onset| onset.to_utc() > reading.case.now) {
        findings.add("/certainty", "is observed, but onset is to come");
    }
    let future = reading.case.draft.urgency.as_deref() == Some(Urgency::Future.wire());
    let moves = |response: &ResponseType| {
        use ResponseType::{Avoid, Evacuate, Execute, Shelter};
        matches!(response, Shelter | Evacuate | Execute | Avoid)
    };
    let asks = reading.responses().map(|(_, response)| response).find(moves);
    if let Some(response) = asks.filter(|_| future && reading.kind() == Some(Kind::Advisory)) {
        let detail =
            format!("is observed and urgency is future, but people are asked to {}", response.wire());
        findings.add("/certainty", detail);
    }
}

fn mixed_scales(reading: &Reading<'_>, findings: &mut Findings) {
    let own = certainty(reading);
    let judged =
        |field: &&Field<'_>| matches!(field.part, Part::Headline | Part::Summary | Part::Description);
    for field in reading.texts().filter(judged) {
        let against = [
            (Topic::OffScale, true, "is on no scale of probability"),
            (
                Topic::Likely,
                matches!(own, Some(Certainty::Possible | Certainty::Unlikely)),
                "says more than certainty",
            ),
            (
                Topic::Unlikely,
                matches!(own, Some(Certainty::Observed | Certainty::Likely)),
                "says less than certainty",
            ),
        ];
        for (topic, wrong, what) in against {
            for hit in field.hits(topic).filter(|_| wrong) {
                let words = field.quote(&hit.words);
                if !is_level(reading, words) {
                    findings.add(field.pointer.as_str(), format!("{words:?} {what}"));
                }
            }
        }
    }
}

fn unknown(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    for (pointer, raw) in
        [("/urgency", &draft.urgency), ("/severity", &draft.severity), ("/certainty", &draft.certainty)]
    {
        if raw.as_deref() == Some("unknown") {
            findings.add(pointer, "is unknown");
        }
    }
}
