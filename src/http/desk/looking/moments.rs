//! Instants and spans in words, on the clocks of the place that an advisory speaks of.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Area, Language, Local, read_time};
use crate::render::Setting;

/// The clocks of one place.
#[derive(Clone, Copy)]
pub(in crate::http::desk) struct Moments<'a> {
    setting: &'a Setting,
    zone: &'a str,
    now: DateTime<Utc>,
}

impl<'a> Moments<'a> {
    /// On the clocks of this place, or else of the Union.
    pub(in crate::http::desk) fn new(setting: &'a Setting, place: Option<&Area>, now: DateTime<Utc>) -> Self {
        Self { setting, zone: setting.zones.id_at(place), now }
    }

    /// On the clocks of the area with this code, where no more is known.
    pub(in crate::http::desk) fn by_code(
        setting: &'a Setting,
        code: Option<&str>,
        now: DateTime<Utc>,
    ) -> Self {
        Self { setting, zone: setting.zones.id_of(code), now }
    }

    /// Now.
    pub(in crate::http::desk) fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// A day and an hour, with the zone's name.
    pub(in crate::http::desk) fn at(&self, at: DateTime<Utc>) -> String {
        self.told(&self.setting.zones.local_in(at, self.zone))
    }

    /// A time as drafts write it; what is none stays as it was written.
    pub(in crate::http::desk) fn written(&self, raw: &str) -> String {
        read_time(raw).map_or_else(|_| raw.to_owned(), |at| self.at(at.to_utc()))
    }

    /// How long ago it was, with when.
    pub(in crate::http::desk) fn since(&self, at: DateTime<Utc>) -> String {
        format!("{} (since {})", span(self.now - at), self.at(at))
    }

    /// How long it is until then, or was since, with when.
    pub(in crate::http::desk) fn until(&self, at: DateTime<Utc>) -> String {
        if at <= self.now {
            format!("{} ago ({})", span(self.now - at), self.at(at))
        } else {
            format!("in {} ({})", span(at - self.now), self.at(at))
        }
    }

    fn told(&self, local: &Local) -> String {
        english().map_or_else(|| local.at.to_rfc3339(), |language| self.setting.words.time(&language, local))
    }
}

/// The language of the desk.
pub(in crate::http::desk) fn english() -> Option<Language> {
    Language::parse("en").ok()
}

/// A span in its two largest units.
pub(in crate::http::desk) fn span(span: TimeDelta) -> String {
    // To the nearest minute: nobody waits for the difference.
    let minutes = (span + TimeDelta::seconds(30)).num_minutes().max(0);
    let counted = |n: i64, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    match minutes {
        0 => "less than a minute".to_owned(),
        1..=59 => counted(minutes, "minute"),
        60..=1439 if minutes % 60 == 0 => counted(minutes / 60, "hour"),
        60..=1439 => format!("{} {}", counted(minutes / 60, "hour"), counted(minutes % 60, "minute")),
        _ if minutes / 60 % 24 == 0 => counted(minutes / 1440, "day"),
        _ => format!("{} {}", counted(minutes / 1440, "day"), counted(minutes / 60 % 24, "hour")),
    }
}
