//! An edition as bytes: one file for each format, each a function of values.

mod atom;
mod calendar;
mod direction;
mod formats;
mod gate;
mod heading;
mod json;
mod message;
mod opml;
mod rss;
mod setting;
mod shell;
mod short;
mod site;
mod telling;
mod words;

pub mod cap;
pub mod embed;
pub mod events;
pub mod machine;
pub mod map;
pub mod page;

pub use atom::Paging;
pub use calendar::{Calendar, calendar_event, calendar_shell};
pub use formats::{Forms, archived, document, entry, shell};
pub use heading::near_title;
pub use message::{Message, message, trial};
pub use opml::opml;
pub use setting::Setting;
pub use shell::Shell;
pub use short::{Coding, Short, short};
pub use site::{OwnColours, OwnFile, OwnLogo, Site};
pub use words::{BadWords, Words};
