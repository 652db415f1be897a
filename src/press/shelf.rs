//! What is public now: a path, and the bytes found there. Only the press puts things here, and it swaps whole.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::{ArcSwap, Guard};
use tokio::sync::watch;

use super::rendition::Rendition;

/// What stands at a path.
#[derive(Debug, Clone)]
enum Place {
    Shown(Arc<Rendition>),
    Gone,
}

/// One state of everything that is public; it never changes.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    places: imbl::HashMap<Arc<str>, Place>,
    epoch: u64,
}

/// What a look-up says.
#[derive(Debug, Clone, Copy)]
pub enum Found<'a> {
    /// These bytes are here.
    Shown(&'a Arc<Rendition>),
    /// Something was here, and was taken down for good.
    Gone,
    /// Nothing is known of this path.
    Absent,
}

impl Snapshot {
    /// Looks a path up, exactly as it is written.
    #[must_use]
    pub fn find(&self, path: &str) -> Found<'_> {
        match self.places.get(path) {
            Some(Place::Shown(rendition)) => Found::Shown(rendition),
            Some(Place::Gone) => Found::Gone,
            None => Found::Absent,
        }
    }

    /// Whether nothing was ever put here: the first print is still to come.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.epoch == 0
    }

    /// Counts the swaps that led to this state.
    #[must_use]
    pub fn epoch(&self) -> u64 {
        self.epoch
    }

    /// Every path with what is shown there, in no order.
    pub fn shown(&self) -> impl Iterator<Item = (&str, &Arc<Rendition>)> {
        self.places.iter().filter_map(|(path, place)| match place {
            Place::Shown(rendition) => Some((path.as_ref(), rendition)),
            Place::Gone => None,
        })
    }
}

/// A set of changes that becomes visible at once. A later change to a path wins over an earlier one.
#[derive(Debug, Default)]
pub struct Swap(Vec<(Arc<str>, Option<Place>)>);

impl Swap {
    /// No change yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Shows a rendition at a path.
    pub fn put(&mut self, path: impl Into<Arc<str>>, rendition: Arc<Rendition>) {
        self.0.push((path.into(), Some(Place::Shown(rendition))));
    }

    /// Takes a path away: 404, or the archive's.
    pub fn remove(&mut self, path: impl Into<Arc<str>>) {
        self.0.push((path.into(), None));
    }

    /// Takes a path down for good: 410, which makes readers unsubscribe.
    pub fn gone(&mut self, path: impl Into<Arc<str>>) {
        self.0.push((path.into(), Some(Place::Gone)));
    }
}

/// The shelf. Clones are the same shelf. Readers take no lock; writers wait only for one another.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    now: Arc<ArcSwap<Snapshot>>,
    writing: Arc<Mutex<()>>,
    epochs: Arc<watch::Sender<u64>>,
}

impl Shelf {
    /// A bare shelf.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The state of this moment, for one request: what it finds is of one print.
    #[must_use]
    pub fn look(&self) -> Guard<Arc<Snapshot>> {
        self.now.load()
    }

    /// The state of this moment, to keep.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.now.load_full()
    }

    /// The epoch of what is shown, to be waited on: whoever tells others of changes looks here, and no swap waits for
    /// them. Swaps that follow one another quickly may be seen as one.
    #[must_use]
    pub fn epochs(&self) -> watch::Receiver<u64> {
        self.epochs.subscribe()
    }

    /// Makes all changes visible in one instant: a reader sees all of them or none.
    ///
    /// A rendition equal to the one that is already shown (same tag, same change) leaves that one in its place, with
    /// its twins.
    pub fn swap(&self, swap: Swap) {
        // Nothing is left by halves when a writer panics: the state is swapped at the very end.
        let _writing = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut next = Snapshot::clone(&self.now.load());
        for (path, place) in swap.0 {
            match place {
                None => drop(next.places.remove(&path)),
                Some(Place::Gone) => drop(next.places.insert(path, Place::Gone)),
                Some(Place::Shown(new)) => match next.places.get(&path) {
                    Some(Place::Shown(old)) if old.tag() == new.tag() && old.changed() == new.changed() => {}
                    Some(Place::Shown(_) | Place::Gone) | None => {
                        next.places.insert(path, Place::Shown(new));
                    }
                },
            }
        }
        next.epoch += 1;
        let epoch = next.epoch;
        self.now.store(Arc::new(next));
        self.epochs.send_replace(epoch);
    }
}
