//! A feed in a frame on the page of another site: as it was printed, with the time it was printed for. Where scripts run,
//! the component takes over and tells by itself when that is no longer fresh.

use askama::Template;
use chrono::SecondsFormat;

use crate::advisory::{Addresses, Language};
use crate::feed::Feed;

use super::super::embed::{self, Count};
use super::super::machine::Beat;
use super::super::setting::Setting;
use super::super::site::OwnLogo;
use super::frame::{Alternate, print};
use super::home::page_in;
use super::mount::Mount;
use super::parts::{Piece, Pieces};
use super::style::style;
use super::voice::Voice;

#[derive(Template)]
#[template(path = "page/embed.html")]
struct Around<'a> {
    lang: String,
    dir: &'static str,
    title: String,
    page: String,
    told: Vec<Alternate>,
    style: &'static str,
    /// The operator's own sheet, name and logo.
    brand: Option<&'a str>,
    logo: Option<&'a OwnLogo>,
    name: &'a str,
    script: String,
    own_script: String,
    current: String,
}

#[derive(Template)]
#[template(path = "page/embed_part.html")]
struct Part<'a> {
    voice: Voice<'a>,
    level: u8,
    said: Pieces,
    any: bool,
    as_of: Pieces,
    check_by: Pieces,
    check_by_machine: String,
    page: String,
}

/// What stands around a feed's frame in a language, with a place for [`embed_part`]: it stays until the feed is
/// declared anew.
#[must_use]
pub fn embed_around(feed: &Feed, language: &Language, setting: &Setting) -> Mount {
    let slug = feed.slug().as_str();
    let voice = Voice::new(setting, language);
    let absolute = |path: String| setting.addresses.absolute(&path);
    Mount::split(&print(&Around {
        lang: voice.spoken.to_string(),
        dir: voice.dir(),
        title: format!("{} – {}", feed.title(language), voice.publisher()),
        page: absolute(page_in(feed, language)),
        told: told(feed, language, setting),
        style: style().path,
        brand: setting.site.brand(),
        logo: setting.site.logo.as_ref(),
        name: setting.site.name_or(&setting.publisher.name),
        script: Addresses::embed_script(embed::version()),
        own_script: embed::asset("frame.js"),
        current: Addresses::current(slug),
    }))
}

/// How other sites' programs find the frame of a feed's page (oEmbed 1.0 §4).
pub(super) fn told(feed: &Feed, language: &Language, setting: &Setting) -> Vec<Alternate> {
    let page = setting.addresses.absolute(&page_in(feed, language));
    let page: String = url::form_urlencoded::byte_serialize(page.as_bytes()).collect();
    let link = |(format, media_type): (&str, &'static str)| Alternate {
        media_type,
        title: format!("{} (oEmbed)", feed.title(language)),
        lang: language.to_string(),
        href: setting.addresses.absolute(&format!("{}?url={page}&format={format}", Addresses::OEMBED)),
    };
    [("json", "application/json+oembed"), ("xml", "text/xml+oembed")].map(link).into()
}

/// What is in force in a feed, with a place for the cards, as of a heartbeat; `level` is that of its heading.
#[must_use]
pub fn embed_part(
    feed: &Feed,
    language: &Language,
    (count, level): (Count, u8),
    beat: &Beat,
    setting: &Setting,
) -> Mount {
    let voice = Voice::new(setting, language);
    let area = feed.selection().areas.first().map(String::as_str);
    let when = |key: &str, at| voice.weave(key, vec![("when", voice.instant_by_code(at, area))]);
    let check_by = beat.at + Beat::CHECK_WITHIN;
    let Count { actual, drills } = count;
    let counted = |key: &str, count: usize| {
        (count > 0).then(|| voice.labelled(key, vec![Piece::words(count.to_string())]))
    };
    let both = [counted("page-home-actual", actual), counted("page-home-drills", drills)];
    let also = |first, more| voice.weave("also", vec![("first", first), ("more", more)]);
    let title = || vec![Piece::Foreign { lang: language.to_string(), text: feed.title(language).to_owned() }];
    let said = both.into_iter().flatten().reduce(also);
    let part = Part {
        said: said.unwrap_or_else(|| voice.weave("embed-none", vec![("feed", title())])),
        any: actual + drills > 0,
        level,
        as_of: when("embed-as-of", beat.at),
        check_by: when("embed-check-by", check_by),
        check_by_machine: check_by.to_rfc3339_opts(SecondsFormat::Secs, true),
        page: setting.addresses.absolute(&page_in(feed, language)),
        voice,
    };
    Mount::split(&print(&part))
}
