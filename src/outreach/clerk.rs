//! Writes down what changed among the followers: in small steps, one at a time, and the newest of each only.

use std::collections::HashMap;
use std::future::Future;

use crate::store::{Follower, FollowerChange, FollowerKey, NotRecorded, Store};

use super::limits::STEP;

/// What is still to be written down.
pub(super) struct Clerk {
    store: Store,
    changed: HashMap<FollowerKey, FollowerChange>,
    /// What is being written.
    writing: HashMap<FollowerKey, FollowerChange>,
}

impl Clerk {
    pub(super) fn new(store: Store) -> Self {
        Self { store, changed: HashMap::new(), writing: HashMap::new() }
    }

    /// A follower is as given from now on.
    pub(super) fn keep(&mut self, follower: &Follower) {
        self.changed.insert(follower.key(), FollowerChange::Keep(follower.clone()));
    }

    /// A follower is none any more.
    pub(super) fn forget(&mut self, key: FollowerKey) {
        self.changed.insert(key.clone(), FollowerChange::Drop(key));
    }

    /// Whether everything is on disk.
    pub(super) fn is_done(&self) -> bool {
        self.changed.is_empty() && self.writing.is_empty()
    }

    /// The next step of writing, where there is one and none is under way.
    pub(super) fn begin(&mut self) -> Option<impl Future<Output = Result<(), NotRecorded>> + Send + 'static> {
        if self.changed.is_empty() || !self.writing.is_empty() {
            return None;
        }
        let keys: Vec<_> = self.changed.keys().take(STEP).cloned().collect();
        self.writing = keys.iter().filter_map(|key| self.changed.remove_entry(key)).collect();
        let (store, changes) = (self.store.clone(), self.writing.values().cloned().collect());
        Some(async move { store.set_followers(changes).await })
    }

    /// A step has ended. What was not written is written later, unless it has changed again.
    pub(super) fn written(&mut self, outcome: &Result<(), NotRecorded>) {
        let step = std::mem::take(&mut self.writing);
        if outcome.is_err() {
            for (key, change) in step {
                self.changed.entry(key).or_insert(change);
            }
        }
    }
}
