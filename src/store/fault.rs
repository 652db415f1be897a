//! What a back end says when it cannot do its work, sorted by what may be done next.

/// What may be done after a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultKind {
    /// There is no room on the disk: nothing was kept, and it works again when there is room.
    NoRoom,
    /// Another process is writing and did not finish in time: nothing was kept, and it may be tried again.
    Busy,
    /// The disk failed, or what lies on it is damaged. After a failed flush the system may have thrown away what it
    /// could not write, and a second flush would wrongly succeed: nothing more may be written before a restart. What was
    /// being committed may be found whole by then.
    Disk,
    /// Anything else: nothing was kept.
    Other,
}

/// A failure below the store, in the engine's words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{why}")]
pub struct Fault {
    /// What may be done next.
    pub kind: FaultKind,
    /// What the engine said.
    pub why: String,
}

/// A value that cannot be what it stands for: the place within its row, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Misread {
    pub(super) field: String,
    pub(super) why: String,
}

impl Misread {
    pub(super) fn new(field: impl Into<String>, why: impl Into<String>) -> Self {
        Self { field: field.into(), why: why.into() }
    }
}
