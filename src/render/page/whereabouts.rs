//! Where an advisory holds, as a picture beside the list that says it.

use crate::advisory::{Area, Content};

use super::super::map::{Outline, Whereabouts};

/// Where content holds, for the map.
#[must_use]
pub fn whereabouts(content: &Content) -> Whereabouts {
    Whereabouts {
        countries: content.areas.iter().map(|area| area.country.clone()).collect(),
        outlines: content.areas.iter().flat_map(outlines).collect(),
    }
}

fn outlines(area: &Area) -> Vec<Outline> {
    let circle = area.circle.map(|circle| {
        let centre = circle.centre();
        Outline::Circle { centre: (centre.lat(), centre.lon()), radius_km: circle.radius_km() }
    });
    let ring = area.polygon.as_ref().map(|polygon| {
        Outline::Ring(polygon.points().iter().map(|point| (point.lat(), point.lon())).collect())
    });
    circle.into_iter().chain(ring).collect()
}
