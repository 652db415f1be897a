//! The small bodies of actions: `{}` where nothing is to be said, and nothing beyond the fields named.

use serde::Deserialize;

use crate::advisory::{Keyed, Override};

use super::document::read;
use super::shapes::{Object, Pairs, present};
use super::unreadable::Unreadable;

/// How an approved draft is to become public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Going {
    /// At once.
    Now,
    /// By itself, at a time as it was written (RFC 3339 with offset, unchecked).
    At(String),
    /// At once and without a second person, for this reason.
    Emergency(String),
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireSubmit {
    overrides: Vec<Object<WireOverride>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireOverride {
    code: String,
    pointer: String,
    reason: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireApprove {
    #[serde(deserialize_with = "present")]
    draft_etag: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireReturn {
    reason: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireFinding {
    finding: String,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WirePublish {
    #[serde(deserialize_with = "present")]
    at: Option<String>,
    #[serde(deserialize_with = "present")]
    emergency_reason: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct WireReason {
    reason: Pairs<String>,
}

/// Reads `{"overrides": [{"code", "pointer", "reason"}]}` of a submission; what is left out is empty.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_overrides(body: &[u8]) -> Result<Vec<Override>, Unreadable> {
    let WireSubmit { overrides } = read(body)?;
    let taken = overrides.into_iter().map(|Object(given)| {
        let WireOverride { code, pointer, reason } = given;
        Override { code, pointer, reason }
    });
    Ok(taken.collect())
}

/// Reads `{"draft_etag": "…"}` of an approval: what the approver has read.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_approval(body: &[u8]) -> Result<Option<String>, Unreadable> {
    let WireApprove { draft_etag } = read(body)?;
    Ok(draft_etag)
}

/// Reads `{"reason": "…"}` of a return; empty where none was given.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_return(body: &[u8]) -> Result<String, Unreadable> {
    let WireReturn { reason } = read(body)?;
    Ok(reason)
}

/// Reads `{"finding": "…"}` of a review afterwards; empty where none was given.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_finding(body: &[u8]) -> Result<String, Unreadable> {
    let WireFinding { finding } = read(body)?;
    Ok(finding)
}

/// Reads `{}`, `{"at": "…"}` or `{"emergency_reason": "…"}` of a publication.
///
/// # Errors
/// As [`read_draft`](super::read_draft); both fields at once are no shape either.
pub fn read_going(body: &[u8]) -> Result<Going, Unreadable> {
    let WirePublish { at, emergency_reason } = read(body)?;
    match (at, emergency_reason) {
        (None, None) => Ok(Going::Now),
        (Some(at), None) => Ok(Going::At(at)),
        (None, Some(reason)) => Ok(Going::Emergency(reason)),
        (Some(_), Some(_)) => Err(Unreadable::Shape {
            pointer: "/emergency_reason".to_owned(),
            detail: "an emergency is published at once: give `at` or `emergency_reason`, not both".to_owned(),
        }),
    }
}

/// Reads `{"reason": {"en": "…"}}` of an end or a retraction; empty where none was given.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_reason(body: &[u8]) -> Result<Keyed<String>, Unreadable> {
    let WireReason { reason } = read(body)?;
    Ok(reason.0)
}
