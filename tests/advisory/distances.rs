//! How far a place lies from a shape, on a globe: the antimeridian and the poles are places like others.

use forewarn::advisory::{Circle, Point, Polygon};
use proptest::prelude::*;

fn point(lat: f64, lon: f64) -> Point {
    Point::new(lat, lon).unwrap()
}

fn ring(points: &[(f64, f64)]) -> Polygon {
    Polygon::new(points.iter().map(|(lat, lon)| point(*lat, *lon)).collect()).unwrap()
}

#[track_caller]
fn about(km: f64, expected: f64) {
    assert!((km - expected).abs() <= expected * 0.005 + 0.001, "{km} is not about {expected}");
}

#[test]
fn places_lie_as_far_apart_as_atlases_say() {
    let table = [
        ((48.21, 16.37), (52.52, 13.41), 524.0),
        ((38.72, -9.14), (64.15, -21.94), 2947.0),
        ((35.17, 33.36), (48.21, 16.37), 2015.0),
        ((0.0, 179.5), (0.0, -179.5), 111.2),
        ((90.0, 0.0), (90.0, 123.0), 0.0),
        ((89.0, 0.0), (89.0, 180.0), 222.4),
        ((-90.0, 7.0), (90.0, 7.0), 20015.1),
    ];
    for ((a, b), (c, d), km) in table {
        about(point(a, b).km_to(point(c, d)), km);
        about(point(c, d).km_to(point(a, b)), km);
    }
}

#[test]
fn a_circle_begins_at_its_edge() {
    let vienna = Circle::new(point(48.21, 16.37), 10.0).unwrap();
    assert_eq!(vienna.km_to(point(48.25, 16.40)), 0.0);
    about(vienna.km_to(point(52.52, 13.41)), 514.0);
    let at_the_line = Circle::new(point(-17.0, 179.9), 20.0).unwrap();
    assert_eq!(at_the_line.km_to(point(-17.0, -179.99)), 0.0);
    about(at_the_line.km_to(point(-17.0, -179.0)), 97.0);
}

#[test]
fn an_outline_is_as_far_as_its_nearest_edge() {
    let square = ring(&[(48.0, 16.0), (48.0, 17.0), (49.0, 17.0), (49.0, 16.0), (48.0, 16.0)]);
    assert_eq!(square.km_to(point(48.5, 16.5), 50.0), 0.0);
    about(square.km_to(point(47.0, 16.5), 500.0), 111.2);
    about(square.km_to(point(48.5, 18.0), 500.0), 73.7);
    about(square.km_to(point(50.0, 18.0), 500.0), 132.0);
    assert_eq!(square.km_to(point(30.0, 16.5), 500.0), f64::INFINITY);
    let fiji = ring(&[(-17.0, 179.0), (-17.0, 180.0), (-16.0, 180.0), (-16.0, 179.0), (-17.0, 179.0)]);
    about(fiji.km_to(point(-16.5, -179.0), 500.0), 106.6);
    let arctic = ring(&[(88.0, -10.0), (88.0, 10.0), (89.0, 10.0), (89.0, -10.0), (88.0, -10.0)]);
    about(arctic.km_to(point(90.0, 0.0), 500.0), 111.2);
    about(arctic.km_to(point(89.0, 180.0), 500.0), 222.4);
    // A long edge is straight on the map: it runs along its parallel.
    let band = ring(&[(60.0, 0.0), (60.0, 60.0), (61.0, 60.0), (61.0, 0.0), (60.0, 0.0)]);
    about(band.km_to(point(59.0, 30.0), 500.0), 111.2);
}

proptest! {
    #[test]
    fn no_edge_is_nearer_than_was_said_and_some_place_on_it_is_as_near(
        (lat, lon) in (-80.0_f64..80.0, -170.0_f64..170.0),
        (height, width) in (0.1_f64..8.0, 0.1_f64..9.0),
        (from_lat, from_lon) in (-90.0_f64..90.0, -180.0_f64..180.0),
    ) {
        let corners = [(lat, lon), (lat, lon + width), (lat + height, lon + width), (lat + height, lon), (lat, lon)];
        let from = point(from_lat, from_lon);
        let said = ring(&corners).km_to(from, 30_000.0);
        let inside = (lat..=lat + height).contains(&from_lat) && (lon..=lon + width).contains(&from_lon);
        let mut nearest = f64::INFINITY;
        for edge in corners.windows(2) {
            for n in 0..=400 {
                let part = f64::from(n) / 400.0;
                let between = |a: f64, b: f64| a + (b - a) * part;
                nearest = nearest.min(point(between(edge[0].0, edge[1].0), between(edge[0].1, edge[1].1)).km_to(from));
            }
        }
        let slack = 0.2;
        prop_assert!(if inside { said == 0.0 } else { said <= nearest + slack && said >= nearest - 3.0 - slack },
                     "{said} {nearest}");
    }
}
