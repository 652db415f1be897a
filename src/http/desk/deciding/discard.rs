//! `…/discard`: throws away what is being worked on; what is public stays.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::form::Form;
use super::super::looking::about::About;
use super::super::page::{Frame, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::routes::DESK;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, version};

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
    let base = version(&form)?;
    let advisory = find(&pages, &seat, &id).await?;
    let after = pages.desk.discard(&seat.person, advisory.id, Some(base)).await?;
    let said = if after.revisions.is_empty() {
        "Discarded. Nothing of it was public."
    } else {
        "The next revision is discarded. What is public stays as it was."
    };
    Ok(GoTo::page(DESK).saying(said).into_response())
}
