//! The map with what an advisory says of places drawn into it. A picture for those who see it: the words say the same.

use std::fmt::Write;

use super::lands::lands;
use super::projection::{HEIGHT, Spot, WIDTH, is_on, project};

/// Kilometres to a degree of a great circle (the mean radius of the earth, 6371.0088 km).
const KM_TO_A_DEGREE: f64 = 111.195;

/// Corners of a drawn circle: it looks round.
const CORNERS: u32 = 48;

/// A shape smaller than this is drawn with a ring around it, or nobody would find it (units of the map).
const SEEN: f64 = 9.0;

/// A shape in degrees, latitude first.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// A centre and a radius in kilometres.
    Circle {
        /// Degrees north and east.
        centre: (f64, f64),
        /// Kilometres.
        radius_km: f64,
    },
    /// A ring of points.
    Ring(Vec<(f64, f64)>),
}

/// What is to be shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figure {
    /// Codes of the countries that are lit; `EU` lights none of itself.
    pub lit: Vec<String>,
    /// Shapes on top of them.
    pub outlines: Vec<Outline>,
    /// What the picture shows, in words: plain text.
    pub title: String,
    /// More of it, with what the boundaries are: plain text.
    pub about: String,
    /// Sets the ids of this picture apart from those of others on a page: letters and digits.
    pub id: &'static str,
}

/// The map as an `svg` element for a page; its looks are the style sheet's.
#[must_use]
pub fn map(figure: &Figure) -> String {
    let Figure { lit, outlines, title, about, id } = figure;
    let mut svg = format!(
        "<svg class=\"map\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"{id}-title {id}-about\">\
         <title id=\"{id}-title\">{}</title><desc id=\"{id}-about\">{}</desc>",
        escaped(title),
        escaped(about)
    );
    for (code, d) in lands() {
        let class = if lit.iter().any(|lit| lit == code) { "land lit" } else { "land" };
        // Writing into a string cannot fail.
        let _ = write!(svg, "<path class=\"{class}\" data-land=\"{code}\" d=\"{d}\"/>");
    }
    for outline in outlines {
        draw(outline, &mut svg);
    }
    svg.push_str("</svg>");
    svg
}

fn draw(outline: &Outline, svg: &mut String) {
    let spots: Vec<_> = corners(outline).into_iter().filter_map(|(lat, lon)| project(lat, lon)).collect();
    let Some(first) = spots.first().filter(|_| spots.iter().any(|spot| is_on(*spot))) else { return };
    let mut d = format!("M{:.1} {:.1}", first.x, first.y);
    for Spot { x, y } in &spots[1..] {
        let _ = write!(d, "L{x:.1} {y:.1}");
    }
    let _ = write!(svg, "<path class=\"shape\" d=\"{d}z\"/>");
    let (middle, reach) = extent(&spots);
    if reach < SEEN {
        let _ = write!(
            svg,
            "<circle class=\"ring\" cx=\"{:.1}\" cy=\"{:.1}\" r=\"{SEEN}\"/>",
            middle.x, middle.y
        );
    }
}

/// The middle of some spots, and how far they reach from it at most.
pub(super) fn extent(spots: &[Spot]) -> (Spot, f64) {
    let fold = |of: fn(&Spot) -> f64| {
        let all = spots.iter().map(of);
        all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)))
    };
    let ((west, east), (north, south)) = (fold(|spot| spot.x), fold(|spot| spot.y));
    let middle = Spot { x: west.midpoint(east), y: north.midpoint(south) };
    (middle, (east - west).max(south - north) / 2.0)
}

pub(super) fn corners(outline: &Outline) -> Vec<(f64, f64)> {
    match outline {
        Outline::Ring(points) => points.clone(),
        Outline::Circle { centre: (lat, lon), radius_km } => {
            let north = radius_km / KM_TO_A_DEGREE;
            // Close enough for a picture; near a pole there is no map.
            let east = north / lat.to_radians().cos().max(0.01);
            let turn = |n: u32| f64::from(n) * std::f64::consts::TAU / f64::from(CORNERS);
            (0..CORNERS).map(|n| (lat + north * turn(n).cos(), lon + east * turn(n).sin())).collect()
        }
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
