//! Plain text that every format can carry: NFC, XML characters only, nothing invisible that could mislead.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::parse::Fault;

/// Whether this character may stand nowhere in our texts, in any script or field.
///
/// Refused: C0 and C1 controls except line feed, what XML 1.0 §2.2 does not allow, non-characters, private use,
/// directional overrides and isolates, and invisible characters that no script needs (UTS 39, UTR 36).
#[must_use]
pub fn refused(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && c != '\n')
        || code & 0xFFFE == 0xFFFE
        || matches!(code,
            0x00AD | 0x180E | 0x200B | 0x2028 | 0x2029 | 0x202A..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFC
            | 0xFDD0..=0xFDEF | 0xE000..=0xF8FF | 0xE0000..=0xE0FFF | 0xF_0000..=0x10_FFFF)
}

/// Whether nothing is seen of this character: Unicode's `Default_Ignorable_Code_Point` (DerivedCoreProperties, Unicode 16)
/// and the empty Braille cell, which is drawn as a space.
///
/// Some of them do their work beside a letter or a picture: joiners, marks of direction, variation selectors.
#[must_use]
pub fn cannot_be_seen(c: char) -> bool {
    matches!(u32::from(c),
        0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFF8
        | 0x1_BCA0..=0x1_BCA3 | 0x1_D173..=0x1_D17A | 0xE_0000..=0xE_0FFF)
}

/// How long a text is as every limit counts it: without the spaces around it, in Unicode scalar values after NFC.
#[must_use]
pub fn length(raw: &str) -> usize {
    raw.trim().nfc().count()
}

/// Trims, normalises to NFC and gates the characters; `max` counts Unicode scalar values after NFC.
fn gate(raw: &str, max: usize, lines: bool, angles: bool) -> Result<String, Fault> {
    let text: String = raw.trim().nfc().collect();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    if let Some(c) =
        text.chars().find(|c| refused(*c) || (!lines && *c == '\n') || (!angles && matches!(c, '<' | '>')))
    {
        return Err(Fault::Character(c));
    }
    match text.chars().count() {
        n if n > max => Err(Fault::TooLong { max, actual: n }),
        _ => Ok(text),
    }
}

macro_rules! text {
    ($(#[$about:meta])* $name:ident, $max:literal, lines: $lines:literal, angles: $angles:literal) => {
        $(#[$about])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The longest allowed, in Unicode scalar values after NFC.
            pub const MAX_CHARS: usize = $max;

            /// Trims, normalises to NFC, and refuses what cannot stand here.
            ///
            /// # Errors
            /// Names the first thing that is wrong: nothing there, a refused character, or the length.
            pub fn parse(raw: &str) -> Result<Self, Fault> {
                gate(raw, $max, $lines, $angles).map(Self)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text! {
    /// CAP 1.2 §3.2.2 `headline`: brief enough for a text message; no angle brackets, because readers strip them.
    Headline, 140, lines: false, angles: false
}
text! {
    /// CAP 1.2 §3.2.2 `event`: the type of the subject event, in words.
    Event, 100, lines: false, angles: false
}
text! {
    /// The first sentences, as long as a wireless alert (WEA) may be; the beginning of CAP's `description`.
    Summary, 360, lines: false, angles: true
}
text! {
    /// CAP 1.2 §3.2.2 `description`, as long as a cell broadcast may be.
    Description, 1395, lines: true, angles: true
}
text! {
    /// One recommended action; CAP 1.2 §3.2.2 `instruction` holds them all.
    Instruction, 200, lines: false, angles: true
}
text! {
    /// A short text of one line: a name, a contact, a code.
    Line, 300, lines: false, angles: true
}
text! {
    /// A reason or a note of some sentences.
    Prose, 1000, lines: true, angles: true
}

impl Prose {
    /// A reason that somebody gives now, which no review reads: as [`Prose::parse`], and nothing in it that cannot be seen, but
    /// joiners, marks of direction and what makes a sign a picture.
    ///
    /// # Errors
    /// As [`Prose::parse`]; [`Fault::Missing`] where there is nothing to see.
    pub fn written(raw: &str) -> Result<Self, Fault> {
        let prose = Self::parse(raw)?;
        let works = |c: char| matches!(c, '\u{200c}'..='\u{200f}' | '\u{fe0e}'..='\u{fe0f}');
        if let Some(c) = prose.0.chars().find(|c| cannot_be_seen(*c) && !works(*c)) {
            return Err(Fault::Character(c));
        }
        let seen = prose.0.chars().any(|c| !cannot_be_seen(c) && !c.is_whitespace());
        if seen { Ok(prose) } else { Err(Fault::Missing) }
    }
}
