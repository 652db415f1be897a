//! The body of a form: bounded, and always read to the end so that the answer is heard.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode, header};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::form::Form;
use super::refusal::Refusal;

/// The largest form, in bytes: an advisory of 64 KB in its JSON form, tripled because a form writes every letter beyond
/// ASCII as `%XX%XX`, and a CAP document to import.
pub(super) const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Whoever sends more than this after being too large is not listened to any longer.
const MOST_DRAINED: usize = 16 * 1024 * 1024;

/// Reads a form.
pub(super) async fn read(headers: &HeaderMap, body: Body) -> Result<Form, Refusal> {
    let bytes = gather(body).await?;
    if bytes.is_empty() {
        return Ok(Form::default());
    }
    let said = headers.get(header::CONTENT_TYPE).and_then(|said| said.to_str().ok()).unwrap_or_default();
    let media = said.split(';').next().unwrap_or_default().trim();
    if !media.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        let words = "The desk takes forms as its own pages send them. Nothing was changed.";
        return Err(Refusal::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "That cannot be read", words));
    }
    Form::read(&bytes).ok_or_else(|| {
        let words = "The form has more fields than the desk takes. Nothing was changed.";
        Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "That is too much", words)
    })
}

async fn gather(mut body: Body) -> Result<Bytes, Refusal> {
    let (mut kept, mut actual) = (BytesMut::new(), 0_usize);
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
        if actual <= MOST_BYTES {
            kept.extend_from_slice(bytes);
        }
    }
    if actual <= MOST_BYTES {
        return Ok(kept.freeze());
    }
    let words =
        "What you sent is larger than 2 MB. Nothing was changed. Go back, shorten it, and send it again.";
    Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "That is too much", words))
}
