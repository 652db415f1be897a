//! From what is kept to what is public: prints, reads back, and swaps the shelf whole.

mod archive;
mod encoding;
mod face;
mod fragments;
mod front;
mod looking;
mod many;
mod members;
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
mod state;
mod tag;
mod twins;

pub use archive::{archived, archived_month};
pub use encoding::{Accepted, Encoding};
pub use face::Face;
pub use not_printed::NotPrinted;
pub use policy::{Cache, Guard};
pub use printer::{Press, PrintRun};
pub use readiness::Readiness;
pub use rendition::{Printed, Rendition};
pub use scroll::Scroll;
pub use shelf::{Found, Shelf, Snapshot, Swap};
pub use state::Position;
pub use tag::{Tag, Validator};
pub use twins::Twins;
