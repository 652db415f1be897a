//! A draft as the rules read it: its texts in words and marks, once, and its values as far as they can be read.

use std::borrow::Cow;
use std::ops::Range;

use chrono::{DateTime, FixedOffset};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::area_terms::AreaTerms;
use super::case::Case;
use super::lexis::{Gap, Hit, Link, Mail, Phone, Topic, Word, Words, links, mails, phones};
use super::pointer::at;
use crate::advisory::{DraftText, Keyed, Kind, ResponseType, Scheme, read_time};

/// Longer texts are refused for their length (STRUCT-03), and not read to their end.
const READ_BYTES: usize = 8 * 1024;
/// More languages or areas are refused for their number (DRAFT-01), and not read.
const READ_MEMBERS: usize = 50;

/// What a text is in its draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Event,
    Headline,
    Summary,
    Description,
    Instruction,
    /// A change note, or a reason for an end or a retraction.
    Note,
    /// A short line: the name of an area, a source, a contact.
    Line,
}

/// One text of a draft.
pub(super) struct Field<'c> {
    pub(super) pointer: String,
    pub(super) part: Part,
    /// The language tag as the draft has it; empty for lines, which are in no stated language.
    pub(super) tag: &'c str,
    /// The language without region and script, in lower case.
    pub(super) primary: String,
    /// As written, without white space around it.
    pub(super) raw: &'c str,
    /// In NFC, as far as it is read.
    pub(super) text: Cow<'c, str>,
    pub(super) lexis: &'c Words,
    pub(super) words: Vec<Word>,
    pub(super) hits: Vec<Hit>,
    links: Vec<Range<usize>>,
}

impl<'c> Field<'c> {
    fn new(case: &Case<'c>, pointer: String, part: Part, tag: &'c str, raw: &'c str) -> Self {
        let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
        let lexis = case.knowledge.lexicon.of(&primary);
        let raw = raw.trim();
        let text = match is_nfc_quick(raw.chars()) {
            IsNormalized::Yes => Cow::Borrowed(raw),
            IsNormalized::No | IsNormalized::Maybe => Cow::Owned(raw.nfc().collect()),
        };
        let text = shortened(text);
        let words = lexis.split(&text);
        let hits = lexis.find(&text, &words);
        let links = links(&text);
        Self { pointer, part, tag, primary, raw, text, lexis, words, hits, links }
    }

    /// The hits of a list.
    pub(super) fn hits(&self, topic: Topic) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.topic == topic)
    }

    /// Whether a list has a hit within some words.
    pub(super) fn has(&self, topic: Topic, within: &Range<usize>) -> bool {
        self.hits(topic).any(|hit| within.start <= hit.words.start && hit.words.end <= within.end)
    }

    /// Whether a list has a hit anywhere.
    pub(super) fn has_any(&self, topic: Topic) -> bool {
        self.hits(topic).next().is_some()
    }

    /// The words of each sentence.
    pub(super) fn sentences(&self) -> Vec<Range<usize>> {
        let starts = (0..self.words.len()).filter(|n| self.words[*n].gap == Gap::Sentence);
        let mut starts: Vec<usize> = starts.chain([self.words.len()]).collect();
        starts.dedup();
        starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
    }

    /// The sentence that a word stands in.
    pub(super) fn sentence_of(&self, word: usize) -> Range<usize> {
        let from = (0..=word).rev().find(|n| self.words[*n].gap == Gap::Sentence).unwrap_or(0);
        let next = (word + 1..self.words.len()).find(|n| self.words[*n].gap == Gap::Sentence);
        from..next.unwrap_or(self.words.len())
    }

    /// The text that some words cover.
    pub(super) fn quote(&self, words: &Range<usize>) -> &str {
        let inside = self.words.get(words.clone()).unwrap_or_default();
        match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => &self.text[first.place.start..last.place.end],
            _ => "",
        }
    }

    /// The links of the text.
    pub(super) fn links(&self) -> impl Iterator<Item = Link<'_>> {
        self.links.iter().map(|place| Link { place: place.clone(), text: &self.text[place.clone()] })
    }

    /// The e-mail addresses of the text.
    pub(super) fn mails(&self) -> Vec<Mail<'_>> {
        mails(&self.text)
    }

    /// The telephone numbers of the text, links left out.
    pub(super) fn phones(&self) -> Vec<Phone> {
        let mut phones = phones(&self.text);
        phones.retain(|phone| !self.links.iter().any(|link| link.contains(&phone.place.start)));
        phones
    }
}

/// A draft as the rules read it: opaque to everyone else.
pub struct Reading<'c> {
    pub(super) case: &'c Case<'c>,
    /// Every free text, in the order of the draft.
    pub(super) fields: Vec<Field<'c>>,
    /// What may be found of each area's name in a text.
    pub(super) areas: Vec<AreaTerms<'c>>,
}

impl<'c> Reading<'c> {
    /// Reads a whole draft.
    pub(super) fn of(case: &'c Case<'c>) -> Self {
        let mut fields = Vec::new();
        for (tag, text) in case.draft.texts.iter().take(READ_MEMBERS) {
            texts(case, &mut fields, tag, text);
        }
        if let Some(change) = &case.draft.change {
            notes(case, &mut fields, "/change/note", &change.note);
        }
        lines(case, &mut fields);
        let areas = case
            .draft
            .areas
            .iter()
            .take(READ_MEMBERS)
            .map(|area| AreaTerms::of(area, case.knowledge))
            .collect();
        Self { case, fields, areas }
    }

    /// Reads the reason for an end or a retraction.
    pub(super) fn of_reason(case: &'c Case<'c>, reason: &'c Keyed<String>) -> Self {
        let mut fields = Vec::new();
        notes(case, &mut fields, "/reason", reason);
        Self { case, fields, areas: Vec::new() }
    }

    /// The texts of all languages, without notes and lines.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Field<'c>> {
        self.fields.iter().filter(|field| field.part < Part::Note)
    }

    /// The texts of all languages, and the notes.
    pub(super) fn prose(&self) -> impl Iterator<Item = &Field<'c>> {
        self.fields.iter().filter(|field| field.part < Part::Line)
    }

    /// The texts of one language, by the tag the draft has.
    pub(super) fn texts_in<'s>(&'s self, tag: &'s str) -> impl Iterator<Item = &'s Field<'c>> {
        self.texts().filter(move |field| field.tag == tag)
    }

    /// The tags of the texts, in the order of the draft.
    pub(super) fn tags(&self) -> impl Iterator<Item = &'c str> + use<'c> {
        self.case.draft.texts.iter().take(READ_MEMBERS).map(|(tag, _)| tag.as_str())
    }

    /// The kind, where it is one.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.case.draft.kind.as_deref().and_then(Kind::parse)
    }

    /// The scheme of the threat level, where it is known.
    pub(super) fn scheme(&self) -> Option<&'c Scheme> {
        let level = self.case.draft.threat_level.as_ref()?;
        self.case.knowledge.schemes.get(level.scheme.as_deref()?).map(AsRef::as_ref)
    }

    /// The response types that are ones, with their places in the list.
    pub(super) fn responses(&self) -> impl Iterator<Item = (usize, ResponseType)> {
        let each = self.case.draft.response_type.iter().enumerate();
        each.filter_map(|(n, raw)| Some((n, ResponseType::parse(raw)?)))
    }

    /// Every time of the draft that can be read.
    pub(super) fn times(&self) -> Vec<(&'static str, &'c str, DateTime<FixedOffset>)> {
        let draft = self.case.draft;
        let all = [
            ("/effective", &draft.effective),
            ("/onset", &draft.onset),
            ("/expires", &draft.expires),
            ("/review_by", &draft.review_by),
            ("/next_update", &draft.next_update),
        ];
        let read = all.into_iter().filter_map(|(pointer, raw)| {
            let raw = raw.as_deref()?;
            Some((pointer, raw, read_time(raw).ok()?))
        });
        read.collect()
    }

    /// One time, where it can be read.
    pub(super) fn time(&self, pointer: &str) -> Option<DateTime<FixedOffset>> {
        self.times().into_iter().find(|(own, _, _)| *own == pointer).map(|(_, _, time)| time)
    }
}

fn shortened(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[..text.floor_char_boundary(READ_BYTES)]),
        Cow::Owned(mut text) => {
            text.truncate(text.floor_char_boundary(READ_BYTES));
            Cow::Owned(text)
        }
    }
}

fn texts<'c>(case: &Case<'c>, fields: &mut Vec<Field<'c>>, tag: &'c str, text: &'c DraftText) {
    let here = at("/texts", tag);
    let DraftText { event, headline, summary, description, instruction } = text;
    let single = [
        ("event", Part::Event, event),
        ("headline", Part::Headline, headline),
        ("summary", Part::Summary, summary),
        ("description", Part::Description, description),
    ];
    for (name, part, raw) in single {
        if let Some(raw) = raw {
            fields.push(Field::new(case, at(&here, name), part, tag, raw));
        }
    }
    let here = at(&here, "instruction");
    for (n, raw) in instruction.iter().enumerate() {
        fields.push(Field::new(case, at(&here, n), Part::Instruction, tag, raw));
    }
}

fn notes<'c>(case: &Case<'c>, fields: &mut Vec<Field<'c>>, here: &str, notes: &'c Keyed<String>) {
    for (tag, raw) in notes {
        fields.push(Field::new(case, at(here, tag), Part::Note, tag, raw));
    }
}

fn lines<'c>(case: &Case<'c>, fields: &mut Vec<Field<'c>>) {
    let draft = case.draft;
    let mut line = |pointer: String, raw: &'c Option<String>| {
        if let Some(raw) = raw {
            fields.push(Field::new(case, pointer, Part::Line, "", raw));
        }
    };
    for (n, area) in draft.areas.iter().enumerate() {
        line(at(&at("/areas", n), "name"), &area.name);
    }
    for (n, source) in draft.sources.iter().enumerate() {
        line(at(&at("/sources", n), "title"), &source.title);
        line(at(&at("/sources", n), "publisher"), &source.publisher);
    }
    line("/contact".to_owned(), &draft.contact);
    for (here, words) in [("/audience", &draft.audience), ("/topics", &draft.topics)] {
        for (n, raw) in words.iter().enumerate() {
            fields.push(Field::new(case, at(here, n), Part::Line, "", raw));
        }
    }
}
