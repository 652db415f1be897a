//! Instants that are kept beside the chain: when a feed began or last changed, until when everything due was done.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::nearby::NEAR;
use super::opening::Desk;
use crate::feed::Feed;
use crate::store::{NotRead, Store};

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
pub(super) type Unkept = BTreeMap<String, DateTime<Utc>>;

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

    /// One write after the other. What could not be kept goes with the next, so that [`WOKEN`] never moves past it.
    fn keep(&self, marks: Vec<(String, DateTime<Utc>)>) {
        let (store, unkept) = (self.store().clone(), self.unkept());
        tokio::spawn(async move {
            let mut unkept = unkept.lock().await;
            for (name, at) in marks {
                let latest = unkept.entry(name).or_insert(at);
                *latest = at.max(*latest);
            }
            match store.set_marks(unkept.clone().into_iter().collect()).await {
                Ok(()) => unkept.clear(),
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(
                        error,
                        "when feeds changed could not be kept; it goes with what comes next"
                    );
                }
            }
        });
    }
}
