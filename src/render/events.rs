//! What goes down a feed's stream, block by block, as the WHATWG's HTML standard has it ("server-sent events").

use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::machine::written;
use super::setting::Setting;
use super::telling::{Voice, title};
use crate::advisory::Addresses;
use crate::feed::{Tiding, TidingId, What};

/// Said when a stream ends because the service stops or the feed is gone: a comment, which no reader is shown.
pub const GOODBYE: &str = ": the stream ends here\n\n";

/// Why a listener has to fetch the feed as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// What was told since the id they name is not remembered any more.
    TooOld,
    /// The id they name was never given out here, or not yet.
    UnknownId,
    /// The feed was declared anew: another selection, other languages.
    Declared,
    /// More changed at once than is told one by one.
    Many,
}

impl Reset {
    fn wire(self) -> &'static str {
        match self {
            Self::TooOld => "too-old",
            Self::UnknownId => "unknown-id",
            Self::Declared => "declared",
            Self::Many => "many",
        }
    }
}

/// Enough to know that, and what, to fetch. Paths, because the stream's own address says whose they are.
#[derive(Serialize)]
struct AdvisoryForm<'a> {
    what: &'static str,
    id: String,
    revision: u32,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    minor: bool,
    at: String,
    sent: String,
    page: String,
    json: String,
    title: String,
    language: &'a str,
    kind: &'static str,
    status: &'static str,
    severity: &'static str,
    areas: Vec<&'a str>,
}

#[derive(Serialize)]
struct ResetForm<'a> {
    why: &'static str,
    fetch: &'a str,
}

#[derive(Serialize)]
struct HeartbeatForm {
    at: String,
}

/// The event of one change, titled as in feeds: what is not real says so there as well.
#[must_use]
pub fn advisory(tiding: &Tiding, setting: &Setting) -> String {
    let entry = &tiding.entry;
    let (revision, id) = (entry.revision(), entry.advisory().id);
    let content = &revision.content;
    let info = content.default_info();
    let voice = Voice::choose(setting, &info.language, &info.language);
    let mut areas: Vec<_> = content.areas.iter().map(|area| area.code()).collect();
    areas.sort_unstable();
    areas.dedup();
    let form = AdvisoryForm {
        what: tiding.what.wire(),
        id: id.to_string(),
        revision: revision.stamp.revision.get(),
        minor: tiding.what == What::Corrected,
        at: instant(tiding.at),
        sent: instant(revision.stamp.sent),
        page: Addresses::advisory(id),
        json: Addresses::advisory_json(id),
        title: title(entry, &info.headline, voice),
        language: info.language.as_str(),
        kind: content.kind().wire(),
        status: content.status.wire(),
        severity: content.severity.wire(),
        areas,
    };
    block(Some(tiding.id()), "advisory", &form)
}

/// The event that asks to fetch the feed as a whole; whoever did so has reached the place `id`.
#[must_use]
pub fn reset(id: TidingId, why: Reset, fetch: &str) -> String {
    block(Some(id), "reset", &ResetForm { why: why.wire(), fetch })
}

/// Proof of life. It has no id: nothing is missed with it.
#[must_use]
pub fn heartbeat(at: DateTime<Utc>) -> String {
    block(None, "heartbeat", &HeartbeatForm { at: at.to_rfc3339_opts(SecondsFormat::Secs, true) })
}

/// The first lines of a stream: how long to wait before coming back, and the place to come back to.
#[must_use]
pub fn greeting(retry: Duration, id: Option<TidingId>) -> String {
    let id = id.map(|id| format!("id: {id}\n")).unwrap_or_default();
    format!("retry: {}\n{id}\n", retry.as_millis())
}

fn block(id: Option<TidingId>, event: &str, data: &impl Serialize) -> String {
    // What is compact JSON has no line of its own inside.
    let data = written(data);
    match id {
        Some(id) => format!("id: {id}\nevent: {event}\ndata: {data}\n\n"),
        None => format!("event: {event}\ndata: {data}\n\n"),
    }
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
