//! The first page: what is in force, the standing levels with their scales, and how to be told; drills apart and marked.

use askama::Template;
use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Kind, Language, Standing};
use crate::feed::Feed;

use super::super::map::{Whereabouts, sketch};
use super::super::setting::Setting;
use super::address::alternates;
use super::card::advisory_card;
use super::frame::{Frame, print};
use super::mount::{Listed, Mount, Part};
use super::parts::{NamedLink, Piece, Pieces, Shown};
use super::standing::View;
use super::versions::{Fronts, Version, versions};
use super::voice::Voice;
use super::whereabouts::whereabouts;

#[derive(Template)]
#[template(path = "page/home.html")]
struct Home<'a> {
    frame: Frame<'a>,
    lead: Pieces,
    none: Pieces,
    /// When anything public last changed; the page carries no clock.
    as_of: Pieces,
    /// Where it is told, every minute, that the service is alive.
    proof: &'static str,
    versions: Vec<Version>,
    /// Where what is in force holds, drawn.
    map: Option<String>,
    in_force: Section,
    announced: Section,
    levels: Section,
    over: Section,
    drills: Section,
    feeds: Vec<NamedLink>,
    all_feeds: String,
    how: String,
}

/// A part of the page.
struct Section {
    any: bool,
    omitted: Option<String>,
}

/// The home page in one language, for `/` (the first of `languages`) and `/{lang}/`, for those who keep nothing.
///
/// `shown` is what is public and still shown, in the order in which it shall stand; drills are left out unless a feed
/// that is not gone is declared for them and selects them. The page says nothing that a clock could make untrue: it
/// gives instants, and is printed again when a standing changes.
#[must_use]
pub fn home(
    shown: &[Shown],
    feeds: &[Feed],
    languages: &[Language],
    setting: &Setting,
    (language, as_of): (&Language, DateTime<Utc>),
) -> String {
    let cards: Vec<_> =
        shown.iter().filter_map(|shown| home_card(*shown, feeds, setting, language)).collect();
    let of =
        |wanted: Part| cards.iter().filter(move |(part, _)| *part == wanted).map(|(_, card)| card.as_str());
    let listed = |part| Listed { shown: of(part).count(), omitted: 0 };
    let holds = shown.iter().filter_map(|shown| home_whereabouts(*shown));
    let map = sketch(&holds.collect::<Vec<_>>().iter().collect::<Vec<_>>());
    home_mount((&listed, map), feeds, languages, setting, (language, as_of)).with(|part| of(part).collect())
}

/// The home page with places for so many cards, and the map of what is in force.
#[must_use]
pub fn home_mount(
    (listed, map): (&dyn Fn(Part) -> Listed, Option<String>),
    feeds: &[Feed],
    languages: &[Language],
    setting: &Setting,
    (language, as_of): (&Language, DateTime<Utc>),
) -> Mount {
    let fronts = Fronts::of(language, languages);
    let open: Vec<_> = feeds.iter().filter(|feed| !feed.gone()).collect();
    let mut frame = Frame::new(setting, language, "", Some(&fronts.home));
    frame.title = format!("{} – {}", frame.voice.say("page-home"), frame.publisher);
    fronts.lead(&mut frame, Some(&fronts.home));
    let versions = versions(languages, language, &frame.voice, |other| Fronts::of(other, languages).home);
    frame.offer(&versions, setting);
    if let Some(first) = open.first() {
        frame.links = alternates(first, nearest(first, language), setting);
    }
    let section = |part| {
        let Listed { shown, omitted } = listed(part);
        let count = || frame.voice.with("page-home-more", &[("count", &omitted.to_string())]);
        Section { any: shown > 0, omitted: (omitted > 0).then(count) }
    };
    let publisher = || vec![("publisher", vec![Piece::name(frame.voice.publisher())])];
    let page = print(&Home {
        lead: frame.voice.weave("page-home-lead", publisher()),
        none: frame.voice.weave("page-home-none", publisher()),
        versions,
        as_of: frame.voice.labelled("page-as-of", frame.voice.instant_by_code(as_of, None)),
        proof: Addresses::STATUS,
        map,
        in_force: section(Part::InForce),
        announced: section(Part::Announced),
        levels: section(Part::Levels),
        over: section(Part::Over),
        drills: section(Part::Drills),
        feeds: open.iter().map(|feed| feed_link(feed, language)).collect(),
        all_feeds: fronts.feeds,
        how: fronts.subscribe,
        frame,
    });
    Mount::split(&page)
}

/// An advisory's card on the home page in a language, and where it stands; what is a drill is never among what is real,
/// and has no card where no feed is for it.
#[must_use]
pub fn home_card(
    shown: Shown,
    feeds: &[Feed],
    setting: &Setting,
    language: &Language,
) -> Option<(Part, String)> {
    let view = View::newest(shown.advisory, shown.standing)?;
    let wanted = || feeds.iter().any(|feed| !feed.gone() && feed.selects(view.content()));
    (!view.is_drill() || wanted())
        .then(|| (part_of(&view), advisory_card(&view, &Voice::new(setting, language))))
}

/// Where an advisory holds, for the map of the home page: only what is real, in force, and not a standing level, which
/// says nothing of a place.
#[must_use]
pub fn home_whereabouts(shown: Shown) -> Option<Whereabouts> {
    let view = View::newest(shown.advisory, shown.standing)?;
    (part_of(&view) == Part::InForce).then(|| whereabouts(view.content()))
}

fn part_of(view: &View) -> Part {
    if view.is_drill() {
        return Part::Drills;
    }
    match (view.standing, view.content().kind()) {
        (Standing::InForce, Kind::ThreatLevel) => Part::Levels,
        (Standing::InForce, Kind::Advisory) => Part::InForce,
        (Standing::Announced, Kind::Advisory | Kind::ThreatLevel) => Part::Announced,
        (Standing::Expired { at: _ } | Standing::Ended { at: _ }, _) => Part::Over,
        (Standing::Retracted { at: _ } | Standing::Superseded { at: _, by: _ }, _) => Part::Over,
    }
}

/// The feed's language for a page: the page's own where the feed has it.
pub(super) fn nearest<'a>(feed: &'a Feed, language: &Language) -> &'a Language {
    let own = feed.languages().iter().find(|other| *other == language);
    let near = || feed.languages().iter().find(|other| other.spoken() == language.spoken());
    own.or_else(near).unwrap_or_else(|| feed.default_language())
}

/// A feed's page in one of its languages.
pub(super) fn page_in(feed: &Feed, language: &Language) -> String {
    Addresses::feed_page_in(feed.slug().as_str(), (language != feed.default_language()).then_some(language))
}

/// A link to a feed's page.
pub(super) fn feed_link(feed: &Feed, language: &Language) -> NamedLink {
    let language = nearest(feed, language);
    NamedLink {
        href: page_in(feed, language),
        name: feed.title(language).to_owned(),
        lang: language.to_string(),
    }
}
