//! Which way a language is written, so that names of another direction keep their place in it.

use crate::advisory::Language;

/// Scripts that run from right to left (ISO 15924).
const RIGHT_TO_LEFT_SCRIPTS: &[&str] = &["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"];

/// Languages that are written in one of them unless the tag names another script.
const RIGHT_TO_LEFT: &[&str] =
    &["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"];

/// The direction of a language's script, for `dir`.
pub(super) fn direction(language: &Language) -> &'static str {
    // BCP 47: of all subtags only a script has four letters.
    let is_script = |tag: &&str| tag.len() == 4 && tag.bytes().all(|b| b.is_ascii_alphabetic());
    // What follows a single letter is an extension and no script.
    let mut subtags = language.as_str().split('-').skip(1).take_while(|tag| tag.len() > 1);
    let right_to_left = match subtags.find(is_script) {
        Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&language.primary()),
    };
    if right_to_left { "rtl" } else { "ltr" }
}
