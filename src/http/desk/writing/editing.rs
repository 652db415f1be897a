//! `/desk/advisories/{id}/edit`: writing, with everything that the review says; a lost race loses no word.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::desk::Refused;
use crate::intake::{Fields, read_form};

use super::super::form::Form;
use super::super::once::Once;
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, named, version};
use super::adding;
use super::clocks;
use super::conflict;
use super::sheet::{Showing, sheet};
use super::start::begin;

/// `GET`: the form; with `?check` what the review says stands at the fields.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    // Said before anything is typed that could not be kept.
    let may = pages.desk.may_revise(&seat.person, &advisory);
    may.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Back to the advisory"))?;
    let fields = begin(&advisory, pages.desk.setting());
    let checked = query.as_deref() == Some("check");
    let showing = Showing {
        advisory: &advisory,
        fields: &fields,
        version: advisory.version,
        began: advisory.version,
        unread: &[],
        checked,
        unsaved: false,
        focus: String::new(),
    };
    Ok(sheet(&pages, &seat, &showing))
}

/// `POST`: gives the form another part, or keeps the draft and goes on.
pub(in crate::http::desk) async fn write(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let (id, base, asked) = (named(&id)?, version(&form)?, form.text("do").to_owned());
    let mut fields = fields_of(&form)?;
    let setting = pages.desk.setting();
    let before = fields.clone();
    let began = form.text("began").parse().unwrap_or(base);
    if adding::apply(&asked, &mut fields, pages.desk.knowledge()) {
        let advisory = pages.desk.view(&seat.person, id).await?;
        let kept = pages.desk.at_version(&seat.person, id, began).await?.working;
        clocks::follow(&before, &mut fields, kept.as_ref().map(|working| &working.draft), setting);
        let showing = Showing {
            advisory: &advisory,
            fields: &fields,
            version: base,
            began,
            unread: &[],
            checked: false,
            unsaved: true,
            focus: adding::goes_on(&asked, &before, &fields),
        };
        return Ok(sheet(&pages, &seat, &showing));
    }
    let read = read_form(&fields, &setting.zones);
    if !read.unread.is_empty() {
        let advisory = pages.desk.view(&seat.person, id).await?;
        let showing = Showing {
            advisory: &advisory,
            fields: &fields,
            version: base,
            began,
            unread: &read.unread,
            checked: true,
            unsaved: true,
            focus: String::new(),
        };
        return Ok(sheet(&pages, &seat, &showing));
    }
    let once = Once::of(&pages, &seat, &form);
    match once.desk.revise(&seat.person, id, Some(base), read.draft.clone()).await {
        Ok((_, _)) => Ok(onward(id, &asked).into_response()),
        Err(Refused::Stale { found: _ } | Refused::Repeated) if once.before().await?.is_some() => {
            Ok(onward(id, &asked).into_response())
        }
        Err(Refused::Stale { found: _ }) => conflict::show(&pages, &seat, id, base, &read.draft).await,
        Err(refused) => Err(refused.into()),
    }
}

fn onward(id: crate::advisory::AdvisoryId, asked: &str) -> GoTo {
    match asked {
        "save" => GoTo::page(path_of(id)).saying("The draft is kept. Nothing of it is public."),
        "preview" => GoTo::page(step(id, Step::Preview)),
        "submit" => GoTo::page(step(id, Step::Submit)),
        _ => GoTo::page(format!("{}?check", step(id, Step::Edit)))
            .saying("The draft is kept. Nothing of it is public."),
    }
}

/// The fields of an advisory's form.
pub(super) fn fields_of(form: &Form) -> Result<Fields, Refusal> {
    let fields: Fields = form.fields().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if fields.size() > crate::intake::MAX_FORM_BYTES {
        let words = format!(
            "An advisory's form holds at most {} bytes. Nothing was changed.",
            crate::intake::MAX_FORM_BYTES
        );
        return Err(Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "That is too much", words)
            .and("Shorten it here, and send it again.")
            .again());
    }
    Ok(fields)
}
