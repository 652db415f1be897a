//! Reads the table of countries' boxes.

use super::knowledge::unusable;
use super::knowledge_places::rows;
use super::not_configured::NotConfigured;
use crate::feed::{COUNTRY_BOXES, Extent, Extents};

/// Where countries lie.
///
/// # Errors
/// None that a release can have: a test reads the table.
pub fn extents() -> Result<Extents, NotConfigured> {
    const NAME: &str = "country-boxes.csv";
    let read = rows(NAME, COUNTRY_BOXES)?.into_iter().map(|row| {
        let [country, edges @ ..] = <[String; 5]>::try_from(row)
            .map_err(|row| unusable(NAME, format!("{row:?} has not five columns")))?;
        let edges: Result<Vec<f64>, _> = edges.iter().map(|edge| edge.parse()).collect();
        match edges.as_deref() {
            Ok([south, west, north, east]) => {
                let (south, west, north, east) = (*south, *west, *north, *east);
                Ok((country, Extent { south, west, north, east }))
            }
            Ok(_) | Err(_) => Err(unusable(NAME, format!("{country} has edges that are no numbers"))),
        }
    });
    Ok(Extents::new(read.collect::<Result<Vec<_>, _>>()?))
}
