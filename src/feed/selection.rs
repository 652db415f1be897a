//! What a feed is about: an advisory is in it or is not, by what it says and nothing else.

use std::collections::BTreeSet;

use super::place::Place;
use crate::advisory::{Category, Content, Kind, Severity, Status};

/// The conditions of a feed. Each that names something must be met; one that names nothing leaves all through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Countries (ISO 3166-1 alpha-2), `EU`, subdivisions (ISO 3166-2) or NUTS codes; any of them.
    pub areas: BTreeSet<String>,
    /// Any of these kinds.
    pub kinds: BTreeSet<Kind>,
    /// Any of these topics, whatever their case.
    pub topics: BTreeSet<String>,
    /// At least this severe; an unknown severity is below every minimum but itself.
    pub minimum_severity: Option<Severity>,
    /// Any of these CAP categories.
    pub categories: BTreeSet<Category>,
    /// Exactly these: the one condition that is never empty, because a drill must not look like the real thing.
    pub statuses: BTreeSet<Status>,
    /// Near this place; only the personal feed has one.
    pub place: Option<Place>,
}

impl Default for Selection {
    /// Everything that is meant to be real.
    fn default() -> Self {
        Self {
            areas: BTreeSet::new(),
            kinds: BTreeSet::new(),
            topics: BTreeSet::new(),
            minimum_severity: None,
            categories: BTreeSet::new(),
            statuses: BTreeSet::from([Status::Actual]),
            place: None,
        }
    }
}

impl Selection {
    /// Whether content of this status may be in the feed at all.
    #[must_use]
    pub fn admits(&self, status: Status) -> bool {
        self.statuses.contains(&status)
    }

    /// Whether the feed is about this.
    #[must_use]
    pub fn selects(&self, content: &Content) -> bool {
        let Self { areas, kinds, topics, minimum_severity, categories, statuses: _, place } = self;
        let in_area = || content.areas.iter().any(|area| areas.iter().any(|code| area.lies_in(code)));
        let on_topic = || content.topics.iter().any(|topic| is_among(topic.as_str(), topics));
        let severe = |minimum: Severity| content.severity.rank() >= minimum.rank();
        self.admits(content.status)
            && (areas.is_empty() || in_area())
            && (kinds.is_empty() || kinds.contains(&content.kind()))
            && place.as_ref().is_none_or(|place| place.holds(content))
            && (topics.is_empty() || on_topic())
            && minimum_severity.is_none_or(severe)
            && (categories.is_empty() || content.categories.iter().any(|own| categories.contains(own)))
    }
}

fn is_among(topic: &str, topics: &BTreeSet<String>) -> bool {
    let topic = topic.to_lowercase();
    topics.iter().any(|wanted| wanted.to_lowercase() == topic)
}
