//! Writing the row of an advisory beside its records, and the codes by which it is found.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::super::backend::{Connection, Value};
use super::super::fault::{Fault, FaultKind, Misread};
use super::super::row::{Ending, Row, StageName};
use super::entries::signed;
use crate::advisory::Status;

const CODES: &str = "SELECT codes FROM advisory WHERE id = ?1";
const ROW: &str = "INSERT INTO advisory (id, version, changed, kind, status, stage, ending, published, effective, \
     over_at, due_at, register_scheme, register_area, codes, headline, words, waiting_since, review_open, \
     sent_real, sent_drill) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20) \
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, changed = excluded.changed, kind = excluded.kind, \
     status = excluded.status, stage = excluded.stage, ending = excluded.ending, published = excluded.published, \
     effective = excluded.effective, over_at = excluded.over_at, due_at = excluded.due_at, \
     register_scheme = excluded.register_scheme, register_area = excluded.register_area, codes = excluded.codes, \
     headline = excluded.headline, words = excluded.words, waiting_since = excluded.waiting_since, \
     review_open = excluded.review_open, sent_real = excluded.sent_real, sent_drill = excluded.sent_drill";
const ADD_CODE: &str = "INSERT INTO advisory_code (code, advisory) VALUES (?1, ?2)";
const REMOVE_CODE: &str = "DELETE FROM advisory_code WHERE code = ?1 AND advisory = ?2";

/// Between the codes of a row; no code holds a control character.
pub(in super::super) const BETWEEN: char = '\n';

/// Writes a row as of this version, whatever version it carries itself.
pub(super) fn write(connection: &mut dyn Connection, row: &Row, version: u64) -> Result<(), Fault> {
    let Row {
        id,
        version: _,
        changed,
        kind,
        status,
        stage,
        ending,
        published,
        effective,
        over_at,
        due_at,
        register,
        codes,
        headline,
        words,
        waiting_since,
        review_open,
        first_sent,
    } = row;
    file(connection, row)?;
    let codes: Vec<_> = codes.iter().map(String::as_str).collect();
    let codes = codes.join(&BETWEEN.to_string());
    let instant = |at: &Option<DateTime<Utc>>| Value::maybe_int(at.map(|at| at.timestamp_millis()));
    let real = *status == Some(Status::Actual);
    let values = [
        Value::Bytes(id.as_bytes()),
        Value::Int(signed(version)),
        Value::Int(changed.timestamp_millis()),
        Value::maybe_text(kind.map(|kind| kind.wire())),
        Value::maybe_text(status.map(|status| status.wire())),
        Value::maybe_text(stage.map(StageName::wire)),
        Value::maybe_text(ending.map(Ending::wire)),
        Value::Int((*published).into()),
        instant(effective),
        instant(over_at),
        instant(due_at),
        Value::maybe_text(register.as_ref().map(|place| place.scheme.as_str())),
        Value::maybe_text(register.as_ref().map(|place| place.area.as_str())),
        Value::Text(&codes),
        Value::Text(headline),
        Value::Text(words),
        instant(waiting_since),
        Value::Int((*review_open).into()),
        instant(&first_sent.filter(|_| real)),
        instant(&first_sent.filter(|_| !real)),
    ];
    connection.execute(ROW, &values).map(|_| ())
}

/// Brings the index of codes from the row that is there to the one that will be; mostly nothing changes.
fn file(connection: &mut dyn Connection, row: &Row) -> Result<(), Fault> {
    let id = Value::Bytes(row.id.as_bytes());
    let kept = match connection.query(CODES, &[id])?.pop() {
        Some(mut cells) => cells.text("codes").map_err(|Misread { field, why }| {
            let why = format!("advisory {} is damaged at `{field}`: {why}", row.id);
            Fault { kind: FaultKind::Other, why }
        })?,
        None => String::new(),
    };
    let kept: BTreeSet<_> = kept.split(BETWEEN).filter(|code| !code.is_empty()).collect();
    let wanted: BTreeSet<_> = row.codes.iter().map(String::as_str).collect();
    for code in kept.difference(&wanted) {
        connection.execute(REMOVE_CODE, &[Value::Text(code), id])?;
    }
    for code in wanted.difference(&kept) {
        connection.execute(ADD_CODE, &[Value::Text(code), id])?;
    }
    Ok(())
}
