//! A form is carried out once, however often it is sent: a second press of a button, or a page that is loaded again, ends where
//! the first one ended. It is the same form where it comes from the same page of the same session with the same words; anything
//! else is another form.

use sha2::{Digest as _, Sha256};

use crate::advisory::{Advisory, Deed, Digest};
use crate::desk::{Desk, Errand, Refused, Seen};
use crate::review::Problem;
use crate::store::{Known, Ticket};

use super::form::Form;
use super::seat::Seated;
use super::state::Pages;

/// One form, and under what it will be remembered.
pub(super) struct Once<'a> {
    pub(super) pages: &'a Pages,
    seat: &'a Seated,
    ticket: Ticket,
    /// The desk for this one form: what it records first is kept with the form's key, in one commit.
    pub(super) desk: Desk,
}

/// What the same form has led to before.
pub(super) struct Before {
    /// The ledger's number of it.
    pub(super) record: u64,
    /// The advisory, as it was right after that.
    pub(super) then: Advisory,
    pub(super) deed: Deed,
}

impl<'a> Once<'a> {
    pub(super) fn of(pages: &'a Pages, seat: &'a Seated, form: &Form) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("desk form {}", form.number));
        for part in [("", form.to.as_str())].into_iter().chain(form.fields()).flat_map(<[_; 2]>::from) {
            // With its length before it, no part can be taken for the beginning of the next.
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let digest = Digest(hash.finalize().into());
        let (holder, at) = (seat.person.name.clone(), pages.desk.now());
        let ticket = Ticket { holder, key: digest, request: digest, at };
        let desk = pages.desk.at(Errand::new(ticket.clone(), seat.key.reveal()));
        Self { pages, seat, ticket, desk }
    }

    /// What this form has led to; `None` where nothing was recorded for it.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`].
    pub(super) async fn before(&self) -> Result<Option<Before>, Refused> {
        let Known::Before(stub) = self.pages.desk.known(self.ticket.clone()).await? else { return Ok(None) };
        let Some(record) = stub.record else { return Ok(None) };
        match self.pages.desk.seen(&self.seat.person.name, record).await? {
            Seen::Advisory(then, deed) => Ok(Some(Before { record, then: *then, deed: *deed })),
            Seen::Other(_) => Err(Refused::Repeated),
        }
    }

    /// The draft that was made, now or the first time.
    ///
    /// # Errors
    /// As the outcome, unless it is that the same form has come before.
    pub(super) async fn made(
        &self,
        outcome: Result<(Advisory, Vec<Problem>), Refused>,
    ) -> Result<(Advisory, Vec<Problem>), Refused> {
        let Err(Refused::Repeated) = outcome else { return outcome };
        let Before { record: _, then, deed: _ } = self.before().await?.ok_or(Refused::Repeated)?;
        let advisory = self.pages.desk.view(&self.seat.person, then.id).await?;
        let problems = self.pages.desk.problems(&advisory).unwrap_or_default();
        Ok((advisory, problems))
    }
}
