//! Documents of advisories that left the shelf: printed when asked for, by the same hand as everything else.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::Advisory;
use crate::feed::Feed;
use crate::render::Setting;

use super::not_printed::NotPrinted;
use super::notices;
use super::rendition::Rendition;

/// The document at one of an advisory's addresses; `None` where that address was never public.
///
/// # Errors
/// [`NotPrinted`] where it does not read back.
pub fn archived(
    advisory: &Advisory,
    path: &str,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Option<Arc<Rendition>>, NotPrinted> {
    let sheets = notices::of_advisory(advisory, now, feeds, setting)?;
    Ok(sheets.into_iter().find(|(address, _)| **address == *path).map(|(_, rendition)| rendition))
}
