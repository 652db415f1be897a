//! What a draft is judged by: itself, the time, what is known, and what is already public.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::knowledge::Knowledge;
use super::lexis::fold;
use super::places::pieces;
use crate::advisory::{AdvisoryId, Content, Draft, Language, Status, Telling};

/// A draft, and everything that its review may depend on.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// What is judged.
    pub draft: &'a Draft,
    /// The time at which it would be published.
    pub now: DateTime<Utc>,
    /// What is known of the world.
    pub knowledge: &'a Knowledge,
    /// The revision published before, where this is a further one.
    pub previous: Option<&'a Content>,
    /// The words in which days and hours are told, to find again what the revision before told of its own; nothing is
    /// looked for without.
    pub telling: Option<&'a dyn Telling>,
    /// Other advisories in force; those of the same area suffice.
    pub others: &'a [&'a InForce],
    /// The languages of the feeds that would show it, none where no feed would; nothing where the feeds are not known.
    pub offered: Option<&'a [Language]>,
    /// The name under which everything is published.
    pub publisher: &'a str,
}

/// The different words of a text.
pub type WordSet = BTreeSet<String>;

/// The different words of a text, without their capitals.
pub(super) fn folded(text: &str) -> WordSet {
    pieces(text).map(fold).collect()
}

/// What a review needs to know of another advisory that is in force, or announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Which.
    pub id: AdvisoryId,
    /// Whether it is real.
    pub status: Status,
    /// From when it holds.
    pub effective: DateTime<Utc>,
    /// The narrowest code of each of its areas.
    pub areas: Vec<String>,
    /// The words of event and headline by language, folded: every review compares them.
    pub texts: BTreeMap<Language, (WordSet, WordSet)>,
    /// Scheme and area, where it is a standing level.
    pub row: Option<(String, String)>,
}

impl InForce {
    /// The summary of a published content.
    #[must_use]
    pub fn of(id: AdvisoryId, content: &Content) -> Self {
        let areas = content.areas.iter().map(|area| area.code().to_owned()).collect();
        let text = |info: &crate::advisory::Info| {
            let texts = (folded(info.event.as_str()), folded(info.headline.as_str()));
            (info.language.clone(), texts)
        };
        let row = content.register_row().map(|(scheme, area)| (scheme.to_owned(), area.to_owned()));
        let (status, effective) = (content.status, content.effective.to_utc());
        Self { id, status, effective, areas, texts: content.infos.iter().map(text).collect(), row }
    }
}
