//! Who there is, which tokens speak for them, who speaks in public; and the marks.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::advisory::{Person, PersonName, Publisher, Role, Token, TokenId};

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::not_read::NotRead;
use super::super::shape::read_instant;

const PERSONS: &str = "SELECT name, roles, disabled FROM person ORDER BY name";
const PERSON: &str = "SELECT name, roles, disabled FROM person WHERE name = ?1";
const READMITTED: &str = "SELECT since FROM person WHERE name = ?1 AND since IS NOT NULL";
const TOKENS: &str =
    "SELECT id, person, hash, label, created, expires, revoked FROM token ORDER BY person, created, id";
const TOKEN: &str = "SELECT id, person, hash, label, created, expires, revoked FROM token WHERE id = ?1";
/// A token that is known and a secret that is wrong finds as little as one that is not known, and takes no longer.
const TOKEN_WITH: &str =
    "SELECT id, person, hash, label, created, expires, revoked FROM token WHERE id = ?1 AND hash = ?2";
const PUBLISHER: &str = "SELECT name, authority, contact, url FROM publisher";
const MARKS: &str = "SELECT name, at FROM mark";

pub(in super::super) fn persons(connection: &mut dyn Connection) -> Result<Vec<Person>, NotRead> {
    connection.query(PERSONS, &[])?.into_iter().map(read_person).collect()
}

pub(in super::super) fn person(
    connection: &mut dyn Connection,
    name: &PersonName,
) -> Result<Option<Person>, NotRead> {
    connection.query(PERSON, &[Value::Text(name.as_str())])?.pop().map(read_person).transpose()
}

/// The number of the record by which a person who was shut out was let in again.
pub(in super::super) fn readmitted(
    connection: &mut dyn Connection,
    name: &PersonName,
) -> Result<Option<u64>, NotRead> {
    let found = connection.query(READMITTED, &[Value::Text(name.as_str())])?.pop();
    let read = |mut cells: Cells| cells.count("since");
    found.map(read).transpose().map_err(NotRead::damaged(format!("person {name}")))
}

pub(in super::super) fn tokens(connection: &mut dyn Connection) -> Result<Vec<Token>, NotRead> {
    connection.query(TOKENS, &[])?.into_iter().map(read_token).collect()
}

pub(in super::super) fn token(
    connection: &mut dyn Connection,
    id: &TokenId,
) -> Result<Option<Token>, NotRead> {
    connection.query(TOKEN, &[Value::Text(&id.0)])?.pop().map(read_token).transpose()
}

pub(in super::super) fn token_with(
    connection: &mut dyn Connection,
    id: &TokenId,
    hash: [u8; 32],
) -> Result<Option<Token>, NotRead> {
    connection
        .query(TOKEN_WITH, &[Value::Text(&id.0), Value::Bytes(&hash)])?
        .pop()
        .map(read_token)
        .transpose()
}

pub(in super::super) fn publisher(connection: &mut dyn Connection) -> Result<Option<Publisher>, NotRead> {
    let Some(mut cells) = connection.query(PUBLISHER, &[])?.pop() else { return Ok(None) };
    let mut read = || {
        let (name, authority) = (cells.text("name")?, cells.text("authority")?);
        Ok(Publisher { name, authority, contact: cells.text("contact")?, url: cells.text("url")? })
    };
    read().map(Some).map_err(NotRead::damaged("the row of the publisher"))
}

pub(in super::super) fn marks(
    connection: &mut dyn Connection,
) -> Result<BTreeMap<String, DateTime<Utc>>, NotRead> {
    let read = |mut cells: Cells| {
        let name = cells.text("name").map_err(NotRead::damaged("a mark"))?;
        let at = instant(cells.text("at"), "at").map_err(NotRead::damaged(format!("mark {name}")))?;
        Ok((name, at))
    };
    connection.query(MARKS, &[])?.into_iter().map(read).collect()
}

fn read_person(mut cells: Cells) -> Result<Person, NotRead> {
    let raw = cells.text("name").map_err(NotRead::damaged("a person"))?;
    let mut read = || {
        let name = read_name(&raw)?;
        let roles = cells.text("roles")?;
        let known =
            |role| Role::parse(role).ok_or_else(|| Misread::new("roles", format!("`{role}` is no role")));
        let roles = roles.split(',').filter(|role| !role.is_empty()).map(known).collect::<Result<_, _>>()?;
        Ok(Person { name, roles, disabled: flag(&mut cells, "disabled")? })
    };
    read().map_err(NotRead::damaged(format!("person {raw}")))
}

fn read_token(mut cells: Cells) -> Result<Token, NotRead> {
    let id = cells.text("id").map_err(NotRead::damaged("a token"))?;
    let mut read = || {
        let person = read_name(&cells.text("person")?)?;
        let hash = cells.bytes("hash")?.try_into().map_err(|_| Misread::new("hash", "it is not 32 bytes"))?;
        let label = cells.text("label")?;
        let created = instant(cells.text("created"), "created")?;
        let expires = cells.maybe_text("expires")?.map(|raw| instant(Ok(raw), "expires")).transpose()?;
        let revoked = flag(&mut cells, "revoked")?;
        Ok(Token { id: TokenId(id.clone()), person, hash, label, created, expires, revoked })
    };
    read().map_err(NotRead::damaged(format!("token {id}")))
}

fn read_name(raw: &str) -> Result<PersonName, Misread> {
    let name = PersonName::kept(raw).filter(|name| name.as_str() == raw);
    name.ok_or_else(|| Misread::new("name", "it is no name of a person"))
}

fn instant(raw: Result<String, Misread>, field: &str) -> Result<DateTime<Utc>, Misread> {
    read_instant(&raw?).ok_or_else(|| Misread::new(field, "it is no instant"))
}

fn flag(cells: &mut Cells, field: &str) -> Result<bool, Misread> {
    match cells.int(field)? {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Misread::new(field, "it is neither 0 nor 1")),
    }
}
