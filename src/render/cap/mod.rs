//! CAP 1.2: the alert of each revision, and the index of a feed's alerts.

mod alert;
mod area;
mod index;
mod info;
mod words;
mod xml;

pub use alert::alert;
pub use index::{index_entry, index_shell};
