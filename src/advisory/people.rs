//! Who decides, and by what right: persons, their roles, and the tokens that speak for them.

use std::fmt;

use chrono::{DateTime, Utc};

use super::text::refused;

/// See [`PersonName::service`].
const SERVICE: &str = "forewarn";

/// In whose name the ledger notes what is typed at the machine itself.
const CONSOLE: &str = "console";

/// The name of a person or an integration, unique among them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName(String);

impl PersonName {
    /// Long enough for a full name.
    pub const MAX_CHARS: usize = 80;

    /// A visible name without control characters or line ends.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let name = raw.trim();
        let length = name.chars().count();
        let clean = name.chars().all(|c| !refused(c) && c != '\n');
        (clean && (1..=Self::MAX_CHARS).contains(&length)).then(|| Self(name.to_owned()))
    }

    /// In whose name the ledger notes what the service itself does.
    #[must_use]
    pub fn service() -> Self {
        Self(SERVICE.to_owned())
    }

    /// Whether this is the name of no person: of the service, or of the machine at which commands are typed.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        [SERVICE, CONSOLE].iter().any(|taken| taken.eq_ignore_ascii_case(&self.0))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a person may do; a person may hold several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Writes and submits.
    Author,
    /// Agrees to what others wrote, and publishes.
    Approver,
    /// May publish alone in an emergency, with a reason.
    Duty,
    /// Looks after persons and tokens.
    Admin,
    /// A program that writes and submits.
    Integrator,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Self] =
        &[Self::Author, Self::Approver, Self::Duty, Self::Admin, Self::Integrator];

    /// The spelling of the API and the command line.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Approver => "approver",
            Self::Duty => "duty",
            Self::Admin => "admin",
            Self::Integrator => "integrator",
        }
    }

    /// The role with this spelling.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.wire() == raw)
    }
}

/// Someone who may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Unique.
    pub name: PersonName,
    /// In the order of [`Role::ALL`], each once.
    pub roles: Vec<Role>,
    /// A disabled person's tokens speak for nobody.
    pub disabled: bool,
}

impl Person {
    /// Whether the person holds any of these roles.
    #[must_use]
    pub fn is_any(&self, roles: &[Role]) -> bool {
        self.roles.iter().any(|role| roles.contains(role))
    }
}

/// The public part of a token: how it is listed and revoked; it opens nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenId(pub String);

/// What is kept of a token: never the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The public part.
    pub id: TokenId,
    /// For whom it speaks.
    pub person: PersonName,
    /// SHA-256 of the whole token.
    pub hash: [u8; 32],
    /// What it is for, in the holder's words.
    pub label: String,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// From then on it opens nothing.
    pub expires: Option<DateTime<Utc>>,
    /// Set when it was revoked.
    pub revoked: bool,
}
