//! Style: no shouting, no lures, no fear; short sentences and no unexplained letters.

use std::collections::BTreeSet;

use super::area_names::first_place;
use super::lexis::{Shape, Topic};
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};

/// Fewer letters than this are too few for a share.
const JUDGED_LETTERS: usize = 20;
/// More capitals than this share of all letters are shouting.
const SHOUTING_PERCENT: usize = 40;
/// A sentence of more words is not understood at first reading by many.
const SENTENCE_WORDS: usize = 20;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "STYLE-01",
        severity: Error,
        asks: "Headline, summary and each instruction have less than 40 % capitals among their letters, codes of levels \
               and known acronyms left out.",
        why: "Capitals read as shouting, slow down reading, and lose their meaning where they have one.",
        fix: "Write sentences; keep capitals for the level's own label.",
        misses: "Texts of fewer than 20 letters, and scripts without capitals.",
        check: Check::Looks(shouting),
    },
    Rule {
        code: "STYLE-02",
        severity: Warning,
        asks: "No double exclamation marks, emoji, or words that want a click.",
        why: "They make an authority sound like an advertisement, and a warning like a rumour.",
        fix: "Say it plainly, with a full stop.",
        misses: "Knows the lists' words only.",
        check: Check::Looks(lures),
    },
    Rule {
        code: "STYLE-03",
        severity: Warning,
        asks: "No words that raise fear (panic, carnage, nobody is safe).",
        why: "Fear without a way out makes people do nothing, or the wrong thing.",
        fix: "Name the danger and what to do.",
        misses: "Knows the lists' words only.",
        check: Check::Looks(fear),
    },
    Rule {
        code: "STYLE-04",
        severity: Warning,
        asks: "Sentences have at most 20 words, and a summary names the place before it says what to do.",
        why: "People under stress read the first words of short sentences.",
        fix: "Split the sentence; put source, danger and place first, then the action, then the time.",
        misses: "Of the order only place before action is looked at, by the areas' names and the lists' words.",
        check: Check::Looks(sentences),
    },
    Rule {
        code: "STYLE-05",
        severity: Warning,
        asks: "An acronym that is not generally known is explained where it first stands.",
        why: "Jargon delays action.",
        fix: "Write it out, with the letters in brackets behind.",
        misses: "Acronyms with small letters; letters that are a word of the language.",
        check: Check::Looks(acronyms),
    },
];

/// Whether capitals of this word have a meaning: an acronym, or a level's label.
fn is_code(reading: &Reading<'_>, raw: &str) -> bool {
    let levels = reading.scheme().into_iter().flat_map(|scheme| scheme.levels.iter());
    let mut labels = levels.flat_map(|level| level.code.split(['_', '-']).chain(level.name_local.split(' ')));
    reading.case.knowledge.marks.acronyms.contains(raw) || labels.any(|label| label == raw)
}

/// Capitals and all cased letters of a field, codes left out.
fn letters(reading: &Reading<'_>, field: &Field<'_>) -> (usize, usize) {
    let words = field.words.iter().map(|word| (word, &field.text[word.place.clone()]));
    let judged = words.filter(|(word, raw)| word.shape != Shape::Upper || !is_code(reading, raw));
    judged.flat_map(|(_, raw)| raw.chars()).fold((0, 0), |(capitals, all), c| match c {
        c if c.is_uppercase() => (capitals + 1, all + 1),
        c if c.is_lowercase() => (capitals, all + 1),
        _ => (capitals, all),
    })
}

fn is_shouted(reading: &Reading<'_>, field: &Field<'_>) -> bool {
    let (capitals, all) = letters(reading, field);
    all >= JUDGED_LETTERS && capitals * 100 >= all * SHOUTING_PERCENT
}

fn shouting(reading: &Reading<'_>, findings: &mut Findings) {
    let judged =
        |field: &&Field<'_>| matches!(field.part, Part::Headline | Part::Summary | Part::Instruction);
    for field in reading.texts().filter(judged).filter(|field| is_shouted(reading, field)) {
        let (capitals, all) = letters(reading, field);
        findings.add(field.pointer.as_str(), format!("{capitals} of {all} letters are capitals"));
    }
}

/// Pictographs; arrows and technical signs are not counted (Unicode 16, Emoji_Presentation and its neighbours).
fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B50 | 0x2B55 | 0x231A..=0x231B | 0x23E9..=0x23F3 | 0xFE0F)
}

fn lures(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        if field.text.contains("!!") || field.text.contains("!?") || field.text.contains("?!") {
            findings.add(field.pointer.as_str(), "repeats exclamation marks");
        }
        if let Some(c) = field.text.chars().find(|c| is_emoji(*c)) {
            findings.add(field.pointer.as_str(), format!("holds the pictograph U+{:04X}", u32::from(c)));
        }
        for hit in field.hits(Topic::Clickbait) {
            findings.add(field.pointer.as_str(), format!("{:?} wants a click", field.quote(&hit.words)));
        }
    }
}

fn fear(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for hit in field.hits(Topic::Fear) {
            findings.add(field.pointer.as_str(), format!("{:?} raises fear", field.quote(&hit.words)));
        }
    }
}

fn sentences(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.texts().filter(|field| field.part != Part::Event) {
        let sentences = field.sentences();
        let long: Vec<_> = sentences.iter().filter(|sentence| sentence.len() > SENTENCE_WORDS).collect();
        if let Some(first) = long.first() {
            let begin = field.quote(&(first.start..first.start + 4));
            let detail = match long.len() {
                1 => format!("one sentence of more than {SENTENCE_WORDS} words; it begins {begin:?}"),
                many => format!(
                    "{many} sentences of more than {SENTENCE_WORDS} words; the first begins {begin:?}"
                ),
            };
            findings.add(field.pointer.as_str(), detail);
        }
        if field.part == Part::Summary
            && let Some(place) = first_place(reading, field)
            && let Some(action) = field.hits(Topic::Action).map(|hit| hit.words.start).min()
            && field.sentence_of(action).end <= field.sentence_of(place).start
        {
            findings.add(field.pointer.as_str(), "says what to do before it says where");
        }
    }
}

fn acronyms(reading: &Reading<'_>, findings: &mut Findings) {
    for tag in reading.tags() {
        let mut seen = BTreeSet::new();
        for field in reading.texts_in(tag).filter(|field| !is_shouted(reading, field)) {
            for (n, word) in field.words.iter().enumerate().filter(|(_, word)| word.shape == Shape::Upper) {
                let raw = &field.text[word.place.clone()];
                let short = raw.chars().count() <= 6;
                if short && seen.insert(raw.to_owned()) && !is_code(reading, raw) && !is_explained(field, n) {
                    findings.add(field.pointer.as_str(), format!("{raw:?} is not explained"));
                }
            }
        }
    }
}

/// In brackets after its words, or with its words in brackets after it.
fn is_explained(field: &Field<'_>, word: usize) -> bool {
    let place = &field.words[word].place;
    field.text[..place.start].ends_with('(') || field.text[place.end..].trim_start().starts_with('(')
}
