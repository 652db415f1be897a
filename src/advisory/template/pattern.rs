//! A sentence with places to fill in: `{venue} stays closed until {expires.clock} on {expires.date}`.

use std::fmt;

/// Which part of a value a place shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Whole,
    /// Its day.
    Date,
    /// Its hour.
    Clock,
}

/// A place to fill in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slot {
    pub(super) name: String,
    pub(super) part: Part,
}

/// Words, or a place among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Words(String),
    Slot(Slot),
}

/// A text with places to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern(Vec<Piece>);

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPattern {
    /// An opening brace without its closing one, or the other way round.
    #[error("has a brace without its partner")]
    Brace,
    /// Between braces stands something else than a name and perhaps a part.
    #[error("has `{{{0}}}`, where a name belongs, or a name and .date or .clock")]
    Name(String),
}

impl Slot {
    fn parse(raw: &str) -> Option<Self> {
        let (name, part) = match raw.split_once('.') {
            None => (raw, Part::Whole),
            Some((name, "date")) => (name, Part::Date),
            Some((name, "clock")) => (name, Part::Clock),
            Some(_) => return None,
        };
        is_name(name).then(|| Self { name: name.to_owned(), part })
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Part::Whole => write!(f, "{{{}}}", self.name),
            Part::Date => write!(f, "{{{}.date}}", self.name),
            Part::Clock => write!(f, "{{{}.clock}}", self.name),
        }
    }
}

/// Small letters, digits and `_`, a letter first: fit for a member of JSON, a key of TOML and a field of a form.
pub(super) fn is_name(raw: &str) -> bool {
    /// Nobody types longer ones.
    const MOST: usize = 30;
    raw.len() <= MOST
        && raw.starts_with(|c: char| c.is_ascii_lowercase())
        && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl Pattern {
    /// Reads a text; braces stand only around places.
    ///
    /// # Errors
    /// [`BadPattern`].
    pub fn parse(raw: &str) -> Result<Self, BadPattern> {
        let mut pieces = Vec::new();
        let mut rest = raw;
        while let Some(at) = rest.find(['{', '}']) {
            let (words, from) = rest.split_at(at);
            let inner = from.strip_prefix('{').ok_or(BadPattern::Brace)?;
            let end = inner.find('}').ok_or(BadPattern::Brace)?;
            if !words.is_empty() {
                pieces.push(Piece::Words(words.to_owned()));
            }
            let name = &inner[..end];
            pieces.push(Piece::Slot(Slot::parse(name).ok_or_else(|| BadPattern::Name(name.to_owned()))?));
            rest = &inner[end + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        Ok(Self(pieces))
    }

    /// Its words and places in order.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.0.iter()
    }

    /// Its places, as often as they stand there.
    pub(super) fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Slot(slot) => Some(slot),
            Piece::Words(_) => None,
        })
    }

    /// The words between its places.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words.as_str()),
            Piece::Slot(_) => None,
        })
    }

    /// Whether a value stands in it.
    pub(super) fn shows(&self, name: &str) -> bool {
        self.slots().any(|slot| slot.name == name)
    }

    /// The text with every place filled in; `None` where one cannot be.
    pub(super) fn fill(&self, told: impl Fn(&Slot) -> Option<String>) -> Option<String> {
        let pieces = self.0.iter().map(|piece| match piece {
            Piece::Words(words) => Some(words.clone()),
            Piece::Slot(slot) => told(slot),
        });
        pieces.collect()
    }
}

/// As it was written.
impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| match piece {
            Piece::Words(words) => f.write_str(words),
            Piece::Slot(slot) => fmt::Display::fmt(slot, f),
        })
    }
}
