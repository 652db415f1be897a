//! What other sites load: the script with its words, a badge, and what a site is told that was given a link.

mod badge;
mod bundle;
mod oembed;
mod saying;
mod words;

pub use badge::badge;
pub use bundle::{Download, Release, assets, downloads, loader, releases, self_hosting, version};
pub use oembed::{OEmbed, oembed};
pub use saying::Count;
pub use words::words;

pub(super) use bundle::asset;
