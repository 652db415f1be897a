//! The specification of render: what leaves the house, to the byte.

mod alerts;
mod golden;
mod languages;
mod machine;
mod properties;
mod readback;
pub(crate) mod sample;
mod validators;
mod words;
