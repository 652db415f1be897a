//! One door to the three formats, for those who print all of them alike.

use super::atom::{self, Paging};
use super::setting::Setting;
use super::shell::Shell;
use super::telling::Told;
use super::{json, rss};
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

/// An entry in every format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    /// Its title: the same words in every format.
    pub title: String,
    /// Atom's `entry`.
    pub atom: String,
    /// RSS's `item`.
    pub rss: String,
    /// JSON Feed's item.
    pub json: String,
}

impl Forms {
    /// An entry in a feed's language. Beside the setting it depends on nothing but the entry's key, so that it may be
    /// kept.
    #[must_use]
    pub fn of(entry: &Entry, language: &Language, setting: &Setting) -> Self {
        let told = Told::new(entry, language, setting);
        Self {
            atom: atom::entry(&told, setting),
            rss: rss::entry(&told, language, setting),
            json: json::entry(entry, &told, setting),
            title: told.title,
        }
    }

    /// The entry in one format.
    #[must_use]
    pub fn form(&self, format: Format) -> &str {
        match format {
            Format::Rss => &self.rss,
            Format::Atom => &self.atom,
            Format::Json => &self.json,
        }
    }
}

/// An entry in a feed's language in one format, for those who want no other.
#[must_use]
pub fn entry(format: Format, entry: &Entry, language: &Language, setting: &Setting) -> String {
    let told = Told::new(entry, language, setting);
    match format {
        Format::Rss => rss::entry(&told, language, setting),
        Format::Atom => atom::entry(&told, setting),
        Format::Json => json::entry(entry, &told, setting),
    }
}

/// A whole document at once, for those who keep nothing.
#[must_use]
pub fn document(format: Format, edition: &Edition, setting: &Setting) -> String {
    let each = edition.entries.iter().map(|one| entry(format, one, &edition.language, setting));
    let entries: Vec<_> = each.collect();
    shell(format, edition, setting).join(entries.iter().map(String::as_str))
}

/// A month of a feed's archive as Atom (RFC 5005 §4), in the edition's language.
#[must_use]
pub fn archived(edition: &Edition, paging: &Paging, setting: &Setting) -> String {
    let each = edition.entries.iter().map(|one| entry(Format::Atom, one, &edition.language, setting));
    let entries: Vec<_> = each.collect();
    atom::archive(edition, paging, setting).join(entries.iter().map(String::as_str))
}
