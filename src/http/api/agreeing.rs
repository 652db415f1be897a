//! `POST …/submit`, `…/approve`, `…/return`: from one person's words to what two stand for.

use std::sync::Arc;

use axum::extract::State;

use crate::advisory::{AdvisoryId, FieldFault, Prose};
use crate::desk::Refused;
use crate::intake::{read_approval, read_overrides, read_return};

use super::answer::Answer;
use super::asked::{Asked, Named, Nothing};
use super::body::Payload;
use super::caller::Caller;
use super::matching::{IfMatch, version};
use super::problem::{Listed, Problem};
use super::refusal::stale;
use super::sort::Sort;
use super::state::Api;

/// `POST /api/v1/advisories/{id}/submit`: asks for review by another person.
pub(super) async fn submit(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let overrides = read_overrides(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    let (advisory, problems) = caller.desk.submit(&caller.person, id, expected, overrides).await?;
    Ok(api.reviewed(&advisory, &problems))
}

/// `POST /api/v1/advisories/{id}/approve`: another person agrees; `draft_etag` pins what was read.
pub(super) async fn approve(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let pinned = read_approval(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    let expected = match pinned {
        Some(etag) => Some(api.pinned(&caller, id, expected, &etag).await?),
        None => expected,
    };
    let advisory = caller.desk.approve(&caller.person, id, expected).await?;
    Ok(api.view(&advisory))
}

/// `POST /api/v1/advisories/{id}/return`: sends the draft back with a reason.
pub(super) async fn send_back(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let reason = words(&read_return(&body)?)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    let advisory = caller.desk.send_back(&caller.person, id, expected, reason).await?;
    Ok(api.view(&advisory))
}

impl Api {
    /// The version that was read, where the body and the header agree on it.
    async fn pinned(
        &self,
        caller: &Caller,
        id: AdvisoryId,
        expected: Option<u64>,
        etag: &str,
    ) -> Result<u64, Problem> {
        let read = version(etag).ok_or_else(no_etag)?;
        match expected {
            Some(other) if other != read => Err(stale(self.desk.view(&caller.person, id).await?.version)),
            _ => Ok(read),
        }
    }
}

/// Whoever gets a draft back must learn why.
fn words(reason: &str) -> Result<String, Refused> {
    let fault = |fault| FieldFault { pointer: "/reason".to_owned(), fault };
    Prose::parse(reason).map(|prose| prose.to_string()).map_err(|found| Refused::Faults(vec![fault(found)]))
}

fn no_etag() -> Problem {
    let listed = Listed {
        pointer: "/draft_etag".to_owned(),
        code: "STRUCT-01".to_owned(),
        severity: "error",
        detail: "draft_etag is no ETag of an advisory".to_owned(),
        fix: "give the ETag that came with what you read, with its quotes, such as \"\\\"v12\\\"\""
            .to_owned(),
    };
    Problem::new(Sort::Problems, "draft_etag is no ETag of an advisory", "mend the field that is named")
        .with(vec![listed])
}
