//! `…/decide`: another person reads exactly what would be printed, and agrees or sends it back.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::advisory::{Advisory, Stage};

use super::super::form::Form;
use super::super::looking::Run;
use super::super::looking::about::About;
use super::super::looking::proofs::{Message, framing, sheets, shorts, unprintable, ways};
use super::super::once::Once;
use super::super::page::{Faults, Frame, Mode, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::refused::sentence;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::{find, version};
use super::ending::{approved, carried_out, returned};
use super::seen::Seen;

#[derive(Template)]
#[template(path = "desk/decide.html")]
struct DecidePage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    seen: Seen,
    /// The page in each language of its texts: the language's own name, and the address for a frame.
    sheets: Vec<(String, String)>,
    /// Every other way of looking at it: address and words.
    ways: Vec<(String, &'static str)>,
    messages: Vec<Message>,
    action: String,
    /// What is confirmed, by mode.
    confirm: &'static str,
    agree: &'static str,
    reason: String,
    lacking: usize,
    /// Why this person cannot agree, where they can only send it back.
    cannot: Option<String>,
}

/// `GET`: what would be printed.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    shown(&pages, &seat, &advisory, Faults::default(), "").await
}

async fn shown(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    faults: Faults,
    reason: &str,
) -> Result<Response, Refusal> {
    let back = path_of(advisory.id);
    let waits = advisory.working.as_ref().is_some_and(|working| working.stage != Stage::Draft);
    if !waits {
        let words = "It was decided about, changed or discarded meanwhile.";
        return Err(Refusal::new(StatusCode::CONFLICT, "Nothing waits for a decision", words)
            .way(back, "Look at it as it is now"));
    }
    let may = pages.desk.may_decide(&seat.person, advisory);
    may.map_err(|refused| Refusal::from(refused).way(&back, "Back to the advisory"))?;
    let cannot = pages.desk.may_agree(&seat.person, advisory).await.err();
    let proof = pages.desk.proof(&seat.person, advisory).await;
    let proof = proof.map_err(|refused| unprintable(refused, &advisory.id.to_string()))?;
    let problems = pages.desk.problems(advisory).unwrap_or_default();
    let about = About::of(advisory, pages.desk.now());
    let title = format!("Decide: {}", about.headline);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(pages, Some(seat), &title).mode(about.mode).faulty(!faults.is_empty());
    let answer = DecidePage {
        seen: Seen::of(pages, advisory, &proof, &problems),
        sheets: sheets(&proof, &about, pages),
        ways: ways(advisory.id).skip(1).map(|(_, href, words)| (href, words)).collect(),
        messages: shorts(&proof, pages),
        action: step(advisory.id, Step::Decide),
        confirm: confirm(about.mode),
        agree: agree(about.mode),
        reason: reason.to_owned(),
        lacking: pages.desk.agreement(advisory).await?.lacking(),
        cannot: cannot.map(|refused| sentence(&refused.to_string())),
        frame,
        about,
        faults,
    };
    Ok(framing(page(status, &answer)))
}

/// What whoever agrees says, in words that no other mode has.
pub(super) fn confirm(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => {
            "I have read it as it will be printed. It is REAL: it goes to everyone who subscribes, and they will act on it."
        }
        Mode::Exercise => {
            "I have read it as it will be printed. It is an EXERCISE: only feeds for exercises carry it, marked as one."
        }
        Mode::Test => {
            "I have read it as it will be printed. It is a TEST: only feeds for tests carry it, and it asks nobody to act."
        }
        Mode::Plain => "I have read it as it will be printed.",
    }
}

fn agree(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "Approve this REAL advisory",
        Mode::Exercise => "Approve this exercise",
        Mode::Test => "Approve this test",
        Mode::Plain => "Approve",
    }
}

/// `POST`: agrees to exactly the version that was read, or sends it back with a reason.
pub(in crate::http::desk) async fn decide(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let once = Once::of(&pages, &seat, &form);
    carried_out(&once, decided(&once, &seat, &id, &form)).await
}

async fn decided(once: &Once<'_>, seat: &Seated, id: &str, form: &Form) -> Result<Response, Refusal> {
    let base = version(form)?;
    let (pages, desk) = (once.pages, &once.desk);
    let advisory = find(pages, seat, id).await?;
    if form.text("do") == "return" {
        let reason = form.raw("reason");
        if reason.trim().is_empty() {
            let faults = Faults::of("reason", "Say what has to be changed.");
            return shown(pages, seat, &advisory, faults, reason).await;
        }
        let _ = desk.send_back(&seat.person, advisory.id, Some(base), reason.to_owned()).await?;
        return Ok(returned(advisory.id).into_response());
    }
    if form.text("read").is_empty() {
        let faults = Faults::of("read", "Confirm that you have read it as it will be printed.");
        return shown(pages, seat, &advisory, faults, form.raw("reason")).await;
    }
    let (after, agreement) = desk.approve(&seat.person, advisory.id, Some(base), None).await?;
    Ok(approved(after.id, &agreement).into_response())
}
