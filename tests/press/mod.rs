//! What is printed: its tags, its dates and its twins.

mod declaring;
mod rendition;
mod sizes;
mod telling;
mod twins;
