//! How long others may keep what is public, and what a browser may do with it: decided when a thing is printed.

/// How long a public thing may be kept by others. `stale-if-error` is bounded: nothing old is shown past it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cache {
    /// Feeds: readers take `max-age` as the time until they ask again.
    Feed,
    /// Pages for people.
    Page,
    /// Pages about what is over and long past: nothing in them is in force. What is said of it later shows within a day.
    Past,
    /// The current state and proofs of life: at the edge for at most 30 seconds.
    Pulse,
    /// What sites load under an address that moves on: within the hour, and sooner where they ask.
    Moving,
    /// Bytes that can never change under their address.
    Immutable,
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
        }
    }
}

/// What a browser may do with a public thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// A feed or a machine form: no document at all.
    Document,
    /// A page of ours: our own style sheet and pictures, nothing from elsewhere, framed by nobody.
    Page,
    /// A script or style sheet that other sites may load.
    Asset,
    /// A page that is made to stand in a frame of another site.
    Frame,
}

impl Guard {
    /// What belongs to it beside that.
    #[must_use]
    pub fn more(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Document | Self::Page | Self::Asset => &[],
            // Pages that are isolated frame only what is isolated too (HTML, "cross-origin embedder policy"). A frame
            // without scripts is renewed all the same: sooner than what it says is to be renewed.
            Self::Frame => &[
                ("cross-origin-embedder-policy", "require-corp"),
                ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
                ("refresh", "120"),
            ],
        }
    }

    /// The value of `Content-Security-Policy`.
    #[must_use]
    pub fn policy(self) -> &'static str {
        match self {
            Self::Document | Self::Asset => "default-src 'none'; sandbox",
            Self::Page => {
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                 connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
            }
            Self::Frame => {
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                 base-uri 'none'; form-action 'none'; frame-ancestors *; \
                 sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox"
            }
        }
    }
}
