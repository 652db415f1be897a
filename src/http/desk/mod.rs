//! The desk for people: pages that work without scripts, for those who are signed in; it decides nothing.

mod account;
mod assets;
mod attempts;
mod belongings;
mod cookie;
mod form;
mod frame;
mod guard;
mod home;
mod origin;
mod page;
mod passkeys;
mod people;
mod reading;
mod refusal;
mod refused;
mod routes;
mod seat;
mod sending;
mod sign_in;
mod state;
mod wording;

pub use attempts::Attempts;
pub use origin::Origin;
pub use routes::router;
pub use state::Pages;
