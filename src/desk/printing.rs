//! What the hinge has printed, and what follows from it: who is told, what is kept, and what is tried again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId};
use crate::feed::Feed;
use crate::press::{NotPrinted, Position, PrintRun};
use crate::store::Head;

use super::hinge::{Hinge, Outlet, outlet};

impl Hinge {
    /// Declares feeds; where they cannot be taken yet the press tries again, and `/readyz` says so until then.
    pub(super) fn declare(&mut self, feeds: Vec<Feed>) -> Result<(), NotPrinted> {
        let now = self.desk.stamps().next();
        self.tried_at = self.desk.clock_now();
        let printed = self.press.declare(feeds, now).and_then(|run| {
            let undeclared = run.undeclared.clone();
            self.settle(run, now);
            undeclared.map_or(Ok(()), Err)
        });
        if self.press.owes() {
            self.desk.printed(std::iter::empty(), false, now);
        }
        self.undeclared = printed.is_err();
        self.desk.undeclared(self.undeclared);
        printed
    }

    /// Lets the press know where the ledger stands; where it cannot be read the press says what it knew.
    pub(super) async fn find_position(&mut self) {
        match self.desk.store().head().await {
            Ok(Head { seq, hash }) => self.press.stand_at(Position { record: seq, hash }),
            Err(error) => {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "where the ledger stands is not known"
                );
            }
        }
    }

    /// Prints what changed, what came due, and what is still owed; gives where what changed now shows.
    pub(super) fn print(&mut self, changed: &[Arc<Advisory>]) -> BTreeMap<AdvisoryId, Vec<Outlet>> {
        let now = self.desk.stamps().now();
        self.tried_at = self.desk.clock_now();
        match self.press.print(changed, now) {
            Ok(run) => self.settle(run, now),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "nothing could be printed");
                self.desk.printed(std::iter::empty(), false, now);
                BTreeMap::new()
            }
        }
    }

    /// Notes what a print led to; gives where what succeeded shows.
    pub(super) fn settle(&mut self, run: PrintRun, now: DateTime<Utc>) -> BTreeMap<AdvisoryId, Vec<Outlet>> {
        let PrintRun { outlets, departures, failed, redeclared, undeclared, looked } = run;
        if redeclared {
            self.desk.offer(&self.press);
            if std::mem::take(&mut self.undeclared) {
                self.desk.undeclared(false);
            }
        }
        if let Some(error) = &undeclared {
            tracing::error!(
                error = error as &dyn std::error::Error,
                "other feeds are declared, not yet public"
            );
        }
        for (id, error) in &failed {
            tracing::error!(advisory = %id, error = error as &dyn std::error::Error, "recorded, not yet public");
        }
        self.desk.printed(looked.iter(), !self.press.owes(), now);
        self.desk.keep_marks(departures, now);
        outlets.into_iter().map(|(id, shown)| (id, shown.into_iter().map(outlet).collect())).collect()
    }
}
