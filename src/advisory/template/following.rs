//! When an hour is moved, the prewritten words that tell it follow: a text must never say another hour than its fields.

use super::super::draft::{Draft, DraftTemplate, DraftText, DraftValue, Keyed};
use super::super::parse::at;
use super::super::scheme::Schemes;
use super::comparing::spoken;
use super::placeholder::PlaceholderKind;
use super::sheet::{Template, Templates};
use super::told::Telling;

/// A draft whose prewritten words tell its own hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Followed {
    /// The draft.
    pub draft: Draft,
    /// JSON pointers to the texts in it that are the template's own words, with the hours of the draft.
    pub own: Vec<String>,
}

impl Templates {
    /// `moved` with every text filled in anew that is still what the template makes of `before`; texts that somebody
    /// wrote otherwise stay as they are. Nothing follows where the template is gone, was changed, or tells a field that
    /// `moved` no longer has.
    #[must_use]
    pub fn follow(
        &self,
        named: &DraftTemplate,
        before: &Draft,
        moved: Draft,
        telling: &dyn Telling,
        schemes: &Schemes,
    ) -> Followed {
        let DraftTemplate { id, version, values } = named;
        let found = id.as_deref().and_then(|id| self.get(id));
        let Some(template) = found.filter(|own| Some(i64::from(own.version())) == *version) else {
            return Followed { draft: moved, own: Vec::new() };
        };
        let values = spoken(values, &before.texts);
        let made = |draft: &Draft| template.texts_of(draft, &values, telling, schemes);
        match (made(before), made(&moved)) {
            (Some(old), Some(new)) => taken(moved, &old, &new),
            (None, _) | (_, None) => Followed { draft: moved, own: Vec::new() },
        }
    }
}

impl Template {
    /// What this template makes of a draft's fields, in those of the draft's languages that it has.
    fn texts_of(
        &self,
        draft: &Draft,
        values: &Keyed<DraftValue>,
        telling: &dyn Telling,
        schemes: &Schemes,
    ) -> Option<Keyed<DraftText>> {
        let (languages, _) = self.languages_of(&draft.texts);
        let base = Draft { texts: Vec::new(), ..draft.clone() };
        let mut faults = Vec::new();
        let made = self.written((values, ""), &base, &languages, (telling, schemes), &mut faults)?;
        faults.is_empty().then_some(made.texts)
    }

    /// Where words that somebody typed for a place stand in a draft's texts, each with these words. Hours and days have
    /// places of their own; whoever typed one among words has to look after it.
    #[must_use]
    pub fn typed_words<'a>(&self, draft: &Draft, named: &'a DraftTemplate) -> Vec<(String, &'a str)> {
        let texts = self
            .sheet()
            .placeholders
            .iter()
            .filter(|one| matches!(one.kind, PlaceholderKind::Text { max_chars: _, translated: _ }));
        let mut found = Vec::new();
        for placeholder in texts {
            let places = self.places(draft, &placeholder.name);
            let given = named.values.iter().find(|(name, _)| *name == placeholder.name);
            match given.map(|(_, value)| value) {
                Some(DraftValue::Same(words)) => {
                    found.extend(places.into_iter().map(|place| (place, words.as_str())));
                }
                Some(DraftValue::ByLanguage(texts)) => {
                    for (tag, words) in texts {
                        let here = at(&at("/texts", tag), "");
                        let own = places.iter().filter(|place| place.starts_with(&here));
                        found.extend(own.map(|place| (place.clone(), words.as_str())));
                    }
                }
                None => {}
            }
        }
        found
    }
}

/// Each text that is still as it was made, as it is made now.
fn taken(mut moved: Draft, old: &Keyed<DraftText>, new: &Keyed<DraftText>) -> Followed {
    let mut own = Vec::new();
    for (tag, text) in &mut moved.texts {
        let found = |made: &Keyed<DraftText>| made.iter().find(|(other, _)| other == tag).cloned();
        let (Some((_, was)), Some((_, is))) = (found(old), found(new)) else { continue };
        let here = at("/texts", &*tag);
        let DraftText { event, headline, summary, description, instruction } = text;
        let lines = [
            ("event", event, was.event, is.event),
            ("headline", headline, was.headline, is.headline),
            ("summary", summary, was.summary, is.summary),
            ("description", description, was.description, is.description),
        ];
        for (field, words, was, is) in lines {
            if *words == was {
                *words = is;
                own.push(at(&here, field));
            }
        }
        let steps = was.instruction.into_iter().zip(is.instruction);
        for (n, (words, (was, is))) in instruction.iter_mut().zip(steps).enumerate() {
            if *words == was {
                *words = is;
                own.push(at(&at(&here, "instruction"), n));
            }
        }
    }
    Followed { draft: moved, own }
}
