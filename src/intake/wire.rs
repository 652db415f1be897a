//! The body of POST and PUT, field for field as the contract writes it; a name it does not know is refused.

use serde::Deserialize;

use super::shapes::{Number, Object, Pairs, Value, Whole, present};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireDraft {
    #[serde(deserialize_with = "present")]
    pub(super) kind: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) status: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) marking: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) language: Option<String>,
    pub(super) category: Vec<String>,
    pub(super) event_code: Pairs<String>,
    pub(super) response_type: Vec<String>,
    #[serde(deserialize_with = "present")]
    pub(super) urgency: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) severity: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) certainty: Option<String>,
    pub(super) audience: Vec<String>,
    pub(super) topics: Vec<String>,
    #[serde(deserialize_with = "present")]
    pub(super) effective: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) onset: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) expires: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) review_by: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) next_update: Option<String>,
    pub(super) areas: Vec<Object<WireArea>>,
    #[serde(deserialize_with = "present")]
    pub(super) threat_level: Option<Object<WireLevel>>,
    pub(super) texts: Pairs<Object<WireText>>,
    #[serde(deserialize_with = "present")]
    pub(super) no_action: Option<bool>,
    pub(super) sources: Vec<Object<WireSource>>,
    #[serde(deserialize_with = "present")]
    pub(super) contact: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) change: Option<Object<WireChange>>,
    #[serde(deserialize_with = "present")]
    pub(super) template: Option<Object<WireTemplate>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireArea {
    #[serde(deserialize_with = "present")]
    pub(super) name: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) country: Option<String>,
    pub(super) codes: Pairs<String>,
    #[serde(deserialize_with = "present")]
    pub(super) circle: Option<Object<WireCircle>>,
    #[serde(deserialize_with = "present")]
    pub(super) polygon: Option<Vec<Vec<Number>>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireCircle {
    #[serde(deserialize_with = "present")]
    pub(super) lat: Option<Number>,
    #[serde(deserialize_with = "present")]
    pub(super) lon: Option<Number>,
    #[serde(deserialize_with = "present")]
    pub(super) radius_km: Option<Number>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireLevel {
    #[serde(deserialize_with = "present")]
    pub(super) scheme: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) level: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) as_of: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) source: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireText {
    #[serde(deserialize_with = "present")]
    pub(super) event: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) headline: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) summary: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) description: Option<String>,
    pub(super) instruction: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireSource {
    #[serde(deserialize_with = "present")]
    pub(super) title: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) publisher: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) url: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) published: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) reliability: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) credibility: Option<Whole>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireChange {
    #[serde(deserialize_with = "present")]
    pub(super) significance: Option<String>,
    pub(super) note: Pairs<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct WireTemplate {
    #[serde(deserialize_with = "present")]
    pub(super) id: Option<String>,
    #[serde(deserialize_with = "present")]
    pub(super) version: Option<Whole>,
    pub(super) values: Pairs<Value>,
}
