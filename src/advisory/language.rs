//! A language tag that was checked once (BCP 47), because CAP's default `en-US` is a trap.

use std::fmt;

use oxilangtag::LanguageTag;

use super::parse::Fault;

/// A well-formed BCP 47 language tag in its usual case (`en`, `pt-BR`, `sr-Latn`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

impl Language {
    /// Longest tag taken; RFC 5646 §4.4.1 asks for room for at least 35.
    pub const MAX_CHARS: usize = 35;

    /// Reads a tag and brings it to its usual case.
    ///
    /// # Errors
    /// [`Fault::NotALanguage`] where the tag is not well-formed, is private (`x-`), or has no two or three letter language.
    pub fn parse(raw: &str) -> Result<Self, Fault> {
        if raw.is_empty() {
            return Err(Fault::Missing);
        }
        if raw.len() > Self::MAX_CHARS {
            return Err(Fault::TooLong { max: Self::MAX_CHARS, actual: raw.len() });
        }
        let tag = LanguageTag::parse_and_normalize(raw).map_err(|_| Fault::NotALanguage)?;
        match tag.primary_language().len() {
            2 | 3 => Ok(Self(tag.into_inner())),
            _ => Err(Fault::NotALanguage),
        }
    }

    /// The tag as written everywhere.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without script, region and variants: what word lists are kept by.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// What its readers read, whatever region and script: `no` is written for Bokmål (`nb`) by nearly everyone.
    #[must_use]
    pub fn spoken(&self) -> &str {
        match self.primary() {
            "no" => "nb",
            primary => primary,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
