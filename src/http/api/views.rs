//! How an advisory looks to editors: its draft, how far it has come, and every revision.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::advisory::{
    Addresses, Advisory, AdvisoryId, Draft, Emergency, Finding, Language, Message, Prose, Revision,
};
use crate::desk::{Agreement, Wait};
use crate::intake::{draft_again, draft_json};
use crate::review;

use super::matching::etag;
use super::problem::Listed;
use super::stage::StageView;
use super::templates::ComparedView;

/// A review afterwards that nobody has closed yet.
pub(super) const OPEN: &str = "open";

/// A review afterwards that somebody closed with a finding.
const CLOSED: &str = "closed";

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
    review: Option<&'static str>,
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
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<ReviewView>,
    content: Value,
}

/// What became of the review of something that was published without a second person.
#[derive(Serialize)]
struct ReviewView {
    state: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    finding: Option<String>,
}

impl AdvisoryView {
    pub(super) fn of(
        advisory: &Advisory,
        agreement: &Agreement,
        now: DateTime<Utc>,
        addresses: &Addresses,
    ) -> Self {
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
            stage: working.as_ref().map(|working| StageView::of(working, agreement)),
            waiting: None,
            review: (!revisions.iter().all(|revision| revision.emergency.is_none()))
                .then(|| if advisory.review_open() { OPEN } else { CLOSED }),
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

impl RevisionView {
    pub(super) fn of(id: AdvisoryId, revision: &Revision) -> Self {
        let Revision {
            stamp,
            message,
            significance,
            content,
            note,
            retraction,
            template: _,
            emergency,
            record,
        } = revision;
        // What a next revision begins from: with what a retraction of this one would say.
        let content =
            Draft { retraction: by_language(retraction).into_iter().collect(), ..draft_again(content) };
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
            emergency_reason: emergency.as_ref().map(|emergency| emergency.reason.clone()),
            review: emergency.as_ref().map(ReviewView::of),
            content: draft_json(&content),
        }
    }
}

impl ReviewView {
    fn of(emergency: &Emergency) -> Self {
        let Emergency { reason: _, hands: _, finding } = emergency;
        match finding {
            None => Self { state: OPEN, by: None, at: None, finding: None },
            Some(Finding { by, at, text }) => Self {
                state: CLOSED,
                by: Some(by.to_string()),
                at: Some(instant(*at)),
                finding: Some(text.clone()),
            },
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
