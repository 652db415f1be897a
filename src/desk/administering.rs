//! Looking after persons and tokens: whom an administrator lets in, and what each holder may make or revoke.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Person, PersonName, Role, Token, TokenId};
use crate::store::{Act, Entry};

use super::authority::Secret;
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

impl Desk {
    /// Lets a person in, or lets one who is there have other roles; one who was shut out is let in again.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`]; [`Refused::LastAdministrator`] where nobody would be left to look after anybody.
    pub async fn join(&self, actor: &Person, name: PersonName, roles: Vec<Role>) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        if !roles.contains(&Role::Admin) {
            self.keep_an_administrator(&name).await?;
        }
        let person = Person { name, roles, disabled: false };
        let (at, by) = (self.stamps().next(), actor.name.clone());
        self.note(Act::Joined { at, actor: by, person: person.clone() }).await?;
        Ok(person)
    }

    /// Shuts a person out: from now on none of their tokens opens anything.
    ///
    /// # Errors
    /// As [`Desk::join`]; [`Refused::NoSuchPerson`].
    pub async fn disable(&self, actor: &Person, name: PersonName) -> Result<Person, Refused> {
        self.allow(actor, Action::Administer)?;
        let person = self.person(&name).await?;
        self.keep_an_administrator(&name).await?;
        let (at, by) = (self.stamps().next(), actor.name.clone());
        self.note(Act::Disabled { at, actor: by, name }).await?;
        Ok(Person { disabled: true, ..person })
    }

    /// Makes a token and gives it, once. For oneself always; for another person with the role for it. It never outlives
    /// the token that it was asked with, and speaks for one person alone, so it is never more powerful than its maker's.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::NoSuchPerson`].
    pub async fn issue(
        &self,
        actor: &Person,
        asked_with: &TokenId,
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

    async fn person(&self, name: &PersonName) -> Result<Person, Refused> {
        self.store().person(name.clone()).await?.ok_or_else(|| Refused::NoSuchPerson(name.clone()))
    }

    async fn end_of(&self, id: &TokenId) -> Result<Option<DateTime<Utc>>, Refused> {
        Ok(self.store().token(id.clone()).await?.and_then(|token| token.expires))
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

    async fn note(&self, act: Act) -> Result<(), Refused> {
        self.append(Entry { acts: vec![act], expect: Vec::new(), rows: Vec::new() }).await.map(|_| ())
    }
}
