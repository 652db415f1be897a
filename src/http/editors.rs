//! The editors' half, seen from the wire: their requests are carried to the desk's runtime and their answers back.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use ::http::header::{self, HeaderValue};
use ::http::{Request, Response, StatusCode};
use axum::Router;
use axum::body::Body as DeskBody;
use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt;

use crate::press::{Cache, Guard};

use super::answer::{Answer, Sheet, Streamed};
use super::connection::Peer;
use super::limits::COME_AGAIN;
use super::pulse::{Pulse, Waiting};

/// Where editors' addresses begin.
const BEGINNINGS: &[&str] = &["/api", "/desk"];

/// Whether a path is the editors'.
pub(super) fn is_theirs(path: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| {
        path.strip_prefix(beginning).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// The way to the desk.
#[derive(Debug, Clone)]
pub(super) struct Editors {
    router: Router,
    desk: Handle,
    room: Arc<Semaphore>,
}

impl Editors {
    pub(super) fn new(router: Router, desk: Handle, at_once: usize) -> Self {
        Self { router, desk, room: Arc::new(Semaphore::new(at_once)) }
    }

    /// Has a request answered on the desk's runtime. An editor who leaves does not stop what was begun.
    pub(super) async fn answer(
        self,
        mut request: Request<Incoming>,
        peer: Peer,
        pulse: Arc<Pulse>,
    ) -> Answer {
        let Ok(permit) = self.room.try_acquire_owned() else {
            return problem(
                StatusCode::SERVICE_UNAVAILABLE,
                "Too many requests are being answered; come again in a few seconds.",
            );
        };
        let place = Place(Arc::new(Mutex::new(Some(permit))));
        request.extensions_mut().insert(peer);
        request.extensions_mut().insert(place.clone());
        let request = request.map(|body| DeskBody::new(Arriving::new(body, Arc::clone(&pulse))));
        let router = self.router;
        let answered = self.desk.spawn(async move {
            let answer = router.oneshot(request).await;
            place.leave();
            answer
        });
        match answered.await {
            Ok(Ok(answer)) => answer.map(|body| Sheet::Desk(Streamed::new(body, pulse))),
            Ok(Err(never)) => match never {},
            Err(error) => {
                tracing::error!(%error, "an editor's request broke off");
                problem(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "Something broke here; it is in the log. Look whether it was done before you try again.",
                )
            }
        }
    }
}

/// The place of a request among those that are answered at once. It is taken before anybody knows who is asking: whoever
/// turns out to be a stranger whose body has still to arrive gives it back.
#[derive(Debug, Clone)]
pub(super) struct Place(Arc<Mutex<Option<OwnedSemaphorePermit>>>);

impl Place {
    /// Gives the place to the next one.
    pub(super) fn leave(&self) {
        drop(self.0.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// A problem document of the wire itself (RFC 9457).
fn problem(status: StatusCode, detail: &str) -> Answer {
    let title = status.canonical_reason().unwrap_or_default();
    let body = format!(
        r#"{{"type":"about:blank","title":"{title}","status":{},"detail":"{detail}"}}"#,
        status.as_u16()
    );
    let mut answer = Response::new(Sheet::Whole(body.into()));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    let fixed = |value| HeaderValue::from_static(value);
    headers.insert(header::CONTENT_TYPE, fixed("application/problem+json"));
    headers.insert(header::CACHE_CONTROL, fixed(Cache::Never.control()));
    Guard::Api.dress(headers);
    if status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(header::RETRY_AFTER, fixed(COME_AGAIN));
    }
    answer
}

/// The body of a request on its way to the desk: it notes when it is complete, and when it never will be.
#[derive(Debug)]
struct Arriving {
    body: Incoming,
    pulse: Arc<Pulse>,
    complete: bool,
}

impl Arriving {
    fn new(body: Incoming, pulse: Arc<Pulse>) -> Self {
        let complete = body.is_end_stream();
        pulse.wait_for(if complete { Waiting::Answer } else { Waiting::Body });
        Self { body, pulse, complete }
    }

    fn completed(&mut self) {
        // A body that is dropped after its answer went out has no say any more.
        if !self.complete && self.pulse.waiting() == Waiting::Body {
            self.pulse.wait_for(Waiting::Answer);
        }
        self.complete = true;
    }
}

impl Body for Arriving {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if frame.is_none() || self.body.is_end_stream() {
            self.completed();
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        if !self.complete {
            self.pulse.leave_unread();
            self.completed();
        }
    }
}
