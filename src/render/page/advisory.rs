//! The page of an advisory, and of each of its revisions: what feeds link to, for ever.

use std::collections::BTreeSet;

use askama::Template;

use crate::advisory::{
    Addresses, Content, Language, Message, Revision, RevisionNumber, Significance, Source, Term,
};
use crate::feed::{Feed, languages};

use super::super::machine::announcement;
use super::super::map::sketch;
use super::super::setting::Setting;
use super::address::alternates;
use super::code::code;
use super::frame::{Alternate, Frame, Social, print};
use super::home::{feed_link, nearest};
use super::level::LevelView;
use super::parts::{NamedLink, Note, Piece, Pieces, Shown, plain};
use super::picture::windows;
use super::said::{Said, note};
use super::standing::View;
use super::versions::{Fronts, Version};
use super::voice::Voice;
use super::whereabouts::whereabouts;

#[derive(Template)]
#[template(path = "page/advisory.html")]
struct AdvisoryPage<'a> {
    frame: Frame<'a>,
    said: Said<'a>,
    others: Vec<Other<'a>>,
    level: Option<LevelView>,
    sources: Vec<Pieces>,
    history: Vec<Step>,
    permanent: String,
    machine: String,
    alert: String,
    feeds: Vec<NamedLink>,
    /// The same page in other languages, each at its own address.
    versions: Vec<Version>,
    /// That the texts are in another language than the page.
    missing: Option<String>,
    /// When each revision held.
    picture: Option<String>,
    /// Where it holds, drawn.
    map: Option<String>,
    /// How it is drawn: as what holds, what does not, or what is a drill.
    manner: &'static str,
    /// For paper: a code that leads back here.
    code: Option<String>,
    /// For programs that read pages.
    announcement: Option<String>,
}

/// Feeds that are named on the page; there may be a thousand that carry it, and their list is a link away.
const FEEDS_NAMED: usize = 8;

/// What the page says in another language.
struct Other<'a> {
    said: Said<'a>,
}

/// One revision in the history.
struct Step {
    link: Pieces,
    when: Pieces,
    window: Vec<Pieces>,
    here: Option<String>,
    note: Option<Note>,
}

/// The page `/advisories/{id}`: the newest revision and where the advisory stands. `None` where nothing was published.
///
/// The page speaks the advisory's default language where `language` is none of its own. `feeds` are all declared
/// feeds; those that carry the advisory are linked.
#[must_use]
pub fn advisory(shown: Shown, feeds: &[Feed], setting: &Setting, language: &Language) -> Option<String> {
    let view = View::newest(shown.advisory, shown.standing)?;
    let main = view.content().info(language).unwrap_or_else(|| view.content().default_info());
    Some(page(&view, Addresses::advisory(shown.advisory.id), feeds, setting, (&main.language, Texts::All)))
}

/// The page `/advisories/{id}.{lang}`: the same with everything around the texts in one language; where there are no
/// texts in it they are shown in the default one, and said to be. `None` where nothing was published.
#[must_use]
pub fn advisory_in(shown: Shown, feeds: &[Feed], setting: &Setting, language: &Language) -> Option<String> {
    let view = View::newest(shown.advisory, shown.standing)?;
    let path = Addresses::advisory_in(shown.advisory.id, language);
    Some(page(&view, path, feeds, setting, (language, Texts::One)))
}

/// The languages in which an advisory's page is offered beside its default one: those of its texts and of the feeds that
/// carry it.
#[must_use]
pub fn tongues(content: &Content, feeds: &[Feed]) -> Vec<Language> {
    let own = content.infos.iter().map(|info| &info.language);
    let carrying = feeds.iter().filter(|feed| !feed.gone() && feed.selects(content));
    let all: BTreeSet<_> = own.chain(carrying.flat_map(|feed| feed.languages())).collect();
    let default = &content.default_info().language;
    all.into_iter().filter(|language| *language != default).cloned().collect()
}

/// Which of an advisory's texts a page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    /// Those of all its languages, one after another.
    All,
    /// Those of the page's own.
    One,
}

/// The page `/advisories/{id}/{n}`: one revision, and the way onward if it is not the newest. `None` where there is no
/// such revision.
#[must_use]
pub fn revision(
    shown: Shown,
    n: RevisionNumber,
    feeds: &[Feed],
    setting: &Setting,
    language: &Language,
) -> Option<String> {
    let Shown { advisory, standing } = shown;
    let revision = advisory.revisions.iter().find(|revision| revision.stamp.revision == n)?;
    let view = View { advisory, revision, standing };
    let content = &revision.content;
    let main = content.info(language).unwrap_or_else(|| content.default_info());
    Some(page(&view, Addresses::revision(advisory.id, n), feeds, setting, (&main.language, Texts::All)))
}

fn page(
    view: &View,
    path: String,
    feeds: &[Feed],
    setting: &Setting,
    (language, texts): (&Language, Texts),
) -> String {
    let content = view.content();
    let main = content.info(language).unwrap_or_else(|| content.default_info());
    let said = Said::of(view, main, Voice::new(setting, language));
    let mut frame = Frame::new(setting, language, &said.title, Some(&path));
    Fronts::of(language, &languages(feeds)).lead(&mut frame, None);
    let versions = versions(view, feeds, language, &frame.voice);
    frame.offer(&versions, setting);
    frame.description = Some(description(&said));
    frame.social = Some(social(&said, setting.addresses.absolute(&path)));
    let carrying: Vec<_> = feeds.iter().filter(|feed| !feed.gone() && feed.selects(content)).collect();
    if let Some(first) = carrying.first() {
        frame.links = alternates(first, nearest(first, language), setting);
    }
    let machine = machine_form(view);
    frame.links.push(Alternate {
        media_type: "application/json",
        title: frame.voice.say("page-machine").to_owned(),
        lang: frame.lang.clone(),
        href: setting.addresses.absolute(&machine),
    });
    let others = content.infos.iter().filter(|info| info.language != main.language && texts == Texts::All);
    let others = others.map(|info| {
        let voice = Voice::new(setting, &info.language);
        Other { said: Said::of(view, info, voice) }
    });
    print(&AdvisoryPage {
        said,
        others: others.collect(),
        level: content.threat_level.as_ref().map(|threat| LevelView::of(threat, &frame.voice)),
        sources: content.sources.iter().map(|source| source_line(source, &frame.voice)).collect(),
        history: history(view, language, &frame.voice),
        missing: frame.voice.not_translated(&main.language),
        picture: windows(view.advisory, view.standing),
        map: sketch(&[&whereabouts(content)]),
        manner: manner(view),
        code: code(&setting.addresses.absolute(&Addresses::advisory(view.advisory.id))),
        announcement: announcement(view.advisory, view.standing, language, setting),
        versions,
        permanent: setting.addresses.absolute(&Addresses::advisory(view.advisory.id)),
        machine,
        alert: Addresses::revision_cap(view.advisory.id, view.revision.stamp.revision),
        feeds: carrying.iter().take(FEEDS_NAMED).map(|feed| feed_link(feed, language)).collect(),
        frame,
    })
}

/// What is over, and what is a drill, never wears the colours of what holds.
fn manner(view: &View) -> &'static str {
    match (view.is_drill(), view.is_over() || !view.is_newest()) {
        (true, _) => "practice",
        (false, true) => "past",
        (false, false) => "live",
    }
}

/// The page of the newest revision in every language in which it is offered, where there are several.
fn versions(view: &View, feeds: &[Feed], language: &Language, voice: &Voice) -> Vec<Version> {
    let id = view.advisory.id;
    let content = view.advisory.newest().map_or(view.content(), |newest| &*newest.content);
    let default = content.default_info().language.clone();
    let all: Vec<_> = std::iter::once(default.clone()).chain(tongues(content, feeds)).collect();
    let address = |other: &Language| match *other == default {
        true => Addresses::advisory(id),
        false => Addresses::advisory_in(id, other),
    };
    super::versions::versions(&all, language, voice, address)
}

/// What is said where the page is passed on: until when it holds, and what happens. Never "now".
fn social(said: &Said, url: String) -> Social {
    let until = said.banners.last().map(|banner| plain(&banner.text)).unwrap_or_default();
    let description = format!("{until} {}", said.summary);
    Social { title: said.title.clone(), description: description.trim().to_owned(), url }
}

/// Who issued it and when, and what was said; of what is over, that it is. Until when it holds may yet change, and is not
/// among it.
fn description(said: &Said) -> String {
    let drill = said.banners.iter().find(|banner| banner.look == "drill");
    let over = said.banners.last().filter(|_| said.past).map(|banner| plain(&banner.text));
    let text = over.unwrap_or_else(|| said.summary.clone());
    let said = drill.map(|banner| plain(&banner.text)).into_iter().chain([plain(&said.issued) + ".", text]);
    said.collect::<Vec<_>>().join(" ")
}

fn machine_form(view: &View) -> String {
    if view.is_newest() {
        Addresses::advisory_json(view.advisory.id)
    } else {
        Addresses::revision_json(view.advisory.id, view.revision.stamp.revision)
    }
}

/// What it rests on. How far the source is trusted never leaves the house.
fn source_line(source: &Source, voice: &Voice) -> Pieces {
    let Source { title, publisher, url, published, reliability: _, credibility: _ } = source;
    let title = Piece::Link { href: url.to_string(), text: title.to_string() };
    voice.weave(
        "source",
        vec![
            ("title", vec![title]),
            ("publisher", vec![Piece::name(publisher)]),
            ("when", voice.day(*published)),
        ],
    )
}

/// Every revision, the newest first, each with a link to its page; the one that is shown is marked.
fn history(view: &View, language: &Language, voice: &Voice) -> Vec<Step> {
    view.advisory.revisions.iter().rev().map(|revision| step(view, revision, language, voice)).collect()
}

fn step(view: &View, revision: &Revision, language: &Language, voice: &Voice) -> Step {
    let n = revision.stamp.revision;
    let what = match (revision.message, revision.significance) {
        (Message::Alert, _) => "page-history-alert",
        (Message::Update, Significance::Significant) => "page-history-update",
        (Message::Update, Significance::Minor) => "page-history-minor",
        (Message::End, _) => "page-history-end",
        (Message::Retract, _) => "page-history-retract",
    };
    let text = voice.with("page-revision", &[("n", &n.to_string())]);
    let link = vec![Piece::Link { href: Addresses::revision(view.advisory.id, n), text }];
    let here = (n == view.revision.stamp.revision).then(|| voice.say("page-history-here").to_owned());
    let when = voice.labelled(what, voice.instant(revision.stamp.sent, &revision.content));
    Step { link, when, window: window(view, revision, voice), here, note: note(revision, language, voice) }
}

/// From when until when a revision was to hold; what ends an advisory holds nowhere.
fn window(view: &View, revision: &Revision, voice: &Voice) -> Vec<Pieces> {
    let content = &revision.content;
    let holds = View { revision, ..*view }.is_newest() && !view.is_over();
    let (label, until) = match (revision.message, content.term) {
        (Message::End | Message::Retract, _) => return Vec::new(),
        (Message::Alert | Message::Update, Term::Expires(at)) if holds => ("label-until", at),
        // "Valid until" alone would say that it still is.
        (Message::Alert | Message::Update, Term::Expires(at)) => ("page-label-planned", at),
        (Message::Alert | Message::Update, Term::ReviewBy(at)) => ("label-review", at),
    };
    vec![
        voice.labelled("label-from", voice.time(content.effective, content)),
        voice.labelled(label, voice.time(until, content)),
    ]
}
