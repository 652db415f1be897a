//! What a print changed in each feed, noted while it is taken and told once the shelf has swapped.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Addresses, Advisory, Format};
use crate::feed::{Feed, Showing, Tiding, TidingId, What};
use crate::render::Setting;
use crate::render::events::{self, Reset};

use super::channel::Telling;
use super::members::Members;
use super::roll::Roll;

/// What is known of a stream before anything is noted for it.
#[derive(Debug, Clone, Copy)]
enum Begins {
    /// At the start of the service: the past of all that shows is noted, complete after this instant.
    Open(DateTime<Utc>),
    /// Declared anew at this instant: nothing need be noted, everyone fetches the feed.
    Anew(DateTime<Utc>),
    /// It is no longer there.
    Ends,
}

/// What is noted for one stream.
#[derive(Debug)]
struct Page {
    begins: Option<Begins>,
    /// Where the feed itself is found.
    fetch: String,
    tidings: BTreeMap<TidingId, Tiding>,
    /// The newest of those for which there was no room.
    omitted: Option<TidingId>,
}

/// Everything noted since the last swap, by the paths of the streams.
#[derive(Debug, Default)]
pub(super) struct Noted(BTreeMap<Arc<str>, Page>);

impl Noted {
    /// A feed opens with the service; what left no trace by its mark cannot be told again.
    pub(super) fn open(&mut self, members: &Members) {
        self.begin(&members.feed, Begins::Open(members.mark()));
    }

    /// A feed was declared anew at `now`.
    pub(super) fn declare(&mut self, feed: &Feed, now: DateTime<Utc>) {
        self.begin(feed, Begins::Anew(now));
    }

    /// A feed is no longer declared.
    pub(super) fn close(&mut self, feed: &Feed) {
        self.begin(feed, Begins::Ends);
    }

    fn begin(&mut self, feed: &Feed, begins: Begins) {
        let begins = Some(if feed.gone() { Begins::Ends } else { begins });
        self.0.insert(Addresses::feed_events(feed.slug().as_str()).into(), Page { begins, ..Page::of(feed) });
    }

    /// Notes what is news in a feed, before it takes how an advisory shows from now on. `old` is the advisory as it
    /// was shown until now.
    pub(super) fn note(
        &mut self,
        members: &Members,
        old: Option<&Arc<Advisory>>,
        advisory: &Arc<Advisory>,
        showing: &Showing,
        now: DateTime<Utc>,
    ) {
        let Some(changed) = showing.changed else { return };
        let before = members.showing(advisory.id);
        let same = |old: &Arc<Advisory>| Arc::ptr_eq(old, advisory);
        if old.is_some_and(same) && before.is_some_and(|before| before.changed == Some(changed)) {
            return;
        }
        let path = members.events();
        let begins = self.0.get(path).and_then(|page| page.begins);
        let news: Vec<_> = match (begins, before, old) {
            (Some(Begins::Anew(_) | Begins::Ends), _, _) => return,
            (Some(Begins::Open(_)), _, _) => members.feed.tidings(advisory, now),
            (None, Some(before), Some(old)) => {
                let told = told(&members.feed, old, before);
                let news = members.feed.tidings(advisory, now).into_iter();
                news.filter(|tiding| !told.contains(&tiding.id())).collect()
            }
            // Nothing of it showed: what the feed has forgotten was told before its mark.
            (None, _, _) => {
                let sent = advisory.newest().map(|newest| newest.stamp.sent);
                let is_news = |at| at > members.mark() || sent.is_some_and(|sent| at >= sent);
                let news = members.feed.tidings(advisory, now).into_iter();
                news.filter(|tiding| is_news(tiding.at)).collect()
            }
        };
        if !news.is_empty() {
            let page = self.0.entry(Arc::clone(path)).or_insert_with(|| Page::of(&members.feed));
            news.into_iter().for_each(|tiding| page.add(tiding));
        }
    }

    /// What is to be said of all this, each event written once for all feeds that tell it.
    pub(super) fn telling(&mut self, setting: &Setting) -> Telling {
        let mut telling = Telling::new();
        let mut blocks: HashMap<(TidingId, What), Bytes> = HashMap::new();
        for (path, page) in std::mem::take(&mut self.0) {
            let Page { begins, fetch, tidings, omitted } = page;
            let newest = tidings.last_key_value().map(|(id, _)| TidingId { at: id.at, whose: None });
            let told: Vec<_> = tidings
                .into_iter()
                .map(|(id, tiding)| {
                    let block = blocks.entry((id, tiding.what));
                    (id, block.or_insert_with(|| events::advisory(&tiding, setting).into()).clone())
                })
                .collect();
            match (begins, omitted, newest) {
                (Some(Begins::Ends), _, _) => telling.close(path),
                (Some(Begins::Anew(now)), _, _) => {
                    telling.begin_anew(path, fetch, TidingId::before(now), Reset::Declared);
                }
                (Some(Begins::Open(mark)), omitted, _) => {
                    let later = omitted.map(|id| TidingId { at: id.at + 1, whose: None });
                    let since = TidingId::before(mark).max(later.unwrap_or(TidingId::before(mark)));
                    telling.open(path, fetch, since, told);
                }
                (None, Some(_), Some(newest)) => telling.begin_anew(path, fetch, newest, Reset::Many),
                (None, _, _) => telling.tell(path, told),
            }
        }
        telling
    }
}

impl Page {
    fn of(feed: &Feed) -> Self {
        let fetch = Addresses::feed(feed.slug().as_str(), None, Format::Json);
        Self { begins: None, fetch, tidings: BTreeMap::new(), omitted: None }
    }

    fn add(&mut self, tiding: Tiding) {
        self.tidings.insert(tiding.id(), tiding);
        if self.tidings.len() > Roll::ROOM
            && let Some((oldest, _)) = self.tidings.pop_first()
        {
            self.omitted = self.omitted.max(Some(oldest));
        }
    }
}

/// What was told of an advisory as it showed before.
fn told(feed: &Feed, old: &Arc<Advisory>, before: &Showing) -> Vec<TidingId> {
    let until = before.next.map_or(DateTime::<Utc>::MAX_UTC, |next| next - TimeDelta::milliseconds(1));
    feed.tidings(old, until).iter().map(Tiding::id).collect()
}
