//! Webhooks as the rest of the house knows them, and what is done when somebody asks.

use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, oneshot};

use crate::advisory::Occasion;
use crate::config::Webhook;
use crate::store::{Delivery, Fate, NotRead, Store};

use super::endpoint::Endpoint;
use super::limits::{MOST_OWED, TRIAL_WAIT};
use super::office::{Message, Office, Wish, Work};

/// How a webhook stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What was configured.
    pub webhook: Webhook,
    /// Messages that are owed.
    pub owed: usize,
    /// Since when nothing was taken.
    pub failing_since: Option<DateTime<Utc>>,
    /// Since when it is called no more.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// No webhook has this name.
    #[error("no webhook is called {0}")]
    NoSuchWebhook(String),
    /// No message to it has this id.
    #[error("no message to this webhook has the id {0}")]
    NoSuchDelivery(String),
    /// It is called no more.
    #[error("the webhook is disabled")]
    Disabled,
    /// It is being tried already.
    #[error("the webhook is being tried already")]
    Busy,
    /// What is kept could not be read.
    #[error("the deliveries could not be read")]
    NotRead(#[from] NotRead),
    /// The house closes.
    #[error("the service is stopping")]
    Closed,
}

/// Those who are called; the work is done by a task of its own. Clones are the same.
#[derive(Clone)]
pub struct Webhooks {
    inbox: mpsc::Sender<Message>,
    store: Store,
}

impl Webhooks {
    pub(super) fn new(inbox: mpsc::Sender<Message>, store: Store) -> Self {
        Self { inbox, store }
    }

    /// How every webhook stands, in the order of the configuration.
    ///
    /// # Errors
    /// [`NotDone::Closed`].
    pub async fn list(&self) -> Result<Vec<Standing>, NotDone> {
        let (reply, answer) = oneshot::channel();
        self.inbox.send(Message::List(reply)).await.map_err(|_| NotDone::Closed)?;
        answer.await.map_err(|_| NotDone::Closed)
    }

    /// At most `limit` messages to a webhook, newest first, before a number.
    ///
    /// # Errors
    /// [`NotDone::NoSuchWebhook`], [`NotDone::NotRead`].
    pub async fn deliveries(
        &self,
        name: &str,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Delivery>, NotDone> {
        self.known(name).await?;
        Ok(self.store.deliveries(name.to_owned(), before, limit).await?)
    }

    /// Sends a message again, under the id that it had.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn replay(&self, name: &str, id: &str) -> Result<Delivery, NotDone> {
        self.known(name).await?;
        let found = self.store.delivery(name.to_owned(), id.to_owned()).await?;
        let delivery = found.ok_or_else(|| NotDone::NoSuchDelivery(id.to_owned()))?;
        let replayed = self.act(name, Wish::Replay(vec![delivery])).await?;
        replayed.into_iter().next().ok_or_else(|| NotDone::NoSuchDelivery(id.to_owned()))
    }

    /// Sends everything again that happened since an instant and is still kept, whether it was taken or not. Says how
    /// many messages that are.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn replay_since(&self, name: &str, since: DateTime<Utc>) -> Result<usize, NotDone> {
        self.known(name).await?;
        let kept = self.store.deliveries(name.to_owned(), None, 2 * MOST_OWED).await?;
        let wanted = |delivery: &Delivery| delivery.at >= since && delivery.event != Occasion::Trial.name();
        let wanted = kept.into_iter().filter(wanted).collect();
        Ok(self.act(name, Wish::Replay(wanted)).await?.len())
    }

    /// Tries a webhook, also one that is disabled, and waits for what comes of it.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn try_out(&self, name: &str) -> Result<Delivery, NotDone> {
        let tried = tokio::time::timeout(TRIAL_WAIT, self.act(name, Wish::Try)).await;
        let tried = tried.map_err(|_| NotDone::Busy)??;
        tried.into_iter().next().ok_or(NotDone::Closed)
    }

    /// Has a webhook called again that was disabled.
    ///
    /// # Errors
    /// [`NotDone`].
    pub async fn enable(&self, name: &str) -> Result<(), NotDone> {
        self.act(name, Wish::Enable).await.map(|_| ())
    }

    /// Returns when nothing is under way and nothing is due by now.
    pub async fn settled(&self) {
        let (reply, answer) = oneshot::channel();
        if self.inbox.send(Message::Settle(reply)).await.is_ok() {
            // A task that has ended has settled for good.
            let _ = answer.await;
        }
    }

    /// Begins nothing more, waits a moment for what is under way, and ends the task. What is owed stays owed.
    pub async fn stop(&self) {
        // A task that has ended needs no word.
        let _ = self.inbox.send(Message::Stop).await;
    }

    async fn known(&self, name: &str) -> Result<(), NotDone> {
        let known = self.list().await?.iter().any(|standing| standing.webhook.name == name);
        if known { Ok(()) } else { Err(NotDone::NoSuchWebhook(name.to_owned())) }
    }

    async fn act(&self, name: &str, wish: Wish) -> Result<Vec<Delivery>, NotDone> {
        let (reply, answer) = oneshot::channel();
        let message = Message::Do(name.to_owned(), wish, reply);
        self.inbox.send(message).await.map_err(|_| NotDone::Closed)?;
        answer.await.map_err(|_| NotDone::Closed)?
    }
}

impl Office {
    /// Does what is asked. Whoever asked may have gone away.
    pub(super) fn take(&mut self, message: Message) {
        match message {
            Message::List(reply) => {
                let _ = reply.send(self.endpoints.iter().map(Endpoint::standing).collect());
            }
            Message::Do(name, wish, reply) => match (self.place(&name), wish) {
                (None, _) => drop(reply.send(Err(NotDone::NoSuchWebhook(name)))),
                (Some(place), Wish::Replay(deliveries)) => drop(reply.send(self.replay(place, deliveries))),
                (Some(place), Wish::Try) => self.try_out(place, reply),
                (Some(place), Wish::Enable) => {
                    if let Some(endpoint) = self.endpoints.get_mut(place) {
                        endpoint.enable();
                    }
                    self.keep_told(place);
                    let _ = reply.send(Ok(Vec::new()));
                }
            },
            Message::Settle(reply) => self.settling.push(reply),
            // Seen before this.
            Message::Stop => {}
        }
    }

    /// The place of a webhook.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.endpoints.iter().position(|endpoint| endpoint.webhook.name == name)
    }

    fn replay(&mut self, place: usize, deliveries: Vec<Delivery>) -> Result<Vec<Delivery>, NotDone> {
        let Some(endpoint) = self.endpoints.get_mut(place) else { return Err(NotDone::Closed) };
        if endpoint.is_disabled() {
            return Err(NotDone::Disabled);
        }
        let replayed: Vec<_> = deliveries.into_iter().map(|delivery| endpoint.replay(delivery)).collect();
        self.keep(place, replayed.clone());
        Ok(replayed)
    }

    fn try_out(&mut self, place: usize, reply: oneshot::Sender<Result<Vec<Delivery>, NotDone>>) {
        let Some(endpoint) = self.endpoints.get_mut(place) else { return };
        let name = endpoint.webhook.name.clone();
        let tried =
            |work: &Work| matches!(work, Work::Try { delivery, reply: _ } if delivery.webhook == name);
        if self.works.values().any(tried) {
            return drop(reply.send(Err(NotDone::Busy)));
        }
        let (now, number) = (self.clock.now(), endpoint.number());
        let event = Occasion::Trial.name();
        let delivery = Delivery {
            id: format!("{event}_{name}_{}", now.timestamp_millis()),
            webhook: name,
            number,
            event: event.to_owned(),
            advisory: None,
            record: endpoint.told.record,
            at: now,
            fate: Fate::Owed,
            attempts: 0,
            tried_at: None,
            status: None,
            error: None,
            next_at: None,
        };
        let (sender, shelf) = (std::sync::Arc::clone(&self.sender), self.shelf.clone());
        let (webhook, sent) = (endpoint.webhook.clone(), delivery.clone());
        let sending = async move { sender.send(place, &webhook, &sent, &shelf, now).await };
        self.begin(Work::Try { delivery: Box::new(delivery), reply }, sending);
    }
}
