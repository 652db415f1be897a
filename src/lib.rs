//! Forewarn publishes public-safety advisories: checked, agreed by two people, and shown in every format in the same instant.
//!
//! Rooms and floors: an import runs only downward (`tests/architecture.rs` keeps it).

pub mod advisory;
pub mod clock;
