//! CAP 1.2 documents of others become drafts here: bounded, without a DTD, and with a list of all that was not taken.

mod area;
mod document;
mod field;
mod import;
mod info;
mod refused;
mod words;

pub use document::{MAX_CAP_BYTES, MAX_CAP_DEPTH, MAX_CAP_ELEMENTS};
pub use field::Left;
pub use import::{Imported, read_cap};
pub use refused::NotImported;
