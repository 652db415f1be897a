//! How days, hours and levels are told in a language: the words are not this room's.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::language::Language;
use super::super::level::ThreatLevel;

/// Tells days, hours and levels in the words of a language.
pub trait Telling {
    /// An instant on the clocks of the place that is spoken of; as it was written where that is not known.
    fn local(&self, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        at
    }

    /// A day: `3 December 2026`.
    fn date(&self, language: &Language, day: NaiveDate) -> String;

    /// The hour of an instant on the clocks on which it was written: `18:00`.
    fn clock(&self, language: &Language, at: DateTime<FixedOffset>) -> String;

    /// A level, always with its scale.
    fn level(&self, language: &Language, level: &ThreatLevel) -> String;
}
