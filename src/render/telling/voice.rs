//! The words around one entry, in the language of its text.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::super::setting::Setting;
use super::super::words::Words;
use super::block::Piece;
use crate::advisory::{Area, Content, Language};

/// The words around one entry: in the language of its text where there is a catalogue, else in the feed's.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Voice<'a> {
    pub(in super::super) setting: &'a Setting,
    pub(in super::super) language: &'a Language,
}

impl<'a> Voice<'a> {
    /// Chooses the language of the words for a text shown in a feed.
    pub(in super::super) fn choose(setting: &'a Setting, text: &'a Language, feed: &'a Language) -> Self {
        let language = if setting.words.speaks(text) { text } else { feed };
        Self { setting, language }
    }

    fn words(&self) -> &'a Words {
        &self.setting.words
    }

    pub(in super::super) fn say<'k>(&self, key: &'k str) -> &'k str
    where
        'a: 'k,
    {
        self.words().say(self.language, key)
    }

    pub(super) fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.words().with(self.language, key, values)
    }

    /// A named value.
    pub(super) fn labelled(&self, label: &str, value: &str) -> String {
        self.words().labelled(self.language, label, value)
    }

    /// Several of a kind in one line.
    pub(super) fn together(&self, items: impl IntoIterator<Item = String>) -> String {
        self.words().together(self.language, items)
    }

    /// A link with the name that a key gives it.
    pub(super) fn link(&self, label: &str, path: &str) -> Piece {
        let href = self.setting.addresses.absolute(path);
        let plain = self.labelled(label, &href);
        Piece::Link { href, name: self.say(label).to_owned(), plain }
    }

    /// An instant on the clocks of the first place that the content speaks of.
    pub(super) fn time(&self, at: DateTime<FixedOffset>, content: &Content) -> String {
        self.words().time(self.language, &self.setting.zones.local(at, &content.areas[0]))
    }

    /// A recorded instant, likewise.
    pub(super) fn instant(&self, at: DateTime<Utc>, content: &Content) -> String {
        self.time(at.with_timezone(content.effective.offset()), content)
    }

    /// An area's name: a whole country's in the language of the words.
    pub(super) fn place(&self, area: &'a Area) -> &'a str {
        self.setting.countries.name(area, self.language).unwrap_or(area.name.as_str())
    }

    pub(super) fn date(&self, day: NaiveDate) -> String {
        self.words().date(self.language, day)
    }

    pub(super) fn number(&self, number: f64) -> String {
        self.words().number(self.language, number)
    }
}
