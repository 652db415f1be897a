//! The pages of the archive for people: by year, and by month where a year holds too much for one page.

use std::fmt;
use std::ops::Range;

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveTime, Utc};

use super::month::{Month, Volume};

/// A calendar year in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year(i32);

impl Year {
    /// The year of an instant.
    #[must_use]
    pub fn of(at: DateTime<Utc>) -> Self {
        Self(at.year())
    }

    /// Reads a year as addresses write it: `2026`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let digits = raw.len() == 4 && raw.bytes().all(|b| b.is_ascii_digit());
        raw.parse().ok().filter(|_| digits).map(Self)
    }

    /// From its first instant until before the first of the next.
    #[must_use]
    pub fn span(self) -> Range<DateTime<Utc>> {
        let begin = |year| {
            let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX);
            day.and_time(NaiveTime::MIN).and_utc()
        };
        begin(self.0)..begin(self.0.saturating_add(1))
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A page of the archive for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaf {
    /// The first one: the newest year there is.
    Front,
    /// What was first published in a year.
    Year(Year),
    /// What was first published in a month; its first part goes without a number.
    Month(Volume),
}

impl Leaf {
    /// Reads what [`Display`](fmt::Display) writes: nothing, `2026`, `202612`, `202612-2`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        if raw.is_empty() {
            return Some(Self::Front);
        }
        let month = || {
            let volume = Volume::parse(raw)?;
            volume.part.is_none_or(|part| part.get() > 1).then_some(Self::Month(volume))
        };
        Year::parse(raw).map(Self::Year).or_else(month)
    }

    /// A part of a month, counted from one.
    #[must_use]
    pub fn part(month: Month, part: usize) -> Self {
        Self::Month(if part > 1 { Volume::part(month, part) } else { Volume::last(month) })
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Front => Ok(()),
            Self::Year(year) => year.fmt(f),
            Self::Month(volume) => volume.fmt(f),
        }
    }
}
