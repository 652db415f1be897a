//! What a webhook is sent: enough to know what happened and where to look, and no more (Standard Webhooks, "Payload").

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::machine::written;
use super::setting::Setting;
use super::telling::Voice;
use crate::advisory::{
    Addresses, Advisory, Draft, Language, Message as Sort, Occasion, Revision, Significance, Status,
};

/// Codes of areas in one message; whoever needs more fetches the advisory.
const MOST_AREAS: usize = 100;

/// Characters of a reason; the ledger has all of it.
const REASON_CHARS: usize = 1000;

/// What is to be said.
#[derive(Debug, Clone, Copy)]
pub struct Message<'a> {
    /// What happened.
    pub occasion: Occasion,
    /// When.
    pub at: DateTime<Utc>,
    /// The ledger's number of the record that it follows from.
    pub record: u64,
    /// The advisory as it was after that record.
    pub advisory: &'a Advisory,
}

#[derive(Serialize)]
struct MessageForm<D: Serialize> {
    #[serde(rename = "type")]
    kind: String,
    timestamp: String,
    data: D,
}

/// Of something public. `status` stands first: exercises and tests are not real.
#[derive(Serialize)]
struct PublicForm<'a> {
    status: &'static str,
    advisory: String,
    revision: u32,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    minor: bool,
    title: String,
    headline: &'a str,
    language: &'a str,
    kind: &'static str,
    severity: &'static str,
    areas: Vec<&'a str>,
    sent: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    over_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    page: String,
    json: String,
    cap: String,
    record: u64,
}

/// Of something that only editors see: no names of people, and of the text the headline alone.
#[derive(Serialize)]
struct EditorsForm<'a> {
    status: &'a str,
    advisory: String,
    title: String,
    headline: &'a str,
    language: &'a str,
    since: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    revises: Option<u32>,
    api: String,
    record: u64,
}

#[derive(Serialize)]
struct TrialForm<'a> {
    webhook: &'a str,
    message: &'static str,
}

/// The body of a message; nothing where the advisory has no such thing to tell.
#[must_use]
pub fn message(message: &Message<'_>, setting: &Setting) -> Option<String> {
    let Message { occasion, at, record: _, advisory } = message;
    let (kind, timestamp) = (format!("advisory.{}", occasion.name()), instant(*at));
    match occasion {
        Occasion::Waiting | Occasion::Overdue => {
            let data = editors(message, setting)?;
            Some(written(&MessageForm { kind, timestamp, data }))
        }
        Occasion::Published
        | Occasion::Updated
        | Occasion::Ended
        | Occasion::Retracted
        | Occasion::Expired
        | Occasion::Superseded
        | Occasion::Emergency => {
            let data = public(message, advisory.newest()?, setting);
            Some(written(&MessageForm { kind, timestamp, data }))
        }
        Occasion::Trial => None,
    }
}

/// The body of a message that tries a webhook.
#[must_use]
pub fn trial(webhook: &str, at: DateTime<Utc>) -> String {
    let message = "This is a trial of the webhook; nothing happened.";
    let kind = Occasion::Trial.name().to_owned();
    written(&MessageForm { kind, timestamp: instant(at), data: TrialForm { webhook, message } })
}

fn public<'a>(message: &Message<'a>, newest: &'a Revision, setting: &Setting) -> PublicForm<'a> {
    let Message { occasion, at: _, record, advisory } = *message;
    let content = &newest.content;
    let info = content.default_info();
    let mut areas: Vec<_> = content.areas.iter().map(|area| area.code()).collect();
    areas.sort_unstable();
    areas.dedup();
    areas.truncate(MOST_AREAS);
    let n = newest.stamp.revision;
    let absolute = |path: String| setting.addresses.absolute(&path);
    let alone = newest.emergency.as_ref().filter(|_| occasion == Occasion::Emergency);
    let reason = alone.map(|emergency| emergency.reason.as_str());
    PublicForm {
        status: content.status.wire(),
        advisory: advisory.id.to_string(),
        revision: n.get(),
        minor: newest.significance == Significance::Minor && newest.message == Sort::Update,
        title: title(occasion, content.status, info.headline.as_str(), &info.language, setting),
        headline: info.headline.as_str(),
        language: info.language.as_str(),
        kind: content.kind().wire(),
        severity: content.severity.wire(),
        areas,
        sent: instant(newest.stamp.sent),
        over_at: advisory.over_at().map(instant),
        reason: reason.map(|reason| reason.chars().take(REASON_CHARS).collect()),
        page: absolute(Addresses::advisory(advisory.id)),
        json: absolute(Addresses::revision_json(advisory.id, n)),
        cap: absolute(Addresses::revision_cap(advisory.id, n)),
        record,
    }
}

fn editors<'a>(message: &Message<'a>, setting: &Setting) -> Option<EditorsForm<'a>> {
    let Message { occasion, at: _, record, advisory } = *message;
    let working = advisory.working.as_ref()?;
    let (language, headline) = headline(&working.draft)?;
    let status = Status::parse(working.draft.status.as_deref()?)?;
    let spoken = Language::parse(language).ok()?;
    Some(EditorsForm {
        status: status.wire(),
        advisory: advisory.id.to_string(),
        title: title(occasion, status, headline, &spoken, setting),
        headline,
        language,
        since: instant(working.since),
        revises: advisory.newest().map(|newest| newest.stamp.revision.get()),
        api: setting.addresses.absolute(&format!("/api/v1/advisories/{}", advisory.id)),
        record,
    })
}

/// The headline in the draft's default language: the one it names, else the first.
fn headline(draft: &Draft) -> Option<(&str, &str)> {
    let named = draft.language.as_deref();
    let wanted = draft.texts.iter().find(|(language, _)| named == Some(language.as_str()));
    let (language, text) = wanted.or(draft.texts.first())?;
    Some((language, text.headline.as_deref()?))
}

/// The headline, with what happened before it, and with what is not real before that: as in feeds.
fn title(
    occasion: Occasion,
    status: Status,
    headline: &str,
    language: &Language,
    setting: &Setting,
) -> String {
    let english = Language::parse("en").unwrap_or_else(|_| language.clone());
    let voice = Voice::choose(setting, language, &english);
    let mark = setting.words.status_prefix(voice.language, status);
    let happened = prefix(occasion).map(|key| voice.say(key));
    mark.into_iter().chain(happened).chain([headline]).collect::<Vec<_>>().join(" ")
}

fn prefix(occasion: Occasion) -> Option<&'static str> {
    match occasion {
        Occasion::Updated => Some("prefix-update"),
        Occasion::Ended => Some("prefix-ended"),
        Occasion::Retracted => Some("prefix-retracted"),
        Occasion::Expired => Some("prefix-expired"),
        Occasion::Superseded => Some("prefix-superseded"),
        Occasion::Published
        | Occasion::Waiting
        | Occasion::Overdue
        | Occasion::Emergency
        | Occasion::Trial => None,
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
