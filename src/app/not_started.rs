//! Why the service did not start; nothing listens then.

use std::net::SocketAddr;
use std::path::PathBuf;

use crate::config::NotConfigured;
use crate::desk::Refused;
use crate::render::BadWords;
use crate::store::{NotOpened, NotRead, NotRecorded};

/// Why the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    /// The configuration cannot be used.
    #[error("the configuration cannot be used")]
    Configuration(#[from] NotConfigured),
    /// The data folder cannot be made or used.
    #[error("the data folder {} cannot be used", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The ledger did not open.
    #[error("the ledger did not open")]
    Ledger(#[from] NotOpened),
    /// The ledger could not be read.
    #[error("the ledger could not be read")]
    Unread(#[from] NotRead),
    /// Somebody else wrote in the ledger, or it lost records: what it says cannot be told to the public.
    #[error(
        "record {record} of the ledger does not follow from the one before; restore the data folder from a copy, and keep this one as evidence"
    )]
    Broken {
        /// The first that does not.
        record: u64,
    },
    /// The first record could not be written.
    #[error("the ledger could not be written")]
    Unwritten(#[from] NotRecorded),
    /// The authority of tag addresses is another than at the first start.
    #[error(
        "the ledger belongs to {kept}, and the configuration says {configured}; readers know entries by it, so it cannot change"
    )]
    OtherAuthority {
        /// On the ledger.
        kept: String,
        /// In the configuration.
        configured: String,
    },
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    NotListening {
        /// Which.
        address: SocketAddr,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A catalogue of fixed words cannot be read: the program was built wrong.
    #[error("a catalogue of words cannot be read")]
    Words(#[from] BadWords),
    /// The machine gives no thread.
    #[error("the machine gives no thread")]
    NoThread(#[source] std::io::Error),
    /// The desk did not open, or the demo was refused.
    #[error("the desk did not open")]
    Desk(#[from] Refused),
    /// An example advisory cannot be read: the program was built wrong.
    #[error("the example advisory {name} cannot be used: {detail}")]
    Example {
        /// Which.
        name: &'static str,
        /// Why.
        detail: String,
    },
}
