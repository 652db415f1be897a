//! Passkeys: taken and removed as the ledger says, and counted at each use beside it.

use crate::advisory::{Passkey, PasskeyId, PersonName};

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::not_recorded::NotRecorded;
use super::super::shape::write_instant;
use super::entries::Unwritten;

const TAKE: &str =
    "INSERT INTO passkey (id, person, key, label, created, removed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const REMOVE: &str = "UPDATE passkey SET removed = 1 WHERE id = ?1";
const REMOVE_ALL: &str = "UPDATE passkey SET removed = 1 WHERE person = ?1";

/// Keeps the public half of a new key.
pub(super) fn take(connection: &mut dyn Connection, passkey: &Passkey) -> Result<(), Unwritten> {
    let Passkey { id, person, key, label, created, removed } = passkey;
    let created = write_instant(created);
    let values = [
        Value::Text(&id.0),
        Value::Text(person.as_str()),
        Value::Bytes(key),
        Value::Text(label),
        Value::Text(&created),
        Value::Int((*removed).into()),
    ];
    Ok(connection.execute(TAKE, &values).map(|_| ())?)
}

/// From now on it opens nothing.
pub(super) fn remove(connection: &mut dyn Connection, id: &PasskeyId) -> Result<(), Unwritten> {
    match connection.execute(REMOVE, &[Value::Text(&id.0)])? {
        0 => Err(Unwritten::Refused(NotRecorded::Unknown { what: format!("passkey {}", id.0) })),
        _ => Ok(()),
    }
}

/// From now on none of a person's opens anything.
pub(super) fn remove_all(connection: &mut dyn Connection, of: &PersonName) -> Result<(), Fault> {
    connection.execute(REMOVE_ALL, &[Value::Text(of.as_str())]).map(|_| ())
}
