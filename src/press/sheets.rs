//! One feed as finished documents: frames around entries that were rendered before.

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::HeaderValue;
use sha2::{Digest as _, Sha256};

use crate::advisory::{Addresses, Advisory, Format, RevisionNumber};
use crate::feed::Edition;
use crate::render::machine::CurrentShell;
use crate::render::map::{Atlas, atlas};
use crate::render::page::{self as pages, Mount, Part};
use crate::render::{Setting, Shell, cap, shell};

use super::calendars;
use super::fragments::{Fragment, Fragments, Rack};
use super::guard::Guard;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::policy::Cache;
use super::readback;
use super::rendition::{Printed, Rendition};
use super::scroll::Scroll;
use super::tag::Tag;

/// A document and its address.
pub(super) type Sheet = (Arc<str>, Arc<Rendition>);

/// A page for people.
pub(super) fn page(path: Arc<str>, text: String, changed: DateTime<Utc>) -> Result<Sheet, NotPrinted> {
    readback::page(&path, &text)?;
    Ok(sheet(path, "text/html; charset=utf-8", text, changed, (Cache::Page, Guard::Page)))
}

/// A machine form of an advisory.
pub(super) fn machine(path: Arc<str>, text: String, changed: DateTime<Utc>) -> Result<Sheet, NotPrinted> {
    readback::machine(&path, &text)?;
    Ok(sheet(path, "application/json", text, changed, (Cache::Page, Guard::Document)))
}

/// What is renewed at every heartbeat.
pub(super) fn pulse(path: Arc<str>, text: String, changed: DateTime<Utc>) -> Result<Sheet, NotPrinted> {
    readback::machine(&path, &text)?;
    Ok(sheet(path, "application/json", text, changed, (Cache::Pulse, Guard::Document)))
}

/// The CAP document of a revision.
pub(super) fn alert(
    path: Arc<str>,
    text: String,
    advisory: &Advisory,
    n: RevisionNumber,
    sent: DateTime<Utc>,
) -> Result<Sheet, NotPrinted> {
    readback::alert(&path, &text, advisory, n)?;
    Ok(sheet(path, "application/cap+xml", text, sent, (Cache::Page, Guard::Document)))
}

/// The list of feeds for programs.
pub(super) fn outlines(path: Arc<str>, text: String, changed: DateTime<Utc>) -> Sheet {
    sheet(path, "text/x-opml; charset=utf-8", text, changed, (Cache::Page, Guard::Document))
}

/// The style sheet, under an address that names its content.
fn style() -> Sheet {
    let pages::Style { path, bytes } = pages::style();
    let (body, tag) = (Bytes::from_static(bytes), Tag::of(bytes));
    let (media, changed, cache, guard) =
        ("text/css; charset=utf-8", DateTime::UNIX_EPOCH, Cache::Immutable, Guard::Asset);
    (
        path.into(),
        Rendition::new(Printed { media, body: body.into(), tag, changed, cache, guard, page: None }),
    )
}

/// Everything that pages load: the style sheet, the lands of every map, and what is an operator's own.
pub(super) fn loaded(setting: &Setting) -> Vec<Sheet> {
    let kept = (Cache::Immutable, Guard::Asset);
    let Atlas { path, bytes } = atlas();
    let lands = fixed(path.to_owned(), "image/svg+xml", Bytes::from_static(bytes), kept);
    let own = setting.site.files();
    let own = own.map(|file| fixed(file.path.clone(), file.media, file.bytes.clone(), kept));
    [style(), lands].into_iter().chain(own).collect()
}

pub(super) fn sheet(
    path: Arc<str>,
    media: &'static str,
    text: String,
    changed: DateTime<Utc>,
    (cache, guard): (Cache, Guard),
) -> Sheet {
    let body = Bytes::from(text);
    let tag = Tag::of(&body);
    (path, Rendition::new(Printed { media, body: body.into(), tag, changed, cache, guard, page: None }))
}

/// A page of cards that were read back when they were rendered.
pub(super) fn mounted<'a>(
    path: Arc<str>,
    mount: &Mount,
    cards: impl Fn(Part) -> Vec<&'a Fragment>,
    changed: DateTime<Utc>,
) -> Result<Sheet, NotPrinted> {
    readback::page(&path, &mount.bare())?;
    let mut joint = Joint::new();
    joint.add_mount(mount, cards);
    Ok(page_of(path, joint, changed))
}

/// A page made of texts and cards, one after the other, that were read back before.
pub(super) fn pieced(
    path: Arc<str>,
    pieces: &[Piece<'_>],
    changed: DateTime<Utc>,
    (cache, guard): (Cache, Guard),
) -> Sheet {
    let mut joint = Joint::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => joint.add_text(text),
            Piece::Card(card) => joint.add(card),
        }
    }
    let (body, tag) = joint.finish();
    let media = "text/html; charset=utf-8";
    (path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

/// A piece of a page.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Card(&'a Fragment),
}

/// Bytes that are as they were compiled in or made at the start.
pub(super) fn fixed(
    path: String,
    media: &'static str,
    bytes: Bytes,
    (cache, guard): (Cache, Guard),
) -> Sheet {
    let (body, tag, changed) = (Scroll::from(bytes.clone()), Tag::of(&bytes), DateTime::UNIX_EPOCH);
    (path.into(), Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

fn page_of(path: Arc<str>, joint: Joint, changed: DateTime<Utc>) -> Sheet {
    let (body, tag) = joint.finish();
    let (media, cache, guard) = ("text/html; charset=utf-8", Cache::Page, Guard::Page);
    (path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

/// Every document of a feed: each format in each language, its page, and its calendar.
pub(super) fn of_feed(members: &Members, rack: &Rack, setting: &Setting) -> Result<Vec<Sheet>, NotPrinted> {
    let edition = members.edition().fitting(|entry| rack.weight(entry, members.feed.languages()));
    let mut sheets = Vec::new();
    let mut paths = members.paths.iter().cloned();
    for (language, page) in members.feed.languages().iter().zip(&members.pages) {
        let edition = edition.in_language(language);
        let kept = kept(&edition, rack)?;
        for (format, path) in Format::ALL.iter().zip(paths.by_ref()) {
            sheets.push(in_format(*format, path, &edition, &kept, setting)?);
        }
        sheets.push(page_of_feed(page, &edition, &kept, setting)?);
        if language == members.feed.default_language() {
            sheets.push(cap_index(&edition, &kept, setting)?);
        }
    }
    sheets.push(calendars::of_feed(members, rack, setting)?);
    Ok(sheets)
}

/// A calendar of events that were read back when they were rendered.
pub(super) fn calendar(
    path: Arc<str>,
    (head, tail): (&str, &str),
    events: Vec<&Fragment>,
    changed: DateTime<Utc>,
) -> Sheet {
    let mut joint = Joint::new();
    joint.add_text(head);
    events.into_iter().for_each(|event| joint.add(event));
    joint.add_text(tail);
    let (body, tag) = joint.finish();
    let (media, cache, guard) = ("text/calendar; charset=utf-8", Cache::Feed, Guard::Document);
    (path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None }))
}

/// A feed's page: what stands around the entries was rendered and read back when the feed was declared.
fn page_of_feed(
    page: &OnceLock<Mount>,
    edition: &Edition,
    entries: &[&Fragments],
    setting: &Setting,
) -> Result<Sheet, NotPrinted> {
    let (feed, language) = (&edition.feed, &edition.language);
    let path: Arc<str> = Addresses::feed_page_in(feed.slug().as_str(), edition.address_language()).into();
    let frame = match page.get() {
        Some(frame) => frame,
        None => {
            let frame = pages::feed_frame(feed, language, setting);
            readback::page(&path, &frame.bare())?;
            page.get_or_init(|| frame)
        }
    };
    let latest = pages::feed_latest(edition, setting);
    readback::piece(&path, &latest.bare())?;
    let mut joint = Joint::new();
    joint.add_text(&frame.head);
    joint.add_mount(&latest, |_| entries.iter().map(|kept| &kept.card).collect());
    frame.places.iter().for_each(|(_, after)| joint.add_text(after));
    Ok(page_of(path, joint, edition.updated))
}

/// The index of a feed's CAP documents.
fn cap_index(edition: &Edition, entries: &[&Fragments], setting: &Setting) -> Result<Sheet, NotPrinted> {
    let path: Arc<str> = Addresses::cap_index(edition.feed.slug().as_str()).into();
    let frame = cap::index_shell(edition, setting);
    readback::page(&path, &format!("{}{}", frame.head, frame.tail))?;
    let (body, tag) = join(&frame, entries.iter().map(|entry| &entry.alert));
    let media = "application/atom+xml; charset=utf-8";
    let (changed, cache, guard) = (edition.updated, Cache::Feed, Guard::Document);
    Ok((path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None })))
}

/// The entries of an edition, as they were rendered.
fn kept<'a>(edition: &Edition, rack: &'a Rack) -> Result<Vec<&'a Fragments>, NotPrinted> {
    let find = |entry| {
        rack.find(entry, &edition.language).ok_or_else(|| NotPrinted::NotStocked(entry.id().to_string()))
    };
    edition.entries.iter().map(find).collect()
}

fn in_format(
    format: Format,
    path: Arc<str>,
    edition: &Edition,
    entries: &[&Fragments],
    setting: &Setting,
) -> Result<Sheet, NotPrinted> {
    let slug = edition.feed.slug().as_str();
    let frame = shell(format, edition, setting);
    readback::frame(format, &path, &frame, edition)?;
    let (body, tag) = join(&frame, entries.iter().map(|entry| entry.of(format)));
    let media = media(format);
    let page = Some(Addresses::feed_page_in(slug, edition.address_language()).into());
    let (changed, cache, guard) = (edition.updated, Cache::Feed, Guard::Document);
    let printed = Printed { media, body, tag, changed, cache, guard, page };
    let rendition = match hub_link(&path, setting) {
        Some(link) => Rendition::topic(printed, link),
        None => Rendition::new(printed),
    };
    Ok((path, rendition))
}

/// The hub and the feed's own address for the headers of its answers (W3C WebSub §4).
fn hub_link(path: &str, setting: &Setting) -> Option<HeaderValue> {
    let (hub, itself) = (setting.addresses.hub()?, setting.addresses.absolute(path));
    HeaderValue::from_str(&format!("<{hub}>; rel=\"hub\", <{itself}>; rel=\"self\"")).ok()
}

/// The media type of a feed, with its charset where it is text.
pub(super) fn media(format: Format) -> &'static str {
    match format {
        Format::Atom => "application/atom+xml; charset=utf-8",
        Format::Rss => "application/rss+xml; charset=utf-8",
        Format::Json => "application/feed+json",
    }
}

/// Joins the two lists of a current state.
pub(super) fn join_current(
    frame: &CurrentShell,
    announced: &[&Fragment],
    in_force: &[&Fragment],
) -> (Scroll, Tag) {
    let mut joint = Joint::new();
    for (before, list) in [(frame.head.as_str(), announced), (frame.between, in_force)] {
        joint.add_text(before);
        for (place, form) in list.iter().enumerate() {
            if place > 0 {
                joint.bytes.push(Bytes::from_static(b","));
            }
            joint.add(form);
        }
    }
    joint.add_text(frame.tail);
    joint.finish()
}

/// Joins head, entries and tail.
pub(super) fn join<'a>(frame: &Shell, entries: impl Iterator<Item = &'a Fragment>) -> (Scroll, Tag) {
    let Shell { head, separator, tail } = frame;
    let mut joint = Joint::new();
    joint.add_text(head);
    for (place, entry) in entries.enumerate() {
        if place > 0 && !separator.is_empty() {
            joint.bytes.push(Bytes::from_static(separator.as_bytes()));
        }
        joint.add(entry);
    }
    joint.add_text(tail);
    joint.finish()
}

/// A document that is being joined. Its tag is made of the hashes of its parts: the cards' and entries' were reckoned
/// when they were rendered.
struct Joint {
    bytes: Scroll,
    hash: Sha256,
}

impl Joint {
    fn new() -> Self {
        Self { bytes: Scroll::default(), hash: Sha256::new() }
    }

    fn add(&mut self, part: &Fragment) {
        self.bytes.push(part.bytes.clone());
        self.hash.update(part.hash);
    }

    fn add_text(&mut self, text: &str) {
        self.bytes.push(Bytes::copy_from_slice(text.as_bytes()));
        self.hash.update(Sha256::digest(text));
    }

    fn add_mount<'a>(&mut self, mount: &Mount, cards: impl Fn(Part) -> Vec<&'a Fragment>) {
        self.add_text(&mount.head);
        for (part, after) in &mount.places {
            cards(*part).into_iter().for_each(|card| self.add(card));
            self.add_text(after);
        }
    }

    fn finish(self) -> (Scroll, Tag) {
        (self.bytes, Tag::new(self.hash.finalize().into()))
    }
}
