//! A threat level in words, always with its scale: a number alone misleads, and some scales count downwards.

use super::block::{Block, Piece};
use super::voice::Voice;
use crate::advisory::{Language, Level, Scheme, ThreatLevel};

/// Catalogues of schemes give meanings in English only.
const MEANINGS_IN: &str = "en";

/// The level, its step on the scale, all steps, who set it, and where that was read.
pub(super) fn level(threat: &ThreatLevel, voice: Voice) -> Block {
    let scheme = threat.scheme();
    let (step, count) = step(threat);
    let (step, count) = (step.to_string(), count.to_string());
    let name = named(scheme, threat.level(), voice.language);
    let scale = both(&scheme.name_local, &scheme.name_en, scheme, voice.language);
    let values = [("name", name.as_str()), ("step", &step), ("count", &count), ("scale", &scale)];
    let said = voice.labelled("label-level", &voice.with("level-step", &values));
    let names: Vec<_> = scheme.levels.iter().map(|level| label(scheme, level)).collect();
    let all = voice.with("level-scale", &[("names", &names.join(", "))]);
    let when = voice.date(threat.as_of());
    let origin = voice.with("level-origin", &[("authority", &scheme.authority), ("when", &when)]);
    let href = threat.source().to_string();
    let source = Piece::Link { plain: format!("({href})."), name: host(&href), href };
    let meaning = meaning(threat.level(), voice).map(|meaning| format!("{meaning}."));
    let sentences = [Some(format!("{said}.")), meaning, Some(format!("{all}.")), Some(origin)];
    let pieces = sentences.into_iter().flatten().map(Piece::Words).chain([source]).collect();
    Block::Paragraph { language: None, pieces }
}

/// The place of a level on its scale, counted from the least severe, and how many there are.
pub(in super::super) fn step(threat: &ThreatLevel) -> (usize, usize) {
    let levels = &threat.scheme().levels;
    let place = levels.iter().position(|level| level.rank == threat.rank()).unwrap_or(0);
    (place + 1, levels.len())
}

/// The authority's label before the name, where the name does not hold it already.
pub(super) fn label(scheme: &Scheme, level: &Level) -> String {
    if scheme.number_label && !level.name_local.contains(&level.code) {
        format!("{} ({})", level.code, level.name_local)
    } else {
        level.name_local.clone()
    }
}

pub(super) fn named(scheme: &Scheme, level: &Level, language: &Language) -> String {
    both(&label(scheme, level), &level.name_en, scheme, language)
}

/// The name as the authority has it; in English beside it for those who read another language than the authority's.
fn both(local: &str, english: &str, scheme: &Scheme, language: &Language) -> String {
    if language.primary() == scheme.language || english.is_empty() || local.contains(english) {
        local.to_owned()
    } else {
        format!("{local} [{english}]")
    }
}

fn meaning<'a>(level: &'a Level, voice: Voice) -> Option<&'a str> {
    let said = level.meaning.trim_end_matches('.');
    (voice.language.primary() == MEANINGS_IN && !said.is_empty() && said != level.name_en).then_some(said)
}

/// The part of an address that says whose it is.
fn host(href: &str) -> String {
    let rest = href.split_once("://").map_or(href, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest).to_owned()
}
