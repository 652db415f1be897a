//! `…/submit`: everything once more before another person is asked; each warning wants a reason here.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::advisory::{Advisory, Draft, Override};
use crate::render::Setting;
use crate::review::{Problem, Severity};

use super::super::form::Form;
use super::super::looking::Run;
use super::super::looking::about::{About, place_of, words_of};
use super::super::looking::lines::{Line, told};
use super::super::looking::moments::Moments;
use super::super::looking::prewritten::Prewritten;
use super::super::once::Once;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, version};
use super::super::writing::said;
use super::ending::{carried_out, submitted};

#[derive(Template)]
#[template(path = "desk/submit.html")]
struct SubmitPage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    lines: Vec<Line>,
    prewritten: Option<Prewritten>,
    /// Persons who must agree.
    needed: usize,
    warnings: Vec<Warning>,
    edit: String,
    action: String,
}

/// A warning, and the reason why it does not hold here.
struct Warning {
    id: String,
    code: String,
    pointer: String,
    text: String,
    reason: String,
}

/// `GET`: the answers, each with a way back to it.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let problems = problems(&pages, &seat, &advisory)?;
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        let edit = format!("{}?check", step(advisory.id, Step::Edit));
        return Ok(GoTo::page(edit).into_response());
    }
    Ok(answers(&pages, &seat, &advisory, &problems, &Form::default(), Faults::default()))
}

/// What the review says of what can be submitted.
fn problems(pages: &Pages, seat: &Seated, advisory: &Advisory) -> Result<Vec<Problem>, Refusal> {
    let may = pages.desk.may_submit(&seat.person, advisory);
    may.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Back to the advisory"))?;
    Ok(pages.desk.problems(advisory).unwrap_or_default())
}

fn warnings(problems: &[Problem], form: &Form, (draft, setting): (&Draft, &Setting)) -> Vec<Warning> {
    let warnings = problems.iter().filter(|problem| problem.severity == Severity::Warning);
    let warning = |(n, problem): (usize, &Problem)| {
        let Problem { code, severity: _, pointer, detail: _, fix: _ } = problem;
        let id = format!("reason.{n}");
        // A reason belongs to its rule and field, wherever it stood on the page before.
        let before = (0..problems.len()).find(|n| {
            form.text(&format!("code.{n}")) == *code && form.text(&format!("pointer.{n}")) == pointer
        });
        let reason = before.map(|n| form.raw(&format!("reason.{n}")).to_owned()).unwrap_or_default();
        Warning {
            id,
            code: (*code).to_owned(),
            pointer: pointer.clone(),
            text: said(problem, draft, setting).text,
            reason,
        }
    };
    warnings.enumerate().map(warning).collect()
}

fn answers(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    problems: &[Problem],
    form: &Form,
    faults: Faults,
) -> Response {
    let setting = pages.desk.setting();
    let about = About::of(advisory, pages.desk.now());
    let draft = words_of(advisory);
    let place = place_of(&draft);
    let moments = Moments::new(setting, place.as_ref(), pages.desk.now());
    let title = format!("Check and submit: {}", about.headline);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(pages, Some(seat), &title).mode(about.mode).faulty(!faults.is_empty());
    let answer = SubmitPage {
        lines: told(&draft, setting, &moments),
        prewritten: Prewritten::of(pages, &draft, &moments).filter(|_| advisory.revisions.is_empty()),
        needed: pages.desk.needed(advisory),
        warnings: warnings(problems, form, (&draft, setting)),
        edit: step(advisory.id, Step::Edit),
        action: step(advisory.id, Step::Submit),
        frame,
        about,
        faults,
    };
    page(status, &answer)
}

/// `POST`: asks for agreement. The desk insists on a reason for every warning.
pub(in crate::http::desk) async fn submit(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let once = Once::of(&pages, &seat, &form);
    carried_out(&once, handed_in(&once, &seat, &id, &form)).await
}

async fn handed_in(once: &Once<'_>, seat: &Seated, id: &str, form: &Form) -> Result<Response, Refusal> {
    let pages = once.pages;
    let advisory = find(pages, seat, id).await?;
    let base = version(form)?;
    let problems = problems(pages, seat, &advisory)?;
    let draft = words_of(&advisory);
    let warnings = warnings(&problems, form, (&draft, pages.desk.setting()));
    let mut faults = Faults::default();
    for Warning { id, code, pointer: _, text: _, reason } in &warnings {
        if reason.trim().is_empty() {
            faults.add(id, format!("Say why {code} does not hold here, or go back and change the text."));
        }
    }
    if !faults.is_empty() && advisory.version == base {
        return Ok(answers(pages, seat, &advisory, &problems, form, faults));
    }
    let overrides = warnings.into_iter().map(|Warning { id: _, code, pointer, text: _, reason }| Override {
        code,
        pointer,
        reason,
    });
    let (after, _) = once.desk.submit(&seat.person, advisory.id, Some(base), overrides.collect()).await?;
    Ok(submitted(pages, &after).into_response())
}
