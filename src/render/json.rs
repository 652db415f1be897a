//! JSON Feed 1.1: the only one of the three formats that tells the language of each item and has room for machines.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::heading::{Heading, publisher_url};
use super::machine::{EntryForm, FORM, entry_form, written};
use super::setting::Setting;
use super::shell::Shell;
use super::telling::Told;
use crate::advisory::Format;
use crate::feed::{Edition, Entry, Tombstone};

/// The version of the format, as readers know it.
const VERSION: &str = "https://jsonfeed.org/version/1.1";

/// What ends every feed: `items` is its last member.
const TAIL: &str = "]}";

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    language: &'a str,
    authors: [Author<'a>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    hubs: Option<[HubForm<'a>; 1]>,
    #[serde(rename = "_forewarn")]
    forewarn: FeedForm<'a>,
    items: [(); 0],
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// Who tells of changes (JSON Feed 1.1, `hubs`).
#[derive(Serialize)]
struct HubForm<'a> {
    #[serde(rename = "type")]
    protocol: &'static str,
    url: &'a str,
}

/// What a machine wants to know of a feed.
#[derive(Serialize)]
struct FeedForm<'a> {
    form: u32,
    feed: &'a str,
    id: &'a str,
    updated: String,
    /// How many that are in force have no room here.
    omitted: usize,
    /// Entries that left a short while ago.
    deleted: Vec<Deleted<'a>>,
}

#[derive(Serialize)]
struct Deleted<'a> {
    id: &'a str,
    when: String,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_text: String,
    content_html: String,
    summary: &'a str,
    date_published: String,
    date_modified: String,
    tags: Vec<&'a str>,
    language: &'a str,
    attachments: [Attachment<'a>; 1],
    #[serde(rename = "_forewarn")]
    forewarn: EntryForm<'a>,
}

/// A document that belongs to an item (JSON Feed 1.1 `attachments`).
#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'static str,
}

/// What stands around the items of an edition.
pub(super) fn shell(edition: &Edition, setting: &Setting) -> Shell {
    let heading = Heading::new(edition, Format::Json, setting);
    let document = Document {
        version: VERSION,
        title: &heading.title,
        home_page_url: &heading.page,
        feed_url: &heading.itself,
        description: heading.description.as_deref(),
        language: edition.language.as_str(),
        authors: [Author { name: &setting.publisher.name, url: publisher_url(setting) }],
        hubs: setting.addresses.hub().map(|url| [HubForm { protocol: "WebSub", url }]),
        forewarn: FeedForm {
            form: FORM,
            feed: edition.feed.slug().as_str(),
            id: &heading.id,
            updated: instant(edition.updated),
            omitted: edition.omitted,
            deleted: edition.tombstones.iter().map(deleted).collect(),
        },
        items: [],
    };
    let written = written(&document);
    let head = written.strip_suffix(TAIL).unwrap_or(&written).to_owned();
    Shell { head, separator: ",", tail: TAIL }
}

fn deleted(tombstone: &Tombstone) -> Deleted<'_> {
    let Tombstone { entry, when } = tombstone;
    Deleted { id: entry.as_str(), when: instant(*when) }
}

/// One item.
pub(super) fn entry(entry: &Entry, told: &Told, setting: &Setting) -> String {
    let mut tags: Vec<&str> = Vec::new();
    for tag in &told.tags {
        // Without their lists two tags may read the same.
        if !tags.contains(&tag.term.as_str()) {
            tags.push(&tag.term);
        }
    }
    written(&Item {
        id: told.id,
        url: &told.page,
        title: &told.title,
        content_text: told.text(),
        content_html: told.html(),
        summary: &told.summary,
        date_published: instant(told.published),
        date_modified: instant(told.updated),
        tags,
        language: told.language.as_str(),
        attachments: [Attachment { url: &told.alert, mime_type: "application/cap+xml" }],
        forewarn: entry_form(entry, setting),
    })
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
