//! What is printed: its tags, its dates and its twins.

mod endless;
mod rendition;
mod telling;
mod twins;
