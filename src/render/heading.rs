//! What a feed says of itself, before any format: the same name, text and addresses in all of them.

use super::setting::Setting;
use super::telling::scheme;
use crate::advisory::{Addresses, Format, Language};
use crate::feed::{Cell, Edition};

/// The program that made it, without a version: bytes must not change with a build.
pub(super) const GENERATOR: &str = "Forewarn";

/// The page of all feeds.
const FEEDS: &str = "/feeds/";

/// What a feed says of itself.
pub(super) struct Heading {
    /// Its id, for ever: `tag:{authority},2026:feed/{slug}/{language}`.
    pub(super) id: String,
    pub(super) title: String,
    /// What it is for; that there is more than it shows.
    pub(super) description: Option<String>,
    /// Its own address, where readers and hubs find it.
    pub(super) itself: String,
    /// Its page for people.
    pub(super) page: String,
}

impl Heading {
    pub(super) fn new(edition: &Edition, format: Format, setting: &Setting) -> Self {
        let Edition { feed, language, updated: _, entries: _, tombstones: _, omitted } = edition;
        let slug = feed.slug().as_str();
        let place = feed.selection().place.as_ref().map(|place| place.cell().query());
        let address = match &place {
            Some(query) => Addresses::near(edition.address_language(), format, query),
            None => Addresses::feed(slug, edition.address_language(), format),
        };
        // The id of a personal feed tells its place, and it has no page of its own.
        let (id, page) = match &place {
            Some(query) => (format!("feed/{slug}/{query}/{language}"), FEEDS.to_owned()),
            None => {
                (format!("feed/{slug}/{language}"), Addresses::feed_page_in(slug, edition.address_language()))
            }
        };
        let more = (*omitted > 0)
            .then(|| setting.words.with(language, "omitted", &[("count", &omitted.to_string())]));
        // What had no room is never lost: the complete state has all of it. A personal feed has no state of its own.
        let complete = setting.addresses.absolute(&Addresses::current(slug));
        let complete = (*omitted > 0 && place.is_none())
            .then(|| setting.words.with(language, "omitted-all", &[("address", &complete)]));
        let own = feed.description(language).map(str::to_owned);
        let said: Vec<_> = own.into_iter().chain(more).chain(complete).collect();
        Self {
            id: scheme(&setting.publisher, &id),
            title: feed.title(language).to_owned(),
            description: (!said.is_empty()).then(|| said.join(" ")),
            itself: setting.addresses.absolute(&address),
            page: setting.addresses.absolute(&page),
        }
    }
}

/// What the personal feed for a place is called.
#[must_use]
pub fn near_title(cell: Cell, language: &Language, setting: &Setting) -> String {
    let (place, radius) = (cell.to_string(), cell.radius_km().to_string());
    setting.words.with(language, "near-title", &[("place", &place), ("radius", &radius)])
}

/// The publisher's own address, where it is one.
pub(super) fn publisher_url(setting: &Setting) -> Option<&str> {
    let url = setting.publisher.url.as_str();
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}
