//! What will have to be told by itself: advisories that lapse, and drafts that wait for too long.

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

    /// Takes out what has come due by an instant.
    pub(super) fn due(&mut self, now: DateTime<Utc>) -> Vec<Due> {
        let mut due = Vec::new();
        while let Some(first) = self.all.first().copied().filter(|first| first.at <= now) {
            self.all.remove(&first);
            if let Some(of) = self.of.get_mut(&first.advisory) {
                of.retain(|one| *one != first);
            }
            due.push(first);
        }
        self.of.retain(|_, of| !of.is_empty());
        due
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
    let waits = matches!(working.stage, Stage::Submitted);
    let at = working.since.checked_add_signed(deadline?)?;
    let mark = u64::try_from(working.since.timestamp_millis()).unwrap_or_default();
    waits.then_some(Due { at, advisory: advisory.id, occasion: Occasion::Overdue, mark })
}
