//! The page of an advisory, and of each of its revisions: what feeds link to, for ever.

use askama::Template;

use crate::advisory::{Addresses, Language, Message, Revision, RevisionNumber, Significance, Source};
use crate::feed::Feed;

use super::super::setting::Setting;
use super::address::alternates;
use super::frame::{Alternate, Frame, print};
use super::home::{feed_link, nearest};
use super::level::LevelView;
use super::parts::{NamedLink, Note, Piece, Pieces, Shown};
use super::said::{Said, note};
use super::standing::View;
use super::voice::Voice;

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
}

/// Feeds that are named on the page; there may be a thousand that carry it, and their list is a link away.
const FEEDS_NAMED: usize = 8;

/// What the page says in another language.
struct Other<'a> {
    name: String,
    said: Said<'a>,
}

/// One revision in the history.
struct Step {
    link: Pieces,
    when: Pieces,
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
    Some(page(&view, Addresses::advisory(shown.advisory.id), feeds, setting, language))
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
    Some(page(&view, Addresses::revision(advisory.id, n), feeds, setting, language))
}

fn page(view: &View, path: String, feeds: &[Feed], setting: &Setting, language: &Language) -> String {
    let content = view.content();
    let main = content.info(language).unwrap_or_else(|| content.default_info());
    let said = Said::of(view, main, Voice::new(setting, &main.language));
    let mut frame = Frame::new(setting, &main.language, &said.title, Some(&path));
    let carrying: Vec<_> = feeds.iter().filter(|feed| !feed.gone() && feed.selects(content)).collect();
    if let Some(first) = carrying.first() {
        frame.links = alternates(first, nearest(first, &main.language), setting);
    }
    let machine = machine_form(view);
    frame.links.push(Alternate {
        media_type: "application/json",
        title: frame.voice.say("page-machine").to_owned(),
        lang: main.language.to_string(),
        href: setting.addresses.absolute(&machine),
    });
    let others = content.infos.iter().filter(|info| info.language != main.language);
    let others = others.map(|info| {
        let voice = Voice::new(setting, &info.language);
        Other { name: voice.own_name(&info.language), said: Said::of(view, info, voice) }
    });
    print(&AdvisoryPage {
        said,
        others: others.collect(),
        level: content.threat_level.as_ref().map(|threat| LevelView::of(threat, &frame.voice)),
        sources: content.sources.iter().map(|source| source_line(source, &frame.voice)).collect(),
        history: history(view, &main.language, &frame.voice),
        permanent: setting.addresses.absolute(&Addresses::advisory(view.advisory.id)),
        machine,
        alert: Addresses::revision_cap(view.advisory.id, view.revision.stamp.revision),
        feeds: carrying.iter().take(FEEDS_NAMED).map(|feed| feed_link(feed, &main.language)).collect(),
        frame,
    })
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
    Step { link, when, here, note: note(revision, language, voice) }
}
