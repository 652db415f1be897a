//! Whom outreach tells of changes, and what each was told last: what is owed after a restart follows from it.

use chrono::{DateTime, Utc};

use crate::advisory::Digest;

/// What is done when a topic has changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Errand {
    /// Its bytes are sent to a subscriber (W3C WebSub §7).
    Deliver {
        /// What the bytes are signed with (§8), if the subscriber gave anything.
        secret: Option<String>,
        /// When the subscription ends by itself.
        until: DateTime<Utc>,
    },
    /// A hub is told that it has changed.
    Ping,
}

impl Errand {
    /// Its name in the store.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Deliver { .. } => DELIVER,
            Self::Ping => PING,
        }
    }
}

pub(super) const DELIVER: &str = "deliver";
pub(super) const PING: &str = "ping";

/// Somebody who is told of the changes of one topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// The path of the topic.
    pub topic: String,
    /// The absolute address that is told.
    pub target: String,
    /// In which way.
    pub errand: Errand,
    /// The tag of the bytes that the target has acknowledged. Whatever else the topic shows is still owed.
    pub told: Digest,
    /// How often telling what is owed has failed.
    pub failures: u32,
    /// When it is tried again, where it has failed; in whole milliseconds.
    pub retry_at: Option<DateTime<Utc>>,
}

impl Follower {
    /// By which it is found: there is one for each errand, topic and target.
    #[must_use]
    pub fn key(&self) -> FollowerKey {
        FollowerKey { errand: self.errand.name(), topic: self.topic.clone(), target: self.target.clone() }
    }
}

/// By which a follower is found; followers are read in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FollowerKey {
    pub(super) errand: &'static str,
    pub(super) topic: String,
    pub(super) target: String,
}

impl FollowerKey {
    /// Of the subscriber who is sent a topic's bytes at this address.
    #[must_use]
    pub fn delivery(topic: &str, target: &str) -> Self {
        Self { errand: DELIVER, topic: topic.to_owned(), target: target.to_owned() }
    }

    /// Of the hub that is told at this address of a topic's changes.
    #[must_use]
    pub fn ping(topic: &str, target: &str) -> Self {
        Self { errand: PING, topic: topic.to_owned(), target: target.to_owned() }
    }
}

/// A change among the followers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowerChange {
    /// From now on it is as given, whether it was there before or not.
    Keep(Follower),
    /// It is told no more; nothing happens where it was not there.
    Drop(FollowerKey),
}
