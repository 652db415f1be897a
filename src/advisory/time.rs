//! Times as editors write them: RFC 3339 with an offset, on days that exist.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike as _, FixedOffset, NaiveDate};

/// Years, in UTC, of the times that are taken. Beyond them a format that has four digits for the year has no words for what
/// follows from a time, and nobody means such a time.
const YEARS: RangeInclusive<i32> = 1970..=9998;

/// Why a time cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not of the form of RFC 3339.
    NotRfc3339,
    /// A date and time without an offset: it names no instant.
    NoOffset,
    /// Of the right form, but no such day or hour exists, or it lies before 1970 or after 9998.
    NotInCalendar,
}

/// Reads an RFC 3339 date and time with its offset kept; `Z` is taken as UTC.
///
/// # Errors
/// Tells apart a wrong form, a missing offset and an instant that does not exist.
pub fn read_time(raw: &str) -> Result<DateTime<FixedOffset>, Fault> {
    match DateTime::parse_from_rfc3339(raw) {
        Ok(time) if raw.as_bytes().get(10) == Some(&b'T') => match YEARS.contains(&time.to_utc().year()) {
            true => Ok(time),
            false => Err(Fault::NotInCalendar),
        },
        Ok(_) => Err(Fault::NotRfc3339),
        Err(_) => Err(why_not(raw)),
    }
}

/// Reads a calendar date, `YYYY-MM-DD`.
///
/// # Errors
/// As [`read_time`].
pub fn read_date(raw: &str) -> Result<NaiveDate, Fault> {
    if !has_shape(raw, b"0000-00-00") {
        return Err(Fault::NotRfc3339);
    }
    NaiveDate::parse_from_str(raw, "%Y-%m-%d").map_err(|_| Fault::NotInCalendar)
}

fn why_not(raw: &str) -> Fault {
    const FORM: &[u8] = b"0000-00-00T00:00:00";
    match (raw.get(..FORM.len()), raw.get(FORM.len()..)) {
        (Some(head), Some(tail)) if has_shape(head, FORM) => {
            let offset = tail.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
            if offset.is_empty() {
                Fault::NoOffset
            } else if offset == "Z" || has_shape(offset, b"+00:00") || has_shape(offset, b"-00:00") {
                Fault::NotInCalendar
            } else {
                Fault::NotRfc3339
            }
        }
        _ => Fault::NotRfc3339,
    }
}

/// Whether the text has digits where the form has `0`, and otherwise the form's own characters.
fn has_shape(raw: &str, form: &[u8]) -> bool {
    raw.len() == form.len()
        && raw.bytes().zip(form).all(|(c, f)| if *f == b'0' { c.is_ascii_digit() } else { c == *f })
}
