//! `GET …/diff`: what changed between two states of an advisory, field by field.

use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use crate::advisory::{Advisory, RevisionNumber};
use crate::intake::{draft_json, revision_again};

use super::answer::Answer;
use super::asked::{Asked, Named};
use super::caller::Caller;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;

/// The word for the working copy, where others are numbers of revisions.
const DRAFT: &str = "draft";

/// `?from=&to=`, each a number of a revision or `draft`.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// The number of a revision, or `draft`.
    #[param(pattern = "^(draft|[1-9][0-9]{0,8})$")]
    from: Option<String>,
    /// The same, for the later one.
    #[param(pattern = "^(draft|[1-9][0-9]{0,8})$")]
    to: Option<String>,
}

/// One state of an advisory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Before there was anything.
    Nothing,
    Revision(RevisionNumber),
    Draft,
}

/// What changed.
#[derive(Serialize, ToSchema)]
#[schema(as = Diff)]
pub(super) struct DiffView {
    /// The earlier state; null where there was none.
    #[schema(required)]
    from: Option<String>,
    /// The later state.
    to: String,
    /// Field by field.
    changes: Vec<ChangeView>,
}

/// A field that is other in the two states: `before` is missing where it was added, `after` where it was removed.
#[derive(Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = Change)]
struct ChangeView {
    /// Where (RFC 6901).
    pointer: String,
    /// What was.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Value>,
    /// What is.
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<Value>,
}

/// `GET /api/v1/advisories/{id}/diff`: unless told otherwise, the draft against the newest revision, or the newest
/// revision against the one before.
pub(super) async fn diff(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    Asked(Wanted { from, to }): Asked<Wanted>,
) -> Result<Answer, Problem> {
    let advisory = api.desk.view(&caller.person, id).await?;
    let to = match to {
        Some(raw) => read("to", &raw)?,
        None => usual(&advisory),
    };
    let from = match from {
        Some(raw) => read("from", &raw)?,
        None => before(&advisory, to),
    };
    let mut changes = Vec::new();
    compare(String::new(), &value(&advisory, from)?, &value(&advisory, to)?, &mut changes);
    let view = DiffView { from: (from != Side::Nothing).then(|| word(from)), to: word(to), changes };
    Ok(Answer::of(&view).version(advisory.version))
}

fn usual(advisory: &Advisory) -> Side {
    match (&advisory.working, advisory.newest()) {
        (None, Some(newest)) => Side::Revision(newest.stamp.revision),
        (Some(_), _) | (None, None) => Side::Draft,
    }
}

/// What came before a state.
fn before(advisory: &Advisory, to: Side) -> Side {
    let earlier = match to {
        Side::Nothing => None,
        Side::Draft => advisory.newest().map(|newest| newest.stamp.revision),
        Side::Revision(n) => RevisionNumber::new(n.get() - 1),
    };
    earlier.map_or(Side::Nothing, Side::Revision)
}

fn read(name: &str, raw: &str) -> Result<Side, Problem> {
    if raw == DRAFT {
        return Ok(Side::Draft);
    }
    let number = raw.parse().ok().and_then(RevisionNumber::new).filter(|n| n.to_string() == raw);
    number.map(Side::Revision).ok_or_else(|| {
        let detail = format!("{name}: {raw:?} names no state of an advisory");
        Problem::new(Sort::Query, detail, "use the number of a revision, such as 1, or draft")
    })
}

fn word(side: Side) -> String {
    match side {
        Side::Nothing => String::new(),
        Side::Draft => DRAFT.to_owned(),
        Side::Revision(n) => n.to_string(),
    }
}

fn value(advisory: &Advisory, side: Side) -> Result<Value, Problem> {
    let missing =
        |what: String| Problem::new(Sort::NoSuchRevision, what, "GET the advisory shows what there is");
    match side {
        Side::Nothing => Ok(Value::Object(serde_json::Map::new())),
        Side::Draft => {
            let working = advisory.working.as_ref();
            working
                .map(|working| draft_json(&working.draft))
                .ok_or_else(|| missing("the advisory has no draft".to_owned()))
        }
        Side::Revision(n) => {
            let found = advisory.revisions.iter().find(|revision| revision.stamp.revision == n);
            found.map(|revision| draft_json(&revision_again(revision))).ok_or_else(|| {
                missing(format!("there is no revision {n}: {} were published", advisory.revisions.len()))
            })
        }
    }
}

/// Adds every place where two documents differ: members of objects by name, of lists by place where the lists are as
/// long as each other; other lists are one change.
fn compare(pointer: String, before: &Value, after: &Value, changes: &mut Vec<ChangeView>) {
    match (before, after) {
        (before, after) if before == after => {}
        (Value::Object(old), Value::Object(new)) => {
            let added = new.keys().filter(|name| !old.contains_key(*name));
            for name in old.keys().chain(added) {
                let pointer = format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
                match (old.get(name), new.get(name)) {
                    (Some(old), Some(new)) => compare(pointer, old, new, changes),
                    (old, new) => {
                        changes.push(ChangeView { pointer, before: old.cloned(), after: new.cloned() });
                    }
                }
            }
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            for (place, (old, new)) in old.iter().zip(new).enumerate() {
                compare(format!("{pointer}/{place}"), old, new, changes);
            }
        }
        (before, after) => {
            changes.push(ChangeView { pointer, before: Some(before.clone()), after: Some(after.clone()) });
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{ChangeView, compare};

    #[test]
    fn a_difference_names_each_field_with_what_was_and_what_is() {
        let change = |pointer: &str, before: Option<Value>, after: Option<Value>| ChangeView {
            pointer: pointer.to_owned(),
            before,
            after,
        };
        let table = [
            (json!({"a": 1}), json!({"a": 1}), vec![]),
            (json!({"a": 1}), json!({"a": 2}), vec![change("/a", Some(json!(1)), Some(json!(2)))]),
            (
                json!({"x/y": 1}),
                json!({"m~n": null}),
                vec![change("/x~1y", Some(json!(1)), None), change("/m~0n", None, Some(json!(null)))],
            ),
            (
                json!({"a": [{"b": 1}, 2]}),
                json!({"a": [{"b": 3}, 2]}),
                vec![change("/a/0/b", Some(json!(1)), Some(json!(3)))],
            ),
            (
                json!({"a": [1]}),
                json!({"a": [1, 2]}),
                vec![change("/a", Some(json!([1])), Some(json!([1, 2])))],
            ),
        ];
        for (before, after, wanted) in table {
            let mut changes = Vec::new();
            compare(String::new(), &before, &after, &mut changes);
            assert_eq!(changes, wanted, "{before} {after}");
        }
    }
}
