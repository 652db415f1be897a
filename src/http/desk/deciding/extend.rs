//! `…/extend`: the same words for longer. It asks for the new time and for a note, and goes on to another person.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::SecondsFormat;

use crate::advisory::{Advisory, DraftChange, Keyed, Kind};
use crate::intake::draft_again;
use crate::review::Severity;

use super::super::form::Form;
use super::super::looking::about::{About, code_of};
use super::super::looking::moments::Moments;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, version};

#[derive(Template)]
#[template(path = "desk/extend.html")]
struct ExtendPage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    until: String,
    label: &'static str,
    zone: String,
    at: String,
    notes: Vec<(String, String, String, String)>,
    action: String,
}

/// `GET`.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    shown(&pages, &seat, &advisory, Faults::default(), &Form::default())
}

fn shown(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    faults: Faults,
    form: &Form,
) -> Result<Response, Refusal> {
    let Some(newest) = advisory.newest() else {
        let words = "Only what is public can be extended.";
        let refusal = Refusal::new(StatusCode::CONFLICT, "There is nothing to extend", words);
        return Err(refusal.way(path_of(advisory.id), "Look at it as it is now"));
    };
    if advisory.working.is_some() {
        let words = "A next revision is being worked on already: put the new time there.";
        let refusal = Refusal::new(StatusCode::CONFLICT, "A revision is under way", words);
        return Err(refusal.way(step(advisory.id, Step::Edit), "Go on with it"));
    }
    let draft = draft_again(&newest.content);
    let code = code_of(&draft);
    let setting = pages.desk.setting();
    let moments = Moments::new(setting, code.as_deref(), pages.desk.now());
    let standing = newest.content.kind() == Kind::ThreatLevel;
    let until = if standing { draft.review_by.as_deref() } else { draft.expires.as_deref() };
    let about = About::public(advisory, pages.desk.now());
    let title = format!("Extend: {}", about.headline);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let notes = newest.content.infos.iter().map(|info| {
        let id = format!("note.{}", info.language);
        let name = setting.words.own_name(&info.language);
        (id.clone(), info.language.to_string(), name, form.raw(&id).to_owned())
    });
    let answer = ExtendPage {
        frame: Frame::new(pages, Some(seat), &title).mode(about.mode).faulty(!faults.is_empty()),
        until: moments.written(until.unwrap_or_default()),
        label: if standing { "Look at it again by" } else { "Holds until" },
        zone: setting.zones.id_of(code.as_deref()).replace('_', " "),
        at: form.text("at").to_owned(),
        notes: notes.collect(),
        action: step(advisory.id, Step::Extend),
        about,
        faults,
    };
    Ok(page(status, &answer))
}

/// `POST`: the next revision, handed in where nothing is left to be decided.
pub(in crate::http::desk) async fn extend(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let base = version(&form)?;
    let advisory = find(&pages, &seat, &id).await?;
    let Some(newest) = advisory.newest().filter(|_| advisory.working.is_none()) else {
        return shown(&pages, &seat, &advisory, Faults::default(), &form);
    };
    let mut draft = draft_again(&newest.content);
    let zones = &pages.desk.setting().zones;
    let code = code_of(&draft);
    let zone = zones.id_of(code.as_deref()).to_owned();
    let local = chrono::NaiveDateTime::parse_from_str(form.text("at"), "%Y-%m-%dT%H:%M").ok();
    let at = local.and_then(|local| zones.resolve(&zone, local)).filter(|at| at.to_utc() > pages.desk.now());
    let note: Keyed<String> = form
        .fields()
        .filter_map(|(name, text)| Some((name.strip_prefix("note.")?.to_owned(), text.trim().to_owned())))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let default = newest.content.default_info().language.to_string();
    let mut faults = Faults::default();
    if at.is_none() {
        faults.add("at", "Give a day and an hour that are still to come, such as 2026-12-01T08:00.");
    }
    if !note.iter().any(|(tag, _)| *tag == default) {
        faults.add(format!("note.{default}"), "Say why it lasts longer.");
    }
    let Some(at) = at.filter(|_| faults.is_empty()) else {
        return shown(&pages, &seat, &advisory, faults, &form);
    };
    let written = Some(at.to_rfc3339_opts(SecondsFormat::AutoSi, false));
    match newest.content.kind() {
        Kind::Advisory => draft.expires = written,
        Kind::ThreatLevel => draft.review_by = written,
    }
    // A promise that has passed is no promise any more.
    let passed = newest.content.next_update.is_some_and(|next| next.to_utc() <= pages.desk.now());
    draft.next_update = draft.next_update.filter(|_| !passed);
    draft.change = Some(DraftChange { significance: Some("significant".to_owned()), note });
    draft.retraction =
        newest.retraction.iter().map(|(tag, text)| (tag.to_string(), text.to_string())).collect();
    let (kept, problems) = pages.desk.revise(&seat.person, advisory.id, Some(base), draft).await?;
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        let edit = format!("{}?check", step(advisory.id, Step::Edit));
        return Ok(GoTo::page(edit)
            .saying("The longer time is kept as a draft. Mend what the review says, then submit it.")
            .into_response());
    }
    if !problems.is_empty() {
        let said = "The longer time is kept as a draft. Give a reason for each warning, then submit it.";
        return Ok(GoTo::page(step(advisory.id, Step::Submit)).saying(said).into_response());
    }
    let _ = pages.desk.submit(&seat.person, advisory.id, Some(kept.version), Vec::new()).await?;
    let said = "Submitted with the longer time. Another person must agree before it is public.";
    Ok(GoTo::page(path_of(advisory.id)).saying(said).into_response())
}
