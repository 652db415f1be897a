//! Finished bytes of one address. A reader gets these and nothing else; all that could be slow was done before.

use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use http::header::{HeaderMap, HeaderValue};

use super::encoding::{Accepted, Encoding};
use super::face::{Common, Face};
use super::guard::Guard;
use super::policy::Cache;
use super::scroll::Scroll;
use super::tag::{Tag, Validator};

/// What the press knows of a document when it has printed it.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The value of `Content-Type`, with its charset where it is text.
    pub media: &'static str,
    /// The bytes, unencoded.
    pub body: Scroll,
    /// The hash of the content; equal tags at one address must mean equal bytes.
    pub tag: Tag,
    /// When the bytes last became what they are, by the record.
    pub changed: DateTime<Utc>,
    /// How long others may keep it.
    pub cache: Cache,
    /// What a browser may do with it.
    pub guard: Guard,
    /// The path of the page to which a browser that navigates here is sent; only feeds have one.
    pub page: Option<Arc<str>>,
}

/// Finished bytes of one address, with their validators, headers and compressed twins.
///
/// The twins may come later: until then identity is served, under its own entity tag. A twin, once there, stays.
#[derive(Debug)]
pub struct Rendition {
    tag: Tag,
    opaque: String,
    changed: DateTime<Utc>,
    last_modified: DateTime<Utc>,
    page: Option<Arc<str>>,
    common: Common,
    identity: Face,
    gzip: OnceLock<Face>,
    brotli: OnceLock<Face>,
    zstd: OnceLock<Face>,
}

impl Rendition {
    /// Makes a rendition of what was printed; its twins are still to come.
    #[must_use]
    pub fn new(printed: Printed) -> Arc<Self> {
        Self::made(printed, None)
    }

    /// The same for a document that subscribers can be told of: its answers carry this `Link` with the relations `hub`
    /// and `self` (W3C WebSub §4).
    #[must_use]
    pub fn topic(printed: Printed, link: HeaderValue) -> Arc<Self> {
        Self::made(printed, Some(link))
    }

    fn made(printed: Printed, link: Option<HeaderValue>) -> Arc<Self> {
        let Printed { media, body, tag, changed, cache, guard, page } = printed;
        let opaque = tag.opaque();
        let last_modified = second_after(changed);
        let common = Common { media, cache, guard, last_modified: http_date(last_modified), link };
        let identity = Face::new(Encoding::Identity, body, etag(&opaque, Encoding::Identity));
        let (gzip, brotli, zstd) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        Arc::new(Self { tag, opaque, changed, last_modified, page, common, identity, gzip, brotli, zstd })
    }

    /// The hash of the content.
    #[must_use]
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// The strong entity tag of the identity bytes, with its quotes: the one that editors are told.
    #[must_use]
    pub fn etag(&self) -> String {
        format!("\"{}\"", self.opaque)
    }

    /// When the bytes last became what they are.
    #[must_use]
    pub fn changed(&self) -> DateTime<Utc> {
        self.changed
    }

    /// The date readers are told: the first whole second after the change, so that no two states share one.
    #[must_use]
    pub fn last_modified(&self) -> DateTime<Utc> {
        self.last_modified
    }

    /// `last_modified` as it stands in its header (RFC 9110 §8.8.2).
    #[must_use]
    pub fn last_modified_text(&self) -> &HeaderValue {
        &self.common.last_modified
    }

    /// Where a browser that navigates here is sent.
    #[must_use]
    pub fn page(&self) -> Option<&Arc<str>> {
        self.page.as_ref()
    }

    /// `Link` with the relations `hub` and `self`; only what subscribers can be told of has one.
    #[must_use]
    pub fn link(&self) -> Option<&HeaderValue> {
        self.common.link.as_ref()
    }

    /// Whether the bytes can never change under their address.
    #[must_use]
    pub fn stays(&self) -> bool {
        self.common.cache == Cache::Immutable
    }

    /// The media type, as it stands in its header.
    #[must_use]
    pub fn media(&self) -> &'static str {
        self.common.media
    }

    /// The bytes, unencoded.
    #[must_use]
    pub fn body(&self) -> &Scroll {
        self.identity.scroll()
    }

    /// One encoding, if it is there by now.
    #[must_use]
    pub fn face(&self, encoding: Encoding) -> Option<&Face> {
        match encoding {
            Encoding::Identity => Some(&self.identity),
            Encoding::Gzip => self.gzip.get(),
            Encoding::Brotli => self.brotli.get(),
            Encoding::Zstd => self.zstd.get(),
        }
    }

    /// The encoding that is there by now and most welcome; identity when none is (RFC 9110 §12.5.3 allows it).
    #[must_use]
    pub fn choose(&self, accepted: &Accepted) -> &Face {
        let mut best = (&self.identity, accepted.identity);
        for encoding in Encoding::TWINS {
            let weight = accepted.weight(*encoding);
            // A twin wins a tie against identity, and a smaller twin against a larger one.
            let wins = weight > best.1
                || (weight > 0 && weight == best.1 && best.0.encoding() == Encoding::Identity);
            if wins && let Some(face) = self.face(*encoding) {
                best = (face, weight);
            }
        }
        best.0
    }

    /// Holds a reader's validator, the text between its quotes, against the entity tags of all encodings.
    #[must_use]
    pub fn validate(&self, opaque: &[u8]) -> Validator {
        Validator::of(opaque, self.opaque.as_bytes())
    }

    /// The headers of a 200 with these bytes; the date only from its second on, and the time is asked for only until
    /// then.
    #[must_use]
    pub fn headers(&self, face: &Face, now: impl FnOnce() -> DateTime<Utc>) -> HeaderMap {
        face.whole(&self.common, || self.last_modified <= now())
    }

    /// The headers of a 304 about these bytes; the date as in a 200.
    #[must_use]
    pub fn headers_unchanged(&self, face: &Face, now: impl FnOnce() -> DateTime<Utc>) -> HeaderMap {
        face.unchanged(&self.common, || self.last_modified <= now())
    }

    /// Adds a twin. The first one of an encoding stays: under one entity tag the bytes never change.
    pub(super) fn add_twin(&self, encoding: Encoding, bytes: Bytes) {
        let slot = match encoding {
            Encoding::Identity => return,
            Encoding::Gzip => &self.gzip,
            Encoding::Brotli => &self.brotli,
            Encoding::Zstd => &self.zstd,
        };
        // Twice the same twin is the same bytes, so the second may be dropped.
        let _ = slot.set(Face::new(encoding, bytes.into(), etag(&self.opaque, encoding)));
    }
}

/// The first whole second after an instant.
fn second_after(instant: DateTime<Utc>) -> DateTime<Utc> {
    // Truncation fails only beyond the years that nanoseconds can count; there the instant itself will do.
    instant.duration_trunc(TimeDelta::seconds(1)).unwrap_or(instant) + TimeDelta::seconds(1)
}

/// An instant as RFC 9110 §5.6.7 writes it.
fn http_date(instant: DateTime<Utc>) -> HeaderValue {
    let text = instant.format("%a, %d %b %Y %H:%M:%S GMT").to_string();
    HeaderValue::from_str(&text).expect("a date is written in visible ASCII")
}

fn etag(opaque: &str, encoding: Encoding) -> HeaderValue {
    let text = format!("\"{opaque}{}\"", encoding.ending());
    HeaderValue::from_str(&text).expect("hexadecimal and an ending are visible ASCII")
}
