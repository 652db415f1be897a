//! Drafts handed in at the machine itself, beside a running service or without one: kept, and nothing else done.

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Decision, Deed, Draft, Person, PersonName, Schemes};
use crate::clock::Clock;
use crate::store::{Act, Entry, Row, Store};

use super::refused::Refused;
use super::rights::{Action, may};

/// Keeps drafts in the name of one person.
pub struct Tray<'a> {
    store: Store,
    clock: Clock,
    random: fn(&mut [u8]),
    schemes: &'a Schemes,
    author: Person,
}

impl<'a> Tray<'a> {
    /// A tray of a person who may write.
    ///
    /// # Errors
    /// [`Refused::NoSuchPerson`], [`Refused::NotAllowed`], [`Refused::NotRead`].
    pub async fn of(
        author: PersonName,
        store: Store,
        clock: Clock,
        random: fn(&mut [u8]),
        schemes: &'a Schemes,
    ) -> Result<Self, Refused> {
        let found = store.person(author.clone()).await?.ok_or(Refused::NoSuchPerson(author))?;
        if !may(&found, Action::Write) {
            return Err(Refused::NotAllowed(Action::Write));
        }
        Ok(Self { store, clock, random, schemes, author: found })
    }

    /// Keeps a new draft, with whatever problems it has; on disk when this returns.
    ///
    /// # Errors
    /// [`Refused::NotRecorded`], [`Refused::NotRead`].
    pub async fn keep(&self, draft: Draft) -> Result<AdvisoryId, Refused> {
        let at = self.now().await?;
        let mut bytes = [0; 10];
        (self.random)(&mut bytes);
        let id = AdvisoryId::new(at, &bytes);
        let deed = Deed::Drafted { draft: Box::new(draft) };
        let decision = Decision { advisory: id, at, actor: self.author.name.clone(), deed };
        let mut advisory = Advisory::new(id);
        let before = advisory.version;
        advisory.apply(before + 1, &decision, self.schemes).map_err(Refused::Damaged)?;
        let entry = Entry {
            acts: vec![Act::Decided(decision)],
            expect: vec![(id, before)],
            persons: Vec::new(),
            rows: vec![Row::of(&advisory)],
        };
        let receipt = self.store.append(vec![entry]).await.into_iter().next();
        receipt.ok_or(Refused::Closed)?.map(|_| id).map_err(Refused::from)
    }

    /// Now, but not before what is already on the ledger.
    async fn now(&self) -> Result<DateTime<Utc>, Refused> {
        let newest = self.store.newest_at().await?;
        Ok(newest.map_or(self.clock.now(), |newest| newest.max(self.clock.now())))
    }
}
