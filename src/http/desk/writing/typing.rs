//! While somebody types: what the review says, and a draft that keeps itself. Answers are JSON for the desk's own script;
//! without it the form's buttons do the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::desk::Refused;
use crate::intake::{Unread, field_of, read_form};
use crate::review::Severity;

use super::super::form::Form;
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::{find, named, version};
use super::editing::fields_of;
use super::saying::said;
use super::start::keeps_itself;

#[derive(Serialize)]
struct Heard {
    errors: usize,
    warnings: usize,
    problems: Vec<HeardProblem>,
    /// Lengths as the server counts them, by field.
    lengths: BTreeMap<String, usize>,
}

#[derive(Serialize)]
struct HeardProblem {
    field: String,
    stops: bool,
    code: String,
    text: String,
}

#[derive(Serialize)]
struct Kept {
    version: u64,
}

#[derive(Serialize)]
struct NotKept {
    why: &'static str,
}

/// `POST …/review`: what the review says of what is on the page; nothing is kept.
pub(in crate::http::desk) async fn review(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let fields = fields_of(&form)?;
    let read = read_form(&fields, &pages.desk.setting().zones);
    let found = pages.desk.judge(&read.draft, &advisory);
    let unread = read.unread.iter().map(|Unread { field, wanted }| HeardProblem {
        field: field.clone(),
        stops: true,
        code: "STRUCT-01".to_owned(),
        text: format!("This is not readable. Write {wanted}."),
    });
    let problems = found.iter().map(|problem| {
        let heard = said(problem, &read.draft, pages.desk.setting());
        let field = field_of(&problem.pointer, &read.draft);
        HeardProblem { field, stops: heard.stops, code: heard.code, text: heard.text }
    });
    let problems: Vec<_> = unread.chain(problems).collect();
    let warnings = found.iter().filter(|problem| problem.severity == Severity::Warning).count();
    let texts = fields.iter().filter(|(name, _)| name.starts_with("texts."));
    let lengths = texts.map(|(name, value)| (name.to_owned(), crate::advisory::length(value))).collect();
    let errors = problems.len() - warnings;
    Ok(Json(Heard { errors, warnings, problems, lengths }).into_response())
}

/// `POST …/keep`: keeps an unfinished draft that nobody waits for.
pub(in crate::http::desk) async fn keep(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let (id, base) = (named(&id)?, version(&form)?);
    let read = read_form(&fields_of(&form)?, &pages.desk.setting().zones);
    if !read.unread.is_empty() {
        return Ok(not_kept(StatusCode::UNPROCESSABLE_ENTITY, "unread"));
    }
    let advisory = pages.desk.view(&seat.person, id).await?;
    if advisory.version != base {
        return Ok(not_kept(StatusCode::CONFLICT, "stale"));
    }
    if !keeps_itself(&advisory) {
        return Ok(not_kept(StatusCode::CONFLICT, "not a draft"));
    }
    if advisory.working.as_ref().is_some_and(|working| working.draft == read.draft) {
        return Ok(Json(Kept { version: base }).into_response());
    }
    match pages.desk.revise(&seat.person, id, Some(base), read.draft).await {
        Ok((kept, _)) => Ok(Json(Kept { version: kept.version }).into_response()),
        Err(Refused::Stale { found: _ }) => Ok(not_kept(StatusCode::CONFLICT, "stale")),
        Err(refused) => Err(refused.into()),
    }
}

fn not_kept(status: StatusCode, why: &'static str) -> Response {
    (status, Json(NotKept { why })).into_response()
}
