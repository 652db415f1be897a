//! Webhooks and their messages as answers show them: never a secret, and of an address its host alone, because some
//! addresses are secrets themselves.

use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Occasion, Status};
use crate::outreach::Standing;
use crate::store::Delivery;

use super::views::instant;
use super::words;

/// The configured webhooks.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhooks)]
pub(super) struct WebhooksView {
    /// All of them.
    webhooks: Vec<WebhookView>,
}

/// How a webhook stands.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
struct WebhookView {
    /// As it is configured.
    name: String,
    /// Of its address, which may be a secret.
    host: String,
    #[schema(schema_with = words::webhook)]
    state: &'static str,
    #[schema(schema_with = words::occasions)]
    events: Vec<&'static str>,
    #[schema(schema_with = words::statuses)]
    status: Vec<&'static str>,
    /// How many it is signed with.
    secrets: usize,
    /// Messages that were not taken yet.
    owed: usize,
    /// Since the first failure in a row.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    failing_since: Option<String>,
    /// When it was given up.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    disabled_at: Option<String>,
}

/// A page of messages.
#[derive(Serialize, ToSchema)]
#[schema(as = Deliveries)]
pub(super) struct DeliveriesView {
    /// Newest first.
    deliveries: Vec<DeliveryView>,
}

/// A message and what became of it.
#[derive(Serialize, ToSchema)]
#[schema(as = Delivery)]
pub(super) struct DeliveryView {
    /// The same at every attempt.
    id: String,
    /// Its place among the messages to this webhook.
    number: u64,
    /// What happened.
    #[schema(schema_with = words::occasion)]
    event: String,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::id)]
    advisory: Option<String>,
    /// When it happened.
    #[schema(format = DateTime)]
    at: String,
    #[schema(schema_with = words::fate)]
    state: &'static str,
    /// How often it was sent.
    attempts: u32,
    /// When last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    tried_at: Option<String>,
    /// What was answered last.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    /// Why it was not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// When it is sent again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    next_at: Option<String>,
}

/// What is sent again.
#[derive(Serialize, ToSchema)]
#[schema(as = Replayed)]
pub(super) struct ReplayedView {
    /// How many messages.
    pub(super) replayed: usize,
}

impl WebhooksView {
    pub(super) fn of(standing: Vec<Standing>) -> Self {
        Self { webhooks: standing.into_iter().map(WebhookView::of).collect() }
    }
}

impl WebhookView {
    fn of(standing: Standing) -> Self {
        let Standing { webhook, owed, failing_since, disabled_at } = standing;
        let state = match (disabled_at, failing_since) {
            (Some(_), _) => "disabled",
            (None, Some(_)) => "failing",
            (None, None) => "active",
        };
        Self {
            host: webhook.url.host_str().unwrap_or_default().to_owned(),
            state,
            events: webhook.events.iter().copied().map(Occasion::name).collect(),
            status: webhook.status.iter().copied().map(Status::wire).collect(),
            secrets: webhook.secrets.len(),
            name: webhook.name,
            owed,
            failing_since: failing_since.map(instant),
            disabled_at: disabled_at.map(instant),
        }
    }
}

impl DeliveriesView {
    pub(super) fn of(deliveries: Vec<Delivery>) -> Self {
        Self { deliveries: deliveries.into_iter().map(DeliveryView::of).collect() }
    }
}

impl DeliveryView {
    pub(super) fn of(delivery: Delivery) -> Self {
        let Delivery {
            webhook: _,
            number,
            id,
            event,
            advisory,
            record: _,
            at,
            fate,
            attempts,
            tried_at,
            status,
            error,
            next_at,
        } = delivery;
        Self {
            id,
            number,
            event,
            advisory: advisory.map(|id| id.to_string()),
            at: instant(at),
            state: fate.name(),
            attempts,
            tried_at: tried_at.map(instant),
            status,
            error,
            next_at: next_at.map(instant),
        }
    }
}
