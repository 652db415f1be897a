//! What is known of a request's key, and how much its holder's keys take up.

use chrono::{DateTime, Utc};

use crate::advisory::Digest;

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::ticket::{KeptAnswer, Known, Room, Stub, Ticket};

const STUB: &str = "SELECT request, at, record, status, media, location, etag, body FROM ticket \
     WHERE holder = ?1 AND key = ?2 AND at > ?3";
/// Answered from the index alone.
const ROOM: &str =
    "SELECT count(*), coalesce(sum(size), 0), min(at) FROM ticket WHERE holder = ?1 AND at > ?2";

pub(in super::super) fn ticket(connection: &mut dyn Connection, ticket: &Ticket) -> Result<Known, NotRead> {
    let holder = Value::Text(ticket.holder.as_str());
    let since = Value::Int(ticket.forgotten().timestamp_millis());
    match connection.query(STUB, &[holder, Value::Bytes(&ticket.key.0), since])?.pop() {
        Some(cells) => stub(cells).map(Known::Before),
        None => match connection.query(ROOM, &[holder, since])?.pop() {
            Some(cells) => room(cells).map(Known::New),
            None => Ok(Known::New(Room::default())),
        },
    }
}

fn stub(mut cells: Cells) -> Result<Stub, NotRead> {
    let mut read = || {
        let request = cells.bytes("request")?.try_into();
        let request = Digest(request.map_err(|_| Misread::new("request", "it is not 32 bytes"))?);
        let at = instant(cells.int("at")?)?;
        let record = cells.maybe_int("record")?.map(|record| count(record, "record")).transpose()?;
        let status = cells.maybe_int("status")?;
        let (media, location) = (cells.maybe_text("media")?, cells.maybe_text("location")?);
        let (etag, body) = (cells.maybe_text("etag")?, cells.maybe_bytes("body")?);
        let answer = status.map(|status| {
            let status = u16::try_from(status).map_err(|_| Misread::new("status", "it is no status"))?;
            Ok(KeptAnswer { status, media, location, etag, body: body.unwrap_or_default() })
        });
        Ok(Stub { request, at, record, answer: answer.transpose()? })
    };
    read().map_err(NotRead::damaged("a ticket"))
}

fn room(mut cells: Cells) -> Result<Room, NotRead> {
    let mut read = || {
        let (keys, bytes) = (cells.count("keys")?, cells.count("bytes")?);
        let oldest = cells.maybe_int("oldest")?.map(instant).transpose()?;
        Ok(Room { keys, bytes, oldest })
    };
    read().map_err(NotRead::damaged("the room of tickets"))
}

fn count(number: i64, field: &str) -> Result<u64, Misread> {
    u64::try_from(number).map_err(|_| Misread::new(field, "it is negative"))
}

fn instant(millis: i64) -> Result<DateTime<Utc>, Misread> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| Misread::new("at", "it is no instant"))
}
