//! Hours are told as the clocks show them where the advisory holds, with the zone's name, and are the same instants.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use forewarn::advisory::{Area, Circle, Line, Point, Polygon, Zones};
use proptest::prelude::*;

use super::words::words;
use crate::feed::story::language;

static ZONES: LazyLock<Zones> = LazyLock::new(|| forewarn::config::zones().unwrap());

/// The built-in zones, worked out once for all tests.
pub(crate) fn zones() -> Zones {
    ZONES.clone()
}

/// An area by its codes alone.
pub(super) fn area(country: &str, codes: &[(&str, &str)]) -> Area {
    let codes = codes.iter().map(|(list, code)| ((*list).to_owned(), (*code).to_owned()));
    Area {
        name: Line::parse("Somewhere").unwrap(),
        country: country.to_owned(),
        codes: codes.collect::<BTreeMap<_, _>>(),
        circle: None,
        polygon: None,
    }
}

fn iso(code: &str) -> Area {
    area(&code[..2], &[("iso3166-2", code)])
}

fn around(country: &str, lat: f64, lon: f64) -> Area {
    let circle = Circle::new(Point::new(lat, lon).unwrap(), 5.0).unwrap();
    Area { circle: Some(circle), ..area(country, &[]) }
}

fn at(raw: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(raw).unwrap()
}

/// What an English reader is told.
fn told(written: &str, area: &Area) -> String {
    let zones = zones();
    let local = zones.local(at(written), area);
    assert_eq!(local.at, at(written), "another instant");
    words().time(&language("en"), &local)
}

#[test]
fn clocks_are_put_forward_and_back_on_the_nights_on_which_they_are() {
    let table = [
        // The hour from two to three does not exist in spring, and comes twice in autumn.
        ("2024-03-31T00:59:00Z", iso("AT-9"), "31 March 2024, 01:59 CET (UTC+1)"),
        ("2024-03-31T01:00:00Z", iso("AT-9"), "31 March 2024, 03:00 CEST (UTC+2)"),
        ("2024-10-27T00:30:00Z", iso("AT-9"), "27 October 2024, 02:30 CEST (UTC+2)"),
        ("2024-10-27T01:30:00Z", iso("AT-9"), "27 October 2024, 02:30 CET (UTC+1)"),
        ("2026-07-01T12:00:00Z", iso("ES-CN"), "1 July 2026, 13:00 WEST (UTC+1)"),
        ("2026-01-01T12:00:00Z", iso("ES-CN"), "1 January 2026, 12:00 WET (UTC+0)"),
        ("2026-07-01T12:00:00Z", iso("ES-MD"), "1 July 2026, 14:00 CEST (UTC+2)"),
        ("2026-07-01T12:00:00Z", iso("PT-20"), "1 July 2026, 12:00 Azores time (UTC+0)"),
        ("2026-01-01T12:00:00Z", iso("PT-20"), "1 January 2026, 11:00 Azores time (UTC−1)"),
        ("2026-07-01T12:00:00Z", iso("PT-30"), "1 July 2026, 13:00 WEST (UTC+1)"),
        ("2026-07-01T12:00:00Z", iso("UA-30"), "1 July 2026, 15:00 EEST (UTC+3)"),
        ("2026-10-25T00:59:00Z", iso("UA-30"), "25 October 2026, 03:59 EEST (UTC+3)"),
        ("2026-10-25T01:00:00Z", iso("UA-30"), "25 October 2026, 03:00 EET (UTC+2)"),
        ("2026-07-01T12:00:00Z", iso("TR-34"), "1 July 2026, 15:00 Istanbul time (UTC+3)"),
        ("2026-01-01T12:00:00Z", iso("TR-34"), "1 January 2026, 15:00 Istanbul time (UTC+3)"),
        ("2026-07-01T12:00:00Z", iso("IS-1"), "1 July 2026, 12:00 GMT (UTC+0)"),
        ("2026-07-01T12:00:00Z", iso("GB-ENG"), "1 July 2026, 13:00 BST (UTC+1)"),
        ("2026-07-01T12:00:00Z", iso("IE-D"), "1 July 2026, 13:00 IST (UTC+1)"),
        ("2026-07-01T12:00:00Z", iso("FR-974"), "1 July 2026, 16:00 (Reunion, UTC+4)"),
        ("2026-07-01T12:00:00Z", iso("RU-MOW"), "1 July 2026, 15:00 Moscow time (UTC+3)"),
        ("2026-07-01T12:00:00Z", area("EU", &[]), "1 July 2026, 14:00 CEST (UTC+2)"),
    ];
    for (written, area, expected) in table {
        assert_eq!(told(written, &area), expected);
    }
}

#[test]
fn islands_are_known_by_their_codes_and_by_a_point() {
    let ring = [[38.5, -28.8], [38.5, -28.5], [38.7, -28.5], [38.5, -28.8]];
    let ring = ring.map(|[lat, lon]| Point::new(lat, lon).unwrap()).to_vec();
    let azores = Area { polygon: Some(Polygon::new(ring).unwrap()), ..area("PT", &[]) };
    let (noon, summer) = ("2026-07-01T12:00:00Z", "1 July 2026, 13:00 WEST (UTC+1)");
    assert_eq!(told(noon, &area("ES", &[("nuts3", "ES705")])), summer);
    assert_eq!(told(noon, &around("ES", 28.1, -15.4)), summer);
    assert_eq!(told(noon, &around("PT", 32.65, -16.9)), summer);
    assert_eq!(told(noon, &azores), "1 July 2026, 12:00 Azores time (UTC+0)");
    assert_eq!(told(noon, &around("ES", 40.4, -3.7)), "1 July 2026, 14:00 CEST (UTC+2)");
    // A point tells nothing about another country.
    assert_eq!(told(noon, &around("FR", 28.1, -15.4)), "1 July 2026, 14:00 CEST (UTC+2)");
}

#[test]
fn where_the_written_offset_is_not_the_areas_the_areas_clocks_are_shown() {
    assert_eq!(told("2024-08-07T21:00:00Z", &iso("AT-9")), "7 August 2024, 23:00 CEST (UTC+2)");
    assert_eq!(told("2024-08-08T02:00:00+05:00", &iso("AT-9")), "7 August 2024, 23:00 CEST (UTC+2)");
    assert_eq!(told("2024-08-07T22:00:00+01:00", &iso("AT-9")), "7 August 2024, 23:00 CEST (UTC+2)");
}

#[test]
fn outside_the_table_and_its_years_the_offset_stands_as_it_was_written() {
    assert_eq!(told("2026-07-01T12:00:00-05:00", &area("US", &[])), "1 July 2026, 12:00 (UTC−5)");
    assert_eq!(told("2026-07-01T12:00:00+05:30", &area("IN", &[])), "1 July 2026, 12:00 (UTC+5:30)");
    assert_eq!(told("2026-07-01T12:00:00+07:00", &area("RU", &[])), "1 July 2026, 12:00 (UTC+7)");
    assert_eq!(told("2126-07-01T12:00:00+02:00", &area("AT", &[])), "1 July 2126, 12:00 (UTC+2)");
    assert_eq!(told("1999-07-01T12:00:00+02:00", &area("AT", &[])), "1 July 1999, 12:00 (UTC+2)");
}

#[test]
fn what_concerns_no_place_is_told_by_a_feeds_area_or_the_clocks_of_the_union() {
    let (zones, words, english) = (zones(), words(), language("en"));
    let told = |code| words.time(&english, &zones.local_by_code(at("2026-07-01T12:00:00Z").to_utc(), code));
    assert_eq!(told(Some("ES-CN")), "1 July 2026, 13:00 WEST (UTC+1)");
    assert_eq!(told(Some("PT200")), "1 July 2026, 12:00 Azores time (UTC+0)");
    assert_eq!(told(Some("FI1B")), "1 July 2026, 15:00 EEST (UTC+3)");
    assert_eq!(told(Some("BR")), "1 July 2026, 14:00 CEST (UTC+2)");
    assert_eq!(told(None), "1 July 2026, 14:00 CEST (UTC+2)");
}

#[test]
fn every_language_names_the_zones_that_people_in_europe_live_by() {
    let words = words();
    let languages: Vec<_> = words.languages().cloned().collect();
    let parts = ["AT", "GB", "IE", "PT-20", "PT", "RO", "IS", "TR", "BY", "RU-MOW"];
    for code in parts {
        for day in ["2026-01-01T12:00:00Z", "2026-07-01T12:00:00Z"] {
            let zones = zones();
            let local = zones.local(at(day), &iso(code));
            for language in &languages {
                let told = words.time(language, &local);
                assert!(!told.contains("zone-") && told.contains(" (UTC"), "{language} for {code}: {told}");
            }
        }
    }
}

proptest! {
    /// Whatever is known of a place: people and machines are told one instant.
    #[test]
    fn an_instant_on_any_clocks_is_the_same_instant(
        seconds in -4_000_000_000_i64..8_000_000_000,
        hours in -12_i32..=14,
        code in "[A-Z]{2}(-[A-Z0-9]{1,3})?",
    ) {
        let offset = FixedOffset::east_opt(hours * 3600).unwrap();
        let written = (DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds)).with_timezone(&offset);
        let zones = zones();
        prop_assert_eq!(zones.local(written, &iso(&code)).at, written);
        prop_assert_eq!(zones.local_by_code(written.to_utc(), Some(&code)).at.to_utc(), written.to_utc());
    }
}
