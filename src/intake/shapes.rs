//! JSON types exactly: derived readers alone would take an array for an object and `null` for an absent field.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};

/// What is there must be of its type; `null` is no way to leave a field out.
pub(super) fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

/// A JSON object and nothing else.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(members))
            }
        }
        deserializer.deserialize_map(Members(PhantomData)).map(Self)
    }
}

/// An object whose names are data, in the order written; that no name stands twice was seen before.
pub(super) struct Pairs<T>(pub(super) Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Vec<(String, T)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = members.next_entry()? {
                    pairs.push(pair);
                }
                Ok(pairs)
            }
        }
        deserializer.deserialize_map(Members(PhantomData)).map(Self)
    }
}

/// A JSON number.
pub(super) struct Number(pub(super) f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Taken;
        impl Visitor<'_> for Taken {
            type Value = f64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_f64<E>(self, value: f64) -> Result<f64, E> {
                Ok(value)
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<f64, E> {
                exact(value).ok_or_else(|| E::custom("number out of range"))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<f64, E> {
                let value = i64::try_from(value).ok();
                value.and_then(exact).ok_or_else(|| E::custom("number out of range"))
            }
        }
        deserializer.deserialize_f64(Taken).map(Self)
    }
}

/// RFC 7493 §2.2: beyond 2^53 a whole number has no exact double, and would change silently.
pub(super) const LARGEST: i64 = 1 << 53;

fn exact(value: i64) -> Option<f64> {
    (-LARGEST..=LARGEST).contains(&value).then_some(value as f64)
}

/// A JSON number without a fraction.
pub(super) struct Whole(pub(super) i64);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Taken;
        impl Visitor<'_> for Taken {
            type Value = i64;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number")
            }

            fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
                Ok(value)
            }

            /// `1.0` is a whole number too (RFC 8259 §6 knows one kind of number), as long as a double holds it exactly.
            fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
                let whole = value as i64;
                let same = exact(whole).is_some_and(|back| back.to_bits() == (value + 0.0).to_bits());
                same.then_some(whole).ok_or_else(|| E::invalid_type(Unexpected::Float(value), &self))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
                i64::try_from(value).map_err(|_| E::custom("number out of range"))
            }
        }
        deserializer.deserialize_i64(Taken).map(Self)
    }
}

/// What stands in the place of a placeholder: a text, or an object of texts by language.
pub(super) enum Value {
    Same(String),
    ByLanguage(Pairs<String>),
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Taken;
        impl<'de> Visitor<'de> for Taken {
            type Value = Value;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or an object of texts by language")
            }

            fn visit_str<E>(self, value: &str) -> Result<Value, E> {
                Ok(Value::Same(value.to_owned()))
            }

            fn visit_string<E>(self, value: String) -> Result<Value, E> {
                Ok(Value::Same(value))
            }

            fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Value, A::Error> {
                Pairs::deserialize(MapAccessDeserializer::new(members)).map(Value::ByLanguage)
            }
        }
        deserializer.deserialize_any(Taken)
    }
}
