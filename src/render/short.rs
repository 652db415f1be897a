//! An advisory in a text message: what it is, what to do first, and where the rest stands.

use crate::advisory::{Addresses, Advisory, Info, Message, Revision};

use super::setting::Setting;

/// How a text message is written (3GPP TS 23.038 §6.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// The default alphabet of seven bits.
    Gsm7,
    /// Two bytes for each unit of UTF-16: one letter beyond the default alphabet is enough for it.
    Ucs2,
}

impl Coding {
    /// What one message holds, in units.
    #[must_use]
    pub fn whole(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// What each of several joined messages holds: six bytes of each are its header (3GPP TS 23.040 §9.2.3.24.1).
    #[must_use]
    pub fn part(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }
}

/// A text message and what it costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short {
    /// Its text.
    pub text: String,
    /// How it has to be written.
    pub coding: Coding,
    /// Its length, in units of the coding.
    pub units: usize,
    /// In how many messages it travels.
    pub parts: usize,
}

impl Short {
    /// Counts a text.
    #[must_use]
    pub fn of(text: String) -> Self {
        let septets: Option<usize> = text.chars().map(septets).sum();
        let (coding, units) = match septets {
            Some(units) => (Coding::Gsm7, units),
            None => (Coding::Ucs2, text.encode_utf16().count()),
        };
        let parts = if units <= coding.whole() { 1 } else { units.div_ceil(coding.part()) };
        Self { text, coding, units, parts }
    }
}

/// The text message of a revision in one of its languages: its title as in feeds, the first thing to do, its page.
#[must_use]
pub fn short(advisory: &Advisory, revision: &Revision, info: &Info, setting: &Setting) -> Short {
    let holds = matches!(revision.message, Message::Alert | Message::Update);
    let first = info.instruction.first().filter(|_| holds).map(ToString::to_string);
    let page = setting.addresses.absolute(&Addresses::advisory(advisory.id));
    let lines = [Some(title(revision, info, setting)), first, Some(page)];
    Short::of(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

/// What happened stands before the headline, and what is not real before that.
fn title(revision: &Revision, info: &Info, setting: &Setting) -> String {
    let words = &setting.words;
    let others = words.languages().next().filter(|_| !words.speaks(&info.language));
    let spoken = others.unwrap_or(&info.language);
    let happened = match revision.message {
        Message::Alert => None,
        Message::Update => Some("prefix-update"),
        Message::End => Some("prefix-ended"),
        Message::Retract => Some("prefix-retracted"),
    };
    let status = words.status_prefix(spoken, revision.content.status);
    let happened = happened.map(|key| words.say(spoken, key));
    status.into_iter().chain(happened).chain([info.headline.as_str()]).collect::<Vec<_>>().join(" ")
}

/// The default alphabet, beside letters and digits (3GPP TS 23.038 §6.2.1); some Greek capitals are among it.
const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";

/// Its extension: each of these takes an escape before it (§6.2.1.1).
const EXTENDED: &str = "^{}\\[~]|€";

/// What a character takes in the default alphabet; `None` where it is not in it.
fn septets(c: char) -> Option<usize> {
    if c.is_ascii_alphanumeric() || BASIC.contains(c) { Some(1) } else { EXTENDED.contains(c).then_some(2) }
}
