//! What a decision has to tell: values in, values out.

use chrono::{DateTime, SubsecRound, Utc};

use crate::advisory::{Advisory, AdvisoryId, Decision, Deed, Message, Occasion, Status};

/// Something to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Notice {
    pub(super) occasion: Occasion,
    pub(super) advisory: AdvisoryId,
    /// The record whose state it tells.
    pub(super) record: u64,
    /// The record that it follows from, or the instant since which a draft waits: with the occasion it makes the id,
    /// which is the same after every restart.
    pub(super) mark: u64,
    pub(super) at: DateTime<Utc>,
    /// Whether it is real.
    pub(super) status: Status,
}

impl Notice {
    /// By which receivers know the message. No full stop is in it: it stands before one in what is signed.
    pub(super) fn id(&self) -> String {
        format!("{}_{}_{}", self.occasion.name(), self.advisory, self.mark)
    }

    /// Something about an advisory; nothing where it is unknown whether it is real, because a draft may be anything.
    pub(super) fn of(
        occasion: Occasion,
        record: u64,
        at: DateTime<Utc>,
        advisory: &Advisory,
    ) -> Option<Self> {
        let status = match occasion {
            Occasion::Waiting | Occasion::Overdue => {
                Status::parse(advisory.working.as_ref()?.draft.status.as_deref()?)?
            }
            Occasion::Published
            | Occasion::Updated
            | Occasion::Ended
            | Occasion::Retracted
            | Occasion::Expired
            | Occasion::Superseded
            | Occasion::Emergency
            | Occasion::Trial => advisory.newest()?.content.status,
        };
        let (advisory, mark, at) = (advisory.id, record, at.trunc_subsecs(3));
        Some(Self { occasion, advisory, record, mark, at, status })
    }
}

/// Whether a decision may have anything to tell: then the advisory is read.
pub(super) fn may_tell(deed: &Deed) -> bool {
    !occasions(deed, None).is_empty()
}

/// What a decision tells; the advisory is as it was after it.
pub(super) fn notices(record: u64, decision: &Decision, after: &Advisory) -> Vec<Notice> {
    let message = after.newest().map(|newest| newest.message);
    let occasions = occasions(&decision.deed, message).into_iter();
    occasions.filter_map(|occasion| Notice::of(occasion, record, decision.at, after)).collect()
}

fn occasions(deed: &Deed, newest: Option<Message>) -> Vec<Occasion> {
    match deed {
        Deed::Submitted { overrides: _ } => vec![Occasion::Waiting],
        Deed::Published { stamp: _, draft: _, significance: _, emergency_reason } => {
            let first = newest != Some(Message::Update);
            let public = if first { Occasion::Published } else { Occasion::Updated };
            let alone = emergency_reason.is_some().then_some(Occasion::Emergency);
            [public].into_iter().chain(alone).collect()
        }
        Deed::Ended { stamp: _, reason: _ } => vec![Occasion::Ended],
        Deed::Retracted { stamp: _, reason: _ } => vec![Occasion::Retracted],
        Deed::Superseded { by: _, at: _ } => vec![Occasion::Superseded],
        Deed::Drafted { draft: _ }
        | Deed::Discarded
        | Deed::Returned { reason: _ }
        | Deed::Approved { draft: _, lacking: _ }
        | Deed::Scheduled { at: _ }
        | Deed::Unscheduled { reason: _, lacking: _ }
        | Deed::Reviewed { finding: _ } => Vec::new(),
    }
}
