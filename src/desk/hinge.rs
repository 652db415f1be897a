//! The one place where the public state changes: stamp, record, fold, print, and only then say that it is live.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::{mpsc, oneshot};

use crate::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Digest, Keyed, Message, PersonName, Revision, RevisionNumber,
    Significance, Stamp,
};
use crate::feed::Feed;
use crate::press::{NotPrinted, Position, Press, PrintRun};
use crate::store::{Act, Entry, NotRecorded, Row, Ticket};

use super::opening::Desk;
use super::refused::Refused;
use super::stamps::stamp;
use super::waking::RegisterRow;

/// Orders that are recorded in one commit and printed in one go.
const MOST_AT_ONCE: usize = 256;

/// A look at what is printed.
pub(super) type Question = Box<dyn FnOnce(&Press) + Send>;

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
    /// Say it when nobody has decided about a submitted draft by its deadline.
    Await {
        /// Which.
        id: AdvisoryId,
        /// The deadline.
        due: DateTime<Utc>,
    },
    /// Do what has come due, and say when it is done.
    Settle(oneshot::Sender<()>),
    /// Let somebody look at the press, once what came before is done.
    Ask(Question),
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
    /// The request that it answers; nothing where it comes by itself.
    pub(super) ticket: Option<Ticket>,
    pub(super) reply: oneshot::Sender<Result<Live, Refused>>,
}

impl Order {
    fn decision(&self, stamp: &Stamp) -> Decision {
        decision(self.advisory.id, &self.actor, &self.what, stamp)
    }
}

/// What is to be done.
pub(super) enum What {
    /// The working copy becomes a revision.
    Publish { draft: Digest, significance: Significance, emergency_reason: Option<String> },
    /// It is over, or was an error.
    Over { message: Message, reason: Keyed<String> },
}

impl What {
    /// Whether readers are not to be rung for it.
    pub(super) fn is_minor(&self) -> bool {
        matches!(self, Self::Publish { significance: Significance::Minor, draft: _, emergency_reason: _ })
    }
}

/// One public address that shows a change, and what its bytes are known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlet {
    /// The path.
    pub path: Arc<str>,
    /// The ETag of the bytes without encoding.
    pub etag: String,
}

/// A change that readers can see.
#[derive(Debug)]
pub struct Live {
    /// The advisory as it now is.
    pub advisory: Arc<Advisory>,
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
    revision: RevisionNumber,
    /// The advisory as it will be.
    after: Advisory,
    /// The standing level that loses its row in the register, as it will be.
    superseded: Option<Advisory>,
    entry: Entry,
}

/// The one publisher: it owns the press, and works in the ledger's order.
pub(super) struct Hinge {
    pub(super) desk: Desk,
    pub(super) press: Press,
    pub(super) tasks: mpsc::Receiver<Task>,
    pub(super) schedule: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
    pub(super) deadlines: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
    /// When something was printed last, or was tried to; by the machine's own clock.
    pub(super) tried_at: DateTime<Utc>,
    /// Feeds are declared that the press could not take yet.
    pub(super) undeclared: bool,
}

impl Hinge {
    pub(super) fn new(
        desk: Desk,
        press: Press,
        tasks: mpsc::Receiver<Task>,
        schedule: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
        deadlines: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
    ) -> Self {
        let tried_at = desk.clock_now();
        Self { desk, press, tasks, schedule, deadlines, tried_at, undeclared: false }
    }

    /// Takes what the first print led to.
    pub(super) fn opened(mut self, run: PrintRun, now: DateTime<Utc>) -> Self {
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
        let (mut orders, mut settled, mut asked) = (Vec::new(), Vec::new(), Vec::new());
        for task in tasks.drain(..) {
            match task {
                Task::Order(order) => orders.push(*order),
                Task::Watch { id, at } => {
                    self.schedule.insert((at, id));
                }
                Task::Await { id, due } => {
                    self.deadlines.insert((due, id));
                }
                Task::Settle(reply) => settled.push(reply),
                Task::Ask(question) => asked.push(question),
                Task::Declare { feeds, reply } => {
                    let declared = self.declare(feeds);
                    // Whoever asked may have gone; the feeds are declared all the same.
                    let _ = reply.send(declared);
                }
            }
        }
        while !orders.is_empty() {
            orders = self.publish(orders).await;
        }
        if !settled.is_empty() {
            self.wake().await;
        }
        asked.into_iter().for_each(|question| question(&self.press));
        for reply in settled {
            // Whoever asked may have gone.
            let _ = reply.send(());
        }
    }

    /// Records and prints; gives back the orders that must wait for those that went first.
    pub(super) async fn publish(&mut self, orders: Vec<Order>) -> Vec<Order> {
        let (planned, mut later) = self.plan(orders).await;
        let entry = |plan: &Planned| (plan.entry.clone(), plan.order.ticket.clone());
        let entries: Vec<_> = planned.iter().map(entry).collect();
        let receipts = self.desk.store().append_once(entries).await;
        let (mut done, mut changed) = (Vec::new(), Vec::new());
        let recorded = receipts.iter().filter_map(|receipt| receipt.as_ref().ok());
        if let Some(last) = recorded.max_by_key(|receipt| receipt.records.last().copied()) {
            let record = last.records.last().copied().unwrap_or_default();
            self.press.stand_at(Position { record, hash: last.hash });
        }
        for (plan, receipt) in planned.into_iter().zip(receipts) {
            let Planned { order, revision, mut after, superseded, entry: _ } = plan;
            match receipt {
                // Another advisory moved on, the one that loses its row in the register: it is planned anew.
                Err(NotRecorded::Stale { advisory, found: _ }) if advisory != after.id => later.push(order),
                Err(error) => answer(order, Err(error.into())),
                Ok(receipt) => {
                    let record = receipt.records.first().copied().unwrap_or_default();
                    after.recorded(record);
                    for (mut other, record) in superseded.into_iter().zip(receipt.records.iter().skip(1)) {
                        other.recorded(*record);
                        changed.push(Arc::new(other));
                    }
                    let after = Arc::new(after);
                    changed.push(Arc::clone(&after));
                    done.push((order, revision, after, record));
                }
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
            let stamp = self.stamp(&order);
            let decision = order.decision(&stamp);
            let after = match self.after(&order.advisory, &decision) {
                Ok(after) => after,
                Err(refused) => {
                    answer(order, Err(refused));
                    continue;
                }
            };
            let row = taken_row(&order, &after);
            if row.clone().is_some_and(|row| !rows.insert(row)) {
                later.push(order);
                continue;
            }
            match self.plan_one(&order, stamp, decision, after, row).await {
                Ok((after, superseded, entry)) => {
                    let revision =
                        after.newest().map_or(RevisionNumber::FIRST, |newest| newest.stamp.revision);
                    planned.push(Planned { order, revision, after, superseded, entry });
                }
                Err(refused) => answer(order, Err(refused)),
            }
        }
        (planned, later)
    }

    /// What is recorded for an order, with what it takes from another advisory.
    async fn plan_one(
        &self,
        order: &Order,
        mut stamp: Stamp,
        first: Decision,
        mut after: Advisory,
        row: Option<RegisterRow>,
    ) -> Result<(Advisory, Option<Advisory>, Entry), Refused> {
        let (own, at) = (&order.advisory, stamp.sent);
        let entry = |decision, after: &Advisory| Entry {
            acts: vec![Act::Decided(decision)],
            expect: vec![(own.id, own.version)],
            persons: Vec::new(),
            rows: vec![Row::of(after)],
        };
        let holder = row.and_then(|row| self.press.holder(row.status, &row.scheme, &row.area));
        let Some(holder) = holder.filter(|holder| *holder != own.id) else {
            let entry = entry(first, &after);
            return Ok((after, None, entry));
        };
        let holder = self.desk.load(holder, None).await?;
        if holder.working.is_some() {
            tracing::warn!(advisory = %holder.id, by = %own.id, "UNSCHEDULED: its working copy goes with the level that loses its row");
        }
        // Its messages are over by this one, which refers to them as long as it is read.
        stamp.supersedes = holder.revisions.iter().map(Revision::reference).collect();
        let mine = order.decision(&stamp);
        after = self.after(own, &mine)?;
        let mut entry = entry(mine, &after);
        let (actor, deed) = (order.actor.clone(), Deed::Superseded { by: own.id, at });
        let theirs = Decision { advisory: holder.id, at, actor, deed };
        let superseded = self.after(&holder, &theirs)?;
        entry.expect.push((holder.id, holder.version));
        entry.rows.push(Row::of(&superseded));
        entry.acts.push(Act::Decided(theirs));
        Ok((after, Some(superseded), entry))
    }

    /// An advisory as it will be; nothing where the decision cannot follow what is on the ledger.
    fn after(&self, before: &Advisory, decision: &Decision) -> Result<Advisory, Refused> {
        let mut after = before.clone();
        after.apply(before.version + 1, decision, self.desk.schemes()).map_err(Refused::Damaged)?;
        Ok(after)
    }

    fn stamp(&self, order: &Order) -> Stamp {
        let sent = self.desk.stamps().next();
        stamp(&order.advisory, order.what.is_minor(), sent, &self.desk.publisher().authority)
    }
}

/// The register's row that an order takes, if it publishes a standing level.
fn taken_row(order: &Order, after: &Advisory) -> Option<RegisterRow> {
    match order.what {
        What::Publish { draft: _, significance: _, emergency_reason: _ } => {
            after.newest().and_then(|newest| RegisterRow::of(&newest.content))
        }
        What::Over { message: _, reason: _ } => None,
    }
}

pub(super) fn outlet((path, etag): (Arc<str>, String)) -> Outlet {
    Outlet { path, etag }
}

/// What is recorded for what was asked.
pub(super) fn decision(advisory: AdvisoryId, actor: &PersonName, what: &What, stamp: &Stamp) -> Decision {
    let (at, actor, stamp) = (stamp.sent, actor.clone(), stamp.clone());
    let deed = match what {
        What::Publish { draft, significance, emergency_reason } => Deed::Published {
            stamp,
            draft: *draft,
            significance: *significance,
            emergency_reason: emergency_reason.clone(),
        },
        What::Over { message: Message::Retract, reason } => Deed::Retracted { stamp, reason: reason.clone() },
        What::Over { message: Message::End | Message::Alert | Message::Update, reason } => {
            Deed::Ended { stamp, reason: reason.clone() }
        }
    };
    Decision { advisory, at, actor, deed }
}

fn answer(order: Order, outcome: Result<Live, Refused>) {
    // Whoever asked may have gone away; what was done stays done.
    let _ = order.reply.send(outcome);
}
