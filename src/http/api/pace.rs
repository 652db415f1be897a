//! How often a token may ask: a bucket per token that fills evenly, so that one broken script cannot crowd out the desk.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::TokenId;

/// The time in which a whole quota comes back.
const WINDOW: TimeDelta = TimeDelta::seconds(60);

/// Beyond this many buckets, those that are full again are forgotten: they say no more than none.
const BUCKETS_KEPT: usize = 4096;

/// The buckets of all tokens.
#[derive(Debug)]
pub struct Pace {
    quota: u32,
    /// By token, when its bucket will be full again (the generic cell rate algorithm's arrival time).
    full_at: Mutex<BTreeMap<TokenId, DateTime<Utc>>>,
}

/// What is left to a token after a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Requests a minute.
    pub quota: u32,
    /// Requests that could follow at once.
    pub remaining: u32,
    /// Whole seconds until all of the quota is there again.
    pub full_in: i64,
    /// Whole seconds to wait, where this request was one too many.
    pub wait: Option<i64>,
}

impl Pace {
    /// So many requests a minute for each token; at least one.
    #[must_use]
    pub fn new(requests_a_minute: u32) -> Self {
        Self { quota: requests_a_minute.max(1), full_at: Mutex::default() }
    }

    /// Takes one request out of a token's bucket, if there is one.
    #[must_use]
    pub fn take(&self, token: &TokenId, now: DateTime<Utc>) -> Allowance {
        let mut buckets = self.full_at.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > BUCKETS_KEPT {
            buckets.retain(|_, full_at| *full_at > now);
        }
        let kept = buckets.get(token).copied().unwrap_or(now);
        // A clock that was set back must not shut anybody out for longer than a window.
        let full_at = kept.clamp(now, now + WINDOW);
        let after = full_at + self.apart();
        if after - now > WINDOW {
            buckets.insert(token.clone(), full_at);
            return self.allowance(full_at - now, Some(seconds(after - WINDOW - now)));
        }
        buckets.insert(token.clone(), after);
        self.allowance(after - now, None)
    }

    fn apart(&self) -> TimeDelta {
        TimeDelta::nanoseconds(WINDOW.num_nanoseconds().unwrap_or(i64::MAX) / i64::from(self.quota))
    }

    fn allowance(&self, used: TimeDelta, wait: Option<i64>) -> Allowance {
        let left = (WINDOW - used).num_nanoseconds().unwrap_or(0);
        let apart = self.apart().num_nanoseconds().unwrap_or(i64::MAX);
        let remaining = u32::try_from((left / apart).max(0)).unwrap_or(u32::MAX).min(self.quota);
        Allowance { quota: self.quota, remaining, full_in: seconds(used), wait }
    }
}

/// Whole seconds, rounded up: who waits that long has waited enough.
fn seconds(span: TimeDelta) -> i64 {
    let nanoseconds = span.num_nanoseconds().unwrap_or(i64::MAX - 999_999_999);
    (nanoseconds + 999_999_999).div_euclid(1_000_000_000)
}
