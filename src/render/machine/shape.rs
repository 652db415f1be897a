//! The members of the machine form, in their order.

use std::collections::BTreeMap;

use serde::Serialize;

/// The version of the form: it grows only if a member ever has to change its meaning.
pub(in super::super) const FORM: u32 = 1;

/// What a revision says and where it stands, without its texts: feeds carry those in their own members.
#[derive(Serialize)]
pub(in super::super) struct EntryForm<'a> {
    pub(super) form: u32,
    pub(super) advisory: String,
    pub(super) url: String,
    pub(super) json_url: String,
    pub(super) cap_url: String,
    pub(super) revision: u32,
    pub(super) revision_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) previous_url: Option<String>,
    pub(super) entry_id: &'a str,
    pub(super) identifier: &'a str,
    pub(super) sent: String,
    pub(super) message: &'static str,
    pub(super) standing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) over_since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) superseded_by: Option<SuccessorForm>,
    /// The zone of its first area, by its name in the IANA database; told in `current.json` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) time_zone: Option<&'a str>,
    #[serde(flatten)]
    pub(super) content: ContentForm<'a>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) note: BTreeMap<&'a str, &'a str>,
}

/// What took the place of a revision.
#[derive(Serialize)]
pub(super) struct SuccessorForm {
    pub(super) advisory: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) revision: Option<u32>,
    pub(super) url: String,
}

/// The fields of the API's body, by the same names.
#[derive(Serialize)]
pub(super) struct ContentForm<'a> {
    pub(super) kind: &'static str,
    pub(super) status: &'static str,
    pub(super) marking: &'static str,
    pub(super) category: Vec<&'static str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) event_code: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) response_type: Vec<&'static str>,
    pub(super) urgency: &'static str,
    pub(super) severity: &'static str,
    pub(super) certainty: &'static str,
    pub(super) audience: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) topics: Vec<&'a str>,
    pub(super) effective: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) onset: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) review_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next_update: Option<String>,
    pub(super) areas: Vec<AreaForm<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) threat_level: Option<LevelForm<'a>>,
    pub(super) language: &'a str,
    pub(super) languages: Vec<&'a str>,
    pub(super) no_action: bool,
    pub(super) sources: Vec<SourceForm<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contact: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct AreaForm<'a> {
    pub(super) name: &'a str,
    /// What a whole country is called, by language; told in `current.json` alone.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) names: BTreeMap<&'a str, &'a str>,
    pub(super) country: &'a str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) codes: &'a BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) circle: Option<CircleForm>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) polygon: Option<Vec<[f64; 2]>>,
}

#[derive(Serialize)]
pub(super) struct CircleForm {
    pub(super) lat: f64,
    pub(super) lon: f64,
    pub(super) radius_km: f64,
}

/// A level with its scale: `step` counts from the least severe, whatever the authority's label does.
#[derive(Serialize)]
pub(super) struct LevelForm<'a> {
    pub(super) scheme: &'a str,
    pub(super) scheme_kind: &'static str,
    pub(super) scheme_name: NameForm<'a>,
    pub(super) authority: &'a str,
    pub(super) area: &'a str,
    pub(super) level: &'a str,
    pub(super) name: NameForm<'a>,
    pub(super) meaning: &'a str,
    pub(super) step: usize,
    pub(super) steps: usize,
    pub(super) rank: String,
    pub(super) as_of: String,
    pub(super) source: &'a str,
}

/// A name as the authority has it, and in English.
#[derive(Serialize)]
pub(super) struct NameForm<'a> {
    pub(super) language: &'a str,
    pub(super) local: &'a str,
    pub(super) en: &'a str,
}

#[derive(Serialize)]
pub(super) struct SourceForm<'a> {
    pub(super) title: &'a str,
    pub(super) publisher: &'a str,
    pub(super) url: &'a str,
    pub(super) published: String,
}

/// What is said in one language.
#[derive(Serialize)]
pub(super) struct TextForm<'a> {
    pub(super) event: &'a str,
    pub(super) headline: &'a str,
    pub(super) summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<&'a str>,
    pub(super) instruction: Vec<&'a str>,
}

/// A whole document: a revision with its texts, who speaks, and what else was published.
#[derive(Serialize)]
pub(super) struct DocumentForm<'a> {
    pub(super) publisher: PublisherForm<'a>,
    #[serde(flatten)]
    pub(super) entry: EntryForm<'a>,
    pub(super) texts: BTreeMap<&'a str, TextForm<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) revisions: Vec<RevisionForm<'a>>,
}

#[derive(Serialize)]
pub(super) struct PublisherForm<'a> {
    pub(super) name: &'a str,
    pub(super) authority: &'a str,
    pub(super) url: &'a str,
    pub(super) contact: &'a str,
}

/// A line of the history.
#[derive(Serialize)]
pub(super) struct RevisionForm<'a> {
    pub(super) revision: u32,
    pub(super) sent: String,
    pub(super) message: &'static str,
    pub(super) significance: &'static str,
    pub(super) entry_id: &'a str,
    pub(super) url: String,
    pub(super) json_url: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) note: BTreeMap<&'a str, &'a str>,
}
