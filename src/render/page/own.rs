//! What an operator says of itself, in its own words: the imprint and the notice on privacy.

use std::collections::BTreeMap;

use askama::Template;

use crate::advisory::Language;

use super::super::setting::Setting;
use super::frame::{Frame, print};
use super::parts::{Paragraphs, Piece, direction, paragraphs};
use super::versions::{Fronts, Version, versions};

#[derive(Template)]
#[template(path = "page/own.html")]
struct Own<'a> {
    frame: Frame<'a>,
    head: String,
    versions: Vec<Version>,
    /// That the text is in another language than the page.
    missing: Option<String>,
    lang: String,
    dir: &'static str,
    text: Paragraphs,
}

/// Who answers for the site, for `/imprint` (the first of `languages`) and `/{lang}/imprint`; `None` where nothing is said.
#[must_use]
pub fn imprint(languages: &[Language], setting: &Setting, language: &Language) -> Option<String> {
    own(&setting.site.imprint, "page-imprint", languages, setting, language, |fronts| fronts.imprint)
}

/// What becomes of readers' data, for `/privacy`, likewise.
#[must_use]
pub fn privacy(languages: &[Language], setting: &Setting, language: &Language) -> Option<String> {
    own(&setting.site.privacy, "page-privacy", languages, setting, language, |fronts| fronts.privacy)
}

fn own(
    texts: &BTreeMap<Language, String>,
    head: &str,
    languages: &[Language],
    setting: &Setting,
    language: &Language,
    address: impl Fn(Fronts) -> String,
) -> Option<String> {
    let near = || texts.iter().find(|(other, _)| other.spoken() == language.spoken());
    let said = texts.get_key_value(language).or_else(near);
    let first = languages.iter().find_map(|other| texts.get_key_value(other));
    let (own, text) = said.or(first).or_else(|| texts.first_key_value())?;
    let path = address(Fronts::of(language, languages));
    let mut frame = Frame::new(setting, language, "", Some(&path));
    let head = frame.voice.say(head).to_owned();
    frame.title = format!("{head} – {}", frame.publisher);
    Fronts::of(language, languages).lead(&mut frame, Some(&path));
    frame.describe(&format!("{head}."));
    let versions = versions(languages, language, &frame.voice, |other| address(Fronts::of(other, languages)));
    frame.offer(&versions, setting);
    Some(print(&Own {
        missing: frame.voice.not_translated(own),
        lang: own.to_string(),
        dir: direction(own),
        text: paragraphs(text),
        versions,
        head,
        frame,
    }))
}
