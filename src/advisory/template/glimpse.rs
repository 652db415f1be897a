//! A template before it is whole: its words, with what was filled in so far in its places and gaps where nothing was.

use super::super::draft::{Draft, DraftValue, Keyed};
use super::super::language::Language;
use super::super::scheme::Schemes;
use super::pattern::{Part, Pattern, Piece, Slot};
use super::sheet::Template;
use super::told::Telling;
use super::values::Values;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    /// Words that were agreed to beforehand.
    Words(String),
    /// A place.
    Place {
        /// The placeholder or the field of the advisory that it shows.
        name: String,
        /// Which part of its value.
        part: Part,
        /// What stands there; `None` as long as nothing does.
        said: Option<String>,
    },
}

/// The texts in one language, each by the name of its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// The language.
    pub language: Language,
    /// The texts; `instruction` stands once for each action, and `retraction` last.
    pub texts: Vec<(&'static str, Vec<Seen>)>,
}

impl Template {
    /// All of its words with the values and fields that can be told so far; what cannot be read leaves a gap.
    #[must_use]
    pub fn glimpse(
        &self,
        given: &Keyed<DraftValue>,
        base: &Draft,
        telling: &dyn Telling,
        schemes: &Schemes,
    ) -> Vec<Glimpse> {
        let base = self.with_end(base.clone(), given);
        let shown = self.shown(&base, schemes, &mut Vec::new());
        let each = self.sheet().languages.iter().map(|language| {
            let own = only(given, language);
            let placeholders = &self.sheet().placeholders;
            let values =
                Values::read(placeholders, &own, std::slice::from_ref(language), "", &mut Vec::new());
            let told = |slot: &Slot| match slot.is_field() {
                true => shown.tell(slot, language, telling),
                false => values.tell(slot, language, telling),
            };
            let see = |pattern: &Pattern| pattern.pieces().map(|piece| seen(piece, told)).collect::<Vec<_>>();
            let mut texts = Vec::new();
            if let Some(text) = self.sheet().texts.get(language) {
                let lines =
                    [("event", &text.event), ("headline", &text.headline), ("summary", &text.summary)];
                texts.extend(lines.map(|(name, pattern)| (name, see(pattern))));
                texts.extend(text.instruction.iter().map(|pattern| ("instruction", see(pattern))));
                texts.extend(text.description.iter().map(|pattern| ("description", see(pattern))));
            }
            texts.extend(self.sheet().retraction.get(language).map(|pattern| ("retraction", see(pattern))));
            Glimpse { language: language.clone(), texts }
        });
        each.collect()
    }
}

fn seen(piece: &Piece, told: impl Fn(&Slot) -> Option<String>) -> Seen {
    match piece {
        Piece::Words(words) => Seen::Words(words.clone()),
        Piece::Slot(slot) => Seen::Place { name: slot.name.clone(), part: slot.part, said: told(slot) },
    }
}

/// The values without those of other languages: a language that is not filled in yet leaves no gap in another.
fn only(given: &Keyed<DraftValue>, language: &Language) -> Keyed<DraftValue> {
    let own = given.iter().map(|(name, value)| match value {
        DraftValue::Same(text) => (name.clone(), DraftValue::Same(text.clone())),
        DraftValue::ByLanguage(texts) => {
            let texts = texts.iter().filter(|(tag, _)| tag == language.as_str()).cloned().collect();
            (name.clone(), DraftValue::ByLanguage(texts))
        }
    });
    own.collect()
}
