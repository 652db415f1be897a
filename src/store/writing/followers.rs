//! Followers: whom outreach tells, as it hands them over.

use super::super::backend::{Connection, Value};
use super::super::fault::Fault;
use super::super::follower::{Errand, Follower, FollowerChange, FollowerKey};

const KEEP: &str = "INSERT INTO follower (errand, topic, target, secret, until, told, failures, retry_at) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (errand, topic, target) DO UPDATE SET \
    secret = excluded.secret, until = excluded.until, told = excluded.told, failures = excluded.failures, \
    retry_at = excluded.retry_at";
const DROP: &str = "DELETE FROM follower WHERE errand = ?1 AND topic = ?2 AND target = ?3";

/// Writes one change.
pub(super) fn write(connection: &mut dyn Connection, change: &FollowerChange) -> Result<(), Fault> {
    match change {
        FollowerChange::Keep(follower) => keep(connection, follower),
        FollowerChange::Drop(FollowerKey { errand, topic, target }) => {
            let values = [Value::Text(errand), Value::Text(topic), Value::Text(target)];
            connection.execute(DROP, &values).map(|_| ())
        }
    }
}

fn keep(connection: &mut dyn Connection, follower: &Follower) -> Result<(), Fault> {
    let Follower { topic, target, errand, told, failures, retry_at } = follower;
    let (secret, until) = match errand {
        Errand::Deliver { secret, until } => (secret.as_deref(), Some(until.timestamp_millis())),
        Errand::Ping => (None, None),
    };
    let values = [
        Value::Text(errand.name()),
        Value::Text(topic),
        Value::Text(target),
        Value::maybe_text(secret),
        Value::maybe_int(until),
        Value::Bytes(&told.0),
        Value::Int(i64::from(*failures)),
        Value::maybe_int(retry_at.map(|at| at.timestamp_millis())),
    ];
    connection.execute(KEEP, &values).map(|_| ())
}
