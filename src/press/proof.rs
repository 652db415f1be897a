//! What a draft would look like in print: by the same hand and read back like everything else, and never shelved.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, DurationRound, Utc};

use crate::advisory::{Addresses, Advisory, Digest, Language, Revision};
use crate::feed::{Entry, Feed, Slug};
use crate::render::machine::Beat;
use crate::render::{Forms, Setting, Short, page, short};

use super::embeds;
use super::fragments::read_back;
use super::front;
use super::not_printed::NotPrinted;
use super::notices;

/// Every document of an advisory's newest revision, as finished text. Nothing of it is public by being made.
#[derive(Debug, Clone, PartialEq)]
pub struct Proof {
    /// The page of the advisory, whole.
    pub page: String,
    /// The same in each language of its texts: first that page again, which is in the default one, then one for each other.
    pub pages: Vec<(Language, String)>,
    /// The CAP 1.2 alert.
    pub alert: String,
    /// The machine form.
    pub machine: String,
    /// The entry, once for each language in which a feed would show it.
    pub entries: Vec<ProofEntry>,
    /// The frame for other sites, once for each language in which a feed would show it.
    pub frames: Vec<ProofFrame>,
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

/// What would stand on the pages of others, as if nothing else were in force.
#[derive(Debug, Clone, PartialEq)]
pub struct ProofFrame {
    /// The language of the feed.
    pub language: Language,
    /// The first declared feed that carries it in this language.
    pub feed: Slug,
    /// The frame, whole.
    pub page: String,
    /// From when it shows it; `None`: at once.
    pub from: Option<DateTime<Utc>>,
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
    let default = &newest.content.default_info().language;
    let others = newest.content.infos.iter().filter(|info| info.language != *default).filter_map(|info| {
        let page = text(Addresses::advisory_in(advisory.id, &info.language))?;
        Some((info.language.clone(), page))
    });
    let pages = std::iter::once((default.clone(), page.clone())).chain(others).collect();
    let entries = entries(advisory, now, feeds, setting)?;
    let frames = frames(advisory, now, feeds, setting, newest)?;
    let shorts = newest
        .content
        .infos
        .iter()
        .map(|info| (info.language.clone(), short(advisory, newest, info, setting)));
    Ok(Some(Proof { page, pages, alert, machine, entries, frames, shorts: shorts.collect() }))
}

/// Frames show what is in force: of what takes effect later, as they will be by then.
fn frames(
    advisory: &Arc<Advisory>,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
    newest: &Revision,
) -> Result<Vec<ProofFrame>, NotPrinted> {
    let at = now.max(newest.content.effective.to_utc());
    // Frames tell the minute; of the ledger's position they tell nothing.
    let minute = at.duration_trunc(Beat::EVERY).unwrap_or(at);
    let beat = Beat { at: minute, record: 0, hash: Digest([0; 32]) };
    let mut frames: Vec<ProofFrame> = Vec::new();
    let carrying = feeds.iter().filter(|feed| !feed.gone() && feed.selects(&newest.content));
    for (feed, language) in carrying.flat_map(|feed| feed.languages().iter().map(move |own| (feed, own))) {
        if frames.iter().any(|frame| frame.language == *language) {
            continue;
        }
        let card = front::outside_alone(advisory, at, feeds, language, setting);
        let Some((card, drill)) = card else { continue };
        frames.push(ProofFrame {
            language: language.clone(),
            feed: feed.slug().clone(),
            page: embeds::alone(feed, language, (&card, drill), &beat, setting)?,
            from: (at > now).then_some(at),
        });
    }
    Ok(frames)
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
