//! An advisory in a list: its marks, its headline, its first sentences, and until when.

use askama::Template;

use crate::advisory::{Addresses, AdvisoryId, Content, Info, Language, Message, Severity, Standing, Term};
use crate::feed::{Entry, Phase, Successor};

use super::super::gate::gated;
use super::super::setting::Setting;
use super::level::LevelView;
use super::parts::{Mark, Note, Piece, Pieces, direction, paragraphs};
use super::said::note;
use super::standing::{View, marks, places, successor, title};
use super::voice::Voice;

/// One advisory in a list.
#[derive(Template)]
#[template(path = "page/card.html")]
struct CardTemplate {
    card: Card,
}

/// What a card says.
#[derive(Debug, Clone)]
struct Card {
    look: String,
    marks: Vec<Mark>,
    severity: Pieces,
    lang: String,
    dir: &'static str,
    href: String,
    title: String,
    /// Its first sentences; of what is over, why it is, where that was said.
    text: Option<Note>,
    level: Option<LevelView>,
    lines: Vec<Pieces>,
}

/// A card of the whole advisory: the newest revision, with a link to the page that stays.
pub(super) fn advisory_card(view: &View, voice: &Voice) -> String {
    written(card(view, None, voice))
}

/// A card in the archive: when it was first published, and never its text, so that no old warning reads like a new one.
pub(super) fn archived_card(view: &View, voice: &Voice) -> String {
    let mut card = card(view, None, voice);
    card.text = None;
    card.level = None;
    if let Some(first) = view.advisory.revisions.first() {
        let sent = voice.instant(first.stamp.sent, view.content());
        card.lines.push(voice.labelled("page-label-published", sent));
    }
    written(card)
}

/// A card of an entry on its feed's page in a language: the revision that it shows, where it stands in its feed, and
/// the way onward if it was replaced. Like the entry in a feed it depends on nothing but the entry's key.
#[must_use]
pub fn entry_card(entry: &Entry, language: &Language, setting: &Setting) -> String {
    let voice = &Voice::new(setting, language);
    let (advisory, revision) = (entry.advisory(), entry.revision());
    let standing = match entry.phase() {
        Phase::Current(standing) | Phase::Over(standing) => standing,
        Phase::Superseded { at, by: Successor::Advisory(by) } => Standing::Superseded { at, by },
        // A later word of the same advisory: its own page shows the newest.
        Phase::Superseded { at, by: Successor::Revision(_) } => Standing::Superseded { at, by: advisory.id },
    };
    let mut card = card(&View { advisory, revision, standing }, Some(entry.message()), voice);
    let published = voice.instant(entry.published(), &revision.content);
    card.lines.push(voice.labelled("page-label-published", published));
    if let Some(by) = successor(standing) {
        card.href = Addresses::revision(advisory.id, revision.stamp.revision);
        let (href, text) = (Addresses::advisory(by), voice.say("label-newest").to_owned());
        card.lines.push(vec![Piece::Link { href, text }]);
    }
    written(card)
}

fn written(card: Card) -> String {
    gated(CardTemplate { card }.render().expect("a card is written into memory, which takes everything"))
}

fn card(view: &View, message: Option<Message>, voice: &Voice) -> Card {
    let content = view.content();
    let info = info(content, voice);
    // What is over keeps its page; a list would repeat a warning that no longer holds.
    let level = content.threat_level.as_ref().filter(|_| !view.is_over());
    let missing = voice.not_translated(&info.language).map(|sentence| vec![Piece::words(sentence)]);
    let lines =
        [Some(voice.labelled("label-where", places(content, voice))), Some(when(view, voice)), missing];
    Card {
        look: look(view),
        marks: marks(view, voice),
        severity: voice.labelled("label-severity", vec![Piece::words(voice.severity(content))]),
        lang: info.language.to_string(),
        dir: direction(&info.language),
        href: page_for(content, view.advisory.id, &voice.asked),
        title: title(view, info.headline.as_str(), message, &voice.in_language(&info.language)),
        text: text(view, info, voice),
        level: level.map(|threat| LevelView::of(threat, voice)),
        lines: lines.into_iter().flatten().collect(),
    }
}

/// The page of an advisory for who reads in a language.
fn page_for(content: &Content, id: AdvisoryId, language: &Language) -> String {
    match content.default_info().language == *language {
        true => Addresses::advisory(id),
        false => Addresses::advisory_in(id, language),
    }
}

/// The text in the language of the page, or else in the advisory's default one.
fn info<'a>(content: &'a Content, voice: &Voice) -> &'a Info {
    content.info(&voice.asked).unwrap_or_else(|| content.default_info())
}

fn text(view: &View, info: &Info, voice: &Voice) -> Option<Note> {
    match view.standing {
        Standing::Announced | Standing::InForce => Some(Note {
            head: String::new(),
            lang: info.language.to_string(),
            dir: direction(&info.language),
            text: paragraphs(info.summary.as_str()),
        }),
        Standing::Ended { at: _ } | Standing::Retracted { at: _ } => {
            note(view.revision, &info.language, voice)
        }
        Standing::Expired { at: _ } | Standing::Superseded { at: _, by: _ } => None,
    }
}

fn look(view: &View) -> String {
    let severity = match view.content().severity {
        Severity::Extreme => "extreme",
        Severity::Severe => "severe",
        Severity::Moderate => "moderate",
        Severity::Minor => "minor",
        Severity::Unknown => "unknown",
    };
    let drill = if view.is_drill() { " drill" } else { "" };
    let past = if view.is_over() { " past" } else { "" };
    format!("{severity}{drill}{past}")
}

/// Since when it is over; or else from when it holds, and until when.
fn when(view: &View, voice: &Voice) -> Pieces {
    let content = view.content();
    let (label, time) = match (view.standing, content.term) {
        (Standing::Announced, _) => ("label-from", voice.time(content.effective, content)),
        (Standing::InForce, Term::Expires(at)) => ("label-until", voice.time(at, content)),
        (Standing::InForce, Term::ReviewBy(at)) => ("label-review", voice.time(at, content)),
        (Standing::Expired { at } | Standing::Ended { at }, _) => {
            ("page-label-over", voice.instant(at, content))
        }
        (Standing::Retracted { at } | Standing::Superseded { at, by: _ }, _) => {
            ("page-label-over", voice.instant(at, content))
        }
    };
    voice.labelled(label, time)
}
