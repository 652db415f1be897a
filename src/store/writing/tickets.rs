//! Tickets: a key is taken in the very transaction that records what was done under it, so that neither is without the other.

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::not_recorded::NotRecorded;
use super::super::ticket::{KeptAnswer, Ticket};
use super::entries::{Unwritten, signed};

const FORGET: &str = "DELETE FROM ticket WHERE at <= ?1";
const TAKEN: &str = "SELECT 1 FROM ticket WHERE holder = ?1 AND key = ?2";
const TAKE: &str =
    "INSERT INTO ticket (holder, key, request, at, record, size) VALUES (?1, ?2, ?3, ?4, ?5, 0)";
/// The first answer stays.
const ANSWER: &str = "INSERT INTO ticket (holder, key, request, at, status, media, location, etag, body, size) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT (holder, key) DO UPDATE SET \
     status = excluded.status, media = excluded.media, location = excluded.location, etag = excluded.etag, \
     body = excluded.body, size = excluded.size WHERE status IS NULL AND request = excluded.request";

/// Takes the key for what is being recorded from this record on, and forgets what is too old; refuses where it was taken
/// before.
pub(super) fn take(connection: &mut dyn Connection, ticket: &Ticket, record: u64) -> Result<(), Unwritten> {
    let Ticket { holder, key, request, at } = ticket;
    let forgotten = Value::Int(ticket.forgotten().timestamp_millis());
    let name = [Value::Text(holder.as_str()), Value::Bytes(&key.0)];
    connection.execute(FORGET, &[forgotten])?;
    if !connection.query(TAKEN, &name)?.is_empty() {
        return Err(Unwritten::Refused(NotRecorded::Repeated));
    }
    let (request, at) = (Value::Bytes(&request.0), Value::Int(at.timestamp_millis()));
    connection.execute(TAKE, &[name[0], name[1], request, at, Value::Int(signed(record))])?;
    Ok(())
}

/// Keeps what was answered, and forgets what is too old.
pub(super) fn answer(
    connection: &mut dyn Connection,
    ticket: &Ticket,
    answer: &KeptAnswer,
) -> Result<(), Fault> {
    let Ticket { holder, key, request, at } = ticket;
    let KeptAnswer { status, media, location, etag, body } = answer;
    connection.execute(FORGET, &[Value::Int(ticket.forgotten().timestamp_millis())])?;
    let values = [
        Value::Text(holder.as_str()),
        Value::Bytes(&key.0),
        Value::Bytes(&request.0),
        Value::Int(at.timestamp_millis()),
        Value::Int(i64::from(*status)),
        Value::maybe_text(media.as_deref()),
        Value::maybe_text(location.as_deref()),
        Value::maybe_text(etag.as_deref()),
        Value::Bytes(body),
        Value::Int(i64::try_from(body.len()).unwrap_or(i64::MAX)),
    ];
    connection.execute(ANSWER, &values).map(|_| ())
}
