//! The clock that everyone is handed: the machine's, or one that a test holds.

use std::time::Duration;

use chrono::{DateTime, SubsecRound, Utc};

use super::held::Held;

/// Longest uninterrupted sleep: after a suspended machine or a corrected clock, the wait is reckoned anew this often.
const LONGEST_SLEEP: Duration = Duration::from_secs(5);

/// The time of the machine, or a time held by a test.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's.
    Machine,
    /// A test's: it moves when told to.
    Held(Held),
}

impl Clock {
    /// Now, in whole milliseconds: the resolution of everything that is kept.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "the one place where the machine is asked")]
            Self::Machine => Utc::now().trunc_subsecs(3),
            Self::Held(held) => held.now(),
        }
    }

    /// Returns when the clock shows `instant` or later.
    pub async fn sleep_until(&self, instant: DateTime<Utc>) {
        match self {
            Self::Machine => {
                while let Ok(left) = (instant - self.now()).to_std() {
                    if left.is_zero() {
                        return;
                    }
                    tokio::time::sleep(left.min(LONGEST_SLEEP)).await;
                }
            }
            Self::Held(held) => held.reached(instant).await,
        }
    }
}
