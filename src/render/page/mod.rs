//! Pages for people: plain ones that work everywhere, each a function of values, so that every link of a feed leads somewhere readable.

mod address;
mod advisory;
mod card;
mod feed;
mod feeds;
mod frame;
mod home;
mod level;
mod parts;
mod plain;
mod said;
mod standing;
mod style;
mod voice;

pub use advisory::{advisory, revision};
pub use feed::feed;
pub use feeds::feeds;
pub use home::home;
pub use parts::Shown;
pub use plain::{gone, missing, unavailable};
pub use style::{POLICY, Style, style};
