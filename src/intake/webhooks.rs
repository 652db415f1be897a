//! The small bodies of what is done with webhooks.

use serde::Deserialize;
use utoipa::ToSchema;

use super::document::read;
use super::shapes::present;
use super::unreadable::Unreadable;

/// Nothing is to be said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Nothing)]
pub(super) struct WireNothing {}

/// Since when.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Since)]
pub(super) struct WireSince {
    /// RFC 3339 with offset, from 1970 to 9998.
    #[serde(default, deserialize_with = "present")]
    #[schema(required, value_type = String, format = DateTime,
        pattern = "^(19[7-9][0-9]|[2-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])-")]
    since: Option<String>,
}

/// Reads `{}`.
///
/// # Errors
/// As [`read_draft`](super::read_draft).
pub fn read_nothing(body: &[u8]) -> Result<(), Unreadable> {
    let WireNothing {} = read(body)?;
    Ok(())
}

/// Reads `{"since": "…"}`: a time as it was written (RFC 3339 with offset, unchecked).
///
/// # Errors
/// As [`read_draft`](super::read_draft); it must be there.
pub fn read_since(body: &[u8]) -> Result<String, Unreadable> {
    let WireSince { since } = read(body)?;
    since.ok_or_else(|| Unreadable::Shape {
        pointer: "/since".to_owned(),
        detail: "it is missing: say since when messages are to be sent again".to_owned(),
    })
}
