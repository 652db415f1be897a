//! The store's part for webhooks: how far each was told, and what became of each message.

use super::front::Store;
use super::not_read::NotRead;
use super::not_recorded::NotRecorded;
use super::reading;
use super::webhook::{Delivery, Told, WebhookChange};
use super::writing::Job;

impl Store {
    /// Changes what is kept about webhooks, outside the chain, all of it or nothing. It is on disk when this returns; it
    /// does nothing before it is polled.
    ///
    /// # Errors
    /// [`NotRecorded`].
    pub async fn set_webhooks(&self, changes: Vec<WebhookChange>) -> Result<(), NotRecorded> {
        if changes.is_empty() {
            return Ok(());
        }
        self.write(|reply| Job::Webhooks { changes, reply }).await.unwrap_or(Err(NotRecorded::Stopped))
    }

    /// How far each webhook was told, by name.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn told(&self) -> Result<Vec<Told>, NotRead> {
        self.readers().ask(reading::told).await
    }

    /// At most `limit` messages that are owed to a webhook, oldest first.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn owed(&self, webhook: String, limit: usize) -> Result<Vec<Delivery>, NotRead> {
        self.readers().ask(move |connection| reading::owed(connection, &webhook, limit)).await
    }

    /// At most `limit` messages to a webhook, newest first, before a number.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn deliveries(
        &self,
        webhook: String,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Delivery>, NotRead> {
        self.readers().ask(move |connection| reading::deliveries(connection, &webhook, before, limit)).await
    }

    /// A message to a webhook by its id.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn delivery(&self, webhook: String, id: String) -> Result<Option<Delivery>, NotRead> {
        self.readers().ask(move |connection| reading::delivery(connection, &webhook, &id)).await
    }
}
