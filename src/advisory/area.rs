//! Where an advisory holds: always named, always in a country, and in coordinates where they are known.

use std::collections::BTreeMap;

use super::geometry::{Circle, Polygon};
use super::text::Line;

/// Codes of an area by the name of their list: `iso3166-1`, `iso3166-2`, `nuts3`, `geonames`, `emma-id`, …
///
/// CAP 1.2 §3.2.4 `geocode`: `valueName` and `value`.
pub type AreaCodes = BTreeMap<String, String>;

/// CAP 1.2 §3.2.4 `area`.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// CAP's `areaDesc`.
    pub name: Line,
    /// ISO 3166-1 alpha-2, or `EU`.
    pub country: String,
    /// Codes of lists, by list.
    pub codes: AreaCodes,
    /// A circle, where given.
    pub circle: Option<Circle>,
    /// A ring, where given.
    pub polygon: Option<Polygon>,
}

impl Area {
    /// The narrowest official code of the area: its subdivision if it has one, else its country.
    #[must_use]
    pub fn code(&self) -> &str {
        self.codes.get("iso3166-2").map_or(&self.country, String::as_str)
    }

    /// Whether this area lies in what `code` names: a country, `EU` itself, or a subdivision (prefix of NUTS included).
    #[must_use]
    pub fn lies_in(&self, code: &str) -> bool {
        let nuts = self.codes.iter().filter(|(list, _)| list.starts_with("nuts"));
        self.country == code
            || self.codes.get("iso3166-2").is_some_and(|own| own == code)
            || nuts.map(|(_, own)| own).any(|own| code.len() > 2 && own.starts_with(code))
    }
}
