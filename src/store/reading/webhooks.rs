//! How far each webhook was told, and what became of the messages to it.

use chrono::{DateTime, Utc};

use crate::advisory::AdvisoryId;

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::webhook::{Delivery, Fate, Told};

const TOLD: &str = "SELECT name, record, at, failing_since, disabled_at FROM webhook ORDER BY name";
const OWED: &str = "SELECT webhook, number, id, event, advisory, record, at, state, attempts, tried_at, status, error, \
    next_at FROM delivery WHERE webhook = ?1 AND state = 'owed' ORDER BY number LIMIT ?2";
const NEWEST: &str = "SELECT webhook, number, id, event, advisory, record, at, state, attempts, tried_at, status, error, \
    next_at FROM delivery WHERE webhook = ?1 AND number < ?2 ORDER BY number DESC LIMIT ?3";
const ONE: &str = "SELECT webhook, number, id, event, advisory, record, at, state, attempts, tried_at, status, error, \
    next_at FROM delivery WHERE webhook = ?1 AND id = ?2 ORDER BY number DESC LIMIT 1";

pub(in super::super) fn told(connection: &mut dyn Connection) -> Result<Vec<Told>, NotRead> {
    connection.query(TOLD, &[])?.into_iter().map(read_told).collect()
}

/// At most `limit` messages that are owed to a webhook, oldest first.
pub(in super::super) fn owed(
    connection: &mut dyn Connection,
    webhook: &str,
    limit: usize,
) -> Result<Vec<Delivery>, NotRead> {
    let values = [Value::Text(webhook), Value::Int(i64::try_from(limit).unwrap_or(i64::MAX))];
    connection.query(OWED, &values)?.into_iter().map(read).collect()
}

/// At most `limit` messages to a webhook, newest first, before a number.
pub(in super::super) fn deliveries(
    connection: &mut dyn Connection,
    webhook: &str,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<Delivery>, NotRead> {
    let before = before.and_then(|before| i64::try_from(before).ok()).unwrap_or(i64::MAX);
    let limit = Value::Int(i64::try_from(limit).unwrap_or(i64::MAX));
    connection
        .query(NEWEST, &[Value::Text(webhook), Value::Int(before), limit])?
        .into_iter()
        .map(read)
        .collect()
}

pub(in super::super) fn delivery(
    connection: &mut dyn Connection,
    webhook: &str,
    id: &str,
) -> Result<Option<Delivery>, NotRead> {
    let found = connection.query(ONE, &[Value::Text(webhook), Value::Text(id)])?.into_iter().next();
    found.map(read).transpose()
}

fn read_told(mut cells: Cells) -> Result<Told, NotRead> {
    let webhook = cells.text("name").map_err(NotRead::damaged("a webhook"))?;
    let row = format!("webhook {webhook}");
    let read = || {
        Ok(Told {
            webhook,
            record: cells.count("record")?,
            at: needed(instant(&mut cells, "at")?, "at")?,
            failing_since: instant(&mut cells, "failing_since")?,
            disabled_at: instant(&mut cells, "disabled_at")?,
        })
    };
    read().map_err(NotRead::damaged(row))
}

fn read(mut cells: Cells) -> Result<Delivery, NotRead> {
    let mut key = || Ok((cells.text("webhook")?, cells.count("number")?, cells.text("id")?));
    let (webhook, number, id) = key().map_err(NotRead::damaged("a message to a webhook"))?;
    let row = format!("message {id} to {webhook}");
    let read = || {
        Ok(Delivery {
            webhook,
            number,
            id,
            event: cells.text("event")?,
            advisory: advisory(&mut cells)?,
            record: cells.count("record")?,
            at: needed(instant(&mut cells, "at")?, "at")?,
            fate: fate(&mut cells)?,
            attempts: u32::try_from(cells.count("attempts")?).unwrap_or(u32::MAX),
            tried_at: instant(&mut cells, "tried_at")?,
            status: cells.maybe_int("status")?.and_then(|status| u16::try_from(status).ok()),
            error: cells.maybe_text("error")?,
            next_at: instant(&mut cells, "next_at")?,
        })
    };
    read().map_err(NotRead::damaged(row))
}

fn advisory(cells: &mut Cells) -> Result<Option<AdvisoryId>, Misread> {
    let read = |bytes: Vec<u8>| {
        let bytes = <[u8; 16]>::try_from(bytes).ok()?;
        AdvisoryId::parse(&uuid::Uuid::from_bytes(bytes).hyphenated().to_string())
    };
    let bytes = cells.maybe_bytes("advisory")?;
    bytes.map(|bytes| read(bytes).ok_or_else(|| Misread::new("advisory", "it is no id"))).transpose()
}

fn fate(cells: &mut Cells) -> Result<Fate, Misread> {
    Fate::parse(&cells.text("state")?).ok_or_else(|| Misread::new("state", "it is none"))
}

fn needed<T>(found: Option<T>, field: &str) -> Result<T, Misread> {
    found.ok_or_else(|| Misread::new(field, "it is missing"))
}

fn instant(cells: &mut Cells, field: &str) -> Result<Option<DateTime<Utc>>, Misread> {
    let millis = cells.maybe_int(field)?;
    let read = |millis| DateTime::from_timestamp_millis(millis);
    millis.map(|millis| read(millis).ok_or_else(|| Misread::new(field, "it is no instant"))).transpose()
}
