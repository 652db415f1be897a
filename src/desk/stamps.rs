//! Instants for what is decided: always later than the last one, whatever the machine's clock does.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Advisory, EntryId, RevisionNumber, Stamp};
use crate::clock::Clock;

/// Two decisions are at least this far apart, so that an instant between them is free for what the first superseded.
pub(super) const STEP: TimeDelta = TimeDelta::milliseconds(2);

/// A clock this far behind the ledger is wrong, and the service says so.
const TOLERANCE: TimeDelta = TimeDelta::seconds(2);

/// Gives out strictly increasing instants.
#[derive(Debug)]
pub(super) struct Stamps {
    clock: Clock,
    last: Mutex<DateTime<Utc>>,
}

impl Stamps {
    /// Starts after the newest instant on the ledger.
    pub(super) fn after(clock: Clock, last: DateTime<Utc>) -> Self {
        Self { clock, last: Mutex::new(last) }
    }

    /// Now, or just after the last decision where the clock has fallen behind it.
    pub(super) fn next(&self) -> DateTime<Utc> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        *last = self.clock.now().max(*last + STEP);
        *last
    }

    /// Now, but never before the last decision; nothing is decided by asking.
    pub(super) fn now(&self) -> DateTime<Utc> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        self.clock.now().max(*last)
    }

    /// Whether the machine's clock shows a time well before what is already on the ledger.
    pub(super) fn clock_is_behind(&self) -> bool {
        let last = *self.last.lock().unwrap_or_else(PoisonError::into_inner);
        self.clock.now() + TOLERANCE < last
    }
}

/// What is made once for an advisory's next revision, sent at this instant. A minor one keeps the entry of the one before.
pub(super) fn stamp(advisory: &Advisory, minor: bool, sent: DateTime<Utc>, authority: &str) -> Stamp {
    let (id, newest) = (advisory.id, advisory.newest());
    let revision = newest.map_or(RevisionNumber::FIRST, |newest| newest.stamp.revision.next());
    let entry = match newest {
        Some(newest) if minor => newest.stamp.entry.clone(),
        Some(_) | None => EntryId::new(authority, sent, id, revision),
    };
    Stamp { revision, identifier: format!("{id}.{revision}"), entry, sent, supersedes: Vec::new() }
}
