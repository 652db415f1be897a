//! What somebody typed, brought back on the page that refuses it: whatever was refused, no word of theirs is lost.

use std::sync::Arc;

use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::intake::Fields;
use crate::render::Setting;

use super::form::Form;
use super::looking::lines::label;
use super::paths::{LIST, NEW};
use super::refusal::Refusal;
use super::routes::{DESK, PEOPLE};

/// A form as it came, and where it was sent.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    to: String,
    form: Arc<Form>,
}

/// A field that a person typed into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) value: String,
    /// Lines to begin with.
    pub(super) rows: usize,
}

/// More lines than this are looked at by scrolling.
const MOST_ROWS: usize = 12;

/// Letters on a line, about.
const LINE: usize = 70;

impl Typed {
    /// Of forms in which people write; tokens, passkeys and what programs send are not shown again.
    pub(super) fn of(path: &str, headers: &HeaderMap, form: &Form) -> Option<Self> {
        let ours = [LIST, NEW, PEOPLE].iter().any(|beginning| path.starts_with(beginning));
        let accepts = headers.get(header::ACCEPT).and_then(|said| said.to_str().ok()).unwrap_or_default();
        let program = accepts.starts_with("application/json");
        (ours && !program).then(|| Self { to: path.to_owned(), form: Arc::new(form.clone()) })
    }

    /// Where it was sent.
    pub(super) fn to(&self) -> &str {
        &self.to
    }

    /// What was typed: to be read, copied and changed.
    pub(super) fn words(&self, setting: &Setting) -> Vec<Words> {
        let fields: Fields =
            self.form.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let words = self.form.fields().filter(|(name, value)| is_typed(name, value));
        let shown = words.map(|(name, value)| Words {
            name: name.to_owned(),
            label: label(name, &fields, setting),
            value: value.to_owned(),
            rows: value
                .lines()
                .map(|line| 1 + line.chars().count() / LINE)
                .sum::<usize>()
                .clamp(1, MOST_ROWS),
        });
        shown.collect()
    }

    /// What goes with it unseen when it is sent again: what was chosen, and the button.
    pub(super) fn rest(&self) -> Vec<(String, String)> {
        let rest = self.form.fields().filter(|(name, value)| !is_typed(name, value));
        rest.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// Fields that could not be kept: they were larger than anything that anybody types.
    pub(super) fn left_out(&self, setting: &Setting) -> Vec<String> {
        let fields = Fields::default();
        self.form.left_out.iter().map(|name| label(name, &fields, setting)).collect()
    }
}

/// Whether a person wrote this, rather than chose it from a list.
fn is_typed(name: &str, value: &str) -> bool {
    let last = name.rsplit('.').next().unwrap_or_default();
    let prose = matches!(
        last,
        "event"
            | "headline"
            | "summary"
            | "description"
            | "instruction"
            | "text"
            | "contact"
            | "reason"
            | "finding"
            | "title"
            | "publisher"
            | "url"
            | "polygon"
            | "document"
            | "file"
    );
    let written = prose || ["reason.", "note.", "value."].iter().any(|list| name.starts_with(list));
    let plain = name != "do" && !name.starts_with("code.") && !name.starts_with("pointer.");
    plain && !value.trim().is_empty() && (written || value.trim().contains(char::is_whitespace))
}

/// Around every handler: a refusal takes along the form that it refuses, and what only says a status becomes a page.
pub(super) async fn bring_back(request: Request, next: Next) -> Response {
    let typed = request
        .extensions()
        .get::<Form>()
        .and_then(|form| Typed::of(request.uri().path(), request.headers(), form));
    let mut answer = next.run(request).await;
    if let Some(refusal) = unspoken(&answer) {
        let headers = std::mem::take(answer.headers_mut());
        answer = refusal.into_response();
        answer.headers_mut().extend(headers.into_iter().filter_map(|(name, value)| Some((name?, value))));
    }
    if let (Some(refusal), Some(typed)) = (answer.extensions_mut().get_mut::<Refusal>(), typed) {
        refusal.bring(typed);
    }
    answer
}

/// What the router or an extractor answers by itself, before anything of ours was asked.
fn unspoken(answer: &Response) -> Option<Refusal> {
    let status = answer.status();
    let media = answer.headers().get(header::CONTENT_TYPE).map_or(&b""[..], |media| media.as_bytes());
    let bare = media.is_empty() || media.starts_with(b"text/plain");
    if !bare || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    if answer.extensions().get::<Refusal>().is_some() {
        return None;
    }
    let (heading, words) = match status {
        StatusCode::NOT_FOUND => ("There is no such page", "The desk has nothing at this address."),
        _ => (
            "That cannot be read",
            "The address holds something that the desk does not know. Nothing was changed.",
        ),
    };
    Some(Refusal::new(status, heading, words).way(DESK, "Go to the desk"))
}
