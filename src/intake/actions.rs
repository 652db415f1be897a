//! The small bodies of actions: `{}` where nothing is to be said, and nothing beyond the fields named.

use serde::Deserialize;
use utoipa::ToSchema;

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

/// Reasons why warnings do not hold here.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Submission)]
pub(super) struct WireSubmit {
    /// One for each warning that is overruled.
    #[serde(default)]
    #[schema(value_type = Vec<WireOverride>)]
    overrides: Vec<Object<WireOverride>>,
}

/// Why a warning does not hold here.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Overruled)]
pub(super) struct WireOverride {
    /// The rule.
    #[serde(default)]
    code: String,
    /// Where it warned (RFC 6901).
    #[serde(default)]
    pointer: String,
    /// Why it does not hold.
    #[serde(default)]
    reason: String,
}

/// What is agreed to.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Approval)]
pub(super) struct WireApprove {
    /// What was read: refused where it is another by now.
    #[serde(default, deserialize_with = "present")]
    #[schema(pattern = r#"^"v(0|[1-9][0-9]{0,17})"$"#)]
    draft_etag: Option<String>,
}

/// Why it is sent back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Return)]
pub(super) struct WireReturn {
    /// Why, for its author.
    #[serde(default)]
    #[schema(required)]
    reason: String,
}

/// What came of a review afterwards.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Finding)]
pub(super) struct WireFinding {
    /// What looking into it came to.
    #[serde(default)]
    #[schema(required)]
    finding: String,
}

/// How it becomes public: `{}` at once; one of the two, never both.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Going)]
pub(super) struct WirePublish {
    /// When: RFC 3339 with offset.
    #[serde(default, deserialize_with = "present")]
    at: Option<String>,
    /// Why it cannot wait for a second person.
    #[serde(default, deserialize_with = "present")]
    emergency_reason: Option<String>,
}

/// Why it is over, or was wrong.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Reason)]
pub(super) struct WireReason {
    /// Why, by language; at least in the default one.
    #[serde(default)]
    #[schema(required, value_type = BTreeMap<String, String>)]
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
