//! Who speaks: written into the ledger at the first start, because readers know entries by it.

/// The publisher of all feeds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The name that stands on every advisory (CAP 1.2 §3.2.2 `senderName`).
    pub name: String,
    /// The domain in tag addresses (RFC 4151); it cannot change after the first start.
    pub authority: String,
    /// An address of a role, not of a person.
    pub contact: String,
    /// Where the publisher presents itself.
    pub url: String,
}
