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
    hub: Option<String>,
}

impl Addresses {
    /// The register of standing levels for machines.
    pub const LEVELS_JSON: &str = "/levels.json";
    /// The proof of life.
    pub const STATUS: &str = "/status.json";
    /// All feeds in one file, for programs.
    pub const OPML: &str = "/feeds.opml";
    /// Where our own hub takes subscriptions (W3C WebSub §5.1).
    pub const WEBSUB: &str = "/websub";

    /// What other sites load begins with this; the page itself helps to build it in.
    pub const EMBED: &str = "/embed/";
    /// The script's moving address.
    pub const EMBED_SCRIPT: &str = "/embed.js";
    /// Where sites ask what stands behind a feed's link (oEmbed 1.0).
    pub const OEMBED: &str = "/oembed";

    /// Takes the public address of the service, with or without a slash at its end; no hub is named.
    #[must_use]
    pub fn new(public_url: &str) -> Self {
        Self { base: public_url.trim_end_matches('/').to_owned(), hub: None }
    }

    /// The same, and feeds name our own hub.
    #[must_use]
    pub fn with_own_hub(self) -> Self {
        let hub = self.absolute(Self::WEBSUB);
        self.with_hub(hub)
    }

    /// The same, and feeds name this hub, by its absolute address.
    #[must_use]
    pub fn with_hub(self, hub: String) -> Self {
        Self { hub: Some(hub), ..self }
    }

    /// The hub that tells subscribers of what changes in a feed; `None` where feeds name none.
    #[must_use]
    pub fn hub(&self) -> Option<&str> {
        self.hub.as_deref()
    }

    /// The path of an absolute address that we wrote ourselves; nothing else is ours.
    #[must_use]
    pub fn path_of<'a>(&self, absolute: &'a str) -> Option<&'a str> {
        absolute.strip_prefix(self.base.as_str()).filter(|path| path.starts_with('/'))
    }

    /// The absolute address of a path.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The first page; the language is named unless it is the first of the service.
    #[must_use]
    pub fn home(language: Option<&Language>) -> String {
        language.map_or_else(|| "/".to_owned(), |language| format!("/{language}/"))
    }

    /// The list of feeds, likewise.
    #[must_use]
    pub fn feeds(language: Option<&Language>) -> String {
        language.map_or_else(|| "/feeds/".to_owned(), |language| format!("/{language}/feeds/"))
    }

    /// The register of standing levels for people, likewise.
    #[must_use]
    pub fn levels(language: Option<&Language>) -> String {
        Self::page("levels", language)
    }

    /// How to tell what is genuine, likewise.
    #[must_use]
    pub fn genuine(language: Option<&Language>) -> String {
        Self::page("genuine", language)
    }

    /// The accessibility statement, likewise.
    #[must_use]
    pub fn accessibility(language: Option<&Language>) -> String {
        Self::page("accessibility", language)
    }

    /// Who answers for the site, likewise.
    #[must_use]
    pub fn imprint(language: Option<&Language>) -> String {
        Self::page("imprint", language)
    }

    /// What becomes of readers' data, likewise.
    #[must_use]
    pub fn privacy(language: Option<&Language>) -> String {
        Self::page("privacy", language)
    }

    /// How to subscribe, likewise.
    #[must_use]
    pub fn subscribe(language: Option<&Language>) -> String {
        Self::page("subscribe", language)
    }

    /// A page of the archive for people, likewise: nothing for the first one, else the year or the month.
    #[must_use]
    pub fn archive_page(leaf: &str, language: Option<&Language>) -> String {
        Self::page(&format!("archive/{leaf}"), language)
    }

    /// Where the archive is searched, likewise; its query says for what.
    #[must_use]
    pub fn archive_search(language: Option<&Language>) -> String {
        Self::archive_page("search", language)
    }

    /// Reads what these two write: the language where one is named, and what follows. The slash of the first page may
    /// be left out.
    #[must_use]
    pub fn read_archive_page(path: &str) -> Option<(Option<Language>, &str)> {
        let (before, rest) = path.split_once("/archive").filter(|(before, _)| before.len() < path.len())?;
        let leaf = if rest.is_empty() { rest } else { rest.strip_prefix('/')? };
        let plain = leaf == "search" || leaf.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        let Some(named) = before.strip_prefix('/') else {
            return (before.is_empty() && plain).then_some((None, leaf));
        };
        let language = Language::parse(named).ok().filter(|language| language.as_str() == named)?;
        plain.then_some((Some(language), leaf))
    }

    fn page(name: &str, language: Option<&Language>) -> String {
        language.map_or_else(|| format!("/{name}"), |language| format!("/{language}/{name}"))
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

    /// The personal feed for a place; its query names the place. The language is named unless it is the first of the
    /// service.
    #[must_use]
    pub fn near(language: Option<&Language>, format: Format, query: &str) -> String {
        format!("{}?{query}", Self::feed("near", language, format))
    }

    /// Reads the path of a personal feed: its language, where one is named, and its format.
    #[must_use]
    pub fn read_near(path: &str) -> Option<(Option<Language>, Format)> {
        let rest = path.strip_prefix("/feeds/near.")?;
        let (language, ending) =
            rest.rsplit_once('.').map_or((None, rest), |(language, ending)| (Some(language), ending));
        let format = Format::ALL.iter().copied().find(|format| format.ending() == ending)?;
        let Some(named) = language else { return Some((None, format)) };
        let language = Language::parse(named).ok().filter(|language| language.as_str() == named)?;
        Some((Some(language), format))
    }

    /// A feed's page for people.
    #[must_use]
    pub fn feed_page(slug: &str) -> String {
        format!("/feeds/{slug}/")
    }

    /// A feed's page in a language; the language is named unless it is the feed's default.
    #[must_use]
    pub fn feed_page_in(slug: &str, language: Option<&Language>) -> String {
        match language {
            Some(language) => format!("/{language}{}", Self::feed_page(slug)),
            None => Self::feed_page(slug),
        }
    }

    /// A feed's frame for other sites; the language is named unless it is the feed's default.
    #[must_use]
    pub fn embed(slug: &str, language: Option<&Language>) -> String {
        format!("{}{}", Self::EMBED, spoken(slug, language))
    }

    /// The same without a page around it, to be put into pages by their own servers.
    #[must_use]
    pub fn embed_part(slug: &str, language: Option<&Language>) -> String {
        format!("{}.html", Self::embed(slug, language))
    }

    /// What is told of a feed's link, at its full size.
    #[must_use]
    pub fn embed_told(slug: &str, language: Option<&Language>) -> String {
        format!("{}/oembed.json", Self::embed(slug, language))
    }

    /// The picture of how many advisories a feed has in force.
    #[must_use]
    pub fn badge(slug: &str, language: Option<&Language>) -> String {
        format!("/badge/{}.svg", spoken(slug, language))
    }

    /// A version of the script for other sites, which never changes.
    #[must_use]
    pub fn embed_script(version: &str) -> String {
        format!("{}{version}/forewarn.js", Self::EMBED)
    }

    /// The words of the script in a language.
    #[must_use]
    pub fn embed_words(version: &str, language: &Language) -> String {
        format!("{}{version}/i18n/{language}.json", Self::EMBED)
    }

    /// Everything for a site's own server in one archive.
    #[must_use]
    pub fn embed_archive(version: &str) -> String {
        format!("{}forewarn-embed-{version}.zip", Self::EMBED)
    }

    /// One file of it.
    #[must_use]
    pub fn embed_file(name: &str) -> String {
        format!("{}files/{name}", Self::EMBED)
    }

    /// Where a feed's listeners are told what changes in it.
    #[must_use]
    pub fn feed_events(slug: &str) -> String {
        format!("/feeds/{slug}/events")
    }

    /// An advisory's page for people: what feeds link to, for ever.
    #[must_use]
    pub fn advisory(id: AdvisoryId) -> String {
        format!("/advisories/{id}")
    }

    /// An advisory's page in one language; there is one for every language that has a catalogue.
    #[must_use]
    pub fn advisory_in(id: AdvisoryId, language: &Language) -> String {
        format!("/advisories/{id}.{language}")
    }

    /// Reads what [`Addresses::advisory_in`] writes.
    #[must_use]
    pub fn read_advisory_in(path: &str) -> Option<(AdvisoryId, Language)> {
        let (id, named) = path.strip_prefix("/advisories/")?.split_once('.')?;
        // The endings of other forms could be languages, by their letters.
        let named = Some(named).filter(|named| !matches!(*named, "json" | "cap"))?;
        let language = Language::parse(named).ok().filter(|language| language.as_str() == named)?;
        Some((AdvisoryId::parse(id)?, language))
    }

    /// The machine form of an advisory's newest revision.
    #[must_use]
    pub fn advisory_json(id: AdvisoryId) -> String {
        format!("/advisories/{id}.json")
    }

    /// The CAP 1.2 document of an advisory's newest revision.
    #[must_use]
    pub fn advisory_cap(id: AdvisoryId) -> String {
        format!("/advisories/{id}.cap")
    }

    /// The index of a feed's CAP documents.
    #[must_use]
    pub fn cap_index(slug: &str) -> String {
        format!("/feeds/{slug}/cap.atom")
    }

    /// A document of a feed's archive: the year and month in which its entries were sent, as `202611`, or `202611-2` where
    /// a month is split; the language is named unless it is the feed's default.
    #[must_use]
    pub fn archive(slug: &str, volume: &str, language: Option<&Language>) -> String {
        match language {
            Some(language) => format!("/feeds/{slug}/archive/{volume}.{language}.atom"),
            None => format!("/feeds/{slug}/archive/{volume}.atom"),
        }
    }

    /// Reads what [`Addresses::archive`] writes: the feed, the volume, and the language where one is named.
    #[must_use]
    pub fn read_archive(path: &str) -> Option<(&str, &str, Option<&str>)> {
        let rest = path.strip_prefix("/feeds/")?.strip_suffix(".atom")?;
        let (slug, rest) = rest.split_once("/archive/")?;
        let (volume, language) =
            rest.split_once('.').map_or((rest, None), |(volume, language)| (volume, Some(language)));
        let plain = volume.len() >= 6 && volume.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        (plain && !slug.contains('/')).then_some((slug, volume, language))
    }

    /// The complete current state of a feed.
    #[must_use]
    pub fn current(slug: &str) -> String {
        format!("/feeds/{slug}/current.json")
    }

    /// Reads what the six ways to name an advisory write: its id, and its revision where one is named.
    #[must_use]
    pub fn read_advisory(path: &str) -> Option<(AdvisoryId, Option<RevisionNumber>)> {
        let rest = path.strip_prefix("/advisories/")?;
        let rest = rest.strip_suffix(".json").or_else(|| rest.strip_suffix(".cap")).unwrap_or(rest);
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

    /// The CAP 1.2 document of one revision.
    #[must_use]
    pub fn revision_cap(id: AdvisoryId, n: RevisionNumber) -> String {
        format!("/advisories/{id}/{n}.cap")
    }
}

/// A feed's name with the language, where that is to be named.
fn spoken(slug: &str, language: Option<&Language>) -> String {
    language.map_or_else(|| slug.to_owned(), |language| format!("{slug}.{language}"))
}
