//! `…/preview`: the draft as it would be printed, by the renderers that would print it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::desk::Refused;
use crate::press::Guard;
use crate::press::Proof;
use crate::render::{Coding, Short};

use super::super::page::{Frame, page};
use super::super::paths::{Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::find;
use super::about::About;
use super::list::read;

#[derive(Template)]
#[template(path = "desk/preview.html")]
struct Preview<'a> {
    frame: Frame<'a>,
    about: About,
    tabs: Vec<(String, &'static str, bool)>,
    shown: Shown,
    edit: String,
}

/// One way of looking at it.
pub(in crate::http::desk) enum Shown {
    /// The page, in a frame.
    Page { src: String },
    /// The entry in each language of the feeds that would carry it.
    Entries(Vec<Entry>),
    /// The CAP document.
    Alert(String),
    /// The text messages.
    Shorts(Vec<Message>),
}

pub(in crate::http::desk) struct Entry {
    pub(in crate::http::desk) language: String,
    pub(in crate::http::desk) feeds: String,
    pub(in crate::http::desk) title: String,
    pub(in crate::http::desk) forms: Vec<(&'static str, String)>,
}

pub(in crate::http::desk) struct Message {
    pub(in crate::http::desk) language: String,
    pub(in crate::http::desk) text: String,
    pub(in crate::http::desk) count: String,
}

/// `GET …/preview?as=page|feed|cap|short`.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let asked = read(query.as_deref().unwrap_or_default())?;
    let proof =
        pages.desk.proof(&seat.person, &advisory).await.map_err(|refused| unprintable(refused, &id))?;
    let about = About::of(&advisory, pages.desk.now());
    let preview = step(advisory.id, Step::Preview);
    let wanted = asked.get("as");
    let shown = match wanted {
        "feed" => entries(&proof),
        "cap" => Shown::Alert(proof.alert.clone()),
        "short" => shorts(&proof),
        _ => Shown::Page { src: format!("{}/sheet", about.path) },
    };
    let named = [("page", "Page"), ("feed", "Feed entry"), ("cap", "CAP 1.2"), ("short", "Short message")];
    let here = if named.iter().any(|(name, _)| *name == wanted) { wanted } else { "page" };
    let tabs = named.iter().map(|(name, words)| (format!("{preview}?as={name}"), *words, *name == here));
    let title = format!("Preview: {}", about.headline);
    let frame = Frame::new(&pages, Some(&seat), &title).mode(about.mode);
    let edit = step(advisory.id, Step::Edit);
    let page_of = Preview { tabs: tabs.collect(), frame, about, shown, edit };
    Ok(framing(page(StatusCode::OK, &page_of)))
}

/// `GET …/sheet`: the page itself with a mark on top, for the frame of a page of the desk.
pub(in crate::http::desk) async fn sheet(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let proof =
        pages.desk.proof(&seat.person, &advisory).await.map_err(|refused| unprintable(refused, &id))?;
    let mark = "<body>\n<div class=\"banner over\" lang=\"en\" dir=\"ltr\"><p class=\"head\">Preview. This is not public.</p></div>";
    let marked = proof.page.replacen("<body>", mark, 1);
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
    let mut answer = (headers, marked).into_response();
    answer.extensions_mut().insert(Guard::Framed);
    Ok(answer)
}

/// Lets a page of the desk hold the framed page.
pub(in crate::http::desk) fn framing(mut answer: Response) -> Response {
    answer.extensions_mut().insert(Guard::Framing);
    answer
}

/// A draft that cannot be printed yet: what is missing stands at its fields on the form.
pub(in crate::http::desk) fn unprintable(refused: Refused, id: &str) -> Refusal {
    let Refused::Faults(faults) = refused else { return refused.into() };
    let words = format!("{} fields have to be mended before it can be printed.", faults.len());
    Refusal::new(StatusCode::CONFLICT, "It cannot be shown yet", words)
        .way(format!("/desk/advisories/{id}/edit?check"), "Go to the form, where each is told")
}

pub(in crate::http::desk) fn entries(proof: &Proof) -> Shown {
    let entry = |entry: &crate::press::ProofEntry| Entry {
        language: entry.language.to_string(),
        feeds: entry.feeds.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        title: entry.forms.title.clone(),
        forms: vec![
            ("Atom", entry.forms.atom.clone()),
            ("RSS", entry.forms.rss.clone()),
            ("JSON Feed", entry.forms.json.clone()),
        ],
    };
    Shown::Entries(proof.entries.iter().map(entry).collect())
}

pub(in crate::http::desk) fn shorts(proof: &Proof) -> Shown {
    let message = |(language, short): &(crate::advisory::Language, Short)| {
        let Short { text, coding, units, parts } = short;
        let alphabet = match coding {
            Coding::Gsm7 => "the alphabet of text messages (GSM-7)",
            Coding::Ucs2 => {
                "two bytes for each letter (UCS-2), because of letters beyond the alphabet of text messages"
            }
        };
        let one = if *parts == 1 { "one message".to_owned() } else { format!("{parts} messages") };
        let count = format!("{units} of {} characters in {alphabet}: {one}.", coding.whole());
        Message { language: language.to_string(), text: text.clone(), count }
    };
    Shown::Shorts(proof.shorts.iter().map(message).collect())
}
