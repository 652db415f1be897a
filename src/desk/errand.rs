//! Errands: a request with a key of its sender's choice, so that asking again after silence never does it again.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::advisory::{Advisory, AdvisoryId, PersonName};
use crate::press::Press;
use crate::store::{Act, KeptAnswer, Known, Ticket, fold};

use super::hinge::{Live, Outlet, Task, outlet};
use super::opening::Desk;
use super::refused::Refused;

/// A request with a key.
///
/// Secrets that are made at it come from `seed`, which nobody keeps: whoever asks again with the same token and key is
/// given the same secret again, and what is kept gives it to nobody.
#[derive(Clone)]
pub struct Errand {
    pub(super) ticket: Ticket,
    seed: [u8; 32],
}

impl Errand {
    /// A request of somebody who holds this bearer token.
    #[must_use]
    pub fn new(ticket: Ticket, bearer: &str) -> Self {
        let mut mac = keyed(bearer.as_bytes());
        mac.update(b"forewarn errand\0");
        mac.update(&ticket.key.0);
        // Keys are forgotten and may then come again: the instant makes it another errand.
        mac.update(&ticket.at.timestamp_millis().to_be_bytes());
        Self { seed: mac.finalize().into_bytes().into(), ticket }
    }

    /// What the ledger is told of it.
    #[must_use]
    pub fn ticket(&self) -> &Ticket {
        &self.ticket
    }

    /// Bytes that are the same at each repetition, and chance to everybody who lacks the bearer token.
    pub(super) fn chance(&self) -> impl FnMut(&mut [u8]) {
        let (seed, mut turn) = (self.seed, 0_u64);
        move |bytes: &mut [u8]| {
            for part in bytes.chunks_mut(32) {
                let mut mac = keyed(&seed);
                mac.update(&turn.to_be_bytes());
                part.copy_from_slice(&mac.finalize().into_bytes()[..part.len()]);
                turn += 1;
            }
        }
    }
}

impl fmt::Debug for Errand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an errand of {} from {}", self.ticket.holder, self.ticket.at)
    }
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).expect("HMAC takes keys of any length")
}

/// What was done at an errand, as the ledger has it.
#[derive(Debug)]
pub enum Seen {
    /// Something about an advisory: as it was right after that.
    Advisory(Box<Advisory>, Box<crate::advisory::Deed>),
    /// Something about persons, tokens or the publisher.
    Other(Box<Act>),
}

impl Desk {
    /// What is known of a request's key.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn known(&self, ticket: Ticket) -> Result<Known, Refused> {
        Ok(self.store().ticket(ticket).await?)
    }

    /// Keeps what was answered to a request with a key.
    ///
    /// # Errors
    /// [`Refused::NotRecorded`].
    pub async fn keep_answer(&self, ticket: Ticket, answer: KeptAnswer) -> Result<(), Refused> {
        Ok(self.store().keep_answer(ticket, answer).await?)
    }

    /// What a record says was done, for the person who did it.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`]; [`Refused::Repeated`] where the record is not theirs.
    pub async fn seen(&self, actor: &PersonName, record: u64) -> Result<Seen, Refused> {
        let records = self.store().ledger(record.saturating_sub(1), 1).await?;
        let found = records.into_iter().next().filter(|found| found.seq == record && found.actor == *actor);
        match found.ok_or(Refused::Repeated)?.act()? {
            Act::Decided(decision) => {
                let id = decision.advisory;
                let history = self.store().history(id).await?.ok_or(Refused::NoSuchAdvisory(id))?;
                let until: Vec<_> = history.into_iter().take_while(|(seq, _)| *seq <= record).collect();
                let advisory = fold(id, &until, self.schemes()).map_err(Refused::Damaged)?;
                let advisory = advisory.ok_or(Refused::NoSuchAdvisory(id))?;
                Ok(Seen::Advisory(Box::new(advisory), Box::new(decision.deed)))
            }
            act @ (Act::Named { .. }
            | Act::Joined { .. }
            | Act::Disabled { .. }
            | Act::Made { .. }
            | Act::Revoked { .. }
            | Act::Enrolled { .. }
            | Act::Withdrawn { .. }) => Ok(Seen::Other(Box::new(act))),
        }
    }

    /// Where a recorded change shows to readers by now.
    ///
    /// # Errors
    /// [`Refused::NotPublic`] while it does not.
    pub async fn live(&self, advisory: Advisory, record: u64) -> Result<Live, Refused> {
        let outlets = match self.outlets(advisory.id).await {
            // It is recorded, whether or not it can still be asked for.
            Ok(None) | Err(Refused::Closed) => return Err(Refused::NotPublic { record }),
            outlets => outlets?.unwrap_or_default(),
        };
        let newest = advisory.newest().ok_or(Refused::NotPublic { record })?;
        let revision = newest.stamp.revision;
        Ok(Live { advisory: advisory.into(), revision, record, outlets })
    }

    async fn outlets(&self, id: AdvisoryId) -> Result<Option<Vec<Outlet>>, Refused> {
        let shows = move |press: &Press| press.shows(id);
        Ok(self.ask(shows).await?.map(|shown| shown.into_iter().map(outlet).collect()))
    }

    /// What a look at the press gives, once everything that was handed to the hinge before is done.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Press) -> T + Send + 'static,
    ) -> Result<T, Refused> {
        let (reply, answer) = tokio::sync::oneshot::channel();
        // Whoever asked may have gone.
        self.tell(Task::Ask(Box::new(move |press| drop(reply.send(look(press)))))).await?;
        answer.await.map_err(|_| Refused::Closed)
    }
}
