//! What was published once and never changes; beside it, for editors alone, how it came about and what was found later.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::change::{Message, Significance};
use super::content::Content;
use super::deed::{Reference, Stamp};
use super::draft::DraftTemplate;
use super::language::Language;
use super::people::PersonName;
use super::text::Prose;

/// What somebody found who looked into a publication without a second person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Who looked.
    pub by: PersonName,
    /// When they wrote it down.
    pub at: DateTime<Utc>,
    /// What they found.
    pub text: String,
}

/// A publication without a second person; nothing of it is ever public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emergency {
    /// Why it could not wait.
    pub reason: String,
    /// Who wrote any of it or published it: none of them can look into it.
    pub hands: BTreeSet<PersonName>,
    /// What was found afterwards; `None` as long as the review is open.
    pub finding: Option<Finding>,
}

/// One published state: never changed once published.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// What was made once.
    pub stamp: Stamp,
    /// What it does.
    pub message: Message,
    /// Whether it is an entry of its own.
    pub significance: Significance,
    /// What it says; for an end or a retraction, what is over or was wrong.
    pub content: Arc<Content>,
    /// What changed, or why it ended; empty on the first.
    pub note: BTreeMap<Language, Prose>,
    /// What a retraction of it would say, as it was agreed to beforehand; never public until it is said.
    pub retraction: BTreeMap<Language, Prose>,
    /// The prewritten text that it was filled from.
    pub template: Option<DraftTemplate>,
    /// Set where it was published without a second person.
    pub emergency: Option<Emergency>,
    /// Its place in the ledger.
    pub record: u64,
}

impl Revision {
    /// How other messages refer to this one: its time in the offset of the place that it speaks of.
    #[must_use]
    pub fn reference(&self) -> Reference {
        let Stamp { revision: _, identifier, entry: _, sent, supersedes: _ } = &self.stamp;
        Reference {
            identifier: identifier.clone(),
            sent: sent.with_timezone(self.content.effective.offset()),
        }
    }

    /// Whether it was published without a second person and nobody has looked into it yet.
    #[must_use]
    pub fn review_open(&self) -> bool {
        self.emergency.as_ref().is_some_and(|emergency| emergency.finding.is_none())
    }
}
