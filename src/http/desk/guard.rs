//! Before every page: who is asking, and whether a form came from a page of theirs. Behind it: what is told to a browser
//! beside the page. Nothing behind the guard has to think of strangers or of forged forms.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::desk::SessionKey;

use super::super::connection::Peer;
use super::super::editors::Place;
use super::cookie;
use super::form::Form;
use super::origin::{Foreign, came_from_elsewhere};
use super::reading;
use super::refusal::Refusal;
use super::routes::{asks_afresh, is_open};
use super::seat::{PROOF, Seated};
use super::sending::Said;
use super::sign_in;
use super::state::Pages;
use super::strangers::Turn;
use super::typed::Typed;

/// Why a form has to be sent once more, to somebody who is not signed in.
const OUT: &str = "You are not signed in any more, so nothing was done. Sign in, and you can send it again";
/// Why a form has to be sent once more, to somebody who signed in a while ago.
const STALE: &str = "You signed in more than half an hour ago, and this makes a new way in, so nothing was done. Show once \
                     more who you are, and you can send it again";

/// Lets through who may come, with their seat and their form; everything else is answered here.
pub(super) async fn guard(State(pages): State<Arc<Pages>>, request: Request, next: Next) -> Response {
    let key = cookie::session(request.headers()).map(Arc::new);
    let has_said = cookie::has_said(request.headers());
    let seat = seat(&pages, request.headers(), key.as_ref()).await;
    let known = matches!(&seat, Ok(Some(_))) || matches!(*request.method(), Method::GET | Method::HEAD);
    let mut turn = if known { None } else { enter(&pages, &request) };
    if turn.is_none() && !known {
        return reading::crowded().write(&pages, None);
    }
    let seat = match seat {
        Ok(seat) => seat,
        Err(refusal) => return unseated(&pages, refusal, request, turn.as_mut()).await,
    };
    let answer = match admit(&pages, seat.as_ref(), request, turn.as_mut()).await {
        Ok(request) => next.run(request).await,
        Err(answer) => *answer,
    };
    finish(&pages, seat.as_ref(), has_said, answer)
}

/// A stranger's body is waited for in a place of its own, and takes none from editors.
fn enter(pages: &Pages, request: &Request) -> Option<Turn> {
    let turn = pages.strangers.enter(request.extensions().get::<Peer>().map(|Peer(address)| *address))?;
    if let Some(place) = request.extensions().get::<Place>() {
        place.leave();
    }
    Some(turn)
}

async fn seat(
    pages: &Pages,
    headers: &HeaderMap,
    key: Option<&Arc<SessionKey>>,
) -> Result<Option<Seated>, Refusal> {
    let Some(key) = key else { return Ok(None) };
    let Some((person, session)) = pages.sessions.holder(key).await? else { return Ok(None) };
    let mut random = pages.random;
    let (proof, said) = (key.prove(&mut random), cookie::said(headers, key));
    Ok(Some(Seated { person, session, proof, said, key: Arc::clone(key) }))
}

/// Who is asking cannot be looked up now: what they wrote is given back.
async fn unseated(pages: &Pages, refusal: Refusal, request: Request, turn: Option<&mut Turn>) -> Response {
    let (parts, body) = request.into_parts();
    if matches!(parts.method, Method::GET | Method::HEAD) || pages.origin.judge(&parts.headers).is_err() {
        return refusal.write(pages, None);
    }
    let form = reading::read(&parts.headers, body, parts.uri.path(), turn).await.ok();
    let typed = form.and_then(|form| Typed::of(parts.uri.path(), &parts.headers, &form));
    typed.map_or_else(|| refusal.clone(), |typed| refusal.clone().bringing(typed)).write(pages, None)
}

/// The request with all that its handler asks for, or the answer in its place.
async fn admit(
    pages: &Pages,
    seat: Option<&Seated>,
    request: Request,
    turn: Option<&mut Turn>,
) -> Result<Request, Box<Response>> {
    let (mut parts, body) = request.into_parts();
    let reads = matches!(parts.method, Method::GET | Method::HEAD);
    let mut form = Form::default();
    if !reads {
        // The body is read before anything is said, so that the answer is heard.
        let read = reading::read(&parts.headers, body, parts.uri.path(), turn).await;
        pages.origin.judge(&parts.headers).map_err(|why| boxed(foreign(pages, why)))?;
        form = read.map_err(boxed)?;
    }
    match seat {
        Some(seat) => {
            if !reads {
                let number = seat.key.proven(form.raw(PROOF));
                form.number = match number {
                    Some(number) => number,
                    None if is_open(parts.uri.path()) => String::new(),
                    None => {
                        let typed = Typed::of(parts.uri.path(), &parts.headers, &form);
                        return Err(boxed(unproven(typed)));
                    }
                };
                if asks_afresh(parts.uri.path()) && !pages.sessions.is_fresh(&seat.session) {
                    return Err(Box::new(sign_in::again(pages, &parts.headers, &parts.uri, &form, STALE)));
                }
            }
            parts.extensions.insert(seat.clone());
        }
        None if is_open(parts.uri.path()) => {}
        None if reads => return Err(Box::new(outside(pages, &parts.headers, &parts.uri))),
        None => {
            return Err(Box::new(sign_in::again(pages, &parts.headers, &parts.uri, &form, OUT)));
        }
    }
    if !reads {
        parts.extensions.insert(form);
    }
    Ok(Request::from_parts(parts, axum::body::Body::empty()))
}

fn boxed(refusal: Refusal) -> Box<Response> {
    Box::new(refusal.into_response())
}

/// A page was asked for by nobody.
fn outside(pages: &Pages, headers: &HeaderMap, uri: &Uri) -> Response {
    // A link on another site, or in a letter: the browser has held the cookie back, and sends it from a page of ours.
    if came_from_elsewhere(headers) {
        return sign_in::step(pages, uri);
    }
    sign_in::first(uri)
}

fn foreign(pages: &Pages, why: Foreign) -> Refusal {
    let words = match why {
        Foreign::Elsewhere => "It was sent by another site, or by a page under another name of this one.",
        Foreign::Unsaid => "Your browser did not say from which page it was sent.",
    };
    tracing::warn!(?why, "a form at the desk was refused: it did not come from a page of ours");
    Refusal::new(StatusCode::FORBIDDEN, "This form did not come from the desk", words)
        .and("Nothing was changed.")
        .and(format!("Open the desk at {}/desk and do it there.", pages.origin.as_str()))
}

fn unproven(typed: Option<Typed>) -> Refusal {
    let words = "The page it was sent from is not of your present session: you have signed in anew since, or the \
                 form was changed on its way.";
    let refusal = Refusal::new(StatusCode::FORBIDDEN, "This form cannot be taken", words);
    match typed {
        Some(typed) => {
            refusal.and("Nothing was changed. Look at it, and send it again.").again().bringing(typed)
        }
        None => refusal.and("Nothing was changed. Go back, load that page anew, and send it again."),
    }
}

/// Writes refusals as pages, and seals what the next page is to say.
fn finish(pages: &Pages, seat: Option<&Seated>, has_said: bool, mut answer: Response) -> Response {
    if let Some(refusal) = answer.extensions_mut().remove::<Refusal>() {
        let mut written = refusal.write(pages, seat);
        // What was set on the way out, such as Allow, stays.
        for (name, value) in answer.headers() {
            if *name != header::CONTENT_LENGTH && *name != header::CONTENT_TYPE {
                written.headers_mut().append(name, value.clone());
            }
        }
        answer = written;
    }
    let said = answer.extensions_mut().remove::<Said>();
    let headers = answer.headers_mut();
    let is_page =
        headers.get(header::CONTENT_TYPE).is_some_and(|said| said.as_bytes().starts_with(b"text/html"));
    let mut set = |cookie: Option<HeaderValue>| {
        if let Some(cookie) = cookie {
            headers.append(header::SET_COOKIE, cookie);
        }
    };
    match (said, seat) {
        (Some(Said(words)), Some(seat)) => set(cookie::say(&words, &seat.key)),
        (Some(_), None) => {}
        (None, _) if has_said && is_page => set(cookie::shown()),
        (None, _) => {}
    }
    answer
}
