//! What an editor is working on: anything may be missing or wrong here, and all of it is kept until the review says so.

/// Pairs in the order they were written, because the first language given is the advisory's default.
pub type Keyed<T> = Vec<(String, T)>;

/// An advisory not yet public: the API's body, value for value, unchecked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    /// `advisory` or `threat-level`.
    pub kind: Option<String>,
    /// `actual`, `exercise` or `test`.
    pub status: Option<String>,
    /// Traffic light label, exactly `TLP:CLEAR`.
    pub marking: Option<String>,
    /// The default language, where it is not the first of the texts.
    pub language: Option<String>,
    /// CAP categories.
    pub category: Vec<String>,
    /// CAP event codes by list.
    pub event_code: Keyed<String>,
    /// CAP response types.
    pub response_type: Vec<String>,
    /// CAP urgency.
    pub urgency: Option<String>,
    /// CAP severity.
    pub severity: Option<String>,
    /// CAP certainty.
    pub certainty: Option<String>,
    /// Whom it addresses.
    pub audience: Vec<String>,
    /// What it is about, for the selection of feeds.
    pub topics: Vec<String>,
    /// RFC 3339 with offset.
    pub effective: Option<String>,
    /// RFC 3339 with offset.
    pub onset: Option<String>,
    /// RFC 3339 with offset; required of an advisory.
    pub expires: Option<String>,
    /// RFC 3339 with offset; required of a threat level.
    pub review_by: Option<String>,
    /// When the next word comes; RFC 3339 with offset.
    pub next_update: Option<String>,
    /// Where it holds.
    pub areas: Vec<DraftArea>,
    /// The level it speaks of.
    pub threat_level: Option<DraftLevel>,
    /// What is happening, by language.
    pub texts: Keyed<DraftText>,
    /// True where no action is needed; then there is no instruction.
    pub no_action: Option<bool>,
    /// What it rests on.
    pub sources: Vec<DraftSource>,
    /// Whom the press or the public may ask.
    pub contact: Option<String>,
    /// What changed, on a revision of something published.
    pub change: Option<DraftChange>,
    /// The prewritten text that it was filled from; it says nothing to readers.
    pub template: Option<DraftTemplate>,
}

impl Draft {
    /// The names of its fields in the API, in the contract's order.
    pub const FIELDS: [&'static str; 25] = [
        "kind",
        "status",
        "marking",
        "language",
        "category",
        "event_code",
        "response_type",
        "urgency",
        "severity",
        "certainty",
        "audience",
        "topics",
        "effective",
        "onset",
        "expires",
        "review_by",
        "next_update",
        "areas",
        "threat_level",
        "texts",
        "no_action",
        "sources",
        "contact",
        "change",
        "template",
    ];
}

/// An area of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftArea {
    /// Its name.
    pub name: Option<String>,
    /// ISO 3166-1 alpha-2 or `EU`.
    pub country: Option<String>,
    /// Codes by list.
    pub codes: Keyed<String>,
    /// A centre and a radius.
    pub circle: Option<DraftCircle>,
    /// `[lat, lon]` pairs, closed.
    pub polygon: Option<Vec<Vec<f64>>>,
}

/// A circle of a draft; what is absent is missing, not zero.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftCircle {
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Kilometres.
    pub radius_km: Option<f64>,
}

/// A threat level of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftLevel {
    /// The scheme's id.
    pub scheme: Option<String>,
    /// The authority's label.
    pub level: Option<String>,
    /// `YYYY-MM-DD`.
    pub as_of: Option<String>,
    /// Where it was read.
    pub source: Option<String>,
}

/// The texts of a draft in one language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftText {
    /// The type of event.
    pub event: Option<String>,
    /// The headline.
    pub headline: Option<String>,
    /// The first sentences.
    pub summary: Option<String>,
    /// The rest, where there is more to say.
    pub description: Option<String>,
    /// What to do, one action each.
    pub instruction: Vec<String>,
}

/// A source of a draft.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftSource {
    /// What it is called.
    pub title: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// `YYYY-MM-DD`.
    pub published: Option<String>,
    /// A to F, internal.
    pub reliability: Option<String>,
    /// 1 to 6, internal.
    pub credibility: Option<i64>,
}

/// What changed since the last revision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DraftChange {
    /// `minor` or `significant`.
    pub significance: Option<String>,
    /// What changed, by language.
    pub note: Keyed<String>,
}

/// The prewritten text that a draft was filled from, and what was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftTemplate {
    /// Its id.
    pub id: Option<String>,
    /// Its version.
    pub version: Option<i64>,
    /// What was filled in, by placeholder.
    pub values: Keyed<DraftValue>,
}

/// What stands in the place of a placeholder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftValue {
    /// The same in every language: a name, a day, a choice.
    Same(String),
    /// One for each language.
    ByLanguage(Keyed<String>),
}
