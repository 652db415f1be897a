//! Text: plain words only, nothing that runs, hides, or looks like something else, in the language it claims.

use std::collections::BTreeSet;

use unicode_normalization::is_nfc;
use unicode_security::MixedScript;
use whatlang::{Detector, Lang};

use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use super::unseen::hides;
use crate::advisory::{cannot_be_seen, refused};

/// Fewer letters than this do not tell one language from another.
const DETECTABLE_LETTERS: usize = 40;
/// More text than this makes the guess slower and hardly better.
const ENOUGH_BYTES: usize = 200;
/// A guess below this confidence is not worth anyone's time.
const CONFIDENT: f64 = 0.9;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "TEXT-01",
        severity: Error,
        asks: "No text holds HTML or XML tags, and headline and event no angle brackets at all.",
        why: "Some reader somewhere takes them for markup.",
        fix: "Write plain text; every format does its own escaping.",
        misses: "Markdown and other markup that nobody runs.",
        check: Check::Looks(tags),
    },
    Rule {
        code: "TEXT-02",
        severity: Error,
        asks: "No text holds character references (`&lt;`, `&#60;`) or `]]>`.",
        why: "They are signs of text that was escaped twice, and become markup when somebody unescapes it.",
        fix: "Write the character itself.",
        misses: "Named references that are hardly ever used.",
        check: Check::Looks(entities),
    },
    Rule {
        code: "TEXT-03",
        severity: Error,
        asks: "No text holds characters that change the direction of reading or cannot be seen, but joiners and marks in \
               scripts that need them, and what makes a sign a picture.",
        why: "They make a text look like another, hide one in it, or leave it empty to the eye.",
        fix: "Delete the invisible character; typing the word anew does it.",
        misses: "Spaces of unusual width.",
        check: Check::Looks(invisible),
    },
    Rule {
        code: "TEXT-04",
        severity: Error,
        asks: "No text holds control characters (line ends only in descriptions and notes), private use characters or \
               what XML 1.0 cannot carry.",
        why: "One of them makes a whole feed unreadable for every reader.",
        fix: "Delete the character.",
        misses: "Nothing: such a text can be held by no value.",
        check: Check::Looks(controls),
    },
    Rule {
        code: "TEXT-05",
        severity: Warning,
        asks: "Text is in NFC, and no word mixes scripts.",
        why: "A Cyrillic а in a Latin word deceives people and hides the word from search.",
        fix: "Type the word anew; the form is put right by itself.",
        misses: "Whole words in another script that look alike.",
        check: Check::Looks(mixed),
    },
    Rule {
        code: "TEXT-06",
        severity: Warning,
        asks: "The text is in the language it is filed under.",
        why: "A translation in the wrong place reaches nobody who can read it.",
        fix: "Move the text to its language.",
        misses: "Short texts, languages that are close relatives, and languages the detector does not know.",
        check: Check::Looks(language),
    },
];

fn tags(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        let tag = field.text.match_indices('<').find(|(at, _)| {
            let next = field.text[at + 1..].chars().next();
            next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
        });
        if let Some((at, _)) = tag {
            let shown: String = field.text[at..].chars().take(24).collect();
            findings.add(field.pointer.as_str(), format!("{shown:?} is markup"));
        }
    }
}

fn entities(reading: &Reading<'_>, findings: &mut Findings) {
    let known = &reading.case.knowledge.marks.entities;
    for field in &reading.fields {
        if field.text.contains("]]>") {
            findings.add(field.pointer.as_str(), "\"]]>\" ends a CDATA section");
        }
        let found = field.text.match_indices('&').find_map(|(at, _)| {
            let (name, _) = field.text[at + 1..].split_once(';')?;
            let numeric = name.strip_prefix('#').is_some_and(|digits| {
                let digits = digits.strip_prefix(['x', 'X']).unwrap_or(digits);
                !digits.is_empty() && digits.chars().all(|c| c.is_ascii_hexdigit())
            });
            (numeric || known.contains(name)).then_some(name)
        });
        if let Some(name) = found {
            findings.add(field.pointer.as_str(), format!("\"&{name};\" is a character reference"));
        }
    }
}

fn invisible(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        let letters: Vec<char> = field.raw.chars().collect();
        let found: BTreeSet<char> =
            (0..letters.len()).filter(|n| hides(&letters, *n)).map(|n| letters[n]).collect();
        if !found.is_empty() {
            findings.add(field.pointer.as_str(), format!("holds {}, which cannot be seen", named(&found)));
        }
    }
}

fn named(found: &BTreeSet<char>) -> String {
    let names: Vec<String> = found.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    names.join(", ")
}

fn controls(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        let lines = matches!(field.part, Part::Description | Part::Note);
        let wrong = |c: &char| (refused(*c) && !cannot_be_seen(*c)) || (*c == '\n' && !lines);
        let found: BTreeSet<char> = field.raw.chars().filter(wrong).collect();
        if !found.is_empty() {
            findings
                .add(field.pointer.as_str(), format!("holds {}, which cannot stand there", named(&found)));
        }
    }
}

fn mixed(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        if !is_nfc(field.raw) {
            findings.add(field.pointer.as_str(), "is not in NFC; it is put right by itself");
        }
        let word = field
            .words
            .iter()
            .map(|word| &field.text[word.place.clone()])
            .find(|word| !word.is_ascii() && !word.is_single_script());
        if let Some(word) = word {
            findings.add(field.pointer.as_str(), format!("{word:?} mixes scripts"));
        }
    }
}

fn language(reading: &Reading<'_>, findings: &mut Findings) {
    for tag in reading.tags() {
        let told: Vec<&Field<'_>> = reading.texts_in(tag).collect();
        let Some(primary) = told.first().map(|field| field.primary.as_str()) else { continue };
        let mut text = String::new();
        for field in told.iter().filter(|_| judged(primary)) {
            if text.len() < ENOUGH_BYTES {
                text.push_str(&field.text);
                text.push(' ');
            }
        }
        if text.chars().filter(|c| c.is_alphabetic()).count() < DETECTABLE_LETTERS {
            continue;
        }
        let told_apart = TOLD_APART.iter().flat_map(|(langs, _)| langs.iter().copied()).collect();
        let guess =
            Detector::with_allowlist(told_apart).detect(&text).filter(|guess| guess.confidence() > CONFIDENT);
        if let Some(guess) = guess.filter(|guess| !is_like(guess.lang(), primary)) {
            findings.add(
                at("/texts", tag),
                format!("reads like {}, but is filed under {tag}", guess.lang().eng_name()),
            );
        }
    }
}

/// Languages that are told apart, and the tags that text in one of them may be filed under: close relatives share them.
const TOLD_APART: &[(&[Lang], &[&str])] = &[
    (&[Lang::Eng], &["en"]),
    (&[Lang::Deu], &["de", "lb"]),
    (&[Lang::Fra], &["fr"]),
    (&[Lang::Spa, Lang::Por, Lang::Cat], &["es", "ca", "gl", "pt"]),
    (&[Lang::Ita], &["it"]),
    (&[Lang::Nld], &["nl", "af"]),
    (&[Lang::Pol], &["pl"]),
    (&[Lang::Ces, Lang::Slk], &["cs", "sk"]),
    (&[Lang::Hrv, Lang::Srp, Lang::Slv, Lang::Bul, Lang::Mkd], &["hr", "sr", "bs", "sl", "bg", "mk"]),
    (&[Lang::Dan, Lang::Nob, Lang::Swe], &["da", "nb", "nn", "no", "sv"]),
    (&[Lang::Rus, Lang::Ukr, Lang::Bel], &["ru", "uk", "be"]),
    (&[Lang::Hun], &["hu"]),
    (&[Lang::Fin], &["fi"]),
    (&[Lang::Est], &["et"]),
    (&[Lang::Lav], &["lv"]),
    (&[Lang::Lit], &["lt"]),
    (&[Lang::Ron], &["ro"]),
    (&[Lang::Ell], &["el"]),
    (&[Lang::Tur], &["tr", "az"]),
    (&[Lang::Ara], &["ar"]),
    (&[Lang::Heb], &["he"]),
];

/// Whether the language of a tag is told apart at all.
fn judged(primary: &str) -> bool {
    TOLD_APART.iter().any(|(_, tags)| tags.contains(&primary))
}

/// Whether text in a language may be filed under a tag.
fn is_like(lang: Lang, primary: &str) -> bool {
    TOLD_APART.iter().any(|(langs, tags)| langs.contains(&lang) && tags.contains(&primary))
}
