//! The store as the rest of the house knows it: asked from anywhere, answered when it is on disk, and never in anyone's way.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, oneshot, watch};

use crate::advisory::{AdvisoryId, Person, PersonName, Publisher, Token, TokenId};

use super::backend::{Backend, Claim};
use super::chain::{Head, Verdict};
use super::entry::{Entry, Receipt};
use super::follower::{Follower, FollowerChange, FollowerKey};
use super::location::Location;
use super::not_opened::NotOpened;
use super::not_read::NotRead;
use super::not_recorded::NotRecorded;
use super::reading::{self, Filter, Listed, Readers, Sent, Walk};
use super::records::{History, LedgerRecord};
use super::row::Row;
use super::session::SessionChange;
use super::sqlite::Sqlite;
use super::ticket::{KeptAnswer, Known, Ticket};
use super::writing::{Job, Prepared, Writer};

/// Jobs that may wait to be written; whoever comes later waits to hand theirs in.
const WAITING: usize = 1024;

/// The ledger and what follows from it. Clones are the same store; when the last is dropped, it finishes what it was
/// given, closes its connections and leaves the files whole. Whatever is handed in is carried out, also when whoever
/// handed it in stops waiting.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    backend: Box<dyn Backend>,
    // Dropped in this order: the writer closes last, and leaves one file.
    readers: Readers,
    writing: Writing,
    grown: watch::Receiver<u64>,
}

struct Writing {
    /// Taken only when this is dropped: then the thread sees the end of the queue.
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Writing {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has told so itself.
            let _ = thread.join();
        }
    }
}

impl Store {
    /// Opens the ledger, makes it where there is none, and brings an older form up to the newest. Waits for the disk:
    /// call it before serving.
    ///
    /// # Errors
    /// [`NotOpened`]; what is newer than this program or is no ledger is left as it is.
    pub fn open(location: &Location) -> Result<Self, NotOpened> {
        match location {
            Location::Sqlite(path) => Self::over(Box::new(Sqlite::at(path)?)),
        }
    }

    /// Opens the ledger of a back end.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn over(backend: Box<dyn Backend>) -> Result<Self, NotOpened> {
        let connection = backend.writer()?;
        let readers = (0..reading::READERS).map(|_| backend.reader()).collect::<Result<Vec<_>, _>>()?;
        let started = |source| NotOpened::Threads { source };
        let readers = Readers::start(readers).map_err(started)?;
        let (jobs, waiting) = mpsc::channel(WAITING);
        let (growing, grown) = watch::channel(0);
        let writer = Writer::new(connection, waiting, growing);
        let thread = thread::Builder::new().name("ledger-write".to_owned()).spawn(|| writer.run());
        let writing = Writing { jobs: Some(jobs), thread: Some(thread.map_err(started)?) };
        Ok(Self(Arc::new(Inner { backend, readers, writing, grown })))
    }

    /// Claims the sole right to serve this ledger. Other processes may still read and append (`forewarn person add`).
    ///
    /// # Errors
    /// [`NotOpened::Claimed`] while another server has it.
    pub fn claim(&self) -> Result<Claim, NotOpened> {
        self.0.backend.claim()
    }

    /// Records entries in order and says of each what came of it. They go to disk in one commit, together with
    /// whatever else waits; an entry that is refused keeps none of the others from being recorded. Where the commit
    /// as a whole fails, each entry is tried in a commit of its own.
    ///
    /// An `Ok` is on disk: no crash and no loss of power takes it back. An `Err` left nothing behind, with one
    /// exception: after [`NotRecorded::Unsure`], and after a crash before the answer, only the ledger itself can tell, once it
    /// is opened again.
    ///
    /// # Errors
    /// Of each entry: [`NotRecorded`].
    pub async fn append(&self, entries: Vec<Entry>) -> Vec<Result<Receipt, NotRecorded>> {
        self.append_once(entries.into_iter().map(|entry| (entry, None)).collect()).await
    }

    /// As [`Store::append`]; what comes with a ticket is recorded only if nothing was before under the same key of the
    /// same holder, within [`Ticket::KEPT`]. The key is taken in the same transaction.
    ///
    /// # Errors
    /// Of each entry: [`NotRecorded`], and [`NotRecorded::Repeated`] where the key was taken.
    pub async fn append_once(
        &self,
        entries: Vec<(Entry, Option<Ticket>)>,
    ) -> Vec<Result<Receipt, NotRecorded>> {
        let count = entries.len();
        if count == 0 {
            return Vec::new();
        }
        let entries = entries.into_iter().map(Prepared::from).collect();
        let answer = self.write(|reply| Job::Append { entries, reply }).await;
        answer.unwrap_or_else(|| (0..count).map(|_| Err(NotRecorded::Stopped)).collect())
    }

    /// Keeps marks: derived instants, outside the chain. A mark only moves forward. They are on disk when this returns;
    /// it does nothing before it is polled.
    ///
    /// # Errors
    /// [`NotRecorded`].
    pub async fn set_marks(&self, marks: Vec<(String, DateTime<Utc>)>) -> Result<(), NotRecorded> {
        if marks.is_empty() {
            return Ok(());
        }
        self.write(|reply| Job::Marks { marks, reply }).await.unwrap_or(Err(NotRecorded::Stopped))
    }

    /// Changes who is told of what, outside the chain, all of it or nothing. It is on disk when this returns; it does
    /// nothing before it is polled.
    ///
    /// # Errors
    /// [`NotRecorded`].
    pub async fn set_followers(&self, changes: Vec<FollowerChange>) -> Result<(), NotRecorded> {
        if changes.is_empty() {
            return Ok(());
        }
        self.write(|reply| Job::Followers { changes, reply }).await.unwrap_or(Err(NotRecorded::Stopped))
    }

    /// Keeps what was answered to a request with a key, outside the chain; the first answer stays. It is on disk when
    /// this returns.
    ///
    /// # Errors
    /// [`NotRecorded`].
    pub async fn keep_answer(&self, ticket: Ticket, answer: KeptAnswer) -> Result<(), NotRecorded> {
        let job = |reply| Job::Answer { ticket, answer, reply };
        self.write(job).await.unwrap_or(Err(NotRecorded::Stopped))
    }

    /// Changes who is signed in, as [`Store::set_followers`] changes who is told.
    ///
    /// # Errors
    /// [`NotRecorded`].
    pub async fn set_sessions(&self, changes: Vec<SessionChange>) -> Result<(), NotRecorded> {
        self.write(|reply| Job::Sessions { changes, reply }).await.unwrap_or(Err(NotRecorded::Stopped))
    }

    /// The number of the newest record, to be waited on; 0 until this process has recorded something. What others
    /// record is seen with the next record of our own.
    #[must_use]
    pub fn grown(&self) -> watch::Receiver<u64> {
        self.0.grown.clone()
    }

    pub(super) fn readers(&self) -> &Readers {
        &self.0.readers
    }

    pub(super) async fn write<T>(&self, job: impl FnOnce(oneshot::Sender<T>) -> Job) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        self.0.writing.jobs.as_ref()?.send(job(reply)).await.ok()?;
        answer.await.ok()
    }

    /// Returns when nothing more can be recorded before a restart, because the disk failed. Whoever serves should stop
    /// then: what was published last may not be on disk, and only a restart reads what is.
    pub async fn stopped(&self) {
        if let Some(jobs) = &self.0.writing.jobs {
            jobs.closed().await;
        }
    }

    /// Everything that was decided about an advisory, in order; `None` where there is no such advisory.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn history(&self, id: AdvisoryId) -> Result<Option<History>, NotRead> {
        self.0.readers.ask(move |connection| reading::history(connection, id)).await
    }

    /// The histories of all that is published and was not over before `since`, by id. What it costs depends on how
    /// many those are, not on how many there ever were.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn current(&self, since: DateTime<Utc>) -> Result<Vec<(AdvisoryId, History)>, NotRead> {
        self.0.readers.ask(move |connection| reading::current(connection, since)).await
    }

    /// What is to be published by itself, in the order of its time; rounded up to a whole millisecond.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn scheduled(&self) -> Result<Vec<(DateTime<Utc>, AdvisoryId)>, NotRead> {
        self.0.readers.ask(reading::scheduled).await
    }

    /// At most `limit` advisories whose working copies wait for another person; who waits longest comes first.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn waiting(&self, limit: usize) -> Result<Vec<Row>, NotRead> {
        self.0.readers.ask(move |connection| reading::waiting(connection, limit)).await
    }

    /// A page of advisories as they stand at `now`, newest first, after the one at the cursor.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn list(
        &self,
        filter: Filter,
        now: DateTime<Utc>,
        cursor: Option<AdvisoryId>,
        limit: usize,
    ) -> Result<Listed, NotRead> {
        self.0.readers.ask(move |connection| reading::list(connection, &filter, now, cursor, limit)).await
    }

    /// At most `limit` records after one, in order.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn ledger(&self, after: u64, limit: usize) -> Result<Vec<LedgerRecord>, NotRead> {
        self.0.readers.ask(move |connection| reading::ledger(connection, after, limit)).await
    }

    /// The end of the ledger.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn head(&self) -> Result<Head, NotRead> {
        self.0.readers.ask(reading::head).await
    }

    /// When the newest record was written; `None` on an empty ledger.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn newest_at(&self) -> Result<Option<DateTime<Utc>>, NotRead> {
        self.0.readers.ask(reading::newest_at).await
    }

    /// When the first record was written; `None` on an empty ledger.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn oldest_at(&self) -> Result<Option<DateTime<Utc>>, NotRead> {
        self.0.readers.ask(|connection| reading::recorded_at(connection, 1)).await
    }

    /// What was made public from one instant until before another, in the order in which it was sent: how many words, and
    /// at most `limit` of them after the first `skip`.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn sent(&self, span: Range<DateTime<Utc>>, skip: usize, limit: usize) -> Result<Sent, NotRead> {
        self.0.readers.ask(move |connection| reading::sent(connection, &span, skip, limit)).await
    }

    /// Walks the chain to its end, beginning after a head that is trusted ([`Head::START`] trusts nothing). Others may
    /// read and record meanwhile.
    ///
    /// # Errors
    /// [`NotRead`] where the engine fails; what is damaged is a [`Verdict`].
    pub async fn verify(&self, trusted: Head) -> Result<Verdict, NotRead> {
        let mut walk = Walk::after(trusted);
        loop {
            match self.0.readers.ask(move |connection| reading::walk(connection, walk)).await? {
                Ok(further) => walk = further,
                Err(verdict) => return Ok(verdict),
            }
        }
    }

    /// Who speaks; `None` before the first start has said so.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn publisher(&self) -> Result<Option<Publisher>, NotRead> {
        self.0.readers.ask(reading::publisher).await
    }

    /// Everyone who may act or could once, by name.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn persons(&self) -> Result<Vec<Person>, NotRead> {
        self.0.readers.ask(reading::persons).await
    }

    /// One person.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn person(&self, name: PersonName) -> Result<Option<Person>, NotRead> {
        self.0.readers.ask(move |connection| reading::person(connection, &name)).await
    }

    /// The number of the record by which a person who had been shut out was let in again; `None` where that never was.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn readmitted(&self, name: PersonName) -> Result<Option<u64>, NotRead> {
        self.0.readers.ask(move |connection| reading::readmitted(connection, &name)).await
    }

    /// What is kept of all tokens, by person.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn tokens(&self) -> Result<Vec<Token>, NotRead> {
        self.0.readers.ask(reading::tokens).await
    }

    /// What is kept of one token.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn token(&self, id: TokenId) -> Result<Option<Token>, NotRead> {
        self.0.readers.ask(move |connection| reading::token(connection, &id)).await
    }

    /// What is kept of the token with this hash; a wrong hash finds as little as an unknown token, and takes no longer.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn token_with(&self, id: TokenId, hash: [u8; 32]) -> Result<Option<Token>, NotRead> {
        self.0.readers.ask(move |connection| reading::token_with(connection, &id, hash)).await
    }

    /// All marks.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn marks(&self) -> Result<BTreeMap<String, DateTime<Utc>>, NotRead> {
        self.0.readers.ask(reading::marks).await
    }

    /// At most `limit` of those who are told of changes, in the order of their keys, after one.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn followers(
        &self,
        after: Option<FollowerKey>,
        limit: usize,
    ) -> Result<Vec<Follower>, NotRead> {
        self.0.readers.ask(move |connection| reading::followers(connection, after.as_ref(), limit)).await
    }

    /// What is known of a request's key at its instant.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn ticket(&self, ticket: Ticket) -> Result<Known, NotRead> {
        self.0.readers.ask(move |connection| reading::ticket(connection, &ticket)).await
    }
}
