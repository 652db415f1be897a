//! A place as a condition: what lies near it by its shapes, or by its country where it has none.

use std::collections::BTreeSet;

use super::cell::Cell;
use super::extent::Extents;
use crate::advisory::{Area, Content};

/// A cell with the countries around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    cell: Cell,
    countries: BTreeSet<String>,
}

impl Place {
    /// A place among the countries of the world.
    #[must_use]
    pub fn new(cell: Cell, extents: &Extents) -> Self {
        let countries = extents.within(cell.point(), f64::from(cell.radius_km()));
        Self { cell, countries }
    }

    /// The cell.
    #[must_use]
    pub fn cell(&self) -> Cell {
        self.cell
    }

    /// Whether any area of this lies near: the circle or the outline within the radius, by the great circle; where an
    /// area has neither, a box around its country.
    #[must_use]
    pub fn holds(&self, content: &Content) -> bool {
        content.areas.iter().any(|area| self.is_near(area))
    }

    fn is_near(&self, area: &Area) -> bool {
        let (point, radius) = (self.cell.point(), f64::from(self.cell.radius_km()));
        let circle = area.circle.map(|circle| circle.km_to(point));
        let outline = area.polygon.as_ref().map(|ring| ring.km_to(point, radius));
        match circle.into_iter().chain(outline).reduce(f64::min) {
            Some(km) => km <= radius,
            None => self.countries.contains(&area.country),
        }
    }
}
