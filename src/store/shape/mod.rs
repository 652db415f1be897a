//! The kept form: what the bytes of a record look like, apart from the domain's own types, so that neither binds the other.
//!
//! A field added later must be optional and left out while empty: the digests of drafts approved before it stay as they are.

mod body;
mod deed;
mod draft;
mod outline;
mod place;
mod read;
mod template;
mod values;

pub use draft::digest_of;

pub(super) use body::{read_act, write_act};
pub(super) use outline::{Outline, read_outline};
pub(super) use values::{read_instant, write_instant};
