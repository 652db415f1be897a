//! Looking into what was published without a second person: afterwards, by another person, and open until then.

use crate::advisory::{Advisory, AdvisoryId, Deed, FieldFault, Person, Prose};

use super::agreement::Agreement;
use super::opening::Desk;
use super::refused::{Another, Refused};
use super::rights::Action;

impl Desk {
    /// Closes the review of everything in this advisory that was published without a second person.
    ///
    /// The finding is the second person's word, given late: so it is asked of somebody who neither wrote nor published
    /// any of what is looked into. It changes nothing public; whoever finds that it was wrong retracts it. With it comes
    /// who has agreed to what is being worked on.
    ///
    /// # Errors
    /// [`Another::OwnEmergency`]; [`Refused::WrongState`] where nothing is open; [`Refused::Faults`] where the finding
    /// cannot be taken.
    pub async fn look_into(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        finding: &str,
    ) -> Result<(Advisory, Agreement), Refused> {
        self.allow(actor, Action::Review)?;
        let advisory = self.load(id, expected).await?;
        if !advisory.review_open() {
            return Err(Refused::WrongState {
                what: "there is nothing to look into",
                state: advisory.state_at(self.stamps().now()).wire(),
                fix: "only what was published without a second person is reviewed afterwards, and only once",
            });
        }
        let open = advisory.revisions.iter().filter(|revision| revision.review_open());
        let mut emergencies = open.filter_map(|revision| revision.emergency.as_ref());
        if emergencies.any(|emergency| emergency.hands.contains(&actor.name)) {
            return Err(Another::OwnEmergency.into());
        }
        let finding = Prose::written(finding)
            .map(|prose| prose.to_string())
            .map_err(|fault| Refused::Faults(vec![FieldFault { pointer: "/finding".into(), fault }]))?;
        // Looked up before: once it is recorded nothing may fail that would have somebody repeat it.
        let agreement = self.agreement(&advisory).await?;
        Ok((self.decide(actor, advisory, Deed::Reviewed { finding }).await?, agreement))
    }
}
