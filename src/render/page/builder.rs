//! The page that helps to build a feed into another site: what to paste, what the site's policy must allow, and how to
//! ask nobody else. Everything it says without a script is complete; the script fills in what was chosen.

use askama::Template;
use serde_json::Value;

use crate::advisory::{Addresses, Language};
use crate::feed::Feed;

use super::super::embed::{self, Release};
use super::super::setting::Setting;
use super::frame::{Frame, print};
use super::parts::Piece;

/// The page is for those who keep a site: its words are English, like the headers that it speaks of.
const ENGLISH: &str = "en";

#[derive(Template)]
#[template(path = "page/builder.html")]
struct Builder<'a> {
    frame: Frame<'a>,
    script: String,
    component: String,
    feeds: Vec<Choice>,
    tongues: Vec<Tongue>,
    /// The names of the zones that advisories may lie in, to choose from; a browser knows more.
    zones: Vec<&'a str>,
    first: Choice,
    origin: String,
    release: Release,
    version: &'static str,
    archive: String,
    files: Vec<(String, &'static str)>,
}

/// A feed that can be chosen.
#[derive(Debug, Clone, Default)]
struct Choice {
    slug: String,
    title: String,
    lang: String,
    languages: String,
    /// Its title in each of them, for the link that stands in a snippet.
    titles: String,
}

/// A language that can be chosen.
struct Tongue {
    lang: String,
    name: String,
    /// What a feed is called in it that has no title in it.
    title: String,
}

/// The page `/embed/`; feeds that were taken down for good are not offered.
///
/// # Panics
/// Never: `en` is a language tag.
#[must_use]
pub fn builder(feeds: &[Feed], setting: &Setting) -> String {
    let english = Language::parse(ENGLISH).expect("a language tag");
    let mut frame = Frame::new(setting, &english, "Embed a feed", Some(Addresses::EMBED));
    frame.links.clear();
    frame.describe("How to show a feed on another site, and what that site's policy has to allow.");
    let choice = |feed: &Feed| {
        let languages: Vec<_> = feed.languages().iter().map(Language::as_str).collect();
        let near = feed.languages().iter().find(|own| **own == english).unwrap_or(feed.default_language());
        Choice {
            slug: feed.slug().to_string(),
            title: feed.title(near).to_owned(),
            lang: near.to_string(),
            languages: languages.join(" "),
            titles: titles(feed),
        }
    };
    let feeds: Vec<_> = feeds.iter().filter(|feed| !feed.gone()).map(choice).collect();
    let release = embed::releases()[0];
    print(&Builder {
        script: embed::asset("builder.js"),
        component: Addresses::embed_script(release.version),
        first: feeds.first().cloned().unwrap_or_default(),
        feeds,
        tongues: setting
            .words
            .languages()
            .map(|own| Tongue {
                lang: own.to_string(),
                name: setting.words.own_name(own),
                title: setting.words.say(own, "embed-title").to_owned(),
            })
            .collect(),
        zones: setting.zones.ids().collect(),
        origin: setting.addresses.absolute(""),
        version: release.version,
        archive: Addresses::embed_archive(release.version),
        files: embed::downloads().iter().map(|file| (Addresses::embed_file(file.name), file.name)).collect(),
        release,
        frame,
    })
}

/// A feed's titles by language, as JSON.
fn titles(feed: &Feed) -> String {
    let title = |own: &Language| (own.to_string(), Value::from(feed.title(own)));
    Value::Object(feed.languages().iter().map(title).collect()).to_string()
}
