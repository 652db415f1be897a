//! What was made public in a span of time, in the order in which it was sent: the archive is read from here.

use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::advisory::AdvisoryId;

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::shape::read_outline;
use super::ledger::{head, number};

/// Every kind of record that makes something public.
const NEXT: &str = "SELECT seq, body FROM record WHERE seq >= ?1 \
     AND kind IN ('published', 'ended', 'retracted') ORDER BY seq LIMIT 1";
const COUNT: &str = "SELECT count(*) AS words FROM record WHERE seq >= ?1 AND seq < ?2 \
     AND kind IN ('published', 'ended', 'retracted')";
const SENT: &str = "SELECT advisory, body FROM record WHERE seq >= ?1 AND seq < ?2 \
     AND kind IN ('published', 'ended', 'retracted') ORDER BY seq LIMIT ?3 OFFSET ?4";

/// Words that were made public: published, ended, retracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// How many in all.
    pub count: usize,
    /// Some of them, in their order: whose, and when it was sent.
    pub words: Vec<(AdvisoryId, DateTime<Utc>)>,
}

/// The words of a span of time; of them at most `limit`, after the first `skip`.
pub(in super::super) fn sent(
    connection: &mut dyn Connection,
    span: &Range<DateTime<Utc>>,
    skip: usize,
    limit: usize,
) -> Result<Sent, NotRead> {
    let (from, until) = (first_at(connection, span.start)?, first_at(connection, span.end)?);
    let count = connection.query(COUNT, &[number(from), number(until)])?.pop();
    let count = count.map_or(Ok(0), |mut cells| cells.count("words"));
    let count = count.map_err(NotRead::damaged("the number of records"))?;
    let whole = |n: usize| Value::Int(i64::try_from(n).unwrap_or(i64::MAX));
    let rows = connection.query(SENT, &[number(from), number(until), whole(limit), whole(skip)])?;
    let words = rows.into_iter().map(|cells| word(cells).map_err(NotRead::damaged("a record")));
    Ok(Sent { count: usize::try_from(count).unwrap_or(usize::MAX), words: words.collect::<Result<_, _>>()? })
}

fn word(mut cells: Cells) -> Result<(AdvisoryId, DateTime<Utc>), Misread> {
    let bytes: Option<[u8; 16]> = cells.bytes("advisory")?.try_into().ok();
    let id = bytes.map(|bytes| uuid::Uuid::from_bytes(bytes).hyphenated().to_string());
    let id = id.and_then(|id| AdvisoryId::parse(&id));
    let id = id.ok_or_else(|| Misread::new("advisory", "it is not the id of an advisory"))?;
    Ok((id, read_outline(&cells.bytes("body")?)?.at))
}

/// The number of the first such record from an instant on, or the one after the newest record. One task stamps and
/// records all of them, so that they follow one another in time whatever is recorded between them: twenty looks find one
/// among a million.
fn first_at(connection: &mut dyn Connection, at: DateTime<Utc>) -> Result<u64, NotRead> {
    let (mut low, mut high) = (1, head(connection)?.seq + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        match next(connection, middle)? {
            Some((seq, then)) if then < at => low = seq + 1,
            Some(_) | None => high = middle,
        }
    }
    Ok(low)
}

/// The first such record from a number on, and when it was sent.
fn next(connection: &mut dyn Connection, from: u64) -> Result<Option<(u64, DateTime<Utc>)>, NotRead> {
    let Some(mut cells) = connection.query(NEXT, &[number(from)])?.pop() else { return Ok(None) };
    let mut read = || Ok((cells.count("seq")?, read_outline(&cells.bytes("body")?)?.at));
    read().map(Some).map_err(NotRead::damaged("a record"))
}
