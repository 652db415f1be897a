//! One feed for people: what is in it, its addresses to copy, and how to subscribe.

use askama::Template;
use url::form_urlencoded;

use crate::advisory::{Addresses, Format, Language};
use crate::feed::{Edition, Entry, Feed};

use super::super::setting::Setting;
use super::address::{Offer, Tongue, alternates, calendar, offers, tongues};
use super::card::entry_card;
use super::embed::told;
use super::feeds::carries_drills;
use super::frame::{Frame, print};
use super::mount::Mount;
use super::parts::{Banner, NamedLink, Piece, Pieces, direction};
use super::versions::{Version, versions};
use super::voice::Voice;

#[derive(Template)]
#[template(path = "page/feed.html")]
struct FeedPage<'a> {
    frame: Frame<'a>,
    lang: String,
    dir: &'static str,
    title: String,
    description: Option<String>,
    banners: Vec<Banner>,
    links: Vec<Offer>,
    tongues: Vec<Tongue>,
    /// The page in each language.
    versions: Vec<Version>,
    /// Where a click brings the feed into a reader.
    readers: Vec<NamedLink>,
}

/// What of the page is other after each publication.
#[derive(Template)]
#[template(path = "page/feed_latest.html")]
struct Latest<'a> {
    voice: Voice<'a>,
    changed: Pieces,
    entries: &'a [Entry],
    omitted: Option<String>,
}

/// The page `/feeds/{feed}/` of an edition, in the edition's language, for those who keep nothing.
#[must_use]
pub fn feed(edition: &Edition, setting: &Setting) -> String {
    let cards = edition.entries.iter().map(|entry| entry_card(entry, &edition.language, setting));
    let cards: Vec<_> = cards.collect();
    let latest = feed_latest(edition, setting).with(|_| cards.iter().map(String::as_str).collect());
    feed_frame(&edition.feed, &edition.language, setting).with(|_| vec![latest.as_str()])
}

/// What stands around the entries on a feed's page, with a place for them: it stays until the feed is declared anew.
#[must_use]
pub fn feed_frame(feed: &Feed, language: &Language, setting: &Setting) -> Mount {
    let address = |other: &Language| {
        let tag = (other != feed.default_language()).then_some(other);
        Addresses::feed_page_in(feed.slug().as_str(), tag)
    };
    let path = address(language);
    let title = feed.title(language).to_owned();
    let mut frame = Frame::new(setting, language, &title, Some(&path));
    frame.describe(&described(feed, language, &title));
    frame.links = alternates(feed, language, setting);
    let versions = versions(feed.languages(), language, &frame.voice, address);
    frame.offer(&versions, setting);
    frame.links.extend(told(feed, language, setting));
    let voice = &frame.voice;
    let first = setting.addresses.absolute(&Addresses::feed(
        feed.slug().as_str(),
        (language != feed.default_language()).then_some(language),
        Format::Atom,
    ));
    let drills = carries_drills(feed).then(|| Banner {
        look: "drill",
        head: voice.say("page-feed-drills").to_owned(),
        text: vec![Piece::words(voice.say("page-feed-drills-text"))],
        link: None,
    });
    let others = tongues(feed, setting, voice).into_iter().filter(|tongue| tongue.lang != language.as_str());
    let page = print(&FeedPage {
        lang: language.to_string(),
        dir: direction(language),
        title,
        description: feed.description(language).map(ToOwned::to_owned),
        banners: drills.into_iter().collect(),
        links: offers(feed, language, setting).into_iter().chain([calendar(feed, setting)]).collect(),
        tongues: others.collect(),
        readers: readers(&first),
        versions,
        frame,
    });
    Mount::split(&page)
}

/// What a feed is, in its own words: its name, and what is said of it where anything is.
fn described(feed: &Feed, language: &Language, title: &str) -> String {
    feed.description(language).map_or_else(|| format!("{title}."), |said| format!("{title}. {said}"))
}

/// Readers on the web that take a feed's address in a link of their own; nothing is asked of them before a click.
const READERS: &[(&str, &str)] = &[
    ("Feedly", "https://feedly.com/i/subscription/feed%2F"),
    ("Inoreader", "https://www.inoreader.com/feed/"),
    ("NewsBlur", "https://www.newsblur.com/?url="),
    ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url="),
];

pub(super) fn readers(feed: &str) -> Vec<NamedLink> {
    let encoded: String = form_urlencoded::byte_serialize(feed.as_bytes()).collect();
    let link = |(name, address): &(&str, &str)| NamedLink {
        href: format!("{address}{encoded}"),
        name: (*name).to_owned(),
        lang: "en".to_owned(),
    };
    READERS.iter().map(link).collect()
}

/// What a feed's page says of its latest edition, with a place for the card of each entry.
#[must_use]
pub fn feed_latest(edition: &Edition, setting: &Setting) -> Mount {
    let Edition { feed, language, updated, entries, tombstones: _, omitted } = edition;
    let voice = Voice::new(setting, language);
    // Where the newest entry holds; or else where the feed is for.
    let changed = match entries.first() {
        Some(entry) => voice.instant(*updated, &entry.revision().content),
        None => voice.instant_by_code(*updated, feed.selection().areas.first().map(String::as_str)),
    };
    let latest = print(&Latest {
        changed: voice.labelled("page-feed-changed", changed),
        entries,
        omitted: (*omitted > 0).then(|| voice.with("omitted", &[("count", &omitted.to_string())])),
        voice,
    });
    Mount::split(&latest)
}
