//! Why a document could not be taken at all; a bad value is no such reason, because the review lists it.

use serde_path_to_error::{Path, Segment};

/// Longer details only repeat what was sent.
const MAX_DETAIL_CHARS: usize = 300;

/// Nothing of the document was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More than may be sent (413).
    #[error("the body has {actual} bytes where at most {limit} are allowed")]
    TooLarge {
        /// The most allowed, in bytes.
        limit: usize,
        /// What came, in bytes.
        actual: usize,
    },
    /// Not a JSON document that everyone would read the same way (400; RFC 8259, RFC 7493 §2).
    #[error("not JSON at line {line}, column {column}: {detail}")]
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted in bytes, from 1; 0 where the line is empty.
        column: usize,
        /// What is wrong there.
        detail: String,
    },
    /// An unknown field, a wrong JSON type or a number that no field can hold (422, problem STRUCT-01).
    #[error("the body cannot be taken at \"{pointer}\": {detail}")]
    Shape {
        /// JSON pointer (RFC 6901) to the place; empty for the whole document.
        pointer: String,
        /// What is wrong there.
        detail: String,
    },
}

impl Unreadable {
    /// What the JSON reader said; its own "at line …" is taken off because the place has fields of its own.
    pub(super) fn not_json(error: &serde_json::Error) -> Self {
        let detail = without_place(&error.to_string());
        Self::NotJson { line: error.line(), column: error.column(), detail }
    }

    pub(super) fn shape(path: &Path, detail: &str) -> Self {
        Self::Shape { pointer: pointer(path), detail: without_place(detail) }
    }
}

fn without_place(message: &str) -> String {
    let said = message.rsplit_once(" at line ").map_or(message, |(said, _)| said);
    match said.char_indices().nth(MAX_DETAIL_CHARS) {
        Some((end, _)) => format!("{}…", &said[..end]),
        None => said.to_owned(),
    }
}

/// A path as a JSON pointer (RFC 6901 §3).
fn pointer(path: &Path) -> String {
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { variant: _ } | Segment::Unknown => {}
        }
    }
    pointer
}
