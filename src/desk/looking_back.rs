//! The archive for people: whatever was ever public, by the year of its first publication, and by its words. Every page
//! is bounded, and so is the work for it.

use std::ops::Range;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, Language, Status};
use crate::feed::{Feed, Leaf, Month, Search, Volume, Year, languages};
use crate::press::{Rendition, archived_page, last_change};
use crate::render::page::{self, Archived, Shown};
use crate::store::{Piece, Place, Sort};

use super::opening::Desk;
use super::refused::Refused;

/// A page of the archive holds no more advisories than this: with their texts left out it stays below 30 kB compressed.
pub const ADVISORIES_ON_A_PAGE: usize = 50;

/// No archive is older; a hundred looks at an index cost nothing.
const MOST_YEARS: usize = 100;

/// All of time.
const EVER: Range<DateTime<Utc>> = DateTime::<Utc>::UNIX_EPOCH..DateTime::<Utc>::MAX_UTC;

/// What stands on a page.
#[derive(Default)]
struct Contents {
    places: Vec<Place>,
    /// The months of a year that holds too much for one page.
    months: Vec<Month>,
    /// The parts of the month before and after this one.
    beside: Vec<Leaf>,
    /// Where a search goes on.
    next: Option<Place>,
}

impl Desk {
    /// A page of the archive, in the first language of all feeds or in another of theirs; `None` where nothing was first
    /// published then, or in any other language.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`], [`Refused::NotPrinted`].
    pub async fn archive_leaf(
        &self,
        language: Option<&Language>,
        leaf: Leaf,
    ) -> Result<Option<Arc<Rendition>>, Refused> {
        let feeds = self.feeds();
        let Some(language) = spoken(&feeds, language) else { return Ok(None) };
        let years = self.years().await?;
        let (span, contents) = match leaf {
            Leaf::Front => match years.last() {
                Some(newest) => (newest.span(), self.year(*newest).await?),
                None => (EVER, Contents::default()),
            },
            Leaf::Year(year) => (year.span(), self.year(year).await?),
            Leaf::Month(volume) => (volume.month.begin()..volume.month.end(), self.month(volume).await?),
        };
        let empty = contents.places.is_empty() && contents.months.is_empty();
        if empty && leaf != Leaf::Front {
            return Ok(None);
        }
        let now = self.now();
        let closed = leaf != Leaf::Front && span.end + Month::SETTLES <= now;
        self.page((leaf, None), &years, &contents, (&language, &feeds), closed).await.map(Some)
    }

    /// What a search finds, likewise.
    ///
    /// # Errors
    /// As [`Desk::archive_leaf`].
    pub async fn archive_found(
        &self,
        language: Option<&Language>,
        search: Search,
    ) -> Result<Option<Arc<Rendition>>, Refused> {
        let feeds = self.feeds();
        let Some(language) = spoken(&feeds, language) else { return Ok(None) };
        let years = self.years().await?;
        let contents = if search.drills && !offers_drills(&feeds) {
            Contents::default()
        } else {
            let sort = if search.drills { Sort::Drill } else { Sort::Real };
            let span = search.year.map_or(EVER, Year::span);
            let wanted = (span, search.before);
            let found = self.store().published_with(sort, wanted, search.words.clone(), ADVISORIES_ON_A_PAGE);
            let Piece { places, next } = found.await?;
            Contents { places, next, ..Contents::default() }
        };
        let shown = (Leaf::Front, Some(&search));
        self.page(shown, &years, &contents, (&language, &feeds), false).await.map(Some)
    }

    /// The years in which anything real was first published, the earliest first.
    async fn years(&self) -> Result<Vec<Year>, Refused> {
        let mut years = Vec::new();
        let mut from = EVER.start;
        while let Some(at) = self.store().published_from(Sort::Real, from).await? {
            let year = Year::of(at);
            years.push(year);
            from = year.span().end;
            if years.len() == MOST_YEARS {
                break;
            }
        }
        Ok(years)
    }

    async fn year(&self, year: Year) -> Result<Contents, Refused> {
        let span = year.span();
        let places =
            self.store().published_within(Sort::Real, span.clone(), 0, ADVISORIES_ON_A_PAGE + 1).await?;
        if places.len() <= ADVISORIES_ON_A_PAGE {
            return Ok(Contents { places, ..Contents::default() });
        }
        let mut months = Vec::new();
        let mut from = span.start;
        while let Some(at) =
            self.store().published_from(Sort::Real, from).await?.filter(|at| span.contains(at))
        {
            let month = Month::of(at);
            months.push(month);
            from = month.end();
        }
        Ok(Contents { months, ..Contents::default() })
    }

    async fn month(&self, Volume { month, part }: Volume) -> Result<Contents, Refused> {
        let before = part.map_or(0, |part| part.get() - 1);
        let skip = before.saturating_mul(ADVISORIES_ON_A_PAGE);
        let span = month.begin()..month.end();
        let mut places =
            self.store().published_within(Sort::Real, span, skip, ADVISORIES_ON_A_PAGE + 1).await?;
        let more = places.len() > ADVISORIES_ON_A_PAGE;
        places.truncate(ADVISORIES_ON_A_PAGE);
        let earlier = (before > 0).then(|| Leaf::part(month, before));
        let later = more.then(|| Leaf::part(month, before + 2));
        let beside = earlier.into_iter().chain(later).collect();
        Ok(Contents { places, beside, ..Contents::default() })
    }

    async fn page(
        &self,
        (leaf, search): (Leaf, Option<&Search>),
        years: &[Year],
        contents: &Contents,
        (language, feeds): (&Language, &[Feed]),
        closed: bool,
    ) -> Result<Arc<Rendition>, Refused> {
        let Contents { places, months, beside, next } = contents;
        let mut advisories = Vec::new();
        for (_, id) in places {
            advisories.push(self.load(*id, None).await?);
        }
        if search.is_none() {
            advisories.reverse();
        }
        let now = self.now();
        let stands =
            |advisory| Advisory::standing_at(advisory, now).map(|standing| Shown { advisory, standing });
        let shown: Vec<_> = advisories.iter().filter_map(stands).collect();
        let past = closed && shown.iter().all(|shown| shown.standing.over_since().is_some());
        // What left a list is not to be seen in it: until it is closed, whatever was said last counts.
        let said = if past { None } else { self.store().last_word().await? };
        let changes = shown.iter().map(|shown| last_change(shown.advisory, now));
        let changed = changes.chain(said).max().unwrap_or(DateTime::UNIX_EPOCH);
        let next = search.zip(*next).map(|(search, place)| Search { before: Some(place), ..search.clone() });
        let archived = Archived {
            leaf,
            search,
            years,
            months,
            beside,
            shown: &shown,
            next: next.as_ref(),
            drills: offers_drills(feeds),
        };
        let languages = languages(feeds);
        let text = page::archive(&archived, &languages, self.setting(), language);
        let path = Addresses::archive_page("", None);
        archived_page(&path, text, changed, past).map_err(Refused::NotPrinted)
    }
}

/// A language of the feeds as addresses write it: the first one is not named.
fn spoken(feeds: &[Feed], language: Option<&Language>) -> Option<Language> {
    let all = languages(feeds);
    match language {
        None => all.into_iter().next(),
        Some(named) => all.into_iter().skip(1).find(|language| language == named),
    }
}

/// Whether any feed is for exercises or tests: only then are they shown to anybody.
fn offers_drills(feeds: &[Feed]) -> bool {
    let real = |status: &Status| *status == Status::Actual;
    let open = feeds.iter().filter(|feed| !feed.gone());
    open.flat_map(|feed| &feed.selection().statuses).any(|status| !real(status))
}
