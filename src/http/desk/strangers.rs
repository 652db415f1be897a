//! Forms of those who are not signed in: they wait for their bodies in places of their own, few for each household, so that
//! whoever sends slowly keeps no editor out, and nobody from signing in but those of their own address.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Forms of strangers at once; at [`SMALL_BYTES`] each this is 16 MB.
const PLACES: usize = 256;

/// Forms of one household at once: an office behind one address signs in within a minute.
const PLACES_OF_ONE: usize = 32;

/// Signing in takes far less. Longer is only what somebody wrote whose session has ended, which is given back to them.
pub(super) const SMALL_BYTES: usize = 64 * 1024;

/// Longer forms of strangers at once; at 2 MB each this is 32 MB more.
const LARGE: usize = 16;

/// Longer forms of one household at once.
const LARGE_OF_ONE: usize = 4;

/// How many are under way: all of them, and those of them that are longer.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    all: usize,
    large: usize,
}

/// Who is under way, by household.
#[derive(Debug, Clone, Default)]
pub struct Strangers(Arc<Mutex<BTreeMap<Option<IpAddr>, Count>>>);

/// One place; it is free again when this is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    all: Strangers,
    of: Option<IpAddr>,
    large: bool,
}

impl Strangers {
    /// A place for somebody at this address, where there is one.
    pub(super) fn enter(&self, peer: Option<IpAddr>) -> Option<Turn> {
        let of = peer.map(household);
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let all: usize = places.values().map(|count| count.all).sum();
        if all >= PLACES || places.get(&of).is_some_and(|own| own.all >= PLACES_OF_ONE) {
            return None;
        }
        places.entry(of).or_default().all += 1;
        Some(Turn { all: self.clone(), of, large: false })
    }
}

impl Turn {
    /// Whether there is room for a longer form at this place.
    pub(super) fn enlarge(&mut self) -> bool {
        if !self.large {
            let mut places = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
            let large: usize = places.values().map(|count| count.large).sum();
            let own = places.entry(self.of).or_default();
            self.large = large < LARGE && own.large < LARGE_OF_ONE;
            own.large += usize::from(self.large);
        }
        self.large
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut places = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(own) = places.get_mut(&self.of) else { return };
        own.all = own.all.saturating_sub(1);
        own.large = own.large.saturating_sub(usize::from(self.large));
        if own.all == 0 {
            places.remove(&self.of);
        }
    }
}

/// One address of version 4; whoever has one of version 6 has all that share its first 64 bits (RFC 6177).
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => std::net::Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}
