//! From a place on the earth to a spot on the map: Lambert's azimuthal equal-area projection on a sphere.

/// The map's width, in its own units.
pub const WIDTH: f64 = 1000.0;

/// Its height.
pub const HEIGHT: f64 = 940.0;

// The five numbers with which `tests/scripts/map/draw.mjs` drew the lands; a test holds the two together.
const SCALE: f64 = 1260.0;
const ORIGIN: (f64, f64) = (470.0, 470.0);
const CENTRE_LAT: f64 = 52.0;
const CENTRE_LON: f64 = 13.0;

/// Beyond this angle from the centre nothing of the map is near, and the projection tears.
const HORIZON_DEGREES: f64 = 60.0;

/// A spot on the map: to the right and down from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Where a place in degrees lies on the map; `None` where it is nowhere near it, or no place.
#[must_use]
pub fn project(lat: f64, lon: f64) -> Option<Spot> {
    if !(lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0) {
        return None;
    }
    let (phi, lambda) = (lat.to_radians(), (lon - CENTRE_LON).to_radians());
    let centre = CENTRE_LAT.to_radians();
    // Snyder, Map Projections: A Working Manual, equations 24-2 to 24-4.
    let cosine = centre.sin() * phi.sin() + centre.cos() * phi.cos() * lambda.cos();
    if cosine < HORIZON_DEGREES.to_radians().cos() {
        return None;
    }
    let stretch = SCALE * (2.0 / (1.0 + cosine)).sqrt();
    let x = stretch * phi.cos() * lambda.sin();
    let y = stretch * (centre.cos() * phi.sin() - centre.sin() * phi.cos() * lambda.cos());
    Some(Spot { x: ORIGIN.0 + x, y: ORIGIN.1 - y })
}

/// Whether a spot lies on the picture.
pub(super) fn is_on(spot: Spot) -> bool {
    (0.0..=WIDTH).contains(&spot.x) && (0.0..=HEIGHT).contains(&spot.y)
}
