//! Taking passkeys, listing and removing them: acts of the ledger, like those about tokens.

use crate::advisory::{Passkey, PasskeyId, Person, PersonName};
use crate::passkeys::NewPasskey;
use crate::store::{Act, CountedPasskey};

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// Passkeys of one person: every device they have, and spares.
const MOST_OF_ONE: usize = 12;

impl Desk {
    /// Takes a passkey whose enrolment was checked, for oneself. `None` where it is here already, or there are too many.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::NotRecorded`].
    pub async fn enrol(
        &self,
        actor: &Person,
        NewPasskey { id, key }: NewPasskey,
        label: String,
    ) -> Result<Option<Passkey>, Refused> {
        let _turn = self.turn().await;
        let all = self.passkeys(actor, &actor.name).await?;
        if all.len() >= MOST_OF_ONE || self.store().passkey(id.clone()).await?.is_some() {
            return Ok(None);
        }
        let (person, created) = (actor.name.clone(), self.stamps().next());
        let passkey = Passkey { id, person, key, label, created, removed: false };
        let act = Act::Enrolled { at: created, actor: actor.name.clone(), passkey: passkey.clone() };
        self.note(act).await?;
        Ok(Some(passkey))
    }

    /// The passkeys of a person that were not removed.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`] for another's, unless one looks after persons; [`Refused::NotRead`].
    pub async fn passkeys(&self, actor: &Person, of: &PersonName) -> Result<Vec<CountedPasskey>, Refused> {
        if actor.name != *of {
            self.allow(actor, Action::Administer)?;
        }
        let all = self.store().passkeys(of.clone()).await?;
        Ok(all.into_iter().filter(|kept| !kept.passkey.removed).collect())
    }

    /// Removes a passkey of a person: the sessions that it opened are over. `false` where there is none such.
    ///
    /// # Errors
    /// As [`Desk::passkeys`]; [`Refused::NotRecorded`].
    pub async fn withdraw(&self, actor: &Person, of: &PersonName, id: PasskeyId) -> Result<bool, Refused> {
        let all = self.passkeys(actor, of).await?;
        if !all.iter().any(|kept| kept.passkey.id == id) {
            return Ok(false);
        }
        let at = self.stamps().next();
        self.note(Act::Withdrawn { at, actor: actor.name.clone(), id }).await?;
        Ok(true)
    }
}
