//! Days and hours in words: a month has a name, and an hour has its zone beside it.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};
use fluent_bundle::{FluentArgs, FluentValue};

use super::spoken::Words;
use crate::advisory::{Language, Local};

/// The keys of the months, January first.
const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
    "month-10", "month-11", "month-12",
];

impl Words {
    /// A day: `7 August 2024`.
    #[must_use]
    pub fn date(&self, language: &Language, day: NaiveDate) -> String {
        let month = MONTHS[day.month0() as usize % MONTHS.len()];
        let mut values = FluentArgs::new();
        // A number and not a text, so that a language may write the first of a month in its own way.
        values.set("day", day.day());
        values.set("month", FluentValue::from(self.say(language, month)));
        values.set("year", day.year().to_string());
        self.format(language, "date", &values)
    }

    /// An hour of the day: `23:00`.
    #[must_use]
    pub fn clock(&self, language: &Language, at: &DateTime<FixedOffset>) -> String {
        let (hour, minute) = (at.format("%H").to_string(), at.format("%M").to_string());
        self.with(language, "clock", &[("hour", &hour), ("minute", &minute)])
    }

    /// An instant on the clocks of a place, with the name of its zone: `7 August 2024, 23:00 CEST (UTC+2)`; by the
    /// zone's city where the language has no name for it, and by the offset alone where the zone is not known.
    #[must_use]
    pub fn time(&self, language: &Language, local: &Local) -> String {
        let Local { at, clocks } = local;
        let date = self.date(language, at.date_naive());
        let offset = offset(at);
        let clock = self.clock(language, at);
        let (key, city) = (clocks.map(|clocks| clocks.key()), clocks.map(|clocks| clocks.city()));
        let zone = key.as_deref().and_then(|key| self.plain(language, key));
        let values = [("date", date.as_str()), ("clock", &clock)];
        match (zone, city) {
            (Some(zone), _) => {
                self.with(language, "time", &[values[0], values[1], ("zone", zone), ("offset", &offset)])
            }
            (None, city) => {
                let place = city.map_or_else(|| offset.clone(), |city| format!("{city}, {offset}"));
                self.with(language, "time-offset", &[values[0], values[1], ("offset", &place)])
            }
        }
    }
}

/// How far from UTC: `UTC+2`, `UTC+5:30`, `UTC−1`, with a real minus sign.
fn offset(at: &DateTime<FixedOffset>) -> String {
    let minutes = at.offset().local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    if minutes == 0 { format!("UTC{sign}{hours}") } else { format!("UTC{sign}{hours}:{minutes:02}") }
}
