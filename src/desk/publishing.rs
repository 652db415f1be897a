//! Making public: now, at a time, alone in an emergency; ending and retracting by one person, at once.

use chrono::{DateTime, Utc};
use tokio::sync::oneshot;

use crate::advisory::{
    Advisory, AdvisoryId, Deed, Fault, FieldFault, Keyed, Message, Person, Prose, Significance, Stage,
    Standing, State, WorkingCopy,
};
use crate::review::review_reason;
use crate::store::digest_of;

use super::drafting::wrong;
use super::hinge::{Live, Order, Task, What};
use super::opening::Desk;
use super::refused::Refused;
use super::rights::Action;

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
    /// [`Refused::NotRecorded`]: nothing happened; [`Refused::NotPublic`]: recorded, and the press tries again;
    /// otherwise why it may not be published.
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
        let working = self.working(&advisory, "there is nothing to publish")?;
        if !alone {
            agreed(working)?;
        }
        self.passes(&working.draft, &advisory)?;
        let emergency_reason = match how {
            How::Now => None,
            How::At(at) => return self.schedule(actor, advisory, at).await,
            How::Emergency { reason } => Some(read_reason(&reason)?),
        };
        let alone = emergency_reason.clone();
        let what = self.publication(&advisory, emergency_reason)?;
        let live = self.order(actor, advisory, what).await?;
        if let Some(reason) = alone {
            tracing::warn!(advisory = %id, actor = %actor.name, reason, "published without a second person");
        }
        Ok(Published::Live(live))
    }

    /// Declares it over: one person, at once.
    ///
    /// # Errors
    /// [`Refused::WrongState`] where nothing of it is in force; [`Refused::Faults`] where the reason cannot be taken.
    pub async fn end(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        reason: Keyed<String>,
    ) -> Result<Live, Refused> {
        self.over(actor, id, expected, Message::End, reason).await
    }

    /// Withdraws it as issued in error: one person, at once; also after it expired.
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

    async fn over(
        &self,
        actor: &Person,
        id: AdvisoryId,
        expected: Option<u64>,
        message: Message,
        reason: Keyed<String>,
    ) -> Result<Live, Refused> {
        let retract = message == Message::Retract;
        self.allow(actor, if retract { Action::Retract } else { Action::End })?;
        let advisory = self.load(id, expected).await?;
        let state = advisory.state_at(self.stamps().now());
        let holds = matches!(state, State::Published(Standing::Announced | Standing::InForce));
        let lapsed = matches!(state, State::Published(Standing::Expired { at: _ }));
        if !(holds || lapsed && retract) {
            return Err(Refused::WrongState {
                what: if retract { "there is nothing to retract" } else { "there is nothing to end" },
                state: state.wire(),
                fix: "only what is published and not yet over can be ended; what expired can be retracted",
            });
        }
        if let Some(newest) = advisory.newest() {
            let judged = review_reason(&reason, &newest.content.default_info().language, self.knowledge());
            judged.reason.ok_or(Refused::Problems(judged.problems))?;
        }
        self.order(actor, advisory, What::Over { message, reason }).await
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
        self.tell(Task::Watch { id: advisory.id, at }).await?;
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
        answer.await.map_err(|_| Refused::Closed)?
    }
}

/// Whether another person agreed to exactly what the working copy holds now.
pub(super) fn agreed(working: &WorkingCopy) -> Result<(), Refused> {
    match &working.stage {
        Stage::Approved { by: _, draft } | Stage::Scheduled { approved_by: _, draft, by: _, at: _ }
            if *draft == digest_of(&working.draft) =>
        {
            Ok(())
        }
        stage @ (Stage::Draft
        | Stage::Submitted { by: _ }
        | Stage::Approved { by: _, draft: _ }
        | Stage::Scheduled { approved_by: _, draft: _, by: _, at: _ }) => {
            Err(wrong(stage, "it cannot be published", "submit it, and let another person approve it"))
        }
    }
}

fn read_reason(raw: &str) -> Result<String, Refused> {
    let taken = Prose::parse(raw).map(|prose| prose.to_string());
    taken.map_err(|fault| Refused::Faults(vec![FieldFault { pointer: "/emergency_reason".into(), fault }]))
}
