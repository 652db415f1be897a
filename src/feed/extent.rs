//! Where countries lie, in boxes: enough to say which of them are near, not whose ground a place is.

use std::collections::{BTreeMap, BTreeSet};

use crate::advisory::Point;

/// The table that is built in, unread: `country,south,west,north,east`; config reads it.
pub const COUNTRY_BOXES: &str = include_str!("data/country-boxes.csv");

/// A box on the map, in degrees; none crosses the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Its southern edge.
    pub south: f64,
    /// Its western edge.
    pub west: f64,
    /// Its northern edge.
    pub north: f64,
    /// Its eastern edge.
    pub east: f64,
}

impl Extent {
    /// About how far a point lies from the box, in kilometres; nothing inside. Beside the box it is a few in a hundred
    /// too far at the most, which is less than a box is too large.
    #[must_use]
    pub fn km_from(&self, point: Point) -> f64 {
        let (lat, lon) = (point.lat(), point.lon());
        let apart = |a: f64, b: f64| {
            let degrees = (a - b).abs();
            degrees.min(360.0 - degrees)
        };
        let nearest_lon = if (self.west..=self.east).contains(&lon) {
            lon
        } else if apart(lon, self.west) <= apart(lon, self.east) {
            self.west
        } else {
            self.east
        };
        let candidates = [lat.clamp(self.south, self.north), self.south, self.north];
        let near = candidates.into_iter().filter_map(|lat| Point::new(lat, nearest_lon).ok());
        near.map(|near| near.km_to(point)).fold(f64::INFINITY, f64::min)
    }
}

/// The boxes of every country, by ISO 3166-1 alpha-2, and of the Union as `EU`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extents(BTreeMap<String, Vec<Extent>>);

impl Extents {
    /// Takes boxes with the country of each.
    #[must_use]
    pub fn new(boxes: impl IntoIterator<Item = (String, Extent)>) -> Self {
        let mut extents: BTreeMap<String, Vec<Extent>> = BTreeMap::new();
        for (country, extent) in boxes {
            extents.entry(country).or_default().push(extent);
        }
        Self(extents)
    }

    /// The countries of which a box reaches this near.
    #[must_use]
    pub fn within(&self, point: Point, km: f64) -> BTreeSet<String> {
        let near = self.0.iter().filter(|(_, boxes)| boxes.iter().any(|extent| extent.km_from(point) <= km));
        near.map(|(country, _)| country.clone()).collect()
    }
}
