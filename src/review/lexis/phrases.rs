//! Finds the phrases of all lists in one pass over a text's words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::topic::Topic;
use super::words::{Gap, Word, fold};

/// One word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pattern {
    /// `today`
    Exact(String),
    /// `=morgen`: only written so.
    Cased(String),
    /// `shock*`
    Prefix(String),
    /// `*strasse`
    Suffix(String),
}

/// A phrase of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Phrase {
    topic: Topic,
    /// An exception takes away what was found within it.
    except: bool,
    words: Vec<Pattern>,
}

/// A phrase of a list, found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Hit {
    /// The list.
    pub(in crate::review) topic: Topic,
    /// Which words of the text.
    pub(in crate::review) words: Range<usize>,
}

/// All phrases of a language, kept by the first two letters of their first word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Phrases {
    phrases: Vec<Phrase>,
    by_start: BTreeMap<[char; 2], Vec<usize>>,
    by_ending: Vec<usize>,
}

impl Phrases {
    /// Adds a phrase; `None` where it says nothing.
    pub(super) fn add(&mut self, topic: Topic, except: bool, raw: &str) -> Option<()> {
        let words: Vec<Pattern> = pieces(raw).map(pattern).collect();
        let number = self.phrases.len();
        match words.first()? {
            Pattern::Exact(text) | Pattern::Cased(text) | Pattern::Prefix(text) => {
                self.by_start.entry(start(&fold(text))?).or_default().push(number);
            }
            Pattern::Suffix(_) => self.by_ending.push(number),
        }
        self.phrases.push(Phrase { topic, except, words });
        Some(())
    }

    /// Every hit, in the order of the text; of a topic only the longest, and none that an exception covers.
    pub(super) fn find(&self, text: &str, words: &[Word]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut excepted: Vec<Hit> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let by_start = start(&word.folded).and_then(|key| self.by_start.get(&key));
            for number in by_start.into_iter().flatten().chain(&self.by_ending) {
                let phrase = &self.phrases[*number];
                if matches(phrase, text, &words[at..]) {
                    let hit = Hit { topic: phrase.topic, words: at..at + phrase.words.len() };
                    if phrase.except { excepted.push(hit) } else { hits.push(hit) }
                }
            }
        }
        let longest = |hit: &&Hit| {
            let longer = |other: &Hit| other.words.len() > hit.words.len() && covers(other, hit);
            !hits.iter().any(longer) && !excepted.iter().any(|except| covers(except, hit))
        };
        let mut kept: Vec<Hit> = hits.iter().filter(longest).cloned().collect();
        // The common lists may repeat a language's own.
        kept.dedup();
        kept
    }
}

fn covers(other: &Hit, hit: &Hit) -> bool {
    other.topic == hit.topic && other.words.start <= hit.words.start && hit.words.end <= other.words.end
}

fn matches(phrase: &Phrase, text: &str, words: &[Word]) -> bool {
    words.len() >= phrase.words.len()
        && phrase.words.iter().zip(words).enumerate().all(|(n, (pattern, word))| {
            (n == 0 || word.gap == Gap::Joined)
                && match pattern {
                    Pattern::Exact(own) => word.folded == *own,
                    Pattern::Cased(own) => text[word.place.clone()] == **own,
                    Pattern::Prefix(own) => word.folded.starts_with(own.as_str()),
                    Pattern::Suffix(own) => word.folded.ends_with(own.as_str()),
                }
        })
}

/// Phrases are split where texts are split, so that `aujourd'hui` is two words in both.
fn pieces(raw: &str) -> impl Iterator<Item = &str> {
    raw.split(|c: char| !c.is_alphanumeric() && c != '*' && c != '=').filter(|piece| !piece.is_empty())
}

fn pattern(piece: &str) -> Pattern {
    if let Some(cased) = piece.strip_prefix('=') {
        Pattern::Cased(cased.to_owned())
    } else if let Some(ending) = piece.strip_prefix('*') {
        Pattern::Suffix(fold(ending))
    } else if let Some(beginning) = piece.strip_suffix('*') {
        Pattern::Prefix(fold(beginning))
    } else {
        Pattern::Exact(fold(piece))
    }
}

/// A word of one letter is kept by that letter and a space.
fn start(folded: &str) -> Option<[char; 2]> {
    let mut letters = folded.chars();
    Some([letters.next()?, letters.next().unwrap_or(' ')])
}
