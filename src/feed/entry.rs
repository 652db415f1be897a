//! One significant revision as an item of a feed: which text it shows, and where it stands in its life there.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, EntryId, Message, Revision, RevisionNumber, Standing};

/// What took an entry's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Successor {
    /// A later revision of the same advisory.
    Revision(RevisionNumber),
    /// Another standing level, for the same scheme and area.
    Advisory(AdvisoryId),
}

/// Where an entry stands in its life in a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// It is the word that counts: announced or in force, as the standing says.
    Current(Standing),
    /// Another word took its place; it is marked, and links onward.
    Superseded {
        /// When the other word was sent.
        at: DateTime<Utc>,
        /// Which.
        by: Successor,
    },
    /// It lapsed, or it is the word that says that it is over: expired, ended or retracted, as the standing says.
    Over(Standing),
}

impl Phase {
    /// Whether it is the word that counts.
    #[must_use]
    pub fn is_current(self) -> bool {
        match self {
            Self::Current(_) => true,
            Self::Superseded { at: _, by: _ } | Self::Over(_) => false,
        }
    }
}

/// Everything that the bytes of an entry depend on, language and format apart: what a press keeps renderings by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey {
    /// Of which advisory.
    pub advisory: AdvisoryId,
    /// The revision whose text it shows.
    pub revision: RevisionNumber,
    /// Where it stands.
    pub phase: Phase,
    /// Its `published`.
    pub published: DateTime<Utc>,
    /// Its `updated`.
    pub updated: DateTime<Utc>,
}

/// One significant revision as an item of a feed. Its id is that of the revision, the same in all formats and feeds.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub(super) advisory: Arc<Advisory>,
    pub(super) place: usize,
    pub(super) phase: Phase,
    pub(super) published: DateTime<Utc>,
    pub(super) updated: DateTime<Utc>,
}

impl Entry {
    /// The advisory it is a word of.
    #[must_use]
    pub fn advisory(&self) -> &Advisory {
        &self.advisory
    }

    /// The revision whose text it shows: the significant one, or the newest minor one after it.
    #[must_use]
    pub fn revision(&self) -> &Revision {
        &self.advisory.revisions[self.place]
    }

    /// Its id in every format.
    #[must_use]
    pub fn id(&self) -> &EntryId {
        &self.revision().stamp.entry
    }

    /// The revision before the one it shows.
    #[must_use]
    pub fn previous(&self) -> Option<&Revision> {
        self.place.checked_sub(1).and_then(|before| self.advisory.revisions.get(before))
    }

    /// What the significant revision did: a minor one that followed corrects its words and does nothing by itself.
    #[must_use]
    pub fn message(&self) -> Message {
        self.opening().message
    }

    /// The significant revision that opened the entry.
    #[must_use]
    pub fn opening(&self) -> &Revision {
        let shown = self.revision();
        let same = |revision: &&Revision| revision.stamp.entry == shown.stamp.entry;
        self.advisory.revisions.iter().find(same).unwrap_or(shown)
    }

    /// Where it stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// When it was first sent; a minor revision does not move it.
    #[must_use]
    pub fn published(&self) -> DateTime<Utc> {
        self.published
    }

    /// When it last meant something else than before: sent, lapsed or superseded. A minor revision does not move it.
    #[must_use]
    pub fn updated(&self) -> DateTime<Utc> {
        self.updated
    }

    /// What its bytes depend on.
    #[must_use]
    pub fn key(&self) -> EntryKey {
        EntryKey {
            advisory: self.advisory.id,
            revision: self.revision().stamp.revision,
            phase: self.phase,
            published: self.published,
            updated: self.updated,
        }
    }
}

/// What is left of an entry that has left a feed (RFC 6721): its id and since when it is gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tombstone {
    /// The id it had.
    pub entry: EntryId,
    /// When it left.
    pub when: DateTime<Utc>,
}
