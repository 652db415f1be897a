//! Why words cannot be taken.

use crate::advisory::Language;

/// Why the catalogues given cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadWords {
    /// There is none at all.
    #[error("there is no catalogue of words")]
    NoCatalogue,
    /// A catalogue is named by something that is no language.
    #[error("a catalogue is for {tag:?}, which is not a language tag")]
    NotALanguage {
        /// What it is named by.
        tag: String,
    },
    /// A catalogue is not of Fluent's syntax, or says a key twice.
    #[error("the words in {language} cannot be read: {reason}")]
    NotRead {
        /// Whose.
        language: Language,
        /// What the parser says.
        reason: String,
    },
    /// A catalogue lacks or adds a key, or needs other values for it than the first catalogue does.
    #[error("the words in {language} differ at the key {key:?}")]
    Differs {
        /// Whose.
        language: Language,
        /// Where.
        key: String,
    },
    /// A word holds a character that some format cannot carry.
    #[error("the word {key:?} in {language} holds U+{:04X}", u32::from(*.character))]
    Character {
        /// Whose.
        language: Language,
        /// Where.
        key: String,
        /// Which.
        character: char,
    },
}
