//! The row of an advisory: the few things by which it is found without reading its history.

mod names;
mod of;
mod words;

pub use names::{Ending, StageName, StateName};
pub use of::{RegisterPlace, Row};

pub(super) use words::searchable;
