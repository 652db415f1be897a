//! `GET /advisories/{id}` and its revisions: what there is, whole.

use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::Advisory;
use crate::desk::Agreement;
use crate::review;

use super::answer::Answer;
use super::asked::{Asked, Named, Nothing, Numbered};
use super::caller::Caller;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::templates::{ComparedView, prepared};
use super::views::{AdvisoryView, RevisionView};

/// What was published.
#[derive(Serialize, ToSchema)]
#[schema(as = Revisions)]
pub(super) struct RevisionsView {
    /// Oldest first.
    revisions: Vec<RevisionView>,
}

/// `GET /api/v1/advisories/{id}`: the editors' view.
pub(super) async fn show(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let advisory = api.desk.view(&caller.person, id).await?;
    match api.desk.problems(&advisory) {
        Some(problems) => api.reviewed(&advisory, &problems).await,
        None => api.view(&advisory).await,
    }
}

/// `GET /api/v1/advisories/{id}/revisions`: what was published, oldest first.
pub(super) async fn revisions(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let advisory = api.desk.view(&caller.person, id).await?;
    let revisions = advisory.revisions.iter().map(|revision| RevisionView::of(id, revision)).collect();
    Ok(Answer::of(&RevisionsView { revisions }).version(advisory.version))
}

/// `GET /api/v1/advisories/{id}/revisions/{n}`: one of them.
pub(super) async fn revision(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    Numbered(n): Numbered,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let advisory = api.desk.view(&caller.person, id).await?;
    let found = advisory.revisions.iter().find(|revision| revision.stamp.revision == n).ok_or_else(|| {
        let count = advisory.revisions.len();
        let detail = format!("there is no revision {n}: {count} were published");
        Problem::new(Sort::NoSuchRevision, detail, "GET …/revisions lists them")
    })?;
    Ok(Answer::of(&RevisionView::of(id, found)).version(advisory.version))
}

impl Api {
    /// An advisory as it is now.
    pub(super) async fn view(&self, advisory: &Advisory) -> Result<Answer, Problem> {
        Ok(Answer::of(&self.seen(advisory).await?).version(advisory.version))
    }

    /// The same right after something was done about it: all that is told of it is known, so that the answer cannot fail.
    pub(super) fn done(&self, (advisory, agreement): &(Advisory, Agreement)) -> Answer {
        Answer::of(&self.shown(advisory, agreement)).version(advisory.version)
    }

    /// The same, with what the review says of its draft.
    pub(super) async fn reviewed(
        &self,
        advisory: &Advisory,
        problems: &[review::Problem],
    ) -> Result<Answer, Problem> {
        Ok(Answer::of(&self.seen(advisory).await?.reviewed(problems)).version(advisory.version))
    }

    pub(super) async fn seen(&self, advisory: &Advisory) -> Result<AdvisoryView, Problem> {
        Ok(self.shown(advisory, &self.desk.agreement(advisory).await?))
    }

    fn shown(&self, advisory: &Advisory, agreement: &Agreement) -> AdvisoryView {
        let (now, desk) = (self.desk.now(), &self.desk);
        let working = advisory.working.as_ref();
        let template = working.and_then(|working| desk.compared(&working.draft)).map(ComparedView::of);
        AdvisoryView::of(advisory, agreement, now, &self.addresses)
            .waiting(desk.wait_of(advisory, now))
            .prewritten(template, prepared(desk, advisory))
    }
}
