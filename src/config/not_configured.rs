//! What is wrong with the configuration, where, and how to mend it.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotConfigured {
    /// The file, or the name of the flag or variable.
    pub place: PathBuf,
    /// The line in the file, from 1.
    pub line: Option<usize>,
    /// What is wrong.
    pub detail: String,
    /// What to do about it.
    pub fix: String,
}

impl NotConfigured {
    pub(super) fn at(
        place: &Path,
        text: &str,
        span: Option<Range<usize>>,
        detail: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        let before = span.and_then(|span| text.get(..span.start));
        let line = before.map(|before| before.matches('\n').count() + 1);
        Self { place: place.to_owned(), line, detail: detail.into(), fix: fix.into() }
    }

    pub(super) fn toml(place: &Path, text: &str, error: &toml::de::Error) -> Self {
        Self::at(
            place,
            text,
            error.span(),
            error.message(),
            "correct this line; forewarn.example.toml and the files in feeds/ and templates/ show what may stand there",
        )
    }

    pub(super) fn whole(place: &Path, detail: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { place: place.to_owned(), line: None, detail: detail.into(), fix: fix.into() }
    }
}

impl fmt::Display for NotConfigured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, line, detail, fix } = self;
        match line {
            Some(line) => write!(f, "{}:{line}: {detail}; {fix}", place.display()),
            None => write!(f, "{}: {detail}; {fix}", place.display()),
        }
    }
}

impl std::error::Error for NotConfigured {}
