//! A record without what was done in full: enough to list it, and to check under which name it is filed.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

use crate::advisory::{PasskeyId, PersonName, TokenId};
use chrono::{DateTime, Utc};

use super::super::fault::Misread;
use super::super::records::About;
use super::body::KeptAbout;
use super::read::read;
use super::values::{KeptInstant, KeptName};

/// Who, when, about what, and what kind of thing.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Outline {
    pub(in super::super) at: DateTime<Utc>,
    pub(in super::super) actor: PersonName,
    pub(in super::super) about: About,
    pub(in super::super) kind: String,
}

/// Reads the outline of a record's body.
pub(in super::super) fn read_outline(body: &[u8]) -> Result<Outline, Misread> {
    let KeptOutline { at, actor, about, deed } = read(body)?;
    let about = match about {
        KeptAbout::Advisory(id) => About::Advisory(id.0),
        KeptAbout::Person(name) => About::Person(name.0),
        KeptAbout::Token(id) => About::Token(TokenId(id)),
        KeptAbout::Passkey(id) => About::Passkey(PasskeyId(id)),
        KeptAbout::Publisher => About::Publisher,
    };
    Ok(Outline { at: at.0, actor: actor.0, about, kind: deed.0 })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptOutline {
    at: KeptInstant,
    actor: KeptName,
    about: KeptAbout,
    deed: DeedName,
}

/// The name of the only member of `deed`.
struct DeedName(String);

impl<'de> Deserialize<'de> for DeedName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneMember;
        impl<'de> de::Visitor<'de> for OneMember {
            type Value = DeedName;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with one member")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut members: A) -> Result<DeedName, A::Error> {
                let Some((name, de::IgnoredAny)) = members.next_entry()? else {
                    return Err(de::Error::invalid_length(0, &self));
                };
                match members.next_key::<de::IgnoredAny>()? {
                    None => Ok(DeedName(name)),
                    Some(de::IgnoredAny) => Err(de::Error::invalid_length(2, &self)),
                }
            }
        }
        deserializer.deserialize_map(OneMember)
    }
}
