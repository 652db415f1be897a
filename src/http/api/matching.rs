//! What a write was based on: ETags of advisories, and the preconditions that name them (RFC 9110 §13.1.1).

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use super::problem::Problem;
use super::sort::Sort;

/// The ETag of an advisory at a version: the same for every viewer, another after every step.
pub(super) fn etag(version: u64) -> String {
    format!("\"v{version}\"")
}

/// The version that an ETag of ours names; `None` for every other text.
pub(super) fn version(etag: &str) -> Option<u64> {
    let digits = etag.strip_prefix("\"v")?.strip_suffix('"')?;
    let version = digits.parse().ok()?;
    (self::etag(version) == etag).then_some(version)
}

/// What `If-Match` asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum IfMatch {
    /// Nothing.
    Absent,
    /// That there is an advisory, whatever its version.
    Any,
    /// One of these versions. Tags that are weak or not ours match nothing and are left out.
    OneOf(Vec<u64>),
}

impl IfMatch {
    /// Reads all lines of the header.
    ///
    /// # Errors
    /// A problem where the header does not follow its grammar: guessing could overwrite another's work.
    pub(super) fn read(headers: &HeaderMap) -> Result<Self, Problem> {
        let lines: Vec<_> = headers.get_all(header::IF_MATCH).iter().map(|line| line.as_bytes()).collect();
        let joined = lines.join(&b","[..]);
        if lines.is_empty() {
            return Ok(Self::Absent);
        }
        if joined.trim_ascii() == b"*" {
            return Ok(Self::Any);
        }
        let tags = std::str::from_utf8(&joined).ok().and_then(tags).filter(|tags| !tags.is_empty());
        let tags = tags.ok_or_else(|| {
            let fix = "send it as it was given, with its quotes, such as If-Match: \"v12\"";
            Problem::new(Sort::Malformed, "If-Match holds no list of ETags", fix)
        })?;
        Ok(Self::OneOf(tags.into_iter().filter_map(version).collect()))
    }

    /// The same, where a write must be based on something.
    pub(super) fn needed(self) -> Result<Self, Problem> {
        match self {
            Self::Absent => Err(Problem::new(
                Sort::IfMatchNeeded,
                "this write replaces what others may have changed, so it must say what it was based on",
                "read the advisory and send its ETag as If-Match",
            )),
            Self::Any | Self::OneOf(_) => Ok(self),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        Self::read(&parts.headers)
    }
}

/// The entity tags of a list (RFC 9110 §5.6.1, §8.8.3), each with its quotes and its mark of weakness.
fn tags(mut list: &str) -> Option<Vec<&str>> {
    let mut tags = Vec::new();
    loop {
        list = list.trim_start_matches([' ', '\t', ',']);
        if list.is_empty() {
            return Some(tags);
        }
        let quoted = list.strip_prefix("W/").unwrap_or(list).strip_prefix('"')?;
        let (inside, rest) = quoted.split_once('"')?;
        let clean = inside.chars().all(|c| !c.is_control() && c != ' ');
        let separate = rest.trim_start_matches([' ', '\t']);
        if !clean || !(separate.is_empty() || separate.starts_with(',')) {
            return None;
        }
        tags.push(&list[..list.len() - rest.len()]);
        list = rest;
    }
}
