//! What is kept of a ceremony until its answer comes: given to anybody, held by their page under our seal, and good for one
//! purpose, one answer, and half an hour (§13.4.3). So nobody can fill our memory by asking.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::{DateTime, TimeDelta, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// A page stands open for a while before somebody finds their telephone.
const LASTS: TimeDelta = TimeDelta::minutes(30);

/// Bytes that say when it ends.
const END: usize = 8;

/// Bytes of the seal: all that there are.
const SEAL: usize = 32;

/// The longest that is looked at, in characters: a state that excludes every passkey a person may have takes a sixth.
const MOST_CHARS: usize = 128 * 1024;

/// Seals states and knows them again. After a restart those that were given before are good no more.
pub(super) struct Seal {
    key: [u8; 32],
    /// Those that were answered well, until they end.
    spent: Mutex<BTreeMap<[u8; SEAL], DateTime<Utc>>>,
}

/// A state of ours that came back.
pub(super) struct Opened {
    pub(super) state: Vec<u8>,
    mark: [u8; SEAL],
    until: DateTime<Utc>,
}

impl Seal {
    pub(super) fn new(random: fn(&mut [u8])) -> Self {
        let mut key = [0; 32];
        random(&mut key);
        Self { key, spent: Mutex::default() }
    }

    /// A state under the seal, for one purpose, as a page holds it.
    pub(super) fn close(&self, purpose: &str, state: &[u8], now: DateTime<Utc>) -> String {
        let end = (now + LASTS).timestamp_millis().to_be_bytes();
        let body = [&end, state].concat();
        BASE64.encode([self.mark(purpose, &body).as_slice(), &body].concat())
    }

    /// A state of ours, if it is one, for this purpose, and not over.
    pub(super) fn open(&self, purpose: &str, raw: &str, now: DateTime<Utc>) -> Option<Opened> {
        let bytes = (raw.len() <= MOST_CHARS).then(|| BASE64.decode(raw).ok()).flatten()?;
        let (mark, body) = bytes.split_first_chunk::<SEAL>()?;
        let ours: bool = self.mark(purpose, body).ct_eq(mark).into();
        let (end, state) = body.split_first_chunk::<END>()?;
        let until = DateTime::from_timestamp_millis(i64::from_be_bytes(*end))?;
        let lasts = now < until && until <= now + LASTS;
        (ours && lasts).then(|| Opened { state: state.to_vec(), mark: *mark, until })
    }

    /// Uses a state up; `false` where that was done before.
    pub(super) fn spend(&self, opened: &Opened, now: DateTime<Utc>) -> bool {
        let mut spent = self.spent.lock().unwrap_or_else(PoisonError::into_inner);
        spent.retain(|_, until| *until > now);
        spent.insert(opened.mark, opened.until).is_none()
    }

    fn mark(&self, purpose: &str, body: &[u8]) -> [u8; SEAL] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(&(purpose.len() as u64).to_be_bytes());
        mac.update(purpose.as_bytes());
        mac.update(body);
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("seal")
    }
}
