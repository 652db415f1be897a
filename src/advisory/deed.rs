//! What was decided, by whom and when: the words of the ledger, from which every advisory is folded.

use std::fmt;

use chrono::{DateTime, FixedOffset, Utc};

use super::change::Significance;
use super::draft::{Draft, Keyed};
use super::id::{AdvisoryId, EntryId, RevisionNumber};
use super::people::PersonName;

/// SHA-256 of a draft's kept form; what an approver agreed to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Reads 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.as_bytes();
        let lower = digits.len() == 64 && digits.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().enumerate() {
            let pair = hex.get(place * 2..place * 2 + 2)?;
            *byte = u8::from_str_radix(pair, 16).ok()?;
        }
        lower.then_some(Self(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A warning that was seen and overridden, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The rule.
    pub code: String,
    /// JSON pointer (RFC 6901) into the draft.
    pub pointer: String,
    /// Why it does not hold here.
    pub reason: String,
}

/// What is made once for a published revision, and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its number.
    pub revision: RevisionNumber,
    /// The CAP identifier of its alert: no spaces, commas, `<` or `&` (CAP 1.2 §3.2.1).
    pub identifier: String,
    /// The id of its entry; a minor revision repeats that of the significant one before.
    pub entry: EntryId,
    /// CAP 1.2 §3.2.1 `sent`, in milliseconds; strictly later than every stamp before it.
    pub sent: DateTime<Utc>,
    /// Messages of another advisory whose place this one takes: of the level that held the row before.
    pub supersedes: Vec<Reference>,
}

/// A message that another one refers to; the sender is always the publisher (CAP 1.2 §3.2.1 `references`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its CAP identifier.
    pub identifier: String,
    /// Its time as its own document writes it.
    pub sent: DateTime<FixedOffset>,
}

/// One thing that was decided about an advisory.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// The working copy was made or replaced.
    Drafted {
        /// The new working copy.
        draft: Box<Draft>,
    },
    /// The working copy was thrown away.
    Discarded,
    /// Review was asked for.
    Submitted {
        /// Warnings the author overrode.
        overrides: Vec<Override>,
    },
    /// Sent back to the author.
    Returned {
        /// Why.
        reason: String,
    },
    /// Another person agreed to exactly this draft.
    Approved {
        /// What was agreed to.
        draft: Digest,
        /// How many more had to agree, as it was reckoned then; with none lacking it is approved.
        lacking: u8,
    },
    /// It will be published by itself.
    Scheduled {
        /// When.
        at: DateTime<Utc>,
    },
    /// It was not published at its time: whoever set the time or agreed may not act any more.
    Unscheduled {
        /// Why.
        reason: String,
        /// How many have to agree anew; with none lacking it stays approved.
        lacking: u8,
    },
    /// The working copy became a revision.
    Published {
        /// What was made once.
        stamp: Stamp,
        /// What was published: the working copy's digest.
        draft: Digest,
        /// Whether readers are told again.
        significance: Significance,
        /// Set where a duty person published without a second person; to be reviewed afterwards.
        emergency_reason: Option<String>,
    },
    /// Another person looked into what was published without a second one. Nothing of it is public.
    Reviewed {
        /// What they found.
        finding: String,
    },
    /// It is over.
    Ended {
        /// What was made once.
        stamp: Stamp,
        /// Why, by language.
        reason: Keyed<String>,
    },
    /// It was issued in error.
    Retracted {
        /// What was made once.
        stamp: Stamp,
        /// Why, by language.
        reason: Keyed<String>,
    },
    /// Another standing level took its row in the register.
    Superseded {
        /// The advisory that did.
        by: AdvisoryId,
        /// When; the other's `sent`.
        at: DateTime<Utc>,
    },
}

/// A deed with who, when and about what.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// About which advisory.
    pub advisory: AdvisoryId,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// Who decided; a schedule that fires acts for the person who set it.
    pub actor: PersonName,
    /// What was decided.
    pub deed: Deed,
}
