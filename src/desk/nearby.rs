//! Everything real that shows or will, for those who ask what is near them: a picture that is swapped whole.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use imbl::{OrdMap, OrdSet};

use crate::advisory::{Advisory, AdvisoryId, Format, Language};
use crate::feed::{Cell, Feed, Place};
use crate::press::{Rendition, near, near_feed};

use super::opening::Desk;
use super::refused::Refused;

/// The mark under which the store keeps when what is near last changed through what has left: no feed has this name.
pub(super) const NEAR: &str = "near";

/// What is near somebody, before anyone said where they are.
#[derive(Debug, Clone)]
pub(super) struct Nearby {
    /// Everything real, anywhere.
    feed: Feed,
    advisories: OrdMap<AdvisoryId, Arc<Advisory>>,
    /// When which of them shows otherwise by itself: what is gone is forgotten then.
    due: OrdSet<(DateTime<Utc>, AdvisoryId)>,
    /// The last change that is no longer to be seen in the advisories.
    mark: DateTime<Utc>,
}

impl Nearby {
    pub(super) fn new(feed: Feed, mark: DateTime<Utc>) -> Self {
        Self { feed, advisories: OrdMap::new(), due: OrdSet::new(), mark }
    }

    /// The same advisories under another declaration.
    pub(super) fn of_feed(&self, feed: Feed, now: DateTime<Utc>) -> Self {
        let all: Vec<_> = self.advisories.values().cloned().collect();
        Self::new(feed, self.mark).with(all.iter(), now)
    }

    /// With what changed, and without what is gone by now.
    pub(super) fn with<'a>(
        &self,
        changed: impl Iterator<Item = &'a Arc<Advisory>>,
        now: DateTime<Utc>,
    ) -> Self {
        let mut next = self.clone();
        changed.for_each(|advisory| next.take(advisory, now));
        while let Some((at, id)) = next.due.get_min().copied().filter(|(at, _)| *at <= now) {
            next.due.remove(&(at, id));
            if let Some(advisory) = next.advisories.get(&id).cloned() {
                next.take(&advisory, now);
            }
        }
        next
    }

    fn take(&mut self, advisory: &Arc<Advisory>, now: DateTime<Utc>) {
        let showing = self.feed.showing(advisory, now);
        if showing.entries.is_empty() && showing.tombstones.is_empty() && showing.next.is_none() {
            self.advisories.remove(&advisory.id);
            self.mark = showing.changed.map_or(self.mark, |changed| self.mark.max(changed));
        } else {
            self.due.extend(showing.next.map(|at| (at, advisory.id)));
            self.advisories.insert(advisory.id, Arc::clone(advisory));
        }
    }

    /// When what has left it left last.
    pub(super) fn mark(&self) -> DateTime<Utc> {
        self.mark
    }
}

impl Desk {
    /// The personal feed of a cell, in the first language of all feeds or in another of theirs; `None` in any other. Slow
    /// for a reader: call it where no reader waits for others.
    ///
    /// # Errors
    /// [`Refused::NotPrinted`].
    pub fn near(
        &self,
        language: Option<&Language>,
        format: Format,
        cell: Cell,
    ) -> Result<Option<Arc<Rendition>>, Refused> {
        let (nearby, now, setting, feeds) = (self.nearby(), self.now(), self.setting(), self.feeds());
        let declared = |language: &Language| feeds.iter().any(|feed| feed.languages().contains(language));
        if language.is_some_and(|language| !declared(language) || language == nearby.feed.default_language())
        {
            return Ok(None);
        }
        let place = Place::new(cell, self.extents());
        let feed = near_feed(&feeds, language, Some(place), setting).map_err(Refused::NotPrinted)?;
        let members: Vec<_> = nearby.advisories.values().cloned().collect();
        let printed = near((language, format), &feed, &members, nearby.mark, now, setting);
        printed.map(Some).map_err(Refused::NotPrinted)
    }
}
