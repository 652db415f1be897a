//! What countries are called in each language: an area that is a whole country is named in the reader's own words.

use std::collections::BTreeMap;

use super::area::Area;
use super::language::Language;

/// Names of countries by ISO 3166-1 alpha-2 (and `EU`), then by primary language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Countries(BTreeMap<String, BTreeMap<String, String>>);

impl Countries {
    /// Takes the table, from Unicode CLDR.
    #[must_use]
    pub fn new(names: BTreeMap<String, BTreeMap<String, String>>) -> Self {
        Self(names)
    }

    /// An area's name in a language, where the area is a whole country that was given one of its common names. What an
    /// editor called otherwise, and what is only a part, keeps the name that it was given.
    #[must_use]
    pub fn name(&self, area: &Area, language: &Language) -> Option<&str> {
        let part = area.codes.keys().any(|list| list != "iso3166-1");
        let drawn = area.circle.is_some() || area.polygon.is_some();
        let names = self.0.get(&area.country).filter(|_| !part && !drawn)?;
        let common = names.values().any(|name| name == area.name.as_str());
        names.get(spelt(language.primary())).filter(|_| common).map(String::as_str)
    }
}

/// The table has Norwegian under one of its two written forms.
fn spelt(primary: &str) -> &str {
    match primary {
        "no" | "nn" => "nb",
        other => other,
    }
}
