//! A feed's name in addresses: made once, and never to be mistaken for a language or a format.

use std::fmt;

/// Why a name cannot be a slug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotASlug {
    /// Nothing there, or more than [`Slug::MAX_CHARS`].
    #[error("a slug has 1 to {} characters", Slug::MAX_CHARS)]
    Length,
    /// Something else than `a` to `z`, `0` to `9` and single hyphens between them.
    #[error("a slug is made of a to z, 0 to 9 and single hyphens between them")]
    Character,
    /// The name means something else in an address.
    #[error("this name is kept for an address of its own")]
    Reserved,
}

/// The name of a feed in its addresses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Longer names break in mails and on posters.
    pub const MAX_CHARS: usize = 64;

    /// Names that mean something else below `/feeds/`: the personal feed for a place.
    const RESERVED: &'static [&'static str] = &["near"];

    /// Reads a name; it is taken as it is or not at all, so that one feed has one spelling.
    ///
    /// # Errors
    /// [`NotASlug`] says which rule it breaks.
    pub fn parse(raw: &str) -> Result<Self, NotASlug> {
        if raw.is_empty() || raw.len() > Self::MAX_CHARS {
            return Err(NotASlug::Length);
        }
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
        if !raw.split('-').all(|part| !part.is_empty() && part.bytes().all(plain)) {
            return Err(NotASlug::Character);
        }
        if Self::RESERVED.contains(&raw) {
            return Err(NotASlug::Reserved);
        }
        Ok(Self(raw.to_owned()))
    }

    /// The kept name of the personal feed for a place, which nobody can declare.
    #[must_use]
    pub fn near() -> Self {
        Self("near".to_owned())
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
