//! How many files the system lets this process open: every connection is one, and the ledger needs some too.

use std::path::Path;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// The number of files that may be open at once, where there is a limit. It is raised as far as the system allows: the
/// usual first limit is there for programs that know no other way to wait than `select`.
#[must_use]
pub fn open_files() -> Option<usize> {
    let mut limit = getrlimit(Resource::Nofile);
    let raised = Rlimit { current: limit.maximum, maximum: limit.maximum };
    if setrlimit(Resource::Nofile, raised).is_ok() {
        limit = raised;
    }
    limit.current.and_then(|files| usize::try_from(files).ok())
}

/// The number of files that the system would let this process open; nothing is raised.
#[must_use]
pub fn open_files_allowed() -> Option<usize> {
    getrlimit(Resource::Nofile).maximum.and_then(|files| usize::try_from(files).ok())
}

/// Free bytes on the disk of a folder, for this user.
#[must_use]
pub fn room(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}
