//! Why a CAP document is not drafted; nothing of it is kept then.

/// Nothing of the document was kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotImported {
    /// More bytes than are read, or a draft larger than the desk takes.
    #[error("{what} has {actual} bytes where at most {limit} are allowed")]
    TooLarge {
        /// The document, or the draft it would become.
        what: &'static str,
        /// The most allowed.
        limit: usize,
        /// What it has.
        actual: usize,
    },
    /// Not UTF-8, or another encoding by its own word.
    #[error("the document must be UTF-8, and {detail}")]
    NotUtf8 {
        /// What it is instead.
        detail: String,
    },
    /// A document type declaration (`<!DOCTYPE`): the door to other files and to bombs of entities.
    #[error("a document type declaration (<!DOCTYPE) is refused, whatever stands in it")]
    Doctype,
    /// An entity beyond the five of XML itself.
    #[error("the entity &{name}; is not one of the five of XML itself")]
    Entity {
        /// Its name.
        name: String,
    },
    /// A reference to a character that no XML document can hold: a control, a surrogate, none at all.
    #[error("&{written}; is no character of XML 1.0")]
    Character {
        /// The reference.
        written: String,
    },
    /// Elements in elements, deeper than any alert.
    #[error("elements are nested deeper than {0} levels")]
    TooDeep(usize),
    /// More elements than any alert.
    #[error("there are more than {0} elements")]
    TooManyElements(usize),
    /// An element with more attributes than any in an alert.
    #[error("an element has more than {0} attributes")]
    TooManyAttributes(usize),
    /// Not well-formed.
    #[error("not well-formed XML at line {line}, column {column}: {detail}")]
    NotXml {
        /// Counted from 1.
        line: u32,
        /// Counted from 1.
        column: u32,
        /// What is wrong there.
        detail: String,
    },
    /// CAP of another version.
    #[error("this is CAP {0}; only CAP 1.2 is read (namespace urn:oasis:names:tc:emergency:cap:1.2)")]
    OtherVersion(&'static str),
    /// Another document altogether.
    #[error(
        "the root is {root}; a CAP 1.2 document begins with <alert> in urn:oasis:names:tc:emergency:cap:1.2"
    )]
    NotCap {
        /// The root element with its namespace.
        root: String,
    },
    /// An element without which nobody can say what the document is.
    #[error("{0} is missing or empty")]
    Missing(String),
    /// An element that may stand once and decides what the document is.
    #[error("{0} stands more than once")]
    Twice(String),
    /// A value that CAP 1.2 does not have.
    #[error("{path} is {value:?}, which CAP 1.2 does not know")]
    NotAValue {
        /// Where.
        path: String,
        /// What stands there.
        value: String,
    },
    /// A message that changes another one, or answers it: there is nothing to draft.
    #[error("{path} is {value}: {why}")]
    NotForDrafting {
        /// Where.
        path: String,
        /// What stands there.
        value: String,
        /// Why that is no draft.
        why: &'static str,
    },
}

impl NotImported {
    /// How to mend it.
    #[must_use]
    pub fn fix(&self) -> &'static str {
        match self {
            Self::TooLarge { what: _, limit: _, actual: _ } => {
                "shorten the outlines, or write the advisory by hand"
            }
            Self::NotUtf8 { detail: _ } => "save the document as UTF-8",
            Self::Doctype => "remove the declaration: CAP has none",
            Self::Entity { name: _ } | Self::Character { written: _ } => "write the character itself",
            Self::TooDeep(_) | Self::TooManyElements(_) | Self::TooManyAttributes(_) => {
                "ask whoever made it for a plain CAP 1.2 alert"
            }
            Self::NotXml { line: _, column: _, detail: _ } => "ask whoever made it for well-formed XML",
            Self::OtherVersion(_) | Self::NotCap { root: _ } => "ask for the same alert as CAP 1.2",
            Self::Missing(_) | Self::Twice(_) | Self::NotAValue { path: _, value: _ } => {
                "mend the element that is named, by CAP 1.2 §3.2"
            }
            Self::NotForDrafting { path: _, value: _, why: _ } => {
                "import the Alert or the newest Update, and end or retract what was published"
            }
        }
    }
}
