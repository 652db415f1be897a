//! A draft is made once, however often the same form of the same page is sent: a second press of a button, or a page that
//! is loaded again, leads to the draft that the first one made. Another text is another draft.

use sha2::{Digest as _, Sha256};

use crate::advisory::{Advisory, Digest};
use crate::desk::{Desk, Errand, Refused, Seen};
use crate::review::Problem;
use crate::store::{Known, Ticket};

use super::super::form::Form;
use super::super::seat::Seated;
use super::super::state::Pages;

/// The desk for this one form, and under what it will be remembered.
pub(super) fn once(pages: &Pages, seat: &Seated, form: &Form) -> (Desk, Ticket) {
    let mut hash = Sha256::new();
    hash.update(format!("desk form {}", form.number));
    for (name, value) in form.fields() {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name);
        hash.update((value.len() as u64).to_be_bytes());
        hash.update(value);
    }
    let digest = Digest(hash.finalize().into());
    let (holder, at) = (seat.person.name.clone(), pages.desk.now());
    let ticket = Ticket { holder, key: digest, request: digest, at };
    (pages.desk.at(Errand::new(ticket.clone(), seat.key.reveal())), ticket)
}

/// What was made, now or the first time.
pub(super) async fn made(
    pages: &Pages,
    seat: &Seated,
    ticket: Ticket,
    outcome: Result<(Advisory, Vec<Problem>), Refused>,
) -> Result<(Advisory, Vec<Problem>), Refused> {
    let Err(Refused::Repeated) = outcome else { return outcome };
    let Known::Before(stub) = pages.desk.known(ticket).await? else { return Err(Refused::Repeated) };
    let record = stub.record.ok_or(Refused::Repeated)?;
    let Seen::Advisory(then, _) = pages.desk.seen(&seat.person.name, record).await? else {
        return Err(Refused::Repeated);
    };
    let advisory = pages.desk.view(&seat.person, then.id).await?;
    let problems = pages.desk.problems(&advisory).unwrap_or_default();
    Ok((advisory, problems))
}
