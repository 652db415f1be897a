//! How often signing in has failed of late: whoever guesses is told to wait, and nobody can shut anybody else out.
//!
//! This protects no secret: tokens are 256 bits of chance, and passkeys are signatures. It tells programs that try in vain to
//! slow down, and keeps the log readable.

use std::net::IpAddr;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

/// Failures that a neighbourhood of addresses may have at once; then one more every [`APART_MS`].
const BURST: i64 = 10;

/// Ten failures a minute from one neighbourhood: a person who pastes the wrong thing never sees it.
const APART_MS: i64 = 6_000;

/// Failures of the whole world at once, and how far apart they may follow: twenty a second cost the ledger nothing.
const BURST_OF_ALL: i64 = 1_200;

/// See [`BURST_OF_ALL`].
const APART_MS_OF_ALL: i64 = 50;

/// Cells for neighbourhoods; two that share one share their failures, which a key of chance makes unpredictable.
const CELLS: usize = 4096;

/// Failures, without a lock: a number for each neighbourhood, and one for all.
#[derive(Debug)]
pub struct Attempts {
    key: [u8; 16],
    cells: Box<[AtomicI64]>,
    all: AtomicI64,
}

impl Attempts {
    /// None yet; the key decides which neighbourhoods share a cell.
    #[must_use]
    pub fn new(random: fn(&mut [u8])) -> Self {
        let mut key = [0; 16];
        random(&mut key);
        let cells = (0..CELLS).map(|_| AtomicI64::new(i64::MIN)).collect();
        Self { key, cells, all: AtomicI64::new(i64::MIN) }
    }

    /// How many whole seconds somebody at this address has to wait before they may fail again; `None`: now.
    ///
    /// While the whole world fails too often, a neighbourhood that has failed at all has to wait until its failures are
    /// forgotten.
    #[must_use]
    pub fn wait(&self, peer: Option<IpAddr>, now: DateTime<Utc>) -> Option<i64> {
        let now = now.timestamp_millis();
        let crowded = ahead(&self.all, now) > (BURST_OF_ALL - 1) * APART_MS_OF_ALL;
        let room = if crowded { 0 } else { (BURST - 1) * APART_MS };
        let wait = ahead(self.cell(peer), now) - room;
        (wait > 0).then(|| (wait + 999) / 1000)
    }

    /// Somebody at this address has failed.
    pub fn failed(&self, peer: Option<IpAddr>, now: DateTime<Utc>) {
        let now = now.timestamp_millis();
        add(self.cell(peer), now, APART_MS, BURST);
        add(&self.all, now, APART_MS_OF_ALL, BURST_OF_ALL);
    }

    fn cell(&self, peer: Option<IpAddr>) -> &AtomicI64 {
        let digest = Sha256::new().chain_update(self.key).chain_update(neighbourhood(peer)).finalize();
        let number = usize::from(digest[0]) << 8 | usize::from(digest[1]);
        &self.cells[number % self.cells.len()]
    }
}

/// The first 24 bits of an IPv4 address and the first 56 of an IPv6 one: whoever has one address has its neighbours.
fn neighbourhood(peer: Option<IpAddr>) -> [u8; 8] {
    let mut bytes = [0; 8];
    match peer.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(v4)) => bytes[1..4].copy_from_slice(&v4.octets()[..3]),
        Some(IpAddr::V6(v6)) => {
            bytes[0] = 6;
            bytes[1..8].copy_from_slice(&v6.octets()[..7]);
        }
        None => bytes[0] = 1,
    }
    bytes
}

/// How far a cell is ahead of now, in milliseconds (the generic cell rate algorithm's arrival time).
fn ahead(cell: &AtomicI64, now: i64) -> i64 {
    cell.load(Ordering::Relaxed).saturating_sub(now).max(0)
}

fn add(cell: &AtomicI64, now: i64, apart: i64, burst: i64) {
    // A clock that was set back must not shut anybody out for longer than a burst is worth.
    let next = |at: i64| Some(at.clamp(now, now + burst * apart).saturating_add(apart));
    let _ = cell.fetch_update(Ordering::Relaxed, Ordering::Relaxed, next);
}
