//! From what is kept to what is public: prints, reads back, and swaps the shelf whole.

mod archive;
mod calendars;
mod encoding;
mod face;
mod fragments;
mod front;
mod listing;
mod looking;
mod many;
mod members;
mod near;
mod not_printed;
mod notices;
mod policy;
mod printer;
mod readback;
mod readiness;
mod rendition;
mod scroll;
mod sheets;
mod shelf;
mod tag;
mod twins;

pub use archive::archived;
pub use encoding::{Accepted, Encoding};
pub use face::Face;
pub use near::{near, near_feed};
pub use not_printed::NotPrinted;
pub use policy::{Cache, Guard};
pub use printer::{Press, PrintRun};
pub use readiness::Readiness;
pub use rendition::{Printed, Rendition};
pub use scroll::Scroll;
pub use shelf::{Found, Shelf, Snapshot, Swap};
pub use tag::{Tag, Validator};
pub use twins::Twins;
