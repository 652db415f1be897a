//! `/desk/new/{template}`: a prewritten text, filled in. The words were agreed to beforehand; only what is filled in is new.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDateTime;

use crate::advisory::{DraftValue, Keyed, Placeholder, PlaceholderKind, Template, length};
use crate::desk::{Fill, Refused};
use crate::intake::{Fields, read_form};
use crate::review::Severity;

use super::super::form::Form;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{NEW, Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::adding;
use super::beginning::english;
use super::editing::fields_of;
use super::field::{Choice, Field, Said, Section, Shape};
use super::sections::{Ground, sections};

#[derive(askama::Template)]
#[template(path = "desk/fill.html")]
struct FillPage<'a> {
    frame: Frame<'a>,
    faults: Faults,
    name: String,
    about: String,
    preapproved: bool,
    /// Its languages, which stand side by side.
    tongues: usize,
    action: String,
    values: Vec<Field>,
    sections: Vec<Section>,
}

/// `GET`: what is to be filled in.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let template = pages.desk.template(&id)?;
    let mut fields = Fields::default();
    let zones = &pages.desk.setting().zones;
    let now = zones.local_by_code(pages.desk.now(), None).at;
    fields.add("zone", zones.id_of(None));
    fields.add("effective", now.format("%Y-%m-%dT%H:%M").to_string());
    fields.add("sources.0.title", "");
    Ok(shown(&pages, &seat, &template, &fields, Faults::default()))
}

fn shown(pages: &Pages, seat: &Seated, template: &Template, fields: &Fields, faults: Faults) -> Response {
    let setting = pages.desk.setting();
    let draft = read_form(fields, &setting.zones).draft;
    let ground = Ground {
        fields,
        draft: &draft,
        knowledge: pages.desk.knowledge(),
        words: &setting.words,
        zones: &setting.zones,
        further: false,
    };
    let mut sections = left_open(template, &ground);
    let sheet = template.sheet();
    let mut values: Vec<_> =
        sheet.placeholders.iter().flat_map(|one| fields_for(one, template, pages)).collect();
    for field in values.iter_mut().chain(sections.iter_mut().flat_map(Section::fields_mut)) {
        if field.id.starts_with("value.") {
            field.value = fields.get(&field.id).to_owned();
            if let Shape::Pick(choices) = &mut field.shape {
                choices.iter_mut().for_each(|choice| choice.chosen = choice.value == field.value);
            }
            if let Some(count) = &mut field.count {
                count.now = length(&field.value);
            }
        }
        if let Some(words) = faults.at(&field.id) {
            field.said.push(Said { stops: true, text: words.to_owned(), code: String::new() });
        }
    }
    let name = english(&sheet.names);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(pages, Some(seat), &format!("Fill in: {name}")).at(NEW).faulty(!faults.is_empty());
    let answer = FillPage {
        frame: frame.script("desk.js"),
        about: english(&sheet.about),
        preapproved: sheet.preapproved,
        tongues: sheet.languages.len(),
        action: format!("{NEW}/{}", template.id()),
        faults,
        name,
        values,
        sections,
    };
    page(status, &answer)
}

/// Of the whole form, what the template leaves open.
fn left_open(template: &Template, ground: &Ground) -> Vec<Section> {
    let offered: Vec<_> = template.fields().map(|(name, _)| name).collect();
    let open = |field: &Field| {
        let first = field.id.split('.').next().unwrap_or_default();
        offered.contains(&first) || matches!(first, "zone" | "add")
    };
    let mut sections = sections(ground);
    for section in &mut sections {
        section.fields.retain(open);
        section.groups.retain(|group| group.fields.iter().any(open));
        section.hint = "";
    }
    sections.retain(|section| {
        !section.fields.is_empty()
            || matches!(section.id, "places" | "sources") && !section.groups.is_empty()
            || section.id == "places"
    });
    sections.retain(|section| section.id != "level" || offered.contains(&"threat_level"));
    sections
}

/// One field, or one for each language where the words may differ.
fn fields_for(placeholder: &Placeholder, template: &Template, pages: &Pages) -> Vec<Field> {
    let Placeholder { name, kind, label, hint, sample: _ } = placeholder;
    let (label, hint) = (english(label), english(hint));
    let id = format!("value.{name}");
    match kind {
        PlaceholderKind::Text { max_chars, translated: true } => {
            let languages = template.sheet().languages.iter();
            let each = languages.map(|language| {
                let tongue = pages.desk.setting().words.own_name(language);
                Field::new(format!("{id}.{language}"), format!("{label} ({tongue})"), Shape::Line("text"))
                    .hint(hint.clone())
                    .lang(language.as_str())
                    .most(*max_chars)
            });
            each.collect()
        }
        PlaceholderKind::Text { max_chars, translated: false } => {
            vec![Field::new(id, label, Shape::Line("text")).hint(hint).most(*max_chars)]
        }
        PlaceholderKind::Date => vec![Field::new(id, label, Shape::Line("date")).hint(hint)],
        PlaceholderKind::Time => vec![Field::new(id, label, Shape::Line("datetime-local")).hint(hint)],
        PlaceholderKind::Choice(choices) => {
            let choice = |choice: &crate::advisory::Choice| Choice {
                value: choice.value.clone(),
                text: english(&choice.texts),
                hint: String::new(),
                chosen: false,
            };
            let all = super::choices::or_none("Choose", choices.iter().map(choice).collect());
            vec![Field::new(id, label, Shape::Pick(all)).hint(hint)]
        }
    }
}

/// `POST`: makes the draft, and goes on to where it is checked and handed in.
pub(in crate::http::desk) async fn fill(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let template = pages.desk.template(&id)?;
    let mut fields = fields_of(&form)?;
    let asked = form.text("do").to_owned();
    if asked != "fill" && adding::apply(&asked, &mut fields, pages.desk.knowledge()) {
        return Ok(shown(&pages, &seat, &template, &fields, Faults::default()));
    }
    // Who chose a place and goes on has meant it.
    if !fields.get("add.country").is_empty() {
        adding::apply("add-area", &mut fields, pages.desk.knowledge());
    }
    let zones = &pages.desk.setting().zones;
    let read = read_form(&fields, zones);
    let mut faults = Faults::default();
    read.unread.iter().for_each(|unread| faults.add(&unread.field, format!("Write {}.", unread.wanted)));
    if !faults.is_empty() {
        return Ok(shown(&pages, &seat, &template, &fields, faults));
    }
    let values = values(&template, &fields, pages.desk.setting());
    let fill = Fill { languages: Vec::new(), values, base: read.draft };
    match pages.desk.create_from(&seat.person, &id, fill).await {
        Ok((advisory, problems)) => {
            let stops = problems.iter().any(|problem| problem.severity == Severity::Error);
            let next = step(advisory.id, if stops { Step::Edit } else { Step::Submit });
            let next = if stops { format!("{next}?check") } else { next };
            Ok(GoTo::page(next)
                .saying("The draft is filled in and kept. Nothing of it is public.")
                .into_response())
        }
        Err(Refused::Filling(found)) => {
            for fault in found {
                let field = place(&fault.pointer, &template);
                faults.add(field, format!("This {}.", fault.fault));
            }
            Ok(shown(&pages, &seat, &template, &fields, faults))
        }
        Err(refused) => Err(refused.into()),
    }
}

/// What was filled in; hours on the clocks that the form names.
fn values(template: &Template, fields: &Fields, setting: &crate::render::Setting) -> Keyed<DraftValue> {
    let mut values = Vec::new();
    for Placeholder { name, kind, label: _, hint: _, sample: _ } in &template.sheet().placeholders {
        let id = format!("value.{name}");
        let value = match kind {
            PlaceholderKind::Text { max_chars: _, translated: true } => {
                let languages = template.sheet().languages.iter();
                let each =
                    languages.map(|language| (language.to_string(), fields.get(&format!("{id}.{language}"))));
                let given: Keyed<String> = each
                    .filter(|(_, text)| !text.trim().is_empty())
                    .map(|(tag, text)| (tag, text.to_owned()))
                    .collect();
                (!given.is_empty()).then_some(DraftValue::ByLanguage(given))
            }
            PlaceholderKind::Time => {
                let local = NaiveDateTime::parse_from_str(fields.get(&id), "%Y-%m-%dT%H:%M").ok();
                let at = local.and_then(|local| setting.zones.resolve(fields.get("zone"), local));
                at.map(|at| DraftValue::Same(at.to_rfc3339()))
            }
            PlaceholderKind::Text { max_chars: _, translated: false }
            | PlaceholderKind::Date
            | PlaceholderKind::Choice(_) => Some(fields.get(&id))
                .filter(|text| !text.is_empty())
                .map(|text| DraftValue::Same(text.to_owned())),
        };
        values.extend(value.map(|value| (name.clone(), value)));
    }
    values
}

/// The field at which a fault of filling is told.
fn place(pointer: &str, template: &Template) -> String {
    let parts: Vec<_> = pointer.split('/').filter(|part| !part.is_empty()).collect();
    let named = |name: &&str| template.sheet().placeholders.iter().any(|one| one.name == **name);
    let Some(at) = parts.iter().position(named) else {
        return match parts.first() {
            Some(&"areas") => "add.country".to_owned(),
            Some(&"sources") => "sources.0.title".to_owned(),
            Some(&"threat_level") => "threat_level.scheme".to_owned(),
            Some(first) => (*first).to_owned(),
            None => "content".to_owned(),
        };
    };
    let (name, language) = (parts[at], parts.get(at + 1));
    let found = template.sheet().placeholders.iter().find(|one| one.name == name);
    let translated =
        found.is_some_and(|one| matches!(one.kind, PlaceholderKind::Text { max_chars: _, translated: true }));
    match (translated, language) {
        (true, Some(language)) => format!("value.{name}.{language}"),
        (true, None) => format!("value.{name}.{}", template.sheet().languages[0]),
        (false, _) => format!("value.{name}"),
    }
}
