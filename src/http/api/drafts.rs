//! `POST /validate`, `POST /advisories`, `PUT` and `DELETE …/draft`: writing, with every problem told at once.

use std::sync::Arc;

use axum::extract::State;

use crate::intake::read_draft;

use super::answer::Answer;
use super::asked::{Asked, Named, Nothing};
use super::body::Payload;
use super::caller::Caller;
use super::matching::IfMatch;
use super::problem::Problem;
use super::state::Api;
use super::templates::From;
use super::views::Verdict;

/// `POST /api/v1/validate`: what the review says; nothing is kept.
pub(super) async fn validate(
    State(api): State<Arc<Api>>,
    _: Caller,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let reviewed = api.desk.validate(&read_draft(&body)?);
    Ok(Answer::of(&Verdict::of(&reviewed.problems)))
}

/// `POST /api/v1/advisories`: a new draft, even with problems; with `template`, filled from a prewritten text.
pub(super) async fn create(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Asked(from): Asked<From>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let (advisory, problems) = match from.filled(&body)? {
        Some((template, fill)) => caller.desk.create_from(&caller.person, &template, fill).await?,
        None => caller.desk.create(&caller.person, read_draft(&body)?).await?,
    };
    let address = format!("/api/v1/advisories/{}", advisory.id);
    Ok(api.reviewed(&advisory, &problems).created(&address))
}

/// `PUT /api/v1/advisories/{id}/draft`: replaces the draft, or begins the next revision.
pub(super) async fn replace(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let matching = matching.needed()?;
    let draft = read_draft(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    let (advisory, problems) = api.desk.revise(&caller.person, id, expected, draft).await?;
    Ok(api.reviewed(&advisory, &problems))
}

/// `DELETE /api/v1/advisories/{id}/draft`: discards the draft; what is published stays.
pub(super) async fn discard(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
) -> Result<Answer, Problem> {
    let expected = api.expected(&matching.needed()?, &caller.person, id).await?;
    let advisory = api.desk.discard(&caller.person, id, expected).await?;
    Ok(api.view(&advisory))
}
