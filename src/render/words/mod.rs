//! The fixed words around every advisory, in each language that has a catalogue: what is data for translators is no code.

mod bad;
mod catalogue;
mod moments;
mod spoken;

pub use bad::BadWords;
pub use spoken::Words;
