//! Looking after persons and tokens: whom an administrator lets in, and what each holder may make or revoke.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Person, PersonName, Role, Token, TokenId, Voucher};
use crate::store::{Act, Entry};

use super::authority::Secret;
use super::changing::{Change, change};
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

impl Desk {
    /// Lets somebody new in, and nobody who is there already.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`]; [`NotLetIn`](super::refused::NotLetIn); [`Refused::NotRecorded`].
    pub async fn let_in(
        &self,
        actor: &Person,
        name: PersonName,
        roles: Vec<Role>,
    ) -> Result<Person, Refused> {
        self.change_person(actor, name, Change::New(roles)).await
    }

    /// Lets one who is there have other roles; who is shut out stays so.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`]; [`Refused::NoSuchPerson`]; [`Refused::LastAdministrator`] where nobody would be left to look
    /// after anybody; [`NotLetIn::Changed`](super::refused::NotLetIn::Changed); [`Refused::NotRecorded`].
    pub async fn give_roles(
        &self,
        actor: &Person,
        name: PersonName,
        roles: Vec<Role>,
    ) -> Result<Person, Refused> {
        self.change_person(actor, name, Change::Roles(roles)).await
    }

    /// Lets one in again who was shut out, with the roles they had. Nothing comes back with them: no token, passkey or session
    /// of theirs, nor what they had agreed to.
    ///
    /// # Errors
    /// As [`Desk::give_roles`]; [`NotLetIn::NotShutOut`](super::refused::NotLetIn::NotShutOut).
    pub async fn readmit(&self, actor: &Person, name: PersonName) -> Result<Person, Refused> {
        self.change_person(actor, name, Change::Back(None)).await
    }

    /// Lets one who is or was there act with these roles from now on: both of [`Desk::give_roles`] and [`Desk::readmit`].
    ///
    /// # Errors
    /// As [`Desk::give_roles`].
    pub async fn let_act(
        &self,
        actor: &Person,
        name: PersonName,
        roles: Vec<Role>,
    ) -> Result<Person, Refused> {
        self.change_person(actor, name, Change::Either(roles)).await
    }

    /// Shuts a person out: from now on nothing of theirs opens anything, and their sessions are over.
    ///
    /// # Errors
    /// As [`Desk::give_roles`].
    pub async fn disable(&self, actor: &Person, name: PersonName) -> Result<Person, Refused> {
        self.change_person(actor, name, Change::Out).await
    }

    async fn change_person(&self, actor: &Person, name: PersonName, to: Change) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        let (entry, person) = change(self.store(), (self.stamps().next(), &actor.name), name, to).await?;
        let _ = self.append(entry).await?;
        Ok(person)
    }

    /// Makes a token and gives it, once. For oneself always; for another person with the role for it. A token may what its
    /// person may, no less and no more. One's own never outlives the token that it was asked with, by itself or through a
    /// session; another person's lasts as long as was asked for, since whoever looks after persons lets them in. The ledger
    /// says who made it and for whom.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::NoSuchPerson`].
    pub async fn issue(
        &self,
        actor: &Person,
        asked_with: &Voucher,
        person: PersonName,
        label: String,
        span: TimeDelta,
    ) -> Result<(Secret, Token), Refused> {
        let own = person == actor.name;
        if !own {
            self.allow(actor, Action::Administer)?;
        }
        let _ = self.person(&person).await?;
        let secret = self.secret();
        let at = self.stamps().next();
        let bound = if own { self.end_of(asked_with).await? } else { None };
        let expires = Some(bound.map_or(at + span, |end| end.min(at + span)));
        let (id, hash) = (secret.id().clone(), secret.hash());
        let token = Token { id, person, hash, label, created: at, expires, revoked: false };
        self.note(Act::Made { at, actor: actor.name.clone(), token: token.clone() }).await?;
        Ok((secret, token))
    }

    /// The secret that this errand makes: the same at each repetition.
    #[must_use]
    pub fn secret(&self) -> Secret {
        match self.errand() {
            Some(errand) => Secret::new(&mut errand.chance()),
            None => Secret::new(&mut |bytes| self.random(bytes)),
        }
    }

    /// Revokes a token at once: one's own, or with the role for it another's.
    ///
    /// # Errors
    /// [`Refused::NoSuchToken`], also for a token of another person that one may not know of.
    pub async fn revoke(&self, actor: &Person, id: TokenId) -> Result<Token, Refused> {
        let token = self.visible_token(actor, id).await?;
        if !token.revoked {
            let (at, by) = (self.stamps().next(), actor.name.clone());
            self.note(Act::Revoked { at, actor: by, id: token.id.clone() }).await?;
        }
        Ok(Token { revoked: true, ..token })
    }

    /// What is kept of a token that the actor may know of.
    async fn visible_token(&self, actor: &Person, id: TokenId) -> Result<Token, Refused> {
        let all = self.allow(actor, Action::Administer).is_ok();
        let found = self.store().token(id.clone()).await?;
        found.filter(|token| all || token.person == actor.name).ok_or(Refused::NoSuchToken(id))
    }

    pub(super) async fn person(&self, name: &PersonName) -> Result<Person, Refused> {
        self.store().person(name.clone()).await?.ok_or_else(|| Refused::NoSuchPerson(name.clone()))
    }

    async fn end_of(&self, voucher: &Voucher) -> Result<Option<DateTime<Utc>>, Refused> {
        match voucher {
            Voucher::Token(id) => Ok(self.store().token(id.clone()).await?.and_then(|token| token.expires)),
            // A passkey has no end of its own.
            Voucher::Passkey(_) => Ok(None),
        }
    }

    pub(super) async fn note(&self, act: Act) -> Result<(), Refused> {
        self.append(Entry::of(vec![act])).await.map(|_| ())
    }
}
