//! How far a draft has come, as editors see it: who asked, who agreed, what of that counts now, who sent it back and why.

use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Approval, Override, PersonName, Returned, Stage, WorkingCopy};
use crate::desk::{Agreement, Counted};

use super::views::instant;
use super::words;

/// How far the draft has come; what does not belong to a stage is left out.
#[derive(Serialize, ToSchema)]
#[schema(as = Stage)]
pub(super) struct StageView {
    #[schema(schema_with = words::stage)]
    stage: &'static str,
    /// Since when it is there.
    #[schema(format = DateTime)]
    since: String,
    /// Who brought it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// Who agreed last.
    #[serde(skip_serializing_if = "Option::is_none")]
    approved_by: Option<String>,
    /// What was agreed to last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::hash)]
    draft_hash: Option<String>,
    /// When it publishes itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    at: Option<String>,
    /// Whoever edited it cannot agree to it.
    editors: Vec<String>,
    /// How many must agree.
    needed: usize,
    /// Who agreed to it as it is.
    approvals: Vec<ApprovalView>,
    /// Warnings that were overruled.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overrides: Vec<OverrideView>,
    /// Why it was sent back.
    #[serde(skip_serializing_if = "Option::is_none")]
    returned: Option<String>,
    /// Who sent it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    returned_by: Option<String>,
    /// Who sent it back may not edit it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    may_not_edit: Option<String>,
    /// Why it did not publish itself when its time came.
    #[serde(skip_serializing_if = "Option::is_none")]
    unscheduled: Option<String>,
}

/// One person's agreement, and why it does not count where it does not.
#[derive(Serialize, ToSchema)]
#[schema(as = Agreed)]
struct ApprovalView {
    /// Who.
    by: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// To exactly what.
    #[schema(schema_with = words::hash)]
    draft_hash: String,
    /// Whether it counts now.
    counts: bool,
    /// Why it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    void: Option<String>,
}

/// A warning that was overruled.
#[derive(Serialize, ToSchema)]
#[schema(as = Override)]
struct OverrideView {
    /// The rule.
    code: String,
    /// Where it warned (RFC 6901).
    pointer: String,
    /// Why it does not hold.
    reason: String,
}

impl StageView {
    pub(super) fn of(working: &WorkingCopy, agreement: &Agreement) -> Self {
        let WorkingCopy {
            draft: _,
            editors,
            stage,
            since,
            overrides,
            submitted_by,
            approvals: _,
            returned,
            barred,
            unscheduled,
        } = working;
        let Agreement { needed, approvals } = agreement;
        let last = approvals.last().map(|counted| &counted.approval);
        let approver = || last.map(|approval| approval.by.to_string());
        let (stage, by, approved_by, at) = match stage {
            Stage::Draft => ("draft", None, None, None),
            Stage::Submitted => ("submitted", submitted_by.as_ref().map(PersonName::to_string), None, None),
            Stage::Approved => ("approved", approver(), None, None),
            Stage::Scheduled { by, at } => {
                ("scheduled", Some(by.to_string()), approver(), Some(instant(*at)))
            }
        };
        Self {
            stage,
            since: instant(*since),
            by,
            approved_by,
            draft_hash: last.map(|approval| approval.draft.to_string()),
            at,
            editors: editors.iter().map(PersonName::to_string).collect(),
            needed: *needed,
            approvals: approvals.iter().map(ApprovalView::of).collect(),
            overrides: overrides.iter().map(OverrideView::of).collect(),
            returned: returned.as_ref().map(|Returned { by: _, at: _, reason }| reason.clone()),
            returned_by: returned.as_ref().map(|Returned { by, at: _, reason: _ }| by.to_string()),
            may_not_edit: barred.as_ref().map(PersonName::to_string),
            unscheduled: unscheduled.clone(),
        }
    }
}

impl ApprovalView {
    fn of(counted: &Counted) -> Self {
        let Counted { approval: Approval { by, at, draft, record: _ }, void } = counted;
        Self {
            by: by.to_string(),
            at: instant(*at),
            draft_hash: draft.to_string(),
            counts: void.is_none(),
            void: void.map(|void| format!("{by} {}", void.words())),
        }
    }
}

impl OverrideView {
    fn of(overridden: &Override) -> Self {
        let Override { code, pointer, reason } = overridden.clone();
        Self { code, pointer, reason }
    }
}
