//! Splits a text into words and sentences, the same way for drafts and for the lists they are held against.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) enum Shape {
    /// `level`
    Lower,
    /// `Vienna`
    Capital,
    /// `ALFA`: two letters or more, all of them capitals.
    Upper,
    /// `112`
    Digits,
    /// Anything else: `1er`, `iPhone`.
    Mixed,
}

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) enum Gap {
    /// Space, hyphen, apostrophe or quotation mark: the words belong together.
    Joined,
    /// Other punctuation within a sentence.
    Loose,
    /// A sentence ended, or this is the first word.
    Sentence,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Word {
    /// Where it stands in the text, in bytes.
    pub(in crate::review) place: Range<usize>,
    /// In lower case.
    pub(in crate::review) folded: String,
    /// How it is written.
    pub(in crate::review) shape: Shape,
    /// What stands before it.
    pub(in crate::review) gap: Gap,
}

/// What a language says about where sentences end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::review) struct Stops {
    /// Words after which a full stop ends nothing, in lower case.
    pub(in crate::review) abbreviations: BTreeSet<String>,
    /// Whether a full stop after a short number makes it an ordinal (German, Polish).
    pub(in crate::review) ordinals: bool,
}

/// Lower case, by character, so that it never depends on the context.
pub(in crate::review) fn fold(raw: &str) -> String {
    // Most words are plain letters, and most of the review's time is spent on words.
    if raw.is_ascii() { raw.to_ascii_lowercase() } else { raw.chars().flat_map(char::to_lowercase).collect() }
}

fn belongs(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// The words of a text, in order.
pub(in crate::review) fn split(text: &str, stops: &Stops) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 6);
    let mut start = None;
    let ends = text.char_indices().map(|(at, c)| (at, Some(c))).chain([(text.len(), None)]);
    for (at, c) in ends {
        match (start, c.is_some_and(belongs)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let gap = gap(text, words.last(), from, stops);
                let raw = &text[from..at];
                words.push(Word { place: from..at, folded: fold(raw), shape: shape(raw), gap });
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words
}

fn shape(raw: &str) -> Shape {
    let mut letters = raw.chars();
    let first = letters.next().is_some_and(char::is_uppercase);
    if raw.bytes().all(|b| b.is_ascii_digit()) {
        Shape::Digits
    } else if !raw.chars().all(|c| c.is_alphabetic() || is_combining_mark(c)) {
        Shape::Mixed
    } else if first && raw.chars().count() > 1 && letters.clone().all(|c| !c.is_lowercase()) {
        Shape::Upper
    } else if letters.any(char::is_uppercase) {
        Shape::Mixed
    } else if first {
        Shape::Capital
    } else {
        Shape::Lower
    }
}

fn gap(text: &str, before: Option<&Word>, from: usize, stops: &Stops) -> Gap {
    let Some(before) = before else { return Gap::Sentence };
    let between = &text[before.place.end..from];
    // `TLP:RED` and `OET:v1.2` are one name; a colon with space after it is punctuation.
    if between == ":" || between.chars().all(joins) {
        return Gap::Joined;
    }
    if between.contains(['!', '?', '…', ';', '\n', '。', '！', '？']) {
        return Gap::Sentence;
    }
    match between.find('.') {
        Some(at) if ends_sentence(before, &between[at + 1..], stops) => Gap::Sentence,
        Some(_) | None => Gap::Loose,
    }
}

fn joins(c: char) -> bool {
    c.is_whitespace() && c != '\n'
        || matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '"' | '“' | '”' | '„' | '«' | '»')
}

/// Whether a full stop after `before` ends a sentence; `after` is what follows it up to the next word.
fn ends_sentence(before: &Word, after: &str, stops: &Stops) -> bool {
    let spaced = after.contains(char::is_whitespace);
    let ordinal = stops.ordinals && before.shape == Shape::Digits && before.folded.len() <= 2;
    let initial = before.folded.chars().count() == 1 && before.shape != Shape::Digits;
    spaced && !ordinal && !initial && !stops.abbreviations.contains(&before.folded)
}
