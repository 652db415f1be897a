//! The tables and word lists that are built in, as text: config reads them into values, so that nothing else need be installed.

/// Everything that is built in, unread.
#[derive(Debug, Clone, Copy)]
pub struct Embedded {
    /// Threat-level schemes, TOML.
    pub schemes: &'static str,
    /// Names of countries by language, JSON.
    pub country_names: &'static str,
    /// Names of cities in several languages, JSON.
    pub city_names: &'static str,
    /// Emergency numbers by country, JSON.
    pub emergency_numbers: &'static str,
    /// ISO 3166-1, CSV.
    pub countries: &'static str,
    /// ISO 3166-2 of Europe, CSV.
    pub subdivisions: &'static str,
    /// Cities of Europe from GeoNames, CSV.
    pub cities: &'static str,
    /// NUTS level 3, CSV.
    pub nuts3: &'static str,
    /// OASIS Event Terms List, CSV.
    pub event_terms: &'static str,
    /// What holds in every language, TOML.
    pub common: &'static str,
    /// Word lists by language, TOML.
    pub words: &'static [(&'static str, &'static str)],
}

/// What is built in.
#[must_use]
pub fn embedded() -> Embedded {
    Embedded {
        schemes: include_str!("data/threat-schemes.toml"),
        country_names: include_str!("data/country-names.json"),
        city_names: include_str!("data/city-names.json"),
        emergency_numbers: include_str!("data/emergency-numbers.json"),
        countries: include_str!("data/iso3166-1.csv"),
        subdivisions: include_str!("data/iso3166-2-europe.csv"),
        cities: include_str!("data/geonames-cities-europe.csv"),
        nuts3: include_str!("data/nuts3-codes.csv"),
        event_terms: include_str!("data/oet-v1.2.csv"),
        common: include_str!("words/common.toml"),
        words: &[
            ("de", include_str!("words/de.toml")),
            ("en", include_str!("words/en.toml")),
            ("es", include_str!("words/es.toml")),
            ("fr", include_str!("words/fr.toml")),
            ("it", include_str!("words/it.toml")),
            ("nl", include_str!("words/nl.toml")),
            ("pl", include_str!("words/pl.toml")),
        ],
    }
}
