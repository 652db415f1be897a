//! Bodies of requests: JSON, or a document to import; bounded, and always read to the end so that the answer is heard.

use axum::body::Body;
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Extensions, HeaderMap, header};
use axum::middleware::Next;
use axum::response::Response;
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use tokio::sync::Semaphore;

use crate::intake::{MAX_BODY_BYTES, MAX_CAP_BYTES, Unreadable};

use super::problem::Problem;
use super::refusal::unreadable;
use super::sort::Sort;

/// Whoever sends more than this after being too large is not listened to any longer: 16 MiB.
const MOST_DRAINED: usize = 16 * 1024 * 1024;

/// Where documents of others are taken: the one address with room for more than an advisory.
pub(super) const IMPORT: &str = "/api/v1/import";

/// The largest body that an address takes, in bytes.
fn most(path: &str) -> usize {
    if path == IMPORT { MAX_CAP_BYTES } else { MAX_BODY_BYTES }
}

/// Bodies above the size of an advisory that are read at once: many may not fill the memory.
static LARGE_BODIES: Semaphore = Semaphore::const_new(16);

/// What became of a body.
#[derive(Debug, Clone)]
enum Gathered {
    Whole(Bytes),
    TooLarge { limit: usize, actual: usize, given_up: bool },
    Broken,
}

/// Reads the body of somebody who may come in, before anything is decided, whatever will be decided. Strangers were answered
/// before: the wire throws away what they still send, and nobody waits for it.
pub(super) async fn whole(request: Request, next: Next) -> Response {
    next.run(gather(request).await).await
}

async fn gather(request: Request) -> Request {
    let (mut parts, body) = request.into_parts();
    let limit = most(parts.uri.path());
    let gathered = if told_to_wait(&parts.headers, limit) {
        Gathered::TooLarge { limit, actual: declared(&parts.headers).unwrap_or(usize::MAX), given_up: true }
    } else {
        read(body, limit).await
    };
    parts.extensions.insert(gathered);
    Request::from_parts(parts, Body::empty())
}

/// The bytes of the body, where all of it came and fits; nobody's until it is asked for as a payload.
pub(super) fn gathered(extensions: &Extensions) -> Option<Bytes> {
    match extensions.get::<Gathered>()? {
        Gathered::Whole(bytes) => Some(bytes.clone()),
        Gathered::TooLarge { limit: _, actual: _, given_up: _ } | Gathered::Broken => None,
    }
}

async fn read(mut body: Body, limit: usize) -> Gathered {
    let mut kept = BytesMut::new();
    let mut actual = 0_usize;
    let mut room = None;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Gathered::Broken };
        let Some(bytes) = frame.data_ref() else { continue };
        actual = actual.saturating_add(bytes.len());
        if actual > MOST_DRAINED {
            return Gathered::TooLarge { limit, actual, given_up: true };
        }
        if actual > MAX_BODY_BYTES && actual <= limit && room.is_none() {
            // The time for the body runs on meanwhile. The semaphore is never closed.
            room = LARGE_BODIES.acquire().await.ok();
        }
        if actual <= limit {
            kept.extend_from_slice(bytes);
        }
    }
    if actual <= limit {
        Gathered::Whole(kept.freeze())
    } else {
        Gathered::TooLarge { limit, actual, given_up: false }
    }
}

fn declared(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// RFC 9110 §10.1.1: who asks before sending too much is told at once, and need not send it.
fn told_to_wait(headers: &HeaderMap, limit: usize) -> bool {
    let asks = headers
        .get(header::EXPECT)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    asks && declared(headers).is_some_and(|length| length > limit)
}

/// The bytes of a body that says it is JSON.
pub(super) struct Payload(pub(super) Bytes);

impl<S: Sync> FromRequestParts<S> for Payload {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        plain(&parts.headers)?;
        json(&parts.headers)?;
        taken(parts).map(Self)
    }
}

/// What a document to import says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Media {
    /// An advisory in the API's own shape.
    Json,
    /// CAP.
    Cap,
}

/// A document to import.
pub(super) struct Document {
    pub(super) media: Media,
    pub(super) bytes: Bytes,
}

impl<S: Sync> FromRequestParts<S> for Document {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        plain(&parts.headers)?;
        let cap = |said: &str| is_utf8(said, "application/cap+xml") || is_utf8(said, "application/xml");
        let media = match content_type(&parts.headers) {
            Some(said) if is_utf8(said, JSON) => Media::Json,
            Some(said) if cap(said) => Media::Cap,
            Some(_) | None => {
                let fix =
                    "send Content-Type: application/cap+xml, application/xml or application/json, in UTF-8";
                return Err(Problem::new(
                    Sort::MediaType,
                    "the body does not say that it can be imported",
                    fix,
                ));
            }
        };
        taken(parts).map(|bytes| Self { media, bytes })
    }
}

/// The bytes of the body, as far as they were taken.
fn taken(parts: &mut Parts) -> Result<Bytes, Problem> {
    match parts.extensions.remove::<Gathered>() {
        Some(Gathered::Whole(bytes)) => Ok(bytes),
        Some(Gathered::TooLarge { limit, actual, given_up }) => Err(too_large(limit, actual, given_up)),
        Some(Gathered::Broken) | None => Err(Problem::new(
            Sort::Malformed,
            "the body broke off before its end",
            "send the whole body, as long as Content-Length says",
        )),
    }
}

fn too_large(limit: usize, actual: usize, given_up: bool) -> Problem {
    let problem = unreadable(&Unreadable::TooLarge { limit, actual });
    if given_up { problem.header(header::CONNECTION, "close") } else { problem }
}

/// RFC 9110 §15.5.16: for a refused coding the answer says which there are.
fn plain(headers: &HeaderMap) -> Result<(), Problem> {
    let mut codings = headers.get_all(header::CONTENT_ENCODING).iter();
    if codings.all(|coding| coding.as_bytes().eq_ignore_ascii_case(b"identity")) {
        return Ok(());
    }
    let fix = "send the body as it is, without Content-Encoding";
    Err(Problem::new(Sort::MediaType, "the body is compressed", fix)
        .header(header::ACCEPT_ENCODING, "identity"))
}

fn json(headers: &HeaderMap) -> Result<(), Problem> {
    let fits = content_type(headers).is_some_and(|said| is_utf8(said, JSON));
    let fix = "send Content-Type: application/json, in UTF-8";
    let refused = || Problem::new(Sort::MediaType, "the body does not say that it is JSON", fix);
    fits.then_some(()).ok_or_else(refused)
}

/// The media type, where exactly one was said.
fn content_type(headers: &HeaderMap) -> Option<&str> {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    match (types.next(), types.next()) {
        (Some(only), None) => only.to_str().ok(),
        _ => None,
    }
}

/// The API's own.
const JSON: &str = "application/json";

/// Whether a media type is this one. RFC 8259 §11: JSON has no parameters; `charset=utf-8` says nothing new and is often
/// sent, and XML may say it too (RFC 7303 §8).
fn is_utf8(value: &str, media: &str) -> bool {
    let mut parts = value.split(';').map(str::trim);
    let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(media));
    named
        && parts.filter(|parameter| !parameter.is_empty()).all(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let utf8 = value.trim_matches('"').eq_ignore_ascii_case("utf-8");
            !name.eq_ignore_ascii_case("charset") || utf8
        })
}
