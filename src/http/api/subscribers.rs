//! `/subscribers`: who is told of changes by WebSub, whom telling has failed, and having them told again (admin).

use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};

use crate::desk::{Action, Refused, may};
use crate::intake::read_nothing;
use crate::outreach::{Listed, NotTaken, Stand};

use super::answer::Answer;
use super::asked::{Asked, Nothing, limit, word};
use super::body::Payload;
use super::caller::Caller;
use super::links::pages;
use super::problem::Problem;
use super::state::Api;
use super::views::instant;

/// Subscribers on a page where no limit is given.
const USUAL: usize = 100;

/// The most on one page.
const MOST: usize = 1000;

/// `?state=&cursor=&limit=`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    state: Option<String>,
    cursor: Option<u64>,
    limit: Option<usize>,
}

#[derive(Serialize)]
struct SubscribersView {
    subscribers: Vec<SubscriberView>,
}

#[derive(Serialize)]
struct SubscriberView {
    number: u64,
    topic: String,
    callback: String,
    kind: &'static str,
    state: &'static str,
    failures: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

#[derive(Serialize)]
struct RetriedView {
    retried: usize,
}

/// `GET /api/v1/subscribers`: those who are told, or those of them who stand as wanted.
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Asked(Wanted { state, cursor, limit: asked }): Asked<Wanted>,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    let limit = limit(asked, USUAL, MOST)?;
    let wanted = word("state", state.as_deref(), &Stand::ALL, Stand::wire)?;
    let found = match &api.outreach {
        Some(outreach) => outreach.listed(wanted, cursor.unwrap_or(0), limit).await?,
        None => Vec::new(),
    };
    let last = found.last().filter(|_| found.len() == limit).map(|last| last.number.to_string());
    let same = [("state", state.unwrap_or_default())];
    let link = pages("/api/v1/subscribers", &same, last.map(|last| ("cursor", last)), asked);
    let subscribers = found.into_iter().map(SubscriberView::of).collect();
    Ok(Answer::of(&SubscribersView { subscribers }).link(&link))
}

/// `POST /api/v1/subscribers/retry`: tells everyone again now whom telling has failed, also where it was given up.
pub(super) async fn retry(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    read_nothing(&body)?;
    let retried = match &api.outreach {
        Some(outreach) => outreach.again().await?,
        None => 0,
    };
    tracing::info!(retried, actor = %caller.person.name, "subscribers are told again");
    Ok(Answer::of(&RetriedView { retried }))
}

fn admitted(caller: &Caller) -> Result<(), Problem> {
    match may(&caller.person, Action::Subscribers) {
        true => Ok(()),
        false => Err(Refused::NotAllowed(Action::Subscribers).into()),
    }
}

impl SubscriberView {
    fn of(listed: Listed) -> Self {
        let Listed { number, topic, target, until, stand, failures, why, retry_at } = listed;
        Self {
            number,
            topic,
            callback: target,
            kind: if until.is_some() { "subscriber" } else { "hub" },
            state: stand.wire(),
            failures,
            error: why,
            next_at: retry_at.map(instant),
            until: until.map(instant),
        }
    }
}

impl From<NotTaken> for Problem {
    /// Of what is asked here, only a house that closes is ever not taken.
    fn from(_: NotTaken) -> Self {
        Refused::Closed.into()
    }
}
