//! Who may do what: one table, read by every deed.

use crate::advisory::{Person, Role};

/// What someone wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Read drafts, the ledger, what there is.
    Read,
    /// Create, edit, submit or discard a draft, also another's.
    Write,
    /// Agree to what others wrote.
    Approve,
    /// Send back what others wrote.
    Return,
    /// Publish or schedule what is approved.
    Publish,
    /// Publish without a second person, with a reason.
    PublishAlone,
    /// Look into what was published without a second person.
    Review,
    /// Declare over.
    End,
    /// Withdraw as an error.
    Retract,
    /// Look after persons and tokens of others.
    Administer,
    /// Look after webhooks.
    Webhooks,
    /// Look after those who are told by WebSub.
    Subscribers,
}

impl Action {
    /// Every action.
    pub const ALL: &'static [Self] = &[
        Self::Read,
        Self::Write,
        Self::Approve,
        Self::Return,
        Self::Publish,
        Self::PublishAlone,
        Self::Review,
        Self::End,
        Self::Retract,
        Self::Administer,
        Self::Webhooks,
        Self::Subscribers,
    ];

    /// The roles that may; one of them is enough.
    #[must_use]
    pub fn roles(self) -> &'static [Role] {
        match self {
            Self::Read | Self::Write | Self::End | Self::Retract => Role::ALL,
            Self::Approve | Self::Return | Self::Publish => &[Role::Approver, Role::Duty],
            Self::PublishAlone => &[Role::Duty],
            Self::Review => &[Role::Approver, Role::Duty, Role::Admin],
            Self::Administer | Self::Webhooks | Self::Subscribers => &[Role::Admin],
        }
    }

    /// In words, after "to".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Read => "read what editors read",
            Self::Write => "write drafts",
            Self::Approve => "approve",
            Self::Return => "send back",
            Self::Publish => "publish",
            Self::PublishAlone => "publish without a second person",
            Self::Review => "look into what was published without a second person",
            Self::End => "end",
            Self::Retract => "retract",
            Self::Administer => "look after persons and tokens",
            Self::Webhooks => "look after webhooks",
            Self::Subscribers => "look after subscribers",
        }
    }
}

/// Whether this person holds a role that may; somebody disabled may nothing.
#[must_use]
pub fn may(person: &Person, action: Action) -> bool {
    !person.disabled && person.is_any(action.roles())
}
