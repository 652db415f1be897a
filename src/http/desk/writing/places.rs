//! Where it holds: picked from lists first, drawn second; the map is a picture of what the lists say.

use crate::advisory::DraftArea;
use crate::render::map::{Figure, Outline, map};
use crate::review::Knowledge;

use super::choices::or_none;
use super::field::{Choice, Field, Group, Said, Section, Shape};
use super::sections::Ground;

/// What the map is and is not, told with every picture.
pub(in crate::http::desk) const BOUNDARIES: &str = "Boundaries are drawn as they are in fact, after Natural Earth at \
    1:50 million; Crimea is drawn with Ukraine and the north of Cyprus with Cyprus. The map decides nothing.";

/// The section of the areas.
pub(super) fn places(ground: &Ground) -> Section {
    let numbers = ground.fields.members("areas");
    let groups: Vec<_> = numbers.iter().enumerate().map(|(place, n)| area(place, *n, ground)).collect();
    let country = ground.fields.get("add.country");
    let mut fields = vec![Field::new(
        "add.country",
        "Country",
        Shape::Pick(or_none("Choose, or click on the map", countries(ground.knowledge))),
    )];
    let parts = subdivisions(country, ground.knowledge);
    if !parts.is_empty() {
        let parts = or_none("The whole country", parts);
        fields.push(Field::new("add.subdivision", "Part of the country", Shape::Pick(parts)));
    }
    fields.push(Field::new("add.place", "City or place", Shape::Line("text")).hint(
        "A city that is known is put in with its place on the map; leave it empty for the whole country",
    ));
    Section {
        id: "places",
        title: "Where",
        hint: "Never empty, never more than is meant. Choose from the lists; draw only what no list has.",
        groups,
        picture: picture(&ground.draft.areas, "areas-map"),
        adder: Some(Group {
            id: "areas".to_owned(),
            legend: "Add an area".to_owned(),
            fields,
            more: None,
            buttons: vec![
                ("show-parts".to_owned(), "Show the parts of this country".to_owned()),
                ("add-area".to_owned(), "Add this area".to_owned()),
            ],
        }),
        ..Section::default()
    }
}

/// The areas of a draft on the map.
pub(in crate::http::desk) fn picture(areas: &[DraftArea], id: &'static str) -> String {
    let names: Vec<_> = areas.iter().filter_map(|area| area.name.as_deref()).collect();
    let title = if names.is_empty() { "Europe; no area is chosen yet".to_owned() } else { names.join("; ") };
    let lit = areas.iter().filter_map(|area| area.country.clone()).collect();
    let outlines = areas.iter().flat_map(|area| circle(area).into_iter().chain(ring(area)));
    map(&Figure { lit, outlines: outlines.collect(), title, about: BOUNDARIES.to_owned(), id })
}

fn circle(area: &DraftArea) -> Option<Outline> {
    let circle = area.circle.as_ref()?;
    let (lat, lon, radius_km) = (circle.lat?, circle.lon?, circle.radius_km?);
    (radius_km > 0.0 && radius_km < 1000.0).then_some(Outline::Circle { centre: (lat, lon), radius_km })
}

fn ring(area: &DraftArea) -> Option<Outline> {
    let point = |pair: &Vec<f64>| match pair.as_slice() {
        [lat, lon] => Some((*lat, *lon)),
        _ => None,
    };
    area.polygon.as_ref()?.iter().map(point).collect::<Option<Vec<_>>>().map(Outline::Ring)
}

fn area(place: usize, n: usize, ground: &Ground) -> Group {
    let at = |field: &str| format!("areas.{n}.{field}");
    let country = ground.fields.get(&at("country"));
    let mut name = Field::new(at("name"), "Name", Shape::Line("text")).hint("As people there know it");
    name.said.extend(unknown(place, country, ground));
    let mut fields = vec![
        name,
        Field::new(at("country"), "Country", Shape::Pick(or_none("Choose", countries(ground.knowledge)))),
    ];
    let mut more = Vec::new();
    let codes = at("codes");
    let numbers = ground.fields.members(&codes);
    let listed = |n: &usize| ground.fields.get(&format!("{codes}.{n}.list"));
    let part = numbers.iter().find(|n| listed(n) == "iso3166-2").copied();
    let parts = subdivisions(country, ground.knowledge);
    if !parts.is_empty() || part.is_some() {
        let n = part.unwrap_or_else(|| ground.fields.next(&codes));
        let list = Field::new(format!("{codes}.{n}.list"), "List", Shape::Hidden);
        fields.push(list);
        let parts = or_none("The whole country, or not known", parts);
        fields.push(Field::new(format!("{codes}.{n}.code"), "Part of the country", Shape::Pick(parts)));
    }
    for n in numbers.iter().filter(|n| Some(**n) != part) {
        more.push(Field::new(format!("{codes}.{n}.list"), "List of a code", Shape::Line("text")));
        more.push(Field::new(format!("{codes}.{n}.code"), "Code", Shape::Line("text")));
    }
    more.push(
        Field::new(at("circle.lat"), "Circle: degrees north", Shape::Line("text")).hint("Such as 48.2072"),
    );
    more.push(
        Field::new(at("circle.lon"), "Circle: degrees east", Shape::Line("text")).hint("Such as 16.4209"),
    );
    more.push(Field::new(at("circle.radius_km"), "Circle: kilometres around it", Shape::Line("text")));
    more.push(
        Field::new(at("polygon"), "Outline", Shape::Text(3))
            .hint("Latitude, a comma, longitude on each line; the last point is the first one again"),
    );
    Group {
        id: format!("areas.{n}"),
        legend: format!("Area {}", place + 1),
        fields,
        more: Some(("Circle, outline and other codes".to_owned(), more)),
        buttons: vec![(format!("remove.areas.{n}"), format!("Remove area {}", place + 1))],
    }
}

/// What is said of a place that no list has and nothing draws: a slip in its name is seen before it is published.
fn unknown(place: usize, country: &str, ground: &Ground) -> Option<Said> {
    let area = ground.draft.areas.get(place)?;
    let name = area.name.as_deref().filter(|name| !name.trim().is_empty())?;
    let places = &ground.knowledge.places;
    let known = places.is_country_or_part(country, name) || places.city(country, name).is_some();
    let drawn = area.circle.is_some() || area.polygon.is_some();
    (!known && !drawn && !country.is_empty()).then(|| Said {
        stops: false,
        text: format!(
            "No list of ours has {name:?} there. Look at how it is written, and draw a circle around it."
        ),
        code: String::new(),
    })
}

fn countries(knowledge: &Knowledge) -> Vec<Choice> {
    let tables = knowledge.places.tables();
    let name = |code: &str| tables.names.get(code).and_then(|names| names.get("en")).cloned();
    let mut all: Vec<_> = tables
        .countries
        .iter()
        .map(String::as_str)
        .chain(["EU"])
        .map(|code| {
            (
                name(code)
                    .unwrap_or_else(|| if code == "EU" { "European Union".into() } else { code.into() }),
                code,
            )
        })
        .collect();
    all.sort();
    all.dedup();
    let choice = |(text, code): (String, &str)| Choice {
        value: code.to_owned(),
        text,
        hint: String::new(),
        chosen: false,
    };
    all.into_iter().map(choice).collect()
}

fn subdivisions(country: &str, knowledge: &Knowledge) -> Vec<Choice> {
    let tables = knowledge.places.tables();
    let of = tables.subdivisions.iter().filter(|(_, part)| part.country == country);
    let choice = |(code, part): (&String, &crate::review::Subdivision)| Choice {
        value: code.clone(),
        text: format!("{} ({code})", part.name),
        hint: String::new(),
        chosen: false,
    };
    of.map(choice).collect()
}
