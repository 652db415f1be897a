//! How far a draft has come, as editors see it: who asked, who agreed, what of that counts now, who sent it back and why.

use serde::Serialize;

use crate::advisory::{Approval, Override, PersonName, Returned, Stage, WorkingCopy};
use crate::desk::{Agreement, Counted};

use super::views::instant;

/// How far the draft has come; what does not belong to a stage is left out.
#[derive(Serialize)]
pub(super) struct StageView {
    stage: &'static str,
    since: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    approved_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    editors: Vec<String>,
    needed: usize,
    approvals: Vec<ApprovalView>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overrides: Vec<OverrideView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    returned: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    returned_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    may_not_edit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unscheduled: Option<String>,
}

/// One person's agreement, and why it does not count where it does not.
#[derive(Serialize)]
struct ApprovalView {
    by: String,
    at: String,
    draft_hash: String,
    counts: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    void: Option<String>,
}

#[derive(Serialize)]
struct OverrideView {
    code: String,
    pointer: String,
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
