//! Passkeys (W3C Web Authentication Level 3): what browsers are asked for, and what devices say, checked by `webauthn-rs`.
//! What is kept of a ceremony between its two requests is held by the page, under our seal.

mod ceremony;
mod party;
mod sealed;
mod unproven;

pub use ceremony::{NewPasskey, Offer, Passkeys, Shown};
pub use party::Party;
pub use unproven::Unproven;
