//! RSS 2.0. The crate writes whole channels only, so that a shell and an item are cut out of one.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Guid, Item};

use super::gate::gated;
use super::heading::{GENERATOR, Heading};
use super::setting::Setting;
use super::shell::Shell;
use super::telling::{Tag, Told, scheme};
use crate::advisory::{Format, Language};
use crate::feed::Edition;

/// The specification, as validators know it.
const DOCS: &str = "https://www.rssboard.org/rss-specification";

/// Every prefix that an item may use: the crate declares none of these by itself, and items are rendered apart.
const NAMESPACES: &[(&str, &str)] = &[
    ("atom", "http://www.w3.org/2005/Atom"),
    ("content", "http://purl.org/rss/1.0/modules/content/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("georss", "http://www.georss.org/georss"),
];

/// What ends every channel.
const TAIL: &str = "</channel></rss>";

/// What stands around the items of an edition.
pub(super) fn shell(edition: &Edition, setting: &Setting) -> Shell {
    let heading = Heading::new(edition, Format::Rss, setting);
    let itself = [("href", heading.itself.as_str()), ("rel", "self"), ("type", Format::Rss.media_type())];
    // A subscriber needs the hub and `self` (W3C WebSub §4).
    let hub = setting.addresses.hub().map(|href| [("href", href), ("rel", "hub")]);
    let hub = hub.map(|hub| ("atom", element("atom:link", None, &hub)));
    let channel = Channel {
        description: heading.description.unwrap_or_else(|| heading.title.clone()),
        title: heading.title,
        link: heading.page,
        language: Some(edition.language.to_string()),
        managing_editor: mailbox(setting),
        last_build_date: Some(rfc822(edition.updated)),
        generator: Some(GENERATOR.to_owned()),
        docs: Some(DOCS.to_owned()),
        extensions: extensions([("atom", element("atom:link", None, &itself))].into_iter().chain(hub)),
        namespaces: namespaces(),
        ..Channel::default()
    };
    let document = gated(channel.to_string());
    // The crate writes no line end after its declaration; it opens the document, and nothing follows the channel.
    let head = document.strip_suffix(TAIL).unwrap_or(&document).to_owned();
    Shell { head, separator: "", tail: TAIL }
}

/// One item.
pub(super) fn entry(told: &Told, language: &Language, setting: &Setting) -> String {
    let category =
        |tag: &Tag| Category { name: tag.term.clone(), domain: Some(scheme(&setting.publisher, &tag.list)) };
    let item = Item {
        title: Some(told.title.clone()),
        link: Some(told.page.clone()),
        // RSS 2.0 says nothing of types here, and readers take it for HTML.
        description: Some(told.summary_html()),
        categories: told.tags.iter().map(category).collect(),
        // The default is a permanent link, which a tag is not.
        guid: Some(Guid { value: told.id.to_owned(), permalink: false }),
        pub_date: Some(rfc822(told.published)),
        content: Some(told.html()),
        extensions: item_extensions(told, language, setting),
        ..Item::default()
    };
    let channel = Channel { items: vec![item], ..Channel::default() };
    let document = gated(channel.to_string());
    cut(&document, "<item>", "</item>").to_owned()
}

fn item_extensions(told: &Told, language: &Language, setting: &Setting) -> ExtensionMap {
    let updated = told.updated.to_rfc3339_opts(SecondsFormat::Millis, true);
    let mut all = vec![
        ("atom", element("atom:updated", Some(updated), &[])),
        ("dc", element("dc:creator", Some(setting.publisher.name.clone()), &[])),
    ];
    // RSS has one language for all items; an item in another one says so.
    if told.language != language {
        all.push(("dc", element("dc:language", Some(told.language.to_string()), &[])));
    }
    // RSS has one enclosure at most, and readers that play it; a link of Atom's says what it leads to.
    let alert = [("rel", "related"), ("type", "application/cap+xml"), ("href", told.alert.as_str())];
    all.push(("atom", element("atom:link", None, &alert)));
    let spot = |(name, text): &(&str, String)| {
        ("georss", element(&format!("georss:{name}"), Some(text.clone()), &[]))
    };
    all.extend(told.spots.iter().map(spot));
    extensions(all)
}

fn element(name: &str, value: Option<String>, attributes: &[(&str, &str)]) -> Extension {
    let attrs = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Extension { name: name.to_owned(), value, attrs, children: BTreeMap::new() }
}

/// By prefix, then by name: the crate's own order.
fn extensions(elements: impl IntoIterator<Item = (&'static str, Extension)>) -> ExtensionMap {
    let mut map = ExtensionMap::new();
    for (prefix, element) in elements {
        let names: &mut BTreeMap<String, Vec<Extension>> = map.entry(prefix.to_owned()).or_default();
        names.entry(element.name.clone()).or_default().push(element);
    }
    map
}

fn namespaces() -> BTreeMap<String, String> {
    NAMESPACES.iter().map(|(prefix, uri)| ((*prefix).to_owned(), (*uri).to_owned())).collect()
}

/// `address (name)`, where the contact is a mail address.
fn mailbox(setting: &Setting) -> Option<String> {
    let contact = setting.publisher.contact.as_str();
    let mail = contact.contains('@') && !contact.contains(char::is_whitespace);
    mail.then(|| format!("{contact} ({})", setting.publisher.name))
}

/// RFC 822 with four digits of the year and two of the day, as every reader takes it.
fn rfc822(at: DateTime<Utc>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// The element that the crate wrote, with its tags.
fn cut<'a>(document: &'a str, open: &str, close: &str) -> &'a str {
    let begin = document.find(open).unwrap_or(0);
    let end = document.rfind(close).map_or(document.len(), |at| at + close.len());
    &document[begin..end]
}
