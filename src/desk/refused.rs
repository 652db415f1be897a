//! Why something was not done, in the words of what is true now; nothing was kept unless the error says so.

use crate::advisory::{AdvisoryId, FieldFault, Misfit, PersonName, TokenId};
use crate::press::NotPrinted;
use crate::review::Problem;
use crate::store::{NotRead, NotRecorded};

use super::agreement::Agreement;
use super::rights::Action;

/// Why it takes another person than the one who asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Another {
    /// The person sent it back, so another must make the edit.
    #[error("who sent a draft back may not edit it")]
    SentBack,
    /// The person agreed to it before, and that still counts.
    #[error("this person has approved it already; two tokens of one person are one person")]
    AgreedAlready,
    /// The configuration names others whose approvals count.
    #[error("this person's approval does not count here: review.approvers names others")]
    NotNamed,
    /// Fewer agreed than must, as it counts now.
    #[error("it cannot be published: {0}")]
    TooFew(Agreement),
    /// The person wrote or published what is to be looked into.
    #[error("who has edited or published it cannot look into it")]
    OwnEmergency,
}

/// Why somebody is not let in as was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLetIn {
    /// The person is shut out, and is let in again only where that is what was asked for.
    #[error("{0} is shut out")]
    ShutOut(PersonName),
    /// The person is not shut out.
    #[error("{0} is not shut out")]
    NotShutOut(PersonName),
    /// Somebody of this name is there already.
    #[error("{0} is there already")]
    Known(PersonName),
    /// The name could be taken for that of somebody who is there.
    #[error("{name} could be taken for {like}, who is there already")]
    LooksLike {
        /// Who is to be let in.
        name: PersonName,
        /// Who is there.
        like: PersonName,
    },
    /// Somebody else let the person in, shut them out or gave them other roles meanwhile.
    #[error("{0} was changed by somebody else meanwhile")]
    Changed(PersonName),
    /// The name stands for no person on the ledger.
    #[error("{0} is the name under which the ledger notes what no person did")]
    Reserved(PersonName),
}

impl Another {
    /// What can be done about it.
    #[must_use]
    pub fn fix(&self) -> &'static str {
        match self {
            Self::SentBack => {
                "leave the edit to another person; once somebody else has edited it, you may again"
            }
            Self::AgreedAlready => "another person must agree as well",
            Self::NotNamed => "ask one of those whom the configuration names",
            Self::TooFew(_) => "let another person approve it who has edited nothing of it",
            Self::OwnEmergency => "ask somebody who has neither edited nor published any of it",
        }
    }
}

impl NotLetIn {
    /// What can be done about it.
    #[must_use]
    pub fn fix(&self) -> &'static str {
        match self {
            Self::ShutOut(_) => "let them in again: forewarn person enable NAME",
            Self::NotShutOut(_) | Self::Known(_) => {
                "to give them other roles: forewarn person roles NAME --role ROLE"
            }
            Self::LooksLike { name: _, like: _ } => {
                "one person is let in once; for somebody else give a name that nobody takes for this one"
            }
            Self::Changed(_) => "look at how they stand now, and repeat what you meant to do",
            Self::Reserved(_) => "give the person's own name",
        }
    }
}

impl From<Another> for Refused {
    fn from(why: Another) -> Self {
        Self::Another(why)
    }
}

impl From<NotLetIn> for Refused {
    fn from(why: NotLetIn) -> Self {
        Self::NotLetIn(why)
    }
}

/// Why the desk did not do what was asked, or cannot say whether it did.
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
    /// It takes another person.
    #[error("{0}")]
    Another(Another),
    /// Somebody cannot be let in like this.
    #[error("{0}")]
    NotLetIn(NotLetIn),
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
    #[error("the draft has {}", match .0.len() { 1 => "1 problem".to_owned(), many => format!("{many} problems") })]
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
    /// Whoever does it was asked, and the answer was lost, or the disk failed while it was written: it may be on the ledger.
    #[error("it is not known whether this was done")]
    InDoubt(#[source] Option<NotRecorded>),
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
    /// Something could not be printed, or does not read back: a document of the archive, a personal feed, a proof, or feeds
    /// that were declared anew.
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
            NotRecorded::LooksLike { name, like } => NotLetIn::LooksLike { name, like }.into(),
            NotRecorded::Changed { person } => NotLetIn::Changed(person).into(),
            NotRecorded::LastAdministrator => Self::LastAdministrator,
            // After these only the ledger can tell (`Store::append`).
            error @ NotRecorded::Unsure { source: _ } => Self::InDoubt(Some(error)),
            error @ (NotRecorded::Unknown { what: _ }
            | NotRecorded::Rowless { advisory: _ }
            | NotRecorded::NoRoom { source: _ }
            | NotRecorded::Failed { source: _ }
            | NotRecorded::Stopped) => Self::NotRecorded(error),
        }
    }
}
