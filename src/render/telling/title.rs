//! Titles say what happened, because few readers show anything else.

use super::voice::Voice;
use crate::advisory::{Headline, Message, Standing};
use crate::feed::{Entry, Phase};

/// The headline, with what happened before it, and with what is not real before that.
pub(in super::super) fn title(entry: &Entry, headline: &Headline, voice: Voice) -> String {
    let status = voice.setting.words.status_prefix(voice.language, entry.revision().content.status);
    let happened = prefix(entry).map(|key| voice.say(key));
    status.into_iter().chain(happened).chain([headline.as_str()]).collect::<Vec<_>>().join(" ")
}

fn prefix(entry: &Entry) -> Option<&'static str> {
    match entry.phase() {
        Phase::Superseded { at: _, by: _ } => Some("prefix-superseded"),
        Phase::Over(standing) | Phase::Current(standing) => match standing {
            Standing::Expired { at: _ } => Some("prefix-expired"),
            Standing::Ended { at: _ } => Some("prefix-ended"),
            Standing::Retracted { at: _ } => Some("prefix-retracted"),
            Standing::Superseded { at: _, by: _ } => Some("prefix-superseded"),
            Standing::Announced | Standing::InForce => match entry.message() {
                Message::Alert => None,
                Message::Update => Some("prefix-update"),
                Message::End => Some("prefix-ended"),
                Message::Retract => Some("prefix-retracted"),
            },
        },
    }
}
