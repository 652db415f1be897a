//! The public addresses whose query counts: what is near a place, and what is looked for in the archive. Both are read
//! here, before anyone sees them, and brought to one spelling.

use ::http::StatusCode;
use ::http::request::Parts;

use crate::advisory::Addresses;
use crate::feed::{Cell, NotACell, NotASearch, Search};

use super::answer::{Answer, text};

/// Why nothing is asked for: the parameter, and nothing of what stood there.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotAsked {
    /// No place.
    #[error(transparent)]
    Place(#[from] NotACell),
    /// Nothing to look for.
    #[error(transparent)]
    Search(#[from] NotASearch),
}

/// What is asked for, by its one address.
pub(super) fn asked(parts: &Parts) -> Result<String, NotAsked> {
    let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
    let query = match Addresses::read_archive_page(path) {
        Some(_) => Search::read(query)?.query(),
        None => Cell::read(query)?.query(),
    };
    Ok(format!("{path}?{query}"))
}

/// What is said to a query that asks for nothing.
pub(super) fn refused(why: &NotAsked) -> Answer {
    text(StatusCode::BAD_REQUEST, format!("400: {why}\n").into())
}
