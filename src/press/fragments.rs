//! Entries that are rendered once for each language and read back, then joined into every feed that shows them.

use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use crate::advisory::{AdvisoryId, Format, Language};
use crate::feed::{Entry, EntryKey};
use crate::render::{self, Setting};

use super::not_printed::NotPrinted;
use super::readback;

/// A part of documents, and what its bytes are known by.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) bytes: Bytes,
    pub(super) hash: [u8; 32],
}

impl Fragment {
    pub(super) fn new(text: String) -> Self {
        let hash = Sha256::digest(text.as_bytes()).into();
        Self { bytes: text.into(), hash }
    }
}

/// An entry in one language, in every format.
#[derive(Debug)]
pub(super) struct Fragments {
    key: EntryKey,
    pub(super) language: Language,
    atom: Fragment,
    rss: Fragment,
    json: Fragment,
    /// Its card on the pages of feeds.
    pub(super) card: Fragment,
    /// Its message in the index of CAP documents.
    pub(super) alert: Fragment,
    /// Its event in calendars, once one was printed; none for what is no event.
    pub(super) event: OnceLock<Option<Fragment>>,
}

/// What is to be kept of an advisory's entries: what is new, and the keys of all that is shown.
#[derive(Debug)]
pub(super) struct Stock {
    fresh: Vec<Fragments>,
    wanted: Vec<(EntryKey, Language)>,
}

impl Fragments {
    pub(super) fn of(&self, format: Format) -> &Fragment {
        match format {
            Format::Atom => &self.atom,
            Format::Rss => &self.rss,
            Format::Json => &self.json,
        }
    }

    fn render(entry: &Entry, language: &Language, setting: &Setting) -> Result<Self, NotPrinted> {
        let forms = render::Forms::of(entry, language, setting);
        let card = render::page::entry_card(entry, language, setting);
        read_back(&forms, &card, entry, language)?;
        let render::Forms { title: _, atom, rss, json } = forms;
        let (atom, rss, json) = (Fragment::new(atom), Fragment::new(rss), Fragment::new(json));
        let alert = render::cap::index_entry(entry, language, setting);
        readback::indexed(entry, &alert)?;
        let (card, alert, event) = (Fragment::new(card), Fragment::new(alert), OnceLock::new());
        Ok(Self { key: entry.key(), language: language.clone(), atom, rss, json, card, alert, event })
    }
}

/// Reads an entry back in every format, and its card.
pub(super) fn read_back(
    forms: &render::Forms,
    card: &str,
    entry: &Entry,
    language: &Language,
) -> Result<(), NotPrinted> {
    for format in Format::ALL {
        readback::entry(*format, forms.form(*format), entry, language, &forms.title)?;
    }
    readback::piece(entry.id().as_str(), card)
}

/// All entries that any feed shows, rendered.
#[derive(Debug, Default)]
pub(super) struct Rack(HashMap<AdvisoryId, Vec<Fragments>>);

impl Rack {
    /// Renders what is new of an advisory's entries; the rack stays as it is.
    pub(super) fn render(
        &self,
        id: AdvisoryId,
        shown: &[(Entry, BTreeSet<Language>)],
        setting: &Setting,
    ) -> Result<Stock, NotPrinted> {
        let kept = self.0.get(&id).map(Vec::as_slice).unwrap_or_default();
        let (mut fresh, mut wanted) = (Vec::new(), Vec::new());
        for (entry, languages) in shown {
            let key = entry.key();
            for language in languages {
                if !kept.iter().any(|old| old.key == key && old.language == *language) {
                    fresh.push(Fragments::render(entry, language, setting)?);
                }
                wanted.push((key.clone(), language.clone()));
            }
        }
        Ok(Stock { fresh, wanted })
    }

    /// Takes what was rendered, and forgets what no feed shows any more.
    pub(super) fn take(&mut self, id: AdvisoryId, stock: Stock) {
        let Stock { fresh, wanted } = stock;
        let mut after = self.0.remove(&id).unwrap_or_default();
        after.retain(|old| wanted.iter().any(|(key, language)| *key == old.key && *language == old.language));
        after.extend(fresh);
        if !after.is_empty() {
            self.0.insert(id, after);
        }
    }

    /// How many bytes an entry takes in the format and language in which it takes the most.
    pub(super) fn weight(&self, entry: &Entry, languages: &[Language]) -> usize {
        let kept = languages.iter().filter_map(|language| self.find(entry, language));
        let heaviest = |kept: &Fragments| Format::ALL.iter().map(|format| kept.of(*format).bytes.len()).max();
        kept.filter_map(heaviest).max().unwrap_or_default()
    }

    /// An entry that was stocked before.
    pub(super) fn find(&self, entry: &Entry, language: &Language) -> Option<&Fragments> {
        let key = entry.key();
        self.0.get(&key.advisory)?.iter().find(|kept| kept.key == key && kept.language == *language)
    }
}
