//! What there is to tell: from the ledger, record by record, and from the time.

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Decision, Schemes};
use crate::store::{Act, LedgerRecord, NotRead, Store, WebhookChange, fold};

use super::limits::STEP;
use super::notice::{Notice, may_tell, notices};
use super::office::Office;

impl Office {
    /// Looks at everything that was recorded and has come due since the last time.
    pub(super) async fn follow(&mut self) -> Result<(), NotRead> {
        let before = self.looked;
        loop {
            let records = self.store.ledger(self.looked, STEP).await?;
            if records.is_empty() {
                break;
            }
            for record in &records {
                self.look_at(record).await?;
            }
            self.watch_touched().await?;
        }
        // What a failed read left over of the last time.
        self.watch_touched().await?;
        self.take_dues().await?;
        if self.looked != before || !self.unwritten.is_empty() {
            // In the same step as the messages: a crash forgets both or neither.
            let told = self.endpoints.iter().map(|endpoint| WebhookChange::Told(endpoint.told.clone()));
            self.unwritten.extend(told);
        }
        Ok(())
    }

    /// Reckons anew what will come due of the advisories that records were about.
    async fn watch_touched(&mut self) -> Result<(), NotRead> {
        while let Some(id) = self.touched.first().copied() {
            if let Some(advisory) = self.sender.advisory(id, None).await? {
                self.dues.watch(&advisory, self.deadline, None);
            }
            self.touched.remove(&id);
        }
        Ok(())
    }

    /// Tells what a record has to tell, and notes the advisory that it is about.
    async fn look_at(&mut self, record: &LedgerRecord) -> Result<(), NotRead> {
        let about = match record.act() {
            Ok(Act::Decided(decision)) => {
                let told = self.tell(record.seq, &decision).await?;
                told.then_some(decision.advisory)
            }
            Ok(
                Act::Named { .. }
                | Act::Joined { .. }
                | Act::Disabled { .. }
                | Act::Made { .. }
                | Act::Revoked { .. }
                | Act::Enrolled { .. }
                | Act::Withdrawn { .. },
            ) => None,
            // What cannot be read cannot be told; it must not keep others from being told.
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "a record cannot be told of");
                None
            }
        };
        self.touched.extend(about);
        self.looked = record.seq;
        for endpoint in &mut self.endpoints {
            endpoint.told.record = endpoint.told.record.max(record.seq);
        }
        Ok(())
    }

    /// Gives every webhook the notices of a decision that it wants and has not had. Says whether the advisory can be read.
    async fn tell(&mut self, record: u64, decision: &Decision) -> Result<bool, NotRead> {
        if !may_tell(&decision.deed) {
            return Ok(true);
        }
        let Some(advisory) = self.sender.advisory(decision.advisory, Some(record)).await? else {
            return Ok(false);
        };
        for notice in notices(record, decision, &advisory) {
            self.notify(&notice, |told_record, _| told_record < record);
        }
        Ok(true)
    }

    async fn take_dues(&mut self) -> Result<(), NotRead> {
        let now = self.clock.now();
        // Each is done with once it was told: a failed read leaves it where it is.
        while let Some(due) = self.dues.due(now) {
            let advisory = self.sender.advisory(due.advisory, None).await?;
            if let Some(notice) = advisory.and_then(|advisory| due.notice(&advisory, self.deadline)) {
                self.notify(&notice, |_, told_at| told_at < due.at);
            }
            self.dues.done(due);
        }
        for endpoint in &mut self.endpoints {
            endpoint.told.at = endpoint.told.at.max(now);
        }
        Ok(())
    }

    fn notify(&mut self, notice: &Notice, is_new: impl Fn(u64, DateTime<Utc>) -> bool) {
        let now = self.clock.now();
        for place in 0..self.endpoints.len() {
            let endpoint = &mut self.endpoints[place];
            if endpoint.wants(notice) && is_new(endpoint.told.record, endpoint.told.at) {
                let delivery = endpoint.add(notice, now);
                self.keep(place, [delivery]);
            }
        }
    }
}

/// An advisory as it was after a record, or as it is now; nothing where it cannot be read, which is said.
pub(super) async fn advisory(
    store: &Store,
    schemes: &Schemes,
    id: AdvisoryId,
    until: Option<u64>,
) -> Result<Option<Advisory>, NotRead> {
    let mut history = match store.history(id).await {
        Ok(history) => history.unwrap_or_default(),
        // It stays so however often it is read; the others are still to be told.
        Err(error @ NotRead::Damaged { .. }) => {
            tracing::error!(advisory = %id, error = &error as &dyn std::error::Error, "cannot be told of");
            return Ok(None);
        }
        Err(error @ (NotRead::Failed(_) | NotRead::Closed)) => return Err(error),
    };
    history.retain(|(record, _)| until.is_none_or(|until| *record <= until));
    match fold(id, &history, schemes) {
        Ok(advisory) => Ok(advisory),
        Err(misfit) => {
            tracing::error!(advisory = %id, error = &misfit as &dyn std::error::Error, "cannot be told of");
            Ok(None)
        }
    }
}
