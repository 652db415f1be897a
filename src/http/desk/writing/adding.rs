//! Buttons that give the form another part or take one away: nothing is kept by them.

use crate::intake::Fields;
use crate::review::Knowledge;

use super::field::Section;

/// Kilometres around the middle of a known city, to begin with; the editor draws it closer.
const AROUND_A_CITY_KM: u32 = 10;

/// Does what a button of the form asks for; `false` where it is none of these.
pub(super) fn apply(asked: &str, fields: &mut Fields, knowledge: &Knowledge) -> bool {
    match asked {
        "add-language" => add_language(fields),
        "add-source" => fields.add(format!("sources.{}.title", fields.next("sources")), ""),
        "show-parts" => fields.remove("add.subdivision"),
        "add-area" => add_area(fields, knowledge),
        _ => match asked.strip_prefix("remove.") {
            Some(group) => fields.remove(&format!("{group}.")),
            None => return false,
        },
    }
    true
}

/// Where whoever pressed a button of the form goes on: at what was added, or at the heading of the part from which something
/// was taken away. A page that begins anew at its top would lose the place of everybody who does not use a mouse.
pub(super) fn goes_on(asked: &str, before: &Fields, fields: &Fields) -> String {
    // Nothing was added where nothing was chosen.
    let added = |list: &str, field: &str, else_at: &str| {
        let new = fields.members(list).last().copied().filter(|_| fields.next(list) > before.next(list));
        new.map_or_else(|| else_at.to_owned(), |n| format!("{list}.{n}.{field}"))
    };
    match asked {
        "add-language" => added("texts", "event", "add.language"),
        "add-source" => added("sources", "title", "sources"),
        "show-parts" => "add.subdivision".to_owned(),
        "add-area" => added("areas", "name", "add.country"),
        _ => match asked.strip_prefix("remove.").and_then(|group| group.split('.').next()) {
            Some("texts") => "words",
            Some("areas") => "places",
            Some("sources") => "sources",
            Some(_) | None => "",
        }
        .to_owned(),
    }
}

/// Lets the page begin at this field or section.
pub(super) fn focus(sections: &mut [Section], id: &str) {
    for section in sections.iter_mut() {
        section.focus = section.id == id;
        section.fields_mut().filter(|field| field.id == id).for_each(|field| field.focus = true);
    }
}

/// A text, and the same language where a change is told and a retraction is prepared.
fn add_language(fields: &mut Fields) {
    let tag = fields.get("add.language").trim().to_owned();
    let has = |fields: &Fields, list: &str| {
        fields.members(list).iter().any(|n| fields.get(&format!("{list}.{n}.language")) == tag)
    };
    if tag.is_empty() || has(fields, "texts") {
        return;
    }
    for list in ["texts", "change.note", "retraction"] {
        let wanted = list == "texts" || !fields.members(list).is_empty();
        if wanted && !has(fields, list) {
            fields.add(format!("{list}.{}.language", fields.next(list)), &tag);
        }
    }
    fields.remove("add.language");
}

/// An area as narrow as what was chosen: the place, else the part, else the country.
fn add_area(fields: &mut Fields, knowledge: &Knowledge) {
    let (country, part) = (fields.get("add.country").to_owned(), fields.get("add.subdivision").to_owned());
    let place = fields.get("add.place").trim().to_owned();
    if country.is_empty() {
        return;
    }
    let tables = knowledge.places.tables();
    let n = fields.next("areas");
    let at = |field: &str| format!("areas.{n}.{field}");
    let part =
        tables.subdivisions.get(&part).filter(|found| found.country == country).map(|found| (part, found));
    let named = tables.names.get(&country).and_then(|names| names.get("en")).cloned();
    let whole =
        part.as_ref().map(|(_, found)| found.name.clone()).or(named).unwrap_or_else(|| country.clone());
    let city = knowledge.places.city(&country, &place);
    let name = match city {
        Some((_, name, _)) => name.to_owned(),
        None if place.is_empty() => whole,
        None => place.clone(),
    };
    fields.add(at("name"), name);
    fields.add(at("country"), country);
    let mut codes = Vec::new();
    codes.extend(part.map(|(code, _)| ("iso3166-2", code)));
    if let Some((id, _, city)) = city {
        codes.push(("geonames", id.to_owned()));
        fields.add(at("circle.lat"), city.lat.to_string());
        fields.add(at("circle.lon"), city.lon.to_string());
        fields.add(at("circle.radius_km"), AROUND_A_CITY_KM.to_string());
    }
    for (m, (list, code)) in codes.into_iter().enumerate() {
        fields.add(at(&format!("codes.{m}.list")), list);
        fields.add(at(&format!("codes.{m}.code")), code);
    }
    fields.remove("add.");
}
