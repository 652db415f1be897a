//! From what is kept to what is public: prints, reads back, and swaps the shelf whole.

mod encoding;
mod face;
mod policy;
mod readiness;
mod rendition;
mod shelf;
mod tag;
mod twins;

pub use encoding::{Accepted, Encoding};
pub use face::Face;
pub use policy::{Cache, Guard};
pub use readiness::Readiness;
pub use rendition::{Printed, Rendition};
pub use shelf::{Found, Shelf, Snapshot, Swap};
pub use tag::{Tag, Validator};
pub use twins::Twins;
