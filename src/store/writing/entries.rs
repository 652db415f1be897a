//! Writing an entry inside a transaction: what it presupposes is looked at there, so no other process can come between.

use crate::advisory::{AdvisoryId, Digest};

use super::super::backend::{Connection, Value};
use super::super::chain::Head;
use super::super::entry::{Act, Entry, Receipt};
use super::super::fault::{Fault, FaultKind, Misread};
use super::super::not_recorded::NotRecorded;
use super::super::shape::write_act;
use super::super::ticket::Ticket;
use super::{people, rows, tickets};

const HEAD: &str = "SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1";
const VERSION: &str = "SELECT max(seq) FROM record WHERE advisory = ?1";
const RECORD: &str = "INSERT INTO record (seq, advisory, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5)";

/// An entry whose records are already bytes: only what needs the head is left to the writer.
pub(in super::super) struct Prepared {
    entry: Entry,
    ticket: Option<Ticket>,
    bodies: Vec<(&'static str, Vec<u8>)>,
}

impl From<(Entry, Option<Ticket>)> for Prepared {
    fn from((entry, ticket): (Entry, Option<Ticket>)) -> Self {
        let bodies = entry.acts.iter().map(write_act).collect();
        Self { entry, ticket, bodies }
    }
}

/// Why an entry was not written.
pub(super) enum Unwritten {
    /// It may not be; the transaction goes on without it.
    Refused(NotRecorded),
    /// The engine failed; the transaction is lost.
    Lost(Fault),
}

impl From<Fault> for Unwritten {
    fn from(fault: Fault) -> Self {
        Self::Lost(fault)
    }
}

/// The end of the ledger, as this transaction sees it.
pub(super) fn head(connection: &mut dyn Connection) -> Result<Head, Fault> {
    let Some(mut cells) = connection.query(HEAD, &[])?.pop() else { return Ok(Head::START) };
    let mut read = || {
        let seq = cells.count("seq")?;
        let hash = cells.bytes("hash")?.try_into().map_err(|_| Misread::new("hash", "it is not 32 bytes"))?;
        Ok(Head { seq, hash: Digest(hash) })
    };
    read().map_err(damaged)
}

/// A row that cannot be what it says: nothing may be written after it.
pub(super) fn damaged(Misread { field, why }: Misread) -> Fault {
    Fault { kind: FaultKind::Disk, why: format!("what lies on the disk is damaged at `{field}`: {why}") }
}

/// Writes an entry, or leaves the transaction as it was.
pub(super) fn write(
    connection: &mut dyn Connection,
    head: &mut Head,
    prepared: &Prepared,
) -> Result<Result<Receipt, NotRecorded>, Fault> {
    let before = *head;
    connection.execute("SAVEPOINT entry", &[])?;
    let outcome = match write_all(connection, head, prepared) {
        Ok(records) => Ok(Receipt { records, hash: head.hash }),
        Err(Unwritten::Lost(fault)) => return Err(fault),
        Err(Unwritten::Refused(refused)) => {
            connection.execute("ROLLBACK TO entry", &[])?;
            *head = before;
            Err(refused)
        }
    };
    connection.execute("RELEASE entry", &[])?;
    Ok(outcome)
}

fn write_all(
    connection: &mut dyn Connection,
    head: &mut Head,
    prepared: &Prepared,
) -> Result<Vec<u64>, Unwritten> {
    let Prepared { entry: Entry { acts, expect, persons, rows }, ticket, bodies } = prepared;
    // Before the versions: whoever repeats a request finds them moved on by the request itself.
    if let Some(ticket) = ticket {
        tickets::take(connection, ticket, head.seq + 1)?;
    }
    for (advisory, version) in expect {
        let found = version_of(connection, *advisory)?;
        if found != *version {
            return Err(Unwritten::Refused(NotRecorded::Stale { advisory: *advisory, found }));
        }
    }
    for (name, as_read) in persons {
        people::stands(connection, name, as_read.as_ref())?;
    }
    let rowless = acts.iter().filter_map(Act::advisory).find(|id| rows.iter().all(|row| row.id != *id));
    if let Some(advisory) = rowless {
        return Err(Unwritten::Refused(NotRecorded::Rowless { advisory }));
    }
    let mut records = Vec::with_capacity(acts.len());
    for (act, (kind, body)) in acts.iter().zip(bodies) {
        *head = head.then(body);
        let advisory = act.advisory();
        let values = [
            Value::Int(signed(head.seq)),
            advisory.as_ref().map_or(Value::Null, |id| Value::Bytes(id.as_bytes())),
            Value::Text(kind),
            Value::Bytes(body),
            Value::Bytes(&head.hash.0),
        ];
        connection.execute(RECORD, &values)?;
        people::follow(connection, act, head.seq)?;
        records.push(head.seq);
    }
    for row in rows {
        let about = acts.iter().zip(&records).rev().find(|(act, _)| act.advisory() == Some(row.id));
        let version = match about {
            Some((_, record)) => *record,
            None => version_of(connection, row.id)?,
        };
        rows::write(connection, row, version)?;
    }
    Ok(records)
}

/// The number of the newest record about an advisory: taken from the ledger itself, not from what follows from it.
fn version_of(connection: &mut dyn Connection, advisory: AdvisoryId) -> Result<u64, Fault> {
    let rows = connection.query(VERSION, &[Value::Bytes(advisory.as_bytes())])?;
    let newest =
        rows.into_iter().next().map(|mut cells| cells.maybe_int("seq")).transpose().map_err(damaged)?;
    Ok(newest.flatten().and_then(|seq| u64::try_from(seq).ok()).unwrap_or(0))
}

/// Numbers of records in an engine's signed 64 bits: at a billion a second they last for 292 years.
pub(super) fn signed(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
