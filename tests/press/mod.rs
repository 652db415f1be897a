//! What is printed: its tags, its dates and its twins.

mod declaring;
mod endless;
mod rendition;
mod sizes;
mod telling;
mod twins;
