//! The specification of render: what leaves the house, to the byte.

mod alerts;
mod calendar;
mod embed;
pub(crate) mod golden;
mod hostile;
mod languages;
mod machine;
mod map;
mod opml;
pub(crate) mod payloads;
mod properties;
mod readback;
pub(crate) mod sample;
mod short;
pub(crate) mod validators;
mod words;
pub(crate) mod zones;
