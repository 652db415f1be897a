//! Days and hours in words: a month has a name, and an hour has its offset beside it.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Offset};
use fluent_bundle::{FluentArgs, FluentValue};

use super::spoken::Words;
use crate::advisory::Language;

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

    /// An instant in the offset that it was given in: `7 August 2024, 23:00 (UTC+02:00)`.
    #[must_use]
    pub fn time(&self, language: &Language, at: DateTime<FixedOffset>) -> String {
        let date = self.date(language, at.date_naive());
        let utc = at.offset().fix().local_minus_utc() == 0;
        let zone = if utc { "UTC".to_owned() } else { format!("UTC{}", at.format("%:z")) };
        let (hour, minute) = (at.format("%H").to_string(), at.format("%M").to_string());
        let clock = self.with(language, "clock", &[("hour", &hour), ("minute", &minute)]);
        self.with(language, "time", &[("date", &date), ("clock", &clock), ("zone", &zone)])
    }
}
