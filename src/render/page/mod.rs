//! Pages for people: plain ones that work everywhere, each a function of values, so that every link of a feed leads somewhere readable.

mod about;
mod address;
mod advisory;
mod builder;
mod card;
mod code;
mod embed;
mod feed;
mod feeds;
mod frame;
mod home;
mod level;
mod levels;
mod mount;
mod parts;
mod picture;
mod plain;
mod said;
mod standing;
mod style;
mod versions;
mod voice;

pub use about::{accessibility, genuine};
pub use advisory::{advisory, advisory_in, revision, tongues};
pub use builder::builder;
pub use card::entry_card;
pub use embed::{embed_around, embed_part};
pub use feed::{feed, feed_frame, feed_latest};
pub use feeds::feeds;
pub use home::{home, home_card, home_mount};
pub use levels::levels;
pub use mount::{Listed, Mount, Part};
pub use parts::Shown;
pub use plain::{gone, missing, unavailable};
pub use style::{POLICY, Style, style};
