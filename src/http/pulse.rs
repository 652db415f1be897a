//! What each connection waits for, and since when: so that one glance finds all that waited too long.
//!
//! A timer for each connection and phase would have to be set at every request. Here a request costs a store, and a
//! sweep over all connections, twice a second, finds those whose time is up.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::Waker;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use super::gallery::Gallery;
use super::limits::Limits;
use super::listener::Hearing;

/// What a connection waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waiting {
    /// The very first byte.
    FirstByte,
    /// The rest of a request's head.
    Head,
    /// The rest of a request's body.
    Body,
    /// Our own answer.
    Answer,
    /// The end of an answer that is made while it is sent.
    Sending,
    /// The next request.
    Idle,
    /// The peer's end, after ours.
    Linger,
    /// Its transfer to those who listen to an event stream.
    Transfer,
}

impl Waiting {
    const ALL: [Self; 8] = [
        Self::FirstByte,
        Self::Head,
        Self::Body,
        Self::Answer,
        Self::Sending,
        Self::Idle,
        Self::Linger,
        Self::Transfer,
    ];

    /// How long one may wait for this; a stream has no end of its own, only its stalls are counted.
    fn limit(self, limits: &Limits) -> Option<Duration> {
        match self {
            Self::FirstByte => Some(limits.first_byte),
            Self::Head => Some(limits.head),
            Self::Body => Some(limits.body),
            Self::Answer => Some(limits.answer),
            Self::Idle => Some(limits.idle),
            Self::Linger => Some(limits.linger),
            Self::Sending | Self::Transfer => None,
        }
    }
}

/// Milliseconds since a thread began, as its last sweep saw them: reading them costs nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Tick(Arc<AtomicU64>);

impl Tick {
    pub(super) fn now(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// The state of one connection, shared by its task, the sweep, and the body that an editor's request reads.
#[derive(Debug)]
pub(super) struct Pulse {
    tick: Tick,
    /// The kind of waiting in the lowest three bits, its beginning above.
    waiting: AtomicU64,
    /// Zero, or one more than the tick at which the peer stopped taking bytes.
    stalled: AtomicU64,
    ended: AtomicBool,
    draining: AtomicBool,
    closing: AtomicBool,
    unread: AtomicBool,
    waker: OnceLock<Waker>,
    /// What a connection hears that is to be transferred.
    hearing: Mutex<Option<Box<Hearing>>>,
}

impl Pulse {
    pub(super) fn new(tick: Tick) -> Self {
        let pulse = Self {
            tick,
            waiting: AtomicU64::new(0),
            stalled: AtomicU64::new(0),
            ended: AtomicBool::new(false),
            draining: AtomicBool::new(false),
            closing: AtomicBool::new(false),
            unread: AtomicBool::new(false),
            waker: OnceLock::new(),
            hearing: Mutex::default(),
        };
        pulse.wait_for(Waiting::FirstByte);
        pulse
    }

    /// From now on, the connection waits for this.
    pub(super) fn wait_for(&self, what: Waiting) {
        let word = self.tick.0.load(Ordering::Relaxed) << 3 | what as u64;
        self.waiting.store(word, Ordering::Relaxed);
    }

    /// What it waits for, and since which tick.
    fn state(&self) -> (Waiting, u64) {
        let word = self.waiting.load(Ordering::Relaxed);
        let what = usize::try_from(word & 7).ok().and_then(|index| Waiting::ALL.get(index));
        (*what.unwrap_or(&Waiting::FirstByte), word >> 3)
    }

    pub(super) fn waiting(&self) -> Waiting {
        self.state().0
    }

    /// Bytes have come in: between requests, they begin a head.
    pub(super) fn heard(&self) {
        if matches!(self.waiting(), Waiting::FirstByte | Waiting::Idle) {
            self.wait_for(Waiting::Head);
        }
    }

    /// The peer takes no more bytes for now.
    pub(super) fn stall(&self) {
        if self.stalled.load(Ordering::Relaxed) == 0 {
            self.stalled.store(self.tick.0.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        }
    }

    /// The peer takes bytes. What was waited for meanwhile is waited for anew.
    pub(super) fn flow(&self) {
        if self.stalled.load(Ordering::Relaxed) != 0 {
            self.stalled.store(0, Ordering::Relaxed);
            self.wait_for(self.waiting());
        }
    }

    /// Whether the peer took no bytes when they were last offered.
    pub(super) fn is_stalled(&self) -> bool {
        self.stalled.load(Ordering::Relaxed) != 0
    }

    /// The connection leaves HTTP behind: from now on it only hears this.
    pub(super) fn transfer(&self, hearing: Hearing) {
        *self.hearing.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(hearing));
        self.wait_for(Waiting::Transfer);
    }

    /// What a transferred connection hears.
    pub(super) fn take_hearing(&self) -> Option<Box<Hearing>> {
        self.hearing.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Part of a request's body was never read.
    pub(super) fn leave_unread(&self) {
        self.unread.store(true, Ordering::Relaxed);
    }

    pub(super) fn has_unread(&self) -> bool {
        self.unread.load(Ordering::Relaxed)
    }

    /// The house is about to close: the next answer is the last one.
    pub(super) fn is_draining(&self) -> bool {
        self.draining.load(Ordering::Relaxed)
    }

    /// The house closes: one that waits for nothing leaves now.
    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }

    /// Its time is up: close it now.
    pub(super) fn is_ended(&self) -> bool {
        self.ended.load(Ordering::Relaxed)
    }

    /// Remembers how to wake the connection's task.
    pub(super) fn remember(&self, waker: &Waker) {
        if self.waker.get().is_none() {
            // Set only by the task itself, so it cannot have been set meanwhile.
            let _ = self.waker.set(waker.clone());
        }
    }

    pub(super) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
        self.wake();
    }

    fn drain(&self) {
        self.draining.store(true, Ordering::Relaxed);
    }

    pub(super) fn close(&self) {
        self.drain();
        self.closing.store(true, Ordering::Relaxed);
        self.wake();
    }

    pub(super) fn wake(&self) {
        if let Some(waker) = self.waker.get() {
            waker.wake_by_ref();
        }
    }

    pub(super) fn is_overdue(&self, limits: &Limits, now: u64, grain: u64) -> bool {
        let (what, since) = self.state();
        let (since, limit) = match self.stalled.load(Ordering::Relaxed) {
            0 => (since, what.limit(limits)),
            stalled => (stalled - 1, Some(limits.stall)),
        };
        // A tick may be one grain old when it is noted, so one grain is granted.
        limit.is_some_and(|limit| now.saturating_sub(since) > millis(limit) + grain)
    }
}

/// The connections of one thread.
#[derive(Debug)]
pub(super) struct Ward {
    began: Instant,
    tick: Tick,
    limits: Limits,
    beds: Mutex<Beds>,
    left: Notify,
    /// Those who listen to event streams; they have no bed.
    pub(super) gallery: Gallery,
}

#[derive(Debug, Default)]
struct Beds {
    next: u64,
    pulses: BTreeMap<u64, Arc<Pulse>>,
}

/// A connection's place; dropping it gives the place up.
#[derive(Debug)]
pub(super) struct Stay {
    pub(super) ward: Arc<Ward>,
    number: u64,
    pub(super) pulse: Arc<Pulse>,
}

impl Drop for Stay {
    fn drop(&mut self) {
        self.ward.beds().pulses.remove(&self.number);
        self.ward.left.notify_one();
    }
}

impl Ward {
    pub(super) fn new(limits: Limits) -> Arc<Self> {
        let (began, tick, beds, left) =
            (Instant::now(), Tick::default(), Mutex::default(), Notify::default());
        let gallery = Gallery::new(tick.clone(), limits.heartbeat);
        Arc::new(Self { began, tick, limits, beds, left, gallery })
    }

    /// Takes a new connection in.
    pub(super) fn admit(self: &Arc<Self>) -> Stay {
        let pulse = Arc::new(Pulse::new(self.tick.clone()));
        let mut beds = self.beds();
        let number = beds.next;
        beds.next += 1;
        beds.pulses.insert(number, Arc::clone(&pulse));
        Stay { ward: Arc::clone(self), number, pulse }
    }

    /// How many are here, without those who listen.
    pub(super) fn count(&self) -> usize {
        self.beds().pulses.len()
    }

    /// Whether nobody is here at all.
    pub(super) fn is_empty(&self) -> bool {
        self.count() == 0 && self.gallery.count() == 0
    }

    /// A connection has left.
    pub(super) fn note_left(&self) {
        self.left.notify_one();
    }

    /// Returns when a connection has left since the last call.
    pub(super) async fn left(&self) {
        self.left.notified().await;
    }

    /// Moves the tick, and ends all connections that have waited too long.
    pub(super) fn sweep(&self) {
        let now = millis(self.began.elapsed());
        self.tick.0.store(now, Ordering::Relaxed);
        let grain = millis(self.limits.grain());
        for pulse in self.beds().pulses.values().filter(|pulse| pulse.is_overdue(&self.limits, now, grain)) {
            pulse.end();
        }
        self.gallery.sweep(&self.limits, now, grain);
    }

    /// Ends the connection that has been idle for longest, to make room.
    pub(super) fn make_room(&self) {
        let idle = |pulse: &&Arc<Pulse>| pulse.waiting() == Waiting::Idle && !pulse.is_ended();
        if let Some(pulse) = self.beds().pulses.values().filter(idle).min_by_key(|pulse| pulse.state().1) {
            pulse.end();
        }
    }

    /// Lets the next answer of every connection be its last.
    pub(super) fn drain(&self) {
        self.beds().pulses.values().for_each(|pulse| pulse.drain());
    }

    /// Lets every connection end: at once, or after the answer that is on its way.
    pub(super) fn close(&self) {
        self.beds().pulses.values().for_each(|pulse| pulse.close());
    }

    /// Ends all connections, and says how many there were.
    pub(super) fn cut(&self) -> usize {
        let beds = self.beds();
        beds.pulses.values().for_each(|pulse| pulse.end());
        beds.pulses.len() + self.gallery.cut()
    }

    fn beds(&self) -> MutexGuard<'_, Beds> {
        self.beds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}
