//! Every public address, written in one place: the router, the shelf and every link take it from here.

use super::id::{AdvisoryId, RevisionNumber};
use super::language::Language;

/// The three formats of a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// RSS 2.0.
    Rss,
    /// Atom 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Format {
    /// Every format, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[Self::Atom, Self::Rss, Self::Json];

    /// The ending of its address.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    /// Its media type, as it stands in links.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }
}

/// Paths, and the absolute addresses made of them; only what was configured shapes them, never a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    base: String,
}

impl Addresses {
    /// All feeds in one file, for programs.
    pub const OPML: &'static str = "/feeds.opml";

    /// Takes the public address of the service, with or without a slash at its end.
    #[must_use]
    pub fn new(public_url: &str) -> Self {
        Self { base: public_url.trim_end_matches('/').to_owned() }
    }

    /// The absolute address of a path.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A feed in one format; the language is named unless it is the feed's default.
    #[must_use]
    pub fn feed(slug: &str, language: Option<&Language>, format: Format) -> String {
        match language {
            Some(language) => format!("/feeds/{slug}.{language}.{}", format.ending()),
            None => format!("/feeds/{slug}.{}", format.ending()),
        }
    }

    /// The validity windows of a feed, as a calendar.
    #[must_use]
    pub fn calendar(slug: &str) -> String {
        format!("/feeds/{slug}/calendar.ics")
    }

    /// The personal feed for a place; its query names the place.
    #[must_use]
    pub fn near(format: Format, query: &str) -> String {
        format!("{}?{query}", Self::feed("near", None, format))
    }

    /// Reads the path of a personal feed: its format.
    #[must_use]
    pub fn read_near(path: &str) -> Option<Format> {
        let ending = path.strip_prefix("/feeds/near.")?;
        Format::ALL.iter().copied().find(|format| format.ending() == ending)
    }

    /// A feed's page for people.
    #[must_use]
    pub fn feed_page(slug: &str) -> String {
        format!("/feeds/{slug}/")
    }

    /// An advisory's page for people: what feeds link to, for ever.
    #[must_use]
    pub fn advisory(id: AdvisoryId) -> String {
        format!("/advisories/{id}")
    }

    /// The machine form of an advisory's newest revision.
    #[must_use]
    pub fn advisory_json(id: AdvisoryId) -> String {
        format!("/advisories/{id}.json")
    }

    /// Reads what the four ways to name an advisory write: its id, and its revision where one is named.
    #[must_use]
    pub fn read_advisory(path: &str) -> Option<(AdvisoryId, Option<RevisionNumber>)> {
        let rest = path.strip_prefix("/advisories/")?;
        let rest = rest.strip_suffix(".json").unwrap_or(rest);
        let (id, number) = rest.split_once('/').map_or((rest, None), |(id, number)| (id, Some(number)));
        let id = AdvisoryId::parse(id)?;
        let Some(raw) = number else { return Some((id, None)) };
        let n = raw.parse().ok().and_then(RevisionNumber::new)?;
        (n.to_string() == raw).then_some((id, Some(n)))
    }

    /// The page of one revision.
    #[must_use]
    pub fn revision(id: AdvisoryId, n: RevisionNumber) -> String {
        format!("/advisories/{id}/{n}")
    }

    /// The machine form of one revision.
    #[must_use]
    pub fn revision_json(id: AdvisoryId, n: RevisionNumber) -> String {
        format!("/advisories/{id}/{n}.json")
    }
}
