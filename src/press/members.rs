//! One declared feed and how every advisory shows in it now: what has to be printed again, and when next.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, AdvisoryId, Format, Language, Standing};
use crate::feed::{Edition, Entry, Feed, Phase, Showing};
use crate::render::page::Mount;

/// A feed with its members.
#[derive(Debug, Clone)]
pub(super) struct Members {
    pub(super) feed: Feed,
    showings: BTreeMap<AdvisoryId, Showing>,
    /// The last change of the feed that is no longer to be seen in its members.
    mark: DateTime<Utc>,
    /// Printed since the last change of its members.
    pub(super) dirty: bool,
    /// What stands around the entries on its page in each of its languages, once it was rendered.
    pub(super) pages: Vec<OnceLock<Mount>>,
    /// Every address of the feed: each format in each language, then the page, then the others.
    pub(super) paths: Vec<Arc<str>>,
    events: Arc<str>,
}

/// What looking at an advisory again led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// It has nothing to do with the feed.
    Foreign,
    /// It shows, or its trace does.
    Member {
        /// When it will show otherwise by itself.
        next: Option<DateTime<Utc>>,
    },
    /// Its last trace is gone; the feed last changed then.
    Departed {
        /// When.
        at: DateTime<Utc>,
    },
}

impl Members {
    pub(super) fn new(feed: Feed, mark: DateTime<Utc>) -> Self {
        let paths = paths_of(&feed);
        let pages = feed.languages().iter().map(|_| OnceLock::new()).collect();
        let events = Addresses::feed_events(feed.slug().as_str()).into();
        Self { feed, showings: BTreeMap::new(), mark, dirty: true, pages, paths, events }
    }

    /// How an advisory shows here at `now`; nothing is changed by asking.
    pub(super) fn reckon(&self, advisory: &Arc<Advisory>, now: DateTime<Utc>) -> Showing {
        self.feed.showing(advisory, now)
    }

    /// Takes how an advisory shows from now on.
    pub(super) fn take(&mut self, id: AdvisoryId, showing: Showing) -> Look {
        let shows = !showing.entries.is_empty() || !showing.tombstones.is_empty();
        let (next, changed) = (showing.next, showing.changed);
        if shows || next.is_some() {
            if self.showings.get(&id) != Some(&showing) {
                self.showings.insert(id, showing);
                self.dirty = true;
            }
            return Look::Member { next };
        }
        if self.showings.remove(&id).is_some() {
            self.dirty = true;
        }
        match changed {
            Some(at) => {
                self.mark = self.mark.max(at);
                Look::Departed { at }
            }
            None => Look::Foreign,
        }
    }

    /// How an advisory shows here.
    pub(super) fn showing(&self, id: AdvisoryId) -> Option<&Showing> {
        self.showings.get(&id)
    }

    /// Where its listeners are told.
    pub(super) fn events(&self) -> &Arc<str> {
        &self.events
    }

    /// The newest word of every advisory that shows here, in no order that matters.
    pub(super) fn newest(&self) -> impl Iterator<Item = &Entry> {
        self.showings.values().filter_map(|showing| showing.entries.last())
    }

    /// Something about the feed itself changed at `at`: its declaration.
    pub(super) fn touch(&mut self, at: DateTime<Utc>) {
        self.mark = self.mark.max(at);
        self.dirty = true;
    }

    pub(super) fn mark(&self) -> DateTime<Utc> {
        self.mark
    }

    /// When the feed last changed.
    pub(super) fn updated(&self) -> DateTime<Utc> {
        self.showings.values().filter_map(|showing| showing.changed).fold(self.mark, DateTime::max)
    }

    /// What is in force here, by id; nothing is left out for want of room.
    pub(super) fn in_force(&self) -> impl DoubleEndedIterator<Item = AdvisoryId> {
        let holds = |showing: &Showing| {
            showing.entries.iter().any(|entry| entry.phase() == Phase::Current(Standing::InForce))
        };
        self.showings.iter().filter(move |(_, showing)| holds(showing)).map(|(id, _)| *id)
    }

    /// What is to be in force here, by id.
    pub(super) fn announced(&self) -> impl DoubleEndedIterator<Item = AdvisoryId> {
        let waits = |showing: &Showing| {
            showing.entries.iter().any(|entry| entry.phase() == Phase::Current(Standing::Announced))
        };
        self.showings.iter().filter(move |(_, showing)| waits(showing)).map(|(id, _)| *id)
    }

    /// The feed as it is now, in its default language.
    pub(super) fn edition(&self) -> Edition {
        Edition::gather(&self.feed, self.feed.default_language(), self.showings.values(), self.mark)
    }
}

fn paths_of(feed: &Feed) -> Vec<Arc<str>> {
    let slug = feed.slug().as_str();
    let named = |language: &Language| (language != feed.default_language()).then(|| language.clone());
    let documents = feed.languages().iter().flat_map(|language| {
        Format::ALL.iter().map(move |format| Addresses::feed(slug, named(language).as_ref(), *format))
    });
    let others = [
        Addresses::feed_page,
        Addresses::cap_index,
        Addresses::current,
        Addresses::calendar,
        Addresses::feed_events,
    ];
    let pages = feed.languages().iter().skip(1).map(|language| Addresses::feed_page_in(slug, Some(language)));
    let embeds = feed.languages().iter().flat_map(|language| {
        let embeds = [Addresses::embed, Addresses::embed_part, Addresses::embed_told, Addresses::badge];
        embeds.map(|path| path(slug, named(language).as_ref()))
    });
    documents.chain(pages).chain(others.map(|path| path(slug))).chain(embeds).map(Arc::from).collect()
}
