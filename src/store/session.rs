//! Changes among the sessions: they are kept beside the ledger, because nothing public follows from them.

use chrono::{DateTime, Utc};

use crate::advisory::{Passkey, PasskeyId, PersonName, Session, SessionId};

/// A change among the sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionChange {
    /// A session begins. Those that are over go, and of those of its person no more than `most` are left: those used
    /// last.
    Begin {
        /// The new one.
        session: Box<Session>,
        /// Whatever was opened at or before this is over.
        opened_after: DateTime<Utc>,
        /// Whatever was used last at or before this is over.
        used_after: DateTime<Utc>,
        /// How many one person may have.
        most: u32,
    },
    /// A passkey was used to open one; what its device counted only moves forward.
    Counted {
        /// Which.
        id: PasskeyId,
        /// What the device has counted.
        counter: u64,
        /// When.
        at: DateTime<Utc>,
    },
    /// It was used; the time only moves forward.
    Used {
        /// Which.
        id: SessionId,
        /// When.
        at: DateTime<Utc>,
    },
    /// It is over; nothing happens where it was not there.
    End(SessionId),
    /// All sessions of a person are over, but for one.
    EndOthers {
        /// Whose.
        person: PersonName,
        /// The one that goes on, if any does.
        but: Option<SessionId>,
    },
}

/// A passkey with what changes at every use; that is kept beside the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedPasskey {
    /// What the ledger has of it.
    pub passkey: Passkey,
    /// What its device counted last; 0 for those that do not count.
    pub counter: u64,
    /// When it was used last; in whole milliseconds.
    pub used: Option<DateTime<Utc>>,
}
