//! What editors may look at: advisories, the ledger, the feeds on offer.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use imbl::OrdMap;

use crate::advisory::{Advisory, AdvisoryId, Content, Language, Person, Standing};
use crate::feed::Feed;
use crate::review::InForce;
use crate::store::{Filter, History, LedgerRecord, Listed, fold};

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

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
        let carrying = self.feeds.iter().filter(|feed| !feed.gone() && feed.selects(content));
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
