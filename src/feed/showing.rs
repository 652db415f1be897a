//! How one advisory shows in one feed, from its first word until its last trace is gone: a function of what is recorded.

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::declared::Feed;
use super::entry::{Entry, Phase, Successor, Tombstone};
use super::membership::{entries, members};
use crate::advisory::{Advisory, EntryId, Standing, State};

/// How one advisory shows in a feed at one instant.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Showing {
    /// Its entries, oldest first.
    pub entries: Vec<Entry>,
    /// What is left of those that have left.
    pub tombstones: Vec<Tombstone>,
    /// The last instant, up to that one, at which this was anything else; `None` where it never was.
    pub changed: Option<DateTime<Utc>>,
    /// The next instant at which it will be something else by itself.
    pub next: Option<DateTime<Utc>>,
}

/// From an instant on, until the next step.
pub(super) struct Step {
    pub(super) from: DateTime<Utc>,
    pub(super) shows: Shows,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Entry { place: usize, phase: Phase, updated: DateTime<Utc> },
    Tombstone,
    Nothing,
}

impl Feed {
    /// How an advisory shows in this feed at `now`, by what was recorded until then.
    #[must_use]
    pub fn showing(&self, advisory: &Arc<Advisory>, now: DateTime<Utc>) -> Showing {
        let mut showing = Showing::default();
        for life in lives(self, advisory) {
            let until = life.steps.partition_point(|step| step.from <= now);
            showing.next = earlier(showing.next, life.steps.get(until).map(|step| step.from));
            let Some(step) = life.steps[..until].last() else { continue };
            showing.changed = showing.changed.max(Some(step.from));
            match step.shows {
                Shows::Entry { place, phase, updated } => {
                    let advisory = Arc::clone(advisory);
                    let published = life.published;
                    showing.entries.push(Entry { advisory, place, phase, published, updated });
                }
                Shows::Tombstone => {
                    showing.tombstones.push(Tombstone { entry: life.entry, when: step.from });
                }
                Shows::Nothing => {}
            }
        }
        showing
    }

    /// Every instant at which this advisory shows otherwise in this feed than before, the known future included:
    /// sent, corrected, in force, superseded, over, left, forgotten. Ascending, each once.
    #[must_use]
    pub fn changes(&self, advisory: &Advisory) -> Vec<DateTime<Utc>> {
        let mut all: Vec<_> =
            lives(self, advisory).flat_map(|life| life.steps).map(|step| step.from).collect();
        all.sort();
        all.dedup();
        all
    }
}

fn earlier(a: Option<DateTime<Utc>>, b: Option<DateTime<Utc>>) -> Option<DateTime<Utc>> {
    a.into_iter().chain(b).min()
}

/// The life of one entry in one feed.
pub(super) struct Life {
    entry: EntryId,
    pub(super) published: DateTime<Utc>,
    pub(super) steps: Vec<Step>,
}

pub(super) fn lives(feed: &Feed, advisory: &Advisory) -> impl Iterator<Item = Life> {
    let members = members(feed, &advisory.revisions);
    let linger = feed.linger();
    entries(&advisory.revisions).map(move |run| {
        let opening = &advisory.revisions[run.start].stamp;
        let steps = departures(phases(advisory, &members, &run), linger);
        Life { entry: opening.entry.clone(), published: opening.sent, steps }
    })
}

/// The steps of an entry while nobody counts how long it lingers.
fn phases(advisory: &Advisory, members: &[bool], run: &Range<usize>) -> Vec<Step> {
    let mut instants = candidates(advisory, members, run);
    instants.sort();
    instants.dedup();
    let mut steps: Vec<Step> = Vec::new();
    for from in instants {
        let Some((place, phase)) = phase_at(advisory, members, run, from) else { continue };
        let before = steps.last().map(|step| step.shows);
        let updated = match before {
            Some(Shows::Entry { place: _, phase: earlier, updated }) if continues(earlier, phase) => updated,
            Some(Shows::Entry { place: _, phase: _, updated: _ } | Shows::Tombstone | Shows::Nothing)
            | None => moved(phase, from),
        };
        let shows = Shows::Entry { place, phase, updated };
        if before != Some(shows) {
            steps.push(Step { from, shows });
        }
    }
    steps
}

/// Every instant at which the entry could show otherwise.
fn candidates(advisory: &Advisory, members: &[bool], run: &Range<usize>) -> Vec<DateTime<Utc>> {
    let revisions = &advisory.revisions;
    let mut instants: Vec<_> = advisory.superseded.map(|(_, at)| at).into_iter().collect();
    for place in run.clone().filter(|place| members[*place]) {
        let revision = &revisions[place];
        instants.push(revision.stamp.sent);
        instants.push(revision.content.effective.to_utc());
        instants.extend(revision.over_at());
        instants.extend(revisions.get(place + 1).map(|next| next.stamp.sent));
    }
    instants
}

/// Which revision's text the entry shows at an instant, and where it stands.
///
/// Whatever comes after the last revision of the entry that belongs to the feed supersedes it there, be it the next
/// entry or a correction that took it out of the feed's selection.
fn phase_at(
    advisory: &Advisory,
    members: &[bool],
    run: &Range<usize>,
    at: DateTime<Utc>,
) -> Option<(usize, Phase)> {
    let revisions = &advisory.revisions;
    let place = run.clone().rev().find(|place| members[*place] && revisions[*place].stamp.sent <= at)?;
    if let Some(next) = revisions.get(place + 1).map(|next| &next.stamp).filter(|next| next.sent <= at) {
        let by = Successor::Revision(next.revision);
        return Some((place, Phase::Superseded { at: next.sent, by }));
    }
    match advisory.state_at(at) {
        State::Published(standing) => Some((place, phase_of(standing))),
        State::Draft | State::Submitted | State::Approved | State::Discarded => None,
        State::Scheduled { at: _ } => None,
    }
}

fn phase_of(standing: Standing) -> Phase {
    match standing {
        Standing::Announced | Standing::InForce => Phase::Current(standing),
        Standing::Superseded { at, by } => Phase::Superseded { at, by: Successor::Advisory(by) },
        Standing::Expired { at: _ } | Standing::Ended { at: _ } | Standing::Retracted { at: _ } => {
            Phase::Over(standing)
        }
    }
}

/// Whether the entry means the same to a reader as before: then its `updated` stays (RFC 4287 §4.2.15).
fn continues(before: Phase, now: Phase) -> bool {
    match (before, now) {
        (Phase::Current(_), Phase::Current(_)) | (Phase::Over(_), Phase::Over(_)) => true,
        (Phase::Superseded { at: a, by: _ }, Phase::Superseded { at: b, by: _ }) => a == b,
        (Phase::Current(_) | Phase::Over(_) | Phase::Superseded { at: _, by: _ }, _) => false,
    }
}

/// The `updated` of a phase that begins: a millisecond before its successor's, because no two entries of a feed may
/// share one, and every successor has a stamp of its own.
fn moved(phase: Phase, from: DateTime<Utc>) -> DateTime<Utc> {
    match phase {
        Phase::Current(_) | Phase::Over(_) => from,
        Phase::Superseded { at, by: _ } => at - TimeDelta::milliseconds(1),
    }
}

/// Lets what is over leave: after `linger` a tombstone, after as long again nothing.
fn departures(phases: Vec<Step>, linger: TimeDelta) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut over_since: Option<DateTime<Utc>> = None;
    for step in phases {
        let Shows::Entry { place: _, phase, updated: _ } = step.shows else { continue };
        leave(&mut steps, over_since, linger, Some(step.from));
        if phase.is_current() {
            over_since = None;
        } else if over_since.is_some_and(|since| since + linger <= step.from) {
            // It has left: a later word about it does not bring it back.
            continue;
        } else {
            over_since = over_since.or(Some(step.from));
        }
        steps.push(step);
    }
    leave(&mut steps, over_since, linger, None);
    steps
}

/// Adds what happens by itself before the next step, once.
fn leave(
    steps: &mut Vec<Step>,
    over_since: Option<DateTime<Utc>>,
    linger: TimeDelta,
    until: Option<DateTime<Utc>>,
) {
    let Some(since) = over_since else { return };
    let due = [(since + linger, Shows::Tombstone), (since + linger + linger, Shows::Nothing)];
    for (from, shows) in due {
        let later = steps.last().is_some_and(|last| last.from < from);
        if later && until.is_none_or(|until| from <= until) {
            steps.push(Step { from, shows });
        }
    }
}
