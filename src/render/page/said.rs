//! What a revision says in one language: the five contents of a warning, with that language's own words around them.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use crate::advisory::{Area, Content, Info, Language, Message, Prose, Revision, Term};

use super::parts::{Banner, Fact, Note, Paragraphs, Piece, Pieces, direction, paragraphs};
use super::standing::{View, banners, places, title};
use super::voice::Voice;

/// One language's part of a page.
pub(super) struct Said<'a> {
    /// The words around the texts: in another language where no catalogue has this one.
    pub(super) voice: Voice<'a>,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) event: String,
    pub(super) title: String,
    pub(super) banners: Vec<Banner>,
    pub(super) issued: Pieces,
    pub(super) places: Pieces,
    pub(super) note: Option<Note>,
    /// Whether the texts no longer hold: then they stand under what they once said.
    pub(super) past: bool,
    pub(super) summary: String,
    pub(super) description: Paragraphs,
    pub(super) instruction: Vec<String>,
    pub(super) facts: Vec<Fact>,
}

impl<'a> Said<'a> {
    pub(super) fn of(view: &View, info: &Info, voice: Voice<'a>) -> Self {
        let Info { language, event, headline, summary, description, instruction } = info;
        let sent = voice.instant(view.revision.stamp.sent, view.content());
        let publisher = vec![Piece::name(voice.publisher())];
        let issued = voice.weave("issued", vec![("publisher", publisher), ("when", sent)]);
        Self {
            lang: language.to_string(),
            dir: direction(language),
            event: event.to_string(),
            title: title(view, headline.as_str(), None, &voice.in_language(language)),
            banners: banners(view, &voice),
            issued: voice.labelled("label-issued", issued),
            places: voice.labelled("label-where", places(view.content(), &voice)),
            note: note(told(view), language, &voice),
            past: view.is_over() || !view.is_newest(),
            summary: summary.to_string(),
            description: description.as_ref().map(|text| paragraphs(text.as_str())).unwrap_or_default(),
            instruction: instruction.iter().map(ToString::to_string).collect(),
            facts: facts(view, &voice),
            voice,
        }
    }
}

/// The revision whose note is the news: a correction of wording is told in the history only.
fn told<'a>(view: &View<'a>) -> &'a Revision {
    let own = &view.revision.stamp.entry;
    let opening = view.advisory.revisions.iter().find(|revision| revision.stamp.entry == *own);
    opening.unwrap_or(view.revision)
}

/// The note of a revision in a language, or else in the one it has: then marked as such.
pub(super) fn note(revision: &Revision, language: &Language, voice: &Voice) -> Option<Note> {
    let (own, text) = in_language(&revision.note, language, &revision.content)?;
    let head = match revision.message {
        Message::Alert | Message::Update => "label-changed",
        Message::End | Message::Retract => "label-reason",
    };
    Some(Note {
        head: voice.say(head).to_owned(),
        lang: own.to_string(),
        dir: direction(own),
        text: paragraphs(text.as_str()),
    })
}

fn in_language<'a>(
    notes: &'a BTreeMap<Language, Prose>,
    language: &Language,
    content: &Content,
) -> Option<(&'a Language, &'a Prose)> {
    let default = &content.default_info().language;
    let near = || notes.iter().find(|(other, _)| other.spoken() == language.spoken());
    let own = notes.get_key_value(language).or_else(near);
    own.or_else(|| notes.get_key_value(default)).or_else(|| notes.first_key_value())
}

fn facts(view: &View, voice: &Voice) -> Vec<Fact> {
    let content = view.content();
    let fact = |key, lines| Fact { name: voice.say(key).to_owned(), lines };
    let words = |text: &str| vec![vec![Piece::words(text)]];
    let time = |at: DateTime<FixedOffset>| vec![voice.time(at, content)];
    let (until_key, until) = until(view);
    let mut facts = vec![
        fact("label-from", time(content.effective)),
        fact(until_key, time(until)),
        fact("label-where", content.areas.iter().map(|area| place(area, voice)).collect()),
        fact("label-severity", words(voice.severity(content))),
    ];
    // Nobody shall act on what is over, nor wait for a next word about it.
    let open = !view.is_over() && view.is_newest();
    facts.extend(open.then(|| fact("label-urgency", words(voice.urgency(content)))));
    facts.push(fact("label-certainty", words(voice.certainty(content))));
    facts.extend(content.onset.map(|at| fact("page-label-onset", time(at))));
    let whom = content.audience.iter().filter(|line| line.as_str() != "public");
    let whom: Vec<_> = whom.map(|line| vec![Piece::name(line)]).collect();
    facts.extend((!whom.is_empty()).then(|| fact("label-audience", whom)));
    facts.extend(content.next_update.filter(|_| open).map(|at| fact("label-next", time(at))));
    let contact = content.contact.as_ref();
    facts.extend(contact.map(|contact| fact("label-contact", vec![vec![Piece::name(contact)]])));
    facts
}

/// Of what is over, until when it was meant to hold: `until` alone would say that it still does.
fn until(view: &View) -> (&'static str, DateTime<FixedOffset>) {
    match view.content().term {
        Term::Expires(at) if view.is_over() || !view.is_newest() => ("page-label-planned", at),
        Term::Expires(at) => ("label-until", at),
        Term::ReviewBy(at) => ("label-review", at),
    }
}

fn place(area: &Area, voice: &Voice) -> Pieces {
    let named = voice.place(area);
    let Some(circle) = area.circle else { return named };
    let (km, centre) = (voice.number(circle.radius_km()), circle.centre());
    let mut around = voice.weave("circle", vec![("place", named), ("km", vec![Piece::words(km)])]);
    around.push(Piece::words(" ("));
    around.push(Piece::name(format!("{}, {}", centre.lat(), centre.lon())));
    around.push(Piece::words(")"));
    around
}
