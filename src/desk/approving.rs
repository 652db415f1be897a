//! Agreeing: another person than those who wrote it, to exactly what they read.

use crate::advisory::{Advisory, AdvisoryId, Deed, FieldFault, Person, Prose, Stage};
use crate::store::digest_of;

use super::drafting::wrong;
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

impl Desk {
    /// Agrees to the submitted draft as it stands; any later edit voids it.
    ///
    /// # Errors
    /// [`Refused::OwnWork`] where the person edited any of it; [`Refused::Problems`] where a rule blocks by now.
    pub async fn approve(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
    ) -> Result<Advisory, Refused> {
        let advisory = self.submitted(actor, id, expected, Action::Approve).await?;
        let working = self.working(&advisory, "there is no draft to approve")?;
        self.passes(&working.draft, &advisory)?;
        let draft = digest_of(&working.draft);
        self.decide(actor, advisory, Deed::Approved { draft }).await
    }

    /// Sends the submitted draft back with a reason.
    ///
    /// # Errors
    /// As [`Desk::approve`], problems excepted.
    pub async fn send_back(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        reason: String,
    ) -> Result<Advisory, Refused> {
        let advisory = self.submitted(actor, id, expected, Action::Return).await?;
        let reason = Prose::parse(&reason)
            .map(|prose| prose.to_string())
            .map_err(|fault| Refused::Faults(vec![FieldFault { pointer: "/reason".into(), fault }]))?;
        self.decide(actor, advisory, Deed::Returned { reason }).await
    }

    /// An advisory whose draft waits for somebody else than its editors. An approved one may still be sent back.
    async fn submitted(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        action: Action,
    ) -> Result<Advisory, Refused> {
        self.allow(actor, action)?;
        let advisory = self.load(id, expected).await?;
        let working = self.working(&advisory, "nothing waits for another person")?;
        if working.editors.contains(&actor.name) {
            return Err(Refused::OwnWork(action));
        }
        match (&working.stage, action == Action::Return) {
            (Stage::Submitted { by: _ }, _)
            | (Stage::Approved { by: _, draft: _ }, true)
            | (Stage::Scheduled { approved_by: _, draft: _, by: _, at: _ }, true) => Ok(advisory),
            (stage, _) => Err(wrong(stage, "nothing waits for another person", "submit it first")),
        }
    }
}
