//! The ledger in one file of SQLite: the default, which asks nothing of whoever runs it.

mod connection;
mod opening;
mod reason;

pub use opening::Sqlite;

pub(super) use opening::{OURS, newest_form};
