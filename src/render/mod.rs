//! An edition as bytes: one file for each format, each a function of values.

pub mod page;
mod setting;
mod words;

pub use setting::Setting;
pub use words::{BadWords, Words};
