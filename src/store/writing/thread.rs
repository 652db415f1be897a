//! The thread that writes: it gathers whatever waits, commits it once, and only then answers.

use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, oneshot, watch};

use super::super::backend::Connection;
use super::super::chain::Head;
use super::super::entry::Receipt;
use super::super::fault::{Fault, FaultKind};
use super::super::follower::FollowerChange;
use super::super::not_recorded::NotRecorded;
use super::super::session::SessionChange;
use super::super::ticket::{KeptAnswer, Ticket};
use super::super::webhook::WebhookChange;
use super::entries::{self, Prepared};
use super::{followers, marks, sessions, tickets, webhooks};

/// What came of the entries of one job, in their order.
type Outcomes = Vec<Result<Receipt, NotRecorded>>;

/// No more than this is gathered for one commit: beyond it a flush costs each entry next to nothing, and those who
/// came first would only wait longer.
const MOST_TOGETHER: usize = 512;

/// Something to be written.
pub(in super::super) enum Job {
    /// Entries, in order.
    Append {
        /// Which.
        entries: Vec<Prepared>,
        /// Who waits.
        reply: oneshot::Sender<Outcomes>,
    },
    /// Marks.
    Marks {
        /// Which.
        marks: Vec<(String, DateTime<Utc>)>,
        /// Who waits.
        reply: oneshot::Sender<Result<(), NotRecorded>>,
    },
    /// Changes among the followers.
    Followers {
        /// Which.
        changes: Vec<FollowerChange>,
        /// Who waits.
        reply: oneshot::Sender<Result<(), NotRecorded>>,
    },
    /// What was answered to a request with a key.
    Answer {
        /// The request.
        ticket: Ticket,
        /// The answer.
        answer: KeptAnswer,
        /// Who waits.
        reply: oneshot::Sender<Result<(), NotRecorded>>,
    },
    /// Changes among the sessions.
    Sessions {
        /// Which.
        changes: Vec<SessionChange>,
        /// Who waits.
        reply: oneshot::Sender<Result<(), NotRecorded>>,
    },
    /// Changes of what is kept about webhooks.
    Webhooks {
        /// Which.
        changes: Vec<WebhookChange>,
        /// Who waits.
        reply: oneshot::Sender<Result<(), NotRecorded>>,
    },
}

impl Job {
    fn size(&self) -> usize {
        match self {
            Self::Append { entries, reply: _ } => entries.len(),
            Self::Marks { marks, reply: _ } => marks.len(),
            Self::Followers { changes, reply: _ } => changes.len(),
            Self::Sessions { changes, reply: _ } => changes.len(),
            Self::Webhooks { changes, reply: _ } => changes.len(),
            Self::Answer { ticket: _, answer: _, reply: _ } => 1,
        }
    }

    /// Those who asked may have gone away; what was written stays written.
    fn answer(self, outcomes: Outcomes) {
        match self {
            Self::Append { entries: _, reply } => drop(reply.send(outcomes)),
            Self::Marks { marks: _, reply }
            | Self::Followers { changes: _, reply }
            | Self::Sessions { changes: _, reply }
            | Self::Webhooks { changes: _, reply }
            | Self::Answer { ticket: _, answer: _, reply } => {
                drop(reply.send(outcomes.into_iter().try_for_each(|one| one.map(|_| ()))))
            }
        }
    }

    /// As if each of its entries had failed for this reason.
    fn fail(self, fault: &Fault) {
        let outcomes = parts(&self).iter().map(|_| Err(fault.clone().into())).collect();
        self.answer(outcomes);
    }
}

/// The only one who writes.
pub(in super::super) struct Writer {
    connection: Box<dyn Connection>,
    jobs: mpsc::Receiver<Job>,
    /// The number of the newest record that this process knows to be on disk.
    grown: watch::Sender<u64>,
}

impl Writer {
    pub(in super::super) fn new(
        connection: Box<dyn Connection>,
        jobs: mpsc::Receiver<Job>,
        grown: watch::Sender<u64>,
    ) -> Self {
        Self { connection, jobs, grown }
    }

    /// Works until nobody can ask any more, or until the disk fails. Then the queue closes: nothing more is taken.
    pub(in super::super) fn run(mut self) {
        while let Some(first) = self.jobs.blocking_recv() {
            let batch = self.gather(first);
            if let Err(fault) = self.work(batch).and_then(|()| self.connection.tend()) {
                tracing::error!(%fault, "the disk failed; the ledger takes nothing more before a restart");
                return;
            }
        }
    }

    /// Whatever waits already, but no more than is good for those who came first; a job is never split.
    fn gather(&mut self, first: Job) -> Vec<Job> {
        let mut size = first.size();
        let mut batch = vec![first];
        while size < MOST_TOGETHER {
            let Ok(next) = self.jobs.try_recv() else { break };
            size += next.size();
            batch.push(next);
        }
        batch
    }

    /// Writes a batch and answers everybody.
    ///
    /// # Errors
    /// A [`Fault`] after which nothing more may be written; it has been told to everybody.
    fn work(&mut self, batch: Vec<Job>) -> Result<(), Fault> {
        let fault = match self.together(&batch) {
            Ok(outcomes) => {
                batch.into_iter().zip(outcomes).for_each(|(job, outcomes)| job.answer(outcomes));
                return Ok(());
            }
            Err(fault) => fault,
        };
        match fault.kind {
            FaultKind::Disk => {
                batch.into_iter().for_each(|job| job.fail(&fault));
                Err(fault)
            }
            FaultKind::Busy => {
                // Another process held the ledger all the time: each of them would wait as long again.
                batch.into_iter().for_each(|job| job.fail(&fault));
                Ok(())
            }
            FaultKind::NoRoom | FaultKind::Other => self.apart(batch),
        }
    }

    /// One by one, after a failure of all: what one of them cannot have must not keep the others from it.
    fn apart(&mut self, batch: Vec<Job>) -> Result<(), Fault> {
        let mut failed = Ok(());
        for job in batch {
            let mut outcomes = Vec::new();
            for part in parts(&job) {
                let outcome = match &failed {
                    Ok(()) => self.transaction(|connection, head| part.write(connection, head)),
                    Err(fault) => Err(Fault::clone(fault)),
                };
                if let Err(fault) = &outcome
                    && fault.kind == FaultKind::Disk
                {
                    failed = Err(fault.clone());
                }
                outcomes.extend(outcome.unwrap_or_else(|fault| vec![Err(fault.into())]));
            }
            job.answer(outcomes);
        }
        failed
    }

    fn together(&mut self, batch: &[Job]) -> Result<Vec<Outcomes>, Fault> {
        self.transaction(|connection, head| {
            let mut written = |job| {
                let outcomes = parts(job).into_iter().map(|part| part.write(connection, head));
                Ok(outcomes.collect::<Result<Vec<_>, Fault>>()?.concat())
            };
            batch.iter().map(&mut written).collect()
        })
    }

    fn transaction<T>(
        &mut self,
        write: impl FnOnce(&mut dyn Connection, &mut Head) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let connection = &mut *self.connection;
        let work = || {
            connection.begin()?;
            let mut head = entries::head(connection)?;
            let outcome = write(connection, &mut head)?;
            connection.commit()?;
            self.grown.send_if_modified(|newest| std::mem::replace(newest, head.seq) != head.seq);
            Ok(outcome)
        };
        let outcome = work();
        if outcome.is_err() {
            connection.rollback();
        }
        outcome
    }
}

/// What can be written in a transaction of its own.
enum Part<'a> {
    Entry(&'a Prepared),
    Marks(&'a [(String, DateTime<Utc>)]),
    Followers(&'a [FollowerChange]),
    Sessions(&'a [SessionChange]),
    Webhooks(&'a [WebhookChange]),
    Answer(&'a Ticket, &'a KeptAnswer),
}

impl Part<'_> {
    fn write(&self, connection: &mut dyn Connection, head: &mut Head) -> Result<Outcomes, Fault> {
        match self {
            Self::Entry(entry) => Ok(vec![entries::write(connection, head, entry)?]),
            Self::Marks(marks) => {
                marks.iter().try_for_each(|(name, at)| marks::write(connection, name, *at))?;
                Ok(Vec::new())
            }
            Self::Followers(changes) => {
                changes.iter().try_for_each(|change| followers::write(connection, change))?;
                Ok(Vec::new())
            }
            Self::Answer(ticket, answer) => {
                tickets::answer(connection, ticket, answer)?;
                Ok(Vec::new())
            }
            Self::Sessions(changes) => {
                changes.iter().try_for_each(|change| sessions::write(connection, change))?;
                Ok(Vec::new())
            }
            Self::Webhooks(changes) => {
                changes.iter().try_for_each(|change| webhooks::write(connection, change))?;
                Ok(Vec::new())
            }
        }
    }
}

fn parts(job: &Job) -> Vec<Part<'_>> {
    match job {
        Job::Append { entries, reply: _ } => entries.iter().map(Part::Entry).collect(),
        Job::Marks { marks, reply: _ } => vec![Part::Marks(marks)],
        Job::Followers { changes, reply: _ } => vec![Part::Followers(changes)],
        Job::Sessions { changes, reply: _ } => vec![Part::Sessions(changes)],
        Job::Webhooks { changes, reply: _ } => vec![Part::Webhooks(changes)],
        Job::Answer { ticket, answer, reply: _ } => vec![Part::Answer(ticket, answer)],
    }
}
