//! Passkeys on the wire: what pages ask browsers for, and what browsers send back (W3C Web Authentication Level 3 §5).

use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::advisory::PasskeyId;
use crate::passkeys::{Offer, Shown};

use super::super::connection::Peer;
use super::account;
use super::belongings::{Belongings, label, page_of, whose};
use super::form::Form;
use super::page::Faults;
use super::refusal::Refusal;
use super::seat::Seated;
use super::sending::GoTo;
use super::sign_in::{self, Evidence};
use super::state::Pages;

/// The field with the browser's answer, as JSON.
const ANSWER: &str = "answer";
/// The field with what was kept by the page since it was asked.
const STATE: &str = "state";

/// What a page needs to have a passkey made; nothing where no browser could.
pub(super) fn to_make(pages: &Pages, seat: &Seated, has: &Belongings) -> Option<Offer> {
    let known: Vec<_> = has.passkeys.iter().map(|kept| PasskeyId(kept.id.clone())).collect();
    let now = pages.sessions.now();
    pages.sessions.passkeys().ask_for_new(&seat.person.name, &known, &purpose(seat), now)
}

/// What a page needs to have one shown; nothing where no browser could.
pub(super) fn to_show(pages: &Pages) -> Option<Offer> {
    pages.sessions.passkeys().ask(pages.sessions.now())
}

/// What was asked to make a key is good for one session.
fn purpose(seat: &Seated) -> String {
    format!("enrol {}", seat.session.id.0)
}

/// `POST /desk/passkeys`: takes the public half of a new key, for oneself.
pub(super) async fn add(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let answer = (form.raw(ANSWER), form.raw(STATE));
    let new = match pages.sessions.passkeys().take(answer, &purpose(&seat), pages.sessions.now()) {
        Ok(new) => new,
        Err(why) => {
            tracing::warn!(person = %seat.person.name, %why, "a passkey was not taken");
            let words = format!("The passkey was not kept: {why}. Try again");
            return account::write(&pages, &seat, StatusCode::FORBIDDEN, Faults::of("label", words)).await;
        }
    };
    if pages.desk.enrol(&seat.person, new, label(&form)).await?.is_none() {
        let words = "The passkey was not kept: it is here already, or you have twelve. Remove one first";
        return account::write(&pages, &seat, StatusCode::CONFLICT, Faults::of("label", words)).await;
    }
    let words = "The passkey is kept. You can sign in with it from now on.";
    Ok(GoTo::page(page_of(&seat.person.name, &seat)).saying(words).into_response())
}

/// `POST /desk/passkeys/remove`.
pub(super) async fn remove(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<GoTo, Refusal> {
    let of = whose(&form, &seat)?;
    let removed = pages.desk.withdraw(&seat.person, &of, PasskeyId(form.text("id").to_owned())).await?;
    let words =
        if removed { "The passkey opens nothing any more." } else { "That passkey was removed already." };
    Ok(GoTo::page(page_of(&of, &seat)).saying(words))
}

/// `POST /desk/sign-in/passkey`: the same answer to everything that proves nothing, whatever the reason.
pub(super) async fn sign_in(
    State(pages): State<Arc<Pages>>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Refusal> {
    let shown = Shown::read(form.raw(ANSWER), form.raw(STATE)).map(Box::new).map(Evidence::Passkey);
    sign_in::open(&pages, peer.map(|Extension(peer)| peer), &headers, &form, shown).await
}
