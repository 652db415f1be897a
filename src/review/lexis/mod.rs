//! Texts as words, sentences and marks, and the word lists they are held against: what the rules read with.

mod figures;
mod lexicon;
mod marks;
mod phrases;
mod topic;
mod words;

pub use lexicon::{Lexicon, Lists, Misspelt, Words};
pub use topic::Topic;

pub(super) use figures::{Figure, Hours, figures};
pub(super) use marks::{Link, Mail, Phone, links, mails, phones};
pub(super) use phrases::Hit;
pub(super) use words::{Gap, Shape, Word, fold};
