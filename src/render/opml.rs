//! Every feed in one file, for programs that subscribe to many at once: OPML 2.0, one outline for each language.

use quick_xml::escape::escape;

use super::gate::gated;
use super::setting::Setting;
use crate::advisory::{Addresses, Format, Language, Status};
use crate::feed::Feed;

/// Where the format is described; OPML asks for it in the head.
const DOCS: &str = "http://opml.org/spec2.opml";

/// The document `/feeds.opml`; feeds that were taken down for good are not offered.
///
/// It carries no date: when feeds were declared is no event on record, and "now" would differ on every replica.
#[must_use]
pub fn opml(feeds: &[Feed], setting: &Setting) -> String {
    let publisher = &setting.publisher;
    let mut text =
        String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head>\n");
    element(&mut text, "title", &publisher.name);
    element(&mut text, "ownerName", &publisher.name);
    element(&mut text, "ownerId", &publisher.url);
    element(&mut text, "docs", DOCS);
    text.push_str("</head>\n<body>\n");
    feeds.iter().filter(|feed| !feed.gone()).for_each(|feed| group(&mut text, feed, setting));
    text.push_str("</body>\n</opml>\n");
    gated(text)
}

/// A feed: an outline around those of its languages.
fn group(text: &mut String, feed: &Feed, setting: &Setting) {
    let title = feed.title(feed.default_language());
    text.push_str("<outline");
    attributes(text, &[("text", title), ("title", title)]);
    text.push_str(">\n");
    feed.languages().iter().for_each(|language| outline(text, feed, language, setting));
    text.push_str("</outline>\n");
}

/// One subscription. `type` is `rss` for every format (OPML 2.0, "Subscription lists"); Atom is the one with most in it.
fn outline(text: &mut String, feed: &Feed, language: &Language, setting: &Setting) {
    let (slug, title) = (feed.slug().as_str(), feed.title(language));
    let named = (language != feed.default_language()).then_some(language);
    let address = |path: String| setting.addresses.absolute(&path);
    let (itself, page) =
        (address(Addresses::feed(slug, named, Format::Atom)), address(Addresses::feed_page(slug)));
    let drills: Vec<_> = feed.selection().statuses.iter().filter_map(|status| drill(*status)).collect();
    let mut all = vec![
        ("type", "rss"),
        ("text", title),
        ("title", title),
        ("language", language.as_str()),
        ("xmlUrl", itself.as_str()),
        ("htmlUrl", page.as_str()),
    ];
    all.extend(feed.description(language).map(|said| ("description", said)));
    let drills = drills.join(",");
    all.extend((!drills.is_empty()).then_some(("category", drills.as_str())));
    text.push_str("<outline");
    attributes(text, &all);
    text.push_str("/>\n");
}

/// The category of what is not real, in the form of OPML's slash-delimited strings.
fn drill(status: Status) -> Option<&'static str> {
    match status {
        Status::Actual => None,
        Status::Exercise => Some("/exercise"),
        Status::Test => Some("/test"),
    }
}

fn element(text: &mut String, name: &str, value: &str) {
    text.push_str(&format!("<{name}>{}</{name}>\n", escape(value)));
}

fn attributes(text: &mut String, all: &[(&str, &str)]) {
    all.iter().for_each(|(name, value)| text.push_str(&format!(" {name}=\"{}\"", escape(*value))));
}
