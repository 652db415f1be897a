//! Why something could not be made public; what was public before stays as it was.

/// Why something could not be made public.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPrinted {
    /// What was printed does not say what was meant: an independent parser read something else.
    #[error("{path} was printed and does not read back: {why}")]
    Misread {
        /// What was printed: a path, or the id of an entry.
        path: String,
        /// What was found.
        why: String,
    },
    /// An entry was to be joined that was never rendered.
    #[error("the entry {0} was never rendered")]
    NotStocked(String),
}
