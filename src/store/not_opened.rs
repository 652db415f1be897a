//! Why a ledger did not open; nothing was written to it then.

use std::path::PathBuf;

use super::fault::Fault;

/// Why a ledger did not open.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// No back end here knows such an address.
    #[error("this program keeps its ledger in SQLite and knows no `{scheme}:`; write `sqlite:PATH`")]
    Elsewhere {
        /// What stands before the colon; the rest is not shown, because it may hold a password.
        scheme: String,
    },
    /// The address carries options, and none are known.
    #[error("the address of a ledger takes no options after `?`; write `sqlite:PATH`")]
    Options,
    /// The address names no file.
    #[error("`{named}` is no file, and a ledger has to outlast the service; write `sqlite:PATH`")]
    Nowhere {
        /// What stands in the place of a path.
        named: String,
    },
    /// The file is there and empty, and no log beside it could fill it.
    #[error(
        "{} is empty: the ledger that was there was cut off; restore it from a copy, or remove the file if nothing was ever kept in it",
        path.display()
    )]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The folder or the file cannot be made or used.
    #[error("{} cannot be made or used", path.display())]
    Folder {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file was written by a later version of this program.
    #[error(
        "{} was written by a later version of this program (form {found}, this one knows {known}); install that one",
        path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its form.
        found: u32,
        /// The newest form known here.
        known: u32,
    },
    /// The file is a database of another program.
    #[error("{} is no ledger: it holds something else, and is left as it is", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// Another server works on this ledger.
    #[error("another server has {} open; two would publish against each other", path.display())]
    Claimed {
        /// The file.
        path: PathBuf,
    },
    /// The engine could not open it.
    #[error("{} could not be opened", path.display())]
    Failed {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: Fault,
    },
    /// The system gives no threads to work with.
    #[error("the system gives no threads to work with")]
    Threads {
        /// Why.
        #[source]
        source: std::io::Error,
    },
}
