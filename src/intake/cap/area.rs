//! CAP areas become areas of a draft: the union of all shapes and codes stays the same, one shape to an area.

use crate::advisory::{DraftArea, DraftCircle, Keyed};

use super::field::{Field, Fields, Left};

/// An outline or a circle.
enum Shape {
    Circle(DraftCircle),
    Polygon(Vec<Vec<f64>>),
}

/// The areas that one CAP area stands for: CAP 1.2 §3.2.4 has any number of shapes and codes in one, a draft one shape
/// and one code of a list.
pub(super) fn areas(field: &Field<'_, '_>, left: &mut Vec<Left>) -> Vec<DraftArea> {
    let mut inside = Fields::of(field);
    let name = inside.first("areaDesc", left).map(|desc| desc.line());
    let mut shapes = Vec::new();
    for polygon in inside.all("polygon") {
        match ring(&polygon.text()) {
            Some(points) => shapes.push(Shape::Polygon(points)),
            None => polygon.leave(left, "not pairs of latitude,longitude with a space between them"),
        }
    }
    for circle in inside.all("circle") {
        match circle_of(&circle.text()) {
            Some(circle) => shapes.push(Shape::Circle(circle)),
            None => circle.leave(left, "not latitude,longitude, a space and a radius"),
        }
    }
    let codes = codes(inside.all("geocode"), left);
    inside.leave("altitude", left, "a draft knows no heights");
    inside.leave("ceiling", left, "a draft knows no heights");
    inside.rest(left);
    let longest = codes.iter().map(|(_, codes)| codes.len()).chain([shapes.len(), 1]).max().unwrap_or(1);
    if longest > 1 {
        let why = format!(
            "became {longest} areas of this name: an area of a draft has one shape and one code of a list"
        );
        let value = name.clone().unwrap_or_default();
        left.push(Left { path: field.path.clone(), value, why });
    }
    let countries = codes.iter().flat_map(|(list, codes)| codes.iter().map(move |code| country(list, code)));
    let first_country = countries.flatten().next();
    let mut shapes = shapes.into_iter();
    let area = |n: usize| {
        let own: Keyed<String> =
            codes.iter().filter_map(|(list, codes)| Some((list.clone(), codes.get(n)?.clone()))).collect();
        let (circle, polygon) = match shapes.next() {
            Some(Shape::Circle(circle)) => (Some(circle), None),
            Some(Shape::Polygon(ring)) => (None, Some(ring)),
            None => (None, None),
        };
        let country =
            own.iter().find_map(|(list, code)| country(list, code)).or_else(|| first_country.clone());
        DraftArea { name: name.clone(), country, codes: own, circle, polygon }
    };
    (0..longest).map(area).collect()
}

/// The codes of the lists that a draft knows, by list; all others are listed.
fn codes(geocodes: Vec<Field<'_, '_>>, left: &mut Vec<Left>) -> Keyed<Vec<String>> {
    let mut known: Keyed<Vec<String>> = Vec::new();
    for geocode in geocodes {
        let mut inside = Fields::of(&geocode);
        let name = inside.first("valueName", left).map(|name| name.line()).unwrap_or_default();
        let code = inside.first("value", left).map(|value| value.line()).unwrap_or_default();
        match list(&name).filter(|_| !code.is_empty()) {
            Some(list) => match known.iter_mut().find(|(known, _)| known == list) {
                Some((_, codes)) if codes.contains(&code) => {}
                Some((_, codes)) => codes.push(code),
                None => known.push((list.to_owned(), vec![code])),
            },
            None => geocode.leave(left, "a code of a list that the rules do not know"),
        }
        inside.rest(left);
    }
    known
}

/// The name of a list here, for the ways in which it is written elsewhere.
fn list(name: &str) -> Option<&'static str> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    match plain.to_ascii_lowercase().as_str() {
        "iso31661" | "iso31661alpha2" | "iso3166" => Some("iso3166-1"),
        "iso31662" => Some("iso3166-2"),
        "nuts" => Some("nuts"),
        "nuts1" => Some("nuts1"),
        "nuts2" => Some("nuts2"),
        "nuts3" => Some("nuts3"),
        "emmaid" => Some("emma-id"),
        "geonames" | "geonamesid" => Some("geonames"),
        _ => None,
    }
}

/// The country in which a code lies, by its first letters; NUTS and EMMA write two of them in their own way.
fn country(list: &str, code: &str) -> Option<String> {
    let letters = code.get(..2).filter(|_| list != "geonames")?;
    let upper = letters.bytes().all(|letter| letter.is_ascii_uppercase());
    upper.then(|| match (list, letters) {
        ("iso3166-1" | "iso3166-2", own) => own.to_owned(),
        (_, "EL") => "GR".to_owned(),
        (_, "UK") => "GB".to_owned(),
        (_, own) => own.to_owned(),
    })
}

fn ring(text: &str) -> Option<Vec<Vec<f64>>> {
    let points: Option<Vec<_>> = text.split_whitespace().map(pair).collect();
    points.filter(|points| !points.is_empty())
}

fn circle_of(text: &str) -> Option<DraftCircle> {
    let mut words = text.split_whitespace();
    let (centre, radius) = (pair(words.next()?)?, number(words.next()?)?);
    let alone = words.next().is_none();
    alone.then(|| DraftCircle { lat: Some(centre[0]), lon: Some(centre[1]), radius_km: Some(radius) })
}

fn pair(text: &str) -> Option<Vec<f64>> {
    let (lat, lon) = text.split_once(',')?;
    Some(vec![number(lat)?, number(lon)?])
}

/// A decimal number (XML Schema `decimal`): no exponent, no infinity.
fn number(text: &str) -> Option<f64> {
    let plain = text.bytes().all(|c| c.is_ascii_digit() || b"+-.".contains(&c));
    let number: Option<f64> = plain.then(|| text.parse().ok()).flatten();
    number.filter(|number| number.is_finite())
}
