//! The few header lines that the wire looks at, found in one pass: a look-up for each would cost more than the answer.

use ::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// A header that a request may have once, several times, or not at all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Line<'a> {
    #[default]
    Absent,
    One(&'a HeaderValue),
    Several(&'a HeaderMap, &'static HeaderName),
}

/// What a request says about its host, its framing, its conditions and what it accepts.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked<'a> {
    pub(super) host: Line<'a>,
    pub(super) transfer_encoding: Line<'a>,
    pub(super) accept_encoding: Line<'a>,
    pub(super) if_match: Line<'a>,
    pub(super) if_none_match: Line<'a>,
    pub(super) if_modified_since: Line<'a>,
    pub(super) if_unmodified_since: Line<'a>,
    pub(super) sec_fetch_dest: Line<'a>,
}

static SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");

impl<'a> Asked<'a> {
    /// Looks at every header line once.
    pub(super) fn of(headers: &'a HeaderMap) -> Self {
        let mut asked = Self::default();
        for (name, value) in headers {
            let (line, name) = match *name {
                header::HOST => (&mut asked.host, &header::HOST),
                header::TRANSFER_ENCODING => (&mut asked.transfer_encoding, &header::TRANSFER_ENCODING),
                header::ACCEPT_ENCODING => (&mut asked.accept_encoding, &header::ACCEPT_ENCODING),
                header::IF_MATCH => (&mut asked.if_match, &header::IF_MATCH),
                header::IF_NONE_MATCH => (&mut asked.if_none_match, &header::IF_NONE_MATCH),
                header::IF_MODIFIED_SINCE => (&mut asked.if_modified_since, &header::IF_MODIFIED_SINCE),
                header::IF_UNMODIFIED_SINCE => (&mut asked.if_unmodified_since, &header::IF_UNMODIFIED_SINCE),
                _ if name.as_str() == "sec-fetch-dest" => (&mut asked.sec_fetch_dest, &SEC_FETCH_DEST),
                _ => continue,
            };
            *line = match line {
                Line::Absent => Line::One(value),
                Line::One(_) | Line::Several(..) => Line::Several(headers, name),
            };
        }
        asked
    }
}

impl<'a> Line<'a> {
    /// The value where there is exactly one.
    pub(super) fn one(self) -> Option<&'a HeaderValue> {
        match self {
            Self::One(value) => Some(value),
            Self::Absent | Self::Several(..) => None,
        }
    }

    /// Whether it is there at all.
    pub(super) fn is_there(self) -> bool {
        match self {
            Self::One(_) | Self::Several(..) => true,
            Self::Absent => false,
        }
    }

    /// The first thing found in any of its values, looked at in the order in which they came.
    pub(super) fn find<T>(self, mut look: impl FnMut(&'a HeaderValue) -> Option<T>) -> Option<T> {
        match self {
            Self::Absent => None,
            Self::One(value) => look(value),
            Self::Several(headers, name) => headers.get_all(name).iter().find_map(look),
        }
    }
}
