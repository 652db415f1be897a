//! Looking before leaping: what a draft would be in print, by the press that would print it. Nothing is kept or shown by it.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Change, Content, Person, Reference, Revision};
use crate::press::{Proof, proof};

use super::hinge::{What, decision};
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;
use super::stamps::{STEP, stamp};

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
        if !advisory.revisions.is_empty() {
            let language = &content.default_info().language;
            Change::parse(working.draft.change.as_ref(), language).map_err(Refused::Faults)?;
        }
        let printed = self.printed_as(actor, advisory, &self.publication(advisory, None)?).await?;
        printed.ok_or(Refused::NoSuchAdvisory(advisory.id))
    }

    /// What would come of an order, in print; `None` where nothing of it would be public. A text that some document
    /// cannot carry is refused by it while nothing is recorded yet.
    ///
    /// # Errors
    /// [`Refused::Faults`] where the draft cannot be read as content; [`Refused::Damaged`] where the order cannot follow
    /// what is on the ledger; [`Refused::NotRead`]; [`Refused::NotPrinted`] where it would not read back.
    pub(super) async fn printed_as(
        &self,
        actor: &Person,
        advisory: &Advisory,
        what: &What,
    ) -> Result<Option<Proof>, Refused> {
        let sent = self.hypothetical(advisory);
        let mut stamp = stamp(advisory, what.is_minor(), sent, &self.publisher().authority);
        if let (What::Publish { .. }, Some(working)) = (what, &advisory.working) {
            let content = Content::parse(&working.draft, self.schemes()).map_err(Refused::Faults)?;
            stamp.supersedes = self.replaced(advisory.id, &content).await?;
        }
        let mut after = advisory.clone();
        let decision = decision(advisory.id, &actor.name, what, &stamp);
        after.apply(advisory.version + 1, &decision, self.schemes()).map_err(Refused::Damaged)?;
        proof(&Arc::new(after), sent, &self.feeds(), self.setting()).map_err(Refused::NotPrinted)
    }

    /// Now, but after everything that was ever sent of it.
    fn hypothetical(&self, advisory: &Advisory) -> DateTime<Utc> {
        let now = self.stamps().now();
        advisory.newest().map_or(now, |newest| now.max(newest.stamp.sent + STEP))
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
