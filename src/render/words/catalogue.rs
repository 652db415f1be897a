//! The words of one language, read and checked once.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::bad::BadWords;
use crate::advisory::{Language, refused};

/// The words of one language.
pub(super) struct Catalogue {
    pub(super) language: Language,
    bundle: FluentBundle<FluentResource>,
    /// What needs no values, said once beforehand.
    plain: BTreeMap<String, String>,
    /// The names of the values that each key needs.
    needs: BTreeMap<String, BTreeSet<String>>,
}

impl Catalogue {
    /// Reads catalogues of one language as one.
    pub(super) fn read(language: Language, texts: &[&str]) -> Result<Self, BadWords> {
        // Where a tag is too rich for Fluent its language alone decides about plurals.
        let locale = language.as_str().parse().or_else(|_| language.primary().parse());
        let locale: LanguageIdentifier = locale.unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolates are invisible characters that our texts refuse; words and names keep their order without.
        bundle.set_use_isolating(false);
        let mut keys = BTreeSet::new();
        for text in texts {
            let not_read = |reason: String| BadWords::NotRead { language: language.clone(), reason };
            let resource = FluentResource::try_new((*text).to_owned())
                .map_err(|(_, errors)| not_read(format!("{errors:?}")))?;
            keys.extend(text.lines().filter_map(key_of));
            bundle.add_resource(resource).map_err(|errors| not_read(format!("{errors:?}")))?;
        }
        let (plain, needs) = (BTreeMap::new(), BTreeMap::new());
        let mut catalogue = Self { language, bundle, plain, needs };
        for key in keys {
            catalogue.learn(key)?;
        }
        Ok(catalogue)
    }

    /// Says a key without values: either it needs none, or its complaints name them.
    fn learn(&mut self, key: String) -> Result<(), BadWords> {
        let mut complaints = Vec::new();
        let Some(pattern) = self.bundle.get_message(&key).and_then(|message| message.value()) else {
            let (language, reason) = (self.language.clone(), format!("{key} has no text"));
            return Err(BadWords::NotRead { language, reason });
        };
        let said = self.bundle.format_pattern(pattern, None, &mut complaints).into_owned();
        if let Some(character) = said.chars().find(|c| refused(*c)) {
            return Err(BadWords::Character { language: self.language.clone(), key, character });
        }
        let needs: BTreeSet<_> = complaints.iter().map(ToString::to_string).collect();
        if needs.is_empty() {
            self.plain.insert(key.clone(), said);
        }
        self.needs.insert(key, needs);
        Ok(())
    }

    /// The first key at which this catalogue and another do not agree.
    pub(super) fn differs(&self, other: &Self) -> Option<String> {
        let mine = self.needs.iter().find(|(key, needs)| other.needs.get(*key) != Some(*needs));
        let theirs = || other.needs.keys().find(|key| !self.needs.contains_key(*key));
        mine.map(|(key, _)| key).or_else(theirs).cloned()
    }

    /// What needs no values.
    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    /// With values; a value that is not given stands there by its name, which a test would see.
    pub(super) fn with(&self, key: &str, values: &FluentArgs) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut complaints = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(values), &mut complaints).into_owned();
        debug_assert!(complaints.is_empty(), "{key} in {}: {complaints:?}", self.language);
        Some(said)
    }
}

/// The key that a line opens. Fluent has messages begin at the margin with a letter, and nothing else does: what is
/// not of its syntax was refused before.
fn key_of(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    line.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| key.trim_end().to_owned())
}
