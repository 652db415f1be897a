//! Persons and tokens: who is asking, who may be asked for, and the ways to let in and shut out.

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Person, PersonName, Role, Token, TokenId};
use crate::clock::Clock;
use crate::store::{Act, Entry, Store};

use super::authority::Secret;
use super::changing::{Change, change};
use super::identity::by_token;
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// Lets people in and shuts them out, beside a running service or in it.
pub struct Registry {
    store: Store,
    clock: Clock,
    random: fn(&mut [u8]),
}

impl Registry {
    /// A registry on a ledger.
    #[must_use]
    pub fn new(store: Store, clock: Clock, random: fn(&mut [u8])) -> Self {
        Self { store, clock, random }
    }

    /// Lets somebody new in. Whoever is there keeps the roles they have: see [`Registry::change`], and after having been shut
    /// out [`Registry::readmit`].
    ///
    /// # Errors
    /// [`NotLetIn`](super::refused::NotLetIn), [`Refused::NotRecorded`].
    pub async fn join(&self, by: &PersonName, name: PersonName, roles: Vec<Role>) -> Result<(), Refused> {
        self.change_to(by, name, Change::New(roles)).await
    }

    /// Gives a person who is known other roles; nothing else changes, and who is shut out stays so.
    ///
    /// # Errors
    /// [`Refused::NoSuchPerson`], [`Refused::LastAdministrator`], [`NotLetIn::Changed`](super::refused::NotLetIn::Changed), [`Refused::NotRecorded`].
    pub async fn change(&self, by: &PersonName, name: PersonName, roles: Vec<Role>) -> Result<(), Refused> {
        self.change_to(by, name, Change::Roles(roles)).await
    }

    /// Lets a person in again who was shut out, with the roles they had or with others.
    ///
    /// Nothing comes back with them: their tokens are revoked and their passkeys removed in the same breath, since one of
    /// them may be why they were shut out; their sessions are over, and what they agreed to before counts no more.
    ///
    /// # Errors
    /// [`Refused::NoSuchPerson`], [`NotLetIn::NotShutOut`](super::refused::NotLetIn::NotShutOut), [`NotLetIn::Changed`](super::refused::NotLetIn::Changed), [`Refused::NotRecorded`].
    pub async fn readmit(
        &self,
        by: &PersonName,
        name: PersonName,
        roles: Option<Vec<Role>>,
    ) -> Result<(), Refused> {
        self.change_to(by, name, Change::Back(roles)).await
    }

    /// Shuts a person out.
    ///
    /// # Errors
    /// [`Refused::NoSuchPerson`], [`Refused::LastAdministrator`], [`NotLetIn::Changed`](super::refused::NotLetIn::Changed), [`Refused::NotRecorded`].
    pub async fn disable(&self, by: &PersonName, name: PersonName) -> Result<(), Refused> {
        self.change_to(by, name, Change::Out).await
    }

    async fn change_to(&self, by: &PersonName, name: PersonName, to: Change) -> Result<(), Refused> {
        let (entry, _) = change(&self.store, (self.now().await?, by), name, to).await?;
        self.record(entry).await
    }

    /// Makes a token for a person and gives it, once; it lasts for `span`.
    ///
    /// # Errors
    /// [`Refused::NoSuchPerson`], [`Refused::NotRecorded`].
    pub async fn issue(
        &self,
        by: &PersonName,
        person: PersonName,
        label: String,
        span: TimeDelta,
    ) -> Result<Secret, Refused> {
        self.known(&person).await?;
        let mut random = self.random;
        let secret = Secret::new(&mut random);
        let at = self.now().await?;
        let (id, hash) = (secret.id().clone(), secret.hash());
        let token = Token { id, person, hash, label, created: at, expires: Some(at + span), revoked: false };
        self.note(Act::Made { at, actor: by.clone(), token }).await?;
        Ok(secret)
    }

    /// Revokes a token at once.
    ///
    /// # Errors
    /// [`Refused::NoSuchToken`], [`Refused::NotRecorded`].
    pub async fn revoke(&self, by: &PersonName, id: TokenId) -> Result<(), Refused> {
        self.store.token(id.clone()).await?.ok_or_else(|| Refused::NoSuchToken(id.clone()))?;
        self.note(Act::Revoked { at: self.now().await?, actor: by.clone(), id }).await
    }

    /// Everyone who may act or could once.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn persons(&self) -> Result<Vec<Person>, Refused> {
        Ok(self.store.persons().await?)
    }

    /// What is kept of all tokens.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn tokens(&self) -> Result<Vec<Token>, Refused> {
        Ok(self.store.tokens().await?)
    }

    async fn known(&self, name: &PersonName) -> Result<(), Refused> {
        let person = self.store.person(name.clone()).await?;
        person.map(|_| ()).ok_or_else(|| Refused::NoSuchPerson(name.clone()))
    }

    /// Now, but not before what is already on the ledger.
    async fn now(&self) -> Result<DateTime<Utc>, Refused> {
        let newest = self.store.newest_at().await?;
        Ok(newest.map_or(self.clock.now(), |newest| newest.max(self.clock.now())))
    }

    async fn note(&self, act: Act) -> Result<(), Refused> {
        self.record(Entry::of(vec![act])).await
    }

    async fn record(&self, entry: Entry) -> Result<(), Refused> {
        let receipt = self.store.append(vec![entry]).await.into_iter().next();
        receipt.ok_or(Refused::Closed)?.map(|_| ()).map_err(Refused::from)
    }
}

impl Desk {
    /// The person for whom a token speaks; `None` for every token that opens nothing, whatever the reason.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn authenticate(&self, raw: &str) -> Result<Option<(Person, TokenId)>, Refused> {
        by_token(self.store(), raw, self.stamps().now()).await
    }

    /// Everyone who may act or could once.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`], [`Refused::NotRead`].
    pub async fn persons(&self, actor: &Person) -> Result<Vec<Person>, Refused> {
        self.allow(actor, Action::Administer)?;
        Ok(self.store().persons().await?)
    }

    /// What is kept of all tokens; one's own only, unless one looks after those of others.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn tokens(&self, actor: &Person) -> Result<Vec<Token>, Refused> {
        let all = self.allow(actor, Action::Administer).is_ok();
        let tokens = self.store().tokens().await?;
        Ok(tokens.into_iter().filter(|token| all || token.person == actor.name).collect())
    }
}
