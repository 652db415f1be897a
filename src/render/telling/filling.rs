//! Days, hours and levels in prewritten texts, in the same words as everywhere.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::words::Words;
use super::level::{named, step};
use crate::advisory::{Language, Telling, ThreatLevel};

impl Telling for Words {
    fn date(&self, language: &Language, day: NaiveDate) -> String {
        Self::date(self, language, day)
    }

    fn clock(&self, language: &Language, at: DateTime<FixedOffset>) -> String {
        Self::clock(self, language, &at)
    }

    /// With its step and the name of its scale; shorter than elsewhere, because it stands within a summary.
    fn level(&self, language: &Language, level: &ThreatLevel) -> String {
        let (scheme, (step, count)) = (level.scheme(), step(level));
        let name = named(scheme, level.level(), language);
        let own = language.primary() == scheme.language || scheme.name_en.is_empty();
        let scale = if own { scheme.name_local.as_str() } else { &scheme.name_en };
        let (step, count) = (step.to_string(), count.to_string());
        let values = [("name", name.as_str()), ("step", &step), ("count", &count), ("scale", scale)];
        self.with(language, "level-step", &values)
    }
}
