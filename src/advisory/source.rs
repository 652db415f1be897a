//! What an advisory rests on: who said it, where, when, and how far we trust it (the trust never leaves the house).

use std::fmt;

use chrono::NaiveDate;
use url::Url;

use super::parse::Fault;
use super::text::Line;

/// An absolute http(s) address without user name, password or other traps.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link(String);

impl Link {
    /// Longer ones break in mails and messages.
    pub const MAX_CHARS: usize = 2000;

    /// Takes an absolute http or https address as it is written, so that what was checked is what is published.
    ///
    /// # Errors
    /// [`Fault::NotALink`] for other schemes, relative addresses, user information, or characters a URI cannot hold.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        if raw.is_empty() {
            return Err(Fault::Missing);
        }
        if raw.len() > Self::MAX_CHARS {
            return Err(Fault::TooLong { max: Self::MAX_CHARS, actual: raw.len() });
        }
        let clean = raw.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"\\^`{|}".contains(&b));
        let url = Url::parse(raw).map_err(|_| Fault::NotALink)?;
        let plain = url.username().is_empty() && url.password().is_none() && !raw.contains('@');
        let web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|h| !h.is_empty());
        if clean && plain && web && raw.contains("://") {
            Ok(Self(raw.to_owned()))
        } else {
            Err(Fault::NotALink)
        }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How reliable a source is by the Admiralty code, `A` (completely) to `F` (cannot be judged). Internal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reliability(char);

impl Reliability {
    /// One letter, A to F.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let mut letters = raw.chars();
        match (letters.next(), letters.next()) {
            (Some(letter @ 'A'..='F'), None) => Some(Self(letter)),
            _ => None,
        }
    }

    /// The letter.
    #[must_use]
    pub fn letter(self) -> char {
        self.0
    }
}

/// How credible a piece of information is by the Admiralty code, 1 (confirmed) to 6 (cannot be judged). Internal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Credibility(u8);

impl Credibility {
    /// A number from 1 to 6.
    #[must_use]
    pub fn new(grade: i64) -> Option<Self> {
        u8::try_from(grade).ok().filter(|grade| (1..=6).contains(grade)).map(Self)
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

/// One source of an advisory.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// What it is called.
    pub title: Line,
    /// Who published it.
    pub publisher: Line,
    /// Where it can be read.
    pub url: Link,
    /// When it was published.
    pub published: NaiveDate,
    /// Internal grade of the source.
    pub reliability: Option<Reliability>,
    /// Internal grade of what it says.
    pub credibility: Option<Credibility>,
}
