//! Making public: now, at a time, alone in an emergency; ending and retracting by one person, at once.

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;

use crate::advisory::{
    Advisory, AdvisoryId, Deed, Fault, FieldFault, Keyed, Message, Person, Prose, Revision, Significance,
    Standing, State,
};
use crate::review::review_reason;
use crate::store::digest_of;

use super::hinge::{Live, Order, Task, What};
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

/// Whoever ends or retracts while others write is tried again this often.
const ATTEMPTS: usize = 8;

/// How to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// What is approved, at once.
    Now,
    /// What is approved, by itself at this instant.
    At(DateTime<Utc>),
    /// Without a second person, for this reason; it is recorded loudly and reviewed afterwards.
    Emergency {
        /// Why it could not wait.
        reason: String,
    },
}

/// What publishing led to.
#[derive(Debug)]
pub enum Published {
    /// It is there for readers.
    Live(Live),
    /// It will be.
    Scheduled {
        /// When.
        at: DateTime<Utc>,
        /// The advisory as it now is.
        advisory: Box<Advisory>,
    },
}

impl Desk {
    /// Publishes the working copy and answers when readers can see it.
    ///
    /// # Errors
    /// [`Refused::NotRecorded`]: nothing happened; [`Refused::InDoubt`]: it may have; [`Refused::NotPublic`]: recorded,
    /// and the press tries again; otherwise why it may not be published.
    pub async fn publish(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        how: How,
    ) -> Result<Published, Refused> {
        let alone = matches!(how, How::Emergency { reason: _ });
        self.allow(actor, if alone { Action::PublishAlone } else { Action::Publish })?;
        let advisory = self.load(id, expected).await?;
        self.may_publish(actor, &advisory, alone)?;
        let working = self.working(&advisory, "there is nothing to publish")?;
        if !alone {
            self.agreed(&advisory).await?;
        }
        self.passes(&working.draft, &advisory)?;
        let emergency_reason = match how {
            How::Now => None,
            How::At(at) => {
                self.passes_at(&working.draft, &advisory, at)?;
                return self.schedule(actor, advisory, at).await;
            }
            How::Emergency { reason } => Some(read_reason(&reason)?),
        };
        let alone = emergency_reason.clone();
        let what = self.publication(&advisory, emergency_reason)?;
        if alone.is_some() {
            // Nobody has seen it in print.
            let _ = self.printed_as(actor, &advisory, &what).await?;
        }
        let live = self.order(actor, advisory, what).await?;
        if let Some(reason) = alone {
            tracing::warn!(advisory = %id, actor = %actor.name, reason, "published without a second person");
        }
        Ok(Published::Live(live))
    }

    /// Whether somebody could publish the working copy once enough have agreed, or alone.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`]; [`Refused::WrongState`] where there is nothing to publish.
    pub fn may_publish(&self, actor: &Person, advisory: &Advisory, alone: bool) -> Result<(), Refused> {
        self.allow(actor, if alone { Action::PublishAlone } else { Action::Publish })?;
        self.working(advisory, "there is nothing to publish").map(drop)
    }

    /// Declares it over: one person, at once.
    ///
    /// # Errors
    /// [`Refused::WrongState`] where nothing of it is in force; [`Refused::Problems`] where the reason cannot be taken, and
    /// [`Refused::NotPrinted`] where some document cannot carry it; [`Refused::Stale`]; else as [`Desk::publish`].
    pub async fn end(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        reason: Keyed<String>,
    ) -> Result<Live, Refused> {
        self.over(actor, id, expected, Message::End, reason).await
    }

    /// Withdraws it as issued in error: one person, at once; also after it expired. Without a reason it says what was
    /// prepared with the revision that is public.
    ///
    /// # Errors
    /// As [`Desk::end`].
    pub async fn retract(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        reason: Keyed<String>,
    ) -> Result<Live, Refused> {
        self.over(actor, id, expected, Message::Retract, reason).await
    }

    /// Over at once: who gave no version to be based on is not held up by others' work on it, such as an edit of the
    /// next revision that came in between.
    async fn over(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        message: Message,
        reason: Keyed<String>,
    ) -> Result<Live, Refused> {
        self.allow(actor, if message == Message::Retract { Action::Retract } else { Action::End })?;
        let mut found = 0;
        for _ in 0..ATTEMPTS {
            let advisory = self.load(id, expected).await?;
            found = advisory.version;
            let reason = self.reason(&advisory, message, &reason)?;
            let what = What::Over { message, reason };
            let _ = self.printed_as(actor, &advisory, &what).await?;
            match self.order(actor, advisory, what).await {
                Err(Refused::Stale { found: _ }) if expected.is_none() => {}
                outcome => return outcome,
            }
        }
        Err(Refused::Stale { found })
    }

    /// Whether somebody could declare it over; with what is public of it.
    ///
    /// # Errors
    /// As [`Desk::end`], but for what is wrong with the reason.
    pub fn may_end<'a>(&self, actor: &Person, advisory: &'a Advisory) -> Result<&'a Revision, Refused> {
        self.allow(actor, Action::End)?;
        self.still_open(advisory, Message::End)
    }

    /// Whether somebody could withdraw it; with what is or was public of it.
    ///
    /// # Errors
    /// As [`Desk::retract`], but for what is wrong with the reason.
    pub fn may_retract<'a>(&self, actor: &Person, advisory: &'a Advisory) -> Result<&'a Revision, Refused> {
        self.allow(actor, Action::Retract)?;
        self.still_open(advisory, Message::Retract)
    }

    /// The revision that an end or a retraction follows, where one can.
    fn still_open<'a>(&self, advisory: &'a Advisory, message: Message) -> Result<&'a Revision, Refused> {
        let retract = message == Message::Retract;
        let state = advisory.state_at(self.stamps().now());
        let holds = matches!(state, State::Published(Standing::Announced | Standing::InForce));
        let lapsed = matches!(state, State::Published(Standing::Expired { at: _ }));
        let newest = advisory.newest().filter(|_| holds || lapsed && retract);
        newest.ok_or_else(|| Refused::WrongState {
            what: if retract { "there is nothing to retract" } else { "there is nothing to end" },
            state: state.wire(),
            fix: "only what is published and not yet over can be ended; what expired can be retracted",
        })
    }

    /// Why an advisory is over, where it can be: what was given, or for a retraction what was prepared.
    fn reason(
        &self,
        advisory: &Advisory,
        message: Message,
        given: &Keyed<String>,
    ) -> Result<Keyed<String>, Refused> {
        let retract = message == Message::Retract;
        let newest = self.still_open(advisory, message)?;
        let prepared = || self.prepared_retraction(advisory);
        let reason = if retract && given.is_empty() { prepared() } else { given.clone() };
        let judged = review_reason(&reason, &newest.content.default_info().language, self.knowledge());
        judged.reason.ok_or(Refused::Problems(judged.problems))?;
        Ok(reason)
    }

    async fn schedule(
        &self,
        actor: &Person,
        advisory: Advisory,
        at: DateTime<Utc>,
    ) -> Result<Published, Refused> {
        if at <= self.stamps().now() {
            let fault = FieldFault { pointer: "/at".into(), fault: Fault::Order };
            return Err(Refused::Faults(vec![fault]));
        }
        let advisory = Box::new(self.decide(actor, advisory, Deed::Scheduled { at }).await?);
        // It is on disk. A desk that closes has nobody left to tell; the next start reads every schedule.
        let _ = self.tell(Task::Watch { id: advisory.id, at }).await;
        Ok(Published::Scheduled { at, advisory })
    }

    /// What the publication of a working copy is, from what its draft says of the change.
    pub(super) fn publication(
        &self,
        advisory: &Advisory,
        emergency_reason: Option<String>,
    ) -> Result<What, Refused> {
        let working = self.working(advisory, "there is nothing to publish")?;
        let change = working.draft.change.as_ref().and_then(|change| change.significance.as_deref());
        let significance = match advisory.revisions.is_empty() {
            true => Significance::Significant,
            false => change.and_then(Significance::parse).unwrap_or(Significance::Significant),
        };
        Ok(What::Publish { draft: digest_of(&working.draft), significance, emergency_reason })
    }

    /// Hands an order to the hinge and waits for what came of it.
    async fn order(&self, actor: &Person, advisory: Advisory, what: What) -> Result<Live, Refused> {
        let (reply, answer) = oneshot::channel();
        let (actor, ticket) = (actor.name.clone(), self.ticket());
        self.tell(Task::Order(Box::new(Order { advisory, actor, what, ticket, reply }))).await?;
        // Whether it was recorded before nobody was left to answer, only the ledger can tell.
        answer.await.map_err(|_| Refused::InDoubt(None))?
    }
}

fn read_reason(raw: &str) -> Result<String, Refused> {
    let taken = Prose::written(raw).map(|prose| prose.to_string());
    taken.map_err(|fault| Refused::Faults(vec![FieldFault { pointer: "/emergency_reason".into(), fault }]))
}
