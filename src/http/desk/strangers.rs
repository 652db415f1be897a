//! Forms of those who are not signed in: they wait for their bodies in places of their own, few for each neighbourhood, so that
//! whoever sends slowly keeps no editor out, and nobody from signing in but their neighbours.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// Forms of strangers at once; at 64 KB each this is 16 MB.
const PLACES: usize = 256;

/// Forms of one neighbourhood at once: an office behind one address signs in within a minute.
const PLACES_OF_ONE: usize = 32;

/// Who is under way, by neighbourhood.
#[derive(Debug, Clone, Default)]
pub struct Strangers(Arc<Mutex<BTreeMap<Option<IpAddr>, usize>>>);

/// One place; it is free again when this is dropped.
#[derive(Debug)]
pub(super) struct Turn {
    all: Strangers,
    of: Option<IpAddr>,
}

impl Strangers {
    /// A place for somebody at this address, where there is one.
    pub(super) fn enter(&self, peer: Option<IpAddr>) -> Option<Turn> {
        let of = peer.map(neighbourhood);
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (all, own): (usize, usize) = (places.values().sum(), places.get(&of).copied().unwrap_or(0));
        if all >= PLACES || own >= PLACES_OF_ONE {
            return None;
        }
        places.insert(of, own + 1);
        Some(Turn { all: self.clone(), of })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut places = self.all.0.lock().unwrap_or_else(PoisonError::into_inner);
        match places.get_mut(&self.of) {
            Some(own) if *own > 1 => *own -= 1,
            Some(_) | None => drop(places.remove(&self.of)),
        }
    }
}

/// Whoever has one address of version 6 has all that share its first 64 bits (RFC 6177).
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => std::net::Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}
