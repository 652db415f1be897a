//! What cannot be seen in a text, or makes it look like another: found, and shown by its name.

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_script::{Script, UnicodeScript};

use crate::advisory::{cannot_be_seen, refused};

/// Scripts whose letters need joiners or marks of direction beside them (Unicode 16, chapters 9, 12, 13 and 16).
fn needs_joiners(script: Script) -> bool {
    use Script::{
        Arabic, Bengali, Devanagari, Gujarati, Gurmukhi, Hebrew, Kannada, Khmer, Malayalam, Mongolian,
        Myanmar, Nko, Oriya, Sinhala, Syriac, Tamil, Telugu, Thaana, Tibetan,
    };
    let indic = matches!(
        script,
        Bengali | Devanagari | Gujarati | Gurmukhi | Kannada | Malayalam | Oriya | Sinhala | Tamil | Telugu
    );
    indic || matches!(script, Arabic | Hebrew | Syriac | Thaana | Nko | Mongolian | Khmer | Myanmar | Tibetan)
}

/// Whether a character cannot be seen and does nothing where it stands.
pub(super) fn hides(letters: &[char], n: usize) -> bool {
    let c = letters[n];
    let (before, after) = (n.checked_sub(1).and_then(|n| letters.get(n)), letters.get(n + 1));
    let needed = |beside: Option<&char>| beside.is_some_and(|c| needs_joiners(c.script()));
    match u32::from(c) {
        0x200C..=0x200F => !needed(before) && !needed(after),
        0x180B..=0x180D | 0x180F => before.is_none_or(|c| c.script() != Script::Mongolian),
        // A sign as text or as a picture (Unicode 16, chapter 23.4): only right behind a sign.
        0xFE0E..=0xFE0F => {
            before.is_none_or(|c| c.is_whitespace() || cannot_be_seen(*c) || c.script() != Script::Common)
        }
        _ => cannot_be_seen(c),
    }
}

/// A text as it can be judged by eye: what hides in it or turns it round stands there by its name, `⟨U+202E⟩`. For everyone who
/// is shown words that no rule has let pass.
#[must_use]
pub fn made_visible(text: &str) -> Cow<'_, str> {
    let control = |c: char| refused(c) && !matches!(c, '\t' | '\r');
    if text.is_ascii() && !text.contains(control) || !text.contains(|c| cannot_be_seen(c) || control(c)) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut shown = String::with_capacity(text.len() + 16);
    for (n, letter) in letters.iter().enumerate() {
        if control(*letter) || hides(&letters, n) {
            // Writing into a string cannot fail.
            let _ = write!(shown, "⟨U+{:04X}⟩", u32::from(*letter));
        } else {
            shown.push(*letter);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::made_visible;

    #[test]
    fn what_hides_is_named_and_what_does_its_work_stays() {
        let table = [
            ("plain words\n\tin lines", "plain words\n\tin lines"),
            ("a\u{202E}gnirts\u{202C}b", "a⟨U+202E⟩gnirts⟨U+202C⟩b"),
            ("pol\u{200B}ice \u{AD}\u{FEFF}\u{E0041}", "pol⟨U+200B⟩ice ⟨U+00AD⟩⟨U+FEFF⟩⟨U+E0041⟩"),
            ("a\u{200F}b\u{2066}c\u{7}", "a⟨U+200F⟩b⟨U+2066⟩c⟨U+0007⟩"),
            ("\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{6CC}\u{200C}\u{62E}"),
            ("\u{26A0}\u{FE0F} heat", "\u{26A0}\u{FE0F} heat"),
        ];
        for (text, shown) in table {
            assert_eq!(made_visible(text), shown);
        }
    }
}
