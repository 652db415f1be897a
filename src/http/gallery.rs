//! The listeners of one thread, by what they listen to: who is woken by news, by a heartbeat that is due, or to leave.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::yield_now;

use crate::press::Channel;

use super::limits::{Limits, WOKEN_AT_ONCE};
use super::pulse::{Pulse, Stay, Tick, Waiting, Ward};

/// One listener, as the sweep and the crier see them.
#[derive(Debug)]
pub(super) struct Ear {
    pub(super) pulse: Pulse,
    tick: Tick,
    /// At which tick the next heartbeat is due.
    beat: AtomicU64,
    /// From one to the next, in milliseconds.
    span: u64,
}

impl Ear {
    /// Whether a heartbeat is due.
    pub(super) fn is_due(&self) -> bool {
        self.beat.load(Ordering::Relaxed) <= self.tick.now()
    }

    /// Bytes went out: the next heartbeat is due a whole span from now.
    pub(super) fn flow(&self) {
        self.pulse.flow();
        self.beat.store(self.tick.now() + self.span, Ordering::Relaxed);
    }
}

/// Those who listen to one feed.
#[derive(Debug)]
struct Row {
    channel: Arc<Channel>,
    /// How far the channel was when they were last woken, and whether it was over.
    seen: (u64, bool),
    ears: BTreeMap<u64, Arc<Ear>>,
}

impl Row {
    fn state(&self) -> (u64, bool) {
        let roll = self.channel.roll();
        (roll.end(), roll.is_over())
    }
}

#[derive(Debug, Default)]
struct Rows {
    next: u64,
    count: usize,
    /// By the channel's place in memory, which is its own as long as the row keeps it.
    all: BTreeMap<usize, Row>,
}

/// The listeners of one thread.
#[derive(Debug)]
pub(super) struct Gallery {
    tick: Tick,
    heartbeat: Duration,
    rows: Mutex<Rows>,
}

/// A listener's place; dropping it gives the place up.
#[derive(Debug)]
pub(super) struct Seat {
    ward: Arc<Ward>,
    row: usize,
    number: u64,
    pub(super) ear: Arc<Ear>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut rows = self.ward.gallery.rows();
        rows.count -= 1;
        if let Some(row) = rows.all.get_mut(&self.row) {
            row.ears.remove(&self.number);
            if row.ears.is_empty() {
                rows.all.remove(&self.row);
            }
        }
        drop(rows);
        self.ward.note_left();
    }
}

impl Stay {
    /// Gives the bed up for a seat. One who comes while the house closes is shown out at once.
    pub(super) fn transfer(self, channel: &Arc<Channel>) -> Seat {
        let seat = self.ward.gallery.seat(Arc::clone(&self.ward), channel);
        if self.pulse.is_draining() {
            seat.ear.pulse.close();
        }
        seat
    }
}

impl Gallery {
    pub(super) fn new(tick: Tick, heartbeat: Duration) -> Self {
        Self { tick, heartbeat, rows: Mutex::default() }
    }

    fn seat(&self, ward: Arc<Ward>, channel: &Arc<Channel>) -> Seat {
        let mut rows = self.rows();
        let number = rows.next;
        rows.next += 1;
        rows.count += 1;
        let pulse = Pulse::new(self.tick.clone());
        pulse.wait_for(Waiting::Sending);
        let (tick, span) = (self.tick.clone(), span(self.heartbeat, number));
        let beat = AtomicU64::new(tick.now() + span);
        let ear = Arc::new(Ear { pulse, tick, beat, span });
        let row = Arc::as_ptr(channel).addr();
        let new = || Row { channel: Arc::clone(channel), seen: (0, false), ears: BTreeMap::new() };
        rows.all.entry(row).or_insert_with(new).ears.insert(number, Arc::clone(&ear));
        drop(rows);
        Seat { ward, row, number, ear }
    }

    /// How many listen.
    pub(super) fn count(&self) -> usize {
        self.rows().count
    }

    /// Ends those who have taken nothing for too long, and wakes those whose heartbeat is due.
    pub(super) fn sweep(&self, limits: &Limits, now: u64, grain: u64) {
        for ear in self.rows().all.values().flat_map(|row| row.ears.values()) {
            if ear.pulse.is_overdue(limits, now, grain) {
                ear.pulse.end();
            } else if ear.is_due() {
                ear.pulse.wake();
            }
        }
    }

    /// Shows everyone out.
    pub(super) fn close(&self) {
        self.rows().all.values().flat_map(|row| row.ears.values()).for_each(|ear| ear.pulse.close());
    }

    /// Ends everyone's listening, and says how many there were.
    pub(super) fn cut(&self) -> usize {
        let rows = self.rows();
        rows.all.values().flat_map(|row| row.ears.values()).for_each(|ear| ear.pulse.end());
        rows.count
    }

    /// Those whose channel has news since this was last asked.
    fn to_be_told(&self) -> Vec<Arc<Ear>> {
        let mut ears = Vec::new();
        for row in self.rows().all.values_mut() {
            let state = row.state();
            if row.seen != state {
                row.seen = state;
                ears.extend(row.ears.values().cloned());
            }
        }
        ears
    }

    fn rows(&self) -> MutexGuard<'_, Rows> {
        self.rows.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes listeners when there is news, some at a time: between them, readers have their turn.
pub(super) async fn cry(ward: Arc<Ward>, mut news: watch::Receiver<()>) {
    while news.changed().await.is_ok() {
        for some in ward.gallery.to_be_told().chunks(WOKEN_AT_ONCE) {
            some.iter().for_each(|ear| ear.pulse.wake());
            yield_now().await;
        }
    }
}

/// Three to five quarters of the usual span, in milliseconds: another one for each listener, so that ten thousand who
/// came at once are not served at once for ever.
fn span(heartbeat: Duration, number: u64) -> u64 {
    let usual = u64::try_from(heartbeat.as_millis()).unwrap_or(u64::MAX / 2);
    usual - usual / 4 + scattered(number, usual / 2)
}

/// A number from 0 to `most`, far from that of the neighbours (Knuth's multiplicative hash).
pub(super) fn scattered(number: u64, most: u64) -> u64 {
    (number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) % (most + 1)
}
