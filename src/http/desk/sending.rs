//! After something was done: the browser is sent to a page to look at, with a sentence that says what was done, so that
//! nothing is done twice by looking again.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::routes::DESK;

/// On to another page of the desk (303).
#[derive(Debug, Clone)]
pub(super) struct GoTo {
    path: String,
    said: Option<String>,
}

/// A sentence on its way to the next page; the guard seals it.
#[derive(Debug, Clone)]
pub(super) struct Said(pub(super) String);

impl GoTo {
    /// A path of the desk, made by us.
    pub(super) fn page(path: impl Into<String>) -> Self {
        Self { path: path.into(), said: None }
    }

    /// With a sentence that is shown there once.
    pub(super) fn saying(mut self, words: impl Into<String>) -> Self {
        self.said = Some(words.into());
        self
    }
}

impl IntoResponse for GoTo {
    fn into_response(self) -> Response {
        let mut answer = StatusCode::SEE_OTHER.into_response();
        let path = HeaderValue::from_str(&self.path).unwrap_or(HeaderValue::from_static(DESK));
        answer.headers_mut().insert(header::LOCATION, path);
        if let Some(said) = self.said {
            answer.extensions_mut().insert(Said(said));
        }
        answer
    }
}

/// A path of the desk that came from outside, if it is one: never another site, whatever a browser makes of it.
pub(super) fn within(path: &str) -> Option<&str> {
    let below = path.strip_prefix(DESK)?;
    let whole = below.is_empty() || below.starts_with(['/', '?']);
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'#');
    // What a browser would take as a step upwards, or as the beginning of another host, leads out of the desk.
    let way = below.split('?').next().unwrap_or_default().to_ascii_lowercase();
    let stays = !["/.", "//", "%2e", "%2f", "%5c"].iter().any(|step| way.contains(step));
    (whole && plain && stays && path.len() <= 2000).then_some(path)
}
