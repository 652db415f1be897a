//! Countries, subdivisions and cities with their names: which words of a text say where.

use std::collections::{BTreeMap, BTreeSet};

use super::lexis::{Gap, Word, fold};

/// A subdivision of a country (ISO 3166-2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subdivision {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// One of its names.
    pub name: String,
}

/// A city of the GeoNames list.
#[derive(Debug, Clone, PartialEq)]
pub struct City {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// The box that holds a country's cities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    south: f64,
    north: f64,
    west: f64,
    east: f64,
}

impl Bounds {
    /// Countries reach beyond their cities; islands far off are not told from errors beyond this.
    const MARGIN_DEGREES: f64 = 4.0;

    /// Whether a place lies within, or not far off.
    pub(super) fn holds(&self, lat: f64, lon: f64) -> bool {
        let margin = Self::MARGIN_DEGREES;
        (self.south - margin..=self.north + margin).contains(&lat)
            && (self.west - margin..=self.east + margin).contains(&lon)
    }
}

/// Tables of places as they are read in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlaceTables {
    /// ISO 3166-1 alpha-2.
    pub countries: BTreeSet<String>,
    /// Names of countries by code, then language.
    pub names: BTreeMap<String, BTreeMap<String, String>>,
    /// Other names of countries, in any language.
    pub aliases: BTreeMap<String, Vec<String>>,
    /// ISO 3166-2, for the countries of Europe.
    pub subdivisions: BTreeMap<String, Subdivision>,
    /// By GeoNames id.
    pub cities: BTreeMap<String, City>,
    /// NUTS 2024, level 3.
    pub nuts3: BTreeSet<String>,
    /// Names of the same place in several languages.
    pub exonyms: Vec<Vec<String>>,
    /// The members of the European Union.
    pub union: BTreeSet<String>,
}

/// Places, and what is derived from them once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places {
    tables: PlaceTables,
    /// Single words that name a place, in lower case.
    gazetteer: BTreeSet<String>,
    /// Which group of names a name belongs to, in lower case.
    exonym_of: BTreeMap<String, usize>,
    bounds: BTreeMap<String, Bounds>,
}

impl Places {
    /// Takes the tables.
    #[must_use]
    pub fn new(tables: PlaceTables) -> Self {
        let countries = tables.names.values().flat_map(BTreeMap::values).map(String::as_str);
        let aliases = tables.aliases.values().flatten().map(String::as_str);
        let divided = tables.subdivisions.values().map(|division| division.name.as_str());
        let cities = tables.cities.values().map(|city| city.name.as_str());
        let exonyms = tables.exonyms.iter().flatten().map(String::as_str);
        let names = countries.chain(aliases).chain(divided).chain(cities).chain(exonyms);
        let gazetteer = names.flat_map(pieces).filter(|piece| piece.chars().count() > 2).map(fold).collect();
        let groups = tables.exonyms.iter().enumerate();
        let exonym_of = groups.flat_map(|(n, group)| group.iter().map(move |name| (fold(name), n))).collect();
        let mut bounds: BTreeMap<String, Bounds> = BTreeMap::new();
        for City { country, name: _, lat, lon } in tables.cities.values() {
            let bare = Bounds { south: *lat, north: *lat, west: *lon, east: *lon };
            let own = bounds.entry(country.clone()).or_insert(bare);
            own.south = own.south.min(*lat);
            own.north = own.north.max(*lat);
            own.west = own.west.min(*lon);
            own.east = own.east.max(*lon);
        }
        Self { tables, gazetteer, exonym_of, bounds }
    }

    /// The tables it was made of.
    #[must_use]
    pub fn tables(&self) -> &PlaceTables {
        &self.tables
    }

    /// Whether a word in lower case is part of a place's name.
    pub(super) fn knows(&self, folded: &str) -> bool {
        self.gazetteer.contains(folded)
    }

    /// Where a country's cities lie.
    pub(super) fn bounds(&self, country: &str) -> Option<&Bounds> {
        self.bounds.get(country)
    }

    /// All names of the place that goes by this one, this one included.
    pub(super) fn names_of<'a>(&'a self, name: &'a str) -> Vec<&'a str> {
        let group = self.exonym_of.get(&fold(name)).and_then(|n| self.tables.exonyms.get(*n));
        group.map_or_else(|| vec![name], |names| names.iter().map(String::as_str).collect())
    }

    /// A city by one of its names in any language, whatever its capitals: its GeoNames id, and this name as it is written.
    #[must_use]
    pub fn city<'a>(&'a self, country: &str, name: &'a str) -> Option<(&'a str, &'a str, &'a City)> {
        let names = self.names_of(name.trim());
        let folded: BTreeSet<String> = names.iter().copied().map(fold).collect();
        let called = |city: &City| folded.contains(&fold(&city.name));
        let mut cities = self.tables.cities.iter();
        let (id, city) = cities.find(|(_, city)| city.country == country && called(city))?;
        let mut known = names.into_iter().chain([city.name.as_str()]);
        let spelt = known.rfind(|one| fold(one) == fold(name.trim()));
        Some((id, spelt.unwrap_or(name), city))
    }

    /// Whether this is a name of a country, or of one of its parts, in any language.
    #[must_use]
    pub fn is_country_or_part(&self, country: &str, name: &str) -> bool {
        let wanted: BTreeSet<String> = self.names_of(name.trim()).into_iter().map(fold).collect();
        let named = self.tables.names.get(country).into_iter().flat_map(BTreeMap::values);
        let aliases = self.tables.aliases.get(country).into_iter().flatten();
        let parts = self.tables.subdivisions.values().filter(|part| part.country == country);
        let mut all = named.chain(aliases).chain(parts.map(|part| &part.name));
        all.any(|own| wanted.contains(&fold(own)))
    }

    /// The names of a country in a language, and its other names.
    pub(super) fn country_names<'a>(&'a self, country: &str, primary: &str) -> Vec<&'a str> {
        let own = self.tables.names.get(country).and_then(|names| names.get(spelt(primary)));
        let aliases = self.tables.aliases.get(country).into_iter().flatten();
        own.into_iter().chain(aliases).map(String::as_str).collect()
    }

    /// Whether names of countries are known in a language.
    pub(super) fn speaks(&self, primary: &str) -> bool {
        self.tables.names.get("EU").is_some_and(|names| names.contains_key(spelt(primary)))
    }
}

/// The table has Norwegian under one of its two written forms.
fn spelt(primary: &str) -> &str {
    match primary {
        "no" | "nn" => "nb",
        other => other,
    }
}

/// The words of a name.
pub(super) fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty())
}

/// How names stand in a sentence of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Endings {
    /// As they are, perhaps with a genitive's letter or two.
    Fixed,
    /// With the endings of their case.
    Changing,
}

/// Where a name stands among words: the number of its first word.
pub(super) fn find_name(words: &[Word], name: &str, endings: Endings) -> Option<usize> {
    let name: Vec<String> = pieces(name).map(fold).collect();
    let fits = |window: &[Word]| {
        window.iter().zip(&name).enumerate().all(|(n, (word, piece))| {
            (n == 0 || word.gap != Gap::Sentence) && is_form(&word.folded, piece, endings)
        })
    };
    if name.is_empty() {
        return None;
    }
    words.windows(name.len()).position(fits)
}

/// Whether a word of a text is a form of a name.
fn is_form(word: &str, name: &str, endings: Endings) -> bool {
    // Most words are told apart by their first byte.
    if word.as_bytes().first() != name.as_bytes().first() {
        return false;
    }
    let letters = name.chars().count();
    let (kept, added) = match endings {
        _ if letters <= 3 => return word == name,
        // A genitive's letter or two.
        Endings::Fixed => (letters, 2),
        // Slavic cases change up to three letters at the end: Polska, w Polsce.
        Endings::Changing if letters > 4 => ((letters - 3).max(3), 4),
        Endings::Changing => (letters, 4),
    };
    let stem = name.char_indices().nth(kept).map_or(name, |(at, _)| &name[..at]);
    word.starts_with(stem) && word.chars().count() <= letters + added
}
