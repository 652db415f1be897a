//! What an editor is told when something was not done (RFC 9457): which rule, at which field, and how to mend it.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::sort::Sort;
use super::words;

/// One broken rule at one field.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[schema(as = Listed)]
pub(super) struct Listed {
    /// JSON pointer (RFC 6901) into what was sent; empty for the whole.
    pub(super) pointer: String,
    /// The rule.
    pub(super) code: String,
    /// `error` or `warning`.
    #[schema(schema_with = words::grave)]
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

/// A problem of RFC 9457. Look at `type` and `status`; the sentences may change.
#[derive(Serialize, ToSchema)]
#[schema(as = Problem)]
pub(super) struct Document<'a> {
    /// An address that explains it.
    #[schema(format = "uri-reference")]
    r#type: String,
    /// In a few words.
    title: &'static str,
    /// That of the answer.
    status: u16,
    /// What is true in this case. Not for programs.
    detail: &'a str,
    /// What was asked.
    instance: &'a str,
    /// Under this id it stands in the log.
    request_id: &'a str,
    /// What to do.
    #[serde(skip_serializing_if = "str::is_empty")]
    fix: &'a str,
    /// The number of what *was* recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<u64>,
    /// Where what has changed is, as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = "uri-reference")]
    current: Option<&'a str>,
    /// Every broken rule.
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
            current: advisory(instance).filter(|_| self.sort == Sort::Stale),
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

/// The address of the advisory below which an address lies.
fn advisory(instance: &str) -> Option<&str> {
    const ADVISORIES: &str = "/api/v1/advisories/";
    let below = instance.strip_prefix(ADVISORIES)?;
    instance.get(..ADVISORIES.len() + below.find('/').unwrap_or(below.len()))
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut answer = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}
