//! What goes back: finished bytes, an editors' answer, or one of the few small answers that the wire gives itself.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use ::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use ::http::{Response, StatusCode};
use axum::body::Body as DeskBody;
use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

use crate::press::{Cache, Guard};

use super::limits::COME_AGAIN;
use super::pulse::{Pulse, Waiting};

/// An answer on its way out.
pub(super) type Answer = Response<Sheet>;

/// The body of an answer.
#[derive(Debug)]
pub(super) enum Sheet {
    /// Finished bytes; sent at once.
    Whole(Bytes),
    /// What the desk's half sends, as it comes.
    Desk(Streamed),
}

/// A body that is made while it is sent.
#[derive(Debug)]
pub(super) struct Streamed {
    body: DeskBody,
    pulse: Arc<Pulse>,
}

impl Streamed {
    pub(super) fn new(body: DeskBody, pulse: Arc<Pulse>) -> Self {
        pulse.wait_for(Waiting::Sending);
        Self { body, pulse }
    }
}

impl Drop for Streamed {
    fn drop(&mut self) {
        self.pulse.wait_for(Waiting::Idle);
    }
}

impl Body for Sheet {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.get_mut() {
            Self::Whole(bytes) if bytes.is_empty() => Poll::Ready(None),
            Self::Whole(bytes) => Poll::Ready(Some(Ok(Frame::data(std::mem::take(bytes))))),
            Self::Desk(streamed) => Poll::Ready(ready!(Pin::new(&mut streamed.body).poll_frame(cx))),
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(bytes) => bytes.is_empty(),
            Self::Desk(streamed) => streamed.body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Self::Desk(streamed) => streamed.body.size_hint(),
        }
    }
}

/// An answer that the wire gives itself. None of them may be kept by a cache.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Small {
    /// The process is up.
    Up,
    /// What may be asked here, also for other sites' scripts.
    Preflight,
    /// `Host` missing, doubled, or no host at all; or a target that is no path.
    BadRequest,
    /// Nothing here.
    NotFound,
    /// Taken down for good.
    Gone,
    /// GET and HEAD only.
    NotAllowed,
    /// A method of which this service has never heard.
    NotImplemented,
    /// A condition of the request does not hold.
    ConditionFailed,
    /// Asked for a host that is not ours.
    Misdirected,
    /// More header lines than anyone needs.
    TooManyHeaders,
    /// Something broke.
    Broken,
    /// Not yet, or too busy.
    ComeAgain,
}

impl Small {
    fn status(self) -> StatusCode {
        match self {
            Self::Up => StatusCode::OK,
            Self::Preflight => StatusCode::NO_CONTENT,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::NotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotImplemented => StatusCode::NOT_IMPLEMENTED,
            Self::ConditionFailed => StatusCode::PRECONDITION_FAILED,
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Self::TooManyHeaders => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::ComeAgain => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Up => "up\n",
            Self::Preflight => "",
            Self::BadRequest => "400: the request names no host, or not in the way HTTP asks for it\n",
            Self::NotFound => "404: there is nothing at this address; what is public begins at /\n",
            Self::Gone => "410: what was at this address was taken down for good\n",
            Self::NotAllowed => "405: this address can only be read\n",
            Self::NotImplemented => "501: this method is not known here\n",
            Self::ConditionFailed => "412: a condition of the request does not hold\n",
            Self::Misdirected => "421: this service does not answer for that host\n",
            Self::TooManyHeaders => "431: the request has too many headers\n",
            Self::Broken => "500: something broke here; it is in the log\n",
            Self::ComeAgain => "503: not available at this moment; come again in a few seconds\n",
        }
    }

    /// What else belongs to the answer.
    fn more(self, headers: &mut HeaderMap) {
        let lines: &[(HeaderName, &'static str)] = match self {
            Self::NotAllowed => &[(header::ALLOW, METHODS)],
            Self::ComeAgain => &[(header::RETRY_AFTER, COME_AGAIN)],
            Self::Preflight => &[
                (header::ALLOW, METHODS),
                (header::ACCESS_CONTROL_ALLOW_METHODS, METHODS),
                (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
                (header::ACCESS_CONTROL_MAX_AGE, "86400"),
            ],
            // What follows on such a connection may be part of what was just refused.
            Self::BadRequest | Self::TooManyHeaders => &[(header::CONNECTION, "close")],
            Self::Up
            | Self::NotFound
            | Self::Gone
            | Self::NotImplemented
            | Self::ConditionFailed
            | Self::Misdirected
            | Self::Broken => &[],
        };
        headers.extend(lines.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))));
    }

    /// The answer itself.
    pub(super) fn answer(self) -> Answer {
        let mut answer = text(self.status(), Bytes::from_static(self.words().as_bytes()));
        self.more(answer.headers_mut());
        if self == Self::Preflight {
            answer.headers_mut().remove(header::CONTENT_TYPE);
        }
        answer
    }
}

/// What the readers' half allows.
const METHODS: &str = "GET, HEAD, OPTIONS";

/// A short text that nobody keeps.
pub(super) fn text(status: StatusCode, body: Bytes) -> Answer {
    let mut answer = Response::new(Sheet::Whole(body));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(Cache::Never.control()));
    Guard::Words.dress(headers);
    answer
}

/// Sends a reader to another path of ours.
pub(super) fn redirect(status: StatusCode, path: &str, vary: Option<HeaderValue>) -> Answer {
    let mut answer = text(status, Bytes::new());
    answer.headers_mut().remove(header::CONTENT_TYPE);
    match HeaderValue::from_str(path) {
        Ok(path) => answer.headers_mut().insert(header::LOCATION, path),
        // Paths of the shelf are visible ASCII; one that is not is no place to go to.
        Err(_) => return Small::NotFound.answer(),
    };
    if let Some(vary) = vary {
        answer.headers_mut().insert(header::VARY, vary);
    }
    answer
}

/// Takes the body of an answer to HEAD away and leaves its length.
pub(super) fn without_body(mut answer: Answer) -> Answer {
    if let Sheet::Whole(bytes) = answer.body_mut() {
        let length = bytes.len();
        bytes.clear();
        if length > 0 {
            answer.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        }
    }
    answer
}
