//! Webhooks and their messages as answers show them: never a secret, and of an address its host alone, because some
//! addresses are secrets themselves.

use serde::Serialize;

use crate::advisory::{Occasion, Status};
use crate::outreach::Standing;
use crate::store::Delivery;

use super::views::instant;

#[derive(Serialize)]
pub(super) struct WebhooksView {
    webhooks: Vec<WebhookView>,
}

#[derive(Serialize)]
struct WebhookView {
    name: String,
    host: String,
    state: &'static str,
    events: Vec<&'static str>,
    status: Vec<&'static str>,
    secrets: usize,
    owed: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    failing_since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    disabled_at: Option<String>,
}

#[derive(Serialize)]
pub(super) struct DeliveriesView {
    deliveries: Vec<DeliveryView>,
}

#[derive(Serialize)]
pub(super) struct DeliveryView {
    id: String,
    number: u64,
    event: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    advisory: Option<String>,
    at: String,
    state: &'static str,
    attempts: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    tried_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_at: Option<String>,
}

#[derive(Serialize)]
pub(super) struct ReplayedView {
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
