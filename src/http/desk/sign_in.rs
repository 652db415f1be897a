//! Signing in and out: `GET` and `POST /desk/sign-in`, `POST /desk/sign-out`. A token is read from a form alone, never
//! from an address, and is neither kept nor logged.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Extension, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use url::form_urlencoded;

use crate::desk::SessionKey;
use crate::passkeys::{Offer, Shown};

use super::super::connection::Peer;
use super::cookie;
use super::form::Form;
use super::page::{Faults, Frame, page};
use super::passkeys::to_show;
use super::refusal::Refusal;
use super::routes::{DESK, SIGN_IN};
use super::seat::{Perhaps, Seated};
use super::sending::{GoTo, within};
use super::state::Pages;

/// Before the names of fields that are carried through signing in.
const KEPT: &str = "kept.";

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignIn<'a> {
    frame: Frame<'a>,
    faults: Faults,
    /// Where to go afterwards.
    then: &'a str,
    /// Fields of a form that came without a session, to be sent afterwards.
    kept: Vec<(String, &'a str)>,
    /// Nobody can sign in yet.
    nobody: bool,
    /// What a browser needs to show a passkey; nothing where it could not.
    offer: Option<Offer>,
}

#[derive(Template)]
#[template(path = "desk/send_again.html")]
struct SendAgain<'a> {
    frame: Frame<'a>,
    name: &'a str,
    then: &'a str,
    kept: Vec<(&'a str, &'a str)>,
}

#[derive(Template)]
#[template(path = "desk/step.html")]
struct Step<'a> {
    frame: Frame<'a>,
    then: String,
}

/// The query of the page.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    then: Option<String>,
    /// To show once more who one is.
    again: Option<String>,
}

/// `GET /desk/sign-in`.
pub(super) async fn show(
    State(pages): State<Arc<Pages>>,
    Perhaps(seat): Perhaps,
    Query(Asked { then, again }): Query<Asked>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let then = then.as_deref().and_then(within).unwrap_or(DESK);
    if seat.is_some() && again.is_none() {
        return Ok(GoTo::page(then).into_response());
    }
    can_hold_sessions(&pages, &headers)?;
    let nobody = pages.sessions.nobody_yet().await?;
    Ok(write(&pages, StatusCode::OK, Given { faults: Faults::default(), then, kept: Vec::new(), nobody }))
}

/// What somebody shows to be let in.
pub(super) enum Evidence {
    /// A token, as it was typed.
    Token(String),
    /// A passkey.
    Passkey(Box<Shown>),
}

/// `POST /desk/sign-in`: the same answer to every token that opens nothing, whatever the reason.
pub(super) async fn sign_in(
    State(pages): State<Arc<Pages>>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Refusal> {
    let shown = Evidence::Token(form.text("token").to_owned());
    open(&pages, peer.map(|Extension(peer)| peer), &headers, &form, Some(shown)).await
}

/// Lets somebody in by what they show, or tells them that it opens nothing.
pub(super) async fn open(
    pages: &Pages,
    peer: Option<Peer>,
    headers: &HeaderMap,
    form: &Form,
    shown: Option<Evidence>,
) -> Result<Response, Refusal> {
    can_hold_sessions(pages, headers)?;
    let then = within(form.raw("then")).unwrap_or(DESK);
    let (peer, now) = (peer.map(|Peer(address)| address), pages.desk.now());
    // Whatever is right opens the desk at once, however often others have failed from there: behind a proxy the whole world
    // has one address, and nobody may shut an editor out by guessing.
    let wait = pages.attempts.wait(peer, now);
    let browser = headers.get(header::USER_AGENT).and_then(|said| said.to_str().ok()).unwrap_or_default();
    let before = cookie::session(headers);
    let (field, words) = match &shown {
        Some(Evidence::Token(_)) => {
            ("token", "This token opens nothing. Enter one that is neither expired nor revoked")
        }
        Some(Evidence::Passkey(_)) | None => {
            ("passkey", "This passkey opens nothing here. Try again, or sign in with a token")
        }
    };
    let opened = match shown {
        Some(Evidence::Token(token)) => {
            pages.sessions.open_by_token(&token, browser, before.as_ref()).await?
        }
        Some(Evidence::Passkey(shown)) => {
            pages.sessions.open_by_passkey(&shown, browser, before.as_ref()).await?
        }
        None => None,
    };
    let Some(key) = opened else {
        if let Some(seconds) = wait {
            return Err(too_many(seconds));
        }
        pages.attempts.failed(peer, now);
        tracing::info!("somebody could not sign in at the desk");
        let given = Given { faults: Faults::of(field, words), then, kept: kept(form), nobody: false };
        return Ok(write(pages, StatusCode::FORBIDDEN, given));
    };
    let mut answer = welcome(pages, &key, then, form).await?;
    answer.headers_mut().extend(cookie::open(&key).map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(answer)
}

/// On to where one wanted to go; or, where a form came without a session, to a page that sends it once more.
async fn welcome(pages: &Pages, key: &SessionKey, then: &str, form: &Form) -> Result<Response, Refusal> {
    let kept: Vec<_> =
        form.fields().filter_map(|(name, value)| Some((name.strip_prefix(KEPT)?, value))).collect();
    if kept.is_empty() {
        return Ok(GoTo::page(then).into_response());
    }
    let opened = pages.sessions.holder(key).await?;
    let Some((person, session)) = opened else { return Ok(GoTo::page(then).into_response()) };
    let mut random = pages.random;
    let (proof, key) = (key.prove(&mut random), Arc::new(key.clone()));
    let seat = Seated { person, session, proof, said: None, key };
    let frame = Frame::new(pages, Some(&seat), "You are signed in again");
    Ok(page(StatusCode::OK, &SendAgain { frame, name: seat.person.name.as_str(), then, kept }))
}

/// `POST /desk/sign-out`.
pub(super) async fn sign_out(State(pages): State<Arc<Pages>>, seat: Seated) -> Result<Response, Refusal> {
    let (person, id) = (&seat.person, &seat.session.id);
    pages.sessions.end(person, &person.name, id).await?;
    let mut answer = GoTo::page(SIGN_IN).into_response();
    answer.headers_mut().extend(cookie::close().map(|cookie| (header::SET_COOKIE, cookie)));
    Ok(answer)
}

/// Sends a browser without a session to the page, and back afterwards.
pub(super) fn first(uri: &Uri) -> Response {
    let wanted = uri.path_and_query().map_or(DESK, |whole| whole.as_str());
    if within(wanted).is_none_or(|wanted| wanted == DESK) {
        return GoTo::page(SIGN_IN).into_response();
    }
    let then: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
    GoTo::page(format!("{SIGN_IN}?then={then}")).into_response()
}

/// A page of ours between another site and the desk.
pub(super) fn step(pages: &Pages, uri: &Uri) -> Response {
    let wanted = uri.path_and_query().map_or(DESK, |whole| whole.as_str());
    let then = within(wanted).unwrap_or(DESK).to_owned();
    page(StatusCode::OK, &Step { frame: Frame::new(pages, None, "The desk"), then })
}

/// A form came without a session, or with one that is too old for it: nothing was done, and nothing of it is lost.
pub(super) fn again(pages: &Pages, headers: &HeaderMap, uri: &Uri, form: &Form, why: &str) -> Response {
    if let Err(refusal) = can_hold_sessions(pages, headers) {
        return refusal.into_response();
    }
    let then = within(uri.path()).unwrap_or(DESK);
    let kept = form.fields().map(|(name, value)| (format!("{KEPT}{name}"), value)).collect();
    let given = Given { faults: Faults::of("token", why), then, kept, nobody: false };
    write(pages, StatusCode::FORBIDDEN, given)
}

struct Given<'a> {
    faults: Faults,
    then: &'a str,
    kept: Vec<(String, &'a str)>,
    nobody: bool,
}

fn write(pages: &Pages, status: StatusCode, given: Given<'_>) -> Response {
    let Given { faults, then, kept, nobody } = given;
    let frame = Frame::new(pages, None, "Sign in").faulty(!faults.is_empty()).script("passkeys.js");
    let offer = to_show(pages).filter(|_| !nobody);
    page(status, &SignIn { frame, faults, then, kept, nobody, offer })
}

/// The fields that were carried through already once.
fn kept(form: &Form) -> Vec<(String, &str)> {
    let carried = form.fields().filter(|(name, _)| name.starts_with(KEPT));
    carried.map(|(name, value)| (name.to_owned(), value)).collect()
}

fn can_hold_sessions(pages: &Pages, headers: &HeaderMap) -> Result<(), Refusal> {
    if pages.origin.can_hold_sessions(headers) {
        return Ok(());
    }
    let words = "This service is reached over a connection that is not encrypted. Whoever listens on the way could \
                 take over your session, so nobody can sign in here.";
    let fix = "Whoever runs the service: put it behind HTTPS and set public_url to its https address, or open the \
               desk on the machine itself, at a localhost address.";
    Err(Refusal::new(StatusCode::FORBIDDEN, "Nobody can sign in here", words).and(fix))
}

fn too_many(seconds: i64) -> Refusal {
    let words = format!(
        "What you have shown opens nothing, and signing in has failed too often from your network. Try again in \
         {seconds} seconds."
    );
    Refusal::new(StatusCode::TOO_MANY_REQUESTS, "Wait a moment", words)
        .and("Nobody is shut out: a token or passkey that is good opens the desk at once.")
        .retry(seconds)
        .way(SIGN_IN, "Back to signing in")
}
