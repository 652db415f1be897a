//! The task that calls webhooks: it follows the ledger and the time, and keeps one call to each under way.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::{Id, JoinError, JoinSet};

use crate::advisory::AdvisoryId;
use crate::clock::Clock;
use crate::press::{Readiness, Shelf};
use crate::store::{Delivery, Store, WebhookChange};

use super::super::limits::FAREWELL;
use super::dues::Dues;
use super::endpoint::{Endpoint, Outcome};
use super::front::{NotDone, Standing};
use super::limits::{KEPT, REST};
use super::sending::Sender;

/// What others want of the task.
pub(super) enum Message {
    /// How every webhook stands.
    List(oneshot::Sender<Vec<Standing>>),
    /// Something is to be done with one.
    Do(String, Wish, oneshot::Sender<Result<Vec<Delivery>, NotDone>>),
    /// Somebody wants to know when nothing is left to do.
    Settle(oneshot::Sender<()>),
    /// The house closes.
    Stop,
}

/// What is to be done with a webhook.
pub(super) enum Wish {
    /// These messages are sent again.
    Replay(Vec<Delivery>),
    /// It is tried, and the outcome waited for.
    Try,
    /// It is called again.
    Enable,
}

/// What is under way.
pub(super) enum Work {
    /// A message to a webhook, by the webhook's place and the message's number.
    Send { endpoint: usize, number: u64 },
    /// A trial, and who waits for its outcome.
    Try { delivery: Box<Delivery>, reply: oneshot::Sender<Result<Vec<Delivery>, NotDone>> },
}

/// What came of it.
pub(super) enum Ended {
    /// It was sent.
    Sent(Outcome),
    /// Readers cannot see it yet, not in this epoch of the shelf; it waits for the next one.
    NotYet(u64),
    /// The ledger could not be read.
    NotRead,
}

/// The task's inside.
pub(super) struct Office {
    pub(super) inbox: mpsc::Receiver<Message>,
    pub(super) grown: watch::Receiver<u64>,
    pub(super) epochs: watch::Receiver<u64>,
    pub(super) store: Store,
    pub(super) shelf: Shelf,
    pub(super) readiness: Arc<Readiness>,
    pub(super) clock: Clock,
    pub(super) random: fn(&mut [u8]),
    pub(super) sender: Arc<Sender>,
    pub(super) endpoints: Vec<Endpoint>,
    pub(super) dues: Dues,
    /// How long a submitted draft may wait.
    pub(super) deadline: Option<TimeDelta>,
    /// The records of the ledger up to this one were looked at.
    pub(super) looked: u64,
    /// What they were about and is still to be looked at for what will come due.
    pub(super) touched: BTreeSet<AdvisoryId>,
    /// Messages that wait until readers can see what they tell, by the webhook's place and their number: about which
    /// advisory.
    pub(super) held: BTreeMap<(usize, u64), Option<AdvisoryId>>,
    /// What is still to be written down.
    pub(super) unwritten: Vec<WebhookChange>,
    pub(super) under_way: JoinSet<Ended>,
    pub(super) works: HashMap<Id, Work>,
    pub(super) settling: Vec<oneshot::Sender<()>>,
}

impl Office {
    /// Works until told to stop, or until nobody can ask any more.
    pub(super) async fn run(mut self) {
        loop {
            // One instant for both: what comes due between the two would be slept over.
            let now = self.clock.now();
            let rests = !self.go_on(now).await;
            self.tell_disabled();
            if !rests {
                self.answer_settled();
            }
            let next = self.next(now);
            let clock = self.clock.clone();
            let awaited = async {
                match next {
                    _ if rests => tokio::time::sleep(REST).await,
                    Some(at) => clock.sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                message = self.inbox.recv() => match message {
                    Some(Message::Stop) | None => break,
                    Some(message) => self.take(message),
                },
                changed = self.grown.changed() => if changed.is_err() { break },
                changed = self.epochs.changed() => match changed {
                    Ok(()) => self.held.clear(),
                    Err(_) => break,
                },
                Some(ended) = self.under_way.join_next_with_id() => self.ended(ended),
                () = awaited => {}
            }
        }
        self.farewell().await;
    }

    /// Sees what is new, writes down what is owed, and then sends it. Says whether the disk did its part.
    async fn go_on(&mut self, now: DateTime<Utc>) -> bool {
        self.grown.mark_unchanged();
        if let Err(error) = self.follow().await {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "what webhooks are to be told could not be read");
            return false;
        }
        if !self.write().await {
            return false;
        }
        self.send(now);
        true
    }

    /// Says who is called no more, to those who ask whether all is well.
    fn tell_disabled(&self) {
        let disabled = self.endpoints.iter().filter(|endpoint| endpoint.is_disabled());
        self.readiness.webhooks(disabled.map(|endpoint| endpoint.webhook.name.as_str()));
    }

    async fn write(&mut self) -> bool {
        match self.store.set_webhooks(self.unwritten.clone()).await {
            Ok(()) => self.unwritten.clear(),
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::error!(error, "what webhooks were told could not be kept");
            }
        }
        self.unwritten.is_empty()
    }

    /// Sends to everyone who is owed something and has nothing under way.
    fn send(&mut self, now: DateTime<Utc>) {
        for place in 0..self.endpoints.len() {
            let held = &self.held;
            let endpoint = &mut self.endpoints[place];
            // Nothing overtakes an earlier word about the same advisory.
            let free = |delivery: &Delivery| {
                let mut waiting = held.range((place, 0)..=(place, delivery.number));
                !waiting.any(|((_, number), of)| *number == delivery.number || *of == delivery.advisory)
            };
            let Some(delivery) = endpoint.next(now, free).cloned() else { continue };
            let number = delivery.number;
            endpoint.begin(number);
            let sender = Arc::clone(&self.sender);
            let (webhook, shelf) = (endpoint.webhook.clone(), self.shelf.clone());
            let sending = async move { sender.send(place, &webhook, &delivery, &shelf, now).await };
            self.begin(Work::Send { endpoint: place, number }, sending);
        }
    }

    pub(super) fn begin(&mut self, work: Work, task: impl Future<Output = Ended> + Send + 'static) {
        let id = self.under_way.spawn(task).id();
        self.works.insert(id, work);
    }

    fn ended(&mut self, ended: Result<(Id, Ended), JoinError>) {
        let (id, ended) = match ended {
            Ok((id, ended)) => (id, ended),
            Err(error) => {
                if error.is_panic() {
                    tracing::error!(%error, "a call broke off");
                }
                (error.id(), Ended::Sent(Err("it was given up here".to_owned())))
            }
        };
        match self.works.remove(&id) {
            Some(Work::Send { endpoint, number }) => self.sent(endpoint, number, ended),
            Some(Work::Try { delivery, reply }) => self.tried(*delivery, ended, reply),
            None => {}
        }
    }

    /// Has a message written down, and old ones forgotten from time to time.
    pub(super) fn keep(&mut self, place: usize, deliveries: impl IntoIterator<Item = Delivery>) {
        let Some(endpoint) = self.endpoints.get(place) else { return };
        self.unwritten.extend(deliveries.into_iter().map(WebhookChange::Keep));
        let before = endpoint.last().saturating_sub(KEPT);
        if before > 0 {
            self.unwritten.push(WebhookChange::Forget { webhook: endpoint.webhook.name.clone(), before });
        }
    }

    /// Has how far a webhook was told written down.
    pub(super) fn keep_told(&mut self, place: usize) {
        let told = self.endpoints.get(place).map(|endpoint| WebhookChange::Told(endpoint.told.clone()));
        self.unwritten.extend(told);
    }

    /// When something is to be done by itself.
    fn next(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let wakes = self.endpoints.iter().filter_map(|endpoint| endpoint.wake(now));
        wakes.chain(self.dues.next()).min()
    }

    /// Tells those who wait for it that nothing is left to do for now.
    fn answer_settled(&mut self) {
        let changed = |receiver: &watch::Receiver<u64>| receiver.has_changed().unwrap_or(false);
        let busy = !self.under_way.is_empty() || changed(&self.grown) || changed(&self.epochs);
        if !busy && self.unwritten.is_empty() {
            for reply in self.settling.drain(..) {
                // Whoever wanted to know may have gone away.
                let _ = reply.send(());
            }
        }
    }

    /// Waits a moment for what is under way, then writes down what is known. What was cut off is still owed.
    async fn farewell(mut self) {
        let deadline = tokio::time::Instant::now() + FAREWELL;
        while let Ok(Some(ended)) =
            tokio::time::timeout_at(deadline, self.under_way.join_next_with_id()).await
        {
            self.ended(ended);
        }
        self.under_way.shutdown().await;
        for endpoint in &self.endpoints {
            self.unwritten.push(WebhookChange::Told(endpoint.told.clone()));
        }
        self.write().await;
    }
}
