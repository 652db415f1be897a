//! `GET /advisories`: what there is, newest first, a page at a time.

use std::sync::Arc;

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::advisory::{AdvisoryId, Kind, Status};
use crate::desk::Desk;
use crate::store::{Filter, Row, StageName, StateName};

use super::answer::Answer;
use super::asked::{Asked, limit, word};
use super::caller::Caller;
use super::links::pages;
use super::matching::etag;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::views::{OPEN, WaitView, instant};
use super::words;

/// Advisories on a page where no limit is given.
const USUAL: usize = 50;

/// The most on one page.
const MOST: usize = 200;

/// `?state=&kind=&area=&q=&review=&cursor=&limit=`.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Only in this state.
    #[param(schema_with = words::state_filter)]
    state: Option<String>,
    /// Only of this kind.
    #[param(schema_with = words::kind_filter)]
    kind: Option<String>,
    /// Only with this code of an area.
    area: Option<String>,
    /// Only with these words.
    q: Option<String>,
    /// `open`: only what was published alone and nobody has looked into since.
    #[param(schema_with = words::review_filter)]
    review: Option<String>,
    /// Where the page begins, as `Link` gives it.
    #[param(schema_with = words::cursor)]
    cursor: Option<String>,
    /// The most on a page; 50 where nothing is said.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
}

/// A page of the list.
#[derive(Serialize, ToSchema)]
#[schema(as = AdvisoryList)]
pub(super) struct PageView {
    /// Newest first.
    advisories: Vec<LineView>,
}

/// One advisory in few words.
#[derive(Serialize, ToSchema)]
#[schema(as = AdvisoryLine)]
struct LineView {
    /// Known by it for ever.
    #[schema(schema_with = words::id)]
    id: String,
    /// How it stands.
    #[schema(schema_with = words::state)]
    state: &'static str,
    /// Its version.
    #[schema(schema_with = words::etag)]
    etag: String,
    /// In its default language.
    headline: String,
    /// When anything about it was last recorded.
    #[schema(format = DateTime)]
    changed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::kind)]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::status)]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::stage)]
    stage: Option<&'static str>,
    /// From when it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    effective: Option<String>,
    /// When it is over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    over_at: Option<String>,
    /// When it publishes itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    due_at: Option<String>,
    /// How long its draft has been waiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<WaitView>,
    /// Nobody has looked into what was published alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::open)]
    review: Option<&'static str>,
}

/// `GET /api/v1/advisories`.
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Asked(wanted): Asked<Wanted>,
) -> Result<Answer, Problem> {
    let Wanted { state, kind, area, q, review, cursor, limit: asked } = wanted;
    let same = [("state", &state), ("kind", &kind), ("area", &area), ("q", &q), ("review", &review)]
        .map(|(name, value)| (name, value.clone().unwrap_or_default()));
    let filter = Filter {
        state: word("state", state.as_deref(), StateName::ALL, StateName::wire)?,
        kind: word("kind", kind.as_deref(), Kind::ALL, Kind::wire)?,
        area: area.filter(|area| !area.is_empty()),
        q: q.filter(|q| !q.is_empty()),
        review_open: word("review", review.as_deref(), &[OPEN], |word| word)?.is_some(),
    };
    let limit = limit(asked, USUAL, MOST)?;
    let listed = api.desk.list(&caller.person, filter, page(cursor)?, limit).await?;
    let now = api.desk.now();
    let more = listed.next.map(|id| ("cursor", id.to_string()));
    let link = pages("/api/v1/advisories", &same, more, asked);
    let advisories = listed.rows.into_iter().map(|row| LineView::of(row, &api.desk, now)).collect();
    Ok(Answer::of(&PageView { advisories }).link(&link))
}

/// Where the page begins; a cursor is made by us, and nothing else is one.
fn page(cursor: Option<String>) -> Result<Option<AdvisoryId>, Problem> {
    let Some(raw) = cursor else { return Ok(None) };
    AdvisoryId::parse(&raw).map(Some).ok_or_else(|| {
        let fix = "follow the Link of the page before, or leave the cursor out";
        Problem::new(Sort::Query, format!("cursor: {raw:?} is none"), fix)
    })
}

impl LineView {
    fn of(row: Row, desk: &Desk, now: DateTime<Utc>) -> Self {
        let state = row.state_at(now).wire();
        Self {
            id: row.id.to_string(),
            state,
            etag: etag(row.version),
            headline: row.headline,
            changed: instant(row.changed),
            kind: row.kind.map(Kind::wire),
            status: row.status.map(Status::wire),
            stage: row.stage.map(StageName::wire),
            effective: row.effective.map(instant),
            over_at: row.over_at.map(instant),
            due_at: row.due_at.map(instant),
            waiting: row.waiting_since.map(|since| WaitView::of(desk.wait(since, now))),
            review: row.review_open.then_some(OPEN),
        }
    }
}
