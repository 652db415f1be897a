//! Pages about the pages: how to tell what is genuine, and for whom they are made.

use askama::Template;

use crate::advisory::Language;

use super::super::setting::Setting;
use super::frame::{Frame, print};
use super::parts::{Piece, Pieces, plain};
use super::versions::{Fronts, Version, versions};

#[derive(Template)]
#[template(path = "page/about.html")]
struct About<'a> {
    frame: Frame<'a>,
    head: String,
    versions: Vec<Version>,
    lead: Pieces,
    lines: Vec<String>,
    /// Whether how to reach the publisher is part of what is said.
    reach: bool,
}

/// How to tell what is genuine, for `/genuine` (the first of `languages`) and `/{lang}/genuine`.
#[must_use]
pub fn genuine(languages: &[Language], setting: &Setting, language: &Language) -> String {
    let lines = ["page-genuine-check", "page-genuine-never", "page-genuine-doubt"];
    about(languages, setting, language, ("page-genuine", "page-genuine-lead", &lines), |fronts| {
        fronts.genuine
    })
}

/// The accessibility statement, likewise.
#[must_use]
pub fn accessibility(languages: &[Language], setting: &Setting, language: &Language) -> String {
    let lines = ["page-access-how", "page-access-limits", "page-access-tell"];
    let said = ("page-accessibility", "page-access-lead", &lines[..]);
    about(languages, setting, language, said, |fronts| fronts.accessibility)
}

fn about(
    languages: &[Language],
    setting: &Setting,
    language: &Language,
    (head, lead, lines): (&str, &str, &[&str]),
    own: impl Fn(Fronts) -> String,
) -> String {
    let path = own(Fronts::of(language, languages));
    let mut frame = Frame::new(setting, language, "", Some(&path));
    let head = frame.voice.say(head).to_owned();
    frame.title = format!("{head} – {}", frame.publisher);
    Fronts::of(language, languages).lead(&mut frame, Some(&path));
    let versions = versions(languages, language, &frame.voice, |other| own(Fronts::of(other, languages)));
    frame.offer(&versions, setting);
    let address = vec![Piece::name(setting.addresses.absolute("/"))];
    let lead = frame.voice.weave(lead, vec![("address", address)]);
    frame.describe(&plain(&lead));
    print(&About {
        lead,
        lines: lines.iter().map(|key| frame.voice.say(key).to_owned()).collect(),
        reach: frame.contact.is_some(),
        versions,
        head,
        frame,
    })
}
