//! Who listens to a feed finds its channel here. Only the press speaks, after the shelf has swapped.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::{ArcSwap, Guard};
use bytes::Bytes;
use imbl::HashMap;
use tokio::sync::watch;

use crate::feed::TidingId;
use crate::render::events::{self, Reset};

use super::roll::Roll;

/// One feed's stream, the same for all its listeners.
#[derive(Debug)]
pub struct Channel {
    roll: ArcSwap<Roll>,
    fetch: Arc<str>,
}

impl Channel {
    /// What was told lately, as of this moment.
    #[must_use]
    pub fn roll(&self) -> Guard<Arc<Roll>> {
        self.roll.load()
    }

    /// The address that one who has to fetch the feed is told.
    #[must_use]
    pub fn fetch(&self) -> &str {
        &self.fetch
    }
}

/// What is to be said to a feed's listeners.
#[derive(Debug)]
enum Word {
    Open { fetch: Arc<str>, since: TidingId, told: Vec<(TidingId, Bytes)> },
    Anew { fetch: Arc<str>, since: TidingId, why: Reset },
    Tell(Vec<(TidingId, Bytes)>),
    Close,
}

/// What is said to the listeners of many feeds in one go. Streams are named by their paths.
#[derive(Debug, Default)]
pub struct Telling(Vec<(Arc<str>, Word)>);

impl Telling {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens a stream that remembers these events, which are complete since a place in time. `fetch` is where the
    /// feed itself is found.
    pub fn open(
        &mut self,
        path: impl Into<Arc<str>>,
        fetch: impl Into<Arc<str>>,
        since: TidingId,
        told: Vec<(TidingId, Bytes)>,
    ) {
        self.0.push((path.into(), Word::Open { fetch: fetch.into(), since, told }));
    }

    /// Lets everyone fetch the feed, and begins its stream anew.
    pub fn begin_anew(
        &mut self,
        path: impl Into<Arc<str>>,
        fetch: impl Into<Arc<str>>,
        since: TidingId,
        why: Reset,
    ) {
        self.0.push((path.into(), Word::Anew { fetch: fetch.into(), since, why }));
    }

    /// Tells events, in this order.
    pub fn tell(&mut self, path: impl Into<Arc<str>>, told: Vec<(TidingId, Bytes)>) {
        self.0.push((path.into(), Word::Tell(told)));
    }

    /// Ends a stream and everyone's listening to it.
    pub fn close(&mut self, path: impl Into<Arc<str>>) {
        self.0.push((path.into(), Word::Close));
    }
}

/// The streams of all feeds. Clones are the same. Listeners take no lock; those who speak wait only for one another.
#[derive(Debug, Clone, Default)]
pub struct Channels(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    all: ArcSwap<HashMap<Arc<str>, Arc<Channel>>>,
    news: watch::Sender<()>,
    speaking: Mutex<()>,
}

impl Channels {
    /// No stream yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The stream at a path, exactly as it is written.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<Arc<Channel>> {
        self.0.all.load().get(path).map(Arc::clone)
    }

    /// Changes whenever anything was said on any channel.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<()> {
        self.0.news.subscribe()
    }

    /// Says all of it, then wakes whoever waits for news.
    pub fn say(&self, telling: Telling) {
        if telling.0.is_empty() {
            return;
        }
        let _speaking = self.0.speaking.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = HashMap::clone(&self.0.all.load());
        for (path, word) in telling.0 {
            say(&mut all, path, word);
        }
        self.0.all.store(Arc::new(all));
        self.0.news.send_replace(());
    }
}

fn say(all: &mut HashMap<Arc<str>, Arc<Channel>>, path: Arc<str>, word: Word) {
    let known = all.get(&path);
    let end = known.map_or(0, |channel| channel.roll().end());
    let (roll, fetch) = match word {
        Word::Open { fetch, since, told } => (Roll::new(end, since, told), fetch),
        Word::Anew { fetch, since, why } => {
            let block = events::reset(since, why, &fetch).into();
            (Roll::new(end, since, [(since, block)]), fetch)
        }
        Word::Tell(told) => {
            if let Some(channel) = known {
                channel.roll.store(Arc::new(channel.roll().with(told)));
            }
            return;
        }
        Word::Close => {
            if let Some(channel) = all.remove(&path) {
                channel.roll.store(Arc::new(channel.roll().ended()));
            }
            return;
        }
    };
    match known {
        // Those who listen stay; the address to fetch follows from the path and is the same.
        Some(channel) => channel.roll.store(Arc::new(roll)),
        None => {
            all.insert(path, Arc::new(Channel { roll: ArcSwap::from_pointee(roll), fetch }));
        }
    }
}
