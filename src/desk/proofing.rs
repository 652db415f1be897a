//! Looking before leaping: what a draft would be in print, by the press that would print it. Nothing is kept or shown by it.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::{
    Advisory, AdvisoryId, Change, Content, Decision, Deed, Person, Reference, Revision, Significance,
};
use crate::press::{Proof, proof};
use crate::store::digest_of;

use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;
use super::stamps::stamp;

impl Desk {
    /// The working copy in print, as if it were published now. Its times of sending and its entry's date are those of
    /// the asking; everything else is what would be public.
    ///
    /// # Errors
    /// [`Refused::Faults`] where the draft cannot be read as content yet; [`Refused::WrongState`] where there is no
    /// working copy; [`Refused::NotPrinted`] where it would not read back.
    pub async fn proof(&self, actor: &Person, advisory: &Advisory) -> Result<Proof, Refused> {
        self.allow(actor, Action::Read)?;
        let working = self.working(advisory, "there is nothing to preview")?;
        let content = Content::parse(&working.draft, self.schemes()).map_err(Refused::Faults)?;
        let mut significance = Significance::Significant;
        if !advisory.revisions.is_empty() {
            let language = &content.default_info().language;
            let change = Change::parse(working.draft.change.as_ref(), language).map_err(Refused::Faults)?;
            significance = change.significance;
        }
        let sent = self.hypothetical(advisory);
        let mut stamp =
            stamp(advisory, significance == Significance::Minor, sent, &self.publisher().authority);
        stamp.supersedes = self.replaced(advisory.id, &content).await?;
        let deed =
            Deed::Published { stamp, draft: digest_of(&working.draft), significance, emergency_reason: None };
        let decision = Decision { advisory: advisory.id, at: sent, actor: actor.name.clone(), deed };
        let mut after = advisory.clone();
        after.apply(advisory.version + 1, &decision, self.schemes()).map_err(Refused::Damaged)?;
        let printed = proof(&Arc::new(after), sent, &self.feeds(), self.setting());
        printed.map_err(Refused::NotPrinted)?.ok_or(Refused::NoSuchAdvisory(advisory.id))
    }

    /// Now, but after everything that was ever sent of it.
    fn hypothetical(&self, advisory: &Advisory) -> DateTime<Utc> {
        let now = self.stamps().now();
        advisory.newest().map_or(now, |newest| now.max(newest.stamp.sent + TimeDelta::milliseconds(2)))
    }

    /// The messages of the standing level whose row it would take.
    async fn replaced(&self, id: AdvisoryId, content: &Content) -> Result<Vec<Reference>, Refused> {
        let Some((scheme, area)) = content.register_row() else { return Ok(Vec::new()) };
        let row = (scheme.to_owned(), area.to_owned());
        let offered = self.offered();
        let holders =
            offered.in_force.values().filter(|other| other.id != id && other.row.as_ref() == Some(&row));
        for holder in holders {
            let holder = self.load(holder.id, None).await?;
            if holder.newest().is_some_and(|newest| newest.content.status == content.status) {
                return Ok(holder.revisions.iter().map(Revision::reference).collect());
            }
        }
        Ok(Vec::new())
    }
}
