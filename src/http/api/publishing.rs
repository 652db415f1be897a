//! `POST …/publish`, `…/end`, `…/retract`: what readers will see; answered when they can.

use std::sync::Arc;

use axum::extract::State;
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Advisory, Fault, FieldFault, read_time};
use crate::desk::{How, Live, Outlet, Published, Refused};
use crate::intake::{Going, read_going, read_reason};

use super::answer::Answer;
use super::asked::{Asked, Named, Nothing};
use super::body::Payload;
use super::caller::Caller;
use super::matching::IfMatch;
use super::problem::Problem;
use super::state::Api;
use super::views::instant;
use super::words;

/// It is there for readers, with the proof.
#[derive(Serialize, ToSchema)]
#[schema(as = Live)]
pub(super) struct LiveView {
    /// What it is now.
    #[schema(schema_with = words::shown)]
    state: &'static str,
    /// The number of the revision.
    revision: u32,
    /// The number of its record.
    ledger: u64,
    /// Every address that shows it.
    outlets: Vec<OutletView>,
}

/// An address that shows it.
#[derive(Serialize, ToSchema)]
#[schema(as = Outlet)]
struct OutletView {
    /// Where.
    path: String,
    /// The ETag of its bytes.
    etag: String,
}

/// It will publish itself.
#[derive(Serialize, ToSchema)]
#[schema(as = Scheduled)]
pub(super) struct ScheduledView {
    #[schema(schema_with = words::scheduled)]
    state: &'static str,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

/// What became of a publication, an end or a retraction.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
#[schema(as = Published)]
pub(super) enum PublishedView {
    Live(LiveView),
    Scheduled(ScheduledView),
}

/// `POST /api/v1/advisories/{id}/publish`: now, at a time, or alone in an emergency.
pub(super) async fn publish(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let how = how(read_going(&body)?)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    Ok(match caller.desk.publish(&caller.person, id, expected, how).await? {
        Published::Live(done) => live("live", done),
        Published::Scheduled { at, advisory } => scheduled(at, &advisory),
    })
}

/// `POST /api/v1/advisories/{id}/end`: it is over.
pub(super) async fn end(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let reason = read_reason(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    Ok(live("ended", caller.desk.end(&caller.person, id, expected.into(), reason).await?))
}

/// `POST /api/v1/advisories/{id}/retract`: it was issued in error.
pub(super) async fn retract(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Named(id): Named,
    _: Asked<Nothing>,
    matching: IfMatch,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let reason = read_reason(&body)?;
    let expected = api.expected(&matching, &caller.person, id).await?;
    Ok(live("retracted", caller.desk.retract(&caller.person, id, expected.into(), reason).await?))
}

/// It will be there for readers.
pub(super) fn scheduled(at: DateTime<Utc>, advisory: &Advisory) -> Answer {
    Answer::of(&PublishedView::Scheduled(ScheduledView { state: "scheduled", at: instant(at) }))
        .version(advisory.version)
}

/// It is there for readers, with the proof.
pub(super) fn live(state: &'static str, done: Live) -> Answer {
    let Live { advisory, revision, record, outlets } = done;
    let outlets = outlets
        .into_iter()
        .map(|Outlet { path, etag }| OutletView { path: path.to_string(), etag })
        .collect();
    Answer::of(&PublishedView::Live(LiveView { state, revision: revision.get(), ledger: record, outlets }))
        .version(advisory.version)
}

fn how(going: Going) -> Result<How, Refused> {
    Ok(match going {
        Going::Now => How::Now,
        Going::Emergency(reason) => How::Emergency { reason },
        Going::At(raw) => {
            let fault = |fault| FieldFault { pointer: "/at".to_owned(), fault: Fault::Time(fault) };
            How::At(read_time(&raw).map_err(|found| Refused::Faults(vec![fault(found)]))?.to_utc())
        }
    })
}
