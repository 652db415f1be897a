//! A level of a scheme on a day, with where it was read: never a bare number.

use std::sync::Arc;

use chrono::NaiveDate;

use super::scheme::{Level, Scheme, Schemes};
use super::source::Link;

/// Why a level cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LevelFault {
    /// No scheme has this id.
    UnknownScheme,
    /// The country publishes no scale, so no level can be given.
    NoScale,
    /// The scheme was not in use on that day.
    NotInUse,
    /// The scheme has no level of this label.
    UnknownLevel,
}

/// A level that exists in its scheme on the day it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreatLevel {
    scheme: Arc<Scheme>,
    rank: u8,
    as_of: NaiveDate,
    source: Link,
}

impl ThreatLevel {
    /// Looks the level up in the schemes.
    ///
    /// # Errors
    /// As [`Schemes::find`].
    pub fn new(
        schemes: &Schemes,
        scheme: &str,
        code: &str,
        as_of: NaiveDate,
        source: Link,
    ) -> Result<Self, LevelFault> {
        let (scheme, rank) = schemes.find(scheme, code, as_of)?;
        Ok(Self { scheme, rank, as_of, source })
    }

    /// The scheme.
    #[must_use]
    pub fn scheme(&self) -> &Scheme {
        &self.scheme
    }

    /// The level within it.
    #[must_use]
    pub fn level(&self) -> &Level {
        let place = self.scheme.levels.iter().position(|level| level.rank == self.rank);
        // `new` found this rank in this very scheme, which is immutable.
        &self.scheme.levels[place.unwrap_or(0)]
    }

    /// 1 is the least severe of the scheme, whatever the label says.
    #[must_use]
    pub fn rank(&self) -> u8 {
        self.rank
    }

    /// The day on which the level was read at its source.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// Where it was read.
    #[must_use]
    pub fn source(&self) -> &Link {
        &self.source
    }
}
