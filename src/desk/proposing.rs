//! Feeds that nobody has declared: what one would show, and where a draft would.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta};

use crate::advisory::{AdvisoryId, Content, Headline, Person};
use crate::feed::{Declaration, Edition, Entry, Feed, Selection, Slug};
use crate::press::Press;

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// What somebody thinks of declaring.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What it is about.
    pub selection: Selection,
    /// The most entries.
    pub limit: usize,
    /// How long what is over stays.
    pub linger: TimeDelta,
}

/// What it would show at this moment.
#[derive(Debug)]
pub struct Shown {
    /// What it is about.
    pub selection: Selection,
    /// Its entries, in their order.
    pub entries: Arc<[Entry]>,
    /// How many that count had no room.
    pub omitted: usize,
}

impl Desk {
    /// What a selection would show now: what is shown somewhere today, as far as it fits.
    ///
    /// # Errors
    /// Why it is not told, or in words what about the proposal makes no feed.
    pub async fn preview(
        &self,
        actor: &Person,
        proposal: Proposal,
    ) -> Result<Shown, Result<Refused, String>> {
        self.allow(actor, Action::Read).map_err(Ok)?;
        let feed = self.proposed(proposal)?;
        let look = |press: &Press| press.advisories().cloned().collect::<Vec<_>>();
        let all = self.ask(look).await.map_err(Ok)?;
        let edition =
            Edition::of(&feed, feed.default_language(), &all, DateTime::UNIX_EPOCH, self.stamps().now());
        let Edition { feed, language: _, updated: _, entries, tombstones: _, omitted } = edition;
        Ok(Shown { selection: feed.selection().clone(), entries, omitted })
    }

    /// Whether a selection would show an advisory's draft, and which declared feeds would.
    ///
    /// # Errors
    /// [`Refused::NoSuchAdvisory`], [`Refused::NotRead`]; [`Refused::WrongState`] where there is no draft;
    /// [`Refused::Faults`] where nothing can be made of it yet.
    pub async fn placed(
        &self,
        actor: &Person,
        id: AdvisoryId,
        selection: &Selection,
    ) -> Result<(AdvisoryId, bool, Vec<String>), Refused> {
        self.allow(actor, Action::Read)?;
        let advisory = self.load(id, None).await?;
        let working = self.working(&advisory, "there is no draft to place")?;
        let content = Content::parse(&working.draft, self.schemes()).map_err(Refused::Faults)?;
        let feeds = self.feeds();
        let showing = feeds.iter().filter(|feed| !feed.gone() && feed.selects(&content));
        let slugs = showing.map(|feed| feed.slug().to_string()).collect();
        Ok((id, selection.selects(&content), slugs))
    }

    fn proposed(&self, proposal: Proposal) -> Result<Feed, Result<Refused, String>> {
        let Proposal { selection, limit, linger } = proposal;
        let languages: Vec<_> = self.setting().words.languages().next().cloned().into_iter().collect();
        let title =
            Headline::parse("A feed that nobody has declared").map_err(|fault| Err(fault.to_string()))?;
        let titles = languages.iter().map(|language| (language.clone(), title.clone())).collect();
        let slug = Slug::near();
        let (descriptions, gone) = (BTreeMap::new(), false);
        let declaration =
            Declaration { slug, languages, titles, descriptions, selection, limit, linger, gone };
        let words = |flaw: &crate::feed::Flaw| flaw.to_string();
        Feed::declare(declaration)
            .map_err(|flaws| Err(flaws.iter().map(words).collect::<Vec<_>>().join("; and ")))
    }
}
