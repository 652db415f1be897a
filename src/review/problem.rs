//! What the review says: which rule is broken, where, how badly, and what to do about it.

use std::fmt;

use crate::advisory::Content;

/// Whether a broken rule stops publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It does.
    Error,
    /// A person may override it with a reason that is kept.
    Warning,
}

impl Severity {
    /// The spelling of the API.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.wire())
    }
}

/// One broken rule at one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The rule.
    pub code: &'static str,
    /// Whether it stops publication.
    pub severity: Severity,
    /// The field, as a JSON pointer (RFC 6901) into the draft.
    pub pointer: String,
    /// What is wrong there.
    pub detail: String,
    /// What to do about it.
    pub fix: &'static str,
}

/// What a review found.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewed {
    /// Every problem, in the order of the rules, then of the pointers.
    pub problems: Vec<Problem>,
    /// What can be published: there exactly when no problem is an error.
    pub content: Option<Content>,
}

impl Reviewed {
    /// Whether nothing stops publication.
    #[must_use]
    pub fn is_publishable(&self) -> bool {
        self.content.is_some()
    }
}
