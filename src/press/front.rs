//! The pages that show everything: the cards of what is public, rendered once, and the first page in each language.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Language, Standing};
use crate::feed::{Feed, languages};
use crate::render::Setting;
use crate::render::map::{Whereabouts, sketch};
use crate::render::page::{self, Listed, Part, Shown};

use super::fragments::Fragment;
use super::many;
use super::not_printed::NotPrinted;
use super::readback;
use super::sheets::{self, Sheet};

/// What is in force and shown on the first page; beyond it a sentence says how many more there are.
const ROOM: usize = 100;
/// What is over, or is to come, is looked for elsewhere by those who need more.
const ROOM_BESIDE: usize = 20;

/// An advisory's card in one language.
#[derive(Debug, Clone)]
pub(super) struct Card {
    language: Language,
    part: Part,
    text: Fragment,
    /// The same for the pages of others, where it is in force: every link says where it leads from anywhere.
    outside: Option<Fragment>,
    drill: bool,
    /// Where it holds, for the map; of what is in force alone.
    place: Option<Arc<Whereabouts>>,
}

/// The cards of everything that is public.
#[derive(Debug, Default)]
pub(super) struct Front {
    cards: HashMap<AdvisoryId, Vec<Card>>,
    /// Which advisories each part lists, in the order of their ids: of their making.
    parts: BTreeMap<Part, BTreeSet<AdvisoryId>>,
}

/// Renders an advisory's cards as it stands at `now`; none where nothing of it is public.
pub(super) fn cards(
    advisory: &Advisory,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Vec<Card>, NotPrinted> {
    let Some(standing) = advisory.standing_at(now) else { return Ok(Vec::new()) };
    let mut cards = Vec::new();
    let place = page::home_whereabouts(Shown { advisory, standing }).map(Arc::new);
    for language in languages(feeds) {
        let Some((part, text)) = page::home_card(Shown { advisory, standing }, feeds, setting, &language)
        else {
            continue;
        };
        readback::piece(advisory.id.to_string().as_str(), &text)?;
        let outside = (standing == Standing::InForce).then(|| Fragment::new(outside(&text, setting)));
        let (drill, place) = (part == Part::Drills, place.clone());
        cards.push(Card { language, part, text: Fragment::new(text), outside, drill, place });
    }
    Ok(cards)
}

/// An advisory's card in a language for the pages of others, and whether it is a drill; `None` where it is not in force.
pub(super) fn outside_alone(
    advisory: &Advisory,
    now: DateTime<Utc>,
    feeds: &[Feed],
    language: &Language,
    setting: &Setting,
) -> Option<(String, bool)> {
    let standing = advisory.standing_at(now).filter(|standing| *standing == Standing::InForce)?;
    let (part, text) = page::home_card(Shown { advisory, standing }, feeds, setting, language)?;
    Some((outside(&text, setting), part == Part::Drills))
}

impl Front {
    /// Takes an advisory's cards in the place of those it had.
    pub(super) fn take(&mut self, id: AdvisoryId, cards: Vec<Card>) {
        for listed in self.parts.values_mut() {
            listed.remove(&id);
        }
        for card in &cards {
            self.parts.entry(card.part).or_default().insert(id);
        }
        if cards.is_empty() {
            self.cards.remove(&id);
        } else {
            self.cards.insert(id, cards);
        }
    }

    /// An advisory's card in a language for the pages of others; whether it is a drill.
    pub(super) fn outside(&self, id: AdvisoryId, language: &Language) -> Option<(&Fragment, bool)> {
        let card = self.cards.get(&id)?.iter().find(|card| card.language == *language)?;
        card.outside.as_ref().map(|text| (text, card.drill))
    }

    /// The first page in every language.
    pub(super) fn pages(
        &self,
        feeds: &[Feed],
        changed: DateTime<Utc>,
        setting: &Setting,
    ) -> Result<Vec<Sheet>, NotPrinted> {
        let languages = languages(feeds);
        let mut printed = Vec::new();
        let map = sketch(&self.places());
        for (place, language) in languages.iter().enumerate() {
            let listed = |part| self.listed(part);
            let mount =
                page::home_mount((&listed, map.clone()), feeds, &languages, setting, (language, changed));
            let cards = |part| self.shown(part, language);
            printed.push(sheets::mounted(many::home(place, language), &mount, cards, changed)?);
        }
        Ok(printed)
    }

    /// Where everything that is in force and shown holds.
    fn places(&self) -> Vec<&Whereabouts> {
        let newest = self.parts.get(&Part::InForce).into_iter().flatten().rev().take(room(Part::InForce));
        let cards = newest.filter_map(|id| self.cards.get(id)?.first());
        cards.filter_map(|card| card.place.as_deref()).collect()
    }

    fn listed(&self, part: Part) -> Listed {
        let all = self.parts.get(&part).map_or(0, BTreeSet::len);
        let shown = all.min(room(part));
        Listed { shown, omitted: all - shown }
    }

    /// The newest first.
    fn shown(&self, part: Part, language: &Language) -> Vec<&Fragment> {
        let newest = self.parts.get(&part).into_iter().flatten().rev().take(room(part));
        let cards = newest.filter_map(|id| self.cards.get(id));
        cards
            .filter_map(|cards| cards.iter().find(|card| card.language == *language))
            .map(|card| &card.text)
            .collect()
    }
}

/// A card with absolute links. Every value in it is escaped, so that no text can look like an attribute.
fn outside(card: &str, setting: &Setting) -> String {
    card.replace("href=\"/", &format!("href=\"{}", setting.addresses.absolute("/")))
}

fn room(part: Part) -> usize {
    match part {
        Part::Latest | Part::Entries | Part::InForce | Part::Levels => ROOM,
        Part::Announced | Part::Over | Part::Drills => ROOM_BESIDE,
    }
}
