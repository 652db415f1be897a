//! Writing: a draft is made, replaced, thrown away, or handed in.

use crate::advisory::{
    Advisory, AdvisoryId, Deed, Draft, Fault, FieldFault, Override, Person, Prose, Stage, Standing, State,
    WorkingCopy,
};
use crate::review::{Problem, Reviewed};

use super::opening::Desk;
use super::refused::{Another, Refused};
use super::rights::Action;

impl Desk {
    /// What the review says of a draft; nothing is kept.
    #[must_use]
    pub fn validate(&self, draft: &Draft) -> Reviewed {
        self.review(draft, None)
    }

    /// What the review says of an advisory's working copy; `None` where there is none.
    #[must_use]
    pub fn problems(&self, advisory: &Advisory) -> Option<Vec<Problem>> {
        let working = advisory.working.as_ref()?;
        Some(self.review(&working.draft, Some(advisory)).problems)
    }

    /// What the review says of a draft that would be an advisory's next text; nothing is kept.
    #[must_use]
    pub fn judge(&self, draft: &Draft, advisory: &Advisory) -> Vec<Problem> {
        self.review(draft, Some(advisory)).problems
    }

    /// Keeps a new draft, with whatever problems it has.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::NotRecorded`].
    pub async fn create(&self, actor: &Person, draft: Draft) -> Result<(Advisory, Vec<Problem>), Refused> {
        self.allow(actor, Action::Write)?;
        let advisory = Advisory::new(self.new_id());
        self.redraft(actor, advisory, draft).await
    }

    /// Replaces the working copy; on something published this begins the next revision. Any approval is void.
    ///
    /// # Errors
    /// As [`Desk::create`]; [`Refused::Stale`], [`Another::SentBack`], and [`Refused::WrongState`] where there can be no further revision.
    pub async fn revise(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        draft: Draft,
    ) -> Result<(Advisory, Vec<Problem>), Refused> {
        self.allow(actor, Action::Write)?;
        let advisory = self.load(id, expected).await?;
        self.may_revise(actor, &advisory)?;
        self.redraft(actor, advisory, draft).await
    }

    /// Whether somebody could replace the working copy, or begin the next revision.
    ///
    /// # Errors
    /// As [`Desk::revise`].
    pub fn may_revise(&self, actor: &Person, advisory: &Advisory) -> Result<(), Refused> {
        self.allow(actor, Action::Write)?;
        match advisory.state_at(self.stamps().now()) {
            State::Published(Standing::Announced | Standing::InForce | Standing::Expired { at: _ })
            | State::Draft
            | State::Submitted
            | State::Approved
            | State::Scheduled { at: _ } => unbarred(actor, advisory),
            state @ (State::Discarded
            | State::Published(
                Standing::Ended { at: _ }
                | Standing::Retracted { at: _ }
                | Standing::Superseded { at: _, by: _ },
            )) => Err(Refused::WrongState {
                what: "there can be no further revision",
                state: state.wire(),
                fix: "create a new advisory",
            }),
        }
    }

    /// Throws the working copy away; what is published stays.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::Stale`], [`Another::SentBack`], [`Refused::WrongState`] where there is no
    /// working copy.
    pub async fn discard(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
    ) -> Result<Advisory, Refused> {
        self.allow(actor, Action::Write)?;
        let advisory = self.load(id, expected).await?;
        self.may_discard(actor, &advisory)?;
        self.decide(actor, advisory, Deed::Discarded).await
    }

    /// Whether somebody could throw the working copy away.
    ///
    /// # Errors
    /// As [`Desk::discard`].
    pub fn may_discard(&self, actor: &Person, advisory: &Advisory) -> Result<(), Refused> {
        self.allow(actor, Action::Write)?;
        self.working(advisory, "there is no draft to discard")?;
        unbarred(actor, advisory)
    }

    /// Asks for review by another person; what blocks publication blocks this too.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::Stale`]; [`Refused::WrongState`] where no draft is there or it was submitted
    /// before; [`Refused::Problems`] where a rule blocks; [`Refused::Faults`] where an override answers no warning, or
    /// gives no reason; [`Refused::NotPrinted`] where some document cannot carry it.
    pub async fn submit(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        overrides: Vec<Override>,
    ) -> Result<(Advisory, Vec<Problem>), Refused> {
        self.allow(actor, Action::Write)?;
        let advisory = self.load(id, expected).await?;
        let working = self.unsubmitted(&advisory)?;
        let problems = self.passes(&working.draft, &advisory)?;
        overridden(&overrides, &problems)?;
        let _ = self.printed_as(actor, &advisory, &self.publication(&advisory, None)?).await?;
        let submitted = self.decide(actor, advisory, Deed::Submitted { overrides }).await?;
        self.await_decision(&submitted).await;
        Ok((submitted, problems))
    }

    /// Whether somebody could ask for review.
    ///
    /// # Errors
    /// As [`Desk::submit`], but for what the draft says.
    pub fn may_submit(&self, actor: &Person, advisory: &Advisory) -> Result<(), Refused> {
        self.allow(actor, Action::Write)?;
        self.unsubmitted(advisory).map(drop)
    }

    /// The working copy that nobody waits for yet.
    fn unsubmitted<'a>(&self, advisory: &'a Advisory) -> Result<&'a WorkingCopy, Refused> {
        let working = self.working(advisory, "there is no draft to submit")?;
        match &working.stage {
            Stage::Draft => Ok(working),
            stage @ (Stage::Submitted | Stage::Approved | Stage::Scheduled { by: _, at: _ }) => {
                Err(wrong(stage, "it cannot be submitted again", "change the draft, or go on"))
            }
        }
    }

    async fn redraft(
        &self,
        actor: &Person,
        advisory: Advisory,
        draft: Draft,
    ) -> Result<(Advisory, Vec<Problem>), Refused> {
        let problems = self.review(&draft, Some(&advisory)).problems;
        let advisory = self.decide(actor, advisory, Deed::Drafted { draft: Box::new(draft) }).await?;
        Ok((advisory, problems))
    }

    /// The working copy, or a refusal that says what is missing.
    pub(super) fn working<'a>(
        &self,
        advisory: &'a Advisory,
        what: &'static str,
    ) -> Result<&'a WorkingCopy, Refused> {
        advisory.working.as_ref().ok_or_else(|| Refused::WrongState {
            what,
            state: advisory.state_at(self.stamps().now()).wire(),
            fix: "put a draft first",
        })
    }
}

/// Whether each override answers a warning that is there, with a reason.
fn overridden(overrides: &[Override], problems: &[Problem]) -> Result<(), Refused> {
    let mut faults = Vec::new();
    for (n, Override { code, pointer, reason }) in overrides.iter().enumerate() {
        let answers = |problem: &Problem| problem.code == code && problem.pointer == *pointer;
        if !problems.iter().any(answers) {
            faults.push(FieldFault { pointer: format!("/overrides/{n}"), fault: Fault::NotWanted });
        }
        if let Err(fault) = Prose::written(reason) {
            faults.push(FieldFault { pointer: format!("/overrides/{n}/reason"), fault });
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Refused::Faults(faults)) }
}

/// Who sent a draft back looks at it with other eyes than who mends it: until somebody else has edited it, they may
/// neither edit it nor throw it away, to begin anew with words of their own.
fn unbarred(actor: &Person, advisory: &Advisory) -> Result<(), Refused> {
    let barred = advisory.working.as_ref().and_then(|working| working.barred.as_ref());
    if barred == Some(&actor.name) { Err(Another::SentBack.into()) } else { Ok(()) }
}

/// A refusal because the working copy is at another stage.
pub(super) fn wrong(stage: &Stage, what: &'static str, fix: &'static str) -> Refused {
    let state = match stage {
        Stage::Draft => "a draft",
        Stage::Submitted => "submitted",
        Stage::Approved => "approved",
        Stage::Scheduled { by: _, at: _ } => "scheduled",
    };
    Refused::WrongState { what, state, fix }
}
