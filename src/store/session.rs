//! Changes among the sessions: they are kept beside the ledger, because nothing public follows from them.

use chrono::{DateTime, Utc};

use crate::advisory::{PersonName, Session, SessionId};

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
