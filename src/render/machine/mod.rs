//! The machine form: everything public of a revision in the spelling of the API, the same in feeds and at its own address.
//!
//! Its members are only ever added to. Absent means not given; times are RFC 3339, those of editors with their own
//! offset, recorded ones in UTC; coordinates are degrees north, then east. How far a source is trusted and any other
//! internal note is not part of it.

mod announcement;
mod document;
mod fill;
mod shape;
mod state;
mod written;

pub use announcement::announcement;
pub use document::{advisory, current, revision};
pub use state::{Beat, CurrentShell, current_shell, levels, status};

pub(super) use fill::entry_form;
pub(super) use shape::{EntryForm, FORM};
pub(super) use written::written;
