//! Where an advisory stands at an instant, and when that will change: functions of values, never of the machine's time.

use chrono::{DateTime, Utc};

use super::change::Message;
use super::content::Term;
use super::fold::Advisory;
use super::id::AdvisoryId;
use super::revision::Revision;
use super::working::Stage;

/// Where a published advisory stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Published; it takes effect later.
    Announced,
    /// It holds.
    InForce,
    /// It lapsed by itself.
    Expired {
        /// At its `expires`.
        at: DateTime<Utc>,
    },
    /// It was declared over.
    Ended {
        /// When that was sent.
        at: DateTime<Utc>,
    },
    /// It was withdrawn as an error.
    Retracted {
        /// When that was sent.
        at: DateTime<Utc>,
    },
    /// Another standing level took its row in the register.
    Superseded {
        /// When.
        at: DateTime<Utc>,
        /// Which.
        by: AdvisoryId,
    },
}

impl Standing {
    /// Since when it no longer holds; `None` while it holds or is announced.
    #[must_use]
    pub fn over_since(self) -> Option<DateTime<Utc>> {
        match self {
            Self::Announced | Self::InForce => None,
            Self::Expired { at }
            | Self::Ended { at }
            | Self::Retracted { at }
            | Self::Superseded { at, by: _ } => Some(at),
        }
    }

    /// The spelling of the API.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::InForce => "in-force",
            Self::Expired { at: _ } => "expired",
            Self::Ended { at: _ } => "ended",
            Self::Retracted { at: _ } => "retracted",
            Self::Superseded { at: _, by: _ } => "superseded",
        }
    }
}

/// Where an advisory stands in its whole life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Being written; nothing is public.
    Draft,
    /// Waiting for another person; nothing is public.
    Submitted,
    /// Agreed; nothing is public.
    Approved,
    /// Will be published by itself; nothing is public.
    Scheduled {
        /// When.
        at: DateTime<Utc>,
    },
    /// Thrown away before anything was public.
    Discarded,
    /// Public.
    Published(Standing),
}

impl State {
    /// The spelling of the API.
    #[must_use]
    pub fn wire(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Approved => "approved",
            Self::Scheduled { at: _ } => "scheduled",
            Self::Discarded => "discarded",
            Self::Published(standing) => standing.wire(),
        }
    }
}

impl Revision {
    /// When this revision's content lapses or was declared over, if that is known yet.
    #[must_use]
    pub fn over_at(&self) -> Option<DateTime<Utc>> {
        match (self.message, self.content.term) {
            (Message::End | Message::Retract, _) => Some(self.stamp.sent),
            (Message::Alert | Message::Update, Term::Expires(at)) => Some(at.to_utc()),
            (Message::Alert | Message::Update, Term::ReviewBy(_)) => None,
        }
    }
}

impl Advisory {
    /// Where it stands at an instant, by what was published until then.
    #[must_use]
    pub fn state_at(&self, now: DateTime<Utc>) -> State {
        if let Some(standing) = self.standing_at(now) {
            return State::Published(standing);
        }
        match self.working.as_ref().map(|working| &working.stage) {
            Some(Stage::Draft) => State::Draft,
            Some(Stage::Submitted) => State::Submitted,
            Some(Stage::Approved) => State::Approved,
            Some(Stage::Scheduled { by: _, at }) => State::Scheduled { at: *at },
            None => State::Discarded,
        }
    }

    /// Where it stands in public at an instant; `None` where nothing was published by then.
    #[must_use]
    pub fn standing_at(&self, now: DateTime<Utc>) -> Option<Standing> {
        let newest = self.revisions.iter().rev().find(|revision| revision.stamp.sent <= now)?;
        let sent = newest.stamp.sent;
        Some(match (newest.message, self.superseded, newest.content.term) {
            (Message::End, _, _) => Standing::Ended { at: sent },
            (Message::Retract, _, _) => Standing::Retracted { at: sent },
            (_, Some((by, at)), _) if at <= now => Standing::Superseded { at, by },
            (_, _, Term::Expires(at)) if at <= now => Standing::Expired { at: at.to_utc() },
            _ if newest.content.effective > now => Standing::Announced,
            _ => Standing::InForce,
        })
    }

    /// The next instant after `now` at which it stands elsewhere by itself.
    #[must_use]
    pub fn next_change(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self.standing_at(now)? {
            Standing::Announced | Standing::InForce => {
                let newest = self.newest()?;
                let effective = newest.content.effective.to_utc();
                [Some(effective), newest.over_at()].into_iter().flatten().filter(|at| *at > now).min()
            }
            Standing::Expired { at: _ }
            | Standing::Ended { at: _ }
            | Standing::Retracted { at: _ }
            | Standing::Superseded { at: _, by: _ } => None,
        }
    }

    /// When it stopped or will stop holding, if that is known: what a store sorts the current from the past by.
    #[must_use]
    pub fn over_at(&self) -> Option<DateTime<Utc>> {
        let own = self.newest()?.over_at();
        let superseded = self.superseded.map(|(_, at)| at);
        match (own, superseded) {
            (Some(own), Some(superseded)) => Some(own.min(superseded)),
            (own, superseded) => own.or(superseded),
        }
    }
}
