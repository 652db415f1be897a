//! `/desk/new/{template}`: a prewritten text, filled in. The words were agreed to beforehand; only what is filled in is new.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::advisory::{Draft, FieldFault, Language, PlaceholderKind, Template, Zones};
use crate::desk::{Fill, Refused};
use crate::intake::{Fields, Read, read_form};
use crate::review::Severity;

use super::super::form::Form;
use super::super::looking::about::place_of;
use super::super::looking::lines::word;
use super::super::once::Once;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{NEW, Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::adding;
use super::beginning::{english, minute};
use super::editing::fields_of;
use super::field::{Field, Said, Section, Shape};
use super::gaps::{self, LANGUAGES};
use super::glimpse::{Bit, Place, Tongue, all_places, tongues};
use super::sections::Ground;

#[derive(askama::Template)]
#[template(path = "desk/fill.html")]
struct FillPage<'a> {
    frame: Frame<'a>,
    faults: Faults,
    name: String,
    about: String,
    preapproved: bool,
    /// Languages that are wanted, whose fields stand side by side.
    wide: usize,
    action: String,
    languages: Field,
    values: Vec<Field>,
    sections: Vec<Section>,
    tongues: Vec<Tongue>,
    /// Whether the page begins at what it will say.
    looks: bool,
}

/// What a script is told while somebody types.
#[derive(Serialize)]
struct Looked {
    /// Every place in the texts, in the order of the page.
    places: Vec<Place>,
    /// What is said at the fields of hours: on whose clocks they are.
    hints: BTreeMap<String, String>,
    /// Lengths as the server counts them, by field.
    lengths: BTreeMap<String, usize>,
}

/// Everything that is on the page.
struct Filled {
    languages: Field,
    values: Vec<Field>,
    sections: Vec<Section>,
    tongues: Vec<Tongue>,
}

/// `GET`: what is to be filled in.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let template = pages.desk.template(&id)?;
    let mut fields = Fields::default();
    let languages = template.sheet().languages.iter();
    languages.for_each(|language| fields.add(LANGUAGES, language.as_str()));
    fields.add("sources.0.title", "");
    Ok(shown(&pages, &seat, &template, &fields, (Faults::default(), "")))
}

/// The clocks on which every hour of the form is read: those of the first area, or of the one that is being chosen.
fn zone_of(draft: &Draft, fields: &Fields, zones: &Zones) -> Option<String> {
    let mut chosen = ["add.subdivision", "add.country"].into_iter().map(|name| fields.get(name));
    let place = place_of(draft);
    let zone = match &place {
        Some(_) => zones.id_at(place.as_ref()),
        None => zones.id_of(Some(chosen.find(|code| !code.is_empty())?)),
    };
    Some(zone.to_owned())
}

/// The draft in the fields, on the clocks of its place, whose name is then in the fields too. Where no beginning was
/// given it begins now.
fn read(fields: &mut Fields, pages: &Pages) -> (Read, Option<String>) {
    let zones = &pages.desk.setting().zones;
    let zone = zone_of(&read_form(fields, zones).draft, fields, zones);
    fields.set("zone", zone.as_deref().unwrap_or_default());
    let mut read = read_form(fields, zones);
    if let (None, Some(zone)) = (&read.draft.effective, &zone) {
        let now = zones.local_in(minute(pages.desk.now()), zone);
        read.draft.effective = Some(now.at.to_rfc3339());
    }
    (read, zone)
}

fn filled(pages: &Pages, template: &Template, fields: &Fields) -> Filled {
    let setting = pages.desk.setting();
    let mut fields = fields.clone();
    let (Read { draft, unread: _ }, zone) = read(&mut fields, pages);
    let zone = zone.as_deref();
    let ground = Ground {
        fields: &fields,
        draft: &draft,
        knowledge: pages.desk.knowledge(),
        words: &setting.words,
        zones: &setting.zones,
        further: false,
    };
    let wanted = gaps::wanted(template, &fields);
    let given = gaps::given(template, &fields, &template.sheet().languages, (zone, &setting.zones));
    let glimpses = pages.desk.glimpse(template, &given, &draft);
    Filled {
        languages: gaps::languages(template, &fields, &setting.words),
        values: gaps::values(template, &fields, &setting.words, zone),
        sections: gaps::left_open(template, &ground, zone),
        tongues: tongues(template, glimpses, &wanted, &setting.words),
    }
}

fn shown(
    pages: &Pages,
    seat: &Seated,
    template: &Template,
    fields: &Fields,
    (faults, focus): (Faults, &str),
) -> Response {
    let Filled { mut languages, mut values, mut sections, tongues } = filled(pages, template, fields);
    adding::focus(&mut sections, focus);
    let all = values.iter_mut().chain(sections.iter_mut().flat_map(Section::fields_mut));
    for field in all.chain([&mut languages]) {
        if let Some(words) = faults.at(&field.id) {
            field.said.push(Said { stops: true, text: words.to_owned(), code: String::new() });
        }
    }
    let sheet = template.sheet();
    let name = english(&sheet.names);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::new(pages, Some(seat), &format!("Fill in: {name}")).at(NEW).faulty(!faults.is_empty());
    let answer = FillPage {
        frame,
        about: english(&sheet.about),
        preapproved: sheet.preapproved,
        wide: tongues.iter().filter(|tongue| !tongue.away).count(),
        action: format!("{NEW}/{}", template.id()),
        faults,
        name,
        languages,
        values,
        sections,
        tongues,
        looks: focus == "said",
    };
    page(status, &answer)
}

/// What it says by now, for a script; without one the button shows the page again.
fn looked(pages: &Pages, template: &Template, fields: &Fields) -> Response {
    let Filled { languages: _, values, sections, tongues } = filled(pages, template, fields);
    let hours = values.iter().chain(sections.iter().flat_map(Section::fields));
    let hours = hours.filter(|field| field.shape == Shape::Line("datetime-local"));
    let hints = hours.map(|field| (field.id.clone(), field.hint.clone())).collect();
    let counted = values.iter().filter_map(|field| Some((field.id.clone(), field.count?.now)));
    Json(Looked { places: all_places(&tongues), hints, lengths: counted.collect() }).into_response()
}

/// `POST`: makes the draft, and goes on to where it is checked and handed in.
pub(in crate::http::desk) async fn fill(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Refusal> {
    let template = pages.desk.template(&id)?;
    let mut fields = fields_of(&form)?;
    let asked = form.text("do").to_owned();
    if asked == "look" {
        let accepts = headers.get(header::ACCEPT).map_or(&b""[..], |said| said.as_bytes());
        return Ok(match accepts.starts_with(b"application/json") {
            true => looked(&pages, &template, &fields),
            false => shown(&pages, &seat, &template, &fields, (Faults::default(), "said")),
        });
    }
    let before = fields.clone();
    if asked != "fill" && adding::apply(&asked, &mut fields, pages.desk.knowledge()) {
        let focus = adding::goes_on(&asked, &before, &fields);
        return Ok(shown(&pages, &seat, &template, &fields, (Faults::default(), &focus)));
    }
    // Who chose a place and goes on has meant it.
    if !fields.get("add.country").is_empty() {
        adding::apply("add-area", &mut fields, pages.desk.knowledge());
    }
    match made(&pages, &template, &mut fields) {
        Err(faults) => Ok(shown(&pages, &seat, &template, &fields, (faults, ""))),
        Ok(fill) => {
            let languages = fill.languages.clone();
            let once = Once::of(&pages, &seat, &form);
            let outcome = once.desk.create_from(&seat.person, &id, fill).await;
            match once.made(outcome).await {
                Ok((advisory, problems)) => {
                    let stops = problems.iter().any(|problem| problem.severity == Severity::Error);
                    let next = step(advisory.id, if stops { Step::Edit } else { Step::Submit });
                    let next = if stops { format!("{next}?check") } else { next };
                    let said = "The draft is filled in and kept. Nothing of it is public.";
                    Ok(GoTo::page(next).saying(said).into_response())
                }
                Err(Refused::Filling(found)) => {
                    let faults = told(&pages, &template, &fields, (&found, &languages));
                    Ok(shown(&pages, &seat, &template, &fields, (faults, "")))
                }
                Err(refused) => Err(refused.into()),
            }
        }
    }
}

/// What is filled in, or what is wrong before the template is asked.
fn made(pages: &Pages, template: &Template, fields: &mut Fields) -> Result<Fill, Faults> {
    let (Read { draft, unread }, zone) = read(fields, pages);
    let mut faults = Faults::default();
    let languages = gaps::wanted(template, fields);
    if languages.is_empty() {
        faults.add(LANGUAGES, "Choose at least one language.");
    }
    unread.iter().for_each(|unread| faults.add(&unread.field, format!("Write {}.", unread.wanted)));
    if draft.areas.is_empty() {
        faults.add("add.country", "Choose where it holds: hours are read on the clocks of that place.");
    }
    let values = gaps::given(template, fields, &languages, (zone.as_deref(), &pages.desk.setting().zones));
    let fill = Fill { languages, values, base: draft };
    if faults.is_empty() {
        return Ok(fill);
    }
    // What is wrong besides is told at once; of hours nothing can be said before there is a place.
    let wanted = fill.languages.clone();
    if let Err(Refused::Filling(found)) = pages.desk.fill(template.id(), fill) {
        let hours = ["/effective", "/expires", "/review_by"];
        let time = |fault: &FieldFault| {
            let mut all = template.sheet().placeholders.iter();
            all.any(|one| one.kind == PlaceholderKind::Time && fault.pointer == format!("/{}", one.name))
        };
        let said = |fault: &FieldFault| hours.contains(&fault.pointer.as_str()) || time(fault);
        let found: Vec<_> = found.into_iter().filter(|fault| zone.is_some() || !said(fault)).collect();
        faults.join(told(pages, template, fields, (&found, &wanted)));
    }
    Err(faults)
}

/// Every fault in a sentence that names its field as the page does.
fn told(
    pages: &Pages,
    template: &Template,
    fields: &Fields,
    (found, languages): (&[FieldFault], &[Language]),
) -> Faults {
    let Filled { languages: _, values, sections, tongues: _ } = filled(pages, template, fields);
    let all: Vec<_> = values.iter().chain(sections.iter().flat_map(Section::fields)).collect();
    let mut faults = Faults::default();
    for fault in found {
        for field in gaps::places(&fault.pointer, template, languages) {
            let known = all.iter().find(|one| one.id == field).map(|one| one.label.clone());
            let label = known.unwrap_or_else(|| word(&field).to_owned());
            faults.add(field, format!("“{label}” {}.", fault.fault));
        }
    }
    faults
}
