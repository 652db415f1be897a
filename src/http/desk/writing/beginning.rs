//! `/desk/new`: from nothing, from another advisory, or from a document of somebody else.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use crate::advisory::{AdvisoryId, Draft, DraftArea, DraftText, Language};
use crate::intake::{Imported, Left, read_cap, read_draft};
use crate::store::Filter;

use super::super::form::Form;
use super::super::looking::about::words_of;
use super::super::once::Once;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{NEW, Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;

/// Advisories that can be picked to be copied; any other one has a button of its own on its page.
const COPIES: usize = 50;

#[derive(Template)]
#[template(path = "desk/new.html")]
struct NewPage<'a> {
    frame: Frame<'a>,
    faults: Faults,
    copies: Vec<(String, String)>,
    /// Address, name, when to use it.
    templates: Vec<(String, String, String)>,
    pasted: String,
}

#[derive(Template)]
#[template(path = "desk/imported.html")]
struct ImportedPage<'a> {
    frame: Frame<'a>,
    left: Vec<Left>,
    edit: String,
}

/// `GET`: the ways to begin.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
) -> Result<Response, Refusal> {
    ways(&pages, &seat, Faults::default(), "", StatusCode::OK).await
}

async fn ways(
    pages: &Pages,
    seat: &Seated,
    faults: Faults,
    pasted: &str,
    status: StatusCode,
) -> Result<Response, Refusal> {
    let listed = pages.desk.list(&seat.person, Filter::default(), None, COPIES).await?;
    let copies = listed.rows.into_iter().map(|row| (row.id.to_string(), row.headline)).collect();
    let prewritten = pages.desk.templates();
    let templates = prewritten.iter().map(|template| {
        let sheet = template.sheet();
        (format!("{NEW}/{}", template.id()), english(&sheet.names), english(&sheet.about))
    });
    let frame = Frame::new(pages, Some(seat), "New advisory").at(NEW).faulty(!faults.is_empty());
    let (templates, pasted) = (templates.collect(), pasted.to_owned());
    Ok(page(status, &NewPage { frame, faults, copies, templates, pasted }))
}

/// The words in English, or in the first language that there is.
pub(in crate::http::desk) fn english(all: &BTreeMap<Language, String>) -> String {
    let english = all.iter().find(|(language, _)| language.primary() == "en");
    english.or_else(|| all.iter().next()).map(|(_, words)| words.clone()).unwrap_or_default()
}

/// `POST`: makes the draft and goes on to its form.
pub(in crate::http::desk) async fn make(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    // A file stands for what would have been pasted; a mark of its byte order is no part of it.
    let file = form.raw("file").trim_start_matches('\u{feff}');
    let pasted = if file.trim().is_empty() { form.raw("document") } else { file };
    let (draft, left) = match form.text("do") {
        "copy" => match AdvisoryId::parse(form.text("from")) {
            Some(id) => (copied(&words_of(&pages.desk.view(&seat.person, id).await?)), Vec::new()),
            None => {
                let faults = Faults::of("from", "Choose an advisory to copy.");
                return ways(&pages, &seat, faults, pasted, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
        },
        "import" if form.left_out.iter().any(|name| name == "file") => {
            let words = "The file holds no text in UTF-8. Save it as UTF-8, or paste its text.";
            return ways(&pages, &seat, Faults::of("file", words), pasted, StatusCode::UNPROCESSABLE_ENTITY)
                .await;
        }
        "import" => match imported(pasted.to_owned()).await {
            Ok(Imported { draft, left }) => (draft, left),
            Err(why) => {
                let faults = Faults::of("document", why);
                return ways(&pages, &seat, faults, pasted, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
        },
        _ => (blank(&pages, form.text("status"), form.text("kind")), Vec::new()),
    };
    let once = Once::of(&pages, &seat, &form);
    let (advisory, _) = once.made(once.desk.create(&seat.person, draft).await).await?;
    let edit = step(advisory.id, Step::Edit);
    if left.is_empty() {
        return Ok(GoTo::page(edit).saying("A new draft is kept. Nothing of it is public.").into_response());
    }
    let frame = Frame::new(&pages, Some(&seat), "What was left out");
    Ok(page(StatusCode::OK, &ImportedPage { frame, left, edit }))
}

/// What nearly every advisory begins with; what must be decided is left open.
fn blank(pages: &Pages, status: &str, kind: &str) -> Draft {
    let feeds = pages.desk.feeds();
    let language = feeds.first().map_or("en", |feed| feed.default_language().as_str());
    let given = |raw: &str| Some(raw.to_owned()).filter(|raw| !raw.is_empty());
    let minute = minute(pages.desk.now());
    Draft {
        status: given(status),
        kind: given(kind).or_else(|| Some("advisory".to_owned())),
        effective: Some(pages.desk.setting().zones.local_by_code(minute, None).at.to_rfc3339()),
        texts: vec![(language.to_owned(), DraftText::default())],
        areas: Vec::<DraftArea>::new(),
        ..Draft::default()
    }
}

/// The minute that has begun: nobody tells seconds.
pub(super) fn minute(now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now)
}

/// The same words for another time: hours, and what was told of a change, are not copied.
fn copied(draft: &Draft) -> Draft {
    Draft {
        effective: None,
        onset: None,
        expires: None,
        review_by: None,
        next_update: None,
        change: None,
        ..draft.clone()
    }
}

/// A CAP document, or the API's own JSON. A large one takes milliseconds: nobody else's answer waits for it.
async fn imported(pasted: String) -> Result<Imported, String> {
    let trimmed = pasted.trim().to_owned();
    if trimmed.is_empty() {
        return Err("Paste a CAP 1.2 document, or an advisory as the API writes it.".to_owned());
    }
    let read = tokio::task::spawn_blocking(move || {
        if trimmed.starts_with('{') {
            let draft = read_draft(trimmed.as_bytes()).map_err(|error| error.to_string())?;
            return Ok(Imported { draft, left: Vec::new() });
        }
        read_cap(trimmed.as_bytes()).map_err(|error| format!("{error}: {}", error.fix()))
    });
    read.await.unwrap_or_else(|_| Err("The document could not be read.".to_owned()))
}
