//! Whom outreach tells, page by page.

use chrono::{DateTime, Utc};

use crate::advisory::Digest;

use super::super::backend::{Cells, Connection, Value};
use super::super::fault::Misread;
use super::super::follower::{DELIVER, Errand, Follower, FollowerKey, PING};
use super::super::not_read::NotRead;

/// Nothing comes before the empty key.
const FOLLOWERS: &str = "SELECT errand, topic, target, secret, until, told, failures, retry_at FROM follower \
    WHERE (errand, topic, target) > (?1, ?2, ?3) ORDER BY errand, topic, target LIMIT ?4";

pub(in super::super) fn followers(
    connection: &mut dyn Connection,
    after: Option<&FollowerKey>,
    limit: usize,
) -> Result<Vec<Follower>, NotRead> {
    let (errand, topic, target) =
        after.map_or(("", "", ""), |key| (key.errand, key.topic.as_str(), key.target.as_str()));
    let limit = Value::Int(i64::try_from(limit).unwrap_or(i64::MAX));
    let values = [Value::Text(errand), Value::Text(topic), Value::Text(target), limit];
    connection.query(FOLLOWERS, &values)?.into_iter().map(read).collect()
}

fn read(mut cells: Cells) -> Result<Follower, NotRead> {
    let mut key = || Ok((cells.text("errand")?, cells.text("topic")?, cells.text("target")?));
    let (errand, topic, target) = key().map_err(NotRead::damaged("a follower"))?;
    let row = format!("follower {target} of {topic}");
    let read = || {
        let (secret, until) = (cells.maybe_text("secret")?, instant(&mut cells, "until")?);
        let errand = match (errand.as_str(), until) {
            (DELIVER, Some(until)) => Errand::Deliver { secret, until },
            (PING, None) => Errand::Ping,
            (_, _) => {
                return Err(Misread::new("errand", format!("`{errand}` is none, or its end is missing")));
            }
        };
        let told = cells.bytes("told")?.try_into().map_err(|_| Misread::new("told", "it is not 32 bytes"))?;
        let failures = u32::try_from(cells.count("failures")?).unwrap_or(u32::MAX);
        let retry_at = instant(&mut cells, "retry_at")?;
        Ok(Follower { topic, target, errand, told: Digest(told), failures, retry_at })
    };
    read().map_err(NotRead::damaged(row))
}

fn instant(cells: &mut Cells, field: &str) -> Result<Option<DateTime<Utc>>, Misread> {
    let read = |millis| DateTime::from_timestamp_millis(millis);
    let millis = cells.maybe_int(field)?;
    millis.map(|millis| read(millis).ok_or_else(|| Misread::new(field, "it is no instant"))).transpose()
}
