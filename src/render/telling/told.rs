//! One entry told in one language: everything a format needs, and nothing of any format.

use chrono::{DateTime, Utc};

use super::super::setting::Setting;
use super::block::{Block, escape, html, text};
use super::body::body;
use super::notices::{notices, onward_path};
use super::place::{Spot, spots};
use super::summary::summary;
use super::tags::{Tag, tags};
use super::title::title;
use super::voice::Voice;
use crate::advisory::{Addresses, Info, Language};
use crate::feed::Entry;

/// One entry told in one language.
pub(in super::super) struct Told<'a> {
    /// Its id in every format.
    pub(in super::super) id: &'a str,
    /// What happened, and the headline: plain text without angle brackets.
    pub(in super::super) title: String,
    /// The language of its text.
    pub(in super::super) language: &'a Language,
    /// The first words, in one line of plain text.
    pub(in super::super) summary: String,
    /// The advisory's page.
    pub(in super::super) page: String,
    /// The machine form of the advisory.
    pub(in super::super) machine: String,
    /// The CAP document of the revision.
    pub(in super::super) alert: String,
    /// The page of the revision before.
    pub(in super::super) previous: Option<String>,
    /// Where to go from a superseded one: the newest text, or the level that took its row.
    pub(in super::super) onward: Option<String>,
    /// The machine's view.
    pub(in super::super) tags: Vec<Tag>,
    /// Where it lies.
    pub(in super::super) spots: Vec<Spot>,
    /// What its areas are called in its language.
    pub(in super::super) places: Vec<&'a str>,
    /// When it was sent.
    pub(in super::super) published: DateTime<Utc>,
    /// When it last meant something else.
    pub(in super::super) updated: DateTime<Utc>,
    blocks: Vec<Block>,
}

impl<'a> Told<'a> {
    /// Tells an entry in a feed's language; in its own default language where it is not translated, and says so.
    pub(in super::super) fn new(entry: &'a Entry, feed: &'a Language, setting: &'a Setting) -> Self {
        let content = &entry.revision().content;
        let info: &Info = content.info(feed).unwrap_or_else(|| content.default_info());
        let voice = Voice::choose(setting, &info.language, feed);
        let notices = notices(entry, &info.language, feed, voice);
        let summary = summary(entry, info, &notices, voice);
        let id = entry.advisory().id;
        let absolute = |path: &str| setting.addresses.absolute(path);
        let before = entry.previous().map(|revision| Addresses::revision(id, revision.stamp.revision));
        Self {
            id: entry.id().as_str(),
            title: title(entry, &info.headline, voice),
            language: &info.language,
            summary,
            page: absolute(&Addresses::advisory(id)),
            machine: absolute(&Addresses::advisory_json(id)),
            alert: absolute(&Addresses::revision_cap(id, entry.revision().stamp.revision)),
            previous: before.map(|path| absolute(&path)),
            onward: onward_path(entry).map(|path| absolute(&path)),
            tags: tags(entry, voice),
            spots: spots(content),
            places: content.areas.iter().map(|area| voice.place(area)).collect(),
            published: entry.published(),
            updated: entry.updated(),
            blocks: body(entry, info, notices, voice),
        }
    }

    /// Its text as plain text.
    pub(in super::super) fn text(&self) -> String {
        text(&self.blocks)
    }

    /// Its text as HTML.
    pub(in super::super) fn html(&self) -> String {
        html(&self.blocks, self.language)
    }

    /// The first words, for formats that take them for HTML whatever is written (RSS 2.0 `description`).
    pub(in super::super) fn summary_html(&self) -> String {
        let mut out = String::new();
        escape(&self.summary, &mut out);
        out
    }
}
