//! The editors' half of the wire: it takes, asks the desk, and answers; it decides nothing.

mod advisories;
mod agreeing;
mod answer;
mod asked;
mod body;
mod caller;
mod drafts;
mod feeds;
mod frame;
mod import;
mod ledger;
mod links;
mod listing;
mod matching;
mod pace;
mod people;
mod problem;
mod publishing;
mod refusal;
mod routes;
mod sort;
mod stage;
mod state;
mod views;

pub use pace::{Allowance, Pace};
pub use routes::router;
pub use state::Api;
