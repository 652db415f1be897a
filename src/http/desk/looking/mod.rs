//! Looking: what waits, what there is, what was done, and what would be printed.

mod difference;
mod sentences;

pub(super) mod about;
pub(super) mod activity;
pub(super) mod lines;
pub(super) mod list;
pub(super) mod moments;
pub(super) mod overview;
pub(super) mod prewritten;
pub(super) mod proofs;
pub(super) mod queue;

pub(super) use about::NO_HEADLINE;
pub(super) use difference::{Changed, Run, difference};
pub(super) use moments::span;
