//! Atom 1.0 (RFC 4287). The crate puts extensions after the entries and leaves their attributes unescaped, so that
//! tombstones (RFC 6721) are written here, and entries are cut out of a feed that it wrote.

use std::collections::BTreeMap;

use atom_syndication::extension::{Extension, ExtensionMap};
use atom_syndication::{
    Category, Content, Entry as Element, Feed as Document, FixedDateTime, Generator, Link, Person, Text,
    TextType, WriteConfig,
};
use chrono::{DateTime, SecondsFormat, Utc};
use quick_xml::escape::escape;

use super::gate::gated;
use super::heading::{GENERATOR, Heading, publisher_url};
use super::setting::Setting;
use super::shell::Shell;
use super::telling::{Tag, Told, scheme};
use crate::advisory::{Addresses, Format};
use crate::feed::{Edition, Month, Tombstone, Volume};

/// Every prefix that an entry may use: entries are rendered apart from the feed that declares them.
const NAMESPACES: &[(&str, &str)] =
    &[("at", "http://purl.org/atompub/tombstones/1.0"), ("georss", "http://www.georss.org/georss")];

/// The relation of the revision before, by its whole name (RFC 4287 §4.2.7.2, RFC 5829 §3.3): validators that were
/// written before the short one was registered take this one.
const PREDECESSOR: &str = "http://www.iana.org/assignments/relation/predecessor-version";

/// The relation of what took its place, likewise (RFC 5829 §3.5).
const SUCCESSOR: &str = "http://www.iana.org/assignments/relation/successor-version";

/// CAP's media type.
const ALERT: &str = "application/cap+xml";

/// RFC 5005's name space.
const HISTORY: &str = "http://purl.org/syndication/history/1.0";

/// What ends every feed.
const TAIL: &str = "</feed>";

/// What stands around the entries of an edition.
pub(super) fn shell(edition: &Edition, setting: &Setting) -> Shell {
    let mut document = frame(edition, setting);
    document.links.extend(archive_link(edition, setting));
    let mut head = head(&document);
    // RFC 4287 has what describes a feed before its entries; a tombstone describes it.
    head.extend(edition.tombstones.iter().map(tombstone));
    Shell { head: gated(head), separator: "", tail: TAIL }
}

/// Where a volume stands in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// Which.
    pub volume: Volume,
    /// The one before, unless nothing was ever sent before this one.
    pub before: Option<Volume>,
    /// The one after, once this one is over.
    pub next: Option<Volume>,
    /// Whether it will never change: only then it calls itself archived, because readers keep what does.
    pub closed: bool,
}

/// What stands around the entries of an archived volume (RFC 5005 §4).
pub(super) fn archive(edition: &Edition, paging: &Paging, setting: &Setting) -> Shell {
    let slug = edition.feed.slug().as_str();
    let tag = edition.address_language();
    let absolute =
        |volume: Volume| setting.addresses.absolute(&Addresses::archive(slug, &volume.to_string(), tag));
    let mut document = frame(edition, setting);
    // What is archived is told to nobody: it is no topic.
    let links = std::mem::take(&mut document.links).into_iter().filter(|link| link.rel != "hub");
    let current = links.map(|link| match link.rel.as_str() {
        "self" => Link { rel: "current".to_owned(), ..link },
        _ => link,
    });
    let kind = Format::Atom.media_type();
    document.links = vec![link("self", &absolute(paging.volume), kind)];
    document.links.extend(current);
    document.links.extend(paging.before.map(|volume| link("prev-archive", &absolute(volume), kind)));
    document.links.extend(paging.next.map(|volume| link("next-archive", &absolute(volume), kind)));
    let Volume { month, part } = paging.volume;
    let part = part.map(|part| format!(", {part}")).unwrap_or_default();
    let title = format!("{} ({}{part})", document.title.value, month.begin().format("%Y-%m"));
    document.title = plain(&title, None);
    // Whoever reads this later must not take it for what holds.
    document.subtitle = Some(plain(setting.words.say(&edition.language, "archive-note"), None));
    document.namespaces.insert("fh".to_owned(), HISTORY.to_owned());
    let mark = if paging.closed { "<fh:archive/>" } else { "" };
    Shell { head: gated(format!("{}{mark}", head(&document))), separator: "", tail: TAIL }
}

/// The way back, for readers that want to know what was sent before (RFC 5005 §4): the month of the last change, so
/// that the feed carries no clock. A personal feed has no archive.
fn archive_link(edition: &Edition, setting: &Setting) -> Option<Link> {
    let begun = edition.updated > DateTime::UNIX_EPOCH && edition.feed.selection().place.is_none();
    let volume = Volume::last(Month::of(edition.updated));
    let slug = edition.feed.slug().as_str();
    let path = || Addresses::archive(slug, &volume.to_string(), edition.address_language());
    begun.then(|| link("prev-archive", &setting.addresses.absolute(&path()), Format::Atom.media_type()))
}

fn head(document: &Document) -> String {
    let written = written(document, true);
    written.strip_suffix(TAIL).unwrap_or(&written).to_owned()
}

fn frame(edition: &Edition, setting: &Setting) -> Document {
    let heading = Heading::new(edition, Format::Atom, setting);
    let language = edition.language.to_string();
    let links = heading_links(&heading, setting);
    Document {
        title: plain(&heading.title, None),
        id: heading.id,
        updated: fixed(edition.updated),
        authors: vec![Person {
            name: setting.publisher.name.clone(),
            uri: publisher_url(setting).map(str::to_owned),
            ..Person::default()
        }],
        generator: Some(Generator { value: GENERATOR.to_owned(), ..Generator::default() }),
        links,
        subtitle: heading.description.map(|said| plain(&said, None)),
        lang: Some(language),
        namespaces: namespaces(),
        ..Document::default()
    }
}

/// The hub stands beside `self`: a subscriber needs both (W3C WebSub §4).
fn heading_links(heading: &Heading, setting: &Setting) -> Vec<Link> {
    let hub = |href: &str| Link { rel: "hub".to_owned(), href: href.to_owned(), ..Link::default() };
    let itself = link("self", &heading.itself, Format::Atom.media_type());
    let page = link("alternate", &heading.page, "text/html");
    [itself].into_iter().chain(setting.addresses.hub().map(hub)).chain([page]).collect()
}

/// One entry.
pub(super) fn entry(told: &Told, setting: &Setting) -> String {
    let tongue = Some(told.language.to_string());
    let content = Content {
        lang: tongue.clone(),
        value: Some(told.html()),
        content_type: Some("html".to_owned()),
        ..Content::default()
    };
    let element = Element {
        title: plain(&told.title, tongue.clone()),
        id: told.id.to_owned(),
        updated: fixed(told.updated),
        categories: told.tags.iter().map(|tag| category(tag, setting)).collect(),
        links: links(told),
        published: Some(fixed(told.published)),
        summary: Some(plain(&told.summary, tongue)),
        content: Some(content),
        extensions: spots(told),
        ..Element::default()
    };
    let document = Document { entries: vec![element], ..Document::default() };
    let written = written(&document, false);
    let begin = written.find("<entry>").unwrap_or(0);
    let end = written.rfind(TAIL).unwrap_or(written.len());
    gated(written[begin..end].to_owned())
}

/// Exactly one alternate, and first: readers differ in which of several they take.
fn links(told: &Told) -> Vec<Link> {
    let page = link("alternate", &told.page, "text/html");
    let machine = link("related", &told.machine, "application/json");
    let alert = link("related", &told.alert, ALERT);
    let previous = told.previous.as_deref().map(|href| link(PREDECESSOR, href, "text/html"));
    let onward = told.onward.as_deref().map(|href| link(SUCCESSOR, href, "text/html"));
    [page, alert, machine].into_iter().chain(previous).chain(onward).collect()
}

fn link(rel: &str, href: &str, media_type: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href: href.to_owned(),
        mime_type: Some(media_type.to_owned()),
        ..Link::default()
    }
}

fn category(tag: &Tag, setting: &Setting) -> Category {
    let Tag { list, term, label } = tag;
    Category { term: term.clone(), scheme: Some(scheme(&setting.publisher, list)), label: label.clone() }
}

/// Plain text. An entry cannot carry a language in this crate, so that each of its texts does.
fn plain(value: &str, lang: Option<String>) -> Text {
    Text { value: value.to_owned(), lang, r#type: TextType::Text, ..Text::default() }
}

/// GeoRSS has no attributes, which is why the crate may write it.
fn spots(told: &Told) -> ExtensionMap {
    let mut map = ExtensionMap::new();
    for (name, text) in &told.spots {
        let name = format!("georss:{name}");
        let element = Extension { name: name.clone(), value: Some(text.clone()), ..Extension::default() };
        let names: &mut BTreeMap<String, Vec<Extension>> = map.entry("georss".to_owned()).or_default();
        names.entry(name).or_default().push(element);
    }
    map
}

/// RFC 6721 §3; every attribute escaped.
fn tombstone(tombstone: &Tombstone) -> String {
    let Tombstone { entry, when } = tombstone;
    let when = when.to_rfc3339_opts(SecondsFormat::Millis, true);
    format!("<at:deleted-entry ref=\"{}\" when=\"{}\"/>", escape(entry.as_str()), escape(when.as_str()))
}

fn namespaces() -> BTreeMap<String, String> {
    NAMESPACES.iter().map(|(prefix, uri)| ((*prefix).to_owned(), (*uri).to_owned())).collect()
}

fn fixed(at: DateTime<Utc>) -> FixedDateTime {
    at.fixed_offset()
}

fn written(document: &Document, write_document_declaration: bool) -> String {
    let config = WriteConfig { write_document_declaration, indent_size: None };
    let bytes = document.write_with_config(Vec::new(), config);
    let bytes = bytes.expect("a feed is written into memory, which takes everything");
    String::from_utf8(bytes).expect("the crate writes the strings it was given, which are UTF-8")
}
