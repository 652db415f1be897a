//! What left the shelf and keeps its address: documents of advisories long over, and what a feed sent month by month.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Language};
use crate::feed::{Edition, Feed, Leaf, Month, Volume};
use crate::press::{Rendition, archived, archived_volume};
use crate::render::Paging;
use crate::store::Sent;

use super::opening::Desk;
use super::refused::Refused;

/// A document of the archive holds no more words than this: the work for one request is bounded, and so is what a reader
/// takes at once, about 4 MB. A month with more is split.
pub const WORDS_IN_A_VOLUME: usize = 500;

impl Desk {
    /// A document that left the shelf long ago: every address that was ever public still answers.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`], [`Refused::NotPrinted`].
    pub async fn archived(&self, path: &str) -> Result<Option<Arc<Rendition>>, Refused> {
        if let Some((slug, volume, language)) = Addresses::read_archive(path) {
            return self.archived_volume(slug, volume, language).await;
        }
        if let Some((language, leaf)) = Addresses::read_archive_page(path) {
            let Some(leaf) = Leaf::parse(leaf) else { return Ok(None) };
            return self.archive_leaf(language.as_ref(), leaf).await;
        }
        let plain = Addresses::read_advisory(path).map(|(id, _)| id);
        let spoken = || Addresses::read_advisory_in(path).map(|(id, _)| id);
        let Some(id) = plain.or_else(spoken) else { return Ok(None) };
        match self.load(id, None).await {
            Ok(advisory) => {
                let now = self.stamps().now();
                archived(&advisory, path, now, &self.feeds(), self.setting()).map_err(Refused::NotPrinted)
            }
            Err(Refused::NoSuchAdvisory(_)) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// A volume of a feed's archive: from the month of the ledger's first record until the one that runs now.
    async fn archived_volume(
        &self,
        slug: &str,
        volume: &str,
        language: Option<&str>,
    ) -> Result<Option<Arc<Rendition>>, Refused> {
        let feeds = self.feeds();
        let feed = feeds.iter().find(|feed| feed.slug().as_str() == slug && !feed.gone());
        let (Some(feed), Some(volume)) = (feed, Volume::parse(volume)) else { return Ok(None) };
        let Some(language) = spoken(feed, language) else { return Ok(None) };
        let Some(oldest) = self.store().oldest_at().await? else { return Ok(None) };
        let now = self.stamps().now();
        let (first, running) = (Month::of(oldest), Month::of(now));
        if volume.month < first || volume.month > running {
            return Ok(None);
        }
        let Some((sent, place)) = self.sent_in(volume).await? else { return Ok(None) };
        let span = span(volume.month, &sent, &place);
        let mut advisories = Vec::new();
        let within = &sent.words[..sent.words.len().min(WORDS_IN_A_VOLUME)];
        for id in within.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>() {
            advisories.push(Arc::new(self.load(id, None).await?));
        }
        let edition = Edition::of_span(feed, &span, &advisories).in_language(&language);
        let paging = paging(volume, &place, &(first..running), now);
        archived_volume(&edition, &paging, self.setting()).map(Some).map_err(Refused::NotPrinted)
    }

    /// The words of a volume with the one after it, and where it stands among those of its month; nothing where there is
    /// no such volume.
    async fn sent_in(&self, volume: Volume) -> Result<Option<(Sent, Place)>, Refused> {
        let Volume { month, part } = volume;
        let whole = month.begin()..month.end();
        let full = |sent: &Sent| sent.count.saturating_sub(1) / WORDS_IN_A_VOLUME;
        let before = match part {
            Some(part) => part.get() - 1,
            None => full(&self.store().sent(whole.clone(), 0, 0).await?),
        };
        let sent = self.store().sent(whole, before * WORDS_IN_A_VOLUME, WORDS_IN_A_VOLUME + 1).await?;
        let place = Place { before, full: full(&sent) };
        Ok((before <= place.full).then_some((sent, place)))
    }
}

/// Where a volume stands among those of its month.
struct Place {
    /// How many stand before it.
    before: usize,
    /// How many of the month are full and followed by another.
    full: usize,
}

/// A language of the feed as addresses write it: the default one is not named.
fn spoken(feed: &Feed, language: Option<&str>) -> Option<Language> {
    let Some(named) = language else { return Some(feed.default_language().clone()) };
    feed.languages().iter().skip(1).find(|language| language.as_str() == named).cloned()
}

/// From the first word of a volume until before the first of the next.
fn span(month: Month, sent: &Sent, place: &Place) -> Range<DateTime<Utc>> {
    let first = sent.words.first().map(|(_, at)| *at).filter(|_| place.before > 0);
    let next = sent.words.get(WORDS_IN_A_VOLUME).map(|(_, at)| *at);
    first.unwrap_or(month.begin())..next.unwrap_or(month.end())
}

/// What stands beside a volume. One that is followed by another never changes: words are recorded in the order of their
/// stamps. The last of a month never does once the month has settled.
fn paging(volume: Volume, place: &Place, months: &Range<Month>, now: DateTime<Utc>) -> Paging {
    let Volume { month, part: _ } = volume;
    let last = place.before == place.full;
    let before = match place.before {
        0 => (month > months.start).then(|| Volume::last(month.before())),
        n => Some(Volume::part(month, n)),
    };
    let next = match last {
        true => (month < months.end).then(|| Volume::part(month.next(), 1)),
        false => Some(Volume::part(month, place.before + 2)),
    };
    Paging { volume, before, next, closed: !last || month.end() + Month::SETTLES <= now }
}
