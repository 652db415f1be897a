//! What an editor is told when something was done: JSON, with the ETag and the address of what it is about.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::matching::etag;

/// An answer on its way out.
pub(super) struct Answer {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Vec<u8>,
}

impl Answer {
    /// It was done; this is how it is now.
    pub(super) fn of(body: &impl Serialize) -> Self {
        // Our own shapes are strings, numbers and lists: they always have a JSON form.
        let body = serde_json::to_vec(body).unwrap_or_default();
        let json = HeaderValue::from_static("application/json");
        Self { status: StatusCode::OK, headers: vec![(header::CONTENT_TYPE, json)], body }
    }

    /// Something new is there, at this address.
    pub(super) fn created(self, at: &str) -> Self {
        Self { status: StatusCode::CREATED, ..self }.header(header::LOCATION, at)
    }

    /// It is about an advisory at this version.
    pub(super) fn version(self, version: u64) -> Self {
        self.header(header::ETAG, &etag(version))
    }

    /// It is a page of many (RFC 8288).
    pub(super) fn link(self, pages: &str) -> Self {
        self.header(header::LINK, pages)
    }

    fn header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.extend(HeaderValue::from_str(value).ok().map(|value| (name, value)));
        self
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let Self { status, headers, body } = self;
        let mut answer = Response::new(Body::from(body));
        *answer.status_mut() = status;
        answer.headers_mut().extend(headers);
        answer
    }
}
