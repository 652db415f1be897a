//! Whether a text tells an hour or a day: what was said of a time has to be found again when the time is moved.

use chrono::{DateTime, FixedOffset, Timelike};

use crate::advisory::{Language, Telling};

use super::language::hours;
use super::lexis::{Figure, figures};

/// Whether a text tells this hour, in the ways in which languages write hours: `18:00`, `6 pm`, `18 Uhr`, `18h`. Hours in
/// words (noon, six in the evening) are not found.
#[must_use]
pub fn tells_hour(text: &str, language: &Language, at: DateTime<FixedOffset>, telling: &dyn Telling) -> bool {
    let wanted = Figure::Clock { hour: at.hour(), minute: at.minute() };
    let read = figures(text, hours(language.primary())).contains(&wanted);
    let dotted = format!("{:02}.{:02}", at.hour(), at.minute());
    read || text.contains(&telling.clock(language, at)) || text.contains(&dotted)
}

/// Whether a text tells this day as the language writes it in full.
#[must_use]
pub fn tells_day(text: &str, language: &Language, at: DateTime<FixedOffset>, telling: &dyn Telling) -> bool {
    text.contains(&telling.date(language, at.date_naive()))
}
