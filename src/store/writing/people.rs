//! What follows from acts about people: who there is, which tokens speak for them, and who speaks in public.

use crate::advisory::{Person, PersonName, Publisher, Role, Token};

use super::super::backend::{Connection, Value};
use super::super::entry::Act;
use super::super::fault::Fault;
use super::super::not_recorded::NotRecorded;
use super::super::shape::write_instant;
use super::entries::{Unwritten, damaged, signed};
use super::passkeys;
use super::sessions;

const PUBLISHER: &str = "INSERT INTO publisher (one, name, authority, contact, url) VALUES (1, ?1, ?2, ?3, ?4) \
     ON CONFLICT (one) DO UPDATE SET name = excluded.name, authority = excluded.authority, \
     contact = excluded.contact, url = excluded.url";
/// Who comes back after having been shut out is there anew: what they did before must not come back with them.
const PERSON: &str = "INSERT INTO person (name, roles, disabled) VALUES (?1, ?2, ?3) \
     ON CONFLICT (name) DO UPDATE SET roles = excluded.roles, \
     since = CASE WHEN person.disabled = 1 AND excluded.disabled = 0 THEN ?4 ELSE person.since END, \
     disabled = excluded.disabled";
const DISABLE: &str = "UPDATE person SET disabled = 1 WHERE name = ?1";
const COMES_BACK: &str = "SELECT 1 FROM person WHERE name = ?1 AND disabled = 1";
/// Everyone else, for a name that is not there yet; for one that is, nobody.
const OTHERS: &str = "SELECT name FROM person WHERE NOT EXISTS (SELECT 1 FROM person WHERE name = ?1)";
const ADMINISTRATOR: &str =
    "SELECT 1 FROM person WHERE disabled = 0 AND ',' || roles || ',' LIKE '%,admin,%' LIMIT 1";
const STANDS: &str = "SELECT roles, disabled FROM person WHERE name = ?1";
const IS_THERE: &str = "SELECT 1 FROM person WHERE name = ?1";
const TOKEN: &str = "INSERT INTO token (id, person, hash, label, created, expires, revoked) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const REVOKE: &str = "UPDATE token SET revoked = 1 WHERE id = ?1";
const REVOKE_ALL: &str = "UPDATE token SET revoked = 1 WHERE person = ?1";

/// Writes what follows from an act; of what is decided about advisories, the rows say enough.
pub(super) fn follow(connection: &mut dyn Connection, act: &Act, record: u64) -> Result<(), Unwritten> {
    match act {
        Act::Decided(_) => Ok(()),
        Act::Named { at: _, actor: _, publisher } => {
            let Publisher { name, authority, contact, url } = publisher;
            let values = [name, authority, contact, url].map(|text| Value::Text(text));
            Ok(connection.execute(PUBLISHER, &values).map(|_| ())?)
        }
        Act::Joined { at: _, actor: _, person } => {
            let Person { name, roles, disabled } = person;
            looks_like_nobody(connection, name)?;
            let left = administered(connection)?;
            if !disabled {
                come_back_with_nothing(connection, name)?;
            }
            let roles = written(roles);
            let values = [
                Value::Text(name.as_str()),
                Value::Text(&roles),
                Value::Int((*disabled).into()),
                Value::Int(signed(record)),
            ];
            connection.execute(PERSON, &values)?;
            still_administered(connection, left)
        }
        Act::Disabled { at: _, actor: _, name } => {
            let left = administered(connection)?;
            match connection.execute(DISABLE, &[Value::Text(name.as_str())])? {
                0 => Err(no_person(name)),
                _ => Ok(sessions::end_all(connection, name)?),
            }?;
            still_administered(connection, left)
        }
        Act::Enrolled { at: _, actor: _, passkey } => {
            is_there(connection, &passkey.person)?;
            passkeys::take(connection, passkey)
        }
        Act::Withdrawn { at: _, actor: _, id } => passkeys::remove(connection, id),
        Act::Made { at: _, actor: _, token } => make(connection, token),
        Act::Revoked { at: _, actor: _, id } => match connection.execute(REVOKE, &[Value::Text(&id.0)])? {
            0 => Err(Unwritten::Refused(NotRecorded::Unknown { what: format!("token {}", id.0) })),
            _ => Ok(()),
        },
    }
}

/// Refuses where a person is not as they were read: somebody else let them in, shut them out or gave them other roles.
pub(super) fn stands(
    connection: &mut dyn Connection,
    name: &PersonName,
    as_read: Option<&Person>,
) -> Result<(), Unwritten> {
    let found = connection.query(STANDS, &[Value::Text(name.as_str())])?.pop();
    let found = found.map(|mut cells| Ok((cells.text("roles")?, cells.int("disabled")? != 0)));
    let found = found.transpose().map_err(damaged)?;
    let wanted = as_read.map(|person| (written(&person.roles), person.disabled));
    match found == wanted {
        true => Ok(()),
        false => Err(Unwritten::Refused(NotRecorded::Changed { person: name.clone() })),
    }
}

/// Roles as they are kept.
fn written(roles: &[Role]) -> String {
    roles.iter().copied().map(Role::wire).collect::<Vec<_>>().join(",")
}

/// Whether anybody may look after persons and tokens.
fn administered(connection: &mut dyn Connection) -> Result<bool, Fault> {
    Ok(!connection.query(ADMINISTRATOR, &[])?.is_empty())
}

/// Where somebody could look after persons and tokens, somebody still can: looked at here, where no other process can come
/// between.
fn still_administered(connection: &mut dyn Connection, before: bool) -> Result<(), Unwritten> {
    if before && !administered(connection)? {
        return Err(Unwritten::Refused(NotRecorded::LastAdministrator));
    }
    Ok(())
}

/// Nobody new bears a name that could be taken for another's.
fn looks_like_nobody(connection: &mut dyn Connection, name: &PersonName) -> Result<(), Unwritten> {
    for mut cells in connection.query(OTHERS, &[Value::Text(name.as_str())])? {
        let kept = cells.text("name").ok().as_deref().and_then(PersonName::kept);
        if let Some(like) = kept.filter(|kept| kept.looks_like(name)) {
            return Err(Unwritten::Refused(NotRecorded::LooksLike { name: name.clone(), like }));
        }
    }
    Ok(())
}

/// Whoever was shut out and comes back brings nothing of before: one of these may be why they were shut out.
fn come_back_with_nothing(connection: &mut dyn Connection, name: &PersonName) -> Result<(), Unwritten> {
    if connection.query(COMES_BACK, &[Value::Text(name.as_str())])?.is_empty() {
        return Ok(());
    }
    connection.execute(REVOKE_ALL, &[Value::Text(name.as_str())])?;
    passkeys::remove_all(connection, name)?;
    Ok(sessions::end_all(connection, name)?)
}

fn make(connection: &mut dyn Connection, token: &Token) -> Result<(), Unwritten> {
    let Token { id, person, hash, label, created, expires, revoked } = token;
    is_there(connection, person)?;
    let (created, expires) = (write_instant(created), expires.as_ref().map(write_instant));
    let values = [
        Value::Text(&id.0),
        Value::Text(person.as_str()),
        Value::Bytes(hash),
        Value::Text(label),
        Value::Text(&created),
        Value::maybe_text(expires.as_deref()),
        Value::Int((*revoked).into()),
    ];
    // The public part is chance; where two are the same, the second is not kept.
    let made: Result<_, Fault> = connection.execute(TOKEN, &values);
    Ok(made.map(|_| ())?)
}

fn is_there(connection: &mut dyn Connection, person: &PersonName) -> Result<(), Unwritten> {
    let found = connection.query(IS_THERE, &[Value::Text(person.as_str())])?;
    if found.is_empty() { Err(no_person(person)) } else { Ok(()) }
}

fn no_person(name: &PersonName) -> Unwritten {
    Unwritten::Refused(NotRecorded::Unknown { what: format!("person {name}") })
}
