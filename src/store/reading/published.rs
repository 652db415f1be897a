//! What was ever made public, by when it first was: the archive for people is read from here, a bounded piece at a time.

use std::fmt::Write as _;
use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::advisory::AdvisoryId;

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::shape::read_outline;
use super::histories::{read_id, read_millis};
use super::list::pattern;

/// Advisories whose words are looked at for one question: a few milliseconds, however long the archive is. Who needs more
/// asks again from there.
const LOOKED_AT: usize = 4000;

/// Before every id.
const NO_ID: [u8; 16] = [0; 16];

/// The last record that changed anything public.
const LAST: &str = "SELECT body FROM record WHERE kind IN ('published', 'ended', 'retracted', 'superseded') \
     ORDER BY seq DESC LIMIT 1";

/// What is real, or what is a drill: the two never stand in one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Real.
    Real,
    /// Exercises and tests.
    Drill,
}

impl Sort {
    /// The column that says when advisories of this sort were first made public.
    fn column(self) -> &'static str {
        match self {
            Self::Real => "sent_real",
            Self::Drill => "sent_drill",
        }
    }
}

/// When an advisory was first made public, and its id: what stands before what in the archive.
pub type Place = (DateTime<Utc>, AdvisoryId);

/// A piece of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whose, in the order that was asked for.
    pub places: Vec<Place>,
    /// After which to go on, where there may be more.
    pub next: Option<Place>,
}

/// At most `limit` advisories that were first published within a span, the earliest first, after the first `skip`.
pub(in super::super) fn within(
    connection: &mut dyn Connection,
    sort: Sort,
    span: &Range<DateTime<Utc>>,
    skip: usize,
    limit: usize,
) -> Result<Vec<Place>, NotRead> {
    let sent = sort.column();
    let sql = format!(
        "SELECT {sent}, id FROM advisory WHERE {sent} >= ?1 AND {sent} < ?2 ORDER BY {sent}, id LIMIT ?3 OFFSET ?4"
    );
    let values = [millis(span.start), millis(span.end), whole(limit), whole(skip)];
    places(connection, &sql, &values)
}

/// The earliest first publication from an instant on.
pub(in super::super) fn earliest(
    connection: &mut dyn Connection,
    sort: Sort,
    from: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, NotRead> {
    let sent = sort.column();
    let sql = format!("SELECT {sent}, id FROM advisory WHERE {sent} >= ?1 ORDER BY {sent}, id LIMIT 1");
    Ok(places(connection, &sql, &[millis(from)])?.pop().map(|(at, _)| at))
}

/// At most `limit` advisories of a span that hold all these words, the newest first, after a place.
pub(in super::super) fn found(
    connection: &mut dyn Connection,
    sort: Sort,
    (span, after): (&Range<DateTime<Utc>>, Option<Place>),
    words: &[String],
    limit: usize,
) -> Result<Piece, NotRead> {
    let sent = sort.column();
    // A place beyond the span is where somebody else was: nothing outside is found from there.
    let after = after.filter(|(at, _)| *at < span.end);
    let (until, last) = after.map_or((span.end, NO_ID), |(at, id)| (at, *id.as_bytes()));
    let begin = [millis(until), Value::Bytes(&last), millis(span.start)];
    let below = format!("({sent}, id) < (?1, ?2) AND {sent} >= ?3");
    let backwards = format!("ORDER BY {sent} DESC, id DESC");
    // How far back one question goes.
    let sql = format!("SELECT {sent}, id FROM advisory WHERE {below} {backwards} LIMIT 1 OFFSET ?4");
    let [a, b, c] = begin;
    let floor = places(connection, &sql, &[a, b, c, whole(LOOKED_AT - 1)])?.pop();
    let (lowest, least) = floor.map_or((span.start, NO_ID), |(at, id)| (at, *id.as_bytes()));
    let patterns: Vec<_> = words.iter().map(|word| pattern(word)).collect();
    let mut values = vec![a, b, c, millis(lowest), Value::Bytes(&least), whole(limit + 1)];
    let mut sql = format!("SELECT {sent}, id FROM advisory WHERE {below} AND ({sent}, id) >= (?4, ?5)");
    for pattern in &patterns {
        values.push(Value::Text(pattern));
        // Writing into a string cannot fail.
        let _ = write!(sql, " AND words LIKE ?{} ESCAPE '\\'", values.len());
    }
    let _ = write!(sql, " {backwards} LIMIT ?6");
    let mut places = places(connection, &sql, &values)?;
    let more = places.len() > limit;
    places.truncate(limit);
    let next = if more { places.last().copied() } else { floor };
    Ok(Piece { places, next })
}

/// When anything public was last changed by somebody.
pub(in super::super) fn last_word(connection: &mut dyn Connection) -> Result<Option<DateTime<Utc>>, NotRead> {
    let Some(mut cells) = connection.query(LAST, &[])?.pop() else { return Ok(None) };
    let mut read = || Ok(read_outline(&cells.bytes("body")?)?.at);
    read().map(Some).map_err(NotRead::damaged("a record"))
}

fn places(connection: &mut dyn Connection, sql: &str, values: &[Value<'_>]) -> Result<Vec<Place>, NotRead> {
    let rows = connection.query(sql, values)?;
    rows.into_iter().map(|cells| place(cells).map_err(NotRead::damaged("a row of an advisory"))).collect()
}

fn place(mut cells: Cells) -> Result<Place, Misread> {
    let at = read_millis(cells.int("sent")?, "sent")?;
    Ok((at, read_id(&mut cells)?))
}

fn millis(at: DateTime<Utc>) -> Value<'static> {
    Value::Int(at.timestamp_millis())
}

fn whole(n: usize) -> Value<'static> {
    Value::Int(i64::try_from(n).unwrap_or(i64::MAX))
}
