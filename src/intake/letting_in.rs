//! The bodies that let people and programs in: a person with roles, new roles, a token.

use serde::Deserialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Schema, Type};

use crate::advisory::{PersonName, Role};

use super::document::read;
use super::shapes::present;
use super::unreadable::Unreadable;

/// Days for which a token lasts where nothing is said.
pub const USUAL_TOKEN_DAYS: u32 = 90;

/// Days for which a token may last: who has it must show up once a year.
pub const MOST_TOKEN_DAYS: u32 = 366;

/// Characters of a token's label.
pub const MAX_LABEL_CHARS: usize = 80;

/// What a new name is, in words.
pub const NEW_NAME: &str = "a name has 1 to 80 visible characters, a letter or digit among them, each word in letters of one script, and no \
     hyphen in front";

/// A token that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// For whom; for oneself where nothing is said.
    pub person: Option<PersonName>,
    /// What it is for.
    pub label: String,
    /// For how many days.
    pub days: u32,
}

/// Somebody to be let in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewPerson)]
pub(super) struct WirePerson {
    /// 1 to 80 visible characters, a letter or digit among them, each word in letters of one script; no space at either end and
    /// no hyphen in front. It is kept in NFC and with single spaces.
    #[serde(default)]
    #[schema(required, min_length = 1, max_length = 80)]
    name: String,
    // What is said of it stands in `roles`.
    #[serde(default)]
    #[schema(required, schema_with = roles)]
    roles: Vec<String>,
}

/// Other roles.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Roles)]
pub(super) struct WireRoles {
    // What is said of it stands in `roles`.
    #[serde(default)]
    #[schema(required, schema_with = roles)]
    roles: Vec<String>,
}

/// A token that is asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TokenWish)]
pub(super) struct WireToken {
    /// For whom; for oneself where nothing is said.
    #[serde(default, deserialize_with = "present")]
    #[schema(min_length = 1, max_length = 80)]
    person: Option<String>,
    /// What it is for.
    #[serde(default)]
    #[schema(max_length = 80, pattern = r"^[^\u0000-\u001f\u007f-\u009f]*$")]
    label: String,
    /// For how many days; 90 where nothing is said.
    #[serde(default, deserialize_with = "present")]
    #[schema(minimum = 1, maximum = 366)]
    days: Option<u32>,
}

/// Roles as they are written; at least one.
fn roles() -> Schema {
    let words = Role::ALL.iter().map(|role| role.wire());
    let role = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words));
    ArrayBuilder::new().items(role).min_items(Some(1)).description(Some("What they may do.")).into()
}

/// Reads `{"name": "…", "roles": ["author"]}`.
///
/// # Errors
/// As [`read_draft`](super::read_draft); what cannot be a name or a role is named too.
pub fn read_person(body: &[u8]) -> Result<(PersonName, Vec<Role>), Unreadable> {
    let WirePerson { name, roles } = read(body)?;
    // What it becomes stands in the answer: in NFC, with single spaces.
    let fits = PersonName::parse(&name).filter(|_| name.trim() == name);
    let fits = fits.ok_or_else(|| shape("/name", format!("{}, with no space at either end", NEW_NAME)))?;
    Ok((fits, read_all(&roles)?))
}

/// Reads `{"roles": ["author", "approver"]}`.
///
/// # Errors
/// As [`read_person`].
pub fn read_roles(body: &[u8]) -> Result<Vec<Role>, Unreadable> {
    let WireRoles { roles } = read(body)?;
    read_all(&roles)
}

/// Reads `{"person": "…", "label": "…", "days": 90}`; all of it may be left out.
///
/// # Errors
/// As [`read_person`].
pub fn read_token(body: &[u8]) -> Result<Wanted, Unreadable> {
    let WireToken { person: raw, label, days } = read(body)?;
    let name = raw.map(|raw| person(&raw)).transpose()?;
    if label.chars().count() > MAX_LABEL_CHARS || label.chars().any(char::is_control) {
        let detail = format!("a label has at most {MAX_LABEL_CHARS} visible characters");
        return Err(shape("/label", detail));
    }
    let days = days.unwrap_or(USUAL_TOKEN_DAYS);
    if !(1..=MOST_TOKEN_DAYS).contains(&days) {
        return Err(shape("/days", format!("a token lasts for 1 to {MOST_TOKEN_DAYS} days")));
    }
    Ok(Wanted { person: name, label, days })
}

/// Somebody who may be there: a name is written as it is listed, since it is also an address.
fn person(raw: &str) -> Result<PersonName, Unreadable> {
    let detail = || format!("a name has 1 to {} visible characters", PersonName::MAX_CHARS);
    PersonName::kept(raw).filter(|name| name.as_str() == raw).ok_or_else(|| shape("/person", detail()))
}

/// The roles in their one order, each once; at least one.
fn read_all(raw: &[String]) -> Result<Vec<Role>, Unreadable> {
    let known = || Role::ALL.iter().map(|role| role.wire()).collect::<Vec<_>>().join(", ");
    for (n, role) in raw.iter().enumerate() {
        if Role::parse(role).is_none() {
            return Err(shape(
                &format!("/roles/{n}"),
                format!("there is no role {role:?}; there are {}", known()),
            ));
        }
    }
    if raw.is_empty() {
        return Err(shape("/roles", format!("at least one role is needed, of {}", known())));
    }
    Ok(Role::ALL.iter().copied().filter(|role| raw.iter().any(|raw| raw == role.wire())).collect())
}

fn shape(pointer: &str, detail: impl Into<String>) -> Unreadable {
    Unreadable::Shape { pointer: pointer.to_owned(), detail: detail.into() }
}
