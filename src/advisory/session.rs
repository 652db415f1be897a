//! A session: what lets a browser speak for a person, for a while, after that person has shown who they are.

use chrono::{DateTime, Utc};

use super::passkey::PasskeyId;
use super::people::{PersonName, TokenId};

/// The public part of a session: how it is listed and ended; it opens nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub String);

/// By what a person showed who they are. A session lasts no longer than this does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voucher {
    /// A token of theirs.
    Token(TokenId),
    /// A passkey of theirs.
    Passkey(PasskeyId),
}

/// What is kept of a session: never its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The public part.
    pub id: SessionId,
    /// SHA-256 of the whole secret.
    pub hash: [u8; 32],
    /// For whom it speaks.
    pub person: PersonName,
    /// What opened it.
    pub voucher: Voucher,
    /// When it was opened; in whole milliseconds.
    pub opened: DateTime<Utc>,
    /// When it was last used, to within a minute; in whole milliseconds.
    pub used: DateTime<Utc>,
    /// What the browser calls itself, cut short; it proves nothing and helps to tell sessions apart.
    pub browser: String,
}
