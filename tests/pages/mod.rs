//! Pages for people: their bytes, their form, what they say first, and that nothing written in them becomes markup.

mod cast;
mod form;
mod golden;
mod hostile;
mod meaning;
mod parsed;
mod places;
mod samples;
mod scenes;
mod sheet;
mod wording;
