//! One public notice through its whole life, folded from what was decided about it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::change::{Change, Message, Significance};
use super::content::Content;
use super::deed::{Decision, Deed, Digest, Override, Reference, Stamp};
use super::draft::{Draft, DraftTemplate, Keyed};
use super::id::AdvisoryId;
use super::language::Language;
use super::parse::FieldFault;
use super::people::PersonName;
use super::scheme::Schemes;
use super::text::Prose;

/// How far the working copy has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Draft,
    /// Waiting for another person.
    Submitted {
        /// Who asked.
        by: PersonName,
    },
    /// Another person agreed.
    Approved {
        /// Who agreed.
        by: PersonName,
        /// To exactly what.
        draft: Digest,
    },
    /// Agreed, and to be published by itself.
    Scheduled {
        /// Who agreed.
        approved_by: PersonName,
        /// To exactly what.
        draft: Digest,
        /// Who set the time, and acts when it comes.
        by: PersonName,
        /// When.
        at: DateTime<Utc>,
    },
}

/// What is being worked on: the first revision, or the next.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkingCopy {
    /// The newest text of it.
    pub draft: Draft,
    /// Everyone who edited it: none of them may approve it.
    pub editors: BTreeSet<PersonName>,
    /// How far it has come.
    pub stage: Stage,
    /// Since when it has been at that stage.
    pub since: DateTime<Utc>,
    /// Warnings overridden at submission.
    pub overrides: Vec<Override>,
    /// Why it was sent back, if it was.
    pub returned: Option<String>,
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
    /// Set where it was published without a second person.
    pub emergency_reason: Option<String>,
    /// The prewritten text that it was filled from.
    pub template: Option<DraftTemplate>,
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
}

/// A decision that cannot follow those before it: the ledger is damaged or was written by another version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// There is no working copy to act upon.
    #[error("record {record} acts on a working copy that is not there")]
    NoWorkingCopy {
        /// The record.
        record: u64,
    },
    /// There is nothing published to act upon.
    #[error("record {record} acts on a publication that is not there")]
    NothingPublished {
        /// The record.
        record: u64,
    },
    /// What was published does not parse any more.
    #[error("record {record} publishes what cannot be content: {faults:?}")]
    NotContent {
        /// The record.
        record: u64,
        /// Why.
        faults: Vec<FieldFault>,
    },
}

/// One public notice through its whole life.
#[derive(Debug, Clone, PartialEq)]
pub struct Advisory {
    /// For ever.
    pub id: AdvisoryId,
    /// The ledger's number of its newest record: it changes with every step.
    pub version: u64,
    /// When the newest record was written.
    pub changed: DateTime<Utc>,
    /// What is being worked on.
    pub working: Option<WorkingCopy>,
    /// What was published, oldest first.
    pub revisions: Vec<Revision>,
    /// Which advisory took its row in the register, and when.
    pub superseded: Option<(AdvisoryId, DateTime<Utc>)>,
}

impl Advisory {
    /// An advisory about which nothing was decided yet.
    #[must_use]
    pub fn new(id: AdvisoryId) -> Self {
        Self {
            id,
            version: 0,
            changed: DateTime::UNIX_EPOCH,
            working: None,
            revisions: Vec::new(),
            superseded: None,
        }
    }

    /// The newest revision.
    #[must_use]
    pub fn newest(&self) -> Option<&Revision> {
        self.revisions.last()
    }

    /// Gives the newest step the number that the ledger gave it: it was folded before it was recorded.
    pub fn recorded(&mut self, record: u64) {
        let expected = std::mem::replace(&mut self.version, record);
        for revision in self.revisions.iter_mut().filter(|revision| revision.record == expected) {
            revision.record = record;
        }
    }

    /// Adds one decision.
    ///
    /// # Errors
    /// [`Misfit`] where it cannot follow; the advisory is then as before.
    pub fn apply(&mut self, record: u64, decision: &Decision, schemes: &Schemes) -> Result<(), Misfit> {
        let Decision { advisory: _, at, actor, deed } = decision;
        match deed {
            Deed::Drafted { draft } => self.rewrite(draft, actor, *at),
            Deed::Discarded => self.working = None,
            Deed::Submitted { overrides } => {
                let working = self.advance(record, Stage::Submitted { by: actor.clone() }, *at)?;
                working.overrides.clone_from(overrides);
                working.returned = None;
            }
            Deed::Returned { reason } => {
                self.advance(record, Stage::Draft, *at)?.returned = Some(reason.clone());
            }
            Deed::Approved { draft } => {
                self.advance(record, Stage::Approved { by: actor.clone(), draft: *draft }, *at)?;
            }
            Deed::Scheduled { at: when } => self.schedule(record, actor, *at, *when)?,
            Deed::Published { stamp, draft: _, significance, emergency_reason } => {
                let revision = self.published(record, stamp, *significance, schemes)?;
                let emergency_reason = emergency_reason.clone();
                self.revisions.push(Revision { emergency_reason, ..revision });
                self.working = None;
            }
            Deed::Ended { stamp, reason } => self.over(record, stamp, Message::End, reason)?,
            Deed::Retracted { stamp, reason } => self.over(record, stamp, Message::Retract, reason)?,
            Deed::Superseded { by, at } => {
                self.superseded = Some((*by, *at));
                self.working = None;
            }
        }
        self.version = record;
        self.changed = *at;
        Ok(())
    }

    fn rewrite(&mut self, draft: &Draft, actor: &PersonName, at: DateTime<Utc>) {
        let before = self.working.take();
        let (mut editors, returned) =
            before.map(|working| (working.editors, working.returned)).unwrap_or_default();
        editors.insert(actor.clone());
        let draft = draft.clone();
        let overrides = Vec::new();
        self.working =
            Some(WorkingCopy { draft, editors, stage: Stage::Draft, since: at, overrides, returned });
    }

    fn advance(
        &mut self,
        record: u64,
        stage: Stage,
        since: DateTime<Utc>,
    ) -> Result<&mut WorkingCopy, Misfit> {
        let working = self.working.as_mut().ok_or(Misfit::NoWorkingCopy { record })?;
        working.stage = stage;
        working.since = since;
        Ok(working)
    }

    fn schedule(
        &mut self,
        record: u64,
        by: &PersonName,
        since: DateTime<Utc>,
        at: DateTime<Utc>,
    ) -> Result<(), Misfit> {
        let stage = self.working.as_ref().map(|working| working.stage.clone());
        let (approved_by, draft) = match stage {
            Some(Stage::Approved { by, draft }) => (by, draft),
            Some(Stage::Scheduled { approved_by, draft, by: _, at: _ }) => (approved_by, draft),
            Some(Stage::Draft | Stage::Submitted { by: _ }) | None => {
                return Err(Misfit::NoWorkingCopy { record });
            }
        };
        self.advance(record, Stage::Scheduled { approved_by, draft, by: by.clone(), at }, since)?;
        Ok(())
    }

    fn published(
        &self,
        record: u64,
        stamp: &Stamp,
        significance: Significance,
        schemes: &Schemes,
    ) -> Result<Revision, Misfit> {
        let working = self.working.as_ref().ok_or(Misfit::NoWorkingCopy { record })?;
        let not_content = |faults| Misfit::NotContent { record, faults };
        let content = Content::parse(&working.draft, schemes).map_err(not_content)?;
        let first = self.revisions.is_empty();
        let note = if first {
            BTreeMap::new()
        } else {
            let language = &content.default_info().language;
            Change::parse(working.draft.change.as_ref(), language).map_err(not_content)?.note
        };
        Ok(Revision {
            stamp: stamp.clone(),
            message: if first { Message::Alert } else { Message::Update },
            significance,
            content: Arc::new(content),
            note,
            emergency_reason: None,
            template: working.draft.template.clone(),
            record,
        })
    }

    fn over(
        &mut self,
        record: u64,
        stamp: &Stamp,
        message: Message,
        reason: &Keyed<String>,
    ) -> Result<(), Misfit> {
        let newest = self.newest().ok_or(Misfit::NothingPublished { record })?;
        let content = Arc::clone(&newest.content);
        let note = Change::reason(reason, &content.default_info().language)
            .map_err(|faults| Misfit::NotContent { record, faults })?;
        let significance = Significance::Significant;
        let (stamp, emergency_reason) = (stamp.clone(), None);
        self.revisions.push(Revision {
            stamp,
            message,
            significance,
            content,
            note,
            emergency_reason,
            template: None,
            record,
        });
        self.working = None;
        Ok(())
    }
}
