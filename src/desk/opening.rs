//! The desk as a whole: what it stands on, and how it opens after a start.

use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;

use arc_swap::ArcSwap;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::{Mutex, MutexGuard, mpsc};

use crate::advisory::{Advisory, AdvisoryId, Decision, Deed, Person, Publisher, Schemes, Templates};
use crate::clock::Clock;
use crate::config::ReviewFlow;
use crate::feed::{Extents, Feed};
use crate::press::{NotPrinted, Position, Press, Readiness, near_feed};
use crate::render::Setting;
use crate::review::Knowledge;
use crate::store::{Act, Entry, Head, Row, Store, Ticket, fold};

use super::beginning::{current, deadlines};
use super::errand::Errand;
use super::hinge::{Hinge, Task};
use super::marks::{Unkept, WOKEN, begun};
use super::nearby::{NEAR, Nearby};
use super::reading::Offered;
use super::refused::Refused;
use super::rights::{Action, may};
use super::stamps::Stamps;

/// Orders that may wait for the hinge; whoever comes later waits to hand theirs in.
const WAITING: usize = 1024;

/// What a desk stands on.
pub struct Setup {
    /// The ledger.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Fills bytes with chance.
    pub random: fn(&mut [u8]),
    /// What the rules know.
    pub knowledge: Arc<Knowledge>,
    /// Who speaks.
    pub publisher: Publisher,
    /// What prints.
    pub press: Press,
    /// What the press prints with; the archive prints with the same.
    pub setting: Arc<Setting>,
    /// The declared feeds.
    pub feeds: Vec<Feed>,
    /// Where countries lie, for those who ask what is near.
    pub extents: Extents,
    /// Where it is said whether all is well.
    pub readiness: Arc<Readiness>,
    /// How many must agree, whose agreement counts, and by when somebody should have looked.
    pub flow: ReviewFlow,
    /// The prewritten texts.
    pub templates: Templates,
}

/// Where change is decided. Clones are the same desk; one with an errand records at most once what is done at it.
#[derive(Clone)]
pub struct Desk(Arc<Inner>, Option<Arc<Errand>>);

struct Inner {
    store: Store,
    stamps: Stamps,
    clock: Clock,
    random: fn(&mut [u8]),
    knowledge: Arc<Knowledge>,
    publisher: Publisher,
    setting: Arc<Setting>,
    readiness: Arc<Readiness>,
    offered: ArcSwap<Offered>,
    nearby: ArcSwap<Nearby>,
    extents: Extents,
    flow: ReviewFlow,
    templates: ArcSwap<Templates>,
    tasks: mpsc::WeakSender<Task>,
    turn: Mutex<()>,
    unkept: Arc<Unkept>,
}

impl Desk {
    /// Reads what is current, prints it, and gives back the desk, and the work that must be polled for it to act.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`]; [`Refused::NotPrinted`] where the first print fails.
    pub async fn open(setup: Setup) -> Result<(Opened, impl Future<Output = ()> + Send), Refused> {
        let Setup {
            store,
            clock,
            random,
            knowledge,
            publisher,
            mut press,
            setting,
            feeds,
            extents,
            readiness,
            flow,
            templates,
        } = setup;
        let stamps = Stamps::after(clock.clone(), store.newest_at().await?.unwrap_or(DateTime::UNIX_EPOCH));
        let now = stamps.now();
        let marks = begun(&store, &feeds, now).await?;
        let woken = marks.get(WOKEN).copied().unwrap_or(now).min(now);
        let near = near_feed(&feeds, None, None, &setting).map_err(Refused::NotPrinted)?;
        let longest = feeds.iter().map(Feed::linger).fold(near.linger(), TimeDelta::max);
        let advisories = current(&store, &knowledge.schemes, woken - longest * 2, &readiness).await?;
        let Head { seq, hash } = store.head().await?;
        press.stand_at(Position { record: seq, hash });
        let mark = marks.get(NEAR).copied().unwrap_or(now);
        let nearby = Nearby::new(near, mark).with(advisories.iter(), now);
        let run = press.open(feeds, &marks, advisories, now).map_err(first_print)?;
        let offered = Offered::of(press.feeds(), press.advisories(), now);
        let schedule: BTreeSet<_> = store.scheduled().await?.into_iter().collect();
        let deadlines = deadlines(&store, &flow).await?;
        let (sender, tasks) = mpsc::channel(WAITING);
        // What left while nobody was looking is kept, as it would have been.
        let left = (nearby.mark() > mark).then(|| (NEAR.to_owned(), nearby.mark()));
        let (offered, nearby) = (ArcSwap::from_pointee(offered), ArcSwap::from_pointee(nearby));
        let desk = Self(
            Arc::new(Inner {
                store,
                stamps,
                clock,
                random,
                knowledge,
                publisher,
                setting,
                readiness,
                offered,
                nearby,
                extents,
                flow,
                templates: ArcSwap::from_pointee(templates),
                tasks: sender.downgrade(),
                turn: Mutex::default(),
                unkept: Arc::default(),
            }),
            None,
        );
        desk.keep_marks(left.into_iter().collect(), now);
        let hinge = Hinge::new(desk.clone(), press, tasks, schedule, deadlines).opened(run, now);
        Ok((Opened { desk, open: OpenSign(sender) }, hinge.run()))
    }

    /// The same desk, where everything belongs to one errand: it is recorded once, whoever asks for it again.
    #[must_use]
    pub fn at(&self, errand: Errand) -> Self {
        Self(Arc::clone(&self.0), Some(Arc::new(errand)))
    }

    pub(super) fn errand(&self) -> Option<&Errand> {
        self.1.as_deref()
    }

    pub(super) fn ticket(&self) -> Option<Ticket> {
        self.errand().map(|errand| errand.ticket.clone())
    }

    pub(super) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(super) async fn turn(&self) -> MutexGuard<'_, ()> {
        self.0.turn.lock().await
    }

    pub(super) fn unkept(&self) -> Arc<Unkept> {
        Arc::clone(&self.0.unkept)
    }

    pub(super) fn stamps(&self) -> &Stamps {
        &self.0.stamps
    }

    pub(super) fn schemes(&self) -> &Schemes {
        &self.0.knowledge.schemes
    }

    /// What everything is printed with: words, clocks, addresses.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.0.setting
    }

    pub(super) fn prewritten(&self) -> &ArcSwap<Templates> {
        &self.0.templates
    }

    pub(super) fn offered(&self) -> Arc<Offered> {
        self.0.offered.load_full()
    }

    pub(super) fn nearby(&self) -> Arc<Nearby> {
        self.0.nearby.load_full()
    }

    pub(super) fn flow(&self) -> &ReviewFlow {
        &self.0.flow
    }

    pub(super) fn extents(&self) -> &Extents {
        &self.0.extents
    }

    /// Who speaks.
    #[must_use]
    pub fn publisher(&self) -> &Publisher {
        &self.0.publisher
    }

    /// Now, as the desk reckons it: never before its last decision.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.stamps().now()
    }

    pub(super) fn random(&self, bytes: &mut [u8]) {
        (self.0.random)(bytes);
    }

    pub(super) fn new_id(&self) -> AdvisoryId {
        let mut bytes = [0; 10];
        self.random(&mut bytes);
        AdvisoryId::new(self.stamps().now(), &bytes)
    }

    pub(super) fn allow(&self, actor: &Person, action: Action) -> Result<(), Refused> {
        if may(actor, action) { Ok(()) } else { Err(Refused::NotAllowed(action)) }
    }

    /// The advisory as it is on the ledger.
    ///
    /// # Errors
    /// [`Refused::NoSuchAdvisory`]; [`Refused::Stale`] where it is not at the expected version.
    pub async fn load(&self, id: AdvisoryId, expected: Option<u64>) -> Result<Advisory, Refused> {
        let history = self.store().history(id).await?.unwrap_or_default();
        let advisory = fold(id, &history, self.schemes()).map_err(Refused::Damaged)?;
        let advisory = advisory.ok_or(Refused::NoSuchAdvisory(id))?;
        match expected {
            Some(version) if version != advisory.version => Err(Refused::Stale { found: advisory.version }),
            _ => Ok(advisory),
        }
    }

    /// What the rules know: places, schemes, words.
    #[must_use]
    pub fn knowledge(&self) -> &Knowledge {
        &self.0.knowledge
    }

    pub(super) async fn decide(
        &self,
        actor: &Person,
        advisory: Advisory,
        deed: Deed,
    ) -> Result<Advisory, Refused> {
        let at = self.stamps().next();
        let decision = Decision { advisory: advisory.id, at, actor: actor.name.clone(), deed };
        self.record(advisory, decision).await
    }

    /// Records a decision that changes nothing public.
    pub(super) async fn record(&self, before: Advisory, decision: Decision) -> Result<Advisory, Refused> {
        let mut after = before.clone();
        after.apply(before.version + 1, &decision, self.schemes()).map_err(Refused::Damaged)?;
        let entry = Entry {
            acts: vec![Act::Decided(decision)],
            expect: vec![(before.id, before.version)],
            persons: Vec::new(),
            rows: vec![Row::of(&after)],
        };
        after.recorded(self.append(entry).await?);
        Ok(after)
    }

    /// Records one entry and gives the number of its first record.
    pub(super) async fn append(&self, entry: Entry) -> Result<u64, Refused> {
        let entry = (entry, self.ticket());
        let receipt = self.store().append_once(vec![entry]).await.into_iter().next();
        let receipt = receipt.ok_or(Refused::Closed)??;
        Ok(receipt.records.first().copied().unwrap_or_default())
    }

    pub(super) async fn tell(&self, task: Task) -> Result<(), Refused> {
        let sender = self.0.tasks.upgrade().ok_or(Refused::Closed)?;
        sender.send(task).await.map_err(|_| Refused::Closed)
    }

    /// What the machine's clock shows, be it right or wrong.
    pub(super) fn clock_now(&self) -> DateTime<Utc> {
        self.0.clock.now()
    }

    pub(super) async fn sleep_until(&self, at: DateTime<Utc>) {
        self.0.clock.sleep_until(at).await;
    }

    pub(super) fn offer(&self, press: &Press) {
        let now = self.stamps().now();
        self.0.offered.store(Arc::new(Offered::of(press.feeds(), press.advisories(), now)));
        // The words of its title are those of the start, which were there.
        if let Ok(feed) = near_feed(press.feeds(), None, None, self.setting()) {
            self.0.nearby.store(Arc::new(self.nearby().of_feed(feed, now)));
        }
    }

    /// Notes what was printed, and whether all of it could be.
    pub(super) fn printed<'a>(
        &self,
        changed: impl Iterator<Item = &'a Arc<Advisory>> + Clone,
        all: bool,
        now: DateTime<Utc>,
    ) {
        match all {
            true => self.0.readiness.printed(),
            false => self.0.readiness.not_printed(),
        }
        self.0.offered.rcu(|offered| offered.with(changed.clone(), now));
        let before = self.nearby();
        let after = before.with(changed, now);
        if after.mark() > before.mark() {
            self.keep_marks(vec![(NEAR.to_owned(), after.mark())], now);
        }
        self.0.nearby.store(Arc::new(after));
    }

    /// Says whether feeds are declared that are not shown yet.
    pub(super) fn undeclared(&self, undeclared: bool) {
        let why = "feeds are declared that are not printed yet; the press tries again";
        self.0.readiness.feeds(undeclared.then_some(why));
    }

    pub(super) fn look_at_clock(&self) {
        self.0.readiness.clock(self.stamps().clock_is_behind());
    }

    /// Returns when everything that has come due by now is done.
    pub async fn settled(&self) {
        let (reply, done) = tokio::sync::oneshot::channel();
        if self.tell(Task::Settle(reply)).await.is_ok() {
            // A hinge that ended has nothing left to do.
            let _ = done.await;
        }
    }

    /// Declares other feeds; what is public follows at once.
    ///
    /// # Errors
    /// [`Refused::NotPrinted`] where they could not be; the old ones stay.
    pub async fn declare(&self, feeds: Vec<Feed>) -> Result<(), Refused> {
        let (reply, answer) = tokio::sync::oneshot::channel();
        self.tell(Task::Declare { feeds, reply }).await?;
        let printed: Result<(), NotPrinted> = answer.await.map_err(|_| Refused::Closed)?;
        printed.map_err(Refused::NotPrinted)
    }
}

/// A desk that is open as long as this is kept.
pub struct Opened {
    /// The desk.
    pub desk: Desk,
    /// Dropped last: then the hinge finishes what it was told and ends.
    pub open: OpenSign,
}

/// Keeps the hinge at work.
pub struct OpenSign(#[expect(dead_code, reason = "it works by being there")] mpsc::Sender<Task>);

/// The first print shows everything that is recorded; without it there is nothing to open with.
fn first_print(error: NotPrinted) -> Refused {
    tracing::error!(error = &error as &dyn std::error::Error, "the first print failed");
    Refused::NotPrinted(error)
}
