//! The pages that every language of the service has: the first page and the list of feeds, with the way between them.

use crate::advisory::{Addresses, Language};

use super::frame::Frame;
use super::voice::Voice;

/// The same page in a language.
pub(super) struct Version {
    pub(super) href: String,
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) here: bool,
}

/// The addresses of these pages in one language; the first of all languages has those without a tag.
pub(super) struct Fronts {
    pub(super) home: String,
    pub(super) feeds: String,
}

impl Fronts {
    pub(super) fn of(language: &Language, languages: &[Language]) -> Self {
        let tag = languages.first().filter(|first| *first != language).map(|_| language);
        Self { home: Addresses::home(tag), feeds: Addresses::feeds(tag) }
    }

    /// Leads from a page to those of its own language: whoever reads it stays in it.
    pub(super) fn lead(&self, frame: &mut Frame, here: &str) {
        let [home, feeds] = &mut frame.places;
        (home.href, feeds.href) = (self.home.clone(), self.feeds.clone());
        (home.here, feeds.here) = (self.home == here, self.feeds == here);
    }
}

/// A page in every language, where there are several.
pub(super) fn versions(
    languages: &[Language],
    here: &Language,
    voice: &Voice,
    address: impl Fn(Fronts) -> String,
) -> Vec<Version> {
    let version = |language: &Language| Version {
        href: address(Fronts::of(language, languages)),
        lang: language.to_string(),
        name: voice.own_name(language),
        here: language == here,
    };
    if languages.len() < 2 { Vec::new() } else { languages.iter().map(version).collect() }
}
