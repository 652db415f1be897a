//! What goes with every answer, whoever gives it: one table of what a browser, and another site, may do with it.

use http::header::{HeaderMap, HeaderName, HeaderValue};

/// One kind of answer; each has its line in the table, [`Guard::lines`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Guard {
    /// A feed or a machine form: no document at all.
    Document,
    /// A page of ours: our own style sheet, scripts and pictures, nothing from elsewhere, framed by nobody.
    Page,
    /// A script or style sheet that other sites may load.
    Asset,
    /// A page that is made to stand in a frame of another site.
    Frame,
    /// A stream of events.
    Stream,
    /// A few plain words: a refusal, a redirect, an answer of the hub.
    Words,
    /// What the editors' interface answers.
    Api,
    /// A page of the desk.
    Desk,
    /// A page of the desk that holds another page of ours in a frame.
    Framing,
    /// That other page: what readers would see, for a frame of the desk alone.
    Framed,
}

type Line = (&'static str, &'static str);

/// A content type means what it says (Fetch standard, "X-Content-Type-Options").
const NOSNIFF: Line = ("x-content-type-options", "nosniff");
/// Nobody learns from us where a reader came from.
const NO_REFERRER: Line = ("referrer-policy", "no-referrer");
/// Every site's scripts may read it (Fetch standard, "CORS protocol").
const ANY_ORIGIN: Line = ("access-control-allow-origin", "*");
/// How old an answer is: a script of another site cannot see it otherwise.
const EXPOSED: Line = ("access-control-expose-headers", "age, date, etag");
/// Other sites may load it, also those that are isolated.
const FOR_ALL: Line = ("cross-origin-resource-policy", "cross-origin");
/// Only our own pages may load it.
const FOR_US: Line = ("cross-origin-resource-policy", "same-origin");
/// No window of another site holds on to ours.
const ALONE: Line = ("cross-origin-opener-policy", "same-origin");
/// Nothing is loaded and nothing runs, should somebody open it.
const INERT: Line = ("content-security-policy", "default-src 'none'; sandbox");
/// The same for what is no document at all.
const NOTHING: Line = ("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
/// No device, no sensor, no payment.
const NO_DEVICES: Line = (
    "permissions-policy",
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
     geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
     publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), \
     xr-spatial-tracking=()",
);
/// The same, but passkeys for ourselves alone.
const ONLY_PASSKEYS: Line = (
    "permissions-policy",
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
     geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
     publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), usb=(), \
     xr-spatial-tracking=()",
);
/// The referrer of the desk stays on this site: with `no-referrer` a browser would send `Origin: null` with our own forms
/// (Fetch standard, "append a request `Origin` header"), and nothing could tell them from another's.
const OWN_REFERRER: Line = ("referrer-policy", "same-origin");

/// Our own sheets, scripts and pictures. A script cannot make markup out of text (Trusted Types).
const OURS: Line = (
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'",
);
/// The same, with a page of ours in a frame.
const OURS_AND_A_FRAME: Line = (
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'; frame-src 'self'",
);
/// What readers would see, within the desk. No script runs in it; it counts as of our site, or its map would not be shown.
const WITHIN_US: Line = (
    "content-security-policy",
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; sandbox allow-same-origin",
);
/// What stands in frames of other sites: its script may renew it, its links open windows of their own.
const ANYWHERE: Line = (
    "content-security-policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors *; \
     sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox",
);
/// Pages that are isolated frame only what is isolated too (HTML, "cross-origin embedder policy").
const ISOLATED: Line = ("cross-origin-embedder-policy", "require-corp");
/// A frame without scripts is renewed all the same: sooner than what it says is to be renewed.
const RENEWED: Line = ("refresh", "120");
/// No proxy holds a stream back.
const UNBUFFERED: Line = ("x-accel-buffering", "no");

impl Guard {
    /// The whole of what goes with an answer of this kind, beside what it is, how long it may be kept, and its place in
    /// a conversation (conditions, locations, request ids).
    #[must_use]
    pub fn lines(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Document | Self::Asset => &[ANY_ORIGIN, EXPOSED, INERT, FOR_ALL, NO_REFERRER, NOSNIFF],
            Self::Page => &[ANY_ORIGIN, EXPOSED, OURS, ALONE, FOR_US, NO_DEVICES, NO_REFERRER, NOSNIFF],
            Self::Frame => {
                &[ANY_ORIGIN, EXPOSED, ANYWHERE, ISOLATED, FOR_ALL, NO_DEVICES, NO_REFERRER, NOSNIFF, RENEWED]
            }
            Self::Stream => &[ANY_ORIGIN, INERT, FOR_ALL, NO_REFERRER, NOSNIFF, UNBUFFERED],
            Self::Words => &[ANY_ORIGIN, NOTHING, FOR_ALL, NO_REFERRER, NOSNIFF],
            Self::Api => &[NOTHING, FOR_US, NO_REFERRER, NOSNIFF],
            Self::Desk => &[OURS, ALONE, FOR_US, ONLY_PASSKEYS, OWN_REFERRER, NOSNIFF],
            Self::Framing => &[OURS_AND_A_FRAME, ALONE, FOR_US, ONLY_PASSKEYS, OWN_REFERRER, NOSNIFF],
            Self::Framed => &[WITHIN_US, ALONE, FOR_US, NO_DEVICES, OWN_REFERRER, NOSNIFF],
        }
    }

    /// Sets them on an answer.
    pub fn dress(self, headers: &mut HeaderMap) {
        for (name, value) in self.lines() {
            headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
}
