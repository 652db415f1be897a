//! Who decides, and by what right: persons, their roles, and the tokens that speak for them.

use std::fmt;

use chrono::{DateTime, Utc};
use unicode_normalization::UnicodeNormalization;
use unicode_security::{MixedScript, skeleton};

use super::text::{cannot_be_seen, refused};

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

    /// A name for somebody who is to be let in: in NFC, with single spaces, and such that what it looks like is what it is.
    ///
    /// Refused: control, directional and invisible characters, words that mix scripts (UTS 39 §5.1), names without a
    /// letter or a digit, and a hyphen in front, which a shell's command would take for a flag.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let whole: String = raw.trim().nfc().collect();
        let seen = |c: char| !refused(c) && c != '\n' && !cannot_be_seen(c);
        let name = whole.split_whitespace().collect::<Vec<_>>().join(" ");
        let clean = whole.chars().all(seen)
            && name.chars().any(char::is_alphanumeric)
            && !name.starts_with('-')
            && name.split(' ').all(|word| word.is_ascii() || word.is_single_script());
        (clean && (1..=Self::MAX_CHARS).contains(&name.chars().count())).then_some(Self(name))
    }

    /// A name as it may stand on a ledger: earlier versions let in more than [`PersonName::parse`] does, and whoever bears
    /// such a name can still be read, found and shut out.
    #[must_use]
    pub fn kept(raw: &str) -> Option<Self> {
        let name = raw.trim();
        let clean = name.chars().all(|c| !refused(c) && c != '\n');
        (clean && (1..=Self::MAX_CHARS).contains(&name.chars().count())).then(|| Self(name.to_owned()))
    }

    /// Whether people could take one name for the other: alike but for capitals and forms of letters (NFKC), or by the
    /// tables of what looks alike (UTS 39 §4). Two persons never bear such names: they would count as two who agree.
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        let plain = |name: &Self| skeleton(&name.0.nfkc().collect::<String>()).collect::<String>();
        // Upper case first, so that ß and SS are the same.
        let folded = |name: &Self| {
            let text = name.0.nfkc().collect::<String>().to_uppercase().to_lowercase();
            skeleton(&text).collect::<String>()
        };
        self == other || plain(self) == plain(other) || folded(self) == folded(other)
    }

    /// In whose name the ledger notes what the service itself does.
    #[must_use]
    pub fn service() -> Self {
        Self(SERVICE.to_owned())
    }

    /// Whether this is the name of no person: of the service, or of the machine at which commands are typed.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        [SERVICE, CONSOLE].iter().any(|taken| self.looks_like(&Self((*taken).to_owned())))
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
