//! The ledger record by record: to show it, to find its end, and to walk its chain.

use chrono::{DateTime, Utc};

use crate::advisory::{AdvisoryId, Digest};

use super::super::backend::{Cells, Connection, Value};
use super::super::chain::{Break, Head, Verdict, link};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::records::{About, LedgerRecord};
use super::super::shape::{Outline, read_outline};

const RECORDS: &str =
    "SELECT seq, hash, kind, advisory, body FROM record WHERE seq >= ?1 ORDER BY seq LIMIT ?2";
const NEWEST: &str = "SELECT seq, hash, body FROM record ORDER BY seq DESC LIMIT 1";
const BEYOND: &str = "SELECT max(version) FROM advisory";

const AT: &str = "SELECT body FROM record WHERE seq = ?1";

/// Records looked at in one go by a walk: a walk of any length holds up other readers and the log only this long.
const STRIDE: i64 = 1000;

/// A record as it stands in its row.
struct Filed {
    seq: u64,
    hash: Digest,
    kind: String,
    advisory: Option<Vec<u8>>,
    body: Vec<u8>,
}

fn filed(mut cells: Cells) -> Result<Filed, NotRead> {
    let seq = cells.count("seq").map_err(NotRead::damaged("a record"))?;
    let read = |cells: &mut Cells| {
        let hash = digest(cells)?;
        let kind = cells.text("kind")?;
        let advisory = cells.maybe_bytes("advisory")?;
        Ok(Filed { seq, hash, kind, advisory, body: cells.bytes("body")? })
    };
    read(&mut cells).map_err(NotRead::damaged(format!("record {seq}")))
}

fn digest(cells: &mut Cells) -> Result<Digest, Misread> {
    let bytes = cells.bytes("hash")?.try_into();
    bytes.map(Digest).map_err(|_| Misread::new("hash", "it is not 32 bytes"))
}

/// At most `limit` records after one, in order.
pub(in super::super) fn ledger(
    connection: &mut dyn Connection,
    after: u64,
    limit: usize,
) -> Result<Vec<LedgerRecord>, NotRead> {
    // The record before the first gives the hash that the first is chained to.
    let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let rows = connection.query(RECORDS, &[number(after), Value::Int(wanted)])?;
    let mut prev = Head::START.hash;
    let mut records = Vec::with_capacity(rows.len());
    for cells in rows {
        let filed = filed(cells)?;
        let hash = filed.hash;
        if filed.seq > after && records.len() < limit {
            let seq = filed.seq;
            records.push(record(filed, prev).map_err(NotRead::damaged(format!("record {seq}")))?);
        }
        prev = hash;
    }
    Ok(records)
}

fn record(filed: Filed, prev: Digest) -> Result<LedgerRecord, Misread> {
    let Filed { seq, hash, kind, advisory: _, body } = filed;
    let Outline { at, actor, about, kind: _ } = read_outline(&body)?;
    let body = String::from_utf8(body).map_err(|_| Misread::new("body", "it is not UTF-8"))?;
    Ok(LedgerRecord { seq, at, actor, about, kind, hash, prev, body })
}

/// The end of the ledger.
pub(in super::super) fn head(connection: &mut dyn Connection) -> Result<Head, NotRead> {
    let Some(mut cells) = connection.query(NEWEST, &[])?.pop() else { return Ok(Head::START) };
    let mut read = || Ok(Head { seq: cells.count("seq")?, hash: digest(&mut cells)? });
    read().map_err(NotRead::damaged("the newest record"))
}

/// When the newest record was written; `None` on an empty ledger.
pub(in super::super) fn newest_at(connection: &mut dyn Connection) -> Result<Option<DateTime<Utc>>, NotRead> {
    let Some(mut cells) = connection.query(NEWEST, &[])?.pop() else { return Ok(None) };
    let mut read = || {
        let _ = (cells.count("seq")?, cells.bytes("hash")?);
        read_outline(&cells.bytes("body")?).map(|outline| outline.at)
    };
    read().map(Some).map_err(NotRead::damaged("the newest record"))
}

/// When a record was written; `None` where there is no such record.
pub(in super::super) fn recorded_at(
    connection: &mut dyn Connection,
    seq: u64,
) -> Result<Option<DateTime<Utc>>, NotRead> {
    let Some(mut cells) = connection.query(AT, &[number(seq)])?.pop() else { return Ok(None) };
    let mut read = || read_outline(&cells.bytes("body")?).map(|outline| outline.at);
    read().map(Some).map_err(NotRead::damaged(format!("record {seq}")))
}

/// A walk along the chain: how far it has come.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Walk {
    head: Head,
    records: u64,
}

impl Walk {
    /// A walk that trusts everything up to here.
    pub(in super::super) fn after(head: Head) -> Self {
        Self { head, records: 0 }
    }
}

/// Walks some way; gives where it has come to, or the verdict.
pub(in super::super) fn walk(
    connection: &mut dyn Connection,
    mut walk: Walk,
) -> Result<Result<Walk, Verdict>, NotRead> {
    let next = walk.head.seq + 1;
    let rows = connection.query(RECORDS, &[number(next), Value::Int(STRIDE)])?;
    if rows.is_empty() {
        return Ok(Err(end(connection, walk)?));
    }
    for cells in rows {
        let next = walk.head.seq + 1;
        let broken = |why| Ok(Err(Verdict::Broken { record: next, why }));
        // What cannot even be read is not what was recorded.
        let Ok(filed) = filed(cells) else { return broken(Break::Altered) };
        if filed.seq != next {
            return broken(Break::Missing);
        }
        if link(walk.head.hash, next, &filed.body) != filed.hash {
            return broken(Break::Altered);
        }
        if !belongs(&filed) {
            return broken(Break::Misfiled);
        }
        walk = Walk { head: Head { seq: next, hash: filed.hash }, records: walk.records + 1 };
    }
    Ok(Ok(walk))
}

/// Whether a record is filed where its body says.
fn belongs(filed: &Filed) -> bool {
    let Ok(Outline { at: _, actor: _, about, kind }) = read_outline(&filed.body) else { return false };
    let advisory = match &about {
        About::Advisory(id) => Some(id),
        About::Person(_) | About::Token(_) | About::Passkey(_) | About::Publisher => None,
    };
    kind == filed.kind && advisory.map(AdvisoryId::as_bytes).map(|id| &id[..]) == filed.advisory.as_deref()
}

/// At the end of the ledger: whether any advisory remembers more than is there.
fn end(connection: &mut dyn Connection, walk: Walk) -> Result<Verdict, NotRead> {
    let Walk { head, records } = walk;
    let newest = connection.query(BEYOND, &[])?.pop().map(|mut cells| cells.maybe_int("version"));
    let newest = newest.transpose().map_err(NotRead::damaged("a row of an advisory"))?.flatten();
    let beyond = newest.and_then(|seq| u64::try_from(seq).ok()).is_some_and(|seq| seq > head.seq);
    Ok(match beyond {
        true => Verdict::Broken { record: head.seq + 1, why: Break::CutOff },
        false => Verdict::Whole { records, head },
    })
}

pub(super) fn number(seq: u64) -> Value<'static> {
    Value::Int(i64::try_from(seq).unwrap_or(i64::MAX))
}
