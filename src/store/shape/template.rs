//! The prewritten text that a draft was filled from, in its kept form.

use serde::{Deserialize, Serialize};

use crate::advisory::{DraftTemplate, DraftValue, Keyed};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct KeptTemplate {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    values: Keyed<KeptValue>,
}

/// A text, or pairs of language and text in the order in which they were written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(untagged)]
enum KeptValue {
    Same(String),
    ByLanguage(Keyed<String>),
}

impl From<&DraftTemplate> for KeptTemplate {
    fn from(given: &DraftTemplate) -> Self {
        let DraftTemplate { id, version, values } = given;
        let values = values.iter().map(|(name, value)| (name.clone(), value.into())).collect();
        Self { id: id.clone(), version: *version, values }
    }
}

impl From<KeptTemplate> for DraftTemplate {
    fn from(kept: KeptTemplate) -> Self {
        let KeptTemplate { id, version, values } = kept;
        Self { id, version, values: values.into_iter().map(|(name, value)| (name, value.into())).collect() }
    }
}

impl From<&DraftValue> for KeptValue {
    fn from(given: &DraftValue) -> Self {
        match given {
            DraftValue::Same(text) => Self::Same(text.clone()),
            DraftValue::ByLanguage(texts) => Self::ByLanguage(texts.clone()),
        }
    }
}

impl From<KeptValue> for DraftValue {
    fn from(kept: KeptValue) -> Self {
        match kept {
            KeptValue::Same(text) => Self::Same(text),
            KeptValue::ByLanguage(texts) => Self::ByLanguage(texts),
        }
    }
}
