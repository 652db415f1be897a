//! How much outreach does at once and takes on: every number with its reason.

use std::time::Duration;

use chrono::TimeDelta;

/// How many errands of one sort run at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lane {
    /// In all.
    pub(super) at_once: usize,
    /// To one host: nobody's server is to be overrun by us, and no host takes all that there is.
    pub(super) per_host: usize,
}

/// The lanes of telling. Those who answered before are never kept waiting by those who never did, or did not lately:
/// each sort has connections of its own. With what goes on aside, and with verifying and denying, they stay within the
/// open files that the wire leaves to others.
pub(super) const TELLING: [Lane; 3] = [
    // Answered the last time.
    Lane { at_once: 40, per_host: 4 },
    // Nothing was ever sent to them.
    Lane { at_once: 24, per_host: 2 },
    // Failed the last time.
    Lane { at_once: 8, per_host: 1 },
];

/// Who has not answered by then goes on aside, and others have the place: most answer within a tenth of it.
pub(super) const BRISK: Duration = Duration::from_millis(250);

/// Places aside for telling: a tenth of a thousand subscribers may hang at once, and no other waits for them.
pub(super) const TELLING_ASIDE: Lane = Lane { at_once: 128, per_host: 4 };

/// Places aside for asking: callbacks that never answer take none from those that do.
pub(super) const ASKING_ASIDE: Lane = Lane { at_once: 48, per_host: 2 };

/// The lanes of asking callbacks whether they meant it, and of telling them that it is over.
pub(super) const ASKING: [Lane; 2] = [Lane { at_once: 12, per_host: 2 }, Lane { at_once: 4, per_host: 1 }];

/// Look-ups of names at once in each lane; a resolver that hangs holds one for longer than our own patience.
pub(super) const LOOKUPS: usize = 16;

/// Subscriptions that wait to be verified, in all: a flood is turned away here.
pub(super) const PENDING: usize = 1024;

/// The same of one host.
pub(super) const PENDING_PER_HOST: usize = 64;

/// So many verifications of one host may follow at once; a host is no target that others can shoot at through us.
pub(super) const BURST_PER_HOST: i32 = 60;

/// After the burst, one verification of a host for each such span.
pub(super) const SPACING_PER_HOST: TimeDelta = TimeDelta::seconds(1);

/// Seconds after which one who was turned away may come again.
pub(super) const COME_AGAIN_SECONDS: u32 = 60;

/// The lease where none is asked for.
pub(super) const USUAL_LEASE: TimeDelta = TimeDelta::days(10);

/// A shorter lease is lengthened: renewing more often than this is only load.
pub(super) const SHORTEST_LEASE: TimeDelta = TimeDelta::minutes(5);

/// A longer one is shortened: what nobody renews is forgotten within a month.
pub(super) const LONGEST_LEASE: TimeDelta = TimeDelta::days(30);

/// Longest callback, in bytes; what common servers take.
pub(super) const CALLBACK_BYTES: usize = 2048;

/// A secret is shorter than this (W3C WebSub §5.1).
pub(super) const SECRET_BYTES: usize = 200;

/// Pause after the first failure; it doubles with each further one.
pub(super) const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(10);

/// The longest pause.
pub(super) const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// After so many failures, spread over about half a day, the target is left alone until there is something newer.
pub(super) const MOST_FAILURES: u32 = 16;

/// Bytes of an answer that are read; the rest is dropped with the connection. A challenge has 64.
pub(super) const ANSWER_BYTES: usize = 4096;

/// How long the rest of an answer is read whose status has already said everything.
pub(super) const ANSWER_REST: Duration = Duration::from_secs(1);

/// Longest head of an answer, in bytes.
pub(super) const HEAD_BYTES: usize = 16 * 1024;

/// Most header lines of an answer.
pub(super) const HEAD_LINES: usize = 64;

/// Addresses of one host that are tried, one after the other.
pub(super) const ADDRESSES: usize = 4;

/// The part of the time, as a divisor, that an address may take while there is another one to try.
pub(super) const ADDRESS_SHARE: u32 = 5;

/// Followers read or written in one step; an editor's commit waits for no more than one such step.
pub(super) const STEP: usize = 256;

/// How long a disk that took nothing is left alone.
pub(super) const DISK_REST: Duration = Duration::from_secs(1);

/// How long errands under way are waited for at the end. What is cut off is still owed.
pub(super) const FAREWELL: Duration = Duration::from_secs(2);
