//! From an advisory to its row, and what the row alone can tell.

use std::collections::BTreeSet;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::advisory::{
    Advisory, AdvisoryId, AreaCodes, Content, Draft, Keyed, Kind, Message, Stage, Status, WorkingCopy,
};

use super::names::{Ending, StageName, StateName};
use super::words::{headline, searchable};

/// The most characters of a code: longer ones stand in drafts only, and nobody asks for them.
const CODE_CHARS: usize = 32;

/// The most codes of one advisory by which it is found; more stand in no list of places.
const MOST_CODES: usize = 512;

/// A place in the register of standing levels: two levels in force never share one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RegisterPlace {
    /// An exercise never takes the place of what is real.
    pub status: Status,
    /// The scheme's id.
    pub scheme: String,
    /// The narrowest official code of its area.
    pub area: String,
}

/// The few things by which an advisory is found without reading its history. Instants are rounded up to whole
/// milliseconds: with `now` in whole milliseconds, as the clock gives it, every comparison comes out the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// For ever.
    pub id: AdvisoryId,
    /// The number of the newest record about it.
    pub version: u64,
    /// When that record was written.
    pub changed: DateTime<Utc>,
    /// Which kind of notice; `None` while a draft does not say.
    pub kind: Option<Kind>,
    /// For whom it is meant to be real; `None` while a draft does not say.
    pub status: Option<Status>,
    /// How far the working copy has come, if there is one.
    pub stage: Option<StageName>,
    /// How it was brought to an end, if it was.
    pub ending: Option<Ending>,
    /// Whether anything of it is public.
    pub published: bool,
    /// From when what is published holds.
    pub effective: Option<DateTime<Utc>>,
    /// When it stopped or will stop holding; `None` where that is open, or nothing is published.
    pub over_at: Option<DateTime<Utc>>,
    /// When its working copy will be published by itself.
    pub due_at: Option<DateTime<Utc>>,
    /// The place in the register that it takes once published.
    pub register: Option<RegisterPlace>,
    /// Every code it is found by: countries, subdivisions, and NUTS with all that they lie in.
    pub codes: BTreeSet<String>,
    /// The headline in its default language: of what is published, else of the draft; may be empty.
    pub headline: String,
    /// Its words as they are searched.
    pub words: String,
    /// Since when its working copy waits for another person, if it does.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Whether something of it was published without a second person, and nobody has looked into that yet.
    pub review_open: bool,
    /// When it was first made public, if it was.
    pub first_sent: Option<DateTime<Utc>>,
}

impl Row {
    /// The row of an advisory.
    #[must_use]
    pub fn of(advisory: &Advisory) -> Self {
        let Advisory { id, version, changed, working, revisions, superseded } = advisory;
        let newest = revisions.last();
        let draft = working.as_ref().map(|working| &working.draft);
        let spoken = match (newest, draft) {
            (Some(newest), _) => Spoken::content(&newest.content),
            (None, Some(draft)) => Spoken::draft(draft),
            (None, None) => Spoken::default(),
        };
        let ending = newest.and_then(|newest| match newest.message {
            Message::End => Some(Ending::Ended),
            Message::Retract => Some(Ending::Retracted),
            Message::Alert | Message::Update => superseded.map(|_| Ending::Superseded),
        });
        let (stage, due_at) = working.as_ref().map_or((None, None), reached);
        let waiting = working.as_ref().filter(|_| stage == Some(StageName::Submitted));
        Self {
            id: *id,
            version: *version,
            changed: ceil(*changed),
            kind: spoken.kind,
            status: spoken.status,
            stage,
            ending,
            published: newest.is_some(),
            effective: newest.map(|newest| ceil(newest.content.effective.to_utc())),
            over_at: advisory.over_at().map(ceil),
            due_at,
            register: newest.and_then(|newest| place(&newest.content)),
            codes: spoken.codes,
            headline: spoken.headline,
            words: spoken.words,
            waiting_since: waiting.map(|working| ceil(working.since)),
            review_open: advisory.review_open(),
            first_sent: revisions.first().map(|first| ceil(first.stamp.sent)),
        }
    }

    /// Where the advisory stands at an instant, as [`Advisory::state_at`] would say of one that was folded.
    #[must_use]
    pub fn state_at(&self, now: DateTime<Utc>) -> StateName {
        match (self.published, self.stage, self.ending) {
            (false, Some(stage), _) => stage.into(),
            (false, None, _) => StateName::Discarded,
            (true, _, Some(ending)) => ending.into(),
            (true, _, None) if self.over_at.is_some_and(|at| at <= now) => StateName::Expired,
            (true, _, None) if self.effective.is_some_and(|at| at > now) => StateName::Announced,
            (true, _, None) => StateName::InForce,
        }
    }
}

/// What an advisory says, so far as lists ask for it.
#[derive(Default)]
struct Spoken {
    kind: Option<Kind>,
    status: Option<Status>,
    codes: BTreeSet<String>,
    headline: String,
    words: String,
}

impl Spoken {
    fn content(content: &Content) -> Self {
        let areas = content.areas.iter().map(|area| (Some(&*area.country), &area.codes));
        let mut words = Vec::new();
        for info in &content.infos {
            words.extend([info.headline.as_str(), info.event.as_str(), info.summary.as_str()]);
        }
        words.extend(content.areas.iter().map(|area| area.name.as_str()));
        // The longest come last: where there is no room for all, these are cut.
        words.extend(
            content.infos.iter().filter_map(|info| info.description.as_ref()).map(|text| text.as_str()),
        );
        Self {
            kind: Some(content.kind()),
            status: Some(content.status),
            codes: codes(areas.flat_map(|(country, codes)| codes_of(country, codes))),
            headline: headline(content.default_info().headline.as_str()),
            words: searchable(&words.join(" ")),
        }
    }

    fn draft(draft: &Draft) -> Self {
        let default = match &draft.language {
            Some(language) => draft.texts.iter().find(|(given, _)| given == language),
            None => draft.texts.first(),
        };
        let shown = default.or(draft.texts.first()).and_then(|(_, text)| text.headline.as_deref());
        let texts = draft.texts.iter().flat_map(|(_, text)| [&text.headline, &text.event, &text.summary]);
        let words: Vec<_> =
            texts.chain(draft.areas.iter().map(|area| &area.name)).flatten().cloned().collect();
        let areas = draft.areas.iter().map(|area| (area.country.as_deref(), by_list(&area.codes)));
        Self {
            kind: draft.kind.as_deref().and_then(Kind::parse),
            status: draft.status.as_deref().and_then(Status::parse),
            codes: codes(areas.flat_map(|(country, codes)| codes_of(country, &codes))),
            headline: headline(shown.unwrap_or_default()),
            words: searchable(&words.join(" ")),
        }
    }
}

fn by_list(codes: &Keyed<String>) -> AreaCodes {
    codes.iter().cloned().collect()
}

/// The codes for which [`crate::advisory::Area::lies_in`] holds: the country, the subdivision, and each NUTS code with
/// its own beginnings of more than two characters.
fn codes_of(country: Option<&str>, codes: &AreaCodes) -> Vec<String> {
    let mut found: Vec<_> = country.into_iter().map(str::to_owned).collect();
    found.extend(codes.get("iso3166-2").cloned());
    for (_, code) in codes.iter().filter(|(list, _)| list.starts_with("nuts")) {
        let ends = code.char_indices().map(|(at, c)| at + c.len_utf8()).take(CODE_CHARS);
        found.extend(ends.filter(|end| *end > 2).map(|end| code[..end].to_owned()));
    }
    found
}

fn codes(found: impl Iterator<Item = String>) -> BTreeSet<String> {
    let plain = |code: &String| {
        code.chars().count() <= CODE_CHARS && !code.is_empty() && !code.chars().any(char::is_control)
    };
    found.filter(plain).take(MOST_CODES).collect()
}

fn reached(working: &WorkingCopy) -> (Option<StageName>, Option<DateTime<Utc>>) {
    match &working.stage {
        Stage::Draft => (Some(StageName::Draft), None),
        Stage::Submitted => (Some(StageName::Submitted), None),
        Stage::Approved => (Some(StageName::Approved), None),
        Stage::Scheduled { by: _, at } => (Some(StageName::Scheduled), Some(ceil(*at))),
    }
}

fn place(content: &Content) -> Option<RegisterPlace> {
    let (scheme, area) = content.register_row()?;
    Some(RegisterPlace { status: content.status, scheme: scheme.to_owned(), area: area.to_owned() })
}

/// The first whole millisecond that is not earlier.
fn ceil(at: DateTime<Utc>) -> DateTime<Utc> {
    let floor = at.trunc_subsecs(3);
    if floor == at { at } else { floor.checked_add_signed(TimeDelta::milliseconds(1)).unwrap_or(floor) }
}
