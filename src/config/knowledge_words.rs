//! Reads the word lists of each language, and what holds in all of them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::knowledge::{toml, unusable};
use super::not_configured::NotConfigured;
use crate::advisory::Schemes;
use crate::review::{Embedded, Hosts, Lexicon, Lists, Marks, Zone};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLists {
    ordinal_stop: bool,
    inflected: bool,
    capital_nouns: bool,
    abbreviations: Vec<String>,
    numerals: BTreeMap<String, Vec<String>>,
    months: Vec<Vec<String>>,
    phrases: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenCommon {
    acronyms: BTreeSet<String>,
    roles: BTreeSet<String>,
    tracking: Vec<String>,
    attachments: BTreeSet<String>,
    entities: BTreeSet<String>,
    languages: BTreeSet<String>,
    union: Vec<String>,
    exonyms: Vec<Vec<String>>,
    phrases: BTreeMap<String, Vec<String>>,
    hosts: WrittenHosts,
    zones: BTreeMap<String, WrittenZone>,
}

/// The lists of hosts; those of the schemes' authorities are official too.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenHosts {
    official: BTreeSet<String>,
    denied: BTreeSet<String>,
    shorteners: BTreeSet<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenZone {
    offsets: Vec<i32>,
    summer: bool,
}

/// What holds in every language.
pub(super) struct Common {
    pub(super) phrases: BTreeMap<String, Vec<String>>,
    pub(super) exonyms: Vec<Vec<String>>,
    pub(super) union: Vec<String>,
    pub(super) hosts: WrittenHosts,
    pub(super) zones: BTreeMap<String, Zone>,
    pub(super) marks: Marks,
}

pub(super) fn common(built_in: &Embedded) -> Result<Common, NotConfigured> {
    let read: WrittenCommon = toml("common.toml", built_in.common)?;
    let WrittenCommon { acronyms, roles, tracking, attachments, entities, languages, .. } = read;
    let zone = |(country, WrittenZone { offsets, summer })| (country, Zone { offsets, summer });
    Ok(Common {
        phrases: read.phrases,
        exonyms: read.exonyms,
        union: read.union,
        hosts: read.hosts,
        zones: read.zones.into_iter().map(zone).collect(),
        marks: Marks { acronyms, roles, tracking, attachments, entities, languages },
    })
}

pub(super) fn lexicon(
    built_in: &Embedded,
    common: &BTreeMap<String, Vec<String>>,
) -> Result<Lexicon, NotConfigured> {
    let each = built_in.words.iter().map(|(tag, text)| Ok(((*tag).to_owned(), lists(tag, text)?)));
    let lists = each.collect::<Result<BTreeMap<_, _>, NotConfigured>>()?;
    Lexicon::new(&lists, common).map_err(|misspelt| unusable("the word lists", misspelt.to_string()))
}

fn lists(tag: &str, text: &str) -> Result<Lists, NotConfigured> {
    let name = format!("{tag}.toml");
    let WrittenLists { ordinal_stop, inflected, capital_nouns, abbreviations, numerals, months, phrases } =
        toml(&name, text)?;
    let number = |(n, forms): (String, Vec<String>)| match n.parse() {
        Ok(n) => Ok((n, forms)),
        Err(_) => Err(unusable(&name, format!("{n:?} is no number"))),
    };
    let numerals = numerals.into_iter().map(number).collect::<Result<_, _>>()?;
    Ok(Lists { phrases, numerals, months, abbreviations, ordinal_stop, inflected, capital_nouns })
}

impl WrittenHosts {
    /// The hosts, with those of the authorities of the schemes.
    pub(super) fn known(self, schemes: &Schemes) -> Hosts {
        let Self { mut official, denied, shorteners } = self;
        let pages = schemes.iter().filter_map(|scheme| scheme.authority_url.as_deref());
        let hosts = pages.filter_map(|page| page.split_once("://")?.1.split('/').next());
        official.extend(hosts.map(|host| host.trim_start_matches("www.").to_owned()));
        Hosts { official, denied, shorteners, own: BTreeSet::new() }
    }
}
