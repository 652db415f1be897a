//! `POST …/submit`, `…/approve`, `…/return`, `…/review`: from one person's words to what two stand for.

use std::sync::Arc;

use axum::extract::State;

use crate::intake::{read_approval, read_finding, read_overrides, read_return};

use super::answer::Answer;
use super::asked::{Asked, Named, Nothing};
use super::body::Payload;
use super::caller::Caller;
use super::matching::{IfMatch, version};
use super::problem::{Listed, Problem};
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
    api.reviewed(&advisory, &problems).await
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
    let read = pinned.map(|etag| version(&etag).ok_or_else(no_etag)).transpose()?;
    Ok(api.done(&caller.desk.approve(&caller.person, id, expected, read).await?))
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
    let reason = read_return(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    let advisory = caller.desk.send_back(&caller.person, id, expected, reason).await?;
    api.view(&advisory).await
}

/// `POST /api/v1/advisories/{id}/review`: what another person found who looked into it afterwards.
pub(super) async fn look_into(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let finding = read_finding(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    Ok(api.done(&caller.desk.look_into(&caller.person, id, expected, &finding).await?))
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
