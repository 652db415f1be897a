//! The addresses of a feed as pages offer them: each language with its three formats.

use crate::advisory::{Addresses, Format, Language};
use crate::feed::Feed;

use super::super::setting::Setting;
use super::frame::Alternate;
use super::voice::Voice;

/// A feed's addresses in one language.
#[derive(Debug, Clone)]
pub(super) struct Tongue {
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) links: Vec<Offer>,
}

/// One format.
#[derive(Debug, Clone)]
pub(super) struct Offer {
    pub(super) short: &'static str,
    pub(super) media_type: &'static str,
    pub(super) href: String,
}

/// A format's name, the same in every language.
fn short(format: Format) -> &'static str {
    match format {
        Format::Atom => "Atom",
        Format::Rss => "RSS",
        Format::Json => "JSON Feed",
    }
}

/// The addresses of a feed in one of its languages, absolute: they are there to be copied.
pub(super) fn offers(feed: &Feed, language: &Language, setting: &Setting) -> Vec<Offer> {
    let tag = (language != feed.default_language()).then_some(language);
    let offer = |format: &Format| Offer {
        short: short(*format),
        media_type: format.media_type(),
        href: setting.addresses.absolute(&Addresses::feed(feed.slug().as_str(), tag, *format)),
    };
    Format::ALL.iter().map(offer).collect()
}

/// A feed's calendar, which there is in its default language.
pub(super) fn calendar(feed: &Feed, setting: &Setting) -> Offer {
    let href = setting.addresses.absolute(&Addresses::calendar(feed.slug().as_str()));
    Offer { short: "iCalendar", media_type: "text/calendar", href }
}

/// Every language of a feed.
pub(super) fn tongues(feed: &Feed, setting: &Setting, voice: &Voice) -> Vec<Tongue> {
    let tongue = |language: &Language| Tongue {
        lang: language.to_string(),
        name: voice.own_name(language),
        links: offers(feed, language, setting),
    };
    feed.languages().iter().map(tongue).collect()
}

/// Autodiscovery in one language of a feed: Atom and RSS before JSON, because some readers take the first.
pub(super) fn alternates(feed: &Feed, language: &Language, setting: &Setting) -> Vec<Alternate> {
    let alternate = |offer: Offer| Alternate {
        media_type: offer.media_type,
        title: format!("{} ({})", feed.title(language), offer.short),
        lang: language.to_string(),
        href: offer.href,
    };
    offers(feed, language, setting).into_iter().map(alternate).collect()
}
