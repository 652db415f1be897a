//! How an advisory looks to editors: its draft, how far it has come, and every revision.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::advisory::{
    Addresses, Advisory, AdvisoryId, Language, Message, Override, PersonName, Prose, Revision, Stage,
    WorkingCopy,
};
use crate::desk::Wait;
use crate::intake::{draft_again, draft_json};
use crate::review;

use super::matching::etag;
use super::problem::Listed;
use super::templates::ComparedView;

/// The editors' view of one advisory.
#[derive(Serialize)]
pub(super) struct AdvisoryView {
    id: String,
    state: &'static str,
    etag: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    changed: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    superseded: Option<SupersededView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    addresses: Option<AddressesView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<StageView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<WaitView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<ComparedView>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    prepared_retraction: BTreeMap<String, String>,
    #[serde(flatten)]
    verdict: Option<Verdict>,
    revisions: Vec<RevisionView>,
}

/// What the review says of a draft.
#[derive(Serialize)]
pub(super) struct Verdict {
    publishable: bool,
    problems: Vec<Listed>,
}

#[derive(Serialize)]
struct SupersededView {
    by: String,
    at: String,
}

#[derive(Serialize)]
struct AddressesView {
    page: String,
    json: String,
}

/// How long a submitted draft has been waiting for another person.
#[derive(Serialize)]
pub(super) struct WaitView {
    since: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    overdue: bool,
}

/// How far the draft has come; what does not belong to a stage is left out.
#[derive(Serialize)]
struct StageView {
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
    overrides: Vec<OverrideView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    returned: Option<String>,
}

#[derive(Serialize)]
struct OverrideView {
    code: String,
    pointer: String,
    reason: String,
}

/// One published state.
#[derive(Serialize)]
pub(super) struct RevisionView {
    revision: u32,
    message: &'static str,
    significance: &'static str,
    sent: String,
    identifier: String,
    entry_id: String,
    ledger: u64,
    path: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    note: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    emergency_reason: Option<String>,
    content: Value,
}

impl AdvisoryView {
    pub(super) fn of(advisory: &Advisory, now: DateTime<Utc>, addresses: &Addresses) -> Self {
        let Advisory { id, version, changed, working, revisions, superseded } = advisory;
        let draft_kind = working.as_ref().and_then(|working| working.draft.kind.clone());
        let kind = || advisory.newest().map(|newest| newest.content.kind().wire().to_owned());
        Self {
            id: id.to_string(),
            state: advisory.state_at(now).wire(),
            etag: etag(*version),
            kind: kind().or(draft_kind),
            changed: instant(*changed),
            superseded: superseded.map(|(by, at)| SupersededView { by: by.to_string(), at: instant(at) }),
            addresses: (!revisions.is_empty()).then(|| AddressesView::of(*id, addresses)),
            stage: working.as_ref().map(StageView::of),
            waiting: None,
            draft: working.as_ref().map(|working| draft_json(&working.draft)),
            template: None,
            prepared_retraction: BTreeMap::new(),
            verdict: None,
            revisions: revisions.iter().map(|revision| RevisionView::of(*id, revision)).collect(),
        }
    }

    /// With how long it has been waiting for another person, if it does.
    pub(super) fn waiting(self, wait: Option<Wait>) -> Self {
        Self { waiting: wait.map(WaitView::of), ..self }
    }

    /// With what became of the template that the draft came from, and what is prepared to be said in retracting.
    pub(super) fn prewritten(
        self,
        template: Option<ComparedView>,
        retraction: BTreeMap<String, String>,
    ) -> Self {
        Self { template, prepared_retraction: retraction, ..self }
    }

    /// With what the review says of the draft.
    pub(super) fn reviewed(self, problems: &[review::Problem]) -> Self {
        Self { verdict: Some(Verdict::of(problems)), ..self }
    }
}

impl Verdict {
    pub(super) fn of(problems: &[review::Problem]) -> Self {
        let publishable = problems.iter().all(|problem| problem.severity == review::Severity::Warning);
        Self { publishable, problems: problems.iter().map(Listed::from).collect() }
    }
}

impl AddressesView {
    fn of(id: AdvisoryId, addresses: &Addresses) -> Self {
        Self {
            page: addresses.absolute(&Addresses::advisory(id)),
            json: addresses.absolute(&Addresses::advisory_json(id)),
        }
    }
}

impl WaitView {
    pub(super) fn of(wait: Wait) -> Self {
        let Wait { since, due, overdue } = wait;
        Self { since: instant(since), due: due.map(instant), overdue }
    }
}

impl StageView {
    fn of(working: &WorkingCopy) -> Self {
        let WorkingCopy { draft: _, editors, stage, since, overrides, returned } = working;
        let name = |person: &PersonName| Some(person.to_string());
        let (stage, by, approved_by, draft_hash, at) = match stage {
            Stage::Draft => ("draft", None, None, None, None),
            Stage::Submitted { by } => ("submitted", name(by), None, None, None),
            Stage::Approved { by, draft } => ("approved", name(by), None, Some(draft.to_string()), None),
            Stage::Scheduled { approved_by, draft, by, at } => {
                ("scheduled", name(by), name(approved_by), Some(draft.to_string()), Some(instant(*at)))
            }
        };
        Self {
            stage,
            since: instant(*since),
            by,
            approved_by,
            draft_hash,
            at,
            editors: editors.iter().map(PersonName::to_string).collect(),
            overrides: overrides.iter().map(OverrideView::of).collect(),
            returned: returned.clone(),
        }
    }
}

impl OverrideView {
    fn of(overridden: &Override) -> Self {
        let Override { code, pointer, reason } = overridden.clone();
        Self { code, pointer, reason }
    }
}

impl RevisionView {
    pub(super) fn of(id: AdvisoryId, revision: &Revision) -> Self {
        let Revision { stamp, message, significance, content, note, emergency_reason, template: _, record } =
            revision;
        Self {
            revision: stamp.revision.get(),
            message: word(*message),
            significance: significance.wire(),
            sent: instant(stamp.sent),
            identifier: stamp.identifier.clone(),
            entry_id: stamp.entry.to_string(),
            ledger: *record,
            path: Addresses::revision(id, stamp.revision),
            note: by_language(note),
            emergency_reason: emergency_reason.clone(),
            content: draft_json(&draft_again(content)),
        }
    }
}

fn word(message: Message) -> &'static str {
    match message {
        Message::Alert => "alert",
        Message::Update => "update",
        Message::End => "end",
        Message::Retract => "retract",
    }
}

fn by_language(note: &BTreeMap<Language, Prose>) -> BTreeMap<String, String> {
    note.iter().map(|(language, prose)| (language.to_string(), prose.to_string())).collect()
}

/// An instant as answers write it: UTC, in milliseconds.
pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
