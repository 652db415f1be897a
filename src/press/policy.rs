//! How long others may keep an answer.

/// How long a public thing may be kept by others. `stale-if-error` is bounded: nothing old is shown past it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cache {
    /// Feeds: readers take `max-age` as the time until they ask again.
    Feed,
    /// Pages for people.
    Page,
    /// Pages about what is over and long past, and months of a feed's archive that are over: nothing in them is in force.
    /// What is said of it later, or a feed that is declared to be about something else, shows within a day.
    Past,
    /// The current state and proofs of life: at the edge for at most 30 seconds.
    Pulse,
    /// What sites load under an address that moves on: within the hour, and sooner where they ask.
    Moving,
    /// Bytes that can never change under their address.
    Immutable,
    /// Nothing that anybody keeps: refusals, streams, and all that editors see.
    Never,
}

impl Cache {
    /// The value of `Cache-Control` (RFC 9111 §5.2, RFC 5861, RFC 8246).
    #[must_use]
    pub fn control(self) -> &'static str {
        match self {
            Self::Feed => "public, max-age=60, stale-while-revalidate=30, stale-if-error=600",
            Self::Page => "public, max-age=30, stale-while-revalidate=30, stale-if-error=600",
            Self::Past => "public, max-age=86400, stale-while-revalidate=3600, stale-if-error=86400",
            Self::Pulse => "public, max-age=30, stale-if-error=120",
            Self::Moving => "public, max-age=3600, stale-while-revalidate=86400",
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Never => "no-store",
        }
    }
}
