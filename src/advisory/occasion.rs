//! What can happen to an advisory that somebody outside wants to be told of.

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// An advisory became public.
    Published,
    /// A later word took the place of the earlier one, or corrected it.
    Updated,
    /// It was declared over.
    Ended,
    /// It was withdrawn as an error.
    Retracted,
    /// It lapsed by itself.
    Expired,
    /// Another standing level took its row in the register.
    Superseded,
    /// A draft waits for another person.
    Waiting,
    /// It has waited for longer than it should.
    Overdue,
    /// Something was published without a second person.
    Emergency,
    /// Nothing: somebody wants to know whether being told works.
    Trial,
}

impl Occasion {
    /// Everything that may be asked for, in the order in which it is listed.
    pub const ALL: &'static [Self] = &[
        Self::Published,
        Self::Updated,
        Self::Ended,
        Self::Retracted,
        Self::Expired,
        Self::Superseded,
        Self::Waiting,
        Self::Overdue,
        Self::Emergency,
    ];

    /// What the public can see.
    pub const PUBLIC: &'static [Self] =
        &[Self::Published, Self::Updated, Self::Ended, Self::Retracted, Self::Expired, Self::Superseded];

    /// Its spelling.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Updated => "updated",
            Self::Ended => "ended",
            Self::Retracted => "retracted",
            Self::Expired => "expired",
            Self::Superseded => "superseded",
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
            Self::Emergency => "emergency",
            Self::Trial => "trial",
        }
    }

    /// The one with this name, exactly.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.iter().chain([&Self::Trial]).copied().find(|occasion| occasion.name() == raw)
    }

    /// Whether readers can see it too: it is told when they can, and not before.
    #[must_use]
    pub fn is_public(self) -> bool {
        Self::PUBLIC.contains(&self)
    }
}
