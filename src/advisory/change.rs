//! What a revision is to those before it: whether readers are told again, and in which words.

use std::collections::BTreeMap;

use super::language::Language;
use super::text::Prose;

/// Whether a revision is a new entry or the same entry with better words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Significance {
    /// A typing error and the like: same entry, same `updated`.
    Minor,
    /// Readers must see it: a new entry with an id of its own.
    Significant,
}

impl Significance {
    /// The spelling of the API.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Minor => "minor",
            Self::Significant => "significant",
        }
    }

    /// The value with this spelling.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Minor, Self::Significant].into_iter().find(|value| value.wire() == raw)
    }
}

/// What changed, in words, by language.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Whether readers are told again.
    pub significance: Significance,
    /// What changed.
    pub note: BTreeMap<Language, Prose>,
}

/// What a revision does (CAP 1.2 §3.2.1 `msgType`; End and Retract are both a Cancel, told apart in its note).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Message {
    /// The first word.
    Alert,
    /// A later word that replaces the earlier.
    Update,
    /// It is over.
    End,
    /// It was issued in error.
    Retract,
}
