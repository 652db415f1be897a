//! The desk for people: pages that work without scripts, for those who are signed in; it decides nothing.

mod account;
mod assets;
mod attempts;
mod belongings;
mod cookie;
mod deciding;
mod doors;
mod form;
mod frame;
mod guard;
mod looking;
mod origin;
mod page;
mod passkeys;
mod paths;
mod people;
mod reading;
mod refusal;
mod refused;
mod routes;
mod seat;
mod sending;
mod sieve;
mod sign_in;
mod state;
mod strangers;
mod typed;
mod wording;
mod work;
mod writing;

pub use attempts::Attempts;
pub use origin::Origin;
pub use routes::{addresses, router};
pub use state::Pages;
pub use strangers::Strangers;
