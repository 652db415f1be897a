//! Challenges: given to anybody, kept nowhere until one was answered well, and each good for one purpose, one answer, and
//! half an hour (§13.4.3).

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// A page stands open for a while before somebody finds their telephone.
const LASTS: TimeDelta = TimeDelta::minutes(30);

/// Bytes of chance: §13.4.3 asks for 16 at least.
const CHANCE: usize = 16;

/// Bytes of the seal, of the 32 that there are: nobody can try more than a few.
const SEAL: usize = 16;

/// A challenge as a device signs it: chance, when it ends, and our seal.
pub(super) type Challenge = [u8; CHANCE + 8 + SEAL];

/// Gives challenges out and knows them again. After a restart those that were given before are good no more.
pub(super) struct Challenges {
    key: [u8; 32],
    /// Those that were answered well, until they end.
    spent: Mutex<BTreeMap<Vec<u8>, DateTime<Utc>>>,
}

impl Challenges {
    pub(super) fn new(random: fn(&mut [u8])) -> Self {
        let mut key = [0; 32];
        random(&mut key);
        Self { key, spent: Mutex::default() }
    }

    pub(super) fn give(&self, purpose: &str, now: DateTime<Utc>, random: fn(&mut [u8])) -> Challenge {
        let mut challenge = [0; CHANCE + 8 + SEAL];
        random(&mut challenge[..CHANCE]);
        challenge[CHANCE..CHANCE + 8].copy_from_slice(&(now + LASTS).timestamp_millis().to_be_bytes());
        let seal = self.seal(purpose, &challenge[..CHANCE + 8]);
        challenge[CHANCE + 8..].copy_from_slice(&seal);
        challenge
    }

    /// Whether a challenge is ours, for this purpose, and not over.
    pub(super) fn is_ours(&self, purpose: &str, raw: &[u8], now: DateTime<Utc>) -> bool {
        let Some((body, seal)) = raw.split_at_checked(CHANCE + 8) else { return false };
        let ours: bool = self.seal(purpose, body).as_slice().ct_eq(seal).into();
        ours && until(body).is_some_and(|until| now < until && until <= now + LASTS)
    }

    /// Uses a challenge of ours up; `false` where that was done before.
    pub(super) fn spend(&self, raw: &[u8], now: DateTime<Utc>) -> bool {
        let Some(until) = raw.get(..CHANCE + 8).and_then(until) else { return false };
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        spent.retain(|_, until| *until > now);
        spent.insert(raw.to_vec(), until).is_none()
    }

    fn seal(&self, purpose: &str, body: &[u8]) -> [u8; SEAL] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(body);
        mac.update(purpose.as_bytes());
        let whole: [u8; 32] = mac.finalize().into_bytes().into();
        let mut seal = [0; SEAL];
        seal.copy_from_slice(&whole[..SEAL]);
        seal
    }
}

/// When a challenge ends.
fn until(body: &[u8]) -> Option<DateTime<Utc>> {
    let millis = i64::from_be_bytes(body.get(CHANCE..CHANCE + 8)?.try_into().ok()?);
    DateTime::from_timestamp_millis(millis)
}

impl fmt::Debug for Challenges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("challenges")
    }
}
