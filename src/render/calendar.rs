//! Validity windows as a calendar (RFC 5545, RFC 7986): one event for each advisory, under its id, for people's own calendars.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use super::gate::gated;
use super::setting::Setting;
use super::telling::Told;
use crate::advisory::{Addresses, Category, Language, Standing, Status, Term};
use crate::feed::{Entry, Feed, Phase};

/// The most octets of a line, its end not counted (RFC 5545 §3.1).
const LINE_OCTETS: usize = 75;

/// How often a calendar program should ask again (RFC 7986 §5.7). Most take hours whatever is said here.
const REFRESH: &str = "PT15M";

/// What stands around the events of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// Its name, as calendar programs show it.
    pub name: String,
    /// Everything before the first event.
    pub head: String,
    /// Everything after the last one.
    pub tail: &'static str,
}

/// The calendar of a feed in its default language, without its events. It carries no date: its events do.
#[must_use]
pub fn calendar_shell(feed: &Feed, setting: &Setting) -> Calendar {
    let (language, slug) = (feed.default_language(), feed.slug().as_str());
    let drills = feed.selection().statuses.iter().any(|status| *status != Status::Actual);
    let mark = drills.then(|| setting.words.say(language, "page-feed-drills"));
    let name = mark
        .map_or_else(|| feed.title(language).to_owned(), |mark| format!("{} ({mark})", feed.title(language)));
    let name = gated(name);
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Forewarn//Forewarn//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    if let Some(said) = feed.description(language) {
        lines.text("DESCRIPTION", said);
        lines.text("X-WR-CALDESC", said);
    }
    lines.put("URL", &setting.addresses.absolute(&Addresses::feed_page(slug)));
    lines.put("SOURCE;VALUE=URI", &setting.addresses.absolute(&Addresses::calendar(slug)));
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.put("X-PUBLISHED-TTL", REFRESH);
    Calendar { name, head: lines.0, tail: "END:VCALENDAR\r\n" }
}

/// An entry as an event; `None` for a standing level, which holds until changed and so is no event.
///
/// Beside the setting it depends on nothing but the entry's key and the language, so that it may be kept.
#[must_use]
pub fn calendar_event(entry: &Entry, language: &Language, setting: &Setting) -> Option<String> {
    let revision = entry.revision();
    let content = &revision.content;
    let Term::Expires(expires) = content.term else { return None };
    let told = Told::new(entry, language, setting);
    let (begin, end) = window(entry, content.effective.to_utc(), expires.to_utc());
    let mut lines = Lines::default();
    let worded = format!("LANGUAGE={}", told.language);
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &entry.advisory().id.to_string());
    lines.put("SEQUENCE", &(revision.stamp.revision.get() - 1).to_string());
    lines.put("DTSTAMP", &instant(revision.stamp.sent));
    lines.put("LAST-MODIFIED", &instant(entry.updated().max(revision.stamp.sent)));
    lines.put("DTSTART", &instant(begin));
    lines.put("DTEND", &instant(end));
    lines.put("STATUS", if cancelled(entry.phase()) { "CANCELLED" } else { "CONFIRMED" });
    // A warning is no appointment: nobody is busy through it.
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("CLASS", "PUBLIC");
    lines.text(&format!("SUMMARY;{worded}"), &told.title);
    lines.text(&format!("DESCRIPTION;{worded}"), &told.text());
    lines.text(&format!("LOCATION;{worded}"), &told.places.join("; "));
    let circles: Vec<_> = content.areas.iter().filter_map(|area| area.circle).collect();
    if let [circle] = circles.as_slice() {
        // RFC 5545 §3.8.1.6: latitude first, six digits behind the point at the most.
        lines.put("GEO", &format!("{:.6};{:.6}", circle.centre().lat(), circle.centre().lon()));
    }
    let status = (content.status != Status::Actual).then(|| content.status.wire());
    let categories = content.categories.iter().copied().map(Category::wire);
    let all: Vec<_> = status.into_iter().chain([content.severity.wire()]).chain(categories).collect();
    lines.put("CATEGORIES", &all.join(","));
    lines.put("URL", &told.page);
    lines.put("END", "VEVENT");
    Some(lines.0)
}

/// When it holds, or held. What was ended early ends then; what was an error, or never took effect, keeps the window
/// that it had. RFC 5545 §3.8.2.2: the end lies after the beginning.
fn window(entry: &Entry, effective: DateTime<Utc>, expires: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let ended = match entry.phase() {
        Phase::Over(Standing::Ended { at }) => Some(at),
        Phase::Current(_) | Phase::Superseded { at: _, by: _ } | Phase::Over(_) => None,
    };
    let end = ended.filter(|at| *at > effective && *at < expires).unwrap_or(expires);
    (effective, end.max(effective + TimeDelta::seconds(1)))
}

/// Whether the event is off: ended, withdrawn, or no longer in this feed in these words.
fn cancelled(phase: Phase) -> bool {
    match phase {
        Phase::Current(_)
        | Phase::Over(Standing::Announced | Standing::InForce | Standing::Expired { at: _ }) => false,
        Phase::Superseded { at: _, by: _ }
        | Phase::Over(
            Standing::Ended { at: _ } | Standing::Retracted { at: _ } | Standing::Superseded { at: _, by: _ },
        ) => true,
    }
}

/// RFC 5545 §3.3.5, in UTC; seconds are the finest there are.
fn instant(at: DateTime<Utc>) -> String {
    at.duration_trunc(TimeDelta::seconds(1)).unwrap_or(at).format("%Y%m%dT%H%M%SZ").to_string()
}

/// Content lines, folded as they are written.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A property whose value needs no escape.
    fn put(&mut self, name: &str, value: &str) {
        let line = gated(format!("{name}:{value}"));
        let mut room = LINE_OCTETS;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE_OCTETS - 1;
            }
            room -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A property that holds words (RFC 5545 §3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::new();
        for c in value.replace("\r\n", "\n").chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' | '\r' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.put(name, &escaped);
    }
}
