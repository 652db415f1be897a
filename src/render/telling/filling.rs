//! Days, hours and levels in prewritten texts, in the same words as everywhere.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::setting::Setting;
use super::super::words::Words;
use super::level::{named, step};
use crate::advisory::{Area, DraftArea, Language, Telling, ThreatLevel, Zones};

/// The words, and the clocks of the place that is spoken of.
pub struct InPlace<'a> {
    words: &'a Words,
    zones: &'a Zones,
    place: Option<Area>,
}

impl Setting {
    /// How days and hours are told of what holds in these areas: on the clocks of the first, as everywhere.
    #[must_use]
    pub fn telling(&self, areas: &[DraftArea]) -> InPlace<'_> {
        InPlace { words: &self.words, zones: &self.zones, place: areas.first().and_then(DraftArea::place) }
    }
}

impl Telling for InPlace<'_> {
    fn local(&self, at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
        self.place.as_ref().map_or(at, |area| self.zones.local(at, area).at)
    }

    fn date(&self, language: &Language, day: NaiveDate) -> String {
        self.words.date(language, day)
    }

    fn clock(&self, language: &Language, at: DateTime<FixedOffset>) -> String {
        self.words.clock(language, &at)
    }

    fn level(&self, language: &Language, level: &ThreatLevel) -> String {
        self.words.level(language, level)
    }
}

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
