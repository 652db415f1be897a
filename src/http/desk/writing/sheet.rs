//! The page on which an advisory is written, with what the review says beside it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use crate::advisory::Advisory;
use crate::intake::{Fields, Unread, read_form};
use crate::review::Severity;

use super::super::looking::about::About;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{Step, step};
use super::super::seat::Seated;
use super::super::state::Pages;
use super::adding;
use super::field::{Said, Section, Shape};
use super::sections::{Ground, say, sections};
use super::start::keeps_itself;

#[derive(Template)]
#[template(path = "desk/edit.html")]
struct EditPage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    sections: Vec<Section>,
    todo: Vec<Todo>,
    errors: usize,
    warnings: usize,
    action: String,
    version: u64,
    began: u64,
    /// Where a script has the text reviewed and kept while somebody types.
    review: String,
    keep: Option<String>,
    further: bool,
    agreed: bool,
    unsaved: bool,
    returned: Option<String>,
}

/// One thing that the review asks for.
pub(in crate::http::desk) struct Todo {
    pub(in crate::http::desk) field: String,
    pub(in crate::http::desk) said: Said,
}

/// How a form came to be shown.
pub(in crate::http::desk) struct Showing<'a> {
    pub(in crate::http::desk) advisory: &'a Advisory,
    pub(in crate::http::desk) fields: &'a Fields,
    /// The version that it is based on.
    pub(in crate::http::desk) version: u64,
    /// The version that the form began with; what keeps itself meanwhile does not change it.
    pub(in crate::http::desk) began: u64,
    /// Fields that hold no number where one must stand.
    pub(in crate::http::desk) unread: &'a [Unread],
    /// Whether the problems are told at their fields.
    pub(in crate::http::desk) checked: bool,
    /// What is on the page was not kept.
    pub(in crate::http::desk) unsaved: bool,
    /// The field or section at which the page begins; empty for its top.
    pub(in crate::http::desk) focus: String,
}

/// The page.
pub(in crate::http::desk) fn sheet(pages: &Pages, seat: &Seated, showing: &Showing) -> Response {
    let Showing { advisory, fields, version, began, unread, checked, unsaved, focus } = showing;
    let setting = pages.desk.setting();
    let draft = read_form(fields, &setting.zones).draft;
    let further = !advisory.revisions.is_empty();
    let mut sections = sections(&Ground {
        fields,
        draft: &draft,
        knowledge: pages.desk.knowledge(),
        words: &setting.words,
        zones: &setting.zones,
        further,
    });
    adding::focus(&mut sections, focus);
    let problems = pages.desk.judge(&draft, advisory);
    let homeless = say(&mut sections, &problems, unread, (&draft, setting));
    let mut todo: Vec<_> =
        homeless.into_iter().map(|(field, said)| Todo { field: anchor(&field), said }).collect();
    for field in sections.iter().flat_map(Section::fields) {
        let id = if field.shape == Shape::Hidden { anchor(&field.id) } else { field.id.clone() };
        todo.extend(field.said.iter().map(|said| Todo { field: id.clone(), said: said.clone() }));
    }
    todo.sort_by_key(|todo| !todo.said.stops);
    let mut faults = Faults::default();
    if *checked || !unread.is_empty() {
        todo.iter().filter(|todo| todo.said.stops).for_each(|todo| faults.add(&todo.field, &todo.said.text));
    } else {
        sections.iter_mut().flat_map(Section::fields_mut).for_each(|field| field.said.clear());
    }
    let warnings = problems.iter().filter(|problem| problem.severity == Severity::Warning).count();
    let about = About::of(advisory, pages.desk.now());
    let title = format!("Write: {}", about.headline);
    let frame = Frame::new(pages, Some(seat), &title).mode(about.mode).faulty(!faults.is_empty());
    let path = &about.path;
    let working = advisory.working.as_ref();
    let agreed = working.is_some() && !keeps_itself(advisory);
    let status = if unread.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page(
        status,
        &EditPage {
            errors: todo.len() - warnings,
            warnings,
            action: step(advisory.id, Step::Edit),
            version: *version,
            began: *began,
            review: format!("{path}/review"),
            keep: keeps_itself(advisory).then(|| format!("{path}/keep")),
            returned: working
                .and_then(|working| working.returned.as_ref())
                .map(|returned| format!("{} sent it back: {}", returned.by, returned.reason)),
            further,
            agreed,
            unsaved: *unsaved,
            frame,
            about,
            faults,
            sections,
            todo,
        },
    )
}

/// What has no field that can be seen is told at its part of the form.
fn anchor(field: &str) -> String {
    let first = field.split('.').next().unwrap_or_default();
    match first {
        "texts" => "words",
        "areas" => "places",
        "sources" => "sources",
        "threat_level" => "level",
        "change" => "change",
        "retraction" => "retraction",
        "category" | "response_type" | "urgency" | "severity" | "certainty" | "no_action" => "grade",
        "effective" | "onset" | "expires" | "review_by" | "next_update" => "times",
        "audience" | "topics" | "contact" | "event_code" => "around",
        _ => "mode",
    }
    .to_owned()
}
