//! What pages are put together from: pieces of a line, facts, notices, cards. Templates write them; nobody else escapes.

use crate::advisory::{Advisory, Standing};

pub(super) use super::super::direction::direction;

/// An advisory with where it stands when the page is printed.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// The advisory.
    pub advisory: &'a Advisory,
    /// Where it stands.
    pub standing: Standing,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Our words, in the language around them.
    Words(String),
    /// A name in whatever language it has: kept apart from the direction of the words around it.
    Name(String),
    /// Somebody's words in a known language.
    Foreign { lang: String, text: String },
    /// An instant or a day, for machines and for people.
    Time { machine: String, text: String },
    /// A link with the name of what it leads to.
    Link { href: String, text: String },
}

impl Piece {
    /// Our words.
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    /// A name.
    pub(super) fn name(text: impl ToString) -> Self {
        Self::Name(text.to_string())
    }
}

/// A line of pieces.
pub(super) type Pieces = Vec<Piece>;

/// Text in paragraphs of lines.
pub(super) type Paragraphs = Vec<Vec<String>>;

/// A named fact with one line or several.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) lines: Vec<Pieces>,
}

/// A link with its text.
#[derive(Debug, Clone)]
pub(super) struct NamedLink {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) lang: String,
}

/// What must be seen before anything else.
#[derive(Debug, Clone)]
pub(super) struct Banner {
    pub(super) look: &'static str,
    pub(super) head: String,
    pub(super) text: Pieces,
    pub(super) link: Option<NamedLink>,
}

/// A word beside a headline.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    pub(super) look: &'static str,
    pub(super) text: String,
}

/// A note in one language.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) head: String,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) text: Paragraphs,
}

/// Splits at line ends: an empty line begins a paragraph.
pub(super) fn paragraphs(text: &str) -> Paragraphs {
    let mut all: Paragraphs = vec![Vec::new()];
    for line in text.lines() {
        match (line.trim().is_empty(), all.last_mut()) {
            (false, Some(last)) => last.push(line.to_owned()),
            (true, _) | (false, None) => all.push(Vec::new()),
        }
    }
    all.retain(|lines| !lines.is_empty());
    all
}

/// A line without anything but its words.
pub(super) fn plain(pieces: &Pieces) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Words(text) | Piece::Name(text) => text.clone(),
        Piece::Foreign { lang: _, text } => text.clone(),
        Piece::Time { machine: _, text } | Piece::Link { href: _, text } => text.clone(),
    };
    pieces.iter().map(text).collect()
}
