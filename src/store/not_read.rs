//! Why something could not be read: the engine failed, or a row cannot be what it says.

use super::fault::{Fault, Misread};

/// Why something could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// A row cannot be what it says: the file is damaged, or was written by something else.
    #[error("{row} is damaged at `{field}`: {why}")]
    Damaged {
        /// Which row, in words: `record 17`, `person Ada`.
        row: String,
        /// Where in it, with dots between the steps.
        field: String,
        /// What is wrong there.
        why: String,
    },
    /// The engine could not do it.
    #[error("the ledger could not be read")]
    Failed(#[from] Fault),
    /// The store is closed.
    #[error("the ledger is closed")]
    Closed,
}

impl NotRead {
    pub(super) fn damaged(row: impl Into<String>) -> impl FnOnce(Misread) -> Self {
        move |misread| {
            let Misread { field, why } = misread;
            Self::Damaged { row: row.into(), field, why }
        }
    }
}
