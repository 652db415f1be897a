//! The catalogues of fixed words that are built in: one file for each language, English first because it answers for all.

/// Every catalogue, by its tag: the official languages of the Union, Norwegian, Icelandic, Ukrainian, Turkish, Arabic.
const CATALOGUES: &[(&str, &str)] = &[
    ("en", include_str!("../../templates/words/en.ftl")),
    ("ar", include_str!("../../templates/words/ar.ftl")),
    ("bg", include_str!("../../templates/words/bg.ftl")),
    ("cs", include_str!("../../templates/words/cs.ftl")),
    ("da", include_str!("../../templates/words/da.ftl")),
    ("de", include_str!("../../templates/words/de.ftl")),
    ("el", include_str!("../../templates/words/el.ftl")),
    ("es", include_str!("../../templates/words/es.ftl")),
    ("et", include_str!("../../templates/words/et.ftl")),
    ("fi", include_str!("../../templates/words/fi.ftl")),
    ("fr", include_str!("../../templates/words/fr.ftl")),
    ("ga", include_str!("../../templates/words/ga.ftl")),
    ("hr", include_str!("../../templates/words/hr.ftl")),
    ("hu", include_str!("../../templates/words/hu.ftl")),
    ("is", include_str!("../../templates/words/is.ftl")),
    ("it", include_str!("../../templates/words/it.ftl")),
    ("lt", include_str!("../../templates/words/lt.ftl")),
    ("lv", include_str!("../../templates/words/lv.ftl")),
    ("mt", include_str!("../../templates/words/mt.ftl")),
    ("nb", include_str!("../../templates/words/nb.ftl")),
    ("nl", include_str!("../../templates/words/nl.ftl")),
    ("pl", include_str!("../../templates/words/pl.ftl")),
    ("pt", include_str!("../../templates/words/pt.ftl")),
    ("ro", include_str!("../../templates/words/ro.ftl")),
    ("sk", include_str!("../../templates/words/sk.ftl")),
    ("sl", include_str!("../../templates/words/sl.ftl")),
    ("sv", include_str!("../../templates/words/sv.ftl")),
    ("tr", include_str!("../../templates/words/tr.ftl")),
    ("uk", include_str!("../../templates/words/uk.ftl")),
];

/// The catalogues, unread: tag and text.
#[must_use]
pub fn catalogues() -> &'static [(&'static str, &'static str)] {
    CATALOGUES
}
