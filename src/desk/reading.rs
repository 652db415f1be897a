//! What editors may look at: advisories, the ledger, the feeds on offer.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use imbl::OrdMap;

use crate::advisory::{Addresses, Advisory, AdvisoryId, Content, Language, Person, Standing};
use crate::feed::{Edition, Feed, Month};
use crate::press::{Rendition, archived, archived_month};
use crate::render::Paging;
use crate::review::InForce;
use crate::store::{Filter, History, LedgerRecord, Listed, fold};

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// A document of the archive holds no more advisories than this: the work for one request is bounded.
const MOST_IN_A_MONTH: usize = 2000;

/// What the review compares a draft with: what is in force, and the feeds that would carry it.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// The declared feeds.
    pub feeds: Arc<Vec<Feed>>,
    /// What is in force, in few words.
    pub in_force: OrdMap<AdvisoryId, InForce>,
}

impl Offered {
    pub(super) fn of<'a>(
        feeds: &[Feed],
        advisories: impl Iterator<Item = &'a Arc<Advisory>>,
        now: DateTime<Utc>,
    ) -> Self {
        Self { feeds: Arc::new(feeds.to_vec()), in_force: OrdMap::new() }.with(advisories, now)
    }

    pub(super) fn with<'a>(
        &self,
        changed: impl Iterator<Item = &'a Arc<Advisory>>,
        now: DateTime<Utc>,
    ) -> Self {
        let mut in_force = self.in_force.clone();
        for advisory in changed {
            match (advisory.standing_at(now), advisory.newest()) {
                (Some(Standing::Announced | Standing::InForce), Some(newest)) => {
                    in_force.insert(advisory.id, InForce::of(advisory.id, &newest.content));
                }
                _ => {
                    in_force.remove(&advisory.id);
                }
            }
        }
        Self { feeds: Arc::clone(&self.feeds), in_force }
    }

    /// The languages of all feeds that would carry this content.
    #[must_use]
    pub fn languages(&self, content: &Content) -> Vec<Language> {
        let carrying = self.feeds.iter().filter(|feed| feed.selects(content));
        let languages: BTreeSet<_> = carrying.flat_map(|feed| feed.languages().iter().cloned()).collect();
        languages.into_iter().collect()
    }
}

impl Desk {
    /// The declared feeds.
    #[must_use]
    pub fn feeds(&self) -> Arc<Vec<Feed>> {
        Arc::clone(&self.offered().feeds)
    }

    /// One advisory with its draft and all revisions.
    ///
    /// # Errors
    /// [`Refused::NoSuchAdvisory`], [`Refused::NotRead`], [`Refused::Damaged`].
    pub async fn view(&self, actor: &Person, id: AdvisoryId) -> Result<Advisory, Refused> {
        self.allow(actor, Action::Read)?;
        self.load(id, None).await
    }

    /// The same as it was when the ledger's newest record about it was this one: what somebody read and began to change.
    ///
    /// # Errors
    /// As [`Desk::view`].
    pub async fn at_version(
        &self,
        actor: &Person,
        id: AdvisoryId,
        version: u64,
    ) -> Result<Advisory, Refused> {
        let mut history = self.history(actor, id).await?;
        history.retain(|(record, _)| *record <= version);
        let folded = fold(id, &history, self.schemes()).map_err(Refused::Damaged)?;
        folded.ok_or(Refused::NoSuchAdvisory(id))
    }

    /// Everything that was decided about one advisory, in order.
    ///
    /// # Errors
    /// As [`Desk::view`].
    pub async fn history(&self, actor: &Person, id: AdvisoryId) -> Result<History, Refused> {
        self.allow(actor, Action::Read)?;
        self.store().history(id).await?.ok_or(Refused::NoSuchAdvisory(id))
    }

    /// The number of the ledger's newest record.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn newest_record(&self, actor: &Person) -> Result<u64, Refused> {
        self.allow(actor, Action::Read)?;
        Ok(self.store().head().await?.seq)
    }

    /// A document of an advisory that left the shelf long ago: every address that was ever public still answers.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::Damaged`], [`Refused::NotPrinted`].
    pub async fn archived(&self, path: &str) -> Result<Option<Arc<Rendition>>, Refused> {
        if let Some((slug, month)) = Addresses::read_archive(path) {
            return self.archived_month(slug, month).await;
        }
        let Some((id, _)) = Addresses::read_advisory(path) else { return Ok(None) };
        match self.load(id, None).await {
            Ok(advisory) => {
                let now = self.stamps().now();
                archived(&advisory, path, now, &self.feeds(), self.setting()).map_err(Refused::NotPrinted)
            }
            Err(Refused::NoSuchAdvisory(_)) => Ok(None),
            Err(refused) => Err(refused),
        }
    }

    /// A month of a feed's archive: from the month of the ledger's first record until the one that runs now.
    async fn archived_month(&self, slug: &str, month: &str) -> Result<Option<Arc<Rendition>>, Refused> {
        let feeds = self.feeds();
        let feed = feeds.iter().find(|feed| feed.slug().as_str() == slug && !feed.gone());
        let (Some(feed), Some(month)) = (feed, Month::parse(month)) else { return Ok(None) };
        let Some(oldest) = self.store().oldest_at().await? else { return Ok(None) };
        let now = self.stamps().now();
        let (first, running) = (Month::of(oldest), Month::of(now));
        if month < first || month > running {
            return Ok(None);
        }
        let mut advisories = Vec::new();
        for id in self
            .store()
            .sent_between(month.begin() - Month::SETTLES, month.end() + Month::SETTLES, MOST_IN_A_MONTH)
            .await?
        {
            advisories.push(Arc::new(self.load(id, None).await?));
        }
        let edition = Edition::of_month(feed, month, &advisories);
        let before = (month > first).then(|| month.before());
        let next = (month < running).then(|| month.next());
        let paging = Paging { month, before, next };
        archived_month(&edition, &paging, now, self.setting()).map(Some).map_err(Refused::NotPrinted)
    }

    /// Advisories newest first, a page at a time.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn list(
        &self,
        actor: &Person,
        filter: Filter,
        cursor: Option<AdvisoryId>,
        limit: usize,
    ) -> Result<Listed, Refused> {
        self.allow(actor, Action::Read)?;
        Ok(self.store().list(filter, self.stamps().now(), cursor, limit).await?)
    }

    /// The ledger after a record, in order.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn ledger(
        &self,
        actor: &Person,
        after: u64,
        limit: usize,
    ) -> Result<Vec<LedgerRecord>, Refused> {
        self.allow(actor, Action::Read)?;
        Ok(self.store().ledger(after, limit).await?)
    }
}
