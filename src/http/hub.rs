//! Our hub's address on the wire (W3C WebSub §5): a form goes in, 202 or the reason why not comes out, in plain words.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;

use crate::advisory::Addresses;
use crate::outreach::{NotTaken, Outreach};
use crate::press::{Cache, Guard};

/// Longest form: every field at its longest, each byte percent-encoded, and some room for what is passed over.
const FORM_BYTES: usize = 16 * 1024;

/// What a form is sent as.
const FORM: &str = "application/x-www-form-urlencoded";

/// The hub's one address.
pub fn hub(outreach: Outreach) -> Router {
    Router::new()
        .route(Addresses::WEBSUB, post(ask))
        .method_not_allowed_fallback(only_post)
        .with_state(outreach)
}

async fn ask(State(outreach): State<Outreach>, request: Request) -> Response {
    if !is_form(request.headers()) {
        let text = format!("send a form: POST with Content-Type: {FORM}");
        return said(StatusCode::UNSUPPORTED_MEDIA_TYPE, &text);
    }
    let Ok(body) = to_bytes(request.into_body(), FORM_BYTES).await else {
        return said(
            StatusCode::PAYLOAD_TOO_LARGE,
            "the form is longer than 16 KiB, or did not arrive whole",
        );
    };
    match outreach.ask(&body).await {
        Ok(()) => said(StatusCode::ACCEPTED, "taken; the callback will be asked whether it was meant"),
        Err(not_taken) => refused(&not_taken),
    }
}

async fn only_post() -> Response {
    let text = "this is a WebSub hub: POST hub.mode, hub.topic and hub.callback as a form";
    let mut answer = said(StatusCode::METHOD_NOT_ALLOWED, text);
    answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("POST"));
    answer
}

fn is_form(headers: &HeaderMap) -> bool {
    let sent = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    sent.and_then(|sent| sent.split(';').next()).is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM))
}

fn refused(not_taken: &NotTaken) -> Response {
    let (status, wait) = match not_taken {
        NotTaken::Field { .. } => (StatusCode::BAD_REQUEST, None),
        NotTaken::NoSuchTopic => (StatusCode::NOT_FOUND, None),
        NotTaken::HostIsFull { wait, .. } => (StatusCode::TOO_MANY_REQUESTS, Some(*wait)),
        NotTaken::NoRoom { wait } => (StatusCode::SERVICE_UNAVAILABLE, Some(*wait)),
        NotTaken::Closed => (StatusCode::SERVICE_UNAVAILABLE, None),
    };
    let mut answer = said(status, &not_taken.to_string());
    answer.headers_mut().extend(wait.map(|wait| (header::RETRY_AFTER, HeaderValue::from(wait))));
    answer
}

fn said(status: StatusCode, text: &str) -> Response {
    let mut answer = (status, Body::from(format!("{text}\n"))).into_response();
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(Cache::Never.control()));
    Guard::Words.dress(headers);
    answer
}
