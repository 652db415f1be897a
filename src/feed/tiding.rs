//! What a feed's listeners are told: each change of an advisory there, once, as a function of what is recorded.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::declared::Feed;
use super::entry::{Entry, Phase, Successor};
use super::showing::{Shows, lives};
use crate::advisory::{Advisory, AdvisoryId, Message, RevisionNumber, Significance, Standing};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The first word.
    Published,
    /// A later word in the place of the earlier: a new entry.
    Updated,
    /// The words of an entry were corrected in place; nobody need be told again.
    Corrected,
    /// What was announced takes effect.
    InForce,
    /// It was declared over.
    Ended,
    /// It was withdrawn as an error.
    Retracted,
    /// It lapsed by itself.
    Expired,
    /// Another word took its place that this feed does not carry, or another standing level took its row.
    Superseded,
    /// It had been over for so long that its entry left the feed.
    Left,
}

impl What {
    /// The spelling of the stream. A correction is an update that says `"minor":true` beside.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Updated | Self::Corrected => "updated",
            Self::InForce => "in-force",
            Self::Ended => "ended",
            Self::Retracted => "retracted",
            Self::Expired => "expired",
            Self::Superseded => "superseded",
            Self::Left => "left",
        }
    }
}

/// The id of a tiding, and its place in a feed's time: the instant of the change, then the revision concerned.
///
/// It follows from the record alone: every replica gives the same, before and after a restart. One that names no
/// revision is a place between tidings: all before that instant is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TidingId {
    /// When it changed, in milliseconds since 1970.
    pub at: i64,
    /// What changed.
    pub whose: Option<(AdvisoryId, RevisionNumber)>,
}

impl TidingId {
    /// Digits of the longest instant that is read: until the year 5138.
    const DIGITS: usize = 14;

    /// The place before everything that happens at this instant or later.
    #[must_use]
    pub fn before(instant: DateTime<Utc>) -> Self {
        Self { at: instant.timestamp_millis(), whose: None }
    }

    /// Reads the one spelling that an id has.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let (at, whose) = raw.split_once('.').map_or((raw, None), |(at, whose)| (at, Some(whose)));
        if at.is_empty() || at.len() > Self::DIGITS || !at.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let whose = match whose {
            None => None,
            Some(whose) => {
                let (id, n) = whose.split_once('.')?;
                Some((AdvisoryId::parse(id)?, n.parse().ok().and_then(RevisionNumber::new)?))
            }
        };
        let id = Self { at: at.parse().ok()?, whose };
        (id.to_string() == raw).then_some(id)
    }
}

/// `{milliseconds}.{advisory}.{revision}`.
impl fmt::Display for TidingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.whose {
            Some((advisory, n)) => write!(f, "{}.{advisory}.{n}", self.at),
            None => self.at.fmt(f),
        }
    }
}

/// One change of an advisory in a feed.
#[derive(Debug, Clone)]
pub struct Tiding {
    /// What happened.
    pub what: What,
    /// When.
    pub at: DateTime<Utc>,
    /// The entry that changed, as it shows from then on; as it showed last, where it left.
    pub entry: Entry,
}

impl Tiding {
    /// Its id: no two of one feed share it.
    #[must_use]
    pub fn id(&self) -> TidingId {
        let whose = Some((self.entry.advisory.id, self.entry.revision().stamp.revision));
        TidingId { at: self.at.timestamp_millis(), whose }
    }
}

impl Feed {
    /// Everything that was to be told of an advisory in this feed up to an instant, in order.
    ///
    /// That a tombstone is forgotten is no news. Where a word takes the place of another in this feed, the new word
    /// alone is told.
    #[must_use]
    pub fn tidings(&self, advisory: &Arc<Advisory>, until: DateTime<Utc>) -> Vec<Tiding> {
        let mut all: Vec<Tiding> = Vec::new();
        for life in lives(self, advisory) {
            let mut before: Option<Entry> = None;
            for step in life.steps.iter().take_while(|step| step.from <= until) {
                let (what, entry) = match (step.shows, &before) {
                    (Shows::Entry { place, phase, updated }, before) => {
                        let (advisory, published) = (Arc::clone(advisory), life.published);
                        let entry = Entry { advisory, place, phase, published, updated };
                        (what(before.as_ref(), &entry), entry)
                    }
                    (Shows::Tombstone, Some(before)) => (What::Left, before.clone()),
                    (Shows::Tombstone | Shows::Nothing, _) => continue,
                };
                before = Some(entry.clone());
                all.push(Tiding { what, at: step.from, entry });
            }
        }
        all.sort_by_key(Tiding::id);
        let news: Vec<_> = all.iter().map(|tiding| (tiding.at, tiding.entry.place)).collect();
        let replaced = |tiding: &Tiding| {
            tiding.what == What::Superseded
                && news.iter().any(|(at, place)| *at == tiding.at && *place > tiding.entry.place)
        };
        all.retain(|tiding| !replaced(tiding));
        all
    }
}

/// What it means that an entry shows as it does, after what it showed before.
fn what(before: Option<&Entry>, entry: &Entry) -> What {
    let same_text = |before: &Entry| before.place == entry.place;
    let expired = |entry: &Entry| matches!(entry.phase, Phase::Over(Standing::Expired { at: _ }));
    match (before, entry.phase) {
        (Some(before), _) if expired(before) && expired(entry) => What::Corrected,
        _ if expired(entry) => What::Expired,
        (Some(before), _) if !same_text(before) => What::Corrected,
        (_, Phase::Superseded { at: _, by: Successor::Revision(_) | Successor::Advisory(_) }) => {
            What::Superseded
        }
        (Some(before), Phase::Current(_)) if before.phase.is_current() => What::InForce,
        (_, Phase::Current(_) | Phase::Over(_)) => {
            match (entry.revision().message, entry.revision().significance) {
                (Message::Alert, _) => What::Published,
                (Message::End, _) => What::Ended,
                (Message::Retract, _) => What::Retracted,
                (Message::Update, Significance::Significant) => What::Updated,
                (Message::Update, Significance::Minor) => What::Corrected,
            }
        }
    }
}
