//! Whole histories, found by index: of one advisory, or of all that is current, however long the archive is.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use crate::advisory::{AdvisoryId, Decision};

use super::super::backend::{Cells, Connection, Value};
use super::super::entry::Act;
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::records::History;
use super::super::shape::read_act;

const HISTORY: &str = "SELECT seq, body FROM record WHERE advisory = ?1 ORDER BY seq";
/// Not put in order here: an engine would rather walk all that ever was, in order, than sort the few that are current.
const CURRENT: &str = "SELECT id FROM advisory WHERE published = 1 AND over_at IS NULL \
     UNION ALL SELECT id FROM advisory WHERE published = 1 AND over_at >= ?1";
const SCHEDULED: &str = "SELECT due_at, id FROM advisory WHERE due_at IS NOT NULL ORDER BY due_at, id";

pub(in super::super) fn history(
    connection: &mut dyn Connection,
    id: AdvisoryId,
) -> Result<Option<History>, NotRead> {
    let rows = connection.query(HISTORY, &[Value::Bytes(id.as_bytes())])?;
    let history = rows.into_iter().map(|cells| decision(cells, id)).collect::<Result<History, _>>()?;
    Ok((!history.is_empty()).then_some(history))
}

fn decision(mut cells: Cells, id: AdvisoryId) -> Result<(u64, Decision), NotRead> {
    let seq = cells.count("seq").map_err(NotRead::damaged(format!("a record about {id}")))?;
    let mut read = || match read_act(&cells.bytes("body")?)? {
        Act::Decided(decision) if decision.advisory == id => Ok(decision),
        Act::Decided(_)
        | Act::Named { .. }
        | Act::Joined { .. }
        | Act::Disabled { .. }
        | Act::Made { .. }
        | Act::Revoked { .. }
        | Act::Enrolled { .. }
        | Act::Withdrawn { .. } => Err(Misread::new("advisory", "the record is about something else")),
    };
    read().map(|decision| (seq, decision)).map_err(NotRead::damaged(format!("record {seq}")))
}

pub(in super::super) fn current(
    connection: &mut dyn Connection,
    since: DateTime<Utc>,
) -> Result<Vec<(AdvisoryId, History)>, NotRead> {
    let rows = connection.query(CURRENT, &[Value::Int(since.timestamp_millis())])?;
    let ids = rows.into_iter().map(|mut cells| read_id(&mut cells)).collect::<Result<BTreeSet<_>, _>>();
    let mut histories = Vec::new();
    for id in ids.map_err(NotRead::damaged("a row of an advisory"))? {
        let history = history(connection, id)?.ok_or_else(|| {
            let misread = Misread::new("version", "no record of it is on the ledger");
            NotRead::damaged(format!("advisory {id}"))(misread)
        })?;
        histories.push((id, history));
    }
    Ok(histories)
}

pub(in super::super) fn scheduled(
    connection: &mut dyn Connection,
) -> Result<Vec<(DateTime<Utc>, AdvisoryId)>, NotRead> {
    let rows = connection.query(SCHEDULED, &[])?;
    let read = |mut cells: Cells| {
        let at = read_millis(cells.int("due_at")?, "due_at")?;
        Ok((at, read_id(&mut cells)?))
    };
    rows.into_iter().map(|cells| read(cells).map_err(NotRead::damaged("a row of an advisory"))).collect()
}

/// An id from its sixteen bytes.
pub(super) fn read_id(cells: &mut Cells) -> Result<AdvisoryId, Misread> {
    let bytes = cells.bytes("id")?;
    let bytes = <[u8; 16]>::try_from(bytes).ok();
    let id =
        bytes.and_then(|bytes| AdvisoryId::parse(&uuid::Uuid::from_bytes(bytes).hyphenated().to_string()));
    id.ok_or_else(|| Misread::new("id", "it is not the id of an advisory"))
}

/// An instant from its milliseconds.
pub(super) fn read_millis(millis: i64, field: &str) -> Result<DateTime<Utc>, Misread> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| Misread::new(field, "it is beyond all calendars"))
}
