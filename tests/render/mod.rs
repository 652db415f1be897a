//! The specification of render: what leaves the house, to the byte.

mod calendar;
pub(crate) mod golden;
mod machine;
mod opml;
mod properties;
mod readback;
mod sample;
mod validators;
mod words;
