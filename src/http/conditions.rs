//! Conditional requests: whether a reader already holds what is there now (RFC 9110 §13).

use ::http::header::HeaderValue;
use chrono::{DateTime, Utc};

use crate::clock::Clock;
use crate::press::{Encoding, Face, Rendition, Validator};

use super::asked::{Asked, Line};

/// What a request's conditions come to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Outcome<'a> {
    /// Send these bytes.
    Send(&'a Face),
    /// The reader holds these bytes already: 304.
    Unchanged(&'a Face),
    /// `If-Match` or `If-Unmodified-Since` does not hold: 412.
    Failed,
}

/// Evaluates the conditions in the order of §13.2.2. `chosen` finds what would be sent, where that matters.
///
/// A 304 names the bytes that the reader's validator names, also where a better encoding has come since: a cache can
/// only freshen what it holds (RFC 9111 §4.3.4).
pub(super) fn evaluate<'a>(
    rendition: &'a Rendition,
    chosen: impl FnOnce() -> &'a Face,
    asked: &Asked<'_>,
    clock: &Clock,
) -> Outcome<'a> {
    if !may_be_sent(rendition, asked) {
        return Outcome::Failed;
    }
    match (asked.if_none_match, asked.if_modified_since.one()) {
        (Line::Absent, None) => Outcome::Send(chosen()),
        (Line::Absent, Some(since)) if unchanged_since(rendition, since, clock.now()) => {
            Outcome::Unchanged(chosen())
        }
        (Line::Absent, Some(_)) => Outcome::Send(chosen()),
        // If-Modified-Since is not even looked at (§13.1.3).
        (named, _) => match named.find(|line| held(rendition, line)) {
            Some(Held::Bytes(face)) => Outcome::Unchanged(face),
            Some(Held::Any) => Outcome::Unchanged(chosen()),
            None => Outcome::Send(chosen()),
        },
    }
}

/// What a reader's validator says that it holds.
#[derive(Debug, Clone, Copy)]
enum Held<'a> {
    /// These very bytes.
    Bytes(&'a Face),
    /// The content, in a form that we did not make or do not know.
    Any,
}

/// `If-Match` and `If-Unmodified-Since`, which no reader sends and proxies may (§13.1.1, §13.1.4).
fn may_be_sent(rendition: &Rendition, asked: &Asked<'_>) -> bool {
    if asked.if_match.is_there() {
        return asked.if_match.find(|line| names_strongly(rendition, line)).is_some();
    }
    match asked.if_unmodified_since.one().and_then(date) {
        Some(since) => rendition.last_modified() <= since,
        None => true,
    }
}

/// Whether a line of `If-Match` names this rendition; weak tags never do (§13.1.1).
fn names_strongly(rendition: &Rendition, line: &HeaderValue) -> Option<()> {
    let ours = |tag: Named<'_>| !tag.weak && matches!(rendition.validate(tag.opaque), Validator::Ours(_));
    (line.as_bytes().trim_ascii() == b"*" || tags(line.as_bytes()).any(ours)).then_some(())
}

/// What one line of `If-None-Match` names, if it names this rendition.
fn held<'a>(rendition: &'a Rendition, line: &HeaderValue) -> Option<Held<'a>> {
    // Nearly always it is one tag, just as it was given out.
    let mut faces = Encoding::ALL.iter().filter_map(|encoding| rendition.face(*encoding));
    if let Some(face) = faces.find(|face| face.etag() == line) {
        return Some(Held::Bytes(face));
    }
    if line.as_bytes().trim_ascii() == b"*" {
        return Some(Held::Any);
    }
    tags(line.as_bytes()).find_map(|tag| match rendition.validate(tag.opaque) {
        // Another replica may have had a twin that is still to come here.
        Validator::Ours(encoding) => Some(rendition.face(encoding).map_or(Held::Any, Held::Bytes)),
        Validator::Altered => Some(Held::Any),
        Validator::Other => None,
    })
}

/// Whether nothing has changed since a date that we may have given out. A date of the future is none of ours: it is
/// made up, and believing it would hide every change until it comes.
fn unchanged_since(rendition: &Rendition, since: &HeaderValue, now: DateTime<Utc>) -> bool {
    let last_modified = rendition.last_modified();
    if last_modified > now {
        return false;
    }
    since == rendition.last_modified_text() || date(since).is_some_and(|at| last_modified <= at && at <= now)
}

/// A date in any of the three forms of §5.6.7; nothing where it is none.
fn date(value: &HeaderValue) -> Option<DateTime<Utc>> {
    httpdate::parse_http_date(value.to_str().ok()?.trim()).ok().map(DateTime::from)
}

/// An entity tag as a request names it.
struct Named<'a> {
    weak: bool,
    opaque: &'a [u8],
}

/// The entity tags of a list; what is none is passed over up to the next comma.
fn tags(line: &[u8]) -> impl Iterator<Item = Named<'_>> {
    let mut rest = line;
    std::iter::from_fn(move || {
        loop {
            rest = rest.trim_ascii_start();
            let weak = rest.strip_prefix(b"W/");
            if let Some(opening) = weak.unwrap_or(rest).strip_prefix(b"\"")
                && let Some(end) = opening.iter().position(|b| *b == b'"')
            {
                rest = &opening[end + 1..];
                return Some(Named { weak: weak.is_some(), opaque: &opening[..end] });
            }
            let comma = rest.iter().position(|b| *b == b',')?;
            rest = &rest[comma + 1..];
        }
    })
}
