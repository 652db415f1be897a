//! Sending one message: what it says is read from the ledger, signed, and handed to the webhook.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use tokio::sync::{Semaphore, oneshot};

use crate::advisory::{Addresses, Advisory, AdvisoryId, Occasion};
use crate::config::Webhook;
use crate::press::{Found, Shelf, Snapshot};
use crate::render::{self, Setting};
use crate::review::Knowledge;
use crate::store::{Delivery, Fate, NotRead, Store};

use super::super::caller::{Answer, Call, Caller, Wanted};
use super::super::limits::FIRST_PAUSE;
use super::super::reach::Reach;
use super::super::requests::Scribe;
use super::endpoint::{Answered, Outcome, Turn, note, occasion};
use super::front::NotDone;
use super::limits::SEEN_WITHIN;
use super::office::{Ended, Office};
use super::signature::webhook_signature;
use super::watching;

/// What every message is made and sent with.
pub(super) struct Sender {
    pub(super) store: Store,
    pub(super) knowledge: Arc<Knowledge>,
    pub(super) setting: Arc<Setting>,
    pub(super) scribe: Scribe,
    pub(super) caller: Caller,
    /// Look-ups of names, for each webhook: a resolver that hangs keeps no other from being called.
    pub(super) lookups: Vec<Arc<Semaphore>>,
}

impl Sender {
    /// An advisory as it was after a record, or as it is now.
    pub(super) async fn advisory(
        &self,
        id: AdvisoryId,
        until: Option<u64>,
    ) -> Result<Option<Advisory>, NotRead> {
        watching::advisory(&self.store, &self.knowledge.schemes, id, until).await
    }

    /// Sends a message, unless what it tells cannot be seen yet.
    pub(super) async fn send(
        &self,
        place: usize,
        webhook: &Webhook,
        delivery: &Delivery,
        shelf: &Shelf,
        now: DateTime<Utc>,
    ) -> Ended {
        let body = match (occasion(delivery), delivery.advisory) {
            (Occasion::Trial, _) | (_, None) => Some(render::trial(&webhook.name, delivery.at)),
            (occasion, Some(id)) => match self.advisory(id, Some(delivery.record)).await {
                Err(_) => return Ended::NotRead,
                Ok(None) => None,
                Ok(Some(advisory)) => {
                    // One look, so that the epoch is that of what was judged.
                    let snapshot = shelf.snapshot();
                    if occasion.is_public() && !is_seen(occasion, &advisory, &snapshot, now) {
                        return Ended::NotYet(snapshot.epoch());
                    }
                    let (at, record) = (delivery.at, delivery.record);
                    render::message(
                        &render::Message { occasion, at, record, advisory: &advisory },
                        &self.setting,
                    )
                }
            },
        };
        match body {
            Some(body) => Ended::Sent(self.call(place, webhook, &delivery.id, body.into(), now).await),
            None => Ended::Sent(Err("what it tells cannot be read from the ledger".to_owned())),
        }
    }

    async fn call(
        &self,
        place: usize,
        webhook: &Webhook,
        id: &str,
        body: Bytes,
        now: DateTime<Utc>,
    ) -> Outcome {
        let timestamp = now.timestamp();
        let signature = webhook_signature(&webhook.secrets, id, timestamp, &body);
        let addressed = self.scribe.message(&webhook.url, id, timestamp, &signature, body);
        let (Some((url, request)), Some(lookups)) = (addressed, self.lookups.get(place).cloned()) else {
            return Err("nothing could be sent to its address".to_owned());
        };
        let reach = if webhook.allow_private { Reach::Private } else { Reach::Public };
        let call = Call { url, request, wanted: Wanted::Status, reach, lookups };
        match self.caller.call(call).await {
            Ok(Answer { status, retry_after, body: _ }) => Ok(Answered { status, retry_after }),
            Err(error) => Err(error.in_full()),
        }
    }
}

/// Whether readers can see the newest revision, and what took its place: it is on the shelf, or was there and has left it
/// because it is over.
fn is_seen(occasion: Occasion, advisory: &Advisory, snapshot: &Snapshot, now: DateTime<Utc>) -> bool {
    let Some(newest) = advisory.newest() else { return false };
    let shows = |path: String| matches!(snapshot.find(&path), Found::Shown(_));
    if occasion == Occasion::Superseded {
        return advisory
            .superseded
            .is_none_or(|(by, at)| shows(Addresses::advisory(by)) || now - at > SEEN_WITHIN);
    }
    if shows(Addresses::revision(advisory.id, newest.stamp.revision)) {
        return true;
    }
    let over = advisory.standing_at(now).is_some_and(|standing| standing.over_since().is_some());
    over && !shows(Addresses::advisory(advisory.id))
}

impl Office {
    /// What follows from an attempt.
    pub(super) fn sent(&mut self, place: usize, number: u64, ended: Ended) {
        let now = self.clock.now();
        let Some(endpoint) = self.endpoints.get_mut(place) else { return };
        let outcome = match ended {
            Ended::Sent(outcome) => outcome,
            Ended::NotYet(epoch) => {
                endpoint.put_off(number, None);
                // What the shelf shows by now was swapped in too late for that look: it is looked at again.
                if *self.epochs.borrow() <= epoch {
                    self.held.insert((place, number), endpoint.about(number));
                }
                return;
            }
            Ended::NotRead => return endpoint.put_off(number, Some(now + FIRST_PAUSE)),
        };
        let mut chance = [0; 4];
        (self.random)(&mut chance);
        let was_failing = endpoint.told.failing_since.is_some();
        let (turn, changed) = endpoint.ended(number, &outcome, now, u32::from_be_bytes(chance));
        let webhook = &endpoint.webhook.name;
        let answered = outcome.map_or_else(|why| why, |answered| format!("answered {}", answered.status));
        match turn {
            Turn::Taken if was_failing => tracing::warn!(webhook, "the webhook takes messages again"),
            Turn::Taken => {}
            Turn::Later if was_failing => tracing::info!(webhook, answered, "not taken; tried again"),
            Turn::Later => {
                tracing::warn!(webhook, answered, "the webhook did not take a message; it is tried again")
            }
            Turn::GivenUp => tracing::error!(webhook, answered, "a message to the webhook is given up"),
            Turn::Disabled => {
                let why = "the webhook is called no more; mend it, then enable it and replay what it missed";
                tracing::error!(webhook, answered, why);
            }
        }
        self.keep(place, changed);
        self.keep_told(place);
    }

    /// What follows from a trial: it is tried once, and told to whoever asked.
    pub(super) fn tried(
        &mut self,
        mut delivery: Delivery,
        ended: Ended,
        reply: oneshot::Sender<Result<Vec<Delivery>, NotDone>>,
    ) {
        let outcome = match ended {
            Ended::Sent(outcome) => outcome,
            Ended::NotYet(_) | Ended::NotRead => Err("it was given up here".to_owned()),
        };
        note(&mut delivery, &outcome, self.clock.now());
        let taken = outcome.as_ref().is_ok_and(Answered::is_success);
        delivery.fate = if taken { Fate::Taken } else { Fate::GivenUp };
        if let Some(place) = self.place(&delivery.webhook) {
            self.keep(place, [delivery.clone()]);
        }
        // Whoever asked may have gone away.
        let _ = reply.send(Ok(vec![delivery]));
    }
}
