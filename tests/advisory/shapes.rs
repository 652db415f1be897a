//! Shapes on the earth mean what they seem to.

use forewarn::advisory::{Circle, Point, Polygon, ShapeFault};
use proptest::prelude::*;

fn ring(points: &[(f64, f64)]) -> Result<Polygon, ShapeFault> {
    points.iter().map(|(lat, lon)| Point::new(*lat, *lon)).collect::<Result<_, _>>().and_then(Polygon::new)
}

#[test]
fn a_polygon_is_closed_simple_and_in_order() {
    let square = [(48.0, 16.0), (48.0, 17.0), (49.0, 17.0), (49.0, 16.0), (48.0, 16.0)];
    let polygon = ring(&square).unwrap();
    assert!(polygon.contains(Point::new(48.5, 16.5).unwrap()));
    assert!(!polygon.contains(Point::new(16.5, 48.5).unwrap()));
    let refused: &[(&[(f64, f64)], ShapeFault)] = &[
        (&square[..3], ShapeFault::TooFewPoints),
        (&square[..4], ShapeFault::NotClosed),
        (&[(48.0, 16.0), (48.0, 16.0), (49.0, 17.0), (48.0, 16.0)], ShapeFault::DuplicateNeighbours),
        (&[(0.0, 0.0), (1.0, 1.0), (0.0, 1.0), (1.0, 0.0), (0.0, 0.0)], ShapeFault::SelfIntersects),
        (&[(0.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 0.0)], ShapeFault::SelfIntersects),
        (&[(0.0, 179.0), (0.0, -179.0), (1.0, -179.0), (0.0, 179.0)], ShapeFault::CrossesAntimeridian),
        (&[(91.0, 0.0), (0.0, 1.0), (1.0, 0.0), (91.0, 0.0)], ShapeFault::OutOfRange),
        (&[(0.0, 181.0), (0.0, 1.0), (1.0, 0.0), (0.0, 181.0)], ShapeFault::OutOfRange),
        (&[(f64::NAN, 0.0), (0.0, 1.0), (1.0, 0.0), (f64::NAN, 0.0)], ShapeFault::OutOfRange),
    ];
    for (points, fault) in refused {
        assert_eq!(ring(points).unwrap_err(), *fault, "{points:?}");
    }
}

#[test]
fn a_circle_covers_some_ground_but_no_country() {
    let centre = Point::new(48.2, 16.4).unwrap();
    assert!(Circle::new(centre, 0.1).is_ok());
    assert!(Circle::new(centre, 100.0).is_ok());
    for radius in [0.0, -1.0, 100.1, f64::NAN, f64::INFINITY] {
        assert_eq!(Circle::new(centre, radius), Err(ShapeFault::Radius), "{radius}");
    }
}

proptest! {
    #[test]
    fn no_coordinates_make_a_polygon_panic(points in prop::collection::vec((-200.0..200.0, -400.0..400.0), 0..12)) {
        if let Ok(polygon) = ring(&points) {
            prop_assert!(polygon.points().len() >= 4);
            prop_assert_eq!(polygon.points().first(), polygon.points().last());
        }
    }
}
