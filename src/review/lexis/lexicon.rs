//! The word lists of every language, put in the form in which texts are read.

use std::collections::{BTreeMap, BTreeSet};

use super::phrases::{Hit, Phrases};
use super::topic::Topic;
use super::words::{Stops, Word, fold, split};

/// One language's lists as they are written down.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// Phrases by the key of their topic; a key that ends in `_except` takes away what its phrases cover.
    pub phrases: BTreeMap<String, Vec<String>>,
    /// The words for a number.
    pub numerals: BTreeMap<u32, Vec<String>>,
    /// The names of the months, January first.
    pub months: Vec<Vec<String>>,
    /// Words after which a full stop ends no sentence.
    pub abbreviations: Vec<String>,
    /// Whether a full stop after a short number makes it an ordinal.
    pub ordinal_stop: bool,
    /// Whether names change their endings within a sentence.
    pub inflected: bool,
    /// Whether every noun has a capital.
    pub capital_nouns: bool,
}

/// A list that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misspelt {
    /// A key is no topic.
    #[error("the list {key:?} of {language:?} is about no known topic")]
    UnknownTopic {
        /// Of which language.
        language: String,
        /// Which.
        key: String,
    },
    /// A phrase without a word.
    #[error("the list {key:?} of {language:?} holds a phrase without a word")]
    EmptyPhrase {
        /// Of which language.
        language: String,
        /// Which.
        key: String,
    },
}

/// One language's words, ready to read with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    phrases: Phrases,
    topics: BTreeSet<Topic>,
    stops: Stops,
    /// Which number a numeral stands for.
    pub(in crate::review) numerals: BTreeMap<String, u32>,
    /// Which number the name of a month stands for.
    pub(in crate::review) months: BTreeMap<String, u32>,
    pub(in crate::review) inflected: bool,
    pub(in crate::review) capital_nouns: bool,
}

impl Words {
    /// The words of a text.
    pub(in crate::review) fn split(&self, text: &str) -> Vec<Word> {
        split(text, &self.stops)
    }

    /// Every phrase found among the words of a text.
    pub(in crate::review) fn find(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        self.phrases.find(text, words)
    }

    /// What the lists find in a text: so that a list can be tried before it is trusted.
    #[must_use]
    pub fn found(&self, text: &str) -> Vec<(Topic, String)> {
        let words = self.split(text);
        let quote = |hit: &Hit| {
            let (first, last) = (&words[hit.words.start], &words[hit.words.end - 1]);
            text[first.place.start..last.place.end].to_owned()
        };
        self.find(text, &words).iter().map(|hit| (hit.topic, quote(hit))).collect()
    }

    /// Whether this language has a list of its own on a topic: without one, nothing found means nothing.
    #[must_use]
    pub fn knows(&self, topic: Topic) -> bool {
        self.topics.contains(&topic)
    }
}

/// The words of every language, and those that hold in all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    languages: BTreeMap<String, Words>,
    common: Words,
}

impl Lexicon {
    /// Puts lists by language, and the phrases that hold in every language, in the form they are used in.
    ///
    /// # Errors
    /// The first list that cannot be used.
    pub fn new(
        languages: &BTreeMap<String, Lists>,
        common: &BTreeMap<String, Vec<String>>,
    ) -> Result<Self, Misspelt> {
        let mut everywhere = Words::default();
        gather(&mut everywhere.phrases, &mut BTreeSet::new(), "common", common)?;
        let each = languages.iter().map(|(tag, lists)| {
            let mut words = Words { phrases: everywhere.phrases.clone(), ..language(lists) };
            gather(&mut words.phrases, &mut words.topics, tag, &lists.phrases)?;
            Ok((tag.clone(), words))
        });
        Ok(Self { languages: each.collect::<Result<_, _>>()?, common: everywhere })
    }

    /// The words of a language by its primary subtag; where there are none, those of every language.
    #[must_use]
    pub fn of(&self, primary: &str) -> &Words {
        self.languages.get(primary).unwrap_or(&self.common)
    }

    /// The languages that have lists of their own.
    pub fn languages(&self) -> impl Iterator<Item = (&str, &Words)> {
        self.languages.iter().map(|(tag, words)| (tag.as_str(), words))
    }
}

fn language(lists: &Lists) -> Words {
    let Lists { phrases: _, numerals, months, abbreviations, ordinal_stop, inflected, capital_nouns } = lists;
    let all = |n: u32, forms: &[String]| forms.iter().map(|form| (fold(form), n)).collect::<Vec<_>>();
    Words {
        phrases: Phrases::default(),
        topics: BTreeSet::new(),
        stops: Stops {
            abbreviations: abbreviations.iter().map(|word| fold(word)).collect(),
            ordinals: *ordinal_stop,
        },
        numerals: numerals.iter().flat_map(|(n, forms)| all(*n, forms)).collect(),
        months: months.iter().zip(1..).flat_map(|(forms, n)| all(n, forms)).collect(),
        inflected: *inflected,
        capital_nouns: *capital_nouns,
    }
}

fn gather(
    phrases: &mut Phrases,
    topics: &mut BTreeSet<Topic>,
    language: &str,
    lists: &BTreeMap<String, Vec<String>>,
) -> Result<(), Misspelt> {
    for (key, list) in lists {
        let (name, except) = key.strip_suffix("_except").map_or((key.as_str(), false), |name| (name, true));
        let of = || (language.to_owned(), key.clone());
        let topic = Topic::of_key(name).ok_or_else(|| {
            let (language, key) = of();
            Misspelt::UnknownTopic { language, key }
        })?;
        topics.insert(topic);
        for phrase in list {
            phrases.add(topic, except, phrase).ok_or_else(|| {
                let (language, key) = of();
                Misspelt::EmptyPhrase { language, key }
            })?;
        }
    }
    Ok(())
}
