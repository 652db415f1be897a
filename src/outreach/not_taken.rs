//! Why a request was not taken by the hub; nothing follows from it then.

/// Why a request was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// A field cannot be what it is.
    #[error("{field}: {rule}; {fix}")]
    Field {
        /// Which.
        field: &'static str,
        /// What is wrong.
        rule: String,
        /// What to do about it.
        fix: &'static str,
    },
    /// The topic is none of ours, or is no longer shown.
    #[error(
        "hub.topic: it is none of our feeds; take the address that a feed names as its own (rel=\"self\")"
    )]
    NoSuchTopic,
    /// Callbacks at this host have asked for too much.
    #[error("hub.callback: {rule} at this host; come again later")]
    HostIsFull {
        /// Of what there is too much.
        rule: &'static str,
        /// When to come again, in seconds.
        wait: u32,
    },
    /// The hub has no room.
    #[error("the hub has no room for more; come again later")]
    NoRoom {
        /// When to come again, in seconds.
        wait: u32,
    },
    /// The hub is closing.
    #[error("the hub is closing; come again in a few seconds")]
    Closed,
}

impl NotTaken {
    pub(super) fn at(field: &'static str, rule: impl Into<String>, fix: &'static str) -> Self {
        Self::Field { field, rule: rule.into(), fix }
    }
}
