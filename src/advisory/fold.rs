//! One public notice through its whole life, folded from what was decided about it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::change::{Change, Message, Significance};
use super::content::Content;
use super::deed::{Decision, Deed, Stamp};
use super::draft::Keyed;
use super::id::AdvisoryId;
use super::language::Language;
use super::parse::FieldFault;
use super::people::PersonName;
use super::revision::{Emergency, Finding, Revision};
use super::scheme::Schemes;
use super::text::Prose;
use super::working::{Approval, Returned, WorkingCopy};

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
    /// There is no schedule to take away.
    #[error("record {record} acts on a schedule that is not there")]
    NotScheduled {
        /// The record.
        record: u64,
    },
    /// There is nothing to look into.
    #[error("record {record} reviews what needs no review")]
    NothingToReview {
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

    /// Whether anything of it was published without a second person and nobody has looked into that yet.
    #[must_use]
    pub fn review_open(&self) -> bool {
        self.revisions.iter().any(Revision::review_open)
    }

    /// Gives the newest step the number that the ledger gave it: it was folded before it was recorded.
    pub fn recorded(&mut self, record: u64) {
        let expected = std::mem::replace(&mut self.version, record);
        for revision in self.revisions.iter_mut().filter(|revision| revision.record == expected) {
            revision.record = record;
        }
        let approvals = self.working.iter_mut().flat_map(|working| &mut working.approvals);
        for approval in approvals.filter(|approval| approval.record == expected) {
            approval.record = record;
        }
    }

    /// Adds one decision.
    ///
    /// # Errors
    /// [`Misfit`] where it cannot follow; the advisory is then as before.
    pub fn apply(&mut self, record: u64, decision: &Decision, schemes: &Schemes) -> Result<(), Misfit> {
        let Decision { advisory: _, at, actor, deed } = decision;
        match deed {
            Deed::Drafted { draft } => {
                let before = self.working.take();
                self.working = Some(WorkingCopy::rewritten(before, (**draft).clone(), actor, *at));
            }
            Deed::Discarded => self.working = None,
            Deed::Submitted { overrides } => self.worked_on(record)?.submitted(actor, overrides, *at),
            Deed::Returned { reason } => {
                let returned = Returned { by: actor.clone(), at: *at, reason: reason.clone() };
                self.worked_on(record)?.sent_back(returned);
            }
            Deed::Approved { draft, lacking } => {
                let approval = Approval { by: actor.clone(), at: *at, draft: *draft, record };
                self.worked_on(record)?.agreed(approval, *lacking);
            }
            Deed::Scheduled { at: when } => {
                let set = self.worked_on(record)?.scheduled(actor, *when, *at);
                set.ok_or(Misfit::NoWorkingCopy { record })?;
            }
            Deed::Unscheduled { reason, lacking } => {
                let unset = self.worked_on(record)?.unscheduled(reason, *lacking, *at);
                unset.ok_or(Misfit::NotScheduled { record })?;
            }
            Deed::Published { stamp, draft: _, significance, emergency_reason } => {
                let alone = emergency_reason.as_deref().map(|reason| (reason, actor));
                let revision = self.published(record, stamp, *significance, alone, schemes)?;
                self.revisions.push(revision);
                self.working = None;
            }
            Deed::Reviewed { finding } => self.reviewed(record, actor, *at, finding)?,
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

    fn worked_on(&mut self, record: u64) -> Result<&mut WorkingCopy, Misfit> {
        self.working.as_mut().ok_or(Misfit::NoWorkingCopy { record })
    }

    fn published(
        &self,
        record: u64,
        stamp: &Stamp,
        significance: Significance,
        alone: Option<(&str, &PersonName)>,
        schemes: &Schemes,
    ) -> Result<Revision, Misfit> {
        let working = self.working.as_ref().ok_or(Misfit::NoWorkingCopy { record })?;
        let not_content = |faults| Misfit::NotContent { record, faults };
        let content = Content::parse(&working.draft, schemes).map_err(not_content)?;
        let language = &content.default_info().language;
        let first = self.revisions.is_empty();
        let note = if first {
            BTreeMap::new()
        } else {
            Change::parse(working.draft.change.as_ref(), language).map_err(not_content)?.note
        };
        let retraction = retraction(&working.draft.retraction, language).map_err(not_content)?;
        let emergency = alone.map(|(reason, actor)| Emergency {
            reason: reason.to_owned(),
            hands: working.editors.iter().chain([actor]).cloned().collect(),
            finding: None,
        });
        Ok(Revision {
            stamp: stamp.clone(),
            message: if first { Message::Alert } else { Message::Update },
            significance,
            content: Arc::new(content),
            note,
            retraction,
            template: working.draft.template.clone(),
            emergency,
            record,
        })
    }

    /// Closes every open review with one finding.
    fn reviewed(
        &mut self,
        record: u64,
        by: &PersonName,
        at: DateTime<Utc>,
        finding: &str,
    ) -> Result<(), Misfit> {
        if !self.review_open() {
            return Err(Misfit::NothingToReview { record });
        }
        let emergencies = self.revisions.iter_mut().filter_map(|revision| revision.emergency.as_mut());
        for emergency in emergencies.filter(|emergency| emergency.finding.is_none()) {
            emergency.finding = Some(Finding { by: by.clone(), at, text: finding.to_owned() });
        }
        Ok(())
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
        self.revisions.push(Revision {
            stamp: stamp.clone(),
            message,
            significance: Significance::Significant,
            content,
            note,
            retraction: BTreeMap::new(),
            template: None,
            emergency: None,
            record,
        });
        self.working = None;
        Ok(())
    }
}

/// What a retraction would say, if that was prepared.
fn retraction(
    prepared: &Keyed<String>,
    default: &Language,
) -> Result<BTreeMap<Language, Prose>, Vec<FieldFault>> {
    if prepared.is_empty() { Ok(BTreeMap::new()) } else { Change::reason(prepared, default) }
}
