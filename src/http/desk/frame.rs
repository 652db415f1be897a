//! Around every answer of the desk: kept nowhere, framed nowhere, running only our own scripts, and a page even when
//! something broke.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use tokio::task::JoinError;
use tracing::Instrument;

use crate::press::{Cache, Guard};

use super::refusal::Refusal;
use super::state::Pages;

/// Answers in a task of its own: a step once begun is finished although the browser hung up, and a panic ends nothing
/// else.
pub(super) async fn frame(State(pages): State<Arc<Pages>>, request: Request, next: Next) -> Response {
    let span = tracing::info_span!("desk", method = %request.method(), path = request.uri().path());
    let outcome = tokio::spawn(next.run(request).instrument(span)).await;
    let mut answer = outcome.unwrap_or_else(|broken| failed(&pages, broken));
    let guard = answer.extensions_mut().remove::<Guard>().unwrap_or(Guard::Desk);
    let headers = answer.headers_mut();
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(Cache::Never.control()));
    guard.dress(headers);
    answer
}

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
