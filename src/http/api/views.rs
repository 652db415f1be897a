//! How an advisory looks to editors: its draft, how far it has come, and every revision.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::advisory::{
    Addresses, Advisory, AdvisoryId, Emergency, Finding, Language, Message, Prose, Revision,
};
use crate::desk::{Agreement, Wait};
use crate::intake::{draft_json, revision_again};
use crate::review;

use super::matching::etag;
use super::problem::Listed;
use super::stage::StageView;
use super::templates::ComparedView;
use super::words;

/// A review afterwards that nobody has closed yet.
pub(super) const OPEN: &str = "open";

/// A review afterwards that somebody closed with a finding.
pub(super) const CLOSED: &str = "closed";

/// The editors' view of one advisory.
#[derive(Serialize, ToSchema)]
#[schema(as = Advisory)]
pub(super) struct AdvisoryView {
    /// Known by it for ever.
    #[schema(schema_with = words::id)]
    id: String,
    /// How it stands.
    #[schema(schema_with = words::state)]
    state: &'static str,
    /// Its version; the same for every viewer, another after every step.
    #[schema(schema_with = words::etag)]
    etag: String,
    /// As it was published, or as its draft says.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    /// When anything about it was last recorded.
    #[schema(format = DateTime)]
    changed: String,
    /// By which level of the same scheme and area.
    #[serde(skip_serializing_if = "Option::is_none")]
    superseded: Option<SupersededView>,
    /// Where readers find it, once it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    addresses: Option<AddressesView>,
    /// How far the draft has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<StageView>,
    /// How long the draft has been waiting for another person.
    #[serde(skip_serializing_if = "Option::is_none")]
    waiting: Option<WaitView>,
    /// Whether somebody has looked into what was published alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::review)]
    review: Option<&'static str>,
    /// As it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::draft)]
    draft: Option<Value>,
    /// What became of the prewritten text it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<ComparedView>,
    /// What is prepared to be said if the newest revision is wrong, by language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    prepared_retraction: BTreeMap<String, String>,
    /// No problem of severity error; of a draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    publishable: Option<bool>,
    /// Every broken rule; of a draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    problems: Option<Vec<Listed>>,
    /// What was published, oldest first.
    revisions: Vec<RevisionView>,
}

/// What the review says of a draft.
#[derive(Serialize, ToSchema)]
#[schema(as = Verdict)]
pub(super) struct Verdict {
    /// No problem of severity error.
    publishable: bool,
    /// Every broken rule.
    problems: Vec<Listed>,
}

/// What took the place of a standing level.
#[derive(Serialize, ToSchema)]
#[schema(as = Superseded)]
struct SupersededView {
    /// The advisory that did.
    #[schema(schema_with = words::id)]
    by: String,
    /// When.
    #[schema(format = DateTime)]
    at: String,
}

/// Where readers find an advisory.
#[derive(Serialize, ToSchema)]
#[schema(as = Addresses)]
struct AddressesView {
    /// For people.
    #[schema(format = "uri")]
    page: String,
    /// For programs.
    #[schema(format = "uri")]
    json: String,
}

/// How long a submitted draft has been waiting for another person.
#[derive(Serialize, ToSchema)]
#[schema(as = Waiting)]
pub(super) struct WaitView {
    /// Since it was submitted.
    #[schema(format = DateTime)]
    since: String,
    /// By when somebody should have answered, where a deadline is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    due: Option<String>,
    /// Whether that has passed.
    overdue: bool,
}

/// One published state.
#[derive(Serialize, ToSchema)]
#[schema(as = Revision)]
pub(super) struct RevisionView {
    /// 1, 2, 3, …
    #[schema(minimum = 1)]
    revision: u32,
    /// What it says of the advisory.
    #[schema(schema_with = words::message)]
    message: &'static str,
    /// Whether readers are told again.
    #[schema(schema_with = words::significance)]
    significance: &'static str,
    /// When it was published.
    #[schema(format = DateTime)]
    sent: String,
    /// The CAP identifier.
    identifier: String,
    /// The id of its entry in feeds.
    entry_id: String,
    /// The number of its record.
    ledger: u64,
    /// Where readers find it.
    #[schema(format = "uri-reference")]
    path: String,
    /// What changed, by language (BCP 47).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    note: BTreeMap<String, String>,
    /// Why it was published by one person alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    emergency_reason: Option<String>,
    /// What became of the review afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<ReviewView>,
    /// What it says, as a draft.
    #[schema(schema_with = words::content)]
    content: Value,
}

/// What became of the review of something that was published without a second person.
#[derive(Serialize, ToSchema)]
#[schema(as = Afterwards)]
struct ReviewView {
    /// `open` until somebody has looked into it.
    #[schema(schema_with = words::review)]
    state: &'static str,
    /// Who closed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    at: Option<String>,
    /// What it came to.
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
            publishable: None,
            problems: None,
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
        let Verdict { publishable, problems } = Verdict::of(problems);
        Self { publishable: Some(publishable), problems: Some(problems), ..self }
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
            content: _,
            note,
            retraction: _,
            template: _,
            emergency,
            record,
        } = revision;
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
            // What a next revision begins from.
            content: draft_json(&revision_again(revision)),
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

/// What a message does, as it is written.
pub(super) fn word(message: Message) -> &'static str {
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
