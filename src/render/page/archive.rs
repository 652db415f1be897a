//! The archive for people: by year and by words, each advisory with where it stands now, so that nothing old is taken for
//! what holds.

use askama::Template;

use crate::advisory::{Addresses, Language};
use crate::feed::{Leaf, Month, Search, Year};

use super::super::setting::Setting;
use super::card::archived_card;
use super::frame::{Frame, Place, print};
use super::parts::{Piece, Shown};
use super::standing::View;
use super::versions::{Fronts, Version, versions};

/// A page of the archive.
#[derive(Debug, Clone, Copy)]
pub struct Archived<'a> {
    /// Which page.
    pub leaf: Leaf,
    /// What is looked for, in place of a page.
    pub search: Option<&'a Search>,
    /// The years there are, the earliest first.
    pub years: &'a [Year],
    /// The months of a year that holds too much for one page.
    pub months: &'a [Month],
    /// The parts of the month before and after this one.
    pub beside: &'a [Leaf],
    /// In the order in which they shall stand.
    pub shown: &'a [Shown<'a>],
    /// The search that goes on from here.
    pub next: Option<&'a Search>,
    /// Whether exercises and tests can be looked for.
    pub drills: bool,
}

#[derive(Template)]
#[template(path = "page/archive.html")]
struct ArchivePage<'a> {
    frame: Frame<'a>,
    versions: Vec<Version>,
    /// What stands in the fields of the search.
    words: String,
    drills: Option<bool>,
    choices: Vec<Choice>,
    find: String,
    years: Vec<Place>,
    months: Vec<Place>,
    beside: Vec<Place>,
    head: String,
    /// Whether the list is of drills: it stands in their frame, with their warning.
    is_drill: bool,
    cards: Vec<String>,
    next: Option<String>,
    /// Results of a search are no page for search engines.
    passing: bool,
}

/// A year to choose.
struct Choice {
    year: String,
    chosen: bool,
}

/// A page of the archive in one language, for `/archive/…` (the first of `languages`) and `/{lang}/archive/…`.
#[must_use]
pub fn archive(
    archived: &Archived,
    languages: &[Language],
    setting: &Setting,
    language: &Language,
) -> String {
    let Archived { leaf, search, years, months, beside, shown, next, drills } = *archived;
    let tag = |language: &Language| languages.iter().skip(1).find(|other| *other == language);
    let address = |language: &Language| match search {
        Some(search) => searched(search, tag(language)),
        None => Addresses::archive_page(&leaf.to_string(), tag(language)),
    };
    let path = address(language);
    let mut frame = Frame::new(setting, language, "", Some(&path));
    let head = head(archived, &frame);
    let named = if head.is_empty() { String::new() } else { format!("{head} – ") };
    frame.title = format!("{named}{} – {}", frame.voice.say("page-archive"), frame.publisher);
    Fronts::of(language, languages).lead(&mut frame, Some(&Addresses::archive_page("", tag(language))));
    frame.describe_by("page-archive-lead");
    let versions = versions(languages, language, &frame.voice, address);
    frame.offer(&versions, setting);
    let link = |leaf: Leaf, name: String, here: bool| Place {
        href: Addresses::archive_page(&leaf.to_string(), tag(language)),
        name,
        here,
    };
    let here = |year: &Year| search.is_none() && leaf == Leaf::Year(*year);
    let asked = search.map(|search| search.words.join(" ")).unwrap_or_default();
    let year = search.and_then(|search| search.year);
    let is_drill = search.is_some_and(|search| search.drills);
    let cards = shown.iter().filter_map(|shown| View::newest(shown.advisory, shown.standing));
    print(&ArchivePage {
        cards: cards.map(|view| archived_card(&view, &frame.voice)).collect(),
        words: asked,
        drills: drills.then_some(is_drill),
        choices: years
            .iter()
            .rev()
            .map(|one| Choice { year: one.to_string(), chosen: year == Some(*one) })
            .collect(),
        find: Addresses::archive_search(tag(language)),
        years: years.iter().rev().map(|year| link(Leaf::Year(*year), year.to_string(), here(year))).collect(),
        months: months.iter().rev().map(|month| link(Leaf::part(*month, 1), spelt(*month), false)).collect(),
        beside: beside.iter().map(|leaf| link(*leaf, name(*leaf), false)).collect(),
        next: next.map(|next| searched(next, tag(language))),
        passing: search.is_some(),
        is_drill,
        head,
        versions,
        frame,
    })
}

fn searched(search: &Search, language: Option<&Language>) -> String {
    let (path, query) = (Addresses::archive_search(language), search.query());
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// What stands above the list: the year or month as a number that every language reads.
fn head(archived: &Archived, frame: &Frame) -> String {
    match (archived.search, archived.leaf) {
        (Some(search), _) if search.drills => frame.voice.say("page-home-drills").to_owned(),
        (Some(_), _) => frame.voice.say("page-archive-results").to_owned(),
        (None, Leaf::Front) => archived.years.last().map(ToString::to_string).unwrap_or_default(),
        (None, leaf @ (Leaf::Year(_) | Leaf::Month(_))) => name(leaf),
    }
}

fn name(leaf: Leaf) -> String {
    match leaf {
        Leaf::Front => String::new(),
        Leaf::Year(year) => year.to_string(),
        Leaf::Month(volume) => match volume.part {
            Some(part) => format!("{} ({part})", spelt(volume.month)),
            None => spelt(volume.month),
        },
    }
}

/// `2026-12` (ISO 8601 §5.2.2.2).
fn spelt(month: Month) -> String {
    let digits = month.to_string();
    let (year, month) = digits.split_at(digits.len() - 2);
    format!("{year}-{month}")
}
