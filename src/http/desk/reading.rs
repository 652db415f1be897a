//! The body of a form: bounded, and always read to the end so that the answer is heard.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::form::Form;
use super::refusal::Refusal;
use super::sieve::Sieve;
use super::strangers::{SMALL_BYTES, Turn};
use super::typed::Typed;

/// The largest form, in bytes: an advisory of 64 KB in its JSON form, tripled because a form writes every letter beyond
/// ASCII as `%XX%XX`, and a CAP document to import.
pub(super) const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Whoever sends more than this after being too large is not listened to any longer.
const MOST_DRAINED: usize = 16 * 1024 * 1024;

/// How the fields of a form are written down.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Coding {
    /// `application/x-www-form-urlencoded` (WHATWG URL §5).
    Encoded,
    /// `multipart/form-data` (RFC 7578) with its boundary: what a form with a file sends.
    Parts(String),
}

/// Reads a form that was sent to a path; of a stranger, whose turn this is, a long one only where there is room for it.
pub(super) async fn read(
    headers: &HeaderMap,
    body: Body,
    path: &str,
    turn: Option<&mut Turn>,
) -> Result<Form, Refusal> {
    let coding = coding(headers);
    let bytes = match gather(body, coding == Some(Coding::Encoded), turn).await? {
        Gathered::NoRoom => return Err(crowded()),
        Gathered::Whole(bytes) if bytes.is_empty() => return Ok(Form::default()),
        Gathered::Whole(bytes) => bytes,
        Gathered::TooLarge(left) => {
            let form = left.and_then(|(body, left_out)| Some(Form::read(&body)?.without(left_out)));
            let typed = form.and_then(|form| Typed::of(path, headers, &form));
            return Err(too_large(typed));
        }
    };
    let form = match coding {
        Some(Coding::Encoded) => Form::read(&bytes),
        Some(Coding::Parts(boundary)) => Form::read_parts(bytes, boundary).await.map_err(|words| {
            Refusal::new(StatusCode::BAD_REQUEST, "That cannot be read", words)
                .and("Nothing was changed. Go back and send it again.")
        })?,
        None => {
            let words = "The desk takes forms as its own pages send them. Nothing was changed.";
            return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "That cannot be read", words));
        }
    };
    form.ok_or_else(|| {
        let words = "The form has more fields than the desk takes. Nothing was changed.";
        Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "That is too much", words)
    })
}

fn coding(headers: &HeaderMap) -> Option<Coding> {
    let said = headers.get(header::CONTENT_TYPE).and_then(|said| said.to_str().ok()).unwrap_or_default();
    let media = said.split(';').next().unwrap_or_default().trim();
    if media.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Some(Coding::Encoded);
    }
    multer::parse_boundary(said).ok().map(Coding::Parts)
}

/// That there is no place for a stranger's form now.
pub(super) fn crowded() -> Refusal {
    let words =
        "Too many people are signing in at this moment. Nothing was done. Try again in a few seconds.";
    Refusal::new(StatusCode::SERVICE_UNAVAILABLE, "Please wait a moment", words)
}

fn too_large(typed: Option<Typed>) -> Refusal {
    let words = "What you sent is larger than 2 MB. Nothing was changed.";
    let refusal = Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "That is too much", words);
    match typed {
        Some(typed) => refusal.again().bringing(typed),
        None => refusal.and("Go back, shorten it, and send it again."),
    }
}

/// What was heard.
enum Gathered {
    Whole(Bytes),
    /// Of a form that can be sifted what is left of it, and the names of what is not.
    TooLarge(Option<(Vec<u8>, Vec<String>)>),
    /// A stranger's, while others are sending such long ones: nothing of it is kept.
    NoRoom,
}

async fn gather(mut body: Body, sifted: bool, mut turn: Option<&mut Turn>) -> Result<Gathered, Refusal> {
    let (mut kept, mut actual, mut room) = (BytesMut::new(), 0_usize, true);
    let mut sieve: Option<Sieve> = None;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            let words = "The form broke off on its way. Nothing was changed. Go back and send it again.";
            return Err(Refusal::new(StatusCode::BAD_REQUEST, "That cannot be read", words));
        };
        let Some(bytes) = frame.data_ref() else { continue };
        actual = actual.saturating_add(bytes.len());
        if actual > MOST_DRAINED {
            break;
        }
        if actual > SMALL_BYTES && room && turn.as_mut().is_some_and(|turn| !turn.enlarge()) {
            (kept, room) = (BytesMut::new(), false);
        }
        if !room {
            continue;
        }
        if actual <= MOST_BYTES {
            kept.extend_from_slice(bytes);
        } else if sifted {
            let sieve = sieve.get_or_insert_with(|| {
                let mut sieve = Sieve::new(MOST_BYTES);
                sieve.feed(&std::mem::take(&mut kept));
                sieve
            });
            sieve.feed(bytes);
        }
    }
    if !room {
        return Ok(Gathered::NoRoom);
    }
    if actual <= MOST_BYTES {
        return Ok(Gathered::Whole(kept.freeze()));
    }
    Ok(Gathered::TooLarge(sieve.map(Sieve::finish)))
}
