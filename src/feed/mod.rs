//! Which advisories a feed shows at an instant: functions of values.

mod declared;
mod edition;
mod entry;
mod membership;
mod month;
mod selection;
mod showing;
mod slug;
mod tiding;

pub use declared::{Declaration, Feed, Flaw};
pub use edition::Edition;
pub use entry::{Entry, EntryKey, Phase, Successor, Tombstone};
pub use month::Month;
pub use selection::Selection;
pub use showing::Showing;
pub use slug::{NotASlug, Slug};
pub use tiding::{Tiding, TidingId, What};
