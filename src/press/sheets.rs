//! One feed as finished documents: frames around entries that were rendered before.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use crate::advisory::{Addresses, Format};
use crate::feed::Edition;
use crate::render::{Setting, Shell, page as pages, shell};

use super::fragments::Rack;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::policy::{Cache, Guard};
use super::readback;
use super::rendition::{Printed, Rendition};
use super::tag::Tag;

/// A document and its address.
pub(super) type Sheet = (String, Arc<Rendition>);

/// A page for people.
pub(super) fn page(path: String, text: String, changed: DateTime<Utc>) -> Result<Sheet, NotPrinted> {
    readback::page(&path, &text)?;
    Ok(sheet(path, "text/html; charset=utf-8", text, changed, (Cache::Page, Guard::Page)))
}

/// A machine form of an advisory.
pub(super) fn machine(path: String, text: String, changed: DateTime<Utc>) -> Result<Sheet, NotPrinted> {
    readback::machine(&path, &text)?;
    Ok(sheet(path, "application/json", text, changed, (Cache::Page, Guard::Document)))
}

/// The style sheet, under an address that names its content.
pub(super) fn style() -> Sheet {
    let pages::Style { path, bytes } = pages::style();
    let (body, tag) = (Bytes::from_static(bytes), Tag::of(bytes));
    let (media, changed, cache, guard) =
        ("text/css; charset=utf-8", DateTime::UNIX_EPOCH, Cache::Immutable, Guard::Asset);
    (path.to_owned(), Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

fn sheet(
    path: String,
    media: &'static str,
    text: String,
    changed: DateTime<Utc>,
    (cache, guard): (Cache, Guard),
) -> Sheet {
    let body = Bytes::from(text);
    let tag = Tag::of(&body);
    (path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

/// Every document of a feed: each format in each language, and its page.
pub(super) fn of_feed(members: &Members, rack: &Rack, setting: &Setting) -> Result<Vec<Sheet>, NotPrinted> {
    let edition = members.edition();
    let mut sheets = Vec::new();
    for language in members.feed.languages() {
        let edition = edition.in_language(language);
        for format in Format::ALL {
            sheets.push(in_format(*format, &edition, rack, setting)?);
        }
    }
    let path = Addresses::feed_page(members.feed.slug().as_str());
    sheets.push(page(path, pages::feed(&edition, setting), edition.updated)?);
    Ok(sheets)
}

fn in_format(format: Format, edition: &Edition, rack: &Rack, setting: &Setting) -> Result<Sheet, NotPrinted> {
    let slug = edition.feed.slug().as_str();
    let path = Addresses::feed(slug, edition.address_language(), format);
    let frame = shell(format, edition, setting);
    readback::frame(format, &path, &frame, edition)?;
    let (body, tag) = join(format, &frame, edition, rack)?;
    let media = match format {
        Format::Atom => "application/atom+xml; charset=utf-8",
        Format::Rss => "application/rss+xml; charset=utf-8",
        Format::Json => "application/feed+json",
    };
    let page = Some(Addresses::feed_page(slug).into());
    let (changed, cache, guard) = (edition.updated, Cache::Feed, Guard::Document);
    Ok((path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page })))
}

/// Joins head, entries and tail. The tag is made of the hashes of the parts: the entries' were reckoned before.
fn join(format: Format, frame: &Shell, edition: &Edition, rack: &Rack) -> Result<(Bytes, Tag), NotPrinted> {
    let Shell { head, separator, tail } = frame;
    let mut parts = Vec::with_capacity(edition.entries.len());
    for entry in edition.entries.iter() {
        let kept = rack.find(entry, &edition.language);
        let kept = kept.ok_or_else(|| NotPrinted::NotStocked(entry.id().to_string()))?;
        parts.push(kept.of(format));
    }
    let length = parts.iter().map(|part| part.text.len() + separator.len()).sum::<usize>();
    let mut body = String::with_capacity(head.len() + length + tail.len());
    let mut hash = Sha256::new();
    body.push_str(head);
    hash.update(Sha256::digest(head));
    for (place, part) in parts.iter().enumerate() {
        if place > 0 {
            body.push_str(separator);
        }
        body.push_str(&part.text);
        hash.update(part.hash);
    }
    body.push_str(tail);
    hash.update(Sha256::digest(tail));
    Ok((body.into(), Tag::new(hash.finalize().into())))
}
