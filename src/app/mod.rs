//! Puts the rooms together, the same way for the program and for the tests.

mod begin;
mod demo;
mod doctor;
mod ground;
mod not_started;
mod old_pages;
mod places;
mod reload;
mod running;
mod site;
mod surroundings;
mod telling;
mod watch;

pub use begin::Begin;
pub use demo::{Shown, lesson_body, shifted};
pub use doctor::{Finding, Verdict, examine, preflight};
pub use ground::{chance, knowledge, location};
pub use not_started::NotStarted;
pub use running::App;
