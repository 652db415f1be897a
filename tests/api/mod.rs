//! The specification of the editors' half of the wire.

mod bodies;
mod callers;
mod diff;
mod drafts;
mod errands;
mod frame;
mod import;
mod lists;
mod matching;
mod pace;
mod people;
mod preview;
mod publishing;
mod queries;
mod roles;
mod templates;

use serde_json::Value;

use crate::support::{Answer, Editor};

/// The problem document of an answer: of this status and sort, and complete.
#[track_caller]
pub(crate) fn problem(answer: Answer, status: u16, sort: &str) -> Value {
    let answer = answer.expect(status);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let id = answer.header("x-request-id").to_owned();
    let problem = answer.json();
    assert_eq!(problem["type"], format!("/problems/{sort}"), "{problem}");
    assert_eq!(problem["status"], status, "{problem}");
    assert_eq!(problem["request_id"], id, "{problem}");
    for member in ["title", "detail", "fix", "instance"] {
        assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {problem}");
    }
    for listed in problem["problems"].as_array().into_iter().flatten() {
        for member in ["pointer", "code", "severity", "detail", "fix"] {
            assert!(listed[member].is_string(), "{member}: {problem}");
        }
    }
    problem
}

/// The problem of a body that names one field.
#[track_caller]
pub(crate) fn field(answer: Answer, pointer: &str, code: &str) -> Value {
    let problem = problem(answer, 422, "problems");
    assert_eq!(problem["problems"][0]["pointer"], pointer, "{problem}");
    assert_eq!(problem["problems"][0]["code"], code, "{problem}");
    problem
}

/// The ETag of an advisory as it is now.
#[track_caller]
pub(crate) fn etag(editor: &Editor, id: &str) -> String {
    editor.get(&format!("/advisories/{id}")).expect(200).header("etag").to_owned()
}
