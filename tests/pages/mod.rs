//! Pages for people: their bytes, their form, what they say first, and that nothing written in them becomes markup.

pub(crate) mod cast;
mod form;
mod golden;
mod hostile;
mod meaning;
mod notice;
pub(crate) mod parsed;
mod places;
pub(crate) mod samples;
pub(crate) mod scenes;
mod sheet;
mod wording;
