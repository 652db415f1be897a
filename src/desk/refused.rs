//! Why something was not done, in the words of what is true now; nothing was kept unless the error says so.

use crate::advisory::{AdvisoryId, FieldFault, Misfit, PersonName, TokenId};
use crate::press::NotPrinted;
use crate::review::Problem;
use crate::store::{NotRead, NotRecorded};

use super::rights::Action;

/// Why the desk did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no advisory of this id.
    #[error("there is no advisory {0}")]
    NoSuchAdvisory(AdvisoryId),
    /// There is no person of this name.
    #[error("there is no person {0}")]
    NoSuchPerson(PersonName),
    /// Nobody would be left to look after persons and tokens.
    #[error("this is the last person who may look after persons and tokens")]
    LastAdministrator,
    /// There is no token with this public part.
    #[error("there is no token {}", .0.0)]
    NoSuchToken(TokenId),
    /// There is no template of this id.
    #[error("there is no template {0:?}")]
    NoSuchTemplate(String),
    /// What was filled into a template cannot be taken.
    #[error("the template cannot be filled with this")]
    Filling(Vec<FieldFault>),
    /// The person holds no role that may.
    #[error("this person may not {}", .0.words())]
    NotAllowed(Action),
    /// The person wrote some of it, so another must agree.
    #[error("who has edited a draft cannot {} it", .0.words())]
    OwnWork(Action),
    /// The advisory is not where this can be done.
    #[error("{what}: the advisory is {state}")]
    WrongState {
        /// What cannot be done.
        what: &'static str,
        /// Where it stands.
        state: &'static str,
        /// What can be done instead.
        fix: &'static str,
    },
    /// Somebody else changed it meanwhile.
    #[error("the advisory has changed since it was read")]
    Stale {
        /// Its version now.
        found: u64,
    },
    /// The draft breaks rules that block.
    #[error("the draft has {} problems", .0.len())]
    Problems(Vec<Problem>),
    /// A reason or another value given with the action cannot be taken.
    #[error("what was given with the action cannot be taken")]
    Faults(Vec<FieldFault>),
    /// It was done before, under the same key, and is not done again.
    #[error("this was done before, under the same key")]
    Repeated,
    /// Not on disk: nothing has happened.
    #[error("nothing was recorded")]
    NotRecorded(#[source] NotRecorded),
    /// The ledger could not be read.
    #[error("the ledger could not be read")]
    NotRead(#[source] NotRead),
    /// The ledger says what cannot be.
    #[error("the ledger does not fit together")]
    Damaged(#[source] Misfit),
    /// On disk, but not yet on the shelf; the press tries again by itself.
    #[error("recorded as {record}, not yet public")]
    NotPublic {
        /// The ledger's number of what was recorded.
        record: u64,
    },
    /// A document of the archive could not be printed.
    #[error("the document could not be printed")]
    NotPrinted(#[source] NotPrinted),
    /// The service is stopping.
    #[error("the desk is closed")]
    Closed,
}

impl From<NotRead> for Refused {
    fn from(error: NotRead) -> Self {
        Self::NotRead(error)
    }
}

impl From<NotRecorded> for Refused {
    /// A version that had moved on is nobody's failure: it is told as such.
    fn from(error: NotRecorded) -> Self {
        match error {
            NotRecorded::Stale { advisory: _, found } => Self::Stale { found },
            NotRecorded::Repeated => Self::Repeated,
            error @ (NotRecorded::Unknown { what: _ }
            | NotRecorded::Rowless { advisory: _ }
            | NotRecorded::NoRoom { source: _ }
            | NotRecorded::Failed { source: _ }
            | NotRecorded::Stopped) => Self::NotRecorded(error),
        }
    }
}
