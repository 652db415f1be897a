//! A personal feed: which query names a place, and what is near it.

use forewarn::advisory::{Content, Draft, DraftArea, DraftCircle, Status};
use forewarn::config::extents;
use forewarn::feed::{COUNTRY_BOXES, Cell, Extents, NotACell, Place, Selection};
use proptest::prelude::*;

use super::story::{area, draft, level, schemes};

fn world() -> Extents {
    extents().unwrap()
}

fn near(lat: f64, lon: f64, km: f64) -> Selection {
    let place = Place::new(Cell::rounded(lat, lon, km).unwrap(), &world());
    Selection { place: Some(place), ..Selection::default() }
}

fn with_area(area: DraftArea) -> Content {
    Content::parse(&Draft { areas: vec![area], ..draft() }, &schemes()).unwrap()
}

fn circle(lat: f64, lon: f64, km: f64) -> Content {
    let circle = DraftCircle { lat: Some(lat), lon: Some(lon), radius_km: Some(km) };
    // The code says Austria, the shape says where: the shape counts.
    with_area(DraftArea { circle: Some(circle), ..area("Somewhere", "AT", &[]) })
}

/// Vienna, Berlin, Lisbon, Reykjavik, Nicosia, and the countries in which they lie.
const KNOWN: [(f64, f64, &str); 5] = [
    (48.2082, 16.3738, "AT"),
    (52.5200, 13.4050, "DE"),
    (38.7223, -9.1393, "PT"),
    (64.1466, -21.9426, "IS"),
    (35.1856, 33.3823, "CY"),
];

#[test]
fn a_shape_is_near_the_place_where_it_lies_and_no_other() {
    for (n, (lat, lon, _)) in KNOWN.iter().enumerate() {
        for (m, (there_lat, there_lon, _)) in KNOWN.iter().enumerate() {
            assert_eq!(
                near(*lat, *lon, 50.0).selects(&circle(*there_lat, *there_lon, 5.0)),
                n == m,
                "{n} {m}"
            );
        }
        assert!(!near(*lat, *lon, 50.0).selects(&circle(lat + 0.6, *lon, 5.0)), "{n}");
        assert!(near(*lat, *lon, 70.0).selects(&circle(lat + 0.6, *lon, 5.0)), "{n}");
    }
}

#[test]
fn an_area_that_is_only_a_code_is_near_every_place_of_its_country() {
    for (lat, lon, country) in KNOWN {
        for (_, _, other) in KNOWN {
            let coded = with_area(area("Some country", other, &[("iso3166-1", other)]));
            assert_eq!(near(lat, lon, 20.0).selects(&coded), country == other, "{country} {other}");
        }
        let union = with_area(area("European Union", "EU", &[]));
        assert_eq!(near(lat, lon, 20.0).selects(&union), country != "IS", "{country}");
    }
    let standing = Content::parse(&level("2"), &schemes()).unwrap();
    assert!(near(48.21, 16.37, 1.0).selects(&standing), "a standing level holds in its whole country");
}

#[test]
fn one_area_that_is_near_is_enough() {
    let far = DraftCircle { lat: Some(52.5), lon: Some(13.4), radius_km: Some(5.0) };
    let far = DraftArea { circle: Some(far), ..area("Berlin", "DE", &[]) };
    let both = Draft { areas: vec![far, area("Austria", "AT", &[])], ..draft() };
    let both = Content::parse(&both, &schemes()).unwrap();
    assert!(near(48.21, 16.37, 10.0).selects(&both) && near(52.5, 13.4, 10.0).selects(&both));
    assert!(!near(38.72, -9.14, 10.0).selects(&both));
    let mut drill = draft();
    drill.status = Some(Status::Exercise.wire().to_owned());
    assert!(!near(48.21, 16.37, 10.0).selects(&Content::parse(&drill, &schemes()).unwrap()));
}

#[test]
fn the_antimeridian_and_the_poles_are_places_like_others() {
    assert!(near(-17.0, 179.95, 30.0).selects(&circle(-17.0, -179.95, 5.0)));
    assert!(near(-17.0, 180.0, 30.0).selects(&circle(-17.0, 179.9, 5.0)));
    assert!(!near(-17.0, 0.0, 500.0).selects(&circle(-17.0, 179.9, 5.0)));
    assert!(near(90.0, 50.0, 100.0).selects(&circle(89.5, -130.0, 5.0)));
    assert!(near(-90.0, 0.0, 1.0).selects(&with_area(area("Antarctica", "AQ", &[]))));
    assert!(near(-17.0, -179.99, 1.0).selects(&with_area(area("Fiji", "FJ", &[]))));
    assert!(near(66.5, -175.0, 1.0).selects(&with_area(area("Russia", "RU", &[]))));
}

#[test]
fn what_is_rounded_is_one_place_with_one_address() {
    let table = [
        ("lat=48.20823&lon=16.37382", "lat=48.21&lon=16.37&radius_km=50"),
        ("lon=16.37&lat=48.21&radius_km=50", "lat=48.21&lon=16.37&radius_km=50"),
        ("lat=48.2082&lon=16.3738&radius_km=7.4", "lat=48.21&lon=16.37&radius_km=7"),
        ("lat=%34%38.21&lon=16%2E37", "lat=48.21&lon=16.37&radius_km=50"),
        ("lat=-0.001&lon=-0.004", "lat=0.00&lon=0.00&radius_km=50"),
        ("lat=0&lon=180", "lat=0.00&lon=-180.00&radius_km=50"),
        ("lat=0&lon=179.999", "lat=0.00&lon=-180.00&radius_km=50"),
        ("lat=90&lon=12", "lat=90.00&lon=0.00&radius_km=50"),
        ("lat=-90&lon=-180&radius_km=500", "lat=-90.00&lon=0.00&radius_km=500"),
        ("lat=-33.4489&lon=-70.6693&radius_km=1", "lat=-33.45&lon=-70.67&radius_km=1"),
        ("&&lat=1.&lon=2&", "lat=1.00&lon=2.00&radius_km=50"),
    ];
    for (raw, query) in table {
        let cell = Cell::read(raw).unwrap();
        assert_eq!(cell.query(), query, "{raw}");
        assert_eq!(Cell::read(&cell.query()), Ok(cell));
    }
}

#[test]
fn every_other_query_is_refused_with_its_parameter() {
    let long = format!("lat={}1&lon=2", "0".repeat(40));
    let odd = format!("lat=1&lon=2&{}=1", "é<x>".repeat(30));
    let table = [
        ("", "lat: is missing"),
        ("lat=48.21", "lon: is missing"),
        ("lon=16.37", "lat: is missing"),
        ("lat=48.21&lon=16.37&lat=48.21", "lat: stands more than once"),
        ("lat=48.21&lon=16.37&radius_km=1&radius_km=1", "radius_km: stands more than once"),
        ("lat=48.21&lon=16.37&radius=5", "radius: there is no such parameter"),
        ("lat=48.21&lon=16.37&LAT=1", "LAT: there is no such parameter"),
        ("lat=48.21&lon=16.37&=", ": there is no such parameter"),
        ("lat=48,21&lon=16.37", "lat: is no decimal number"),
        ("lat=&lon=16.37", "lat: is no decimal number"),
        ("lat&lon=16.37", "lat: is no decimal number"),
        ("lat=NaN&lon=16.37", "lat: is no decimal number"),
        ("lat=inf&lon=16.37", "lat: is no decimal number"),
        ("lat=1e1&lon=16.37", "lat: is no decimal number"),
        ("lat=0x10&lon=16.37", "lat: is no decimal number"),
        ("lat=+1&lon=16.37", "lat: is no decimal number"),
        ("lat=--1&lon=16.37", "lat: is no decimal number"),
        ("lat=.5&lon=16.37", "lat: is no decimal number"),
        ("lat=1.2.3&lon=16.37", "lat: is no decimal number"),
        ("lat=٤٨&lon=16.37", "lat: is no decimal number"),
        ("lat=48.21%00&lon=16.37", "lat: is no decimal number"),
        ("lat=48.21;lon=16.37", "lat: is no decimal number"),
        (&long, "lat: is no decimal number"),
        ("lat=90.001&lon=16.37", "lat: must lie between -90 and 90"),
        ("lat=48.21&lon=-180.1", "lon: must lie between -180 and 180"),
        ("lat=48.21&lon=16.37&radius_km=0.9", "radius_km: must lie between 1 and 500"),
        ("lat=48.21&lon=16.37&radius_km=501", "radius_km: must lie between 1 and 500"),
        ("lat=48.21&lon=16.37&radius_km=-5", "radius_km: must lie between 1 and 500"),
        (&odd, "there is no such parameter"),
    ];
    for (query, part) in table {
        let said = Cell::read(query).unwrap_err().to_string();
        assert!(said.contains(part), "{query}: {said}");
        assert!(said.is_ascii() && said.len() < 150 && !said.contains("48.21 "), "{query}: {said}");
        let value =
            query.split('&').next().and_then(|pair| pair.split_once('=')).map_or("", |(_, value)| value);
        assert!(value.len() < 5 || value == "48.21" || !said.contains(value), "{query}: {said}");
    }
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(matches!(
            Cell::rounded(bad, 0.0, 1.0),
            Err(NotACell::OutOfRange { name: "lat", from: -90, to: 90 })
        ));
    }
}

#[test]
fn every_country_has_a_box_and_every_city_lies_in_one_of_its_own() {
    let countries = include_str!("../../src/review/data/iso3166-1.csv").lines().skip(1);
    let known: Vec<_> = COUNTRY_BOXES.lines().map(|line| &line[..2]).collect();
    let homeless: Vec<_> = countries.map(|line| &line[..2]).filter(|code| !known.contains(code)).collect();
    assert_eq!(homeless, Vec::<&str>::new());
    let world = world();
    let mut outside = Vec::new();
    for line in include_str!("../../src/review/data/geonames-cities-europe.csv").lines().skip(1).step_by(7) {
        let mut columns = line.rsplit(',').skip(2);
        let (lon, lat) = (columns.next().unwrap().parse().unwrap(), columns.next().unwrap().parse().unwrap());
        let country = columns.nth(1).unwrap();
        let cell = Cell::rounded(lat, lon, 1.0).unwrap();
        if !world.within(cell.point(), 1.5).contains(country) {
            outside.push(line);
        }
    }
    assert_eq!(outside, Vec::<&str>::new());
}

proptest! {
    #[test]
    fn any_query_is_a_cell_or_a_reason(query in "[\\PC]{0,60}", numbers in "(lat|lon|radius_km)=[-0-9.]{0,8}(&(lat|lon|radius_km)=[-0-9.]{0,8}){0,3}") {
        for raw in [query, numbers] {
            match Cell::read(&raw) {
                Ok(cell) => {
                    prop_assert_eq!(Cell::read(&cell.query()), Ok(cell));
                    let point = cell.point();
                    prop_assert!(point.lat().abs() <= 90.0 && point.lon().abs() <= 180.0);
                }
                Err(refused) => prop_assert!(refused.to_string().is_ascii()),
            }
        }
    }
}
