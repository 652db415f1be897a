//! A clock in a test's hand: it stands still until it is moved, forwards or backwards.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// A time that moves only when told to; copies show the same time.
#[derive(Debug, Clone)]
pub struct Held(watch::Sender<DateTime<Utc>>);

impl Held {
    /// A clock that stands at an instant.
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self(watch::Sender::new(instant))
    }

    /// What it shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        *self.0.borrow()
    }

    /// Moves it by a span, which may be negative.
    pub fn advance(&self, by: TimeDelta) {
        self.0.send_modify(|now| *now += by);
    }

    /// Returns when it shows `instant` or later.
    pub(super) async fn reached(&self, instant: DateTime<Utc>) {
        let mut watch = self.0.subscribe();
        // The sender lives in `self`, so waiting cannot fail.
        let _ = watch.wait_for(|now| *now >= instant).await;
    }
}
