//! The specification of render: what leaves the house, to the byte.

mod alerts;
pub(crate) mod golden;
mod languages;
mod machine;
mod opml;
mod properties;
mod readback;
pub(crate) mod sample;
mod validators;
mod words;
pub(crate) mod zones;
