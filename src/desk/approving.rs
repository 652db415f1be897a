//! Agreeing: other persons than those who wrote it, to exactly what they read.

use crate::advisory::{Advisory, AdvisoryId, Deed, FieldFault, Person, Prose, Stage, WorkingCopy};
use crate::store::{digest_of, fold};

use super::agreement::Agreement;
use super::drafting::wrong;
use super::opening::Desk;
use super::refused::{Another, Refused};
use super::rights::Action;

/// Whoever agrees while others do is tried again this often; more than three approvals are never asked for.
const ATTEMPTS: usize = 8;

impl Desk {
    /// Agrees to the submitted draft as it stands; any later edit voids it. Nobody's approval is lost to another's that
    /// came in between: `read` is the version that the person has read, and others may have agreed since, and nothing
    /// else. `expected` is the version that must be there. With it comes who agreed by then, and what of that counts.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] where the person edited any of it; [`Another::NotNamed`] and [`Another::AgreedAlready`];
    /// [`Refused::Stale`] where anything but an approval came in between; [`Refused::Problems`] where a rule blocks by
    /// now.
    pub async fn approve(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        mut read: Option<u64>,
    ) -> Result<(Advisory, Agreement), Refused> {
        self.allow(actor, Action::Approve)?;
        let mut found = 0;
        for _ in 0..ATTEMPTS {
            let advisory = match read {
                Some(version) => self.load_as_read(id, version, expected).await?,
                None => self.load(id, expected).await?,
            };
            found = advisory.version;
            match self.agree(actor, advisory).await {
                Err(Refused::Stale { found: _ }) if expected.is_none() => read = read.or(Some(found)),
                outcome => return outcome,
            }
        }
        Err(Refused::Stale { found })
    }

    async fn agree(&self, actor: &Person, advisory: Advisory) -> Result<(Advisory, Agreement), Refused> {
        let agreement = self.may_agree(actor, &advisory).await?;
        let working = self.working(&advisory, "there is no draft to approve")?;
        self.passes(&working.draft, &advisory)?;
        let lacking = short(&agreement, 1);
        let draft = digest_of(&working.draft);
        let after = self.decide(actor, advisory, Deed::Approved { draft, lacking }).await?;
        // Reckoned, not looked up: once it is recorded nothing may fail that would have somebody repeat it.
        let agreement = agreement.joined(&after, &actor.name);
        Ok((after, agreement))
    }

    /// Whether somebody could agree or send back, before they are asked to read it.
    ///
    /// # Errors
    /// Why neither would be taken from them: [`Refused::NotAllowed`], [`Refused::OwnWork`], [`Refused::WrongState`].
    pub fn may_decide(&self, actor: &Person, advisory: &Advisory) -> Result<(), Refused> {
        let working = self.working(advisory, "nothing waits for another person")?;
        if working.stage == Stage::Draft {
            return Err(wrong(&working.stage, "nothing waits for another person", "submit it first"));
        }
        self.allow(actor, Action::Approve)?;
        others(actor, working, Action::Approve)
    }

    /// Whether somebody could agree; with who agreed so far.
    ///
    /// # Errors
    /// As [`Desk::approve`], but for the rules of the review.
    pub async fn may_agree(&self, actor: &Person, advisory: &Advisory) -> Result<Agreement, Refused> {
        self.allow(actor, Action::Approve)?;
        let working = self.working(advisory, "there is no draft to approve")?;
        others(actor, working, Action::Approve)?;
        if !self.flow().counts(&actor.name) {
            return Err(Another::NotNamed.into());
        }
        let agreement = self.agreement(advisory).await?;
        let mine = agreement.approvals.iter().find(|counted| counted.approval.by == actor.name);
        if mine.is_some_and(|mine| mine.void.is_none()) {
            return Err(Another::AgreedAlready.into());
        }
        match working.stage {
            Stage::Submitted => {}
            Stage::Approved | Stage::Scheduled { by: _, at: _ } if agreement.lacking() > 0 => {}
            Stage::Approved | Stage::Scheduled { by: _, at: _ } => {
                let fix = "publish it, or send it back";
                return Err(wrong(&working.stage, "nobody else has to agree", fix));
            }
            Stage::Draft => {
                return Err(wrong(&working.stage, "nothing waits for another person", "submit it first"));
            }
        }
        Ok(agreement)
    }

    /// Sends the submitted draft back with a reason. Whoever does may not make the edit themselves.
    ///
    /// # Errors
    /// [`Refused::OwnWork`], [`Refused::WrongState`], [`Refused::Faults`] where the reason cannot be taken.
    pub async fn send_back(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        reason: String,
    ) -> Result<Advisory, Refused> {
        self.allow(actor, Action::Return)?;
        let advisory = self.load(id, expected).await?;
        let working = self.working(&advisory, "nothing waits for another person")?;
        others(actor, working, Action::Return)?;
        // What is approved or even scheduled may still be sent back.
        match &working.stage {
            Stage::Submitted | Stage::Approved | Stage::Scheduled { by: _, at: _ } => {}
            stage @ Stage::Draft => {
                return Err(wrong(stage, "nothing waits for another person", "submit it first"));
            }
        }
        let reason = Prose::written(&reason)
            .map(|prose| prose.to_string())
            .map_err(|fault| Refused::Faults(vec![FieldFault { pointer: "/reason".into(), fault }]))?;
        self.decide(actor, advisory, Deed::Returned { reason }).await
    }

    /// Whether as many as needed agreed to exactly what the working copy holds now, and may still do so. Judged when it
    /// matters, not when they agreed: an approval speaks for the person who gave it, and nobody who has been shut out or
    /// has lost the role since is to be spoken for in public.
    ///
    /// # Errors
    /// [`Another::TooFew`]; [`Refused::WrongState`] where there is nothing to publish, or nobody was asked; [`Refused::NotRead`].
    pub async fn agreed(&self, advisory: &Advisory) -> Result<(), Refused> {
        let working = self.working(advisory, "there is nothing to publish")?;
        if working.stage == Stage::Draft {
            let fix = "submit it, and let another person approve it";
            return Err(wrong(&working.stage, "it cannot be published", fix));
        }
        let agreement = self.agreement(advisory).await?;
        if agreement.lacking() > 0 { Err(Another::TooFew(agreement).into()) } else { Ok(()) }
    }

    /// The advisory as it is now, where since the version that was read others agreed and nothing else happened to it.
    async fn load_as_read(
        &self,
        id: AdvisoryId,
        read: u64,
        expected: Option<u64>,
    ) -> Result<Advisory, Refused> {
        let history = self.store().history(id).await?.unwrap_or_default();
        let advisory = fold(id, &history, self.schemes()).map_err(Refused::Damaged)?;
        let advisory = advisory.ok_or(Refused::NoSuchAdvisory(id))?;
        let known = history.iter().any(|(record, _)| *record == read);
        let mut since = history.iter().filter(|(record, _)| *record > read);
        let same = since.all(|(_, decision)| keeps_the_words(&decision.deed));
        let fits = expected.is_none_or(|expected| expected == advisory.version);
        if known && same && fits { Ok(advisory) } else { Err(Refused::Stale { found: advisory.version }) }
    }
}

/// Whether a draft that somebody has read is still the same after this, and at the same stage.
fn keeps_the_words(deed: &Deed) -> bool {
    match deed {
        Deed::Approved { draft: _, lacking: _ } | Deed::Reviewed { finding: _ } => true,
        Deed::Drafted { draft: _ }
        | Deed::Discarded
        | Deed::Submitted { overrides: _ }
        | Deed::Returned { reason: _ }
        | Deed::Scheduled { at: _ }
        | Deed::Unscheduled { reason: _, lacking: _ }
        | Deed::Published { stamp: _, draft: _, significance: _, emergency_reason: _ }
        | Deed::Ended { stamp: _, reason: _ }
        | Deed::Retracted { stamp: _, reason: _ }
        | Deed::Superseded { by: _, at: _ } => false,
    }
}

/// Whether somebody is another person than those who edited it.
fn others(actor: &Person, working: &WorkingCopy, action: Action) -> Result<(), Refused> {
    if working.editors.contains(&actor.name) { Err(Refused::OwnWork(action)) } else { Ok(()) }
}

/// How many are lacking once so many more agree, as the ledger keeps it.
pub(super) fn short(agreement: &Agreement, more: usize) -> u8 {
    u8::try_from(agreement.lacking().saturating_sub(more)).unwrap_or(u8::MAX)
}
