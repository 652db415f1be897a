//! What one revision says, in values that were checked: this is what every format is made from.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::area::Area;
use super::language::Language;
use super::level::ThreatLevel;
use super::source::Source;
use super::text::{Description, Event, Headline, Instruction, Line, Summary};
use super::values::{Category, Certainty, Kind, ResponseType, Severity, Status, Urgency};

/// How long it holds: exactly one of two, by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// An advisory ends by itself at this instant (CAP 1.2 §3.2.2 `expires`).
    Expires(DateTime<FixedOffset>),
    /// A standing level holds until changed, and is looked at again by then; overdue is shown.
    ReviewBy(DateTime<FixedOffset>),
}

/// CAP 1.2 §3.2.2 `info`: what is happening, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Info {
    /// The language of all texts here.
    pub language: Language,
    /// The type of event.
    pub event: Event,
    /// The headline.
    pub headline: Headline,
    /// The first sentences.
    pub summary: Summary,
    /// The rest, where there is more to say.
    pub description: Option<Description>,
    /// What to do; empty only where no action is needed.
    pub instruction: Vec<Instruction>,
}

/// What one revision says. Marked `TLP:CLEAR` by construction: nothing else becomes content.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// For whom it is meant to be real.
    pub status: Status,
    /// At least one.
    pub categories: Vec<Category>,
    /// CAP event codes by list.
    pub event_codes: BTreeMap<String, String>,
    /// Kinds of response.
    pub response_types: Vec<ResponseType>,
    /// How soon to act.
    pub urgency: Urgency,
    /// How bad.
    pub severity: Severity,
    /// How sure.
    pub certainty: Certainty,
    /// Whom it addresses; `public` where nothing was said.
    pub audience: Vec<Line>,
    /// What it is about, for the selection of feeds.
    pub topics: Vec<Line>,
    /// From when it holds.
    pub effective: DateTime<FixedOffset>,
    /// When the event itself is expected to begin.
    pub onset: Option<DateTime<FixedOffset>>,
    /// How long it holds.
    pub term: Term,
    /// When the next word comes.
    pub next_update: Option<DateTime<FixedOffset>>,
    /// At least one.
    pub areas: Vec<Area>,
    /// The level it speaks of; always there on a standing level.
    pub threat_level: Option<ThreatLevel>,
    /// At least one; the default language first.
    pub infos: Vec<Info>,
    /// No action is needed, and the editor said so.
    pub no_action: bool,
    /// At least one.
    pub sources: Vec<Source>,
    /// Whom the press or the public may ask.
    pub contact: Option<Line>,
}

impl Content {
    /// Which kind of notice this is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.term {
            Term::Expires(_) => Kind::Advisory,
            Term::ReviewBy(_) => Kind::ThreatLevel,
        }
    }

    /// The info in the default language.
    #[must_use]
    pub fn default_info(&self) -> &Info {
        &self.infos[0]
    }

    /// The info in this language; then in the same language of another region; `None` where it is not translated.
    #[must_use]
    pub fn info(&self, language: &Language) -> Option<&Info> {
        let exact = self.infos.iter().find(|info| info.language == *language);
        exact.or_else(|| self.infos.iter().find(|info| info.language.spoken() == language.spoken()))
    }

    /// Scheme and area of a standing level: the register has one row for each.
    #[must_use]
    pub fn register_row(&self) -> Option<(&str, &str)> {
        match (&self.term, &self.threat_level) {
            (Term::ReviewBy(_), Some(level)) => Some((&level.scheme().id, self.areas[0].code())),
            (Term::ReviewBy(_) | Term::Expires(_), _) => None,
        }
    }
}
