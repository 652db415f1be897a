//! The desk for people: pages that work without scripts, for those who are signed in; it decides nothing.

mod assets;
mod attempts;
mod cookie;
mod form;
mod frame;
mod guard;
mod home;
mod origin;
mod page;
mod reading;
mod refusal;
mod refused;
mod routes;
mod seat;
mod sending;
mod sign_in;
mod state;

pub use attempts::Attempts;
pub use origin::Origin;
pub use routes::router;
pub use state::Pages;
