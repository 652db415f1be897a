//! What of an area's name may stand in a text: its parts, and the single words that are more than "station".

use std::collections::BTreeSet;

use super::knowledge::Knowledge;
use super::lexis::{Topic, Words, fold};
use super::places::pieces;
use crate::advisory::DraftArea;

/// A single word of an area's name must have so many letters to stand for it.
const TELLING_LETTERS: usize = 4;

/// What may be found of an area's name in a text.
pub(super) struct AreaTerms<'c> {
    /// The name is "your area", or as good as.
    pub(super) vague: bool,
    /// Parts between commas and brackets, and telling words; the same place's names in other languages included.
    pub(super) names: Vec<&'c str>,
    /// Every word of the names, in lower case.
    words: BTreeSet<String>,
}

impl<'c> AreaTerms<'c> {
    pub(super) fn of(area: &'c DraftArea, knowledge: &'c Knowledge) -> Self {
        let name = area.name.as_deref().unwrap_or_default();
        let parts = name.split([',', ';', '(', ')', '/', '–']).map(str::trim);
        let parts = parts.filter(|part| part.chars().count() > 1 && !is_vague(knowledge, part));
        let telling = pieces(name).filter(|word| is_telling(knowledge, word));
        let mut names: Vec<&str> =
            parts.chain(telling).flat_map(|part| knowledge.places.names_of(part)).collect();
        names.sort_unstable();
        names.dedup();
        let words = names.iter().flat_map(|name| pieces(name)).map(fold).collect();
        Self { vague: is_vague(knowledge, name), names, words }
    }

    /// Whether a word in lower case is part of the area's name.
    pub(super) fn has_word(&self, folded: &str) -> bool {
        self.words.contains(folded)
    }
}

fn languages(knowledge: &Knowledge) -> impl Iterator<Item = &Words> {
    knowledge.lexicon.languages().map(|(_, words)| words)
}

/// Whether a name says nothing but "your area", in any language.
fn is_vague(knowledge: &Knowledge, name: &str) -> bool {
    languages(knowledge).any(|words| {
        let split = words.split(name);
        let whole =
            |hit: &super::lexis::Hit| hit.topic == Topic::VaguePlace && hit.words.len() == split.len();
        words.find(name, &split).iter().any(whole)
    })
}

/// A capitalised word of an area's name that is more than "station" or "north", in any language.
fn is_telling(knowledge: &Knowledge, word: &str) -> bool {
    let generic = |words: &Words| {
        let split = words.split(word);
        words.find(word, &split).iter().any(|hit| hit.topic == Topic::GenericPlace)
    };
    word.chars().count() >= TELLING_LETTERS
        && word.starts_with(char::is_uppercase)
        && !languages(knowledge).any(generic)
}
