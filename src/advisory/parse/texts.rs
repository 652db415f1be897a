//! Texts, sources and notes of a draft.

use std::collections::BTreeMap;

use super::super::change::{Change, Significance};
use super::super::content::Info;
use super::super::draft::{DraftChange, DraftSource, DraftText, Keyed};
use super::super::language::Language;
use super::super::source::{Credibility, Link, Reliability, Source};
use super::super::text::{Description, Event, Headline, Instruction, Line, Prose, Summary};
use super::super::time;
use super::faults::{Fault, Faults, FieldFault, at};

/// More instructions than this are a manual.
const MAX_INSTRUCTIONS: usize = 8;

/// The infos, the default language first.
pub(super) fn infos(
    faults: &mut Faults,
    texts: &Keyed<DraftText>,
    language: Option<&str>,
    no_action: bool,
) -> Option<Vec<Info>> {
    if texts.is_empty() {
        faults.add("/texts", Fault::Missing);
    }
    let taken: Vec<_> = texts.iter().map(|(tag, text)| info(faults, tag, text, no_action)).collect();
    let mut infos = taken.into_iter().collect::<Option<Vec<_>>>()?;
    for n in 1..infos.len() {
        if infos[..n].iter().any(|other| other.language == infos[n].language) {
            faults.add(at("/texts", &infos[n].language), Fault::NotWanted);
        }
    }
    if let Some(default) = faults.optional("/language", language, Language::parse) {
        match infos.iter().position(|info| info.language == default) {
            Some(place) => infos[..=place].rotate_right(1),
            None => faults.add("/language", Fault::NotAValue),
        }
    }
    (!infos.is_empty()).then_some(infos)
}

fn info(faults: &mut Faults, tag: &str, draft: &DraftText, no_action: bool) -> Option<Info> {
    let here = at("/texts", tag);
    let DraftText { event, headline, summary, description, instruction } = draft;
    let language = faults.keep(&here, Language::parse(tag));
    let event = faults.required(at(&here, "event"), event.as_deref(), Event::parse);
    let headline = faults.required(at(&here, "headline"), headline.as_deref(), Headline::parse);
    let summary = faults.required(at(&here, "summary"), summary.as_deref(), Summary::parse);
    let place = at(&here, "description");
    let description = description.as_deref().map(|raw| faults.keep(place, Description::parse(raw)));
    let place = at(&here, "instruction");
    match (instruction.len(), no_action) {
        (0, false) => faults.add(&place, Fault::Missing),
        (1.., true) => faults.add(&place, Fault::NotWanted),
        (n, _) if n > MAX_INSTRUCTIONS => {
            faults.add(&place, Fault::TooLong { max: MAX_INSTRUCTIONS, actual: n });
        }
        _ => {}
    }
    let instruction: Vec<_> = instruction
        .iter()
        .enumerate()
        .map(|(n, raw)| faults.keep(at(&place, n), Instruction::parse(raw)))
        .collect();
    Some(Info {
        language: language?,
        event: event?,
        headline: headline?,
        summary: summary?,
        description: match description {
            Some(taken) => Some(taken?),
            None => None,
        },
        instruction: instruction.into_iter().collect::<Option<_>>()?,
    })
}

pub(super) fn sources(faults: &mut Faults, drafts: &[DraftSource]) -> Option<Vec<Source>> {
    if drafts.is_empty() {
        faults.add("/sources", Fault::Missing);
    }
    let taken: Vec<_> =
        drafts.iter().enumerate().map(|(n, draft)| source(faults, &at("/sources", n), draft)).collect();
    taken.into_iter().collect::<Option<Vec<_>>>().filter(|sources| !sources.is_empty())
}

fn source(faults: &mut Faults, here: &str, draft: &DraftSource) -> Option<Source> {
    let DraftSource { title, publisher, url, published, reliability, credibility } = draft;
    let title = faults.required(at(here, "title"), title.as_deref(), Line::parse);
    let publisher = faults.required(at(here, "publisher"), publisher.as_deref(), Line::parse);
    let url = faults.required(at(here, "url"), url.as_deref(), Link::parse);
    let day = |raw: &str| time::read_date(raw).map_err(Fault::Time);
    let published = faults.required(at(here, "published"), published.as_deref(), day);
    let grade = |raw: &str| Reliability::parse(raw).ok_or(Fault::NotAValue);
    let reliability = faults.optional(at(here, "reliability"), reliability.as_deref(), grade);
    let credibility = credibility.and_then(|grade| {
        faults.keep(at(here, "credibility"), Credibility::new(grade).ok_or(Fault::NotAValue))
    });
    Some(Source {
        title: title?,
        publisher: publisher?,
        url: url?,
        published: published?,
        reliability,
        credibility,
    })
}

/// Reads words given by language: reasons and change notes. At least `default` must be there.
///
/// # Errors
/// Every fault, with pointers below `here`.
pub(in super::super) fn notes(
    here: &str,
    raw: &Keyed<String>,
    default: &Language,
) -> Result<BTreeMap<Language, Prose>, Vec<FieldFault>> {
    let mut faults = Faults::default();
    let mut notes = BTreeMap::new();
    for (tag, text) in raw {
        let place = at(here, tag);
        let language = faults.keep(&place, Language::parse(tag));
        let prose = faults.keep(&place, Prose::parse(text));
        if let (Some(language), Some(prose)) = (language, prose)
            && notes.insert(language, prose).is_some()
        {
            faults.add(place, Fault::NotWanted);
        }
    }
    if !notes.contains_key(default) {
        faults.add(at(here, default), Fault::Missing);
    }
    faults.finish(Some(notes))
}

impl Change {
    /// Reads what changed; a note is needed in the default language.
    ///
    /// # Errors
    /// Every fault, with pointers below `/change`.
    pub fn parse(draft: Option<&DraftChange>, default: &Language) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let Some(DraftChange { significance, note }) = draft else {
            faults.add("/change", Fault::Missing);
            return faults.finish(None);
        };
        let read = |raw: &str| Significance::parse(raw).ok_or(Fault::NotAValue);
        let significance = faults.required("/change/significance", significance.as_deref(), read);
        match (faults.finish(significance), notes("/change/note", note, default)) {
            (Ok(significance), Ok(note)) => Ok(Self { significance, note }),
            (first, second) => Err(first.err().into_iter().chain(second.err()).flatten().collect()),
        }
    }

    /// Reads a reason for ending or retracting.
    ///
    /// # Errors
    /// Every fault, with pointers below `/reason`.
    pub fn reason(
        raw: &Keyed<String>,
        default: &Language,
    ) -> Result<BTreeMap<Language, Prose>, Vec<FieldFault>> {
        notes("/reason", raw, default)
    }
}
