//! The archive's documents are calendar months in UTC: their addresses depend on when a thing was sent, and on nothing else.

use std::fmt;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::declared::Feed;
use super::edition::Edition;
use super::entry::Entry;
use crate::advisory::Advisory;

/// A calendar month in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    /// How long after a month its last words are on the ledger at the latest: a word is stamped before it is recorded, so
    /// that the order of records may differ from the order of stamps by that much.
    pub const SETTLES: TimeDelta = TimeDelta::hours(1);

    /// The month of an instant.
    #[must_use]
    pub fn of(at: DateTime<Utc>) -> Self {
        let day = at.date_naive();
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Reads a month as addresses write it: `202611`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let digits = raw.len() == 6 && raw.bytes().all(|b| b.is_ascii_digit());
        let (year, month) = raw.split_at_checked(4).filter(|_| digits)?;
        NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1).map(Self)
    }

    /// Its first instant.
    #[must_use]
    pub fn begin(self) -> DateTime<Utc> {
        self.0.and_time(NaiveTime::MIN).and_utc()
    }

    /// The first instant after it.
    #[must_use]
    pub fn end(self) -> DateTime<Utc> {
        self.next().begin()
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add_months(Months::new(1)).unwrap_or(self.0))
    }

    /// The month before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.checked_sub_months(Months::new(1)).unwrap_or(self.0))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y%m"))
    }
}

/// A document of the archive: a month, or a part of one in which more was sent than a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Volume {
    /// The month.
    pub month: Month,
    /// Which part, the first words first; `None` names the last one, which is all of an ordinary month.
    pub part: Option<NonZeroUsize>,
}

impl Volume {
    /// The last of a month.
    #[must_use]
    pub fn last(month: Month) -> Self {
        Self { month, part: None }
    }

    /// A part of a month, counted from one.
    #[must_use]
    pub fn part(month: Month, part: usize) -> Self {
        Self { month, part: NonZeroUsize::new(part) }
    }

    /// Reads what [`Display`](fmt::Display) writes: `202611`, `202611-2`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let Some((month, part)) = raw.split_once('-') else { return Month::parse(raw).map(Self::last) };
        let volume = Self::part(Month::parse(month)?, part.parse().ok()?);
        // One address for each: neither "-0" nor "-01".
        (volume.part.is_some() && volume.to_string() == raw).then_some(volume)
    }
}

impl fmt::Display for Volume {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            Some(part) => write!(f, "{}-{part}", self.month),
            None => write!(f, "{}", self.month),
        }
    }
}

impl Edition {
    /// What a feed sent in a span of time, each entry as it was when it was sent: what became of it later changes nothing.
    ///
    /// `advisories` are all that sent anything in it; others do no harm.
    #[must_use]
    pub fn of_span(feed: &Feed, span: &Range<DateTime<Utc>>, advisories: &[Arc<Advisory>]) -> Self {
        let within = |at: DateTime<Utc>| span.contains(&at);
        let mut entries = Vec::new();
        for advisory in advisories {
            for (place, revision) in
                advisory.revisions.iter().enumerate().filter(|(_, one)| within(one.stamp.sent))
            {
                let revisions = advisory.revisions[..=place].to_vec();
                let then =
                    Advisory { revisions, working: None, superseded: None, ..Advisory::clone(advisory) };
                let showing = feed.showing(&Arc::new(then), revision.stamp.sent);
                // A correction has no entry of its own: it repeats the id of the one that it corrects.
                let own = |entry: &Entry| entry.opening().stamp.revision == revision.stamp.revision;
                entries.extend(showing.entries.into_iter().filter(own));
            }
        }
        entries.sort_by(|a, b| b.published().cmp(&a.published()).then_with(|| a.id().cmp(b.id())));
        let updated = entries.first().map_or(span.start, Entry::published);
        Self {
            feed: feed.clone(),
            language: feed.default_language().clone(),
            updated,
            entries: entries.into(),
            tombstones: Arc::from([]),
            omitted: 0,
        }
    }
}
