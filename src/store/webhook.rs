//! How far each webhook was told, and what became of each message: what is owed after a restart follows from it.

use chrono::{DateTime, Utc};

use crate::advisory::AdvisoryId;

/// How far a webhook was told. What lies beyond is still to be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Which webhook.
    pub webhook: String,
    /// The records of the ledger up to this one were looked at.
    pub record: u64,
    /// What came due by itself until then was looked at; in whole milliseconds, as all instants here.
    pub at: DateTime<Utc>,
    /// Since when nothing was taken, although something was sent.
    pub failing_since: Option<DateTime<Utc>>,
    /// Since when nothing is sent any more, because nothing was taken for days.
    pub disabled_at: Option<DateTime<Utc>>,
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It is sent until it is taken.
    Owed,
    /// It was taken.
    Taken,
    /// It is sent no more, unless somebody asks for it.
    GivenUp,
}

impl Fate {
    /// Every fate.
    pub const ALL: &'static [Self] = &[Self::Owed, Self::Taken, Self::GivenUp];

    /// Its spelling.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owed => "owed",
            Self::Taken => "taken",
            Self::GivenUp => "given-up",
        }
    }

    /// The one with this spelling, exactly.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|fate| fate.name() == raw)
    }
}

/// A message to a webhook. What it says is not kept: it follows from the ledger up to its record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// To which webhook.
    pub webhook: String,
    /// Its place among the messages to this webhook.
    pub number: u64,
    /// By which the receiver knows it: the same at every attempt.
    pub id: String,
    /// The name of what happened.
    pub event: String,
    /// To which advisory; nothing in a trial.
    pub advisory: Option<AdvisoryId>,
    /// The record whose state it tells.
    pub record: u64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What became of it.
    pub fate: Fate,
    /// How often it was sent.
    pub attempts: u32,
    /// When it was sent last.
    pub tried_at: Option<DateTime<Utc>>,
    /// What was answered last.
    pub status: Option<u16>,
    /// Why it was not taken.
    pub error: Option<String>,
    /// When it is sent again, where that is not at once.
    pub next_at: Option<DateTime<Utc>>,
}

/// A change of what is kept about webhooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WebhookChange {
    /// A webhook was told so far.
    Told(Told),
    /// A message is from now on as given, whether it was there before or not.
    Keep(Delivery),
    /// Messages to a webhook before this number are forgotten, unless they are still owed.
    Forget {
        /// Which webhook.
        webhook: String,
        /// The first number that is kept.
        before: u64,
    },
}
