//! The one place where the public state changes: stamp, record, fold, print, and only then say that it is live.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, oneshot};

use crate::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Digest, EntryId, Keyed, Message, PersonName, RevisionNumber,
    Significance, Stamp,
};
use crate::feed::Feed;
use crate::press::{NotPrinted, Press, PrintRun};
use crate::store::{Act, Entry, NotRecorded, Row};

use super::opening::Desk;
use super::refused::Refused;
use super::waking::RegisterRow;

/// Orders that are recorded in one commit and printed in one go.
const MOST_AT_ONCE: usize = 256;

/// What the hinge is asked to do.
pub(super) enum Task {
    /// Change what is public.
    Order(Box<Order>),
    /// Publish an approved working copy when its time comes.
    Watch {
        /// Which.
        id: AdvisoryId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Do what has come due, and say when it is done.
    Settle(oneshot::Sender<()>),
    /// Other feeds were declared.
    Declare {
        /// All of them.
        feeds: Vec<Feed>,
        /// What came of it.
        reply: oneshot::Sender<Result<(), NotPrinted>>,
    },
}

/// A change of what is public, decided upon an advisory as it was read.
pub(super) struct Order {
    pub(super) advisory: Advisory,
    pub(super) actor: PersonName,
    pub(super) what: What,
    pub(super) reply: oneshot::Sender<Result<Live, Refused>>,
}

/// What is to be done.
pub(super) enum What {
    /// The working copy becomes a revision.
    Publish { draft: Digest, significance: Significance, emergency_reason: Option<String> },
    /// It is over, or was an error.
    Over { message: Message, reason: Keyed<String> },
}

/// One public address that shows a change, and what its bytes are known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlet {
    /// The path.
    pub path: String,
    /// The ETag of the bytes without encoding.
    pub etag: String,
}

/// A change that readers can see.
#[derive(Debug)]
pub struct Live {
    /// The advisory as it now is.
    pub advisory: Box<Advisory>,
    /// The revision that is live.
    pub revision: RevisionNumber,
    /// The ledger's number of its record.
    pub record: u64,
    /// Where it shows.
    pub outlets: Vec<Outlet>,
}

/// An order with everything that will be recorded for it.
struct Planned {
    order: Order,
    stamp: Stamp,
    decision: Decision,
    /// The standing level that loses its row in the register, and the decision that says so.
    superseded: Option<(Advisory, Decision)>,
    entry: Entry,
}

/// The one publisher: it owns the press, and works in the ledger's order.
pub(super) struct Hinge {
    pub(super) desk: Desk,
    pub(super) press: Press,
    pub(super) tasks: mpsc::Receiver<Task>,
    pub(super) schedule: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
}

impl Hinge {
    pub(super) fn new(
        desk: Desk,
        press: Press,
        tasks: mpsc::Receiver<Task>,
        schedule: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
    ) -> Self {
        Self { desk, press, tasks, schedule }
    }

    /// Takes what the first print led to.
    pub(super) fn opened(self, run: PrintRun, now: DateTime<Utc>) -> Self {
        self.desk.offer(&self.press);
        self.settle(run, now);
        self.desk.keep_woken(now);
        self
    }

    /// Works until every desk is gone.
    pub(super) async fn run(mut self) {
        let mut tasks = Vec::new();
        loop {
            let wake = self.next_wake();
            tokio::select! {
                count = self.tasks.recv_many(&mut tasks, MOST_AT_ONCE) => match count {
                    0 => return,
                    _ => self.work(&mut tasks).await,
                },
                () = self.desk.sleep_until(wake) => self.wake().await,
            }
        }
    }

    async fn work(&mut self, tasks: &mut Vec<Task>) {
        let (mut orders, mut settled) = (Vec::new(), Vec::new());
        for task in tasks.drain(..) {
            match task {
                Task::Order(order) => orders.push(*order),
                Task::Watch { id, at } => {
                    self.schedule.insert((at, id));
                }
                Task::Settle(reply) => settled.push(reply),
                Task::Declare { feeds, reply } => {
                    let now = self.desk.stamps().next();
                    let printed = self.press.declare(feeds, now).map(|run| {
                        self.settle(run, now);
                    });
                    self.desk.offer(&self.press);
                    self.desk.printed(std::iter::empty(), !self.press.owes(), now);
                    // Whoever asked may have gone; the feeds are declared all the same.
                    let _ = reply.send(printed);
                }
            }
        }
        while !orders.is_empty() {
            orders = self.publish(orders).await;
        }
        if !settled.is_empty() {
            self.wake().await;
        }
        for reply in settled {
            // Whoever asked may have gone.
            let _ = reply.send(());
        }
    }

    /// Records and prints; gives back the orders that must wait for those that went first.
    pub(super) async fn publish(&mut self, orders: Vec<Order>) -> Vec<Order> {
        let (planned, mut later) = self.plan(orders).await;
        let entries: Vec<_> = planned.iter().map(|plan| plan.entry.clone()).collect();
        let receipts = self.desk.store().append(entries).await;
        let (mut done, mut changed) = (Vec::new(), Vec::new());
        for (plan, receipt) in planned.into_iter().zip(receipts) {
            let own = plan.order.advisory.id;
            match receipt {
                // Another advisory moved on, the one that loses its row in the register: it is planned anew.
                Err(NotRecorded::Stale { advisory, found: _ }) if advisory != own => later.push(plan.order),
                Err(error) => answer(plan.order, Err(error.into())),
                Ok(receipt) => match self.fold(&plan, &receipt.records) {
                    Ok((advisory, others)) => {
                        changed.extend(others.into_iter().chain([advisory.clone()]).map(Arc::new));
                        let record = receipt.records.first().copied().unwrap_or_default();
                        done.push((plan.order, plan.stamp.revision, Box::new(advisory), record));
                    }
                    Err(refused) => answer(plan.order, Err(refused)),
                },
            }
        }
        let mut printed = self.print(&changed);
        for (order, revision, advisory, record) in done {
            let outcome = match printed.remove(&advisory.id) {
                Some(outlets) => Ok(Live { advisory, revision, record, outlets }),
                None => Err(Refused::NotPublic { record }),
            };
            answer(order, outcome);
        }
        later
    }

    async fn plan(&mut self, orders: Vec<Order>) -> (Vec<Planned>, Vec<Order>) {
        let (mut planned, mut later, mut rows) = (Vec::new(), Vec::new(), BTreeSet::new());
        for order in orders {
            let row = self.desk.register_row(&order);
            if row.clone().is_some_and(|row| !rows.insert(row)) {
                later.push(order);
                continue;
            }
            match self.plan_one(&order, row).await {
                Ok((stamp, decision, superseded, entry)) => {
                    planned.push(Planned { order, stamp, decision, superseded, entry });
                }
                Err(refused) => answer(order, Err(refused)),
            }
        }
        (planned, later)
    }

    async fn plan_one(
        &self,
        order: &Order,
        row: Option<RegisterRow>,
    ) -> Result<(Stamp, Decision, Option<(Advisory, Decision)>, Entry), Refused> {
        let stamp = self.stamp(order);
        let superseded = match row {
            Some(row) => self.supersede(order, &stamp, &row).await?,
            None => None,
        };
        let decision = decision(order, &stamp);
        let entry = self.entry(&order.advisory, &decision, superseded.as_ref())?;
        Ok((stamp, decision, superseded, entry))
    }

    fn stamp(&self, order: &Order) -> Stamp {
        let sent = self.desk.stamps().next();
        let advisory = &order.advisory;
        let revision = advisory.newest().map_or(RevisionNumber::FIRST, |newest| newest.stamp.revision.next());
        let id = advisory.id;
        let minor = matches!(order.what, What::Publish { significance: Significance::Minor, .. });
        let entry = match advisory.newest() {
            Some(newest) if minor => newest.stamp.entry.clone(),
            _ => EntryId::new(&self.desk.publisher().authority, sent, id, revision),
        };
        Stamp { revision, identifier: format!("{id}.{revision}"), entry, sent }
    }

    async fn supersede(
        &self,
        order: &Order,
        stamp: &Stamp,
        row: &RegisterRow,
    ) -> Result<Option<(Advisory, Decision)>, Refused> {
        let Some(holder) = self.press.holder(row.status, &row.scheme, &row.area) else { return Ok(None) };
        if holder == order.advisory.id {
            return Ok(None);
        }
        let holder = self.desk.load(holder, None).await?;
        let (actor, at) = (order.actor.clone(), stamp.sent);
        let deed = Deed::Superseded { by: order.advisory.id, at };
        let decision = Decision { advisory: holder.id, at, actor, deed };
        Ok(Some((holder, decision)))
    }

    /// What is recorded for a decision; nothing where it cannot follow what is on the ledger.
    fn entry(
        &self,
        advisory: &Advisory,
        decision: &Decision,
        superseded: Option<&(Advisory, Decision)>,
    ) -> Result<Entry, Refused> {
        let others = superseded.map(|(advisory, decision)| (advisory, decision));
        let mut entry = Entry { acts: Vec::new(), expect: Vec::new(), rows: Vec::new() };
        for (before, decision) in std::iter::once((advisory, decision)).chain(others) {
            let mut after = before.clone();
            after.apply(before.version + 1, decision, self.desk.schemes()).map_err(Refused::Damaged)?;
            entry.expect.push((before.id, before.version));
            entry.rows.push(Row::of(&after));
            entry.acts.push(Act::Decided(decision.clone()));
        }
        Ok(entry)
    }

    /// The advisory as it is with its record, and the one that was superseded by it.
    fn fold(&self, plan: &Planned, records: &[u64]) -> Result<(Advisory, Option<Advisory>), Refused> {
        let after =
            |before: &Advisory, decision: &Decision, record: Option<&u64>| -> Result<Advisory, Refused> {
                let mut after = before.clone();
                let record = record.copied().unwrap_or_default();
                after.apply(record, decision, self.desk.schemes()).map_err(Refused::Damaged)?;
                Ok(after)
            };
        let advisory = after(&plan.order.advisory, &plan.decision, records.first())?;
        let superseded = plan.superseded.as_ref();
        let superseded = superseded.map(|(before, decision)| after(before, decision, records.get(1)));
        Ok((advisory, superseded.transpose()?))
    }

    /// Prints what changed, what came due, and what is still owed; gives where what changed now shows.
    pub(super) fn print(&mut self, changed: &[Arc<Advisory>]) -> BTreeMap<AdvisoryId, Vec<Outlet>> {
        let now = self.desk.stamps().now();
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
    fn settle(&self, run: PrintRun, now: DateTime<Utc>) -> BTreeMap<AdvisoryId, Vec<Outlet>> {
        let PrintRun { outlets, departures, failed, looked } = run;
        for (id, error) in &failed {
            tracing::error!(advisory = %id, error = error as &dyn std::error::Error, "recorded, not yet public");
        }
        self.desk.printed(looked.iter(), !self.press.owes(), now);
        self.desk.keep_marks(departures, now);
        outlets.into_iter().map(|(id, shown)| (id, shown.into_iter().map(outlet).collect())).collect()
    }
}

fn outlet((path, etag): (String, String)) -> Outlet {
    Outlet { path, etag }
}

fn decision(order: &Order, stamp: &Stamp) -> Decision {
    let stamp_made = stamp.clone();
    let deed = match &order.what {
        What::Publish { draft, significance, emergency_reason } => Deed::Published {
            stamp: stamp_made,
            draft: *draft,
            significance: *significance,
            emergency_reason: emergency_reason.clone(),
        },
        What::Over { message: Message::Retract, reason } => {
            Deed::Retracted { stamp: stamp_made, reason: reason.clone() }
        }
        What::Over { message: Message::End | Message::Alert | Message::Update, reason } => {
            Deed::Ended { stamp: stamp_made, reason: reason.clone() }
        }
    };
    Decision { advisory: order.advisory.id, at: stamp.sent, actor: order.actor.clone(), deed }
}

fn answer(order: Order, outcome: Result<Live, Refused>) {
    // Whoever asked may have gone away; what was done stays done.
    let _ = order.reply.send(outcome);
}
