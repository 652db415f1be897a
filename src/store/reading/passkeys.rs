//! Passkeys: one by its id, and those of a person; with what their devices counted last.

use chrono::{DateTime, Utc};

use crate::advisory::{Passkey, PasskeyId, PersonName};

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::session::CountedPasskey;
use super::super::shape::read_instant;

const PASSKEY: &str =
    "SELECT id, person, key, label, created, removed, counter, used FROM passkey WHERE id = ?1";
const PASSKEYS: &str = "SELECT id, person, key, label, created, removed, counter, used FROM passkey \
    WHERE person = ?1 ORDER BY created, id";

pub(in super::super) fn passkey(
    connection: &mut dyn Connection,
    id: &PasskeyId,
) -> Result<Option<CountedPasskey>, NotRead> {
    connection.query(PASSKEY, &[Value::Text(&id.0)])?.pop().map(read).transpose()
}

pub(in super::super) fn passkeys(
    connection: &mut dyn Connection,
    person: &PersonName,
) -> Result<Vec<CountedPasskey>, NotRead> {
    connection.query(PASSKEYS, &[Value::Text(person.as_str())])?.into_iter().map(read).collect()
}

fn read(mut cells: Cells) -> Result<CountedPasskey, NotRead> {
    let id = cells.text("id").map_err(NotRead::damaged("a passkey"))?;
    let mut read = || {
        let raw = cells.text("person")?;
        let person = PersonName::kept(&raw).filter(|name| name.as_str() == raw);
        let person = person.ok_or_else(|| Misread::new("person", "it is no name of a person"))?;
        let (key, label) = (cells.bytes("key")?, cells.text("label")?);
        let created = read_instant(&cells.text("created")?);
        let created = created.ok_or_else(|| Misread::new("created", "it is no instant"))?;
        let removed = cells.int("removed")? != 0;
        let counter = cells.count("counter")?;
        let used = cells.maybe_int("used")?.and_then(DateTime::<Utc>::from_timestamp_millis);
        let passkey = Passkey { id: PasskeyId(id.clone()), person, key, label, created, removed };
        Ok(CountedPasskey { passkey, counter, used })
    };
    read().map_err(NotRead::damaged(format!("passkey {id}")))
}
