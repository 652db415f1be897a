//! `…/discard`: throws away what is being worked on; what is public stays.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::form::Form;
use super::super::looking::about::About;
use super::super::once::Once;
use super::super::page::{Frame, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::{find, named, version};
use super::ending::{carried_out, discarded};

#[derive(Template)]
#[template(path = "desk/discard.html")]
struct DiscardPage<'a> {
    frame: Frame<'a>,
    about: About,
    action: String,
    further: bool,
}

/// `GET`.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let may = pages.desk.may_discard(&seat.person, &advisory);
    may.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Back to the advisory"))?;
    let about = About::of(&advisory, pages.desk.now());
    let frame = Frame::new(&pages, Some(&seat), &format!("Discard: {}", about.headline)).mode(about.mode);
    let further = !advisory.revisions.is_empty();
    let action = step(advisory.id, Step::Discard);
    Ok(page(StatusCode::OK, &DiscardPage { frame, about, action, further }))
}

/// `POST`.
pub(in crate::http::desk) async fn discard(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let (id, base) = (named(&id)?, version(&form)?);
    let once = Once::of(&pages, &seat, &form);
    let act = async {
        let after = once.desk.discard(&seat.person, id, Some(base)).await?;
        Ok(discarded(&after).into_response())
    };
    carried_out(&once, act).await
}
