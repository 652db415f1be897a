//! Sessions: one by its public part, and those of a person or of all.

use chrono::{DateTime, Utc};

use crate::advisory::{PasskeyId, PersonName, Session, SessionId, TokenId, Voucher};

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;

const SESSION: &str =
    "SELECT id, hash, person, token, passkey, opened, used, browser FROM session WHERE id = ?1";
const SESSIONS: &str = "SELECT id, hash, person, token, passkey, opened, used, browser FROM session \
    WHERE person = ?1 ORDER BY used DESC, opened DESC, id";

pub(in super::super) fn session(
    connection: &mut dyn Connection,
    id: &SessionId,
) -> Result<Option<Session>, NotRead> {
    connection.query(SESSION, &[Value::Text(&id.0)])?.pop().map(read).transpose()
}

pub(in super::super) fn sessions(
    connection: &mut dyn Connection,
    person: &PersonName,
) -> Result<Vec<Session>, NotRead> {
    connection.query(SESSIONS, &[Value::Text(person.as_str())])?.into_iter().map(read).collect()
}

fn read(mut cells: Cells) -> Result<Session, NotRead> {
    let id = cells.text("id").map_err(NotRead::damaged("a session"))?;
    let mut read = || {
        let hash = cells.bytes("hash")?.try_into().map_err(|_| Misread::new("hash", "it is not 32 bytes"))?;
        let raw = cells.text("person")?;
        let person = PersonName::kept(&raw).filter(|name| name.as_str() == raw);
        let person = person.ok_or_else(|| Misread::new("person", "it is no name of a person"))?;
        let voucher = match (cells.maybe_text("token")?, cells.maybe_text("passkey")?) {
            (Some(token), None) => Voucher::Token(TokenId(token)),
            (None, Some(passkey)) => Voucher::Passkey(PasskeyId(passkey)),
            (_, _) => return Err(Misread::new("token", "it is not said by what it was opened")),
        };
        let (opened, used) = (instant(&mut cells, "opened")?, instant(&mut cells, "used")?);
        let browser = cells.text("browser")?;
        Ok(Session { id: SessionId(id.clone()), hash, person, voucher, opened, used, browser })
    };
    read().map_err(NotRead::damaged(format!("session {id}")))
}

fn instant(cells: &mut Cells, field: &str) -> Result<DateTime<Utc>, Misread> {
    let millis = cells.int(field)?;
    DateTime::from_timestamp_millis(millis).ok_or_else(|| Misread::new(field, "it is no instant"))
}
