//! Documents of advisories that left the shelf: printed when asked for, by the same hand as everything else.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory};
use crate::feed::{Edition, Feed};
use crate::render::{Paging, Setting, archived as archived_document};

use super::encoding::Encoding;
use super::guard::Guard;
use super::not_printed::NotPrinted;
use super::notices;
use super::policy::Cache;
use super::readback;
use super::rendition::{Printed, Rendition};
use super::sheets;
use super::tag::Tag;
use super::twins::with_twins;

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
    if let Some((_, language)) = Addresses::read_advisory_in(path) {
        return notices::in_language(advisory, &language, now, feeds, setting);
    }
    let sheets = notices::of_advisory(advisory, now, feeds, setting)?;
    Ok(sheets.into_iter().find(|(address, _)| **address == *path).map(|(_, rendition)| rendition))
}

/// A page of the archive for people; `past` says that everything on it is over and that nothing will join it.
///
/// # Errors
/// [`NotPrinted`] where it does not read back.
pub fn archived_page(
    path: &str,
    text: String,
    changed: DateTime<Utc>,
    past: bool,
) -> Result<Arc<Rendition>, NotPrinted> {
    readback::page(path, &text)?;
    let cache = if past { Cache::Past } else { Cache::Page };
    let (_, rendition) =
        sheets::sheet(path.into(), "text/html; charset=utf-8", text, changed, (cache, Guard::Page));
    Ok(with_twins(rendition, &[Encoding::Gzip]))
}

/// A volume of a feed's archive, in the language of the edition. Once it is closed nothing that happens changes it; only a feed
/// that is declared to be about something else has another.
///
/// # Errors
/// [`NotPrinted`] where it does not read back.
pub fn archived_volume(
    edition: &Edition,
    paging: &Paging,
    setting: &Setting,
) -> Result<Arc<Rendition>, NotPrinted> {
    let slug = edition.feed.slug().as_str();
    let path = Addresses::archive(slug, &paging.volume.to_string(), edition.address_language());
    let text = archived_document(edition, paging, setting);
    readback::archive(&path, &text, edition)?;
    let body = Bytes::from(text);
    let cache = if paging.closed { Cache::Past } else { Cache::Feed };
    let (media, tag) = ("application/atom+xml; charset=utf-8", Tag::of(&body));
    let (changed, guard) = (edition.updated, Guard::Document);
    let printed = Printed { media, body: body.into(), tag, changed, cache, guard, page: None };
    Ok(with_twins(Rendition::new(printed), &[Encoding::Gzip]))
}
