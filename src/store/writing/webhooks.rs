//! Webhooks: how far each was told, and its messages, as outreach hands them over.

use chrono::{DateTime, Utc};

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::webhook::{Delivery, Told, WebhookChange};
use super::entries::signed;

const TOLD: &str = "INSERT INTO webhook (name, record, at, failing_since, disabled_at) VALUES (?1, ?2, ?3, ?4, ?5) \
    ON CONFLICT (name) DO UPDATE SET record = excluded.record, at = excluded.at, \
    failing_since = excluded.failing_since, disabled_at = excluded.disabled_at";
const KEEP: &str = "INSERT INTO delivery (webhook, number, id, event, advisory, record, at, state, attempts, tried_at, \
    status, error, next_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) \
    ON CONFLICT (webhook, number) DO UPDATE SET state = excluded.state, attempts = excluded.attempts, \
    tried_at = excluded.tried_at, status = excluded.status, error = excluded.error, next_at = excluded.next_at";
const FORGET: &str = "DELETE FROM delivery WHERE webhook = ?1 AND number < ?2 AND state <> 'owed'";

/// Writes one change.
pub(super) fn write(connection: &mut dyn Connection, change: &WebhookChange) -> Result<(), Fault> {
    match change {
        WebhookChange::Told(told) => {
            let Told { webhook, record, at, failing_since, disabled_at } = told;
            let values = [
                Value::Text(webhook),
                Value::Int(signed(*record)),
                Value::Int(at.timestamp_millis()),
                instant(*failing_since),
                instant(*disabled_at),
            ];
            connection.execute(TOLD, &values).map(|_| ())
        }
        WebhookChange::Keep(delivery) => keep(connection, delivery),
        WebhookChange::Forget { webhook, before } => {
            let values = [Value::Text(webhook), Value::Int(signed(*before))];
            connection.execute(FORGET, &values).map(|_| ())
        }
    }
}

fn keep(connection: &mut dyn Connection, delivery: &Delivery) -> Result<(), Fault> {
    let Delivery {
        webhook,
        number,
        id,
        event,
        advisory,
        record,
        at,
        fate,
        attempts,
        tried_at,
        status,
        error,
        next_at,
    } = delivery;
    let values = [
        Value::Text(webhook),
        Value::Int(signed(*number)),
        Value::Text(id),
        Value::Text(event),
        advisory.as_ref().map_or(Value::Null, |id| Value::Bytes(id.as_bytes())),
        Value::Int(signed(*record)),
        Value::Int(at.timestamp_millis()),
        Value::Text(fate.name()),
        Value::Int(i64::from(*attempts)),
        instant(*tried_at),
        Value::maybe_int(status.map(i64::from)),
        Value::maybe_text(error.as_deref()),
        instant(*next_at),
    ];
    connection.execute(KEEP, &values).map(|_| ())
}

fn instant(at: Option<DateTime<Utc>>) -> Value<'static> {
    Value::maybe_int(at.map(|at| at.timestamp_millis()))
}
