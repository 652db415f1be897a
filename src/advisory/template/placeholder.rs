//! What may be filled in, and of which kind it is: a fault is then found where it was typed.

use std::collections::BTreeMap;

use super::super::draft::DraftValue;
use super::super::language::Language;

/// Something to fill in. Everything that is declared has to be: a hole in a warning is worse than none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Its name in texts and in the API.
    pub name: String,
    /// Of which kind its values are.
    pub kind: PlaceholderKind,
    /// What people call it, by language.
    pub label: BTreeMap<Language, String>,
    /// What to think of when filling it in, where that needs saying.
    pub hint: BTreeMap<Language, String>,
    /// A value that fits, for those who look at the template.
    pub sample: DraftValue,
}

/// Of which kind the values of a placeholder are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceholderKind {
    /// A short text of one line.
    Text {
        /// The most characters.
        max_chars: usize,
        /// Whether it may differ by language; one value for all is taken too, since names often stay the same.
        translated: bool,
    },
    /// A day, `YYYY-MM-DD`.
    Date,
    /// An instant, RFC 3339 with its offset.
    Time,
    /// One of several wordings that were translated and agreed to beforehand.
    Choice(Vec<Choice>),
}

/// One of several prepared wordings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is given for it.
    pub value: String,
    /// What then stands in the text, by language.
    pub texts: BTreeMap<Language, String>,
}

impl Placeholder {
    /// The longest text that a placeholder may take, in characters: a headline has 140 for everything.
    pub const MAX_CHARS: usize = 120;

    /// The name of its kind.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            PlaceholderKind::Text { max_chars: _, translated: _ } => "text",
            PlaceholderKind::Date => "date",
            PlaceholderKind::Time => "time",
            PlaceholderKind::Choice(_) => "choice",
        }
    }
}
