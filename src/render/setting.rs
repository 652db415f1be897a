//! What every document is made with besides what it says: who speaks, where it is found, and the words around it.

use super::site::Site;
use super::words::Words;
use crate::advisory::{Addresses, Countries, Publisher, Zones};

/// What every document is made with.
#[derive(Debug)]
pub struct Setting {
    /// Who speaks.
    pub publisher: Publisher,
    /// Where everything is found: the one source of every link.
    pub addresses: Addresses,
    /// The fixed words.
    pub words: Words,
    /// What is an operator's own.
    pub site: Site,
    /// The clocks of the places that advisories speak of.
    pub zones: Zones,
    /// What countries are called in each language.
    pub countries: Countries,
}
