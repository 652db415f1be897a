//! Why an entry is not on the ledger. Whatever the reason, no part of the entry was kept; only where the disk failed it takes
//! a restart to tell.

use crate::advisory::{AdvisoryId, PersonName};

use super::fault::{Fault, FaultKind};

/// Why an entry is not on the ledger; no part of it was kept unless the reason says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecorded {
    /// Somebody else decided something about this advisory meanwhile.
    #[error("advisory {advisory} is at version {found} by now")]
    Stale {
        /// Which.
        advisory: AdvisoryId,
        /// Its version; 0 where it does not exist.
        found: u64,
    },
    /// Something was recorded, or answered, under the entry's ticket before.
    #[error("this was done before, under the same key")]
    Repeated,
    /// What the entry is about does not exist.
    #[error("there is no {what}")]
    Unknown {
        /// What is missing, in words: `person Ada`, `token 4mbe9Zk1`.
        what: String,
    },
    /// The entry decides about an advisory and does not bring its row; starts would not find it.
    #[error("the entry decides about advisory {advisory} and brings no row of it")]
    Rowless {
        /// Which.
        advisory: AdvisoryId,
    },
    /// The person could be taken for another, who is there already.
    #[error("{name} could be taken for {like}, who is there already")]
    LooksLike {
        /// Who is new.
        name: PersonName,
        /// Who is there.
        like: PersonName,
    },
    /// The person was let in, shut out or given other roles since they were read.
    #[error("{person} was changed by somebody else meanwhile")]
    Changed {
        /// Who.
        person: PersonName,
    },
    /// Nobody would be left to look after persons and tokens.
    #[error("this is the last person who may look after persons and tokens")]
    LastAdministrator,
    /// The disk is full. It heals by itself when there is room again.
    #[error("there is no room on the disk")]
    NoRoom {
        /// What the engine said.
        #[source]
        source: Fault,
    },
    /// The disk failed. What was about to be written may lie there whole, and is on the ledger then when it is opened anew:
    /// nobody can tell before.
    #[error("the disk failed; whether it was recorded shows when the service was started again")]
    Unsure {
        /// What the engine said.
        #[source]
        source: Fault,
    },
    /// The engine could not do it.
    #[error("the ledger could not be written")]
    Failed {
        /// What the engine said.
        #[source]
        source: Fault,
    },
    /// The store takes nothing more: it is closed, or the disk failed earlier (then a restart must read what is
    /// really there).
    #[error("the ledger takes nothing more before a restart")]
    Stopped,
}

impl From<Fault> for NotRecorded {
    fn from(source: Fault) -> Self {
        match source.kind {
            FaultKind::NoRoom => Self::NoRoom { source },
            FaultKind::Disk => Self::Unsure { source },
            FaultKind::Busy | FaultKind::Other => Self::Failed { source },
        }
    }
}
