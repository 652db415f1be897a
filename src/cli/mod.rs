//! The commands: what a person types, read into calls on the rooms below.

mod check;
mod client;
mod commands;
mod completions;
mod doctor;
mod import;
mod people;
mod post;
mod run;
mod sarif;
mod serve;
mod spans;
mod subscribers;
mod webhooks;
mod words;

pub use run::run;
