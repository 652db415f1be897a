//! What is given back from the ledger: its records, one after another, and the history of one advisory.

use chrono::{DateTime, Utc};

use crate::advisory::{
    Advisory, AdvisoryId, Decision, Digest, Misfit, PasskeyId, PersonName, Schemes, TokenId,
};

use super::entry::Act;
use super::not_read::NotRead;
use super::shape::read_act;

/// What a record is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// An advisory.
    Advisory(AdvisoryId),
    /// A person.
    Person(PersonName),
    /// A token.
    Token(TokenId),
    /// A passkey.
    Passkey(PasskeyId),
    /// The publisher.
    Publisher,
}

/// One record of the ledger, with what is needed to check it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerRecord {
    /// Its number: 1, 2, 3, … without a gap.
    pub seq: u64,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub actor: PersonName,
    /// About what.
    pub about: About,
    /// What kind of thing was done: `drafted`, `published`, `made`, …
    pub kind: String,
    /// Its hash: see [`link`](super::link).
    pub hash: Digest,
    /// The hash of the record before it.
    pub prev: Digest,
    /// The whole record, byte for byte as the chain covers it: JSON.
    pub body: String,
}

impl LedgerRecord {
    /// What was done, in full.
    ///
    /// # Errors
    /// [`NotRead::Damaged`] where the body cannot be what it says.
    pub fn act(&self) -> Result<Act, NotRead> {
        read_act(self.body.as_bytes()).map_err(NotRead::damaged(format!("record {}", self.seq)))
    }
}

/// Everything that was decided about one advisory, in order, each with the number of its record.
pub type History = Vec<(u64, Decision)>;

/// The advisory that a history tells of; `None` for an empty history.
///
/// # Errors
/// [`Misfit`] where a decision cannot follow those before it.
pub fn fold(
    id: AdvisoryId,
    history: &[(u64, Decision)],
    schemes: &Schemes,
) -> Result<Option<Advisory>, Misfit> {
    if history.is_empty() {
        return Ok(None);
    }
    let mut advisory = Advisory::new(id);
    for (record, decision) in history {
        advisory.apply(*record, decision, schemes)?;
    }
    Ok(Some(advisory))
}
