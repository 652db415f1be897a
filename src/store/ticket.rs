//! Requests that must not be done twice: what was recorded under the key of one, and what was answered.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Digest, PersonName};

/// A request with a key of its sender's choice. What is recorded under it is recorded once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Who asks: keys of two persons never meet.
    pub holder: PersonName,
    /// SHA-256 of the key.
    pub key: Digest,
    /// SHA-256 of the request: its method, address, preconditions and body.
    pub request: Digest,
    /// When it was asked, in whole milliseconds.
    pub at: DateTime<Utc>,
}

impl Ticket {
    /// How long a key is kept, from the first request with it: a day, within which every client has given up repeating.
    pub const KEPT: TimeDelta = TimeDelta::hours(24);

    /// What was asked until then is forgotten at the instant of this request.
    #[must_use]
    pub fn forgotten(&self) -> DateTime<Utc> {
        self.at - Self::KEPT
    }
}

/// An answer as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// Its status code.
    pub status: u16,
    /// `Content-Type`.
    pub media: Option<String>,
    /// `Location`.
    pub location: Option<String>,
    /// `ETag`.
    pub etag: Option<String>,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// What is known of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stub {
    /// SHA-256 of the request it came with.
    pub request: Digest,
    /// When that was.
    pub at: DateTime<Utc>,
    /// The number of the first record that was made under it, if any was.
    pub record: Option<u64>,
    /// What was answered; nothing where the service ended before that.
    pub answer: Option<KeptAnswer>,
}

/// What a person's keys take up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Room {
    /// Keys that are kept.
    pub keys: u64,
    /// Bytes of their answers.
    pub bytes: u64,
    /// When the oldest of them came.
    pub oldest: Option<DateTime<Utc>>,
}

/// What a look for a key finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// The key has come before.
    Before(Stub),
    /// It is new; its holder's other keys take up this much.
    New(Room),
}
