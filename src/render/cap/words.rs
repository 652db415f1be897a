//! The words that a CAP document adds to the approved ones: what happened, and what is not real, before the headline.

use chrono::{DateTime, FixedOffset, Utc};

use super::super::setting::Setting;
use crate::advisory::{Content, Info, Language, Message, Prose, Revision};

/// A time as CAP 1.2 §3.3.2 writes it: whole seconds, with a numeric offset and never `Z`.
pub(super) fn time(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A recorded instant in the offset of the place that the content speaks of.
pub(super) fn sent(at: DateTime<Utc>, content: &Content) -> DateTime<FixedOffset> {
    at.with_timezone(content.effective.offset())
}

/// The headline, with what happened before it, and with what is not real before that.
pub(super) fn headline(revision: &Revision, info: &Info, setting: &Setting) -> String {
    let happened = match revision.message {
        Message::Alert => None,
        Message::Update => Some("prefix-update"),
        Message::End => Some("prefix-ended"),
        Message::Retract => Some("prefix-retracted"),
    };
    let words = &setting.words;
    let status = words.status_prefix(&info.language, revision.content.status);
    let happened = happened.map(|key| words.say(&info.language, key));
    status.into_iter().chain(happened).chain([info.headline.as_str()]).collect::<Vec<_>>().join(" ")
}

/// What the revision itself says of the change, in a language, or in the default one: labelled, since "ended" and
/// "retracted" are different news.
pub(super) fn note(revision: &Revision, language: &Language, setting: &Setting) -> Option<String> {
    let default = &revision.content.default_info().language;
    let note = revision.note.get(language).or_else(|| revision.note.get(default)).map(Prose::as_str)?;
    let key = match revision.message {
        Message::Alert | Message::Update => "label-changed",
        Message::End => "prefix-ended",
        Message::Retract => "prefix-retracted",
    };
    let say = |key| setting.words.say(language, key);
    Some(match revision.message {
        Message::Alert | Message::Update => setting.words.labelled(language, key, note),
        Message::End | Message::Retract => format!("{} {note}", say(key)),
    })
}
