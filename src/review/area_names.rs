//! Whether a text says where: an area's own name, its country's or its city's, in the reader's language.

use super::lexis::Topic;
use super::places::{Endings, find_name};
use super::pointer::at;
use super::reading::{Field, Part, Reading};
use super::rule::Findings;
use crate::advisory::DraftArea;

/// Every name under which an area may stand in a text of a language.
fn names<'r>(reading: &'r Reading<'_>, n: usize, area: &'r DraftArea, field: &Field<'_>) -> Vec<&'r str> {
    let places = &reading.case.knowledge.places;
    let mut names = local_names(reading, n, area);
    names.extend(
        area.country.as_deref().into_iter().flat_map(|country| places.country_names(country, &field.primary)),
    );
    names
}

/// The same without those of its country.
fn local_names<'r>(reading: &'r Reading<'_>, n: usize, area: &'r DraftArea) -> Vec<&'r str> {
    let places = &reading.case.knowledge.places;
    let mut names = reading.areas[n].names.clone();
    for (list, code) in &area.codes {
        let tables = places.tables();
        let name = match list.as_str() {
            "iso3166-2" => tables.subdivisions.get(code).map(|division| division.name.as_str()),
            "geonames" => tables.cities.get(code).map(|city| city.name.as_str()),
            _ => None,
        };
        names.extend(name.into_iter().flat_map(|name| places.names_of(name)));
    }
    names
}

/// The number of the first word of a field that says where.
pub(super) fn first_place(reading: &Reading<'_>, field: &Field<'_>) -> Option<usize> {
    let endings = if field.lexis.inflected { Endings::Changing } else { Endings::Fixed };
    let areas = reading.case.draft.areas.iter().take(reading.areas.len()).enumerate();
    let names = areas.flat_map(|(n, area)| names(reading, n, area, field));
    names.filter_map(|name| find_name(&field.words, name, endings)).min()
}

/// Whether the area's own name is known in the letters of a text. Countries are known in every language, yet who names
/// a city in letters that no table has for it has said where.
fn is_known(reading: &Reading<'_>, field: &Field<'_>) -> bool {
    if !field.text.chars().any(is_beyond_latin) {
        return true;
    }
    let areas = reading.case.draft.areas.iter().take(reading.areas.len()).enumerate();
    let whole = |area: &DraftArea| area.codes.iter().all(|(list, _)| list == "iso3166-1");
    let mut narrower = areas.filter(|(_, area)| !whole(area)).peekable();
    narrower.peek().is_none()
        || narrower.any(|(n, area)| {
            let own = local_names(reading, n, area);
            own.iter().any(|name| name.chars().any(is_beyond_latin))
        })
}

/// Letters of another script than Latin.
fn is_beyond_latin(c: char) -> bool {
    c.is_alphabetic()
        && !matches!(u32::from(c), 0..=0x036F | 0x1D00..=0x1EFF | 0x2000..=0x2BFF | 0xFB00..=0xFB06)
}

/// Languages whose headline and summary do not say where; not sure where the names in that language are not known.
pub(super) fn unplaced(reading: &Reading<'_>) -> Vec<(String, bool)> {
    if reading.case.draft.areas.is_empty() {
        return Vec::new();
    }
    let tags = reading.tags().filter_map(|tag| {
        let told =
            || reading.texts_in(tag).filter(|field| matches!(field.part, Part::Headline | Part::Summary));
        let primary = told().next().map(|field| field.primary.clone())?;
        let placed = told().any(|field| first_place(reading, field).is_some());
        let sure =
            || reading.case.knowledge.places.speaks(&primary) && told().all(|field| is_known(reading, field));
        (!placed).then(|| (at(&at("/texts", tag), "headline"), sure()))
    });
    tags.collect()
}

/// AREA-07: no text without a place, and no area that is none.
pub(super) fn nowhere(reading: &Reading<'_>, findings: &mut Findings) {
    for (n, _) in reading.areas.iter().enumerate().filter(|(_, terms)| terms.vague) {
        findings.add(at(&at("/areas", n), "name"), "names no place");
    }
    for (pointer, sure) in unplaced(reading) {
        let vague = reading.fields.iter().filter(|field| pointer.starts_with(&at("/texts", field.tag)));
        let vague =
            vague.flat_map(|field| field.hits(Topic::VaguePlace).map(|hit| field.quote(&hit.words))).next();
        let said =
            vague.map_or_else(String::new, |words| format!("; {words:?} is another place for each reader"));
        let detail = format!("neither headline nor summary names the area, its country or its city{said}");
        if sure {
            findings.add(pointer, detail);
        } else {
            findings.warn(pointer, detail);
        }
    }
}
