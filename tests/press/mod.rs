//! What is printed: its tags, its dates and its twins.

mod rendition;
mod telling;
mod twins;
