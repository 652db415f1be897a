//! Everything that is set from outside, read once, into types.

mod declared;
mod not_configured;
mod settings;

pub use declared::{built_in_feeds, read_feeds};
pub use not_configured::NotConfigured;
pub use settings::{Given, Settings};
