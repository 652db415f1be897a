//! What a prewritten text will say: all of its words, with what was filled in so far and a name in each gap.

use serde::Serialize;

use crate::advisory::{Glimpse, Language, Part, Seen, Template};
use crate::render::Words;
use crate::review::made_visible;

use super::super::looking::lines::word;
use super::beginning::english;

/// The texts in one language.
pub(in crate::http::desk) struct Tongue {
    pub(in crate::http::desk) lang: String,
    pub(in crate::http::desk) name: String,
    pub(in crate::http::desk) away: bool,
    pub(in crate::http::desk) texts: Vec<(String, Vec<Bit>)>,
}

/// Words, or a place among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) enum Bit {
    Words(String),
    Place(Place),
}

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::http::desk) struct Place {
    /// What stands there, or what is asked for.
    pub(in crate::http::desk) text: String,
    pub(in crate::http::desk) filled: bool,
}

/// The texts as a page shows them.
pub(super) fn tongues(
    template: &Template,
    glimpses: Vec<Glimpse>,
    wanted: &[Language],
    words: &Words,
) -> Vec<Tongue> {
    let tongue = |Glimpse { language, texts }: Glimpse| Tongue {
        name: words.own_name(&language),
        away: !wanted.contains(&language),
        lang: language.to_string(),
        texts: texts
            .into_iter()
            .map(|(field, seen)| (label(field), seen.into_iter().map(|one| bit(one, template)).collect()))
            .collect(),
    };
    glimpses.into_iter().map(tongue).collect()
}

fn label(field: &str) -> String {
    if field == "retraction" { "If it turns out to be wrong".to_owned() } else { word(field).to_owned() }
}

fn bit(seen: Seen, template: &Template) -> Bit {
    match seen {
        Seen::Words(words) => Bit::Words(words),
        Seen::Place { name: _, part: _, said: Some(said) } => {
            Bit::Place(Place { text: made_visible(&said).into_owned(), filled: true })
        }
        Seen::Place { name, part, said: None } => {
            let found = template.sheet().placeholders.iter().find(|one| one.name == name);
            let own = || if name == "level" { "Level".to_owned() } else { word(&name).to_owned() };
            let asked = found.map_or_else(own, |one| english(&one.label));
            let text = match part {
                Part::Whole => asked,
                Part::Date => format!("{asked}: day"),
                Part::Clock => format!("{asked}: hour"),
            };
            Bit::Place(Place { text, filled: false })
        }
    }
}

/// Every place of every language, in the order of the page.
pub(super) fn all_places(tongues: &[Tongue]) -> Vec<Place> {
    let bits = tongues.iter().flat_map(|tongue| &tongue.texts).flat_map(|(_, bits)| bits);
    let place = |bit: &Bit| match bit {
        Bit::Place(place) => Some(place.clone()),
        Bit::Words(_) => None,
    };
    bits.filter_map(place).collect()
}
