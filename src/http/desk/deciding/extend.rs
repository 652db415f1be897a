//! `…/extend`: the same words for longer. It asks for the new time and for a note, and goes on to another person.

use std::error::Error;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, FixedOffset, NaiveDateTime};

use crate::advisory::{Advisory, AdvisoryId, DraftChange, Keyed, Kind, Language, Override, Revision, Term};
use crate::desk::{Longer, Refused, Stale};
use crate::intake::draft_again;
use crate::review::{OUTDATED, Problem};

use super::super::form::Form;
use super::super::looking::about::{About, place_of};
use super::super::looking::lines::word;
use super::super::looking::moments::Moments;
use super::super::once::Once;
use super::super::page::{Faults, Frame, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, version};
use super::ending::{self, carried_out};

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
    /// Texts that still tell the old time, or did.
    texts: Vec<Told>,
    action: String,
}

/// A text that tells the old time, to be written anew.
struct Told {
    id: String,
    label: String,
    lang: String,
    words: String,
    /// What it tells; nothing where it was mended already.
    tells: String,
    stands: bool,
}

/// Before the field of a text in the form: the pointer to it with points.
const TEXTS: &str = "texts.";

/// The field in which a text is written anew.
fn id_of(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

/// With the words that were written in the form.
fn rewritten(mut longer: Longer, form: &Form) -> Longer {
    for (name, words) in form.fields().filter(|(name, _)| name.starts_with(TEXTS)) {
        let pointer = format!("/{}", name.replace('.', "/"));
        let _ = longer.write(&pointer, words.trim());
    }
    longer
}

/// What still tells the old time, and what was written anew so far: nothing that was typed is lost.
fn texts(left: &[Stale], form: &Form, pages: &Pages) -> Vec<Told> {
    let setting = pages.desk.setting();
    let told = |id: String, tag: &str, words: String, tells: String| {
        let field = id.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
        let tongue = Language::parse(tag).map(|own| setting.words.own_name(&own));
        Told {
            label: format!("{}, in {}", word(field), tongue.unwrap_or_else(|_| tag.to_owned())),
            lang: tag.to_owned(),
            words,
            tells,
            stands: !form.text(&format!("stands.{id}")).is_empty(),
            id,
        }
    };
    let mut all: Vec<_> = left
        .iter()
        .map(|stale| {
            let Stale { pointer, language, words, tells } = stale;
            told(id_of(pointer), language.as_str(), words.clone(), tells.clone())
        })
        .collect();
    let typed = form.fields().filter(|(name, _)| name.starts_with(TEXTS));
    for (name, words) in typed {
        if !all.iter().any(|one| one.id == *name) {
            let tag = name.split('.').nth(1).unwrap_or_default();
            all.push(told(name.to_owned(), tag, words.to_owned(), String::new()));
        }
    }
    all
}

/// `GET`.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    shown(&pages, &seat, &advisory, Faults::default(), &Form::default(), &[])
}

/// What is public, where it can be followed by the same for longer.
fn extendable<'a>(pages: &Pages, seat: &Seated, advisory: &'a Advisory) -> Result<&'a Revision, Refusal> {
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
    let may = pages.desk.may_revise(&seat.person, advisory);
    may.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Look at it as it is now"))?;
    Ok(newest)
}

fn shown(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    faults: Faults,
    form: &Form,
    left: &[Stale],
) -> Result<Response, Refusal> {
    let newest = extendable(pages, seat, advisory)?;
    let draft = draft_again(&newest.content);
    let place = place_of(&draft);
    let setting = pages.desk.setting();
    let moments = Moments::new(setting, place.as_ref(), pages.desk.now());
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
        zone: setting.zones.id_at(place.as_ref()).replace('_', " "),
        at: form.text("at").to_owned(),
        notes: notes.collect(),
        texts: texts(left, form, pages),
        action: step(advisory.id, Step::Extend),
        about,
        faults,
    };
    Ok(page(status, &answer))
}

/// What the form asks for.
struct Asked {
    until: Option<DateTime<FixedOffset>>,
    note: Keyed<String>,
    faults: Faults,
}

impl Asked {
    /// Hours are those of the place that the advisory speaks of.
    fn read(pages: &Pages, newest: &Revision, form: &Form) -> Self {
        let zones = &pages.desk.setting().zones;
        let place = newest.content.areas.first();
        let local = NaiveDateTime::parse_from_str(form.text("at"), "%Y-%m-%dT%H:%M").ok();
        let until = local.and_then(|local| zones.resolve(zones.id_at(place), local));
        let until = until.filter(|at| at.to_utc() > pages.desk.now());
        let note: Keyed<String> = form
            .fields()
            .filter_map(|(name, text)| Some((name.strip_prefix("note.")?.to_owned(), text.trim().to_owned())))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let default = newest.content.default_info().language.to_string();
        let mut faults = Faults::default();
        let (Term::Expires(end) | Term::ReviewBy(end)) = newest.content.term;
        match until {
            None => {
                faults.add("at", "Give a day and an hour that are still to come, such as 2026-12-01T08:00.");
            }
            Some(until) if until <= end => {
                faults.add(
                    "at",
                    "It holds until then already. Give a later time; to let it end sooner, update it.",
                );
            }
            Some(_) => {}
        }
        if !note.iter().any(|(tag, _)| *tag == default) {
            faults.add(format!("note.{default}"), "Say why it lasts longer.");
        }
        Self { until, note, faults }
    }
}

/// The answers to what the review says of texts that were said to stay as they are.
fn standing(left: &[Stale], problems: &[Problem]) -> Vec<Override> {
    let stands = left.iter().filter(|stale| {
        problems.iter().any(|problem| problem.code == OUTDATED && problem.pointer == stale.pointer)
    });
    let answer = |stale: &Stale| Override {
        code: OUTDATED.to_owned(),
        pointer: stale.pointer.clone(),
        reason: format!("{} is about something else here and stays.", stale.tells),
    };
    stands.map(answer).collect()
}

/// `POST`: the next revision, handed in where nothing is left to be decided.
pub(in crate::http::desk) async fn extend(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let once = Once::of(&pages, &seat, &form);
    carried_out(&once, prolonged(&once, &seat, &id, &form)).await
}

async fn prolonged(once: &Once<'_>, seat: &Seated, id: &str, form: &Form) -> Result<Response, Refusal> {
    let base = version(form)?;
    let pages = once.pages;
    let advisory = find(pages, seat, id).await?;
    let newest = extendable(pages, seat, &advisory)?;
    let asked = Asked::read(pages, newest, form);
    let longer = asked.until.and_then(|until| pages.desk.longer(&advisory, until));
    let longer = longer.map(|longer| rewritten(longer, form));
    let left = longer.as_ref().map(|longer| pages.desk.stale(longer)).unwrap_or_default();
    let Asked { until: _, note, mut faults } = asked;
    for (id, tells) in left.iter().map(|stale| (id_of(&stale.pointer), &stale.tells)) {
        if form.text(&format!("stands.{id}")).is_empty() {
            faults.add(&id, format!("This still says {tells}. Write the new time, or say that it stays."));
        }
    }
    let Some(longer) = longer.filter(|_| faults.is_empty()) else {
        return shown(pages, seat, &advisory, faults, form, &left);
    };
    let mut draft = longer.draft;
    draft.change = Some(DraftChange { significance: Some("significant".to_owned()), note });
    let (kept, problems) = once.desk.revise(&seat.person, advisory.id, Some(base), draft).await?;
    let stands = standing(&left, &problems);
    let handed_in = stands.len() == problems.len();
    if handed_in {
        let submitted = pages.desk.submit(&seat.person, advisory.id, Some(kept.version), stands).await;
        if let Err(refused) = submitted {
            return Ok(kept_only(advisory.id, &refused).into_response());
        }
    }
    Ok(ending::prolonged(advisory.id, &problems, handed_in).into_response())
}

/// The draft is there by then, whatever became of handing it in.
fn kept_only(id: AdvisoryId, refused: &Refused) -> GoTo {
    let error: &dyn Error = refused;
    tracing::warn!(advisory = %id, error, "a longer time is kept and could not be submitted");
    let said = if matches!(refused, Refused::InDoubt(_)) {
        "The longer time is kept as a draft. Whether it was submitted is not known.".to_owned()
    } else {
        format!("The longer time is kept as a draft; not submitted yet: {refused}.")
    };
    GoTo::page(step(id, Step::Submit)).saying(said)
}
