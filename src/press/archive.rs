//! Documents of advisories that left the shelf: printed when asked for, by the same hand as everything else.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory};
use crate::feed::{Edition, Feed, Month};
use crate::render::{Paging, Setting, archived as archived_document};

use super::not_printed::NotPrinted;
use super::notices;
use super::policy::{Cache, Guard};
use super::readback;
use super::rendition::{Printed, Rendition};
use super::tag::Tag;

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

/// A month of a feed's archive. It is closed when the month is over: then its bytes never change.
///
/// # Errors
/// [`NotPrinted`] where it does not read back.
pub fn archived_month(
    edition: &Edition,
    paging: &Paging,
    now: DateTime<Utc>,
    setting: &Setting,
) -> Result<Arc<Rendition>, NotPrinted> {
    let path = Addresses::archive(edition.feed.slug().as_str(), &paging.month.to_string());
    let text = archived_document(edition, paging, setting);
    readback::archive(&path, &text, edition)?;
    let body = Bytes::from(text);
    let cache = if paging.month.end() + Month::SETTLES <= now { Cache::Immutable } else { Cache::Feed };
    let (media, tag) = ("application/atom+xml; charset=utf-8", Tag::of(&body));
    let (changed, guard) = (edition.updated, Guard::Document);
    Ok(Rendition::new(Printed { media, body: body.into(), tag, changed, cache, guard, page: None }))
}
