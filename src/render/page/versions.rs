//! The pages that every language of the service has, with the way between them and between languages.

use crate::advisory::{Addresses, Language};

use super::frame::{Frame, Place};
use super::voice::Voice;

/// The same page in a language.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub(super) href: String,
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) here: bool,
}

/// The addresses of these pages in one language; the first of all languages has those without a tag.
pub(super) struct Fronts {
    pub(super) home: String,
    pub(super) levels: String,
    pub(super) feeds: String,
    pub(super) archive: String,
    pub(super) subscribe: String,
    pub(super) imprint: String,
    pub(super) privacy: String,
    pub(super) genuine: String,
    pub(super) accessibility: String,
}

impl Fronts {
    /// Those of a language; of the first one for a language that has none.
    pub(super) fn of(language: &Language, languages: &[Language]) -> Self {
        let others = languages.iter().skip(1);
        Self::tagged(others.into_iter().find(|other| *other == language))
    }

    /// Those without a tag.
    pub(super) fn plain() -> Self {
        Self::tagged(None)
    }

    fn tagged(tag: Option<&Language>) -> Self {
        Self {
            home: Addresses::home(tag),
            levels: Addresses::levels(tag),
            feeds: Addresses::feeds(tag),
            archive: Addresses::archive_page("", tag),
            subscribe: Addresses::subscribe(tag),
            imprint: Addresses::imprint(tag),
            privacy: Addresses::privacy(tag),
            genuine: Addresses::genuine(tag),
            accessibility: Addresses::accessibility(tag),
        }
    }

    /// The main pages, to which every page leads.
    pub(super) fn places(&self, voice: &Voice, here: Option<&str>) -> Vec<Place> {
        let main = [
            (&self.home, "page-home"),
            (&self.levels, "page-levels"),
            (&self.feeds, "page-feeds"),
            (&self.archive, "page-archive"),
        ];
        main.map(|(href, key)| place(href, key, voice, here)).into()
    }

    /// What stands at the foot of every page.
    pub(super) fn foot(&self, voice: &Voice, here: Option<&str>) -> Vec<Place> {
        let foot = [
            (&self.subscribe, "page-how"),
            (&self.genuine, "page-genuine"),
            (&self.accessibility, "page-accessibility"),
        ];
        let said = [
            (&self.imprint, "page-imprint", !voice.site().imprint.is_empty()),
            (&self.privacy, "page-privacy", !voice.site().privacy.is_empty()),
        ];
        let own = said.into_iter().filter(|(_, _, said)| *said).map(|(href, key, _)| (href, key));
        foot.into_iter().chain(own).map(|(href, key)| place(href, key, voice, here)).collect()
    }

    /// Leads from a page to those of its own language: whoever reads it stays in it.
    pub(super) fn lead(&self, frame: &mut Frame, here: Option<&str>) {
        frame.places = self.places(&frame.voice, here);
        frame.foot = self.foot(&frame.voice, here);
    }
}

fn place(href: &str, key: &str, voice: &Voice, here: Option<&str>) -> Place {
    Place { href: href.to_owned(), name: voice.say(key).to_owned(), here: here == Some(href) }
}

/// A page in every language, where there are several.
pub(super) fn versions(
    languages: &[Language],
    here: &Language,
    voice: &Voice,
    address: impl Fn(&Language) -> String,
) -> Vec<Version> {
    let version = |language: &Language| Version {
        href: address(language),
        lang: language.to_string(),
        name: voice.own_name(language),
        here: language == here,
    };
    if languages.len() < 2 { Vec::new() } else { languages.iter().map(version).collect() }
}
