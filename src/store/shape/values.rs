//! Values with one spelling each in the kept form: another spelling of the same value is not what was written.

use std::fmt;

use chrono::{DateTime, FixedOffset, SecondsFormat, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::advisory::{AdvisoryId, Digest, PersonName, RevisionNumber, Role, Significance};

/// Writes an instant: RFC 3339 in UTC with as many digits as it has (0, 3, 6 or 9).
pub(in super::super) fn write_instant(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Reads an instant in exactly that spelling. Years beyond four digits carry a sign, as ISO 8601 has it: an hour
/// before midnight of the year 9999 in the west is in the year 10000 in UTC.
pub(in super::super) fn read_instant(raw: &str) -> Option<DateTime<Utc>> {
    raw.parse().ok().filter(|at| write_instant(at) == raw)
}

fn write_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read_hex(raw: &str) -> Option<Vec<u8>> {
    let pair = |at| raw.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    (0..raw.len()).step_by(2).map(pair).collect()
}

/// A value of the domain that is kept as text.
macro_rules! kept_as_text {
    ($($name:ident, $domain:ty, $what:literal, $write:expr, $read:expr;)+) => {$(
        #[derive(Debug, Clone, PartialEq)]
        pub(super) struct $name(pub(super) $domain);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&$domain) -> String = $write;
                serializer.serialize_str(&write(&self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl de::Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($what)
                    }
                    fn visit_str<E: de::Error>(self, raw: &str) -> Result<$name, E> {
                        let read: fn(&str) -> Option<$domain> = $read;
                        let write: fn(&$domain) -> String = $write;
                        let value = read(raw).filter(|value| write(value) == raw);
                        value.map($name).ok_or_else(|| E::invalid_value(de::Unexpected::Str(raw), &self))
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    )+};
}

kept_as_text! {
    KeptInstant, DateTime<Utc>, "an instant in UTC", write_instant, read_instant;
    KeptLocal, DateTime<FixedOffset>, "an instant with its offset", |at| at.to_rfc3339_opts(SecondsFormat::AutoSi, false), |raw| raw.parse().ok();
    KeptName, PersonName, "a person's name", PersonName::to_string, PersonName::kept;
    KeptId, AdvisoryId, "the id of an advisory", AdvisoryId::to_string, AdvisoryId::parse;
    KeptBytes, Vec<u8>, "bytes as hexadecimal digits", |bytes| write_hex(bytes), read_hex;
    KeptDigest, Digest, "64 hexadecimal digits", Digest::to_string, Digest::parse;
    KeptRole, Role, "a role", |role| role.wire().to_owned(), Role::parse;
    KeptSignificance, Significance, "`minor` or `significant`", |value| value.wire().to_owned(), Significance::parse;
}

/// The number of a revision.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub(super) struct KeptRevision(pub(super) RevisionNumber);

impl From<KeptRevision> for u32 {
    fn from(kept: KeptRevision) -> Self {
        kept.0.get()
    }
}

impl TryFrom<u32> for KeptRevision {
    type Error = &'static str;

    fn try_from(n: u32) -> Result<Self, Self::Error> {
        RevisionNumber::new(n).map(Self).ok_or("revisions are counted from 1")
    }
}
