//! How to subscribe, for those who never did: what a feed is, which one, and a button for each well-known reader.

use askama::Template;

use crate::advisory::{Addresses, Format, Language};
use crate::feed::{Cell, Feed};

use super::super::setting::Setting;
use super::address::offers;
use super::feed::readers;
use super::feeds::carries_drills;
use super::frame::{Frame, print};
use super::home::{nearest, page_in};
use super::parts::{NamedLink, Piece, direction};
use super::versions::{Fronts, Version, versions};

/// Feeds that are offered on the page; there may be a thousand, and their list is a link away.
const FEEDS_OFFERED: usize = 12;

#[derive(Template)]
#[template(path = "page/subscribe.html")]
struct Subscribe<'a> {
    frame: Frame<'a>,
    versions: Vec<Version>,
    feeds: Vec<Choice>,
    all_feeds: String,
    /// A calendar, and what is near the middle of the map.
    calendar: Option<String>,
    near: String,
    programs: Vec<Program>,
    embed: &'static str,
}

/// A feed to choose.
struct Choice {
    lang: String,
    dir: &'static str,
    page: String,
    title: String,
    mark: Option<String>,
    address: String,
    readers: Vec<NamedLink>,
}

/// A way for programs, by its own name.
struct Program {
    name: &'static str,
    address: String,
}

/// How to subscribe in one language, for `/subscribe` (the first of `languages`) and `/{lang}/subscribe`.
#[must_use]
pub fn subscribe(feeds: &[Feed], languages: &[Language], setting: &Setting, language: &Language) -> String {
    let fronts = Fronts::of(language, languages);
    let mut frame = Frame::new(setting, language, "", Some(&fronts.subscribe));
    frame.title = format!("{} – {}", frame.voice.say("page-how"), frame.publisher);
    fronts.lead(&mut frame, Some(&fronts.subscribe));
    frame.describe_by("page-subscribe-text");
    let versions =
        versions(languages, language, &frame.voice, |other| Fronts::of(other, languages).subscribe);
    frame.offer(&versions, setting);
    let open: Vec<_> = feeds.iter().filter(|feed| !feed.gone()).collect();
    let choices = open.iter().take(FEEDS_OFFERED).map(|feed| choice(feed, language, setting, &frame));
    let absolute = |path: String| setting.addresses.absolute(&path);
    let first = open.first().map(|feed| feed.slug().as_str());
    print(&Subscribe {
        feeds: choices.collect(),
        all_feeds: fronts.feeds,
        calendar: first.map(|slug| absolute(Addresses::calendar(slug))),
        near: near(languages, setting, language),
        programs: programs(first, setting),
        embed: Addresses::EMBED,
        versions,
        frame,
    })
}

fn choice(feed: &Feed, language: &Language, setting: &Setting, frame: &Frame) -> Choice {
    let language = nearest(feed, language);
    let address = offers(feed, language, setting).into_iter().next().map(|offer| offer.href);
    let address = address.unwrap_or_default();
    Choice {
        lang: language.to_string(),
        dir: direction(language),
        page: page_in(feed, language),
        title: feed.title(language).to_owned(),
        mark: carries_drills(feed).then(|| frame.voice.say("page-feed-drills").to_owned()),
        readers: readers(&address),
        address,
    }
}

/// A place as an example: any other may stand there.
fn near(languages: &[Language], setting: &Setting, language: &Language) -> String {
    let tag = languages.iter().skip(1).find(|other| *other == language);
    let vienna = Cell::rounded(48.21, 16.37, Cell::DEFAULT_RADIUS_KM);
    let query = vienna.map(|cell| cell.query()).unwrap_or_default();
    setting.addresses.absolute(&Addresses::near(tag, Format::Atom, &query))
}

/// What programs are told of, by names that are the same in every language.
fn programs(feed: Option<&str>, setting: &Setting) -> Vec<Program> {
    let program = |name, path: &str| Program { name, address: setting.addresses.absolute(path) };
    let hub = setting.addresses.hub().map(|hub| Program { name: "WebSub", address: hub.to_owned() });
    let of_feed = feed.into_iter().flat_map(|slug| {
        [
            program("CAP 1.2", &Addresses::cap_index(slug)),
            program("JSON", &Addresses::current(slug)),
            program("EventSource", &Addresses::feed_events(slug)),
        ]
    });
    let all = [program("OPML", Addresses::OPML), program("OpenAPI", "/docs/")];
    of_feed.chain(hub).chain(all).collect()
}
