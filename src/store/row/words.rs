//! Words as they are searched for, and cut to what a list shows: a draft may hold anything of any length.

use unicode_normalization::UnicodeNormalization;

/// A list shows no more of a headline; a published one has at most 140 characters.
const HEADLINE_CHARS: usize = 200;

/// No more of an advisory's words is searched: all of what is published fits, but for long descriptions in many languages.
const SEARCHED_CHARS: usize = 16_000;

/// A headline for a list: what no database or terminal takes kindly is replaced.
pub(super) fn headline(raw: &str) -> String {
    raw.chars().take(HEADLINE_CHARS).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

/// Text as it is compared: compatibility forms and case made one, controls made spaces.
pub(in super::super) fn searchable(raw: &str) -> String {
    let folded = raw.nfkc().flat_map(char::to_lowercase).nfkc();
    folded.map(|c| if c.is_control() { ' ' } else { c }).take(SEARCHED_CHARS).collect()
}
