//! Sessions: they begin, are used, and end.

use crate::advisory::{PersonName, Session, Voucher};

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::session::SessionChange;

const OVER: &str = "DELETE FROM session WHERE opened <= ?1 OR used <= ?2";
const BEGIN: &str = "INSERT INTO session (id, hash, person, token, passkey, opened, used, browser) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const COUNTED: &str = "UPDATE passkey SET counter = max(counter, ?2), used = ?3 WHERE id = ?1";
const BEYOND: &str = "DELETE FROM session WHERE person = ?1 AND id NOT IN \
    (SELECT id FROM session WHERE person = ?1 ORDER BY id = ?3 DESC, used DESC, opened DESC, id LIMIT ?2)";
const USED: &str = "UPDATE session SET used = ?2 WHERE id = ?1 AND used < ?2";
const END: &str = "DELETE FROM session WHERE id = ?1";
const END_OTHERS: &str = "DELETE FROM session WHERE person = ?1 AND id <> ?2";

/// Writes one change.
pub(super) fn write(connection: &mut dyn Connection, change: &SessionChange) -> Result<(), Fault> {
    match change {
        SessionChange::Begin { session, opened_after, used_after, most } => {
            let values = [opened_after, used_after].map(|at| Value::Int(at.timestamp_millis()));
            connection.execute(OVER, &values)?;
            begin(connection, session)?;
            // The one that begins stays, also where others were used in the same millisecond.
            let (person, id) = (session.person.as_str(), &session.id.0);
            let values = [Value::Text(person), Value::Int((*most).into()), Value::Text(id)];
            connection.execute(BEYOND, &values).map(|_| ())
        }
        SessionChange::Counted { id, counter, at } => {
            let counter = Value::Int(i64::try_from(*counter).unwrap_or(i64::MAX));
            let values = [Value::Text(&id.0), counter, Value::Int(at.timestamp_millis())];
            connection.execute(COUNTED, &values).map(|_| ())
        }
        SessionChange::Used { id, at } => {
            let values = [Value::Text(&id.0), Value::Int(at.timestamp_millis())];
            connection.execute(USED, &values).map(|_| ())
        }
        SessionChange::End(id) => connection.execute(END, &[Value::Text(&id.0)]).map(|_| ()),
        SessionChange::EndOthers { person, but } => {
            let but = but.as_ref().map_or("", |id| id.0.as_str());
            let values = [Value::Text(person.as_str()), Value::Text(but)];
            connection.execute(END_OTHERS, &values).map(|_| ())
        }
    }
}

/// All sessions of a person are over.
pub(super) fn end_all(connection: &mut dyn Connection, of: &PersonName) -> Result<(), Fault> {
    connection.execute(END_OTHERS, &[Value::Text(of.as_str()), Value::Text("")]).map(|_| ())
}

fn begin(connection: &mut dyn Connection, session: &Session) -> Result<(), Fault> {
    let Session { id, hash, person, voucher, opened, used, browser } = session;
    let (token, passkey) = match voucher {
        Voucher::Token(token) => (Some(token.0.as_str()), None),
        Voucher::Passkey(passkey) => (None, Some(passkey.0.as_str())),
    };
    let values = [
        Value::Text(&id.0),
        Value::Bytes(hash),
        Value::Text(person.as_str()),
        Value::maybe_text(token),
        Value::maybe_text(passkey),
        Value::Int(opened.timestamp_millis()),
        Value::Int(used.timestamp_millis()),
        Value::Text(browser),
    ];
    connection.execute(BEGIN, &values).map(|_| ())
}
