//! How far a place lies from a shape on the globe, in kilometres along the great circle.

use geo::{Distance, Haversine};

use super::geometry::{Circle, Point, Polygon};

/// The mean radius of the earth in kilometres, as `geo` has it.
const EARTH_KM: f64 = 6371.0088;

/// A degree of latitude is at least this long on that earth.
const KM_PER_DEGREE: f64 = 111.0;

/// Edges are straight on the map. A piece of one that is no longer than this differs from the great circle by less
/// than a hundred metres.
const PIECE_DEGREES: f64 = 1.0;

impl Point {
    /// The distance to another point.
    #[must_use]
    pub fn km_to(self, other: Self) -> f64 {
        let planar = |point: Self| geo::Point::new(point.lon(), point.lat());
        Haversine.distance(planar(self), planar(other)) / 1000.0
    }

    /// As a vector of length one.
    fn vector(self) -> [f64; 3] {
        let (lat, lon) = (self.lat().to_radians(), self.lon().to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    }
}

impl Circle {
    /// The distance of a point; nothing inside.
    #[must_use]
    pub fn km_to(&self, point: Point) -> f64 {
        (self.centre().km_to(point) - self.radius_km()).max(0.0)
    }
}

impl Polygon {
    /// The distance of a point; nothing inside. Beyond `far` kilometres it is only known to be beyond.
    #[must_use]
    pub fn km_to(&self, point: Point, far: f64) -> f64 {
        let points = self.points();
        let outside = |span: f64| span * KM_PER_DEGREE > far;
        let (south, north) = points
            .iter()
            .fold((90.0_f64, -90.0_f64), |(south, north), p| (south.min(p.lat()), north.max(p.lat())));
        if outside(south - point.lat()) || outside(point.lat() - north) {
            return f64::INFINITY;
        }
        if self.contains(point) {
            return 0.0;
        }
        let from = point.vector();
        let edges = points.windows(2).map(|edge| km_to_edge(from, edge[0], edge[1]));
        edges.fold(f64::INFINITY, f64::min)
    }
}

/// The distance of a vector to an edge that is straight on the map.
fn km_to_edge(from: [f64; 3], begin: Point, end: Point) -> f64 {
    let (lat, lon) = (end.lat() - begin.lat(), end.lon() - begin.lon());
    let pieces = (lat.abs().max(lon.abs()) / PIECE_DEGREES).ceil().max(1.0);
    let at = |n: f64| {
        let part = n / pieces;
        let point = Point::new(begin.lat() + lat * part, begin.lon() + lon * part);
        point.map_or_else(|_| end.vector(), Point::vector)
    };
    let count = pieces as u32;
    let each = (0..count).map(|n| km_to_arc(from, at(f64::from(n)), at(f64::from(n + 1))));
    each.fold(f64::INFINITY, f64::min)
}

/// The distance of a vector to the arc between two others. `geo` has one too, which takes the bearing back for the
/// opposite of the bearing there: wrong near a pole.
fn km_to_arc(from: [f64; 3], a: [f64; 3], b: [f64; 3]) -> f64 {
    let normal = cross(a, b);
    let length = dot(normal, normal).sqrt();
    let ends = angle(from, a).min(angle(from, b));
    // The foot of the perpendicular lies on the arc where it is beyond a and before b.
    let between = dot(cross(normal, a), from) > 0.0 && dot(cross(b, normal), from) > 0.0;
    let angle =
        if length > 0.0 && between { (dot(normal, from) / length).abs().min(1.0).asin() } else { ends };
    angle * EARTH_KM
}

fn angle(a: [f64; 3], b: [f64; 3]) -> f64 {
    let across = cross(a, b);
    dot(across, across).sqrt().atan2(dot(a, b))
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
