//! Names that are given once and kept for ever; none is counted from a place in a list.

use std::fmt;

use chrono::{DateTime, Utc};
use uuid::{Builder, Uuid};

/// The permanent id of an advisory: a UUID of version 7 (RFC 9562 §5.7), so that ids sort by the time of their making.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AdvisoryId(Uuid);

impl AdvisoryId {
    /// Makes an id from an instant (milliseconds count) and ten random bytes.
    #[must_use]
    pub fn new(now: DateTime<Utc>, random: &[u8; 10]) -> Self {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        Self(Builder::from_unix_timestamp_millis(millis, random).into_uuid())
    }

    /// Reads the hyphenated lower-case form, and only that: one id has one spelling.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let id = Uuid::try_parse(raw).ok()?;
        (id.get_version_num() == 7 && id.hyphenated().to_string() == raw).then_some(Self(id))
    }

    /// The sixteen bytes, as stores keep them.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for AdvisoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

/// The number of a published revision: 1, 2, 3, …
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionNumber(u32);

impl RevisionNumber {
    /// The first revision of every advisory.
    pub const FIRST: Self = Self(1);

    /// The number, where it is at least 1.
    #[must_use]
    pub fn new(n: u32) -> Option<Self> {
        (n >= 1).then_some(Self(n))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u32 {
        self.0
    }

    /// The one after.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for RevisionNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The id of an entry in every format: a tag URI (RFC 4151), made at publication and kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(String);

impl EntryId {
    /// `tag:{authority},{date}:{advisory}/{n}`; the date is that of publication, in UTC.
    #[must_use]
    pub fn new(authority: &str, sent: DateTime<Utc>, advisory: AdvisoryId, n: RevisionNumber) -> Self {
        Self(format!("tag:{authority},{}:{advisory}/{n}", sent.format("%Y-%m-%d")))
    }

    /// An id that was made before and kept on the ledger.
    #[must_use]
    pub fn kept(raw: String) -> Self {
        Self(raw)
    }

    /// The id as it stands in feeds.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
