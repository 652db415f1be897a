//! A part of the map for a page that many read: the lands are fetched once, under an address that names their bytes, and a
//! page carries only what is drawn on them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

use super::drawing::{Outline, corners, extent};
use super::lands::lands;
use super::projection::{HEIGHT, Spot, WIDTH, is_on, project};

/// Four bytes tell our own versions apart; nobody else writes at this address.
const HASH_BYTES: usize = 4;

/// Nothing is shown larger than this: about 1200 by 800 km, in which a country is known by its neighbours.
const CLOSEST: (f64, f64) = (240.0, 160.0);

/// Room around what is shown, as a share of it.
const MARGIN: f64 = 0.1;

/// A shape that is smaller than this share of the picture gets a ring, or nobody would find it.
const SEEN: f64 = 0.02;

/// How wide a picture stands on a page, in pixels of CSS; a sheet may make it narrower.
const PIXELS: f64 = 690.0;

/// The lands as a file of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Atlas {
    /// Its path, with eight digits of its hash.
    pub path: &'static str,
    /// Its bytes, `image/svg+xml` in UTF-8.
    pub bytes: &'static [u8],
}

static FILE: LazyLock<(String, String)> = LazyLock::new(|| {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\"><g id=\"lands\">"
    );
    for (code, d) in lands() {
        // Lines stay as thin as they are, however close the picture is.
        let _ = write!(svg, "<path id=\"{code}\" vector-effect=\"non-scaling-stroke\" d=\"{d}\"/>");
    }
    svg.push_str("</g></svg>");
    let digest = Sha256::digest(svg.as_bytes());
    let hash: String = digest.iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
    (format!("/map.{hash}.svg"), svg)
});

/// The lands that every picture is drawn on.
#[must_use]
pub fn atlas() -> Atlas {
    let (path, svg) = &*FILE;
    Atlas { path, bytes: svg.as_bytes() }
}

/// Where something is: the countries it lies in, and its shapes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Whereabouts {
    /// ISO 3166-1 alpha-2.
    pub countries: BTreeSet<String>,
    /// What can be drawn.
    pub outlines: Vec<Outline>,
}

/// A rectangle of the map.
#[derive(Debug, Clone, Copy)]
struct View {
    west: f64,
    north: f64,
    east: f64,
    south: f64,
}

impl View {
    fn around(spots: impl Iterator<Item = Spot>) -> Option<Self> {
        let one = |spot: Spot| Self { west: spot.x, east: spot.x, north: spot.y, south: spot.y };
        spots.map(one).reduce(|a, b| Self {
            west: a.west.min(b.west),
            east: a.east.max(b.east),
            north: a.north.min(b.north),
            south: a.south.max(b.south),
        })
    }

    /// With room around it, no closer than anything is shown, in the shape of a picture, and on the map.
    fn framed(self) -> Self {
        let (width, height) = (self.east - self.west, self.south - self.north);
        let room = 1.0 + 2.0 * MARGIN;
        let (width, height) = ((width * room).max(CLOSEST.0), (height * room).max(CLOSEST.1));
        let ratio = CLOSEST.0 / CLOSEST.1;
        let (width, height) = (width.max(height * ratio).min(WIDTH), height.max(width / ratio).min(HEIGHT));
        let start = |low: f64, high: f64, size: f64, most: f64| {
            (low.midpoint(high) - size / 2.0).clamp(0.0, most - size).round()
        };
        let west = start(self.west, self.east, width, WIDTH);
        let north = start(self.north, self.south, height, HEIGHT);
        Self { west, north, east: west + width.round(), south: north + height.round() }
    }
}

/// The part of the map where these are, as an `svg` element that is hidden from those who hear a page: the words around it
/// say the same. `None` where nothing of it is on the map.
#[must_use]
pub fn sketch(all: &[&Whereabouts]) -> Option<String> {
    let lit: BTreeSet<_> = all.iter().flat_map(|one| &one.countries).collect();
    let lit: Vec<_> = lands().iter().filter(|(code, _)| lit.iter().any(|own| own == code)).collect();
    let shapes: Vec<_> = all.iter().flat_map(|one| &one.outlines).filter_map(spots).collect();
    let drawn = View::around(shapes.iter().flatten().copied());
    // A shape is looked at from near; a country as a whole where nothing is drawn in it, or it is small.
    let whole = View::around(lit.iter().flat_map(|(_, d)| bounds(d)));
    let some_without = all.iter().any(|one| one.outlines.is_empty() && !one.countries.is_empty());
    let view = match (drawn, whole) {
        (Some(drawn), Some(whole)) if some_without => {
            View::around([drawn, whole].into_iter().flat_map(View::ends))?
        }
        (Some(drawn), _) => drawn,
        (None, whole) => whole?,
    };
    let view = view.framed();
    let (width, height) = (view.east - view.west, view.south - view.north);
    let mut svg = format!(
        "<svg class=\"map\" viewBox=\"{} {} {width} {height}\" width=\"{PIXELS}\" height=\"{:.0}\" \
         aria-hidden=\"true\" focusable=\"false\"><use class=\"land\" href=\"{}#lands\"/>",
        view.west,
        view.north,
        PIXELS * height / width,
        atlas().path
    );
    for (code, _) in lit {
        let _ = write!(svg, "<use class=\"lit\" href=\"{}#{code}\"/>", atlas().path);
    }
    for spots in &shapes {
        draw(spots, width * SEEN, &mut svg);
    }
    svg.push_str("</svg>");
    Some(svg)
}

impl View {
    fn ends(self) -> [Spot; 2] {
        [Spot { x: self.west, y: self.north }, Spot { x: self.east, y: self.south }]
    }
}

/// An outline on the map; none where nothing of it is there.
fn spots(outline: &Outline) -> Option<Vec<Spot>> {
    let spots: Vec<_> = corners(outline).into_iter().filter_map(|(lat, lon)| project(lat, lon)).collect();
    spots.iter().any(|spot| is_on(*spot)).then_some(spots)
}

fn draw(spots: &[Spot], seen: f64, svg: &mut String) {
    let (middle, reach) = extent(spots);
    let mut d = String::new();
    let mut last = String::new();
    for Spot { x, y } in spots {
        let at = format!("{x:.1} {y:.1}");
        if at != last {
            let _ = write!(d, "{}{at}", if d.is_empty() { "M" } else { "L" });
        }
        last = at;
    }
    let _ = write!(svg, "<path class=\"shape\" d=\"{d}z\"/>");
    if reach < seen {
        let Spot { x, y } = middle;
        let _ = write!(svg, "<circle class=\"ring\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{seen:.1}\"/>");
    }
}

/// The corners of what a land's path reaches: `M` absolute, then steps, each of two whole numbers.
fn bounds(d: &str) -> Vec<Spot> {
    let mut ends = Vec::new();
    for ring in d.split('M').filter(|ring| !ring.is_empty()) {
        let (start, steps) = ring.split_once(['l', 'h']).unwrap_or((ring, ""));
        let start = numbers(start);
        let [x, y] = start[..] else { continue };
        let mut spot = Spot { x, y };
        ends.push(spot);
        if ring.contains('l') {
            for step in numbers(steps).chunks_exact(2) {
                spot = Spot { x: spot.x + step[0], y: spot.y + step[1] };
                ends.push(spot);
            }
        }
    }
    ends
}

fn numbers(text: &str) -> Vec<f64> {
    let spaced = text.trim_end_matches('z').replace('-', " -");
    spaced.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}
