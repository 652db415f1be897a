//! An edition as bytes: one file for each format, each a function of values.

mod atom;
mod direction;
mod formats;
mod gate;
mod heading;
mod json;
mod opml;
mod rss;
mod setting;
mod shell;
mod telling;
mod words;

pub mod cap;
pub mod events;
pub mod machine;
pub mod page;

pub use atom::Paging;
pub use formats::{Forms, archived, document, entry, shell};
pub use opml::opml;
pub use setting::Setting;
pub use shell::Shell;
pub use words::{BadWords, Words};
