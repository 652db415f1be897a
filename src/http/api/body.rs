//! Bodies of requests: JSON and nothing else, bounded, and always read to the end so that the answer is heard.

use axum::body::Body;
use axum::extract::{FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use crate::intake::{MAX_BODY_BYTES, Unreadable};

use super::problem::Problem;
use super::refusal::unreadable;
use super::sort::Sort;

/// Whoever sends more than this after being too large is not listened to any longer: 16 MiB.
const MOST_DRAINED: usize = 16 * 1024 * 1024;

/// What became of a body.
#[derive(Debug, Clone)]
enum Gathered {
    Whole(Bytes),
    TooLarge { actual: usize, given_up: bool },
    Broken,
}

/// Reads the body before anything is decided, whatever will be decided.
pub(super) async fn gather(request: Request) -> Request {
    let (mut parts, body) = request.into_parts();
    let gathered = if told_to_wait(&parts.headers) {
        Gathered::TooLarge { actual: declared(&parts.headers).unwrap_or(usize::MAX), given_up: true }
    } else {
        read(body).await
    };
    parts.extensions.insert(gathered);
    Request::from_parts(parts, Body::empty())
}

async fn read(mut body: Body) -> Gathered {
    let mut kept = BytesMut::new();
    let mut actual = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Gathered::Broken };
        let Some(bytes) = frame.data_ref() else { continue };
        actual = actual.saturating_add(bytes.len());
        if actual > MOST_DRAINED {
            return Gathered::TooLarge { actual, given_up: true };
        }
        if actual <= MAX_BODY_BYTES {
            kept.extend_from_slice(bytes);
        }
    }
    match actual {
        0..=MAX_BODY_BYTES => Gathered::Whole(kept.freeze()),
        _ => Gathered::TooLarge { actual, given_up: false },
    }
}

fn declared(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// RFC 9110 §10.1.1: who asks before sending too much is told at once, and need not send it.
fn told_to_wait(headers: &HeaderMap) -> bool {
    let asks = headers
        .get(header::EXPECT)
        .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"100-continue"));
    asks && declared(headers).is_some_and(|length| length > MAX_BODY_BYTES)
}

/// The bytes of a body that says it is JSON.
pub(super) struct Payload(pub(super) Bytes);

impl<S: Sync> FromRequestParts<S> for Payload {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        plain(&parts.headers)?;
        json(&parts.headers)?;
        match parts.extensions.remove::<Gathered>() {
            Some(Gathered::Whole(bytes)) => Ok(Self(bytes)),
            Some(Gathered::TooLarge { actual, given_up }) => Err(too_large(actual, given_up)),
            Some(Gathered::Broken) | None => Err(Problem::new(
                Sort::Malformed,
                "the body broke off before its end",
                "send the whole body, as long as Content-Length says",
            )),
        }
    }
}

fn too_large(actual: usize, given_up: bool) -> Problem {
    let problem = unreadable(&Unreadable::TooLarge { limit: MAX_BODY_BYTES, actual });
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
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let fits = match (types.next(), types.next()) {
        (Some(only), None) => only.to_str().is_ok_and(is_json),
        _ => false,
    };
    let fix = "send Content-Type: application/json, in UTF-8";
    let refused = || Problem::new(Sort::MediaType, "the body does not say that it is JSON", fix);
    fits.then_some(()).ok_or_else(refused)
}

/// RFC 8259 §11: JSON has no parameters; `charset=utf-8` says nothing new and is often sent.
fn is_json(value: &str) -> bool {
    let mut parts = value.split(';').map(str::trim);
    let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("application/json"));
    named
        && parts.filter(|parameter| !parameter.is_empty()).all(|parameter| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let utf8 = value.trim_matches('"').eq_ignore_ascii_case("utf-8");
            !name.eq_ignore_ascii_case("charset") || utf8
        })
}
