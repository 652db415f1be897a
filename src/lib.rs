//! Forewarn publishes public-safety advisories: checked, agreed by two people, and shown in every format in the same instant.
//!
//! Rooms and floors: an import runs only downward (`tests/architecture.rs` keeps it).

pub mod advisory;
pub mod app;
pub mod cli;
pub mod clock;
pub mod config;
pub mod desk;
pub mod feed;
pub mod http;
pub mod intake;
pub mod outreach;
pub mod passkeys;
pub mod press;
pub mod render;
pub mod review;
pub mod store;
