//! What every page about an advisory begins with: whether it is real, what it says first, where, and for whom.

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, Area, Draft, Kind, Standing, State, Status};
use crate::intake::revision_again;

use super::super::page::Mode;
use super::super::paths;

/// What stands in the place of a headline that nobody has written.
pub(in crate::http::desk) const NO_HEADLINE: &str = "(no headline yet)";

/// The beginning of a page about an advisory.
#[derive(Debug, Clone)]
pub(in crate::http::desk) struct About {
    /// The page of the advisory at the desk.
    pub(in crate::http::desk) path: String,
    pub(in crate::http::desk) version: u64,
    /// Its first words; never empty.
    pub(in crate::http::desk) headline: String,
    /// Their language.
    pub(in crate::http::desk) lang: String,
    pub(in crate::http::desk) mode: Mode,
    pub(in crate::http::desk) kind: &'static str,
    pub(in crate::http::desk) state: &'static str,
    /// Where, in its own words.
    pub(in crate::http::desk) areas: String,
    /// For whom.
    pub(in crate::http::desk) audience: String,
    /// Whose clocks its hours are told on.
    pub(in crate::http::desk) place: Option<Area>,
}

impl About {
    /// What is worked on; where nothing is, what is public.
    pub(in crate::http::desk) fn of(advisory: &Advisory, now: DateTime<Utc>) -> Self {
        Self::said(advisory, &words_of(advisory), now)
    }

    /// What is public, whatever is being worked on.
    pub(in crate::http::desk) fn public(advisory: &Advisory, now: DateTime<Utc>) -> Self {
        let newest = advisory.newest().map(revision_again);
        Self::said(advisory, &newest.unwrap_or_else(|| words_of(advisory)), now)
    }

    fn said(advisory: &Advisory, draft: &Draft, now: DateTime<Utc>) -> Self {
        let text = default_text(draft);
        let headline =
            text.and_then(|(_, text)| text.headline.clone()).filter(|words| !words.trim().is_empty());
        let names: Vec<_> = draft.areas.iter().filter_map(|area| area.name.as_deref()).collect();
        let audience =
            if draft.audience.is_empty() { "public".to_owned() } else { draft.audience.join(", ") };
        Self {
            path: paths::advisory(advisory.id),
            version: advisory.version,
            // What stands in its place is ours, and English.
            lang: text
                .filter(|_| headline.is_some())
                .map_or_else(|| "en".to_owned(), |(language, _)| language.clone()),
            headline: headline.unwrap_or_else(|| NO_HEADLINE.to_owned()),
            mode: mode(draft),
            kind: match draft.kind.as_deref().and_then(Kind::parse) {
                Some(Kind::ThreatLevel) => "Standing level",
                Some(Kind::Advisory) | None => "Advisory",
            },
            state: state_words(advisory.state_at(now)),
            areas: if names.is_empty() { "nowhere yet".to_owned() } else { names.join("; ") },
            audience,
            place: place_of(draft),
        }
    }
}

/// The draft that an editor would go on from.
pub(in crate::http::desk) fn words_of(advisory: &Advisory) -> Draft {
    match (&advisory.working, advisory.newest()) {
        (Some(working), _) => working.draft.clone(),
        (None, Some(newest)) => revision_again(newest),
        (None, None) => Draft::default(),
    }
}

/// Where the first area lies, on whose clocks hours are told.
pub(in crate::http::desk) fn place_of(draft: &Draft) -> Option<Area> {
    draft.areas.first()?.place()
}

fn mode(draft: &Draft) -> Mode {
    draft.status.as_deref().and_then(Status::parse).map_or(Mode::Plain, Mode::of)
}

fn default_text(draft: &Draft) -> Option<&(String, crate::advisory::DraftText)> {
    let named = draft.language.as_ref().and_then(|tag| draft.texts.iter().find(|(own, _)| own == tag));
    named.or_else(|| draft.texts.first())
}

/// Where it stands, in words.
pub(in crate::http::desk) fn state_words(state: State) -> &'static str {
    match state {
        State::Draft => "Draft",
        State::Submitted => "Waiting for approval",
        State::Approved => "Approved, not yet public",
        State::Scheduled { at: _ } => "Scheduled",
        State::Discarded => "Discarded",
        State::Published(Standing::Announced) => "Public, takes effect later",
        State::Published(Standing::InForce) => "Public and in force",
        State::Published(Standing::Expired { at: _ }) => "Expired",
        State::Published(Standing::Ended { at: _ }) => "Ended",
        State::Published(Standing::Retracted { at: _ }) => "Retracted",
        State::Published(Standing::Superseded { at: _, by: _ }) => "Superseded by another level",
    }
}
