//! The readers' half: a look-up of bytes that were finished earlier. No router, no layer, no lock, no disk.

use ::http::header::{self, HeaderValue};
use ::http::{Method, Response, StatusCode};
use bytes::Bytes;

use crate::clock::Clock;
use crate::press::{Found, Rendition, Shelf};

use super::accepts::accepted;
use super::answer::{Answer, Sheet, Small, redirect, text, without_body};
use super::asked::Asked;
use super::conditions::{Outcome, evaluate};

/// What the shelf has for a request.
#[derive(Debug)]
pub(super) enum Reply {
    /// This.
    Now(Answer),
    /// Nothing; perhaps the archive knows the path.
    Unknown,
}

/// Answers from the shelf. Paths count as they are written: `/feeds/all.rss/` and `/feeds/all%2Erss` are other,
/// unknown paths. A query is not looked at. A path whose page ends in a slash is sent there (308).
pub(super) fn answer(shelf: &Shelf, method: &Method, path: &str, asked: &Asked<'_>, clock: &Clock) -> Reply {
    if let Err(small) = check_method(method, asked) {
        return Reply::Now(for_method(small.answer(), method));
    }
    let snapshot = shelf.look();
    match snapshot.find(path) {
        Found::Shown(rendition) => Reply::Now(show(rendition, method, asked, clock)),
        Found::Gone => Reply::Now(for_method(Small::Gone.answer(), method)),
        Found::Absent if snapshot.is_bare() => Reply::Now(for_method(Small::ComeAgain.answer(), method)),
        Found::Absent => {
            if !path.ends_with('/')
                && let slashed = format!("{path}/")
                && let Found::Shown(_) = snapshot.find(&slashed)
            {
                return Reply::Now(redirect(StatusCode::PERMANENT_REDIRECT, &slashed, None));
            }
            Reply::Unknown
        }
    }
}

/// Shows a rendition to one who asked with these headers.
pub(super) fn show(rendition: &Rendition, method: &Method, asked: &Asked<'_>, clock: &Clock) -> Answer {
    if let Some(page) = rendition.page()
        && asked.sec_fetch_dest.one().is_some_and(|dest| dest == "document")
    {
        let vary = Some(HeaderValue::from_static("sec-fetch-dest"));
        return redirect(StatusCode::SEE_OTHER, page, vary);
    }
    let chosen = || rendition.choose(&accepted(asked.accept_encoding));
    match evaluate(rendition, chosen, asked, clock) {
        Outcome::Send(face) => {
            let body = if *method == Method::HEAD { Bytes::new() } else { face.bytes().clone() };
            let mut answer = Response::new(Sheet::Whole(body));
            *answer.headers_mut() = rendition.headers(face, || clock.now());
            answer
        }
        Outcome::Unchanged(face) => {
            let mut answer = Response::new(Sheet::Whole(Bytes::new()));
            *answer.status_mut() = StatusCode::NOT_MODIFIED;
            *answer.headers_mut() = rendition.headers_unchanged(face, || clock.now());
            answer
        }
        Outcome::Failed => for_method(Small::ConditionFailed.answer(), method),
    }
}

/// Whether the service is ready, and every reason why not, one a line; then what else is worth knowing.
pub(super) fn ready(complaints: &[String], remark: Option<String>, method: &Method) -> Answer {
    let more = remark.map(|remark| format!("{remark}\n")).unwrap_or_default();
    let answer = if complaints.is_empty() {
        text(StatusCode::OK, format!("ready\n{more}").into())
    } else {
        let said = format!("{}\n{more}", complaints.join("\n"));
        let mut answer = text(StatusCode::SERVICE_UNAVAILABLE, said.into());
        let again = HeaderValue::from_static(super::limits::COME_AGAIN);
        answer.headers_mut().insert(header::RETRY_AFTER, again);
        answer
    };
    for_method(answer, method)
}

/// Reading is all that can be done here. Other sites' scripts may ask what is allowed (the Fetch standard's preflight).
pub(super) fn check_method(method: &Method, asked: &Asked<'_>) -> Result<(), Small> {
    match method.as_str() {
        // A reader's request has no body; one that is framed as if it had is not a reader's (RFC 9112 §6.1, §11.2).
        "GET" | "HEAD" | "OPTIONS" if asked.transfer_encoding.is_there() => Err(Small::BadRequest),
        "GET" | "HEAD" => Ok(()),
        "OPTIONS" => Err(Small::Preflight),
        "POST" | "PUT" | "PATCH" | "DELETE" | "TRACE" => Err(Small::NotAllowed),
        // RFC 9110 §9.1: a method that is not recognised.
        _ => Err(Small::NotImplemented),
    }
}

/// The same answer without its body for HEAD.
pub(super) fn for_method(answer: Answer, method: &Method) -> Answer {
    if *method == Method::HEAD { without_body(answer) } else { answer }
}
