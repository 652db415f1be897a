//! Looking after persons and tokens: whom an administrator lets in, and what each holder may make or revoke.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Person, PersonName, Role, Token, TokenId, Voucher};
use crate::store::{Act, Entry};

use super::authority::Secret;
use super::opening::Desk;
use super::people::taken_from;
use super::refused::{NotLetIn, Refused};
use super::rights::Action;

impl Desk {
    /// Lets a person in, or lets one who is there have other roles. One who was shut out is let in again, and nothing
    /// comes back with them: no token, passkey or session of theirs, nor what they had agreed to.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`]; [`NotLetIn::Reserved`]; [`Refused::LastAdministrator`] where nobody would be left to look after anybody.
    pub async fn join(&self, actor: &Person, name: PersonName, roles: Vec<Role>) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        // One after the other: two administrators who shut each other out at once must not both succeed.
        let _turn = self.turn().await;
        if !roles.contains(&Role::Admin) {
            self.keep_an_administrator(&name).await?;
        }
        if name.is_reserved() {
            return Err(NotLetIn::Reserved(name).into());
        }
        let back = self.store().person(name.clone()).await?.is_some_and(|known| known.disabled);
        let (at, by) = (self.stamps().next(), &actor.name);
        let taken = if back { taken_from(self.store(), (at, by), &name).await? } else { Vec::new() };
        let person = Person { name, roles, disabled: false };
        let joined = Act::Joined { at, actor: by.clone(), person: person.clone() };
        self.note_all(taken.into_iter().chain([joined]).collect()).await?;
        Ok(person)
    }

    /// Lets somebody new in, and nobody who is there already.
    ///
    /// # Errors
    /// As [`Desk::join`]; [`NotLetIn::Known`], [`NotLetIn::LooksLike`].
    pub async fn let_in(
        &self,
        actor: &Person,
        name: PersonName,
        roles: Vec<Role>,
    ) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        let _turn = self.turn().await;
        if name.is_reserved() {
            return Err(NotLetIn::Reserved(name).into());
        }
        if self.store().person(name.clone()).await?.is_some() {
            return Err(NotLetIn::Known(name).into());
        }
        let person = Person { name, roles, disabled: false };
        let (at, by) = (self.stamps().next(), actor.name.clone());
        self.note(Act::Joined { at, actor: by, person: person.clone() }).await?;
        Ok(person)
    }

    /// Shuts a person out: from now on nothing of theirs opens anything, and their sessions are over.
    ///
    /// # Errors
    /// As [`Desk::join`]; [`Refused::NoSuchPerson`].
    pub async fn disable(&self, actor: &Person, name: PersonName) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        let _turn = self.turn().await;
        let person = self.person(&name).await?;
        self.keep_an_administrator(&name).await?;
        let (at, by) = (self.stamps().next(), actor.name.clone());
        self.note(Act::Disabled { at, actor: by, name }).await?;
        Ok(Person { disabled: true, ..person })
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

    /// Refuses where this person is the only one left who may look after persons and tokens.
    async fn keep_an_administrator(&self, name: &PersonName) -> Result<(), Refused> {
        let persons = self.store().persons().await?;
        let mut admins = persons.iter().filter(|person| !person.disabled && person.is_any(&[Role::Admin]));
        let (first, more) = (admins.next(), admins.next());
        match (first, more) {
            (Some(only), None) if only.name == *name => Err(Refused::LastAdministrator),
            (_, _) => Ok(()),
        }
    }

    pub(super) async fn note(&self, act: Act) -> Result<(), Refused> {
        self.note_all(vec![act]).await
    }

    /// All of it, or nothing.
    async fn note_all(&self, acts: Vec<Act>) -> Result<(), Refused> {
        self.append(Entry { acts, expect: Vec::new(), rows: Vec::new() }).await.map(|_| ())
    }
}
