//! How many files the system lets this process open: the wire must leave some to the ledger.

use std::fs;

/// The limit of open files, where the system says one (proc(5), `/proc/[pid]/limits`).
#[must_use]
pub fn open_files() -> Option<usize> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}
