//! What an editor is told when something was not done (RFC 9457): which rule, at which field, and how to mend it.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::sort::Sort;

/// One broken rule at one field.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Listed {
    /// JSON pointer (RFC 6901) into what was sent; empty for the whole.
    pub(super) pointer: String,
    /// The rule.
    pub(super) code: String,
    /// `error` or `warning`.
    pub(super) severity: &'static str,
    /// What is wrong.
    pub(super) detail: String,
    /// How to mend it.
    pub(super) fix: String,
}

/// A problem on its way out. It becomes a document only in the frame, which knows the address that was asked.
#[derive(Debug, Clone)]
pub(super) struct Problem {
    sort: Sort,
    detail: String,
    fix: String,
    problems: Vec<Listed>,
    ledger: Option<u64>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

#[derive(Serialize)]
struct Document<'a> {
    r#type: String,
    title: &'static str,
    status: u16,
    detail: &'a str,
    instance: &'a str,
    request_id: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    fix: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<u64>,
    #[serde(skip_serializing_if = "<[Listed]>::is_empty")]
    problems: &'a [Listed],
}

impl Problem {
    pub(super) fn new(sort: Sort, detail: impl Into<String>, fix: impl Into<String>) -> Self {
        let (detail, fix) = (detail.into(), fix.into());
        Self { sort, detail, fix, problems: Vec::new(), ledger: None, headers: Vec::new() }
    }

    /// Adds the broken rules.
    pub(super) fn with(mut self, problems: Vec<Listed>) -> Self {
        self.problems = problems;
        self
    }

    /// Adds the ledger's number of what *was* recorded.
    pub(super) fn recorded(mut self, record: u64) -> Self {
        self.ledger = Some(record);
        self
    }

    /// Adds a header; what no header can hold is left out.
    pub(super) fn header(mut self, name: HeaderName, value: &str) -> Self {
        self.headers.extend(HeaderValue::from_str(value).ok().map(|value| (name, value)));
        self
    }

    /// The answer as a document about `instance`, answering this request; headers that were set on the way out (such as `Allow`) stay.
    pub(super) fn document(self, instance: &str, request_id: &str, mut answer: Response) -> Response {
        let (name, status, title) = self.sort.about();
        let document = Document {
            r#type: format!("/problems/{name}"),
            title,
            status: status.as_u16(),
            detail: &self.detail,
            instance,
            request_id,
            fix: &self.fix,
            ledger: self.ledger,
            problems: &self.problems,
        };
        // Strings and numbers alone: they always have a JSON form.
        let bytes = serde_json::to_vec(&document).unwrap_or_default();
        *answer.status_mut() = status;
        *answer.body_mut() = Body::from(bytes);
        let headers = answer.headers_mut();
        headers.remove(header::CONTENT_LENGTH);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.extend(self.headers);
        answer
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut answer = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}
