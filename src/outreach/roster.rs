//! How those who are told stand, for whoever looks after them: above all whom telling has failed, and why.

use chrono::{DateTime, Utc};

/// How telling a subscriber, or a hub, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// It has taken what is shown.
    Told,
    /// It is told now or next.
    Waiting,
    /// Telling it failed, and is tried again.
    Failing,
    /// Telling it failed so often that it is left alone until there is something newer, or until somebody has it told
    /// again.
    GivenUp,
}

impl Stand {
    /// Every stand.
    pub const ALL: [Self; 4] = [Self::Told, Self::Waiting, Self::Failing, Self::GivenUp];

    /// Its word.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Waiting => "waiting",
            Self::Failing => "failing",
            Self::GivenUp => "given-up",
        }
    }
}

/// Somebody who is told of the changes of one topic, and how that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its place in the list; another one after a restart.
    pub number: u64,
    /// The path of the topic.
    pub topic: String,
    /// The address that is told. Whoever knows it can write to the subscriber: it is for administrators alone.
    pub target: String,
    /// When the subscription ends by itself; `None` for a hub.
    pub until: Option<DateTime<Utc>>,
    /// How telling it stands.
    pub stand: Stand,
    /// How often telling what is owed has failed.
    pub failures: u32,
    /// Why it failed the last time, since the service began.
    pub why: Option<String>,
    /// When it is tried again.
    pub retry_at: Option<DateTime<Utc>>,
}
