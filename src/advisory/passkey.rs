//! A passkey: a key pair of which a person's device keeps the secret half (W3C Web Authentication Level 3). Only the
//! public half is ever here.

use chrono::{DateTime, Utc};

use super::people::PersonName;

/// The id that the device gave the key: base64url without padding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PasskeyId(pub String);

/// What is kept of a passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// By which the device finds it again.
    pub id: PasskeyId,
    /// For whom it speaks.
    pub person: PersonName,
    /// The public half and what was said of it, as the room `passkeys` wrote it: nobody else reads it.
    pub key: Vec<u8>,
    /// Where it is, in the holder's words.
    pub label: String,
    /// When it was taken.
    pub created: DateTime<Utc>,
    /// Set when it was removed.
    pub removed: bool,
}
