//! The one task of outreach: it takes what is asked, sees what the shelf shows, and keeps errands under way.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use tokio::sync::{Semaphore, mpsc, oneshot, watch};
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::Instant;
use url::Url;

use crate::advisory::Addresses;
use crate::clock::Clock;
use crate::press::{Shelf, Snapshot};
use crate::store::NotRecorded;

use super::asking::{Asked, Asking};
use super::book::Book;
use super::caller::{Answer, Caller, NoAnswer};
use super::clerk::Clerk;
use super::limits::{BRISK, DISK_REST, FAREWELL};
use super::not_taken::NotTaken;
use super::queue::Queue;
use super::reach::Reach;
use super::requests::Scribe;
use super::roster::{Listed, Stand};
use super::telling::Told;
use super::wish::Wish;

/// What others want of the task.
#[derive(Debug)]
pub(super) enum Message {
    /// Somebody asks the hub for something.
    Asked(Box<Wish>, oneshot::Sender<Result<(), NotTaken>>),
    /// Somebody wants to see who is told, and how that stands.
    List { wanted: Option<Stand>, after: u64, limit: usize, reply: oneshot::Sender<Vec<Listed>> },
    /// What failed is to be told again; how many that are is the answer.
    Again(oneshot::Sender<usize>),
    /// Somebody wants to know when nothing is left to do.
    Settle(oneshot::Sender<()>),
    /// The house closes.
    Stop,
}

/// What is under way.
pub(super) enum Work {
    /// A follower is being told.
    Tell(Told),
    /// A callback is being asked, or told that it is over.
    Ask(Asked),
    /// Changes are being written down.
    Write,
}

/// What came of it.
pub(super) enum Outcome {
    Called(Result<Answer, NoAnswer>),
    Written(Result<(), NotRecorded>),
}

/// The task's inside.
pub(super) struct Office {
    pub(super) inbox: mpsc::Receiver<Message>,
    pub(super) epochs: watch::Receiver<u64>,
    pub(super) shelf: Shelf,
    /// The state of the shelf that the book reckons with, and that is sent.
    pub(super) seen: Arc<Snapshot>,
    pub(super) clock: Clock,
    pub(super) random: fn(&mut [u8]),
    pub(super) addresses: Addresses,
    pub(super) scribe: Scribe,
    /// The hub that is told of changes, where it is not our own.
    pub(super) hub: Option<Url>,
    pub(super) reach: Reach,
    pub(super) book: Book,
    /// Followers that wait to be told.
    pub(super) turns: Queue,
    /// Look-ups of names, for each lane of telling.
    pub(super) lookups: Vec<Arc<Semaphore>>,
    pub(super) asking: Asking,
    pub(super) caller: Arc<Caller>,
    pub(super) clerk: Clerk,
    pub(super) under_way: JoinSet<Outcome>,
    /// What each task is at.
    pub(super) works: HashMap<Id, Work>,
    /// Until when each task is brisk, in the order in which they began; some have ended meanwhile.
    pub(super) brisk: VecDeque<(Instant, Id)>,
    /// Tasks that take long and found no room aside.
    pub(super) lingering: Vec<Id>,
    pub(super) settling: Vec<oneshot::Sender<()>>,
}

impl Office {
    /// Works until told to stop, or until nobody can ask any more.
    pub(super) async fn run(mut self) {
        self.epochs.mark_unchanged();
        self.look();
        loop {
            self.wake();
            self.go_on();
            self.answer_settled();
            let next = self.book.next();
            let clock = self.clock.clone();
            let brisk = self.brisk.front().map(|(until, _)| *until);
            let overdue = async {
                match brisk {
                    Some(until) => tokio::time::sleep_until(until).await,
                    None => std::future::pending().await,
                }
            };
            let awaited = async {
                match next {
                    Some(at) => clock.sleep_until(at).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                message = self.inbox.recv() => match message {
                    Some(Message::Asked(wish, reply)) => drop(reply.send(self.asked(*wish))),
                    Some(Message::List { wanted, after, limit, reply }) => {
                        drop(reply.send(self.book.listed(wanted, after, limit)));
                    }
                    Some(Message::Again(reply)) => drop(reply.send(self.again())),
                    Some(Message::Settle(reply)) => self.settling.push(reply),
                    Some(Message::Stop) | None => break,
                },
                changed = self.epochs.changed() => {
                    if changed.is_err() {
                        break;
                    }
                    self.look();
                }
                Some(ended) = self.under_way.join_next_with_id() => self.ended(ended),
                () = overdue => self.set_aside(),
                () = awaited => {}
            }
        }
        self.farewell().await;
    }

    /// Begins what may begin.
    fn go_on(&mut self) {
        self.tell();
        self.ask();
        self.write();
    }

    fn write(&mut self) {
        if let Some(step) = self.clerk.begin() {
            self.begin(Work::Write, async move {
                let written = step.await;
                if written.is_err() {
                    tokio::time::sleep(DISK_REST).await;
                }
                Outcome::Written(written)
            });
        }
    }

    pub(super) fn begin(&mut self, work: Work, task: impl Future<Output = Outcome> + Send + 'static) {
        let id = self.under_way.spawn(task).id();
        self.works.insert(id, work);
        self.brisk.push_back((Instant::now() + BRISK, id));
    }

    /// Has others take the places of those who take long, as far as there is room aside.
    fn set_aside(&mut self) {
        let now = Instant::now();
        while let Some((_, id)) = self.brisk.pop_front_if(|(until, _)| *until <= now) {
            self.lingering.push(id);
        }
        let (works, turns, asking) = (&mut self.works, &mut self.turns, &mut self.asking);
        self.lingering.retain(|id| match works.get_mut(id) {
            Some(Work::Tell(told)) => !turns.set_aside(&mut told.place),
            Some(Work::Ask(asked)) => !asking.queue.set_aside(&mut asked.place),
            Some(Work::Write) | None => false,
        });
    }

    fn ended(&mut self, ended: Result<(Id, Outcome), JoinError>) {
        let (id, outcome) = match ended {
            Ok((id, outcome)) => (id, Some(outcome)),
            Err(error) => {
                if error.is_panic() {
                    tracing::error!(%error, "an errand broke off");
                }
                (error.id(), None)
            }
        };
        let called = |outcome| match outcome {
            Some(Outcome::Called(called)) => called,
            Some(Outcome::Written(_)) | None => Err(NoAnswer::GivenUp),
        };
        let work = self.works.remove(&id);
        match work {
            Some(Work::Tell(told)) => self.told(told, called(outcome)),
            Some(Work::Ask(asked)) => self.answered(asked, called(outcome)),
            Some(Work::Write) => {
                let written = match outcome {
                    Some(Outcome::Written(written)) => written,
                    Some(Outcome::Called(_)) | None => Err(NotRecorded::Stopped),
                };
                if let Err(error) = &written {
                    tracing::error!(error = error as &dyn std::error::Error, "followers could not be kept");
                }
                self.clerk.written(&written);
            }
            None => {}
        }
        // There may be room aside now.
        self.set_aside();
    }

    /// Tells those who wait for it that nothing is left to do for now.
    fn answer_settled(&mut self) {
        let busy = !self.under_way.is_empty()
            || !self.turns.is_empty()
            || !self.asking.is_idle()
            || !self.clerk.is_done()
            || self.epochs.has_changed().unwrap_or(false);
        if !busy {
            for reply in self.settling.drain(..) {
                // Whoever wanted to know may have gone away.
                let _ = reply.send(());
            }
        }
    }

    /// Waits a moment for what is under way, then writes down what is known. What was cut off is still owed.
    async fn farewell(mut self) {
        let deadline = tokio::time::Instant::now() + FAREWELL;
        while let Ok(Some(ended)) =
            tokio::time::timeout_at(deadline, self.under_way.join_next_with_id()).await
        {
            self.ended(ended);
            self.write();
        }
        self.under_way.shutdown().await;
        // A step that was cut off is written again: it says the same.
        self.clerk.written(&Err(NotRecorded::Stopped));
        while let Some(step) = self.clerk.begin() {
            let written = step.await;
            self.clerk.written(&written);
            if let Err(error) = written {
                tracing::error!(error = &error as &dyn std::error::Error, "followers could not be kept");
                return;
            }
        }
    }
}
