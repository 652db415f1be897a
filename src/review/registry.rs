//! Every rule, in the order in which problems are told: by family, from the shape of the draft to its history.

use super::problem::Severity;
use super::rule::Rule;
use super::{
    area, certainty, change, guidance, language, level, links, marking, privacy, responsibility, sources,
    structure, style, text, time,
};

const FAMILIES: &[&[Rule]] = &[
    structure::RULES,
    time::RULES,
    level::RULES,
    marking::RULES,
    sources::RULES,
    privacy::RULES,
    responsibility::RULES,
    certainty::RULES,
    guidance::RULES,
    text::RULES,
    style::RULES,
    language::RULES,
    area::RULES,
    links::RULES,
    change::RULES,
];

/// What the reason for an end or a retraction is held to, and how grave that can be at most. One person says it alone: haste
/// forgives style, and nothing that leads to a person or to somebody else's page, which nobody else would have seen.
const FOR_REASONS: &[(&str, Severity)] = &[
    ("STRUCT-03", Severity::Error),
    ("PII-01", Severity::Warning),
    ("PII-02", Severity::Error),
    ("PII-03", Severity::Error),
    ("RESP-01", Severity::Warning),
    ("RESP-07", Severity::Warning),
    ("TEXT-01", Severity::Error),
    ("TEXT-02", Severity::Error),
    ("TEXT-03", Severity::Error),
    ("TEXT-04", Severity::Error),
    ("TEXT-05", Severity::Warning),
    ("STYLE-02", Severity::Warning),
    ("LANG-01", Severity::Error),
    ("URL-01", Severity::Error),
    ("URL-03", Severity::Error),
    ("URL-04", Severity::Error),
    ("CHG-02", Severity::Error),
];

/// Every rule, in its fixed order.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rules for reasons, each with the most that it can be there.
pub(super) fn for_reasons() -> impl Iterator<Item = (&'static Rule, Severity)> {
    rules().filter_map(|rule| {
        let (_, most) = FOR_REASONS.iter().find(|(code, _)| *code == rule.code)?;
        Some((rule, *most))
    })
}
