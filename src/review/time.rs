//! Times: every one names an instant, they follow each other, none lies too far away, and no text says "today".

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Utc, Weekday};

use super::knowledge::Zone;
use super::lexis::{Shape, Topic};
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Kind, ResponseType, read_date};

/// Three months: what holds longer is a standing level or a new advisory.
const LONGEST: TimeDelta = TimeDelta::days(92);
/// Two weeks: what holds longer is worth a second thought.
const LONG: TimeDelta = TimeDelta::days(14);
/// Half a year and a week: authorities that publish levels look at them at least twice a year.
const LONGEST_REVIEW: TimeDelta = TimeDelta::days(190);
/// Clocks of editors may go wrong by this much.
const CLOCK_ERROR: TimeDelta = TimeDelta::minutes(10);
/// The date is at most this far ahead of UTC anywhere on earth.
const EARLIEST_ZONE: TimeDelta = TimeDelta::hours(14);

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "TIME-01",
        severity: Error,
        asks: "Every time is of the form of RFC 3339 with an offset (`2026-12-01T08:00:00+01:00`, or `Z`), every date \
               is YYYY-MM-DD.",
        why: "A time without an offset is another instant for each reader, and CAP forbids it.",
        fix: "Write date, T, time and offset, for example 2026-12-01T08:00:00+01:00.",
        misses: "A wrong but well-formed time. How CAP writes the offset is kept where CAP is written.",
        check: Check::Parsed,
    },
    Rule {
        code: "TIME-02",
        severity: Error,
        asks: "It takes effect, and the event begins, before it ends, compared as instants.",
        why: "What ends before it begins is never shown, or never leaves.",
        fix: "Set expires (or review_by) later than effective and onset.",
        misses: "An end that is already past is TIME-04.",
        check: Check::Looks(order),
    },
    Rule {
        code: "TIME-03",
        severity: Error,
        asks: "An advisory expires at most 92 days after it takes effect (better 14). A threat level does not expire \
               and has a review_by at most 190 days ahead.",
        why: "Without an end every reader decides alone when it is over, and old warnings wear out new ones.",
        fix: "Give an advisory an expires, a threat level a review_by, and let neither lie too far ahead.",
        misses: "Whether the term fits the event.",
        check: Check::Looks(term),
    },
    Rule {
        code: "TIME-04",
        severity: Error,
        asks: "The end, or the review of a level, lies after the moment of publication, unless it is an all clear.",
        why: "Feeds full of what is over teach readers to look away.",
        fix: "Set expires (or review_by) to a time to come; to say that it is over, end the advisory.",
        misses: "An end that passes while the draft waits: it is judged again at publication.",
        check: Check::Looks(past),
    },
    Rule {
        code: "TIME-05",
        severity: Warning,
        asks: "Dates of sources and levels are not in the future, and offsets are those of the area at that time.",
        why: "Both are signs of a wrong clock or a slip of the hand.",
        fix: "Check the date; write the offset that clocks in the area show.",
        misses: "Countries with several zones are held to all of them; outside the listed ones offsets are not judged.",
        check: Check::Looks(clocks),
    },
    Rule {
        code: "TIME-06",
        severity: Error,
        asks: "Every date and time exists in the calendar.",
        why: "Each reader turns the 30th of February into another day.",
        fix: "Correct the day, the month or the hour (00 to 23).",
        misses: "Hours that do not exist on the day summer time begins: the offset makes them another instant.",
        check: Check::Parsed,
    },
    Rule {
        code: "TIME-07",
        severity: Error,
        asks: "Headline, summary and instructions name times by date and hour, never by today, tonight or now.",
        why: "A copy that arrives late must not mislead: in January 2025 old texts were read as new ones.",
        fix: "Write the date and the hour, with the place's own time.",
        misses: "Words with a capital within a sentence are taken for names; descriptions are not judged, nor languages \
                 without a list.",
        check: Check::Looks(relative),
    },
];

fn order(reading: &Reading<'_>, findings: &mut Findings) {
    let end = ["/expires", "/review_by"].into_iter().find_map(|p| Some((p, reading.time(p)?)));
    let Some((pointer, end)) = end else { return };
    if reading.time("/effective").is_some_and(|effective| effective >= end) {
        findings.add(pointer, "is not later than effective");
    } else if reading.time("/onset").is_some_and(|onset| onset >= end) {
        findings.add(pointer, "is not later than onset");
    }
}

fn term(reading: &Reading<'_>, findings: &mut Findings) {
    match (reading.kind(), reading.time("/expires"), reading.time("/review_by")) {
        (Some(Kind::Advisory), Some(expires), _) => {
            let Some(effective) = reading.time("/effective") else { return };
            let days = (expires - effective).num_days();
            if expires - effective > LONGEST {
                findings.add(
                    "/expires",
                    format!("lies {days} days after effective; at most {} are allowed", LONGEST.num_days()),
                );
            } else if expires - effective > LONG {
                findings.warn(
                    "/expires",
                    format!("lies {days} days after effective; is it still right after {}?", LONG.num_days()),
                );
            }
        }
        (Some(Kind::ThreatLevel), _, Some(review)) => {
            let ahead = review.to_utc() - reading.case.now;
            if ahead > LONGEST_REVIEW {
                let detail = format!(
                    "lies {} days ahead; at most {} are allowed",
                    ahead.num_days(),
                    LONGEST_REVIEW.num_days()
                );
                findings.add("/review_by", detail);
            }
        }
        _ => {}
    }
}

fn past(reading: &Reading<'_>, findings: &mut Findings) {
    let clears = reading.responses().any(|(_, response)| response == ResponseType::AllClear);
    for pointer in ["/expires", "/review_by"] {
        if let Some(end) = reading.time(pointer).filter(|end| end.to_utc() <= reading.case.now && !clears) {
            let now = reading.case.now.format("%Y-%m-%dT%H:%M:%SZ");
            findings.add(pointer, format!("{} is past: it is {now}", end.format("%Y-%m-%dT%H:%M:%S%:z")));
        }
    }
}

fn clocks(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    let newest = (reading.case.now + EARLIEST_ZONE + CLOCK_ERROR).date_naive();
    let published = draft.sources.iter().enumerate();
    let dates =
        published.map(|(n, source)| (at(&at("/sources", n), "published"), source.published.as_deref()));
    let level =
        draft.threat_level.iter().map(|level| ("/threat_level/as_of".to_owned(), level.as_of.as_deref()));
    for (pointer, raw) in dates.chain(level) {
        if raw.and_then(|raw| read_date(raw).ok()).is_some_and(|date| date > newest) {
            findings.add(pointer, "is a date in the future");
        }
    }
    let zones: Vec<&Zone> = draft
        .areas
        .iter()
        .filter_map(|area| reading.case.knowledge.zones.get(area.country.as_deref()?))
        .collect();
    if zones.is_empty() || zones.len() < draft.areas.len() {
        return;
    }
    for (pointer, raw, time) in reading.times() {
        let utc = raw.ends_with('Z') || raw.ends_with("-00:00");
        if !utc && !zones.iter().any(|zone| keeps(zone, time)) {
            findings.add(pointer, format!("{} is not an offset of the area at that time", time.offset()));
        }
    }
}

/// Whether clocks of a zone show this offset at this time.
fn keeps(zone: &Zone, time: DateTime<FixedOffset>) -> bool {
    let summer = if zone.summer && is_summer(time.to_utc()) { 60 } else { 0 };
    let minutes = time.offset().local_minus_utc() / 60;
    zone.offsets.iter().any(|offset| offset + summer == minutes)
}

/// Directive 2000/84/EC: from 01:00 UTC on the last Sunday of March to that of October.
fn is_summer(time: DateTime<Utc>) -> bool {
    let turn = |month| {
        let last = NaiveDate::from_ymd_opt(time.year(), month, 31)?;
        let sunday = last - TimeDelta::days(i64::from(last.weekday().days_since(Weekday::Sun)));
        Some(sunday.and_hms_opt(1, 0, 0)?.and_utc())
    };
    turn(3).is_some_and(|begin| time >= begin) && turn(10).is_some_and(|end| time < end)
}

fn relative(reading: &Reading<'_>, findings: &mut Findings) {
    let judged =
        |field: &&Field<'_>| matches!(field.part, Part::Headline | Part::Summary | Part::Instruction);
    for field in reading.texts().filter(judged) {
        for hit in field.hits(Topic::RelativeTime).filter(|hit| !is_named(field, hit.words.start)) {
            let detail = format!("{:?} is wrong as soon as the day is over", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
    }
}

/// A capital within a sentence, or at its start before another capital, makes a word part of a name.
fn is_named(field: &Field<'_>, word: usize) -> bool {
    let capital = |n: usize| field.words.get(n).is_some_and(|word| word.shape == Shape::Capital);
    let starts = field.sentence_of(word).start == word;
    let nouns = field.lexis.capital_nouns;
    capital(word) && (!starts || (!nouns && capital(word + 1)))
}
