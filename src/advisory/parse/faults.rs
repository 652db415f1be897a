//! What can be wrong with a field, in the domain's words; the review turns these into problems with rules and fixes.

use std::fmt;

use super::super::geometry::ShapeFault;
use super::super::level::LevelFault;
use super::super::time;

/// Why a value cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is there.
    Missing,
    /// Something is there that must not be.
    NotWanted,
    /// More characters or members than allowed.
    TooLong {
        /// The most allowed.
        max: usize,
        /// What was given.
        actual: usize,
    },
    /// A character that cannot stand here.
    Character(char),
    /// Not one of the values there are.
    NotAValue,
    /// Not a language tag.
    NotALanguage,
    /// Not an address.
    NotALink,
    /// Not a time, or none that exists.
    Time(time::Fault),
    /// Two times in the wrong order.
    Order,
    /// A shape that is none.
    Shape(ShapeFault),
    /// A level that is none.
    Level(LevelFault),
}

/// A fault at a field, by JSON pointer (RFC 6901) into the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFault {
    /// Where.
    pub pointer: String,
    /// What.
    pub fault: Fault,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("is missing"),
            Self::NotWanted => f.write_str("must not be given here"),
            Self::TooLong { max, actual } => write!(f, "has {actual} where at most {max} are allowed"),
            Self::Character(c) => write!(f, "holds U+{:04X}, which cannot stand here", u32::from(*c)),
            Self::NotAValue => f.write_str("is not one of the values there are"),
            Self::NotALanguage => f.write_str("is not a language tag of BCP 47"),
            Self::NotALink => f.write_str("is not an absolute http or https address"),
            Self::Time(time::Fault::NotRfc3339) => f.write_str("is not of the form of RFC 3339"),
            Self::Time(time::Fault::NoOffset) => f.write_str("has no offset, so it names no instant"),
            Self::Time(time::Fault::NotInCalendar) => {
                f.write_str("does not exist in the calendar, or lies before 1970 or after 9998")
            }
            Self::Order => f.write_str("is not later than the beginning"),
            Self::Shape(shape) => write!(f, "is no usable shape: {shape:?}"),
            Self::Level(level) => write!(f, "is no level that can be given: {level:?}"),
        }
    }
}

/// Gathers faults while values are taken; a value is there or its fault is.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<FieldFault>);

impl Faults {
    pub(super) fn add(&mut self, pointer: impl Into<String>, fault: Fault) {
        self.0.push(FieldFault { pointer: pointer.into(), fault });
    }

    /// The value, or `None` with its fault kept.
    pub(super) fn keep<T>(&mut self, pointer: impl Into<String>, taken: Result<T, Fault>) -> Option<T> {
        taken.map_err(|fault| self.add(pointer, fault)).ok()
    }

    /// A value that must be there, read by `read`.
    pub(super) fn required<T>(
        &mut self,
        pointer: impl Into<String>,
        raw: Option<&str>,
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        self.keep(pointer, raw.ok_or(Fault::Missing).and_then(read))
    }

    /// A value that may be absent.
    pub(super) fn optional<T>(
        &mut self,
        pointer: impl Into<String>,
        raw: Option<&str>,
        read: impl FnOnce(&str) -> Result<T, Fault>,
    ) -> Option<T> {
        raw.and_then(|raw| self.keep(pointer, read(raw)))
    }

    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, Vec<FieldFault>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}

/// A member of a JSON object or array as a pointer segment (RFC 6901 §3).
pub(in super::super) fn at(parent: &str, member: impl fmt::Display) -> String {
    let member = member.to_string().replace('~', "~0").replace('/', "~1");
    format!("{parent}/{member}")
}
