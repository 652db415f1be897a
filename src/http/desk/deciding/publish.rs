//! `…/publish`: now, at a time, or alone in an emergency, each visibly another thing.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDateTime;

use crate::advisory::Advisory;
use crate::desk::{Action, How, Published, Refused, may};

use super::super::form::Form;
use super::super::looking::Run;
use super::super::looking::about::{About, place_of, words_of};
use super::super::looking::proofs::unprintable;
use super::super::once::Once;
use super::super::page::{Faults, Frame, Mode, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::{find, version};
use super::decide::confirm;
use super::ending::{carried_out, published, scheduled};
use super::seen::Seen;

#[derive(Template)]
#[template(path = "desk/publish.html")]
struct PublishPage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    seen: Seen,
    action: String,
    confirm: &'static str,
    now: &'static str,
    zone: String,
    at: String,
    alone: bool,
    may_alone: bool,
    approved: bool,
    reason: String,
}

/// `GET`: the ways; with `?alone` the emergency.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let alone = query.as_deref() == Some("alone");
    shown(&pages, &seat, &advisory, alone, Faults::default(), &Form::default()).await
}

async fn shown(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    alone: bool,
    faults: Faults,
    form: &Form,
) -> Result<Response, Refusal> {
    if advisory.working.is_none() {
        let words = "It was published or discarded meanwhile.";
        let refusal = Refusal::new(StatusCode::CONFLICT, "There is nothing to publish", words);
        return Err(refusal.way(path_of(advisory.id), "Look at it as it is now"));
    }
    let may_do = pages.desk.may_publish(&seat.person, advisory, alone);
    may_do.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Back to the advisory"))?;
    let proof = pages.desk.proof(&seat.person, advisory).await;
    let proof = proof.map_err(|refused| unprintable(refused, &advisory.id.to_string()))?;
    let approved = match pages.desk.agreed(advisory).await {
        Ok(()) => true,
        Err(Refused::Another(_) | Refused::WrongState { what: _, state: _, fix: _ }) => false,
        Err(refused) => return Err(refused.into()),
    };
    let problems = pages.desk.problems(advisory).unwrap_or_default();
    let about = About::of(advisory, pages.desk.now());
    let title = if alone { "Emergency: publish alone" } else { "Publish" };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(pages, Some(seat), &format!("{title}: {}", about.headline));
    let answer = PublishPage {
        seen: Seen::of(pages, advisory, &proof, &problems),
        action: step(advisory.id, Step::Publish),
        confirm: confirm(about.mode),
        now: now(about.mode),
        zone: zone(advisory, pages).replace('_', " "),
        at: form.text("at").to_owned(),
        may_alone: may(&seat.person, Action::PublishAlone),
        approved,
        reason: form.raw("reason").to_owned(),
        frame: frame.mode(about.mode).faulty(!faults.is_empty()),
        about,
        faults,
        alone,
    };
    Ok(page(status, &answer))
}

fn now(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "Publish it for REAL now",
        Mode::Exercise => "Publish the exercise now",
        Mode::Test => "Publish the test now",
        Mode::Plain => "Publish now",
    }
}

fn zone(advisory: &Advisory, pages: &Pages) -> String {
    let place = place_of(&words_of(advisory));
    pages.desk.setting().zones.id_at(place.as_ref()).to_owned()
}

/// `POST`: does it, and says where it can be seen.
pub(in crate::http::desk) async fn publish(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let once = Once::of(&pages, &seat, &form);
    carried_out(&once, made_public(&once, &seat, &id, &form)).await
}

async fn made_public(once: &Once<'_>, seat: &Seated, id: &str, form: &Form) -> Result<Response, Refusal> {
    let base = version(form)?;
    let pages = once.pages;
    let advisory = find(pages, seat, id).await?;
    let alone = form.text("do") == "alone";
    let how = match how(pages, &advisory, form) {
        Ok(how) => how,
        Err(faults) => return shown(pages, seat, &advisory, alone, faults, form).await,
    };
    let end = match once.desk.publish(&seat.person, advisory.id, Some(base), how).await? {
        Published::Live(live) => published(&live, alone),
        Published::Scheduled { at, advisory } => scheduled(pages, &advisory, at),
    };
    Ok(end.into_response())
}

fn how(pages: &Pages, advisory: &Advisory, form: &Form) -> Result<How, Faults> {
    let mut faults = Faults::default();
    match form.text("do") {
        "schedule" => {
            let zones = &pages.desk.setting().zones;
            let local = NaiveDateTime::parse_from_str(form.text("at"), "%Y-%m-%dT%H:%M");
            let at = local.ok().and_then(|local| zones.resolve(&zone(advisory, pages), local));
            match at.map(|at| at.to_utc()).filter(|at| *at > pages.desk.now()) {
                Some(at) => return Ok(How::At(at)),
                None => faults
                    .add("at", "Give a day and an hour that are still to come, such as 2026-12-01T08:00."),
            }
        }
        "alone" => {
            let reason = form.raw("reason");
            if reason.trim().is_empty() {
                faults.add("reason", "Say why it cannot wait for a second person. It is recorded.");
            }
            if form.text("read").is_empty() {
                faults.add("read", "Confirm that you have read it as it will be printed.");
            }
            if faults.is_empty() {
                return Ok(How::Emergency { reason: reason.to_owned() });
            }
        }
        _ => {
            if !form.text("read").is_empty() {
                return Ok(How::Now);
            }
            faults.add("read", "Confirm that you have read it as it will be printed.");
        }
    }
    Err(faults)
}
