//! The small pages for what is not there: nothing at an address, a feed that is gone for good, and a pause.

use askama::Template;

use crate::advisory::{Addresses, Language};

use super::super::setting::Setting;
use super::frame::{Frame, print};
use super::parts::{NamedLink, Piece};

#[derive(Template)]
#[template(path = "page/plain.html")]
struct Plain<'a> {
    frame: Frame<'a>,
    head: String,
    text: String,
    onward: NamedLink,
}

/// For 404: nothing is at this address.
#[must_use]
pub fn missing(setting: &Setting, language: &Language) -> String {
    plain(
        setting,
        language,
        ["page-missing", "page-missing-text", "page-home-actual"],
        &Addresses::home(None),
    )
}

/// For 410: a feed that was taken down for good.
#[must_use]
pub fn gone(setting: &Setting, language: &Language) -> String {
    plain(setting, language, ["page-gone", "page-gone-text", "page-all-feeds"], &Addresses::feeds(None))
}

/// For 503: a pause, after which everything is as before. It never says that nothing is in force.
#[must_use]
pub fn unavailable(setting: &Setting, language: &Language) -> String {
    plain(setting, language, ["page-pause", "page-pause-text", "page-home-actual"], &Addresses::home(None))
}

fn plain(setting: &Setting, language: &Language, keys: [&str; 3], href: &str) -> String {
    let frame = Frame::new(setting, language, "", None);
    let [head, text, name] = keys.map(|key| frame.voice.say(key).to_owned());
    let title = format!("{head} – {}", frame.publisher);
    let onward = NamedLink { href: href.to_owned(), name, lang: frame.lang.clone() };
    print(&Plain { head, text, onward, frame: Frame { title, ..frame } })
}
