//! Deciding: asking for agreement, agreeing or sending back, making public, and saying that it is over or was wrong.

mod ending;
mod seen;

pub(super) mod decide;
pub(super) mod discard;
pub(super) mod extend;
pub(super) mod over;
pub(super) mod publish;
pub(super) mod reviewed;
pub(super) mod submit;
