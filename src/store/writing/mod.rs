//! The one thread that writes, and what it writes.

mod entries;
mod followers;
mod marks;
mod people;
mod rows;
mod sessions;
mod thread;
mod tickets;
mod webhooks;

pub(super) use entries::Prepared;
pub(super) use rows::BETWEEN;
pub(super) use thread::{Job, Writer};
