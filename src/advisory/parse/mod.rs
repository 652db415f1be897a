//! From a draft to content: every fault at once, each at its field; what comes out cannot hold nonsense.

mod areas;
mod faults;
mod texts;
mod whole;

pub use faults::{Fault, FieldFault};

pub(super) use faults::at;
