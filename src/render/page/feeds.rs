//! The list of feeds, each with the plain addresses of its formats in each of its languages.

use askama::Template;

use crate::advisory::{Addresses, Language, Status};
use crate::feed::Feed;

use super::super::setting::Setting;
use super::address::{Tongue, tongues};
use super::frame::{Alternate, Frame, print};
use super::home::{nearest, page_in};
use super::parts::{Piece, direction};
use super::versions::{Fronts, Version, versions};
use super::voice::Voice;

/// The media type of the list of feeds for programs, as it stands in links.
const OPML: &str = "text/x-opml";

#[derive(Template)]
#[template(path = "page/feeds.html")]
struct Feeds<'a> {
    frame: Frame<'a>,
    opml: String,
    how: String,
    versions: Vec<Version>,
    feeds: Vec<Listed>,
}

/// A feed in the list.
struct Listed {
    slug: String,
    lang: String,
    dir: &'static str,
    page: String,
    title: String,
    mark: Option<String>,
    description: Option<String>,
    tongues: Vec<Tongue>,
}

/// The list of feeds in one language, for `/feeds/` (the first of `languages`) and `/{lang}/feeds/`; feeds that were
/// taken down for good are not offered.
#[must_use]
pub fn feeds(feeds: &[Feed], languages: &[Language], setting: &Setting, language: &Language) -> String {
    let voice = Voice::new(setting, language);
    let fronts = Fronts::of(language, languages);
    let mut frame = Frame::new(setting, language, voice.say("page-feeds"), Some(&fronts.feeds));
    fronts.lead(&mut frame, Some(&fronts.feeds));
    frame.describe(voice.say("page-subscribe-text"));
    let (title, lang) = (voice.say("page-feeds-opml").to_owned(), voice.spoken.to_string());
    let opml = setting.addresses.absolute(Addresses::OPML);
    frame.links.push(Alternate { media_type: OPML, title, lang, href: opml.clone() });
    let open = feeds.iter().filter(|feed| !feed.gone());
    let feeds = open.map(|feed| listed(feed, setting, language, &voice)).collect();
    let versions = versions(languages, language, &voice, |other| Fronts::of(other, languages).feeds);
    frame.offer(&versions, setting);
    print(&Feeds { frame, opml, how: fronts.subscribe, versions, feeds })
}

fn listed(feed: &Feed, setting: &Setting, language: &Language, voice: &Voice) -> Listed {
    let language = nearest(feed, language);
    let slug = feed.slug().to_string();
    Listed {
        lang: language.to_string(),
        dir: direction(language),
        page: page_in(feed, language),
        title: feed.title(language).to_owned(),
        mark: carries_drills(feed).then(|| voice.say("page-feed-drills").to_owned()),
        description: feed.description(language).map(ToOwned::to_owned),
        tongues: tongues(feed, setting, voice),
        slug,
    }
}

/// Whether exercises or tests may be in the feed.
pub(super) fn carries_drills(feed: &Feed) -> bool {
    feed.selection().statuses.iter().any(|status| match status {
        Status::Actual => false,
        Status::Exercise | Status::Test => true,
    })
}
