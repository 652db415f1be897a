//! Where an entry lies on the earth, as GeoRSS Simple writes it: latitude first, a space between.

use crate::advisory::{Area, Content, Point};

/// An element of GeoRSS Simple: its name without prefix, and its text.
pub(super) type Spot = (&'static str, String);

/// The shapes of all areas.
///
/// A circle is written as a point and, where it is the only shape, the radius in metres beside it: the readers that
/// know GeoRSS at all know points, and neither they nor the common validators know its `circle`.
pub(super) fn spots(content: &Content) -> Vec<Spot> {
    let mut spots: Vec<Spot> = content.areas.iter().flat_map(of_area).collect();
    if let ([("point", _)], [circle]) = (spots.as_slice(), circles(content).as_slice()) {
        spots.push(("radius", metres(*circle)));
    }
    spots
}

fn of_area(area: &Area) -> Vec<Spot> {
    let polygon = area.polygon.as_ref().map(|ring| {
        let points: Vec<_> = ring.points().iter().map(pair).collect();
        ("polygon", points.join(" "))
    });
    // An outline says more than a circle around it.
    let circle = area.circle.filter(|_| polygon.is_none()).map(|circle| ("point", pair(&circle.centre())));
    polygon.into_iter().chain(circle).collect()
}

fn circles(content: &Content) -> Vec<f64> {
    let circles = content.areas.iter().filter_map(|area| area.circle);
    circles.map(|circle| circle.radius_km()).collect()
}

fn pair(point: &Point) -> String {
    format!("{} {}", point.lat(), point.lon())
}

/// Whole metres: finer is no radius of a warning, and never rounded to nothing.
fn metres(km: f64) -> String {
    format!("{:.0}", (km * 1000.0).max(1.0))
}
