//! Instants that are kept beside the chain: when a feed began or last changed, until when everything due was done.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};

use super::nearby::NEAR;
use super::opening::Desk;
use crate::feed::Feed;
use crate::store::{NotRead, NotRecorded, Store};

/// The mark under which the store keeps until when everything that happens by itself was done; no feed can be called so.
pub(super) const WOKEN: &str = ":woken";

/// All marks. Feeds that are met for the first time begin now, so that one which shows nothing has a date of its own.
pub(super) async fn begun(
    store: &Store,
    feeds: &[Feed],
    now: DateTime<Utc>,
) -> Result<BTreeMap<String, DateTime<Utc>>, NotRead> {
    let mut marks = store.marks().await?;
    let names = feeds.iter().map(|feed| feed.slug().as_str()).chain([NEAR]);
    let new = names.filter(|name| !marks.contains_key(*name)).map(|name| (name.to_owned(), now));
    let new: Vec<_> = new.collect();
    marks.extend(new.iter().cloned());
    if let Err(error) = store.set_marks(new).await {
        // Readers are served all the same; the next start gives them another beginning.
        tracing::warn!(error = &error as &dyn std::error::Error, "when feeds began could not be kept");
    }
    Ok(marks)
}

/// What is still to be kept.
#[derive(Debug, Default)]
pub(super) struct Unkept {
    marks: Mutex<BTreeMap<String, DateTime<Utc>>>,
    /// Held by who writes.
    turn: tokio::sync::Mutex<()>,
}

impl Unkept {
    /// Adds marks to those that are still to be kept.
    fn add(&self, marks: Vec<(String, DateTime<Utc>)>) {
        let mut unkept = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        for (name, at) in marks {
            let latest = unkept.entry(name).or_insert(at);
            *latest = at.max(*latest);
        }
    }

    /// Writes all that is there when its turn comes; what could not be kept stays for the next.
    async fn write(&self, store: &Store) -> Result<(), NotRecorded> {
        let _turn = self.turn.lock().await;
        let marks = self.marks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        store.set_marks(marks.clone().into_iter().collect()).await?;
        let mut unkept = self.marks.lock().unwrap_or_else(PoisonError::into_inner);
        unkept.retain(|name, at| marks.get(name) != Some(at));
        Ok(())
    }
}

impl Desk {
    /// Keeps until when everything that happens by itself was done: a later start looks back no further.
    pub(super) fn keep_woken(&self, now: DateTime<Utc>) {
        self.keep(vec![(WOKEN.to_owned(), now)]);
    }

    /// Keeps when feeds last changed through what has left them; derived, so nobody waits for it.
    pub(super) fn keep_marks(&self, departures: Vec<(String, DateTime<Utc>)>, now: DateTime<Utc>) {
        if departures.is_empty() {
            return;
        }
        self.keep(departures.into_iter().chain([(WOKEN.to_owned(), now)]).collect());
    }

    /// One write after the other. What is to be kept is put together before anything is written, and what could not be
    /// kept goes with the next: [`WOKEN`] never moves past a departure.
    fn keep(&self, marks: Vec<(String, DateTime<Utc>)>) {
        let (store, unkept) = (self.store().clone(), self.unkept());
        unkept.add(marks);
        tokio::spawn(async move {
            if let Err(error) = unkept.write(&store).await {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, "when feeds changed could not be kept; it goes with what comes next");
            }
        });
    }
}
