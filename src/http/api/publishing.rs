//! `POST …/publish`, `…/end`, `…/retract`: what readers will see; answered when they can.

use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;

use crate::advisory::{Fault, FieldFault, read_time};
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

#[derive(Serialize)]
struct LiveView {
    state: &'static str,
    revision: u32,
    ledger: u64,
    outlets: Vec<OutletView>,
}

#[derive(Serialize)]
struct OutletView {
    path: String,
    etag: String,
}

#[derive(Serialize)]
struct ScheduledView {
    state: &'static str,
    at: String,
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
    Ok(match api.desk.publish(&caller.person, id, expected, how).await? {
        Published::Live(live) => answer("live", live),
        Published::Scheduled { at, advisory } => {
            Answer::of(&ScheduledView { state: "scheduled", at: instant(at) }).version(advisory.version)
        }
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
    Ok(answer("ended", api.desk.end(&caller.person, id, expected, reason).await?))
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
    Ok(answer("retracted", api.desk.retract(&caller.person, id, expected, reason).await?))
}

fn answer(state: &'static str, live: Live) -> Answer {
    let Live { advisory, revision, record, outlets } = live;
    let outlets = outlets
        .into_iter()
        .map(|Outlet { path, etag }| OutletView { path: path.to_string(), etag })
        .collect();
    Answer::of(&LiveView { state, revision: revision.get(), ledger: record, outlets })
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
