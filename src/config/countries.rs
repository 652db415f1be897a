//! Reads what countries are called into what pages and feeds say.

use super::knowledge_places::CountryNames;
use super::not_configured::NotConfigured;
use crate::advisory::Countries;
use crate::review::embedded;

/// The names of every country.
///
/// # Errors
/// None that a release can have: a test reads it.
pub fn countries() -> Result<Countries, NotConfigured> {
    CountryNames::read(embedded().country_names).map(|read| Countries::new(read.names))
}
