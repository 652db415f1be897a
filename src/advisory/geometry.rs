//! Shapes on the earth that mean what they seem to: in range, closed, not crossing themselves.

use geo::{Area, Contains, LineString, Validation};

/// A place in degrees of WGS 84, latitude first, as CAP 1.2 §3.3.4 has it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    lat: f64,
    lon: f64,
}

/// Why a shape cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShapeFault {
    /// A latitude beyond ±90 or a longitude beyond ±180, or no number at all.
    OutOfRange,
    /// Radius not above 0 or above [`Circle::MAX_RADIUS_KM`].
    Radius,
    /// Fewer than four points (the first is repeated at the end).
    TooFewPoints,
    /// More points than [`Polygon::MAX_POINTS`].
    TooManyPoints,
    /// The last point is not the first.
    NotClosed,
    /// Two neighbours are the same point.
    DuplicateNeighbours,
    /// Edges cross or touch, or the ring has no inside.
    SelfIntersects,
    /// An edge spans more than half the globe: it crosses the antimeridian and must be split.
    CrossesAntimeridian,
}

impl Point {
    /// A point in range.
    ///
    /// # Errors
    /// [`ShapeFault::OutOfRange`].
    pub fn new(lat: f64, lon: f64) -> Result<Self, ShapeFault> {
        let fits = lat.is_finite() && lon.is_finite() && lat.abs() <= 90.0 && lon.abs() <= 180.0;
        // Adding zero turns -0 into 0: one place, one spelling.
        if fits { Ok(Self { lat: lat + 0.0, lon: lon + 0.0 }) } else { Err(ShapeFault::OutOfRange) }
    }

    /// Degrees north.
    #[must_use]
    pub fn lat(&self) -> f64 {
        self.lat
    }

    /// Degrees east.
    #[must_use]
    pub fn lon(&self) -> f64 {
        self.lon
    }
}

/// CAP 1.2 §3.2.4 `circle`: a centre and a radius in kilometres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Circle {
    centre: Point,
    radius_km: f64,
}

impl Circle {
    /// Beyond this a circle is no description of a place any more.
    pub const MAX_RADIUS_KM: f64 = 100.0;

    /// A circle that covers some ground.
    ///
    /// # Errors
    /// [`ShapeFault::Radius`].
    pub fn new(centre: Point, radius_km: f64) -> Result<Self, ShapeFault> {
        let fits = radius_km.is_finite() && radius_km > 0.0 && radius_km <= Self::MAX_RADIUS_KM;
        if fits { Ok(Self { centre, radius_km }) } else { Err(ShapeFault::Radius) }
    }

    /// The middle.
    #[must_use]
    pub fn centre(&self) -> Point {
        self.centre
    }

    /// Kilometres.
    #[must_use]
    pub fn radius_km(&self) -> f64 {
        self.radius_km
    }
}

/// CAP 1.2 §3.2.4 `polygon`: a closed ring, the first point repeated at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Polygon(Vec<Point>);

impl Polygon {
    /// The most points of all polygons of one area; an outline finer than this is a map, not a warning.
    pub const MAX_POINTS: usize = 1000;

    /// A ring that is closed, simple, and does not cross the antimeridian.
    ///
    /// # Errors
    /// The first fault met, in the order of [`ShapeFault`].
    pub fn new(points: Vec<Point>) -> Result<Self, ShapeFault> {
        if points.len() < 4 {
            return Err(ShapeFault::TooFewPoints);
        }
        if points.len() > Self::MAX_POINTS {
            return Err(ShapeFault::TooManyPoints);
        }
        if points.first() != points.last() {
            return Err(ShapeFault::NotClosed);
        }
        if points.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(ShapeFault::DuplicateNeighbours);
        }
        if points.windows(2).any(|pair| (pair[0].lon - pair[1].lon).abs() > 180.0) {
            return Err(ShapeFault::CrossesAntimeridian);
        }
        let polygon = Self(points);
        let planar = polygon.planar();
        if planar.is_valid() && planar.unsigned_area() > 0.0 {
            Ok(polygon)
        } else {
            Err(ShapeFault::SelfIntersects)
        }
    }

    /// The ring, first and last the same.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        &self.0
    }

    /// Whether the point lies inside.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        self.planar().contains(&geo::Point::new(point.lon, point.lat))
    }

    fn planar(&self) -> geo::Polygon<f64> {
        let ring: LineString<f64> = self.0.iter().map(|p| (p.lon, p.lat)).collect();
        geo::Polygon::new(ring, Vec::new())
    }
}

/// Where an area lies, if it says so in coordinates.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A centre and a radius.
    Circle(Circle),
    /// A ring.
    Polygon(Polygon),
}
