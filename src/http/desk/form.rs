//! What a form sends: fields in their order, some of them several times, with line ends as we keep them.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use bytes::Bytes;
use url::form_urlencoded;

use super::refusal::Refusal;
use super::seat::PROOF;

/// A form that was read whole and, where somebody is signed in, came from a page of their session.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    fields: Arc<Vec<(String, String)>>,
    /// The names of fields that could not be kept: too large, or a file that holds no text.
    pub(super) left_out: Vec<String>,
    /// The number of the page that it came from: it never comes twice, so a form that is sent again has the same one.
    pub(super) number: String,
    /// The path that it was sent to.
    pub(super) to: String,
}

/// Fields of one form: an advisory with all it may hold has some hundreds.
const MOST_FIELDS: usize = 4096;

impl Form {
    /// Reads `application/x-www-form-urlencoded`; `None` where there are more fields than any form of ours has.
    pub(super) fn read(body: &[u8]) -> Option<Self> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            if fields.len() == MOST_FIELDS {
                return None;
            }
            // HTML sends line ends as CR LF; we keep LF.
            fields.push((name.into_owned(), value.replace("\r\n", "\n")));
        }
        Some(Self { fields: Arc::new(fields), ..Self::default() })
    }

    /// Reads `multipart/form-data` that was heard whole; a file is a field that holds its text. `None` where there are more
    /// fields than any form of ours has.
    ///
    /// # Errors
    /// What about it cannot be read, as a sentence.
    pub(super) async fn read_parts(body: Bytes, boundary: String) -> Result<Option<Self>, String> {
        let broken = |_| "It is not written as forms with files are (RFC 7578).".to_owned();
        let mut parts = multer::Multipart::new(Body::from(body).into_data_stream(), boundary);
        let (mut fields, mut left_out) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            if fields.len() == MOST_FIELDS {
                return Ok(None);
            }
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(broken)?;
            match std::str::from_utf8(&bytes) {
                Ok(text) => fields.push((name, text.replace("\r\n", "\n"))),
                Err(_) => left_out.push(name),
            }
        }
        Ok(Some(Self { fields: Arc::new(fields), left_out, ..Self::default() }))
    }

    /// Without fields of these names.
    pub(super) fn without(self, left_out: Vec<String>) -> Self {
        Self { left_out, ..self }
    }

    /// The first value of a field as it was sent; empty where it was not.
    pub(super) fn raw(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(found, _)| found == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The first value of a field without the spaces around it; empty where it was not sent.
    pub(super) fn text(&self, name: &str) -> &str {
        self.raw(name).trim()
    }

    /// Every value of a field, in order.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Every field but the proof, in order.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let fields = self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        fields.filter(|(name, _)| *name != PROOF)
    }
}

impl<S: Sync> FromRequestParts<S> for Form {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let words = "No form was sent. Nothing was changed.";
        let refused = || Refusal::new(StatusCode::BAD_REQUEST, "That cannot be read", words);
        parts.extensions.remove::<Self>().ok_or_else(refused)
    }
}
