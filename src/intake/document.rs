//! Bytes to a JSON document that has one meaning only: whole, bounded in size and depth, no name twice.

use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use serde_path_to_error::Track;

use super::shapes::Object;
use super::unreadable::Unreadable;

/// The largest body of the editors' interface, in bytes (rule DRAFT-01).
pub const MAX_BODY_BYTES: usize = 64 * 1024;

/// The deepest nesting read; the contract's own bodies need 5.
pub const MAX_DEPTH: usize = 32;

/// Reads a JSON object into a wire shape.
///
/// # Errors
/// Nothing is kept where the bytes are too many, no JSON, or of another shape.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Unreadable> {
    shaped::<Object<T>>(read_tree(bytes)?).map(|object| object.0)
}

/// A document that was read as a wire shape.
pub(super) fn shaped<T: DeserializeOwned>(document: Value) -> Result<T, Unreadable> {
    let shaped: Result<T, _> = serde_path_to_error::deserialize(document);
    shaped.map_err(|error| Unreadable::shape(error.path(), &error.inner().to_string()))
}

/// Reads a document that has one meaning only.
pub(super) fn read_tree(bytes: &[u8]) -> Result<Value, Unreadable> {
    if bytes.len() > MAX_BODY_BYTES {
        return Err(Unreadable::TooLarge { limit: MAX_BODY_BYTES, actual: bytes.len() });
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| no_text(&bytes[..error.valid_up_to()], "a byte that is not UTF-8"))?;
    if text.starts_with('\u{FEFF}') {
        return Err(no_text(&[], "a byte order mark, which RFC 8259 §8.1 does not allow"));
    }
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let tracked = serde_path_to_error::Deserializer::new(&mut reader, &mut track);
    let read = Tree { depth_left: MAX_DEPTH }.deserialize(tracked);
    let document = read.map_err(|error| refusal(&error, track))?;
    reader.end().map_err(|error| Unreadable::not_json(&error))?;
    Ok(document)
}

/// A number too large for any field is JSON all the same: it is the shape that is wrong.
fn refusal(error: &serde_json::Error, track: Track) -> Unreadable {
    let message = error.to_string();
    if message.starts_with("number out of range") {
        Unreadable::shape(&track.path(), &message)
    } else {
        Unreadable::not_json(error)
    }
}

fn no_text(before: &[u8], detail: &str) -> Unreadable {
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
    Unreadable::NotJson { line, column, detail: detail.to_owned() }
}

/// Builds the document; serde_json alone would let the last of two equal names win.
#[derive(Clone, Copy)]
struct Tree {
    depth_left: usize,
}

impl Tree {
    fn below<E: Error>(self) -> Result<Self, E> {
        match self.depth_left.checked_sub(1) {
            Some(depth_left) => Ok(Self { depth_left }),
            None => Err(E::custom(format_args!("nested deeper than {MAX_DEPTH} levels"))),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut list = Vec::new();
        while let Some(member) = members.next_element_seed(below)? {
            list.push(member);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(A::Error::custom(format_args!("the name {name:?} stands twice in one object")));
            }
            object.insert(name, members.next_value_seed(below)?);
        }
        Ok(Value::Object(object))
    }
}
