//! What waits for another person: since when, until when somebody should have looked, and that it is said when nobody has.

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Stage};
use crate::store::Row;

use super::hinge::{Hinge, Task};
use super::opening::Desk;
use super::refused::Refused;

/// So many are looked at, those who wait longest first: a desk with more of them has another trouble.
pub(super) const MOST_WAITING: usize = 1000;

/// How long something has been waiting for another person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Since when: its submission.
    pub since: DateTime<Utc>,
    /// By when somebody should have decided; `None` where no deadline is set.
    pub due: Option<DateTime<Utc>>,
    /// Whether that has passed. Nothing else follows from it: it can be approved as before.
    pub overdue: bool,
}

/// A submitted draft, in few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which advisory.
    pub id: AdvisoryId,
    /// Its version: it changes with every step, and not by becoming overdue.
    pub version: u64,
    /// Its headline; of what is published, where this is a further revision.
    pub headline: String,
    /// How long it has been waiting.
    pub wait: Wait,
}

impl Desk {
    /// What waits for another person at an instant; who waits longest comes first. All of it follows from the record
    /// and the configured deadline: nothing is written when something becomes overdue.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn waiting(&self, now: DateTime<Utc>) -> Result<Vec<Waiting>, Refused> {
        let rows = self.store().waiting(MOST_WAITING).await?;
        let waiting = |row: Row| {
            let wait = self.wait(row.waiting_since?, now);
            Some(Waiting { id: row.id, version: row.version, headline: row.headline, wait })
        };
        Ok(rows.into_iter().filter_map(waiting).collect())
    }

    /// How long something that was submitted at an instant has been waiting.
    #[must_use]
    pub fn wait(&self, since: DateTime<Utc>, now: DateTime<Utc>) -> Wait {
        let due = self.flow().due(since);
        Wait { since, due, overdue: due.is_some_and(|due| due <= now) }
    }

    /// How long the working copy of an advisory has been waiting for another person; `None` where it does not.
    #[must_use]
    pub fn wait_of(&self, advisory: &Advisory, now: DateTime<Utc>) -> Option<Wait> {
        let working = advisory.working.as_ref()?;
        match working.stage {
            Stage::Submitted => Some(self.wait(working.since, now)),
            Stage::Draft | Stage::Approved | Stage::Scheduled { by: _, at: _ } => None,
        }
    }

    /// Has the hinge look when a submitted draft becomes overdue.
    pub(super) async fn await_decision(&self, advisory: &Advisory) {
        let Some(due) = self.wait_of(advisory, DateTime::UNIX_EPOCH).and_then(|wait| wait.due) else {
            return;
        };
        // A desk that closes has nobody left to tell; the next start looks at everything that waits.
        let _ = self.tell(Task::Await { id: advisory.id, due }).await;
    }
}

impl Hinge {
    /// The same, where the hinge itself made it wait.
    pub(super) fn await_decision(&mut self, advisory: &Advisory) {
        let wait = self.desk.wait_of(advisory, DateTime::UNIX_EPOCH);
        self.deadlines.extend(wait.and_then(|wait| wait.due).map(|due| (due, advisory.id)));
    }

    /// Says once, loudly, of each draft whose deadline has passed that nobody has decided about it.
    pub(super) async fn look_at_deadlines(&mut self, now: DateTime<Utc>) {
        while let Some((due, id)) = self.deadlines.first().copied().filter(|(due, _)| *due <= now) {
            self.deadlines.remove(&(due, id));
            match self.desk.load(id, None).await {
                Ok(advisory) => self.say_overdue(&advisory, now),
                Err(refused) => {
                    let error: &dyn std::error::Error = &refused;
                    tracing::error!(advisory = %id, error, "whether it is overdue is not known");
                }
            }
        }
    }

    fn say_overdue(&self, advisory: &Advisory, now: DateTime<Utc>) {
        // One that was returned, edited or submitted again meanwhile has another deadline, or none.
        let Some(Wait { since, due: _, overdue: true }) = self.desk.wait_of(advisory, now) else { return };
        tracing::error!(advisory = %advisory.id, %since, "OVERDUE: a submitted draft waits, and nobody has decided");
    }
}
