//! Who agreed, and whether that is enough now: by the configuration of the moment, and by who may act at the moment.

use std::fmt;

use crate::advisory::{Advisory, Approval, PersonName, Severity, WorkingCopy};
use crate::store::digest_of;

use super::opening::Desk;
use super::refused::Refused;
use super::rights::{Action, may};

/// Why an approval that was given does not count now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Void {
    /// It was given to other words than those that are there.
    OtherWords,
    /// The person edited some of it.
    Editor,
    /// The configuration names others.
    NotNamed,
    /// The person is shut out.
    ShutOut,
    /// The person was shut out after agreeing, and let in again since.
    Readmitted,
    /// The person holds no role any more that may.
    NoRole,
    /// There is no such person.
    Unknown,
}

impl Void {
    /// In words, after the person's name.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::OtherWords => "agreed to other words",
            Self::Editor => "has edited some of it",
            Self::NotNamed => "is not among those whose approval counts here",
            Self::ShutOut => "is shut out",
            Self::Readmitted => "was shut out after agreeing",
            Self::NoRole => "may not approve any more",
            Self::Unknown => "is not known here",
        }
    }
}

/// One approval, and whether it counts now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The approval.
    pub approval: Approval,
    /// Why it does not count; `None` where it does.
    pub void: Option<Void>,
}

/// The approvals of a working copy, as they count now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Persons who must agree.
    pub needed: usize,
    /// Everyone who agreed since it was submitted, each once.
    pub approvals: Vec<Counted>,
}

impl Agreement {
    /// Persons whose approval counts.
    #[must_use]
    pub fn counting(&self) -> usize {
        self.approvals.iter().filter(|counted| counted.void.is_none()).count()
    }

    /// The same, once somebody has agreed whose approval counts.
    pub(super) fn joined(self, after: &Advisory, by: &PersonName) -> Self {
        let Self { needed, approvals: before } = self;
        let given = after.working.iter().flat_map(|working| &working.approvals);
        let counted = |approval: &Approval| {
            let earlier =
                before.iter().find(|counted| counted.approval.by == approval.by && approval.by != *by);
            Counted { approval: approval.clone(), void: earlier.and_then(|earlier| earlier.void) }
        };
        Self { needed, approvals: given.map(counted).collect() }
    }

    /// Persons who still must agree.
    #[must_use]
    pub fn lacking(&self) -> usize {
        self.needed.saturating_sub(self.counting())
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of the {} approvals that are needed count", self.counting(), self.needed)?;
        for Counted { approval, void } in &self.approvals {
            if let Some(void) = void {
                write!(f, "; {} {}", approval.by, void.words())?;
            }
        }
        Ok(())
    }
}

impl Desk {
    /// Persons who must agree before the working copy may be published. What changes something severe is as grave as
    /// what it changes, also where it says that the danger is less. Words that were agreed to beforehand, and were only
    /// filled in, ask for no more than anything else does, however severe they are: they have been read by others.
    #[must_use]
    pub fn needed(&self, advisory: &Advisory) -> usize {
        let flow = self.flow();
        if self.only_filled(advisory) {
            return flow.approvals;
        }
        let draft = advisory.working.as_ref().map(|working| {
            let severity = working.draft.severity.as_deref();
            flow.needed(severity.and_then(Severity::parse))
        });
        let before = advisory.newest().map(|newest| flow.needed(Some(newest.content.severity)));
        draft.into_iter().chain(before).max().unwrap_or(flow.approvals)
    }

    /// Whether the working copy is a first word in a template's own words, with nothing new but what was filled in. By the
    /// templates of the moment: of one that was changed since, nobody has agreed to these words.
    #[must_use]
    pub fn only_filled(&self, advisory: &Advisory) -> bool {
        let working = advisory.working.as_ref().filter(|_| advisory.revisions.is_empty());
        let compared = working.and_then(|working| self.compared(&working.draft));
        compared.is_some_and(|compared| compared.only_filled())
    }

    /// Who agreed to the working copy, and what of that counts now; nobody where there is no working copy.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn agreement(&self, advisory: &Advisory) -> Result<Agreement, Refused> {
        let needed = self.needed(advisory);
        let Some(working) = &advisory.working else { return Ok(Agreement { needed, approvals: Vec::new() }) };
        let mut approvals = Vec::with_capacity(working.approvals.len());
        for approval in &working.approvals {
            let void = self.void(working, approval).await?;
            approvals.push(Counted { approval: approval.clone(), void });
        }
        Ok(Agreement { needed, approvals })
    }

    /// Why an approval does not count now.
    async fn void(&self, working: &WorkingCopy, approval: &Approval) -> Result<Option<Void>, Refused> {
        let name = &approval.by;
        let Some(person) = self.store().person(name.clone()).await? else { return Ok(Some(Void::Unknown)) };
        let readmitted = self.store().readmitted(name.clone()).await?;
        Ok(if approval.draft != digest_of(&working.draft) {
            Some(Void::OtherWords)
        } else if working.editors.contains(name) {
            Some(Void::Editor)
        } else if person.disabled {
            Some(Void::ShutOut)
        } else if readmitted.is_some_and(|record| record > approval.record) {
            Some(Void::Readmitted)
        } else if !may(&person, Action::Approve) {
            Some(Void::NoRole)
        } else if !self.flow().counts(name) {
            Some(Void::NotNamed)
        } else {
            None
        })
    }
}
