//! Passkeys on the wire: what pages ask browsers for, and what browsers send back (W3C Web Authentication Level 3 §5).

use std::sync::Arc;

use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde::Deserialize;

use crate::advisory::PasskeyId;
use crate::desk::{Assertion, ClientData, Enrolment, Party, Passkeys, Unproven};

use super::super::connection::Peer;
use super::account;
use super::belongings::{Belongings, label, page_of, whose};
use super::form::Form;
use super::page::Faults;
use super::refusal::Refusal;
use super::seat::Seated;
use super::sending::GoTo;
use super::sign_in::{self, Shown};
use super::state::Pages;

/// What a page tells the module that asks the browser.
pub(super) struct Offer {
    pub(super) challenge: String,
    pub(super) party: String,
    /// By which the device knows whose keys are the same person's.
    pub(super) handle: String,
    /// Keys that the device must not make again.
    pub(super) known: String,
    pub(super) kinds: String,
}

impl Offer {
    /// To make one; nothing where no browser could.
    pub(super) fn to_make(pages: &Pages, seat: &Seated, has: &Belongings) -> Option<Self> {
        let passkeys = pages.sessions.passkeys();
        let party = passkeys.party()?;
        let known: Vec<_> = has.passkeys.iter().map(|kept| kept.id.as_str()).collect();
        let challenge = passkeys.challenge(&purpose(seat), pages.desk.now());
        let kinds: Vec<_> = Passkeys::kinds().iter().map(ToString::to_string).collect();
        Some(Self {
            challenge: BASE64.encode(challenge),
            party: party.id().to_owned(),
            handle: BASE64.encode(party.handle(&seat.person.name)),
            known: known.join(" "),
            kinds: kinds.join(" "),
        })
    }

    /// To show one; nothing where no browser could.
    pub(super) fn to_show(pages: &Pages) -> Option<Self> {
        let passkeys = pages.sessions.passkeys();
        let party = passkeys.party().map(Party::id)?.to_owned();
        let challenge = BASE64.encode(passkeys.challenge("sign in", pages.desk.now()));
        Some(Self { challenge, party, handle: String::new(), known: String::new(), kinds: String::new() })
    }
}

/// A challenge to make a key is good for one session.
fn purpose(seat: &Seated) -> String {
    format!("enrol {}", seat.session.id.0)
}

/// What the browser says it asked for (§5.8.1). More may be added to it, so unknown members are left alone.
#[derive(Deserialize)]
struct CollectedClientData {
    r#type: String,
    challenge: String,
    origin: String,
    #[serde(default, rename = "crossOrigin")]
    cross_origin: bool,
}

/// The longest that a browser sends of anything, in characters: keys of 8192 bits and a long address fit.
const MOST_CHARS: usize = 16 * 1024;

fn bytes(form: &Form, name: &str) -> Option<Vec<u8>> {
    let raw = form.raw(name);
    (raw.len() <= MOST_CHARS).then(|| BASE64.decode(raw).ok()).flatten()
}

fn client(form: &Form) -> Option<ClientData> {
    let raw = bytes(form, "client")?;
    let read: CollectedClientData = serde_json::from_slice(&raw).ok()?;
    let CollectedClientData { r#type: kind, challenge, origin, cross_origin } = read;
    let (challenge, hash) = (BASE64.decode(challenge).ok()?, ClientData::hash_of(&raw));
    Some(ClientData { kind, challenge, origin, cross_origin, hash })
}

/// `POST /desk/passkeys`: takes the public half of a new key, for oneself.
pub(super) async fn add(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let read = || {
        let (client, authenticator) = (client(&form)?, bytes(&form, "authenticator")?);
        Some(Enrolment { client, authenticator, id: bytes(&form, "id")?, key: bytes(&form, "key")? })
    };
    let passkeys = pages.sessions.passkeys();
    let checked = read().ok_or(Unproven::Device).and_then(|enrolment| {
        passkeys.check_enrolment(&enrolment, &purpose(&seat), pages.desk.now()).map(|()| enrolment)
    });
    let enrolment = match checked {
        Ok(enrolment) => enrolment,
        Err(why) => {
            tracing::warn!(person = %seat.person.name, %why, "a passkey was not taken");
            let words = format!("The passkey was not kept: {why}. Try again");
            return account::write(&pages, &seat, StatusCode::FORBIDDEN, Faults::of("label", words)).await;
        }
    };
    let new = (PasskeyId(BASE64.encode(&enrolment.id)), enrolment.key);
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
    let read = || {
        let (client, authenticator) = (client(&form)?, bytes(&form, "authenticator")?);
        let (signature, holder) = (bytes(&form, "signature")?, bytes(&form, "holder")?);
        Some(Assertion { client, authenticator, id: bytes(&form, "id")?, signature, holder })
    };
    let shown = read().map(|assertion| Shown::Passkey(Box::new(assertion)));
    sign_in::open(&pages, peer.map(|Extension(peer)| peer), &headers, &form, shown).await
}

/// The id of the key that was shown.
pub(super) fn id_of(assertion: &Assertion) -> PasskeyId {
    PasskeyId(BASE64.encode(&assertion.id))
}
