//! What an entry says, before any format: its title, its text in blocks, its machine fields, the same for all of them.

mod block;
mod body;
mod facts;
mod filling;
mod level;
mod notices;
mod place;
mod summary;
mod tags;
mod title;
mod told;
mod voice;

pub(super) use level::step;
pub(super) use tags::{Tag, message, scheme, standing as standing_of};
pub(super) use title::title;
pub(super) use told::Told;
pub(super) use voice::Voice;
