//! `…/preview`: the draft as it would be printed, by the renderers that would print it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::advisory::AdvisoryId;
use crate::desk::Refused;
use crate::press::{Guard, Proof, ProofFrame};
use crate::render::{Coding, Short};

use super::super::page::{Frame, page};
use super::super::paths::{Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::find;
use super::about::About;
use super::list::read;
use super::moments::Moments;

#[derive(Template)]
#[template(path = "desk/preview.html")]
struct Preview<'a> {
    frame: Frame<'a>,
    about: About,
    tabs: Vec<(String, &'static str, bool)>,
    shown: Shown,
    edit: String,
}

/// Every way of looking at what would be printed: the word in the address, and for people. The desk links them all from
/// wherever something is decided.
pub(in crate::http::desk) const WAYS: [(&str, &str); 5] = [
    ("page", "Page"),
    ("feed", "Feed entry"),
    ("cap", "CAP 1.2"),
    ("embed", "On other sites"),
    ("short", "Short message"),
];

/// The addresses of all of them.
pub(in crate::http::desk) fn ways(
    id: AdvisoryId,
) -> impl Iterator<Item = (&'static str, String, &'static str)> {
    let preview = step(id, Step::Preview);
    WAYS.iter().map(move |(name, words)| (*name, format!("{preview}?as={name}"), *words))
}

/// One way of looking at it.
pub(in crate::http::desk) enum Shown {
    /// The page, in a frame.
    Page { sheets: Vec<(String, String)> },
    /// The entry in each language of the feeds that would carry it.
    Entries(Vec<Entry>),
    /// The CAP document.
    Alert(String),
    /// The frame for other sites, in each language of the feeds that would carry it.
    Frames(Vec<Framed>),
    /// The text messages.
    Shorts(Vec<Message>),
}

pub(in crate::http::desk) struct Entry {
    pub(in crate::http::desk) language: String,
    pub(in crate::http::desk) lang: String,
    pub(in crate::http::desk) feeds: String,
    pub(in crate::http::desk) title: String,
    pub(in crate::http::desk) forms: Vec<(&'static str, String)>,
}

pub(in crate::http::desk) struct Framed {
    pub(in crate::http::desk) language: String,
    pub(in crate::http::desk) feed: String,
    pub(in crate::http::desk) src: String,
    /// From when it shows it, where that is later.
    pub(in crate::http::desk) from: Option<String>,
}

pub(in crate::http::desk) struct Message {
    /// Its language's own name.
    pub(in crate::http::desk) language: String,
    pub(in crate::http::desk) lang: String,
    pub(in crate::http::desk) text: String,
    pub(in crate::http::desk) count: String,
}

/// `GET …/preview?as=`, one of [`WAYS`].
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
    let wanted = asked.get("as");
    let shown = match wanted {
        "feed" => entries(&proof, &pages),
        "cap" => Shown::Alert(proof.alert.clone()),
        "embed" => frames(&proof, &about, &pages),
        "short" => Shown::Shorts(shorts(&proof, &pages)),
        _ => Shown::Page { sheets: sheets(&proof, &about, &pages) },
    };
    let here = if WAYS.iter().any(|(name, _)| *name == wanted) { wanted } else { "page" };
    let tabs = ways(advisory.id).map(|(name, href, words)| (href, words, name == here));
    let title = format!("Preview: {}", about.headline);
    let frame = Frame::new(&pages, Some(&seat), &title).mode(about.mode);
    let edit = step(advisory.id, Step::Edit);
    let page_of = Preview { tabs: tabs.collect(), frame, about, shown, edit };
    Ok(framing(page(StatusCode::OK, &page_of)))
}

/// `GET …/sheet`: the page itself with a mark on top, for the frame of a page of the desk; with `page=` and a language
/// the one in that language, with `embed=` what stands on the pages of others.
pub(in crate::http::desk) async fn sheet(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let asked = read(query.as_deref().unwrap_or_default())?;
    let proof =
        pages.desk.proof(&seat.person, &advisory).await.map_err(|refused| unprintable(refused, &id))?;
    let printed = match (asked.get("page"), asked.get("embed")) {
        ("", "") => Some(&proof.page),
        (tag, "") => proof.pages.iter().find(|(own, _)| own.as_str() == tag).map(|(_, page)| page),
        (_, tag) => proof.frames.iter().find(|frame| frame.language.as_str() == tag).map(|frame| &frame.page),
    };
    let printed = printed.ok_or_else(|| {
        let words = "No declared feed would carry it in this language.";
        Refusal::new(StatusCode::NOT_FOUND, "Nothing would be there", words)
    })?;
    let mark = "<body>\n<div class=\"banner over\" lang=\"en\" dir=\"ltr\"><p class=\"head\">Preview. This is not public.</p></div>";
    let marked = printed.replacen("<body>", mark, 1);
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
    let mut answer = (headers, marked).into_response();
    answer.extensions_mut().insert(Guard::Framed);
    Ok(answer)
}

/// The page in each language of its texts, the default first: the language's own name, and the address for a frame.
pub(in crate::http::desk) fn sheets(proof: &Proof, about: &About, pages: &Pages) -> Vec<(String, String)> {
    let words = &pages.desk.setting().words;
    let sheet = |(language, _): &(crate::advisory::Language, String)| {
        (words.own_name(language), format!("{}/sheet?page={language}", about.path))
    };
    proof.pages.iter().map(sheet).collect()
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

fn entries(proof: &Proof, pages: &Pages) -> Shown {
    let entry = |entry: &crate::press::ProofEntry| Entry {
        language: pages.desk.setting().words.own_name(&entry.language),
        lang: entry.language.to_string(),
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

fn frames(proof: &Proof, about: &About, pages: &Pages) -> Shown {
    let moments = Moments::new(pages.desk.setting(), about.place.as_ref(), pages.desk.now());
    let framed = |frame: &ProofFrame| Framed {
        language: pages.desk.setting().words.own_name(&frame.language),
        feed: frame.feed.to_string(),
        src: format!("{}/sheet?embed={}", about.path, frame.language),
        from: frame.from.map(|at| moments.until(at)),
    };
    Shown::Frames(proof.frames.iter().map(framed).collect())
}

pub(in crate::http::desk) fn shorts(proof: &Proof, pages: &Pages) -> Vec<Message> {
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
        Message {
            language: pages.desk.setting().words.own_name(language),
            lang: language.to_string(),
            text: text.clone(),
            count,
        }
    };
    proof.shorts.iter().map(message).collect()
}
