//! Writing an advisory: one form, what the review says of it, and no word lost to somebody who was faster.

mod adding;
mod choices;
mod clocks;
mod gaps;
mod glimpse;
mod level;
mod places;
mod saying;
mod sections;

pub(super) mod beginning;
pub(super) mod conflict;
pub(super) mod editing;
pub(super) mod field;
pub(super) mod filling;
pub(super) mod sheet;
pub(super) mod start;
pub(super) mod typing;

pub(super) use beginning::english;
pub(super) use choices::in_words;
pub(super) use places::{BOUNDARIES, picture};
pub(super) use saying::said;
