//! How long the wire waits and how much it takes: every number with its reason, and tests may use shorter ones.

use std::time::Duration;

/// What a connection may cost. Times are those of a monotonic clock and are kept to within `Limits::grain`.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at once, over all threads. At about 10 KB each this is 80 MB. Where it is reached, the connection
    /// that idles longest makes room for the next one.
    pub connections: usize,
    /// From the opening of a connection to its first byte.
    pub first_byte: Duration,
    /// From the first byte of a request to the end of its head.
    pub head: Duration,
    /// From the end of the head to the end of the body: 64 KB in this time is a poor telephone line.
    pub body: Duration,
    /// From the end of the body to the answer. Publishing waits for a disk; nothing waits for a minute.
    pub answer: Duration,
    /// Between two requests. A proxy keeps its connections busy; a reader comes back in a minute, on a new one.
    pub idle: Duration,
    /// How long a reader may take nothing of what is being sent.
    pub stall: Duration,
    /// How long what still arrives after the last answer is read and thrown away, so that the answer is not lost.
    pub linger: Duration,
    /// How long requests in flight are waited for at shutdown.
    pub drain: Duration,
    /// Editors' requests at once; what comes beyond is asked to come again.
    pub editors: usize,
    /// Subscribers' requests at once: a flood of them takes no room from editors.
    pub subscribers: usize,
    /// Documents fetched from the archive at once.
    pub archive_fetches: usize,
    /// Readers that may wait for the archive; what comes beyond is asked to come again.
    pub archive_waiting: usize,
    /// Archive documents kept in memory.
    pub archive_kept: usize,
    /// Listeners to event streams at once, over all threads. At about 2 KB each this is 32 MB, beside the system's own
    /// part. They have a bound of their own, so that they never take a reader's place; what comes beyond is asked to come again.
    pub listeners: usize,
    /// From one sign of life on an event stream to the next: between three and five quarters of it, another span for
    /// each listener. Proxies give up a line that is silent for 30 seconds.
    pub heartbeat: Duration,
    /// Personal feeds printed at once: one, because what everybody reads comes first on every machine.
    pub near_prints: usize,
    /// Readers that may wait for a personal feed; what comes beyond is asked to come again.
    pub near_waiting: usize,
    /// Personal feeds kept in memory until the shelf changes; at 100 KB each this is 25 MB.
    pub near_kept: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 8192,
            first_byte: Duration::from_secs(5),
            head: Duration::from_secs(5),
            body: Duration::from_secs(8),
            answer: Duration::from_secs(60),
            idle: Duration::from_secs(8),
            stall: Duration::from_secs(8),
            linger: Duration::from_secs(2),
            drain: Duration::from_secs(10),
            editors: 256,
            subscribers: 64,
            archive_fetches: 8,
            archive_waiting: 64,
            archive_kept: 256,
            listeners: 16_384,
            heartbeat: Duration::from_secs(20),
            near_prints: 1,
            near_waiting: 64,
            near_kept: 256,
        }
    }
}

impl Limits {
    /// No more connections than the system lets this process open files, less what the ledger and the desk need.
    /// Where there are too few for all, neither readers nor listeners have less than half, unless they need less.
    #[must_use]
    pub fn within_open_files(mut self, files: Option<usize>) -> Self {
        if let Some(files) = files {
            let room = files.saturating_sub(FILES_RESERVED).max(files / 2);
            self.listeners = self.listeners.min(room.saturating_sub(self.connections).max(room / 2));
            self.connections = self.connections.min(room - self.listeners);
        }
        self
    }

    /// How often overdue connections are looked for: a fraction of the shortest time, and never a busy loop.
    pub(super) fn grain(&self) -> Duration {
        let times = [self.first_byte, self.head, self.body, self.answer, self.idle, self.stall];
        let shortest = times.into_iter().chain([self.heartbeat]).min().unwrap_or(LONGEST_GRAIN);
        (shortest / 8).clamp(SHORTEST_GRAIN, LONGEST_GRAIN)
    }
}

/// Open files that are never given to connections: the ledger, the feeds' folder and the desk need some, and outreach
/// up to three hundred.
const FILES_RESERVED: usize = 384;

/// A look at ten thousand connections takes a fraction of a millisecond, so twice a second costs nothing.
const LONGEST_GRAIN: Duration = Duration::from_millis(500);
/// Short enough for tests.
const SHORTEST_GRAIN: Duration = Duration::from_millis(2);

/// Longest head of a request, in bytes. Browsers with many cookies send 8 KB; beyond this the answer is 431.
pub(super) const HEAD_BYTES: usize = 32 * 1024;

/// Most header lines of a request; beyond this the answer is 431.
pub(super) const HEAD_LINES: usize = 64;

/// Most bytes that are thrown away after the last answer: an upload a little above any sensible one.
pub(super) const LINGER_BYTES: usize = 16 * 1024 * 1024;

/// Seconds after which one who was turned away may come again.
pub(super) const COME_AGAIN: &str = "5";

/// Bytes that the system keeps for a listener who does not take them; more than a feed tells in a day. Beyond these
/// the listener has stalled.
pub(super) const LISTENER_BUFFER: usize = 64 * 1024;

/// Bytes that a listener may send after the request. There is nothing more to say.
pub(super) const LISTENER_BYTES: usize = 16 * 1024;

/// Listeners woken before readers have their turn again.
pub(super) const WOKEN_AT_ONCE: usize = 64;

/// How long a listener whose stream broke off waits before coming back, at least and at most: not all at once.
pub(super) const RETRY: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(6));

/// How long bytes may travel without being confirmed before a connection counts as lost: its other end has vanished.
pub(super) const UNCONFIRMED: Duration = Duration::from_secs(30);
