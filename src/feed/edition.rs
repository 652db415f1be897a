//! A feed in one language at one instant: its entries in order, and when it last changed.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::declared::Feed;
use super::entry::{Entry, Tombstone};
use super::showing::Showing;
use crate::advisory::{Advisory, Language};

/// A feed in one language at one instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Edition {
    /// The feed.
    pub feed: Feed,
    /// One of its languages.
    pub language: Language,
    /// When it last changed, by the record: never "now".
    pub updated: DateTime<Utc>,
    /// The newest first; never two with one id.
    pub entries: Arc<[Entry]>,
    /// Entries that left a short while ago, the newest first.
    pub tombstones: Arc<[Tombstone]>,
    /// How many entries that count had no room: readers are told that this is not all.
    pub omitted: usize,
}

impl Edition {
    /// The edition of a feed at `now`.
    ///
    /// `members` are all advisories that could still show in it, in any order; others do no harm. `mark` is the last
    /// change of this feed that is kept elsewhere: what has been forgotten since still counts for `updated`.
    #[must_use]
    pub fn of(
        feed: &Feed,
        language: &Language,
        members: &[Arc<Advisory>],
        mark: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Self {
        let showings: Vec<_> = members.iter().map(|advisory| feed.showing(advisory, now)).collect();
        Self::gather(feed, language, &showings, mark)
    }

    /// The edition made of what each advisory shows, each reckoned at the same instant.
    #[must_use]
    pub fn gather<'a>(
        feed: &Feed,
        language: &Language,
        showings: impl IntoIterator<Item = &'a Showing>,
        mark: DateTime<Utc>,
    ) -> Self {
        let (mut entries, mut tombstones, mut updated) = (Vec::new(), Vec::new(), mark);
        for showing in showings {
            entries.extend(showing.entries.iter().cloned());
            tombstones.extend(showing.tombstones.iter().cloned());
            updated = updated.max(showing.changed.unwrap_or(mark));
        }
        let (entries, omitted) = in_room(entries, feed.limit());
        tombstones.sort_by(|a, b| b.when.cmp(&a.when).then_with(|| a.entry.cmp(&b.entry)));
        // As many as entries: a tombstone is a courtesy and must not outgrow the feed.
        tombstones.truncate(feed.limit());
        let (feed, language) = (feed.clone(), language.clone());
        Self { feed, language, updated, entries: entries.into(), tombstones: tombstones.into(), omitted }
    }

    /// The same edition in another of its languages: the same entries, at no cost.
    #[must_use]
    pub fn in_language(&self, language: &Language) -> Self {
        Self { language: language.clone(), ..self.clone() }
    }

    /// The language as it stands in addresses: none for the default.
    #[must_use]
    pub fn address_language(&self) -> Option<&Language> {
        (self.language != *self.feed.default_language()).then_some(&self.language)
    }
}

/// The newest first, at most `limit`; what no longer counts makes room first. Second: how many that count had none.
fn in_room(mut entries: Vec<Entry>, limit: usize) -> (Vec<Entry>, usize) {
    let order = |entry: &Entry| Reverse(entry.published());
    if entries.len() > limit {
        entries.sort_by(|a, b| {
            let rank = |entry: &Entry| (!entry.phase().is_current(), order(entry));
            rank(a).cmp(&rank(b)).then_with(|| a.id().cmp(b.id()))
        });
    }
    let rest = entries.split_off(entries.len().min(limit));
    entries.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.id().cmp(b.id())));
    (entries, rest.iter().filter(|entry| entry.phase().is_current()).count())
}
