//! `/feeds/near.{rss,atom,json}`: the one public address whose query counts. It is rounded here, before anyone sees it.

use ::http::StatusCode;
use ::http::request::Parts;

use crate::feed::{Cell, NotACell};

use super::answer::{Answer, text};

/// What is asked for, by its one address.
pub(super) fn asked(parts: &Parts) -> Result<String, NotACell> {
    let cell = Cell::read(parts.uri.query().unwrap_or_default())?;
    Ok(format!("{}?{}", parts.uri.path(), cell.query()))
}

/// What is said to a query that names no place: the parameter, and nothing of what stood there.
pub(super) fn refused(why: &NotACell) -> Answer {
    text(StatusCode::BAD_REQUEST, format!("400: {why}\n").into())
}
