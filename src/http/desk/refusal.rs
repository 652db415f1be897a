//! A page in place of what was asked: what is true now, and what to do next. It is written by the guard, which knows
//! who is asking.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::page::{Frame, page};
use super::seat::Seated;
use super::state::Pages;
use super::typed::{Typed, Words};

/// Why something is not shown or was not done, in words for a person.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    status: StatusCode,
    heading: String,
    words: Vec<String>,
    ways: Vec<Way>,
    retry: Option<i64>,
    /// What came with it, and is not to be lost.
    typed: Option<Box<Typed>>,
    /// Whether the same may be sent once more.
    again: bool,
}

/// A way on.
#[derive(Debug, Clone)]
pub(super) struct Way {
    pub(super) href: String,
    pub(super) name: String,
}

#[derive(Template)]
#[template(path = "desk/refusal.html")]
struct RefusalPage<'a> {
    frame: Frame<'a>,
    heading: &'a str,
    words: &'a [String],
    ways: &'a [Way],
    /// Where it is sent again; nothing where that would be of no use.
    to: Option<&'a str>,
    typed: Vec<Words>,
    rest: Vec<(String, String)>,
    left_out: Vec<String>,
}

impl Refusal {
    /// A status, a heading, and a sentence that says whether anything was changed.
    pub(super) fn new(status: StatusCode, heading: impl Into<String>, words: impl Into<String>) -> Self {
        let (heading, words) = (heading.into(), vec![words.into()]);
        Self { status, heading, words, ways: Vec::new(), retry: None, typed: None, again: false }
    }

    /// What was sent may be sent once more, as it is or changed.
    pub(super) fn again(mut self) -> Self {
        self.again = true;
        self
    }

    /// With the form that it refuses.
    pub(super) fn bringing(mut self, typed: Typed) -> Self {
        self.typed = Some(Box::new(typed));
        self
    }

    /// Takes the form along that it refuses.
    pub(super) fn bring(&mut self, typed: Typed) {
        let _ = self.typed.get_or_insert_with(|| Box::new(typed));
    }

    /// Another sentence.
    pub(super) fn and(mut self, words: impl Into<String>) -> Self {
        self.words.push(words.into());
        self
    }

    /// A link to go on.
    pub(super) fn way(mut self, href: impl Into<String>, name: impl Into<String>) -> Self {
        self.ways.push(Way { href: href.into(), name: name.into() });
        self
    }

    /// After so many seconds it may be tried again.
    pub(super) fn retry(mut self, seconds: i64) -> Self {
        self.retry = Some(seconds);
        self
    }

    /// Whether it was refused because things are not, or are no longer, as the page had them.
    pub(super) fn came_too_late(&self) -> bool {
        matches!(self.status, StatusCode::CONFLICT | StatusCode::PRECONDITION_FAILED)
    }

    /// The page.
    pub(super) fn write(&self, pages: &Pages, seat: Option<&Seated>) -> Response {
        let Self { status, heading, words, ways, retry, typed, again } = self;
        let frame = Frame::new(pages, seat, heading);
        let setting = pages.desk.setting();
        let to = typed.as_ref().filter(|_| *again).map(|typed| typed.to());
        let rest = typed.as_ref().filter(|_| *again).map(|typed| typed.rest()).unwrap_or_default();
        let left_out = typed.as_ref().map(|typed| typed.left_out(setting)).unwrap_or_default();
        let typed = typed.as_ref().map(|typed| typed.words(setting)).unwrap_or_default();
        let answer = RefusalPage { frame, heading, words, ways, to, typed, rest, left_out };
        let mut answer = page(*status, &answer);
        if let Some(seconds) = retry {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        answer
    }
}

impl IntoResponse for Refusal {
    /// Only a note for the guard; an answer that it never sees says no more than that it failed.
    fn into_response(self) -> Response {
        let mut answer = self.status.into_response();
        answer.extensions_mut().insert(self);
        answer
    }
}
