//! How patient we are with webhooks, and how much is kept: every number with its reason.

use std::time::Duration;

use chrono::TimeDelta;

/// What one call may take, from the look-up of the name to the end of the answer (Standard Webhooks: 15 to 30 s).
pub(super) const TIMEOUT: Duration = Duration::from_secs(15);

/// A message that was not taken for so long is given up: what it tells is then old, and whoever comes back reads the
/// feed. Until then it is tried some eighty times.
pub(super) const PATIENCE: TimeDelta = TimeDelta::days(3);

/// A webhook that took nothing for so long is called no more, until somebody says so.
pub(super) const DISABLED_AFTER: TimeDelta = TimeDelta::days(5);

/// Messages that may be owed to one webhook; what comes beyond is noted as given up, and can be asked for.
pub(super) const MOST_OWED: usize = 1000;

/// Messages that are kept for one webhook when they are owed no more.
pub(super) const KEPT: u64 = 1000;

/// Submitted drafts whose deadlines are watched from a start on, those who wait longest first.
pub(super) const MOST_WAITING: usize = 1000;

/// What took the place of a level is on the shelf by then, or has left it again.
pub(super) const SEEN_WITHIN: TimeDelta = TimeDelta::hours(1);

/// Records of the ledger read in one step.
pub(super) const STEP: usize = 256;

/// Bytes of why something was not taken that are kept.
pub(super) const ERROR_BYTES: usize = 300;

/// How long a disk that gave or took nothing is left alone.
pub(super) const REST: Duration = Duration::from_secs(1);

/// Longest wait for the outcome of a trial; the call itself ends earlier.
pub(super) const TRIAL_WAIT: Duration = Duration::from_secs(20);
