//! What is filled into a template: the members that are fields of a draft, and all others as values of placeholders.

use serde_json::{Map, Value};

use crate::advisory::{Draft, DraftValue, Keyed};

use super::crossing::{draft, value};
use super::document::{read_tree, shaped};
use super::shapes::{Object, Pairs, Value as Filled};
use super::unreadable::Unreadable;
use super::wire::WireDraft;

/// Reads the body of `POST /advisories?template=…`: fields of the advisory, and values by placeholder, side by side.
///
/// # Errors
/// As [`super::read_draft`]; whether a placeholder is known is the template's to say.
pub fn read_filling(body: &[u8]) -> Result<(Keyed<DraftValue>, Draft), Unreadable> {
    let Object(members): Object<Map<String, Value>> = shaped(read_tree(body)?)?;
    let (fields, values): (Map<_, _>, Map<_, _>) =
        members.into_iter().partition(|(name, _)| Draft::FIELDS.contains(&name.as_str()));
    let Object(fields): Object<WireDraft> = shaped(Value::Object(fields))?;
    let Object(values): Object<Pairs<Filled>> = shaped(Value::Object(values))?;
    Ok((values.0.into_iter().map(|(name, given)| (name, value(given))).collect(), draft(fields)))
}
