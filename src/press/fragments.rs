//! Entries that are rendered once for each language and read back, then joined into every feed that shows them.

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest as _, Sha256};

use crate::advisory::{AdvisoryId, Format, Language};
use crate::feed::{Entry, EntryKey};
use crate::render::{self, Setting};

use super::not_printed::NotPrinted;
use super::readback;

/// An entry in one format, and what its bytes are known by.
#[derive(Debug, Clone)]
pub(super) struct Fragment {
    pub(super) text: String,
    pub(super) hash: [u8; 32],
}

impl Fragment {
    fn new(text: String) -> Self {
        let hash = Sha256::digest(text.as_bytes()).into();
        Self { text, hash }
    }
}

/// An entry in one language, in every format.
#[derive(Debug)]
pub(super) struct Fragments {
    key: EntryKey,
    language: Language,
    atom: Fragment,
    rss: Fragment,
    json: Fragment,
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
        let fragment = |format| Fragment::new(render::entry(format, entry, language, setting));
        let (atom, rss, json) = (fragment(Format::Atom), fragment(Format::Rss), fragment(Format::Json));
        let fragments = Self { key: entry.key(), language: language.clone(), atom, rss, json };
        for format in Format::ALL {
            readback::entry(*format, &fragments.of(*format).text, entry, language, setting)?;
        }
        Ok(fragments)
    }
}

/// All entries that any feed shows, rendered.
#[derive(Debug, Default)]
pub(super) struct Rack(HashMap<AdvisoryId, Vec<Fragments>>);

impl Rack {
    /// Renders what is new of an advisory's entries, and forgets what no feed shows any more.
    pub(super) fn stock(
        &mut self,
        id: AdvisoryId,
        shown: &[(Entry, BTreeSet<Language>)],
        setting: &Setting,
    ) -> Result<(), NotPrinted> {
        let kept = self.0.get(&id).map(Vec::as_slice).unwrap_or_default();
        let mut wanted = Vec::new();
        let mut fresh = Vec::new();
        for (entry, languages) in shown {
            for language in languages {
                let key = (entry.key(), language);
                if !kept.iter().any(|old| (old.key.clone(), &old.language) == key) {
                    fresh.push(Fragments::render(entry, language, setting)?);
                }
                wanted.push(key);
            }
        }
        // Nothing is forgotten before everything new is there.
        let mut after = self.0.remove(&id).unwrap_or_default();
        after.retain(|old| wanted.contains(&(old.key.clone(), &old.language)));
        after.extend(fresh);
        if !after.is_empty() {
            self.0.insert(id, after);
        }
        Ok(())
    }

    /// An entry that was stocked before.
    pub(super) fn find(&self, entry: &Entry, language: &Language) -> Option<&Fragments> {
        let key = entry.key();
        self.0.get(&key.advisory)?.iter().find(|kept| kept.key == key && kept.language == *language)
    }
}
