//! `/webhooks`: how each stands, what became of its messages, and sending them again (admin).

use std::sync::Arc;

use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::advisory::{Fault, FieldFault, read_time};
use crate::desk::{Action, Refused, may};
use crate::intake::{read_nothing, read_since};
use crate::outreach::{NotDone, Webhooks};

use super::answer::Answer;
use super::asked::{Asked, Called, Nothing, Slug, limit};
use super::body::Payload;
use super::caller::Caller;
use super::links::pages;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::webhook_views::{DeliveriesView, DeliveryView, ReplayedView, WebhooksView};

/// Messages on a page where no limit is given.
const USUAL: usize = 50;

/// The most on one page.
const MOST: usize = 500;

/// `?cursor=&limit=`.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Where the page begins, as `Link` gives it.
    #[param(minimum = 0, maximum = 18446744073709551615_u64)]
    cursor: Option<u64>,
    /// The most on a page; 50 where nothing is said.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<usize>,
}

/// `GET /api/v1/webhooks`: every webhook and how it stands; never what messages are signed with.
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    let standing = match &api.webhooks {
        Some(webhooks) => webhooks.list().await?,
        None => Vec::new(),
    };
    Ok(Answer::of(&WebhooksView::of(standing)))
}

/// `GET /api/v1/webhooks/{name}/deliveries`: what became of its messages, newest first.
pub(super) async fn deliveries(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Called(name): Called,
    Asked(Wanted { cursor, limit: asked }): Asked<Wanted>,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    let limit = limit(asked, USUAL, MOST)?;
    let found = api.called(&name)?.deliveries(&name, cursor, limit).await?;
    let last = found.last().filter(|_| found.len() == limit).map(|delivery| delivery.number.to_string());
    let path = format!("/api/v1/webhooks/{name}/deliveries");
    let link = pages(&path, &[], last.map(|last| ("cursor", last)), asked);
    Ok(Answer::of(&DeliveriesView::of(found)).link(&link))
}

/// `POST /api/v1/webhooks/{name}/deliveries/{id}/replay`: sends a message again, under the id that it had.
pub(super) async fn replay(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Called(name): Called,
    Slug(id): Slug,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    read_nothing(&body)?;
    let delivery = api.called(&name)?.replay(&name, &id).await?;
    tracing::info!(webhook = name, id, actor = %caller.person.name, "a message is sent again");
    Ok(Answer::of(&DeliveryView::of(delivery)))
}

/// `POST /api/v1/webhooks/{name}/replay`: sends again what happened since a time, as far as it is kept.
pub(super) async fn replay_since(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Called(name): Called,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    let since = read_since(&body)?;
    let since = read_time(&since).map_err(|fault| {
        let fault = FieldFault { pointer: "/since".to_owned(), fault: Fault::Time(fault) };
        Problem::from(Refused::Faults(vec![fault]))
    })?;
    let replayed = api.called(&name)?.replay_since(&name, since.to_utc()).await?;
    tracing::info!(webhook = name, replayed, actor = %caller.person.name, "messages are sent again");
    Ok(Answer::of(&ReplayedView { replayed }))
}

/// `POST /api/v1/webhooks/{name}/test`: sends a trial and says what came of it.
pub(super) async fn try_out(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Called(name): Called,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    read_nothing(&body)?;
    Ok(Answer::of(&DeliveryView::of(api.called(&name)?.try_out(&name).await?)))
}

/// `POST /api/v1/webhooks/{name}/enable`: has a webhook called again that was disabled.
pub(super) async fn enable(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Called(name): Called,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    admitted(&caller)?;
    read_nothing(&body)?;
    let webhooks = api.called(&name)?;
    webhooks.enable(&name).await?;
    tracing::info!(webhook = name, actor = %caller.person.name, "the webhook is called again");
    Ok(Answer::of(&WebhooksView::of(webhooks.list().await?)))
}

fn admitted(caller: &Caller) -> Result<(), Problem> {
    match may(&caller.person, Action::Webhooks) {
        true => Ok(()),
        false => Err(Refused::NotAllowed(Action::Webhooks).into()),
    }
}

impl Api {
    fn called(&self, name: &str) -> Result<&Webhooks, Problem> {
        self.webhooks.as_ref().ok_or_else(|| NotDone::NoSuchWebhook(name.to_owned()).into())
    }
}

impl From<NotDone> for Problem {
    fn from(error: NotDone) -> Self {
        let said = error.to_string();
        match error {
            NotDone::NoSuchWebhook(_) => {
                Self::new(Sort::NoSuchWebhook, said, "GET /api/v1/webhooks lists those that are configured")
            }
            NotDone::NoSuchDelivery(_) => {
                let fix = "GET /api/v1/webhooks/{name}/deliveries lists those that are kept";
                Self::new(Sort::NoSuchDelivery, said, fix)
            }
            NotDone::Disabled => {
                let fix = "mend it, try it (POST …/test), enable it (POST …/enable), then send again what it missed";
                Self::new(Sort::WebhookDisabled, said, fix)
            }
            NotDone::Busy => Self::new(Sort::WebhookBusy, said, "wait for the outcome of the first trial"),
            NotDone::NotRead(error) => Refused::NotRead(error).into(),
            NotDone::Closed => Refused::Closed.into(),
        }
    }
}
