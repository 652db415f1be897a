//! A form of named fields becomes a draft, and a draft a form: the desk's pages and the API speak of the same thing.

mod clocks;
mod field;
mod fields;
mod numbers;
mod reading;
mod writing;

pub use field::field_of;
pub use fields::{Fields, MAX_FIELDS, MAX_FORM_BYTES, NotAForm};
pub use reading::{Read, Unread, read_form};
pub use writing::write_form;
