//! Which advisories a feed shows at an instant: functions of values.

mod cell;
mod declared;
mod edition;
mod entry;
mod extent;
mod leaf;
mod membership;
mod month;
mod place;
mod search;
mod selection;
mod showing;
mod slug;
mod tiding;

pub use cell::{Cell, NotACell};
pub use declared::{Declaration, Feed, Flaw, languages};
pub use edition::Edition;
pub use entry::{Entry, EntryKey, Phase, Successor, Tombstone};
pub use extent::{COUNTRY_BOXES, Extent, Extents};
pub use leaf::{Leaf, Year};
pub use month::{Month, Volume};
pub use place::Place;
pub use search::{NotASearch, Search};
pub use selection::Selection;
pub use showing::Showing;
pub use slug::{NotASlug, Slug};
pub use tiding::{Tiding, TidingId, What};
