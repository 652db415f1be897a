//! Reads the examples of `tests/drafts`: a bare draft, or a draft with what it is judged by.

use std::path::Path;

use chrono::{DateTime, Utc};
use forewarn::advisory::{AdvisoryId, Keyed};
use forewarn::intake::{Unreadable, read_draft};
use forewarn::review::{Case, InForce, Problem, Severity, review, review_reason};
use serde_json::Value;

use super::support::{KNOWLEDGE, WORDS, content, language, noon, shifted};

/// The problems of an example, whichever way it is written.
pub(super) fn problems(path: &Path) -> Vec<Problem> {
    let bytes = std::fs::read(path).unwrap();
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    if let Some(reason) = document.get("reason") {
        return review_reason(&keyed(reason), &language("en"), &KNOWLEDGE).problems;
    }
    match document.get("draft") {
        Some(body) => with_context(&document, body),
        None => alone(&bytes),
    }
}

fn alone(bytes: &[u8]) -> Vec<Problem> {
    match read_draft(bytes) {
        Ok(draft) => super::support::judge(&draft, noon()).problems,
        Err(unreadable) => vec![refused(&unreadable)],
    }
}

/// The problem that the wire makes of a body that cannot be read.
fn refused(unreadable: &Unreadable) -> Problem {
    let Unreadable::Shape { pointer, detail: _ } = unreadable else { panic!("{unreadable}") };
    let (detail, fix) = ("is no field of a draft".to_owned(), "leave it out");
    let pointer = pointer.clone();
    Problem { code: "STRUCT-01", severity: Severity::Error, pointer, detail, fix }
}

fn with_context(document: &Value, body: &Value) -> Vec<Problem> {
    let draft = read_draft(body.to_string().as_bytes()).unwrap();
    let now: DateTime<Utc> = document["now"].as_str().unwrap().parse().unwrap();
    let read = |value: &Value| content(&shifted(read_draft(value.to_string().as_bytes()).unwrap(), now), now);
    let previous = document.get("previous").map(read);
    let others: Vec<InForce> = each(&document["others"])
        .map(|other| {
            InForce::of(AdvisoryId::parse(other["id"].as_str().unwrap()).unwrap(), &read(&other["draft"]))
        })
        .collect();
    let others: Vec<&InForce> = others.iter().collect();
    let offered: Option<Vec<_>> =
        document.get("offered").map(|tags| each(tags).map(|tag| language(tag.as_str().unwrap())).collect());
    let publisher = document["publisher"].as_str().unwrap_or("Office of Public Safety");
    let case = Case {
        draft: &draft,
        now,
        knowledge: &KNOWLEDGE,
        previous: previous.as_ref(),
        telling: Some(&*WORDS),
        others: &others,
        offered: offered.as_deref(),
        publisher,
    };
    review(&case).problems
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn keyed(object: &Value) -> Keyed<String> {
    let members = object.as_object().unwrap().iter();
    members.map(|(tag, text)| (tag.clone(), text.as_str().unwrap().to_owned())).collect()
}
