//! How long one waits after a failure: twice as long each time, and never in step with others.

use chrono::TimeDelta;

use super::limits::{FIRST_PAUSE, LONGEST_PAUSE};

/// The pause after the `failures`-th failure in a row: the doubled one, less up to a half of it by chance.
#[must_use]
pub fn pause(failures: u32, chance: u32) -> TimeDelta {
    let doubled = FIRST_PAUSE.num_milliseconds() << failures.saturating_sub(1).min(20);
    let whole = doubled.min(LONGEST_PAUSE.num_milliseconds());
    let off = i64::from(chance) * (whole / 2) / i64::from(u32::MAX);
    TimeDelta::milliseconds(whole - off)
}
