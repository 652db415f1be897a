//! `GET /desk/account`: what one is and has here.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::passkeys::Offer;

use super::belongings::Belongings;
use super::page::{Faults, Frame, page};
use super::passkeys::to_make;
use super::refusal::Refusal;
use super::routes::ACCOUNT;
use super::seat::Seated;
use super::state::Pages;
use super::wording::role;

#[derive(Template)]
#[template(path = "desk/account.html")]
struct Account<'a> {
    frame: Frame<'a>,
    faults: Faults,
    roles: Vec<(&'static str, &'static str)>,
    has: Belongings,
    /// What a browser needs to make a passkey; nothing where it could make none.
    offer: Option<Offer>,
    /// New ways in ask for signing in once more.
    stale: bool,
    idle_minutes: i64,
    longest_hours: i64,
}

/// Shows it.
pub(super) async fn show(State(pages): State<Arc<Pages>>, seat: Seated) -> Result<Response, Refusal> {
    write(&pages, &seat, StatusCode::OK, Faults::default()).await
}

/// The page, perhaps with what was wrong with a form of it.
pub(super) async fn write(
    pages: &Pages,
    seat: &Seated,
    status: StatusCode,
    faults: Faults,
) -> Result<Response, Refusal> {
    let has = Belongings::of(pages, seat, &seat.person.name).await?;
    let offer = to_make(pages, seat, &has);
    let stale = !pages.sessions.is_fresh(&seat.session);
    let frame = Frame::new(pages, Some(seat), "Account").at(ACCOUNT).faulty(!faults.is_empty());
    let frame = frame.script("passkeys.js");
    let roles = seat.person.roles.iter().copied().map(role).collect();
    let lasting = pages.sessions.lasting();
    let (idle_minutes, longest_hours) = (lasting.idle.num_minutes(), lasting.longest.num_hours());
    Ok(page(status, &Account { frame, faults, roles, has, offer, stale, idle_minutes, longest_hours }))
}
