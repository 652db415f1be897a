//! What the review knows of the world, as values: schemes, places, numbers, hosts and words. Config reads them in.

use std::collections::{BTreeMap, BTreeSet};

use super::lexis::Lexicon;
use super::places::Places;
use crate::advisory::Schemes;

/// Hosts of addresses by what is known of them; an entry stands for itself and everything below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hosts {
    /// Authorities: what they say of themselves is official.
    pub official: BTreeSet<String>,
    /// Never to be linked: channels, paste sites, file dumps.
    pub denied: BTreeSet<String>,
    /// They hide where a link leads.
    pub shorteners: BTreeSet<String>,
    /// The publisher's own.
    pub own: BTreeSet<String>,
}

/// Whether `host` is one of `hosts` or lies below one.
#[must_use]
pub(super) fn is_among(host: &str, hosts: &BTreeSet<String>) -> bool {
    let mut rest = host;
    loop {
        if hosts.contains(rest) {
            return true;
        }
        match rest.split_once('.') {
            Some((_, parent)) => rest = parent,
            None => return false,
        }
    }
}

/// Which numbers a text may tell people to call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Digits only, by country (ISO 3166-1 alpha-2).
    pub emergency: BTreeMap<String, BTreeSet<String>>,
    /// Digits only; hotlines that the publisher configured.
    pub hotlines: BTreeSet<String>,
}

impl Numbers {
    /// Whether a number, digits only, may be printed at all.
    #[must_use]
    pub fn may_be_printed(&self, digits: &str) -> bool {
        self.hotlines.contains(digits) || self.emergency.values().any(|numbers| numbers.contains(digits))
    }
}

/// The offsets of a country's zones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zone {
    /// Minutes east of UTC in winter.
    pub offsets: Vec<i32>,
    /// Whether it keeps the European Union's summer time (Directive 2000/84/EC).
    pub summer: bool,
}

/// Small lists that hold in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Acronyms that need no explanation, as they are written.
    pub acronyms: BTreeSet<String>,
    /// Local parts of e-mail addresses that belong to a role.
    pub roles: BTreeSet<String>,
    /// Query parameters that follow people; a `*` at the end stands for anything.
    pub tracking: Vec<String>,
    /// Endings of files that are pictures, sound, programs: no text.
    pub attachments: BTreeSet<String>,
    /// Named character references of HTML that are in use, without `&` and `;`.
    pub entities: BTreeSet<String>,
    /// Languages of ISO 639-1.
    pub languages: BTreeSet<String>,
}

/// What the review knows of the world.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Knowledge {
    /// Threat-level schemes.
    pub schemes: Schemes,
    /// Words by language.
    pub lexicon: Lexicon,
    /// Countries, subdivisions, cities.
    pub places: Places,
    /// Hosts.
    pub hosts: Hosts,
    /// Numbers to call.
    pub numbers: Numbers,
    /// Zones by country.
    pub zones: BTreeMap<String, Zone>,
    /// Small lists.
    pub marks: Marks,
    /// Codes of the OASIS Event Terms List 1.2.
    pub event_codes: BTreeSet<String>,
}
