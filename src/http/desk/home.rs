//! `GET /desk`: the first page after signing in.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::page::{Frame, page};
use super::routes::DESK;
use super::seat::Seated;
use super::state::Pages;

#[derive(Template)]
#[template(path = "desk/home.html")]
struct Home<'a> {
    frame: Frame<'a>,
    name: &'a str,
}

/// Says who is signed in.
pub(super) async fn show(State(pages): State<Arc<Pages>>, seat: Seated) -> Response {
    let frame = Frame::new(&pages, Some(&seat), "Queue").at(DESK);
    page(StatusCode::OK, &Home { frame, name: seat.person.name.as_str() })
}
