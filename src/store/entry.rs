//! What is handed to the ledger: things that were done, what they presuppose, and the rows that follow from them.

use chrono::{DateTime, Utc};

use crate::advisory::{
    AdvisoryId, Decision, Digest, Passkey, PasskeyId, Person, PersonName, Publisher, Token, TokenId,
};

use super::row::Row;

/// One thing that was done, with who and when: one record of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Something was decided about an advisory.
    Decided(Decision),
    /// The publisher was named.
    Named {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// Who speaks from now on.
        publisher: Publisher,
    },
    /// A person was let in, or has other roles from now on.
    Joined {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// The person as they are from now on.
        person: Person,
    },
    /// A person was shut out.
    Disabled {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// Whom.
        name: PersonName,
    },
    /// A token was made for a person.
    Made {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// What is kept of it.
        token: Token,
    },
    /// A token was revoked.
    Revoked {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// Which.
        id: TokenId,
    },
    /// A passkey of a person was taken.
    Enrolled {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// Its public half.
        passkey: Passkey,
    },
    /// A passkey was removed.
    Withdrawn {
        /// When.
        at: DateTime<Utc>,
        /// Who did it.
        actor: PersonName,
        /// Which.
        id: PasskeyId,
    },
}

impl Act {
    /// The advisory it is about, if it is about one.
    #[must_use]
    pub fn advisory(&self) -> Option<AdvisoryId> {
        match self {
            Self::Decided(decision) => Some(decision.advisory),
            Self::Named { .. }
            | Self::Joined { .. }
            | Self::Disabled { .. }
            | Self::Made { .. }
            | Self::Revoked { .. }
            | Self::Enrolled { .. }
            | Self::Withdrawn { .. } => None,
        }
    }
}

/// What is recorded together or not at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What was done, in order; each becomes one record.
    pub acts: Vec<Act>,
    /// The version each advisory must have when this is recorded; 0: it must not exist yet.
    pub expect: Vec<(AdvisoryId, u64)>,
    /// How each person must stand there when this is recorded; `None`: there must be nobody of that name yet.
    pub persons: Vec<(PersonName, Option<Person>)>,
    /// One row for each advisory that is decided about, as it is after the acts. The store writes the true version
    /// into it, whatever it carries: the number of the newest record about that advisory.
    pub rows: Vec<Row>,
}

impl Entry {
    /// Acts that are about no advisory, whatever anybody did meanwhile.
    #[must_use]
    pub fn of(acts: Vec<Act>) -> Self {
        Self { acts, expect: Vec::new(), persons: Vec::new(), rows: Vec::new() }
    }
}

/// Where an entry stands on the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The number of the record of each act, in the order of the acts.
    pub records: Vec<u64>,
    /// The chain's hash after the last of them.
    pub hash: Digest,
}
