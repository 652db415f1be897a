//! Reads the tables of places: countries and their names, subdivisions, cities, statistical regions.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::knowledge::{json, unusable};
use super::not_configured::NotConfigured;
use crate::review::{City, Embedded, PlaceTables, Places, Subdivision};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountryNames {
    #[serde(rename = "about")]
    _about: String,
    aliases: BTreeMap<String, Vec<String>>,
    pub(super) names: BTreeMap<String, BTreeMap<String, String>>,
}

impl CountryNames {
    /// The built-in table.
    pub(super) fn read(text: &str) -> Result<Self, NotConfigured> {
        json("country-names.json", text)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CityNames {
    #[serde(rename = "about")]
    _about: String,
    names: Vec<Vec<String>>,
}

/// All places.
pub(super) fn places(
    built_in: &Embedded,
    exonyms: Vec<Vec<String>>,
    union: Vec<String>,
) -> Result<Places, NotConfigured> {
    let CountryNames { _about, aliases, names } = CountryNames::read(built_in.country_names)?;
    let CityNames { _about, names: cities_named } = json("city-names.json", built_in.city_names)?;
    let exonyms = joined(exonyms, cities_named);
    let countries = rows("iso3166-1.csv", built_in.countries)?;
    let nuts3 = rows("nuts3-codes.csv", built_in.nuts3)?;
    Ok(Places::new(PlaceTables {
        countries: countries.into_iter().filter_map(first).collect(),
        names,
        aliases,
        subdivisions: subdivisions(built_in.subdivisions)?,
        cities: cities(built_in.cities)?,
        nuts3: nuts3.into_iter().filter_map(first).collect(),
        exonyms,
        union: union.into_iter().collect(),
    }))
}

/// Groups of names of one place: those of the second list that share a name with one of the first are added to it.
fn joined(mut groups: Vec<Vec<String>>, more: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for names in more {
        let shares = |group: &&mut Vec<String>| group.iter().any(|name| names.contains(name));
        match groups.iter_mut().find(shares) {
            Some(group) => {
                let new: Vec<_> = names.into_iter().filter(|name| !group.contains(name)).collect();
                group.extend(new);
            }
            None => groups.push(names),
        }
    }
    groups
}

fn first(row: Vec<String>) -> Option<String> {
    row.into_iter().next()
}

fn subdivisions(text: &str) -> Result<BTreeMap<String, Subdivision>, NotConfigured> {
    const NAME: &str = "iso3166-2-europe.csv";
    let read = rows(NAME, text)?.into_iter().map(|row| match <[String; 4]>::try_from(row) {
        Ok([code, country, name, _parent]) => Ok((code, Subdivision { country, name })),
        Err(row) => Err(unusable(NAME, format!("{row:?} has not four columns"))),
    });
    read.collect()
}

fn cities(text: &str) -> Result<BTreeMap<String, City>, NotConfigured> {
    const NAME: &str = "geonames-cities-europe.csv";
    let read = rows(NAME, text)?.into_iter().map(|row| {
        let [id, name, country, _admin, lat, lon, _population, _zone] = <[String; 8]>::try_from(row)
            .map_err(|row| unusable(NAME, format!("{row:?} has not eight columns")))?;
        let (Ok(lat), Ok(lon)) = (lat.parse(), lon.parse()) else {
            return Err(unusable(NAME, format!("{id} has no coordinates")));
        };
        Ok((id, City { country, name, lat, lon }))
    });
    read.collect()
}

/// The rows of a comma separated table without its heading (RFC 4180, one line a row).
pub(super) fn rows(name: &str, text: &str) -> Result<Vec<Vec<String>>, NotConfigured> {
    let lines = text.lines().skip(1).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            columns(line).ok_or_else(|| unusable(name, format!("{line:?} has an open quotation mark")))
        })
        .collect()
}

fn columns(line: &str) -> Option<Vec<String>> {
    let mut columns = vec![String::new()];
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                columns.last_mut()?.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => columns.push(String::new()),
            _ => columns.last_mut()?.push(c),
        }
    }
    (!quoted).then_some(columns)
}
