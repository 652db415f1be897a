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
    /// What the entries of a feed of the usual limit may weigh together: with what stands around them they stay below
    /// 100 KB, also where a letter takes two bytes.
    pub const ROOM: usize = 97_000;

    /// What a tombstone takes of that at the most.
    const TOMBSTONE_BYTES: usize = 200;

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

    /// The same edition with only as many of its entries as have room together, by what each weighs in bytes; what no
    /// longer counts makes room first. One entry always stays.
    #[must_use]
    pub fn fitting(self, weigh: impl Fn(&Entry) -> usize) -> Self {
        let room = Self::ROOM * self.feed.limit().max(Feed::DEFAULT_LIMIT) / Feed::DEFAULT_LIMIT;
        let room = room.saturating_sub(Self::TOMBSTONE_BYTES * self.tombstones.len());
        let mut weight = 0;
        let ranked = ranked(self.entries.to_vec());
        let fits = |entry: &&Entry| {
            weight += weigh(entry);
            weight <= room
        };
        let count = ranked.iter().take_while(fits).count().max(1);
        if count >= ranked.len() {
            return self;
        }
        let (entries, omitted) = cut(ranked, count);
        Self { entries: entries.into(), omitted: self.omitted + omitted, ..self }
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
fn in_room(entries: Vec<Entry>, limit: usize) -> (Vec<Entry>, usize) {
    cut(if entries.len() > limit { ranked(entries) } else { entries }, limit)
}

/// In the order in which they are given room: what counts before what no longer does, the newest first.
fn ranked(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by(|a, b| {
        let rank = |entry: &Entry| (!entry.phase().is_current(), Reverse(entry.published()));
        rank(a).cmp(&rank(b)).then_with(|| a.id().cmp(b.id()))
    });
    entries
}

/// The first so many, the newest first, and how many of the others count.
fn cut(mut entries: Vec<Entry>, count: usize) -> (Vec<Entry>, usize) {
    let rest = entries.split_off(entries.len().min(count));
    entries.sort_by(|a, b| b.published().cmp(&a.published()).then_with(|| a.id().cmp(b.id())));
    (entries, rest.iter().filter(|entry| entry.phase().is_current()).count())
}
