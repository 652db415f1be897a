//! `/subscribers`: who is told of changes by WebSub, whom telling has failed, and having them told again (admin).

use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

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
use super::words;

/// Subscribers on a page where no limit is given.
const USUAL: usize = 100;

/// The most on one page.
const MOST: usize = 1000;

/// `?state=&cursor=&limit=`.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Those alone who stand so.
    #[param(schema_with = words::stand_filter)]
    state: Option<String>,
    /// Where the page begins, as `Link` gives it.
    #[param(minimum = 0, maximum = 18446744073709551615_u64)]
    cursor: Option<u64>,
    /// The most on a page; 100 where nothing is said.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// A page of those who are told by WebSub.
#[derive(Serialize, ToSchema)]
#[schema(as = Subscribers)]
pub(super) struct SubscribersView {
    /// By their numbers.
    subscribers: Vec<SubscriberView>,
}

/// Somebody who is told of the changes of one topic.
#[derive(Serialize, ToSchema)]
#[schema(as = Subscriber)]
struct SubscriberView {
    /// Its place in the list; another one after a restart.
    number: u64,
    /// The path of the feed, or of another document.
    topic: String,
    /// The address that is told.
    callback: String,
    #[schema(schema_with = words::told)]
    kind: &'static str,
    #[schema(schema_with = words::stand)]
    state: &'static str,
    /// How often telling what is owed has failed.
    failures: u32,
    /// Why it failed the last time, since the service began.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// When it is tried again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    next_at: Option<String>,
    /// When the subscription ends by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    until: Option<String>,
}

/// Who is told again.
#[derive(Serialize, ToSchema)]
#[schema(as = Retried)]
pub(super) struct RetriedView {
    /// How many.
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
