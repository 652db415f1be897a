//! A declared feed: what it is called, in which languages, what it is about, and how long what is over stays in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::TimeDelta;

use super::selection::Selection;
use super::slug::Slug;
use crate::advisory::{Content, Headline, Language, Line};

/// What is wrong with a declaration, each at one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// No language at all.
    #[error("names no language; the first one named is the default")]
    NoLanguage,
    /// A language named twice.
    #[error("names the language {0} twice")]
    LanguageTwice(Language),
    /// A language without a title.
    #[error("has no title in {0}")]
    NoTitle(Language),
    /// A title or description in a language that the feed does not have.
    #[error("says something in {0}, which is none of its languages")]
    OtherLanguage(Language),
    /// A limit outside 1 to [`Feed::MAX_LIMIT`].
    #[error("shows between 1 and {} entries", Feed::MAX_LIMIT)]
    Limit,
    /// A linger outside [`Feed::MIN_LINGER`] to [`Feed::MAX_LINGER`].
    #[error("keeps what is over between 1 hour and 14 days")]
    Linger,
    /// No status: the feed would stay empty for ever.
    #[error("names no status; a feed of what is real names \"actual\"")]
    NoStatus,
}

/// What a declaration says, before anyone looked whether it makes a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its languages, the default first.
    pub languages: Vec<Language>,
    /// Its title in each of them; without angle brackets, because readers strip them.
    pub titles: BTreeMap<Language, Headline>,
    /// What it is for, where that needs saying.
    pub descriptions: BTreeMap<Language, Line>,
    /// What it is about.
    pub selection: Selection,
    /// The most entries it shows; [`Feed::DEFAULT_LIMIT`] where nothing was said.
    pub limit: usize,
    /// How long what is over stays, marked; [`Feed::DEFAULT_LINGER`] where nothing was said.
    pub linger: TimeDelta,
    /// It was taken down for good.
    pub gone: bool,
}

/// A declared selection of advisories. Cheap to copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed(Arc<Declaration>);

impl Feed {
    /// Twenty-five entries stay below 100 KB, which is polite; above 900 KB some readers drop a feed. What was sent
    /// before is in the archive, and what is in force is always complete in the current state.
    pub const DEFAULT_LIMIT: usize = 25;
    /// Eight times the default stays below what aggregators take.
    pub const MAX_LIMIT: usize = 200;
    /// Readers poll at least every other day, so that two days reach nearly all of them.
    pub const DEFAULT_LINGER: TimeDelta = TimeDelta::hours(48);
    /// An end that leaves sooner is seen by nobody.
    pub const MIN_LINGER: TimeDelta = TimeDelta::hours(1);
    /// What is over longer than this hides what holds.
    pub const MAX_LINGER: TimeDelta = TimeDelta::days(14);

    /// Takes a declaration that makes a feed.
    ///
    /// # Errors
    /// Every [`Flaw`] at once.
    pub fn declare(declaration: Declaration) -> Result<Self, Vec<Flaw>> {
        let flaws = flaws(&declaration);
        if flaws.is_empty() { Ok(Self(Arc::new(declaration))) } else { Err(flaws) }
    }

    /// Everything that was declared.
    #[must_use]
    pub fn declaration(&self) -> &Declaration {
        &self.0
    }

    /// Its name in addresses.
    #[must_use]
    pub fn slug(&self) -> &Slug {
        &self.0.slug
    }

    /// Its languages, the default first; at least one.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.0.languages
    }

    /// The language of the address that names none.
    #[must_use]
    pub fn default_language(&self) -> &Language {
        &self.0.languages[0]
    }

    /// Its title in one of its languages; in the default one for any other.
    #[must_use]
    pub fn title(&self, language: &Language) -> &str {
        let titles = &self.0.titles;
        let title = titles.get(language).or_else(|| titles.get(self.default_language()));
        title.map_or(self.slug().as_str(), Headline::as_str)
    }

    /// What it is for, in this language, where that was said.
    #[must_use]
    pub fn description(&self, language: &Language) -> Option<&str> {
        self.0.descriptions.get(language).map(Line::as_str)
    }

    /// What it is about.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.0.selection
    }

    /// The most entries it shows.
    #[must_use]
    pub fn limit(&self) -> usize {
        self.0.limit
    }

    /// How long what is over stays, marked; its tombstone stays as long again.
    #[must_use]
    pub fn linger(&self) -> TimeDelta {
        self.0.linger
    }

    /// Whether it was taken down for good.
    #[must_use]
    pub fn gone(&self) -> bool {
        self.0.gone
    }

    /// Whether the feed is about this content.
    #[must_use]
    pub fn selects(&self, content: &Content) -> bool {
        self.0.selection.selects(content)
    }
}

fn flaws(declaration: &Declaration) -> Vec<Flaw> {
    let Declaration { slug: _, languages, titles, descriptions, selection, limit, linger, gone: _ } =
        declaration;
    let mut flaws = Vec::new();
    if languages.is_empty() {
        flaws.push(Flaw::NoLanguage);
    }
    for (place, language) in languages.iter().enumerate() {
        if languages[..place].contains(language) {
            flaws.push(Flaw::LanguageTwice(language.clone()));
        } else if !titles.contains_key(language) {
            flaws.push(Flaw::NoTitle(language.clone()));
        }
    }
    let mut said: Vec<_> = titles.keys().chain(descriptions.keys()).collect();
    said.sort();
    said.dedup();
    let others = said.into_iter().filter(|language| !languages.contains(language));
    flaws.extend(others.cloned().map(Flaw::OtherLanguage));
    if !(1..=Feed::MAX_LIMIT).contains(limit) {
        flaws.push(Flaw::Limit);
    }
    if !(Feed::MIN_LINGER..=Feed::MAX_LINGER).contains(linger) {
        flaws.push(Flaw::Linger);
    }
    if selection.statuses.is_empty() {
        flaws.push(Flaw::NoStatus);
    }
    flaws
}

/// The languages of all feeds. First the one that most open feeds have for their default, which is whoever declared them
/// speaking (of several the one that was declared first); then English, then by tag.
#[must_use]
pub fn languages(feeds: &[Feed]) -> Vec<Language> {
    let all: BTreeSet<_> = feeds.iter().flat_map(|feed| feed.languages()).cloned().collect();
    let mut languages: Vec<_> = all.into_iter().collect();
    let defaults = || feeds.iter().filter(|feed| !feed.gone()).map(Feed::default_language);
    let mut counts: BTreeMap<&Language, usize> = BTreeMap::new();
    defaults().for_each(|language| *counts.entry(language).or_default() += 1);
    let most = counts.values().max();
    let own = defaults().find(|language| counts.get(language) == most);
    languages.sort_by_key(|language| (Some(language) != own, language.as_str() != "en"));
    languages
}
