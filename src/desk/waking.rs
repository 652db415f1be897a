//! What happens by itself: schedules come due, advisories lapse, entries leave; and what failed is tried again.

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::oneshot;

use crate::advisory::{
    Advisory, AdvisoryId, Content, Decision, Deed, PersonName, Stage, Status, WorkingCopy,
};

use super::approving::short;
use super::hinge::{Hinge, Order};
use super::refused::Refused;
use super::rights::{Action, may};

/// How soon a failed print or a failed scheduled publication is tried again.
const RETRY: TimeDelta = TimeDelta::seconds(5);

/// With nothing else to do, the hinge still looks up this often.
const IDLE: TimeDelta = TimeDelta::seconds(60);

/// A row of the register of standing levels: what two levels in force would collide on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RegisterRow {
    pub(super) status: Status,
    pub(super) scheme: String,
    pub(super) area: String,
}

impl RegisterRow {
    /// The row that a content takes, if it is a standing level.
    pub(super) fn of(content: &Content) -> Option<Self> {
        let (scheme, area) = content.register_row()?;
        Some(Self { status: content.status, scheme: scheme.to_owned(), area: area.to_owned() })
    }
}

impl Hinge {
    /// When something is next to be done.
    pub(super) fn next_wake(&self) -> DateTime<Utc> {
        // Reckoned from the machine's own clock, which is the one that is waited by.
        let now = self.desk.clock_now();
        // Whatever else comes in puts the next try off by nothing.
        let retry = self.press.owes().then_some(self.tried_at + RETRY);
        let scheduled = self.schedule.first().map(|(at, _)| *at);
        let overdue = self.deadlines.first().map(|(due, _)| *due);
        [retry, scheduled, overdue, Some(self.press.next_change()), Some(now + IDLE)]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(now)
    }

    /// Does what has come due.
    pub(super) async fn wake(&mut self) {
        let now = self.desk.stamps().now();
        let mut due = Vec::new();
        while let Some((at, id)) = self.schedule.first().copied().filter(|(at, _)| *at <= now) {
            self.schedule.remove(&(at, id));
            match self.due(id, now).await {
                Ok(order) => due.extend(order),
                Err(refused) => self.put_off(id, now, &refused),
            }
        }
        let named = due.into_iter().map(|(order, reply)| ((order.advisory.id, reply), order));
        let (replies, mut orders): (Vec<_>, Vec<_>) = named.unzip();
        while !orders.is_empty() {
            orders = self.publish(orders).await;
        }
        for (id, reply) in replies {
            match reply.await {
                // Recorded is done; whatever else stood in the way is looked at again, and may by then be nothing.
                Ok(Err(refused)) if !matches!(refused, Refused::NotPublic { record: _ }) => {
                    self.put_off(id, now, &refused);
                }
                Ok(_) | Err(_) => {}
            }
        }
        self.look_at_deadlines(now).await;
        if self.press.owes() || self.press.next_change() <= now {
            self.find_position().await;
            self.print(&[]);
        }
        self.desk.look_at_clock();
    }

    /// The order for a schedule that has come due; nothing where it was changed meanwhile.
    async fn due(
        &mut self,
        id: AdvisoryId,
        now: DateTime<Utc>,
    ) -> Result<Option<(Order, oneshot::Receiver<Result<super::hinge::Live, Refused>>)>, Refused> {
        let advisory = self.desk.load(id, None).await?;
        let Some(working) = &advisory.working else { return Ok(None) };
        let Stage::Scheduled { by, at } = &working.stage else { return Ok(None) };
        if *at > now {
            return Ok(None);
        }
        let actor = by.clone();
        if let Some(deed) = self.hindered(&advisory, working, by).await? {
            let at = self.desk.stamps().next();
            let decision = Decision { advisory: id, at, actor: PersonName::service(), deed };
            let advisory = self.desk.record(advisory, decision).await?;
            self.await_decision(&advisory);
            return Ok(None);
        }
        let what = self.desk.publication(&advisory, None)?;
        let (reply, answer) = oneshot::channel();
        Ok(Some((Order { advisory, actor, what, ticket: None, reply }, answer)))
    }

    /// What is done in place of a publication whose time has come and that may not be. A schedule acts for the person who
    /// set it and for those who agreed: none of them is spoken for who may not act any more. It is never silently dropped.
    async fn hindered(
        &self,
        advisory: &Advisory,
        working: &WorkingCopy,
        by: &PersonName,
    ) -> Result<Option<Deed>, Refused> {
        let id = advisory.id;
        let agreement = self.desk.agreement(advisory).await?;
        let lacking = short(&agreement, 0);
        let setter = self.desk.store().person(by.clone()).await?;
        let reason = if !setter.is_some_and(|setter| may(&setter, Action::Publish)) {
            Some(format!("It was not published at its time: {by} set the time and may not publish any more."))
        } else if lacking > 0 {
            Some(format!("It was not published at its time: {agreement}."))
        } else {
            None
        };
        if let Some(reason) = reason {
            tracing::error!(advisory = %id, reason, "UNSCHEDULED: a scheduled publication was not made");
            return Ok(Some(Deed::Unscheduled { reason, lacking }));
        }
        let Err(refused) = self.desk.passes(&working.draft, advisory) else { return Ok(None) };
        let reason = format!("It could not be published on schedule: {refused}.");
        tracing::error!(advisory = %id, reason, "a scheduled publication was sent back");
        Ok(Some(Deed::Returned { reason }))
    }

    fn put_off(&mut self, id: AdvisoryId, now: DateTime<Utc>, refused: &Refused) {
        let error: &dyn std::error::Error = refused;
        tracing::error!(advisory = %id, error, "a scheduled publication is put off");
        self.schedule.insert((now + RETRY, id));
    }
}
