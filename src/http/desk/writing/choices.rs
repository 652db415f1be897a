//! The values of lists in words that somebody can choose by under stress.

use crate::advisory::{Category, Certainty, Kind, ResponseType, Severity, Significance, Status, Urgency};

use super::field::Choice;

/// A value, its words, what it means.
type Words = (&'static str, &'static str, &'static str);

fn choices(all: impl IntoIterator<Item = Words>) -> Vec<Choice> {
    let choice = |(value, text, hint): Words| Choice {
        value: value.to_owned(),
        text: text.to_owned(),
        hint: hint.to_owned(),
        chosen: false,
    };
    all.into_iter().map(choice).collect()
}

/// The words in which a value of a field is chosen on the form; nothing for fields that are not chosen from a list.
pub(in crate::http::desk) fn in_words(field: &str, value: &str) -> Option<String> {
    let list = match field {
        "kind" => kinds(),
        "status" => statuses(),
        "category" => categories(),
        "severity" => severities(),
        "urgency" => urgencies(),
        "certainty" => certainties(),
        "response_type" => responses(),
        "change.significance" => significances(),
        _ => return None,
    };
    list.into_iter().find(|choice| choice.value == value).map(|choice| choice.text)
}

pub(super) fn kinds() -> Vec<Choice> {
    choices(Kind::ALL.iter().map(|kind| match kind {
        Kind::Advisory => (kind.wire(), "Advisory", "Holds for a time and lapses by itself"),
        Kind::ThreatLevel => {
            (kind.wire(), "Standing level", "A level of one scheme and area; holds until it is changed")
        }
    }))
}

pub(super) fn statuses() -> Vec<Choice> {
    choices(Status::ALL.iter().map(|status| match status {
        Status::Actual => (status.wire(), "Real", "Everyone addressed is to act on it"),
        Status::Exercise => (status.wire(), "Exercise", "Only for those who take part; marked everywhere"),
        Status::Test => (status.wire(), "Test", "Technical; to be disregarded; marked everywhere"),
    }))
}

pub(super) fn categories() -> Vec<Choice> {
    choices(Category::ALL.iter().map(|category| {
        let text = match category {
            Category::Geo => "Earth: quakes, landslides",
            Category::Met => "Weather and floods",
            Category::Safety => "Public safety",
            Category::Security => "Security: police, terrorism",
            Category::Rescue => "Rescue",
            Category::Fire => "Fire",
            Category::Health => "Health",
            Category::Env => "Environment",
            Category::Transport => "Transport",
            Category::Infra => "Power, water, telephone",
            Category::Cbrne => "Chemical, biological, radiological, nuclear, explosive",
            Category::Other => "Something else",
        };
        (category.wire(), text, "")
    }))
}

pub(super) fn responses() -> Vec<Choice> {
    choices(ResponseType::ALL.iter().map(|response| {
        let text = match response {
            ResponseType::Shelter => "Take shelter where you are",
            ResponseType::Evacuate => "Leave the area",
            ResponseType::Prepare => "Prepare",
            ResponseType::Execute => "Follow a plan that is known",
            ResponseType::Avoid => "Keep away",
            ResponseType::Monitor => "Follow the news of the authorities",
            ResponseType::Assess => "Judge the information (not for the public)",
            ResponseType::AllClear => "All clear",
            ResponseType::None => "Nothing",
        };
        (response.wire(), text, "")
    }))
}

pub(super) fn urgencies() -> Vec<Choice> {
    choices(Urgency::ALL.iter().map(|urgency| match urgency {
        Urgency::Immediate => (urgency.wire(), "Immediate", "Act at once"),
        Urgency::Expected => (urgency.wire(), "Expected", "Act within the hour"),
        Urgency::Future => (urgency.wire(), "Future", "Act in the near future"),
        Urgency::Past => (urgency.wire(), "Past", "Nothing more needs to be done"),
        Urgency::Unknown => (urgency.wire(), "Unknown", ""),
    }))
}

pub(super) fn severities() -> Vec<Choice> {
    choices(Severity::ALL.iter().map(|severity| match severity {
        Severity::Extreme => (severity.wire(), "Extreme", "Extraordinary threat to life or property"),
        Severity::Severe => (severity.wire(), "Severe", "Significant threat to life or property"),
        Severity::Moderate => (severity.wire(), "Moderate", "Possible threat to life or property"),
        Severity::Minor => (severity.wire(), "Minor", "Minimal or no known threat"),
        Severity::Unknown => (severity.wire(), "Unknown", ""),
    }))
}

pub(super) fn certainties() -> Vec<Choice> {
    choices(Certainty::ALL.iter().map(|certainty| match certainty {
        Certainty::Observed => (certainty.wire(), "Observed", "It has happened or is happening"),
        Certainty::Likely => (certainty.wire(), "Likely", "More likely than not"),
        Certainty::Possible => (certainty.wire(), "Possible", "Possible, and not likely"),
        Certainty::Unlikely => (certainty.wire(), "Unlikely", "Not expected"),
        Certainty::Unknown => (certainty.wire(), "Unknown", ""),
    }))
}

pub(super) fn significances() -> Vec<Choice> {
    let all = [Significance::Significant, Significance::Minor];
    choices(all.iter().map(|significance| match significance {
        Significance::Significant => {
            (significance.wire(), "Significant", "Readers must see it: a new entry, and everyone is told")
        }
        Significance::Minor => {
            (significance.wire(), "Minor", "A typing error: the entry is corrected in place, nobody is told")
        }
    }))
}

/// A to F (Admiralty code).
pub(super) fn reliabilities() -> Vec<Choice> {
    choices([
        ("A", "A, completely reliable", ""),
        ("B", "B, usually reliable", ""),
        ("C", "C, fairly reliable", ""),
        ("D", "D, not usually reliable", ""),
        ("E", "E, unreliable", ""),
        ("F", "F, cannot be judged", ""),
    ])
}

/// 1 to 6 (Admiralty code).
pub(super) fn credibilities() -> Vec<Choice> {
    choices([
        ("1", "1, confirmed by others", ""),
        ("2", "2, probably true", ""),
        ("3", "3, possibly true", ""),
        ("4", "4, doubtful", ""),
        ("5", "5, improbable", ""),
        ("6", "6, cannot be judged", ""),
    ])
}

/// With nothing chosen before them.
pub(super) fn or_none(text: &str, mut all: Vec<Choice>) -> Vec<Choice> {
    all.insert(0, Choice { value: String::new(), text: text.to_owned(), hint: String::new(), chosen: false });
    all
}
