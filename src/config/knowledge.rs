//! Reads the built-in tables and word lists into what the review knows; a table that cannot be read is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::knowledge_places::{places, rows};
use super::knowledge_schemes::schemes;
use super::knowledge_words::{common, lexicon};
use super::not_configured::NotConfigured;
use crate::review::{Knowledge, Numbers, embedded};

/// Built-in tables are mended where they are written, not by who runs the service.
const FIX: &str = "correct the table in src/review or src/feed and build again";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmergencyNumbers {
    #[serde(rename = "about")]
    _about: String,
    numbers: BTreeMap<String, Vec<String>>,
}

/// Everything that is built in, read once at the start.
///
/// # Errors
/// The table that cannot be read, its line, and what is wrong there.
pub fn knowledge(hotlines: BTreeSet<String>) -> Result<Knowledge, NotConfigured> {
    let built_in = embedded();
    let common = common(&built_in)?;
    let numbers: EmergencyNumbers = json("emergency-numbers.json", built_in.emergency_numbers)?;
    let digits = |number: String| number.chars().filter(char::is_ascii_digit).collect();
    let emergency =
        numbers.numbers.into_iter().map(|(country, list)| (country, list.into_iter().map(digits).collect()));
    let terms = rows("oet-v1.2.csv", built_in.event_terms)?;
    let schemes = schemes(built_in.schemes)?;
    let lexicon = lexicon(&built_in, &common.phrases)?;
    let places = places(&built_in, common.exonyms, common.union)?;
    Ok(Knowledge {
        hosts: common.hosts.known(&schemes),
        schemes,
        lexicon,
        places,
        numbers: Numbers { emergency: emergency.collect(), hotlines },
        zones: common.zones,
        marks: common.marks,
        event_codes: terms.into_iter().filter_map(|row| row.into_iter().next()).collect(),
    })
}

/// A built-in JSON table.
pub(super) fn json<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, NotConfigured> {
    serde_json::from_str(text).map_err(|error| NotConfigured {
        place: Path::new(name).to_owned(),
        line: Some(error.line()),
        detail: error.to_string(),
        fix: FIX.to_owned(),
    })
}

/// A built-in TOML table.
pub(super) fn toml<T: DeserializeOwned>(name: &str, text: &str) -> Result<T, NotConfigured> {
    let read = toml::from_str(text);
    read.map_err(|error| NotConfigured::at(Path::new(name), text, error.span(), error.message(), FIX))
}

/// A built-in table that can be read, but not used.
pub(super) fn unusable(name: &str, detail: impl Into<String>) -> NotConfigured {
    NotConfigured::whole(Path::new(name), detail, FIX)
}
