//! What is being worked on: how far it has come, who agreed to exactly which words, and who may not touch it now.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::deed::{Digest, Override};
use super::draft::Draft;
use super::people::PersonName;

/// How far the working copy has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Draft,
    /// Waiting for another person, or for one more.
    Submitted,
    /// As many agreed as were needed then.
    Approved,
    /// Agreed, and to be published by itself.
    Scheduled {
        /// Who set the time, and acts when it comes.
        by: PersonName,
        /// When.
        at: DateTime<Utc>,
    },
}

/// One person's agreement to exactly one text. Whether it counts is judged anew whenever it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Who agreed.
    pub by: PersonName,
    /// When.
    pub at: DateTime<Utc>,
    /// To exactly what.
    pub draft: Digest,
    /// Its place in the ledger.
    pub record: u64,
}

/// A draft that was sent back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// By whom.
    pub by: PersonName,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: String,
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
    /// Since when it has been at that stage; one approval of several changes nothing of it.
    pub since: DateTime<Utc>,
    /// Warnings overridden at submission.
    pub overrides: Vec<Override>,
    /// Who asked for review last.
    pub submitted_by: Option<PersonName>,
    /// Who agreed since then, each once, in the order in which they did. Any edit voids them all.
    pub approvals: Vec<Approval>,
    /// Why it was sent back, if it was and nobody has submitted it since.
    pub returned: Option<Returned>,
    /// Who sent it back last, until somebody else has edited it: they may not make the edit themselves.
    pub barred: Option<PersonName>,
    /// Why it was not published at its time, if that is so and nobody has gone on with it since.
    pub unscheduled: Option<String>,
}

impl WorkingCopy {
    /// A text by an editor in place of the one before, if there was one.
    pub(super) fn rewritten(
        before: Option<Self>,
        draft: Draft,
        by: &PersonName,
        since: DateTime<Utc>,
    ) -> Self {
        let (mut editors, returned, barred) =
            before.map(|before| (before.editors, before.returned, before.barred)).unwrap_or_default();
        editors.insert(by.clone());
        Self {
            draft,
            editors,
            stage: Stage::Draft,
            since,
            overrides: Vec::new(),
            submitted_by: None,
            approvals: Vec::new(),
            returned,
            barred: barred.filter(|barred| barred == by),
            unscheduled: None,
        }
    }

    pub(super) fn submitted(&mut self, by: &PersonName, overrides: &[Override], since: DateTime<Utc>) {
        self.submitted_by = Some(by.clone());
        self.overrides = overrides.to_vec();
        self.returned = None;
        self.approvals.clear();
        self.stands(Stage::Submitted, since);
    }

    pub(super) fn sent_back(&mut self, returned: Returned) {
        self.approvals.clear();
        self.barred = Some(returned.by.clone());
        self.stands(Stage::Draft, returned.at);
        self.returned = Some(returned);
    }

    /// Takes one more approval; with none lacking any more it is approved.
    pub(super) fn agreed(&mut self, approval: Approval, lacking: u8) {
        let at = approval.at;
        self.approvals.retain(|earlier| earlier.by != approval.by);
        self.approvals.push(approval);
        match self.stage {
            Stage::Draft | Stage::Submitted if lacking == 0 => self.stands(Stage::Approved, at),
            Stage::Draft | Stage::Submitted | Stage::Approved | Stage::Scheduled { by: _, at: _ } => {}
        }
    }

    /// Sets the time of publication; `None` where nobody has agreed.
    pub(super) fn scheduled(
        &mut self,
        by: &PersonName,
        at: DateTime<Utc>,
        since: DateTime<Utc>,
    ) -> Option<()> {
        match self.stage {
            // One approval of several may be enough by the time it is scheduled.
            Stage::Submitted if self.approvals.is_empty() => None,
            Stage::Submitted | Stage::Approved | Stage::Scheduled { by: _, at: _ } => {
                self.stands(Stage::Scheduled { by: by.clone(), at }, since);
                Some(())
            }
            Stage::Draft => None,
        }
    }

    /// Takes the time away again: it is approved, or waits where approvals are lacking. `None` where none was set.
    pub(super) fn unscheduled(&mut self, reason: &str, lacking: u8, since: DateTime<Utc>) -> Option<()> {
        match self.stage {
            Stage::Scheduled { by: _, at: _ } => {
                self.stands(if lacking == 0 { Stage::Approved } else { Stage::Submitted }, since);
                self.unscheduled = Some(reason.to_owned());
                Some(())
            }
            Stage::Draft | Stage::Submitted | Stage::Approved => None,
        }
    }

    fn stands(&mut self, stage: Stage, since: DateTime<Utc>) {
        self.stage = stage;
        self.since = since;
        self.unscheduled = None;
    }
}
