//! What a site is told that was given a feed's link (oEmbed 1.0): a frame, in the shape that WordPress takes.

use quick_xml::escape::escape;
use serde::{Deserialize, Serialize};

use super::super::machine::written;
use super::super::setting::Setting;
use crate::advisory::{Addresses, Language};
use crate::feed::Feed;

/// Seconds that an answer may be kept: it changes when the feed is declared anew.
const CACHE_AGE: u32 = 3600;

/// A response of the type `rich` (oEmbed 1.0 §2.3.4.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OEmbed {
    version: String,
    #[serde(rename = "type")]
    kind: String,
    title: String,
    author_name: String,
    author_url: String,
    provider_name: String,
    provider_url: String,
    cache_age: u32,
    width: u32,
    height: u32,
    html: String,
}

/// The document behind a feed's link in a language, at its full size.
#[must_use]
pub fn oembed(feed: &Feed, language: &Language, setting: &Setting) -> String {
    let slug = feed.slug().as_str();
    let named = (language != feed.default_language()).then_some(language);
    let absolute = |path: String| setting.addresses.absolute(&path);
    let (page, frame) =
        (absolute(Addresses::feed_page_in(slug, named)), absolute(Addresses::embed(slug, named)));
    let (publisher, title) = (&setting.publisher, feed.title(language));
    // WordPress keeps these three elements and these attributes, and nothing else (`wp_filter_oembed_result`); of the
    // quotation it makes a link that stays where the frame is not loaded.
    let html = format!(
        "<blockquote><a href=\"{page}\">{}</a></blockquote>\n<iframe title=\"{}\" src=\"{frame}\"{} frameborder=\"0\" \
         marginwidth=\"0\" marginheight=\"0\" scrolling=\"auto\"></iframe>",
        escape(title),
        escape(title),
        size(OEmbed::WIDTH, OEmbed::HEIGHT),
        page = escape(&page),
        frame = escape(&frame),
    );
    written(&OEmbed {
        version: "1.0".to_owned(),
        kind: "rich".to_owned(),
        title: title.to_owned(),
        author_name: publisher.name.clone(),
        author_url: publisher.url.clone(),
        provider_name: publisher.name.clone(),
        provider_url: absolute(Addresses::home(None)),
        cache_age: CACHE_AGE,
        width: OEmbed::WIDTH,
        height: OEmbed::HEIGHT,
        html,
    })
}

fn size(width: u32, height: u32) -> String {
    format!(" width=\"{width}\" height=\"{height}\"")
}

impl OEmbed {
    /// The frame's width where the asker has room for it, in pixels: what WordPress's own embeds have at most.
    pub const WIDTH: u32 = 600;
    /// Its height likewise: one advisory, and the beginning of the next, so that nobody takes the first for all.
    pub const HEIGHT: u32 = 480;

    /// Reads what [`oembed`] wrote.
    #[must_use]
    pub fn read(json: &[u8]) -> Option<Self> {
        serde_json::from_slice(json).ok()
    }

    /// The same within so many pixels (oEmbed 1.0 §2.2: an answer must not be larger than that).
    #[must_use]
    pub fn within(mut self, width: Option<u32>, height: Option<u32>) -> Self {
        let before = size(self.width, self.height);
        self.width = width.map_or(self.width, |most| self.width.min(most));
        self.height = height.map_or(self.height, |most| self.height.min(most));
        self.html = self.html.replace(&before, &size(self.width, self.height));
        self
    }

    /// As JSON.
    #[must_use]
    pub fn json(&self) -> String {
        written(self)
    }

    /// As XML (oEmbed 1.0 §2.3.4, `text/xml`).
    #[must_use]
    pub fn xml(&self) -> String {
        let Self {
            version,
            kind,
            title,
            author_name,
            author_url,
            provider_name,
            provider_url,
            cache_age,
            width,
            height,
            html,
        } = self;
        let numbers = [cache_age, width, height].map(ToString::to_string);
        let [cache_age, width, height] = &numbers;
        let members = [
            ("version", version),
            ("type", kind),
            ("title", title),
            ("author_name", author_name),
            ("author_url", author_url),
            ("provider_name", provider_name),
            ("provider_url", provider_url),
            ("cache_age", cache_age),
            ("width", width),
            ("height", height),
            ("html", html),
        ];
        let members = members.map(|(name, value)| format!("<{name}>{}</{name}>", escape(value.as_str())));
        let head = "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>";
        format!("{head}\n<oembed>\n{}\n</oembed>\n", members.join("\n"))
    }
}
