//! Around every answer of the desk: kept nowhere, framed nowhere, running only our own scripts, and a page even when
//! something broke.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use tokio::task::JoinError;
use tracing::Instrument;

use super::refusal::Refusal;
use super::state::Pages;

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// What a page may do: load our own sheets, scripts and pictures, send forms to us, and nothing else. A script cannot
/// make markup out of text (Trusted Types).
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                       connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                       require-trusted-types-for 'script'; trusted-types 'none'";

/// No device, no sensor, no payment; passkeys for ourselves alone.
const NO_DEVICES: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
                          fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), \
                          payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), \
                          screen-wake-lock=(), usb=(), xr-spatial-tracking=()";

/// Set on every answer. The referrer stays on this site: with `no-referrer` a browser would send `Origin: null` with our
/// own forms (Fetch standard, "append a request `Origin` header"), and nothing could tell them from another's.
const ALWAYS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::CONTENT_SECURITY_POLICY, CONTENT),
    (header::REFERRER_POLICY, "same-origin"),
    (OPENER_POLICY, "same-origin"),
    (RESOURCE_POLICY, "same-origin"),
    (PERMISSIONS, NO_DEVICES),
];

/// Two years, on this host and below it (RFC 6797 §6.1): where the public comes encrypted, nobody comes otherwise again.
const ENCRYPTED: &str = "max-age=63072000; includeSubDomains";

/// Answers in a task of its own: a step once begun is finished although the browser hung up, and a panic ends nothing
/// else.
pub(super) async fn frame(State(pages): State<Arc<Pages>>, request: Request, next: Next) -> Response {
    let span = tracing::info_span!("desk", method = %request.method(), path = request.uri().path());
    let outcome = tokio::spawn(next.run(request).instrument(span)).await;
    let mut answer = outcome.unwrap_or_else(|broken| failed(&pages, broken));
    let framing = answer.extensions_mut().remove::<Framing>().is_some();
    dress(&pages, answer.headers_mut(), framing);
    answer
}

/// Set on a page that holds another page of ours in a frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Framing;

fn failed(pages: &Pages, broken: JoinError) -> Response {
    let panic = broken.try_into_panic().ok();
    let said = panic.as_ref().and_then(|panic| {
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied())
    });
    tracing::error!(panic = said.unwrap_or("(nothing said)"), "a page of the desk ended in a panic");
    let words = "The service failed while answering. Look whether it was done before you try again.";
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Something broke here", words)
        .and("Tell whoever runs the service: its log says more.")
        .write(pages, None)
}

fn dress(pages: &Pages, headers: &mut HeaderMap, framing: bool) {
    // A page that is made to be held in a frame brings a policy of its own, which is narrower.
    let own = headers.remove(header::CONTENT_SECURITY_POLICY);
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let framing = framing.then(|| HeaderValue::from_str(&format!("{CONTENT}; frame-src 'self'")).ok());
    if let Some(policy) = own.or_else(|| framing.flatten()) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if pages.origin.is_encrypted() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(ENCRYPTED));
    }
}
