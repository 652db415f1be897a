//! Everything that is set from outside, read once, into types.

mod catalogues;
mod declared;
mod demo;
mod extents;
mod knowledge;
mod knowledge_places;
mod knowledge_schemes;
mod knowledge_words;
mod not_configured;
mod open_files;
mod origins;
mod review_flow;
mod seats;
mod settings;
mod site;
mod templates;
mod webhooks;
mod websub;
mod zones;

pub use catalogues::catalogues;
pub use declared::{built_in_feeds, read_feeds};
pub use demo::demo_advisories;
pub use extents::extents;
pub use knowledge::knowledge;
pub use not_configured::NotConfigured;
pub use open_files::{open_files, open_files_allowed, room};
pub use origins::{Origin, origins};
pub use review_flow::ReviewFlow;
pub use seats::Seats;
pub use settings::{Given, Settings};
pub use site::{Colour, Logo, Palette, Picture, Site};
pub use templates::read_templates;
pub use webhooks::{SigningSecret, Webhook};
pub use websub::{Hub, WebSub};
pub use zones::zones;
