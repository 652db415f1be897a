//! The lands of the map, as they were drawn: `tests/scripts/map/draw.mjs` says from what.

use std::sync::LazyLock;

/// Natural Earth 1:50m, one path for each country.
const DRAWN: &str = include_str!("../../../templates/map/europe.svg");

static LANDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| DRAWN.lines().filter_map(land).collect());

/// Every country on the map: its code (ISO 3166-1 alpha-2, and `XK`) and its outline as the data of an SVG path.
#[must_use]
pub fn lands() -> &'static [(&'static str, &'static str)] {
    &LANDS
}

fn land(line: &'static str) -> Option<(&'static str, &'static str)> {
    let (code, rest) = line.strip_prefix("<path data-land=\"")?.split_once("\" d=\"")?;
    Some((code, rest.strip_suffix("\"/>")?))
}
