//! An edition as bytes: one file for each format, each a function of values.

mod setting;
mod words;

pub use setting::Setting;
pub use words::{BadWords, Words};
