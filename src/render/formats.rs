//! One door to the three formats, for those who print all of them alike.

use super::setting::Setting;
use super::shell::Shell;
use super::telling::Told;
use super::{atom, json, rss};
use crate::advisory::{Format, Language};
use crate::feed::{Edition, Entry};

/// What stands around the entries of an edition.
#[must_use]
pub fn shell(format: Format, edition: &Edition, setting: &Setting) -> Shell {
    match format {
        Format::Rss => rss::shell(edition, setting),
        Format::Atom => atom::shell(edition, setting),
        Format::Json => json::shell(edition, setting),
    }
}

/// An entry in a feed's language. Beside the setting it depends on nothing but the entry's key, so that it may be kept.
#[must_use]
pub fn entry(format: Format, entry: &Entry, language: &Language, setting: &Setting) -> String {
    match format {
        Format::Rss => rss::entry(entry, language, setting),
        Format::Atom => atom::entry(entry, language, setting),
        Format::Json => json::entry(entry, language, setting),
    }
}

/// A whole document at once, for those who keep nothing.
#[must_use]
pub fn document(format: Format, edition: &Edition, setting: &Setting) -> String {
    let each = edition.entries.iter().map(|one| entry(format, one, &edition.language, setting));
    let entries: Vec<_> = each.collect();
    shell(format, edition, setting).join(entries.iter().map(String::as_str))
}

/// An entry's title in a feed's language: the same words in every format.
#[must_use]
pub fn title(entry: &Entry, language: &Language, setting: &Setting) -> String {
    Told::new(entry, language, setting).title
}
