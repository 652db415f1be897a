//! What stands around every page: its language, its name, the way to the other pages, and the sheet.

use askama::Template;

use crate::advisory::Language;

use super::super::gate::gated;
use super::super::setting::Setting;
use super::super::site::OwnLogo;
use super::parts::{Piece, Pieces};
use super::style::style;
use super::versions::{Fronts, Version};
use super::voice::Voice;

/// The frame of one page.
pub(super) struct Frame<'a> {
    pub(super) voice: Voice<'a>,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) title: String,
    pub(super) canonical: Option<String>,
    /// What the page is, for those who have not opened it. Search engines keep it for long: it says nothing that can lapse.
    pub(super) description: Option<String>,
    /// Other forms of what the page shows, for programs that look for them.
    pub(super) links: Vec<Alternate>,
    pub(super) style: &'static str,
    /// The operator's own sheet, after ours.
    pub(super) brand: Option<&'a str>,
    pub(super) logo: Option<&'a OwnLogo>,
    /// The name of the site.
    pub(super) publisher: &'a str,
    /// How to reach the publisher, where it was said.
    pub(super) contact: Option<Pieces>,
    /// The same page in other languages, for programs that look for them.
    pub(super) versions: Vec<Alternate>,
    /// What a page says of itself where somebody passes it on.
    pub(super) social: Option<Social>,
    /// The main pages, to which every page leads.
    pub(super) places: Vec<Place>,
    /// What stands at its foot.
    pub(super) foot: Vec<Place>,
}

/// An autodiscovery link; its address is absolute, because readers copy it without its page.
#[derive(Debug, Clone)]
pub(super) struct Alternate {
    pub(super) media_type: &'static str,
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) href: String,
}

/// What is shown of a page where it is passed on (Open Graph). It is kept for long: it never says "now".
#[derive(Debug, Clone)]
pub(super) struct Social {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) url: String,
}

/// An entry of the main navigation.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) here: bool,
}

impl<'a> Frame<'a> {
    /// The frame of the page at `path`; `None` for pages that stand at no address of their own.
    pub(super) fn new(setting: &'a Setting, language: &Language, title: &str, path: Option<&str>) -> Self {
        let voice = Voice::new(setting, language);
        let publisher = setting.site.name_or(&setting.publisher.name);
        let contact = setting.site.contact.as_ref().unwrap_or(&setting.publisher.contact);
        let contact = Some(contact).filter(|contact| !contact.is_empty());
        let contact = contact.map(|contact| voice.labelled("label-contact", vec![Piece::name(contact)]));
        let fronts = Fronts::plain();
        let (places, foot) = (fronts.places(&voice, path), fronts.foot(&voice, path));
        Self {
            lang: voice.spoken.to_string(),
            dir: voice.dir(),
            title: format!("{title} – {publisher}"),
            canonical: path.map(|path| setting.addresses.absolute(path)),
            description: path.map(|_| voice.lead()),
            links: Vec::new(),
            style: style().path,
            brand: setting.site.brand(),
            logo: setting.site.logo.as_ref(),
            publisher,
            contact,
            versions: Vec::new(),
            social: None,
            places,
            foot,
            voice,
        }
    }

    /// Says what the page is, and then whose pages these are.
    pub(super) fn describe(&mut self, what: &str) {
        self.description = Some(format!("{what} {}", self.voice.lead()));
    }

    /// The same in the words at a key.
    pub(super) fn describe_by(&mut self, key: &str) {
        self.description = Some(format!("{} {}", self.voice.say(key), self.voice.lead()));
    }

    /// Names the same page in its languages, by absolute addresses: each of them names all (RFC 8288, `hreflang`).
    pub(super) fn offer(&mut self, versions: &[Version], setting: &Setting) {
        let offer = |version: &Version| Alternate {
            media_type: "text/html",
            title: version.name.clone(),
            lang: version.lang.clone(),
            href: setting.addresses.absolute(&version.href),
        };
        self.versions = versions.iter().map(offer).collect();
    }
}

/// Writes a page.
pub(super) fn print(page: &impl Template) -> String {
    // What was configured may hold what no XML document can; texts of advisories were gated when they were taken.
    gated(page.render().expect("a page is written into memory, which takes everything"))
}
