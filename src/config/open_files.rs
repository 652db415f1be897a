//! How many files the system lets this process open: every connection is one, and the ledger needs some too.

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
