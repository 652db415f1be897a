//! What a draft would look like in print: by the same hand and read back like everything else, and never shelved.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, Language};
use crate::feed::{Entry, Feed, Slug};
use crate::render::{Forms, Setting, Short, page, short};

use super::fragments::read_back;
use super::not_printed::NotPrinted;
use super::notices;

/// Every document of an advisory's newest revision, as finished text. Nothing of it is public by being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The page of the advisory, whole.
    pub page: String,
    /// The CAP 1.2 alert.
    pub alert: String,
    /// The machine form.
    pub machine: String,
    /// The entry, once for each language in which a feed would show it.
    pub entries: Vec<ProofEntry>,
    /// The short message in each language of its texts, the default first.
    pub shorts: Vec<(Language, Short)>,
}

/// An entry in one language, in every format, and the feeds that would carry it so.
#[derive(Debug, Clone, PartialEq)]
pub struct ProofEntry {
    /// The language of the feeds.
    pub language: Language,
    /// Their names.
    pub feeds: Vec<Slug>,
    /// In Atom, RSS and JSON Feed, with its title.
    pub forms: Forms,
    /// Its card on their pages.
    pub card: String,
}

/// Prints an advisory as it is at `now`; `None` where nothing of it would be public by then.
///
/// # Errors
/// [`NotPrinted`] where a document does not read back: it could not be published either.
pub fn proof(
    advisory: &Arc<Advisory>,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Option<Proof>, NotPrinted> {
    let Some(newest) = advisory.newest() else { return Ok(None) };
    let mut sheets: BTreeMap<_, _> =
        notices::of_advisory(advisory, now, feeds, setting)?.into_iter().collect();
    let mut text = |path: String| {
        let rendition = sheets.remove(path.as_str())?;
        Some(String::from_utf8_lossy(rendition.body().whole()).into_owned())
    };
    let (page, alert, machine) = (
        text(Addresses::advisory(advisory.id)),
        text(Addresses::advisory_cap(advisory.id)),
        text(Addresses::advisory_json(advisory.id)),
    );
    let (Some(page), Some(alert), Some(machine)) = (page, alert, machine) else { return Ok(None) };
    let entries = entries(advisory, now, feeds, setting)?;
    let shorts = newest
        .content
        .infos
        .iter()
        .map(|info| (info.language.clone(), short(advisory, newest, info, setting)));
    Ok(Some(Proof { page, alert, machine, entries, shorts: shorts.collect() }))
}

fn entries(
    advisory: &Arc<Advisory>,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Vec<ProofEntry>, NotPrinted> {
    let mut carrying: BTreeMap<&Language, (Entry, Vec<Slug>)> = BTreeMap::new();
    for feed in feeds.iter().filter(|feed| !feed.gone()) {
        let Some(entry) = feed.showing(advisory, now).entries.pop() else { continue };
        for language in feed.languages() {
            let (_, slugs) = carrying.entry(language).or_insert_with(|| (entry.clone(), Vec::new()));
            slugs.push(feed.slug().clone());
        }
    }
    let each = carrying.into_iter().map(|(language, (entry, feeds))| {
        let forms = Forms::of(&entry, language, setting);
        let card = page::entry_card(&entry, language, setting);
        read_back(&forms, &card, &entry, language)?;
        Ok(ProofEntry { language: language.clone(), feeds, forms, card })
    });
    each.collect()
}
