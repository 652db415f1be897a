//! One encoding of a rendition: its bytes, and the headers they go out with, made once.

use std::sync::OnceLock;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};

use super::encoding::Encoding;
use super::guard::Guard;
use super::policy::Cache;
use super::scroll::Scroll;

/// Room for every header of an answer, so that the map never grows.
const HEADERS: usize = 24;

/// What all encodings of a rendition have in common.
#[derive(Debug)]
pub(super) struct Common {
    pub(super) media: &'static str,
    pub(super) cache: Cache,
    pub(super) guard: Guard,
    pub(super) last_modified: HeaderValue,
    /// Where it belongs and who tells of its changes (RFC 8288).
    pub(super) link: Option<HeaderValue>,
}

/// The bytes of one encoding and their headers. The two sets of headers are made at the first request for them.
#[derive(Debug)]
pub struct Face {
    encoding: Encoding,
    scroll: Scroll,
    etag: HeaderValue,
    whole: OnceLock<HeaderMap>,
    unchanged: OnceLock<HeaderMap>,
}

impl Face {
    pub(super) fn new(encoding: Encoding, scroll: Scroll, etag: HeaderValue) -> Self {
        Self { encoding, scroll, etag, whole: OnceLock::new(), unchanged: OnceLock::new() }
    }

    /// The encoding.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// What is sent, in one piece.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        self.scroll.whole()
    }

    /// The same as it was joined.
    pub(super) fn scroll(&self) -> &Scroll {
        &self.scroll
    }

    /// The strong entity tag of these bytes, with its quotes.
    #[must_use]
    pub fn etag(&self) -> &HeaderValue {
        &self.etag
    }

    /// The headers of a 200. Until its second has begun the date is left out, and nothing is remembered; once it has,
    /// nobody need look at a clock again.
    pub(super) fn whole(&self, common: &Common, begun: impl FnOnce() -> bool) -> HeaderMap {
        match self.whole.get() {
            Some(headers) => headers.clone(),
            None if begun() => self.whole.get_or_init(|| self.make_whole(common, true)).clone(),
            None => self.make_whole(common, false),
        }
    }

    /// The headers of a 304 (RFC 9110 §15.4.5).
    pub(super) fn unchanged(&self, common: &Common, begun: impl FnOnce() -> bool) -> HeaderMap {
        match self.unchanged.get() {
            Some(headers) => headers.clone(),
            None if begun() => self.unchanged.get_or_init(|| self.make_unchanged(common, true)).clone(),
            None => self.make_unchanged(common, false),
        }
    }

    fn make_unchanged(&self, common: &Common, begun: bool) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(HEADERS);
        headers.insert(header::ETAG, self.etag.clone());
        if begun {
            headers.insert(header::LAST_MODIFIED, common.last_modified.clone());
        }
        let fixed: [(HeaderName, &'static str); 3] = [
            (header::CACHE_CONTROL, common.cache.control()),
            (header::VARY, "accept-encoding"),
            // A browser holds a 304 to a cross-origin question against this header as well.
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        ];
        headers.extend(fixed.map(|(name, value)| (name, HeaderValue::from_static(value))));
        headers
    }

    fn make_whole(&self, common: &Common, begun: bool) -> HeaderMap {
        let mut headers = self.make_unchanged(common, begun);
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(common.media));
        headers.insert(header::CONTENT_LENGTH, HeaderValue::from(self.scroll.len()));
        if let Some(link) = &common.link {
            headers.insert(header::LINK, link.clone());
        }
        if let Some(token) = self.encoding.token() {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(token));
        }
        headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("none"));
        common.guard.dress(&mut headers);
        headers
    }
}
