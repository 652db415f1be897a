//! What will have to be told by itself: advisories that lapse, and drafts that wait for too long.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{Advisory, AdvisoryId, Message, Occasion, Stage, Term};

use super::notice::Notice;

/// Something that comes due: when, of which advisory, and a number that tells it from others of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Due {
    pub(super) at: DateTime<Utc>,
    pub(super) advisory: AdvisoryId,
    occasion: Occasion,
    mark: u64,
}

/// What comes due, in the order of its time.
#[derive(Debug, Default)]
pub(super) struct Dues {
    all: BTreeSet<Due>,
    of: HashMap<AdvisoryId, Vec<Due>>,
}

impl Dues {
    /// An advisory is from now on as given. What came due before `since` was told.
    pub(super) fn watch(
        &mut self,
        advisory: &Advisory,
        deadline: Option<TimeDelta>,
        since: Option<DateTime<Utc>>,
    ) {
        for due in self.of.remove(&advisory.id).unwrap_or_default() {
            self.all.remove(&due);
        }
        let dues: Vec<_> =
            dues(advisory, deadline).filter(|due| since.is_none_or(|since| due.at > since)).collect();
        if !dues.is_empty() {
            self.all.extend(&dues);
            self.of.insert(advisory.id, dues);
        }
    }

    /// When something is next due.
    pub(super) fn next(&self) -> Option<DateTime<Utc>> {
        self.all.first().map(|due| due.at)
    }

    /// What has come due first by an instant; it stays until it is done.
    pub(super) fn due(&self, now: DateTime<Utc>) -> Option<Due> {
        self.all.first().copied().filter(|first| first.at <= now)
    }

    /// This is told, or not worth telling any more.
    pub(super) fn done(&mut self, due: Due) {
        self.all.remove(&due);
        if let Entry::Occupied(mut of) = self.of.entry(due.advisory) {
            of.get_mut().retain(|one| *one != due);
            if of.get().is_empty() {
                of.remove();
            }
        }
    }
}

impl Due {
    /// What it tells, if it still holds of the advisory as it is now.
    pub(super) fn notice(self, advisory: &Advisory, deadline: Option<TimeDelta>) -> Option<Notice> {
        let holds = dues(advisory, deadline).any(|due| due == self);
        let notice = || Notice::of(self.occasion, advisory.version, self.at, advisory);
        let notice = holds.then(notice).flatten();
        notice.map(|notice| Notice { mark: self.mark, ..notice })
    }
}

fn dues(advisory: &Advisory, deadline: Option<TimeDelta>) -> impl Iterator<Item = Due> {
    [lapses(advisory), overdue(advisory, deadline)].into_iter().flatten()
}

/// When what was published lapses, unless it was over before.
fn lapses(advisory: &Advisory) -> Option<Due> {
    let newest = advisory.newest()?;
    let (Message::Alert | Message::Update, Term::Expires(at)) = (newest.message, newest.content.term) else {
        return None;
    };
    let at = at.to_utc();
    let superseded = advisory.superseded.is_some_and(|(_, over)| over <= at);
    let due = Due { at, advisory: advisory.id, occasion: Occasion::Expired, mark: newest.record };
    (!superseded).then_some(due)
}

/// By when somebody should have decided about a submitted draft.
fn overdue(advisory: &Advisory, deadline: Option<TimeDelta>) -> Option<Due> {
    let working = advisory.working.as_ref()?;
    let waits = working.stage == Stage::Submitted;
    let at = working.since.checked_add_signed(deadline?)?;
    let mark = u64::try_from(working.since.timestamp_millis()).unwrap_or_default();
    waits.then_some(Due { at, advisory: advisory.id, occasion: Occasion::Overdue, mark })
}
