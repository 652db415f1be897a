//! The catalogues of fixed words that are built in: one file for each language, English first because it answers for all.

/// Every catalogue, by its tag.
const CATALOGUES: &[(&str, &str)] = &[
    ("en", include_str!("../../templates/words/en.ftl")),
    ("de", include_str!("../../templates/words/de.ftl")),
    ("es", include_str!("../../templates/words/es.ftl")),
    ("fr", include_str!("../../templates/words/fr.ftl")),
    ("it", include_str!("../../templates/words/it.ftl")),
    ("nl", include_str!("../../templates/words/nl.ftl")),
    ("pl", include_str!("../../templates/words/pl.ftl")),
];

/// The catalogues, unread: tag and text.
#[must_use]
pub fn catalogues() -> &'static [(&'static str, &'static str)] {
    CATALOGUES
}
