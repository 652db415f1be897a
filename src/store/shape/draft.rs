//! A draft in its kept form: the bytes that an approver agrees to.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::advisory::{
    Digest, Draft, DraftArea, DraftChange, DraftLevel, DraftSource, DraftTemplate, DraftText, Keyed,
};

use super::place::KeptArea;
use super::template::KeptTemplate;

/// SHA-256 of a draft's kept form: compact JSON, the fields in the order of the contract, what is not given left
/// out, pairs as arrays of two in the order they were written.
#[must_use]
pub fn digest_of(draft: &Draft) -> Digest {
    // Writing into memory fails only where a map has keys that are no text; the kept form has no map.
    let bytes = serde_json::to_vec(&KeptDraft::from(draft)).expect("the kept form is JSON by construction");
    Digest(Sha256::digest(&bytes).into())
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KeptDraft {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marking: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    category: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    event_code: Keyed<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    response_type: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    urgency: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    severity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    audience: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    topics: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effective: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    onset: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    areas: Vec<KeptArea>,
    #[serde(skip_serializing_if = "Option::is_none")]
    threat_level: Option<KeptLevel>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Keyed<KeptText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_action: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<KeptSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<KeptChange>,
    // Records from before there were templates have none, and their bytes stay what was hashed.
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<KeptTemplate>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct KeptLevel {
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct KeptText {
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    instruction: Vec<String>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct KeptSource {
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reliability: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credibility: Option<i64>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct KeptChange {
    #[serde(skip_serializing_if = "Option::is_none")]
    significance: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    note: Keyed<String>,
}

impl From<&Draft> for KeptDraft {
    fn from(given: &Draft) -> Self {
        let Draft {
            kind,
            status,
            marking,
            language,
            category,
            event_code,
            response_type,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            effective,
            onset,
            expires,
            review_by,
            next_update,
            areas,
            threat_level,
            texts,
            no_action,
            sources,
            contact,
            change,
            template,
        } = given;
        Self {
            kind: kind.clone(),
            status: status.clone(),
            marking: marking.clone(),
            language: language.clone(),
            category: category.clone(),
            event_code: event_code.clone(),
            response_type: response_type.clone(),
            urgency: urgency.clone(),
            severity: severity.clone(),
            certainty: certainty.clone(),
            audience: audience.clone(),
            topics: topics.clone(),
            effective: effective.clone(),
            onset: onset.clone(),
            expires: expires.clone(),
            review_by: review_by.clone(),
            next_update: next_update.clone(),
            areas: areas.iter().map(KeptArea::from).collect(),
            threat_level: threat_level.as_ref().map(KeptLevel::from),
            texts: texts.iter().map(|(language, text)| (language.clone(), text.into())).collect(),
            no_action: *no_action,
            sources: sources.iter().map(KeptSource::from).collect(),
            contact: contact.clone(),
            change: change.as_ref().map(KeptChange::from),
            template: template.as_ref().map(KeptTemplate::from),
        }
    }
}

impl From<KeptDraft> for Draft {
    fn from(kept: KeptDraft) -> Self {
        let KeptDraft {
            kind,
            status,
            marking,
            language,
            category,
            event_code,
            response_type,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            effective,
            onset,
            expires,
            review_by,
            next_update,
            areas,
            threat_level,
            texts,
            no_action,
            sources,
            contact,
            change,
            template,
        } = kept;
        Self {
            kind,
            status,
            marking,
            language,
            category,
            event_code,
            response_type,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            effective,
            onset,
            expires,
            review_by,
            next_update,
            areas: areas.into_iter().map(DraftArea::from).collect(),
            threat_level: threat_level.map(DraftLevel::from),
            texts: texts.into_iter().map(|(language, text)| (language, text.into())).collect(),
            no_action,
            sources: sources.into_iter().map(DraftSource::from).collect(),
            contact,
            change: change.map(DraftChange::from),
            template: template.map(DraftTemplate::from),
        }
    }
}

impl From<&DraftLevel> for KeptLevel {
    fn from(given: &DraftLevel) -> Self {
        let DraftLevel { scheme, level, as_of, source } = given;
        Self { scheme: scheme.clone(), level: level.clone(), as_of: as_of.clone(), source: source.clone() }
    }
}

impl From<KeptLevel> for DraftLevel {
    fn from(kept: KeptLevel) -> Self {
        let KeptLevel { scheme, level, as_of, source } = kept;
        Self { scheme, level, as_of, source }
    }
}

impl From<&DraftText> for KeptText {
    fn from(given: &DraftText) -> Self {
        let DraftText { event, headline, summary, description, instruction } = given;
        Self {
            event: event.clone(),
            headline: headline.clone(),
            summary: summary.clone(),
            description: description.clone(),
            instruction: instruction.clone(),
        }
    }
}

impl From<KeptText> for DraftText {
    fn from(kept: KeptText) -> Self {
        let KeptText { event, headline, summary, description, instruction } = kept;
        Self { event, headline, summary, description, instruction }
    }
}

impl From<&DraftSource> for KeptSource {
    fn from(given: &DraftSource) -> Self {
        let DraftSource { title, publisher, url, published, reliability, credibility } = given;
        Self {
            title: title.clone(),
            publisher: publisher.clone(),
            url: url.clone(),
            published: published.clone(),
            reliability: reliability.clone(),
            credibility: *credibility,
        }
    }
}

impl From<KeptSource> for DraftSource {
    fn from(kept: KeptSource) -> Self {
        let KeptSource { title, publisher, url, published, reliability, credibility } = kept;
        Self { title, publisher, url, published, reliability, credibility }
    }
}

impl From<&DraftChange> for KeptChange {
    fn from(given: &DraftChange) -> Self {
        let DraftChange { significance, note } = given;
        Self { significance: significance.clone(), note: note.clone() }
    }
}

impl From<KeptChange> for DraftChange {
    fn from(kept: KeptChange) -> Self {
        let KeptChange { significance, note } = kept;
        Self { significance, note }
    }
}
