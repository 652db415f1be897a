//! The editors' half of the wire: it takes, asks the desk, and answers; it decides nothing.

mod advisories;
mod again;
mod agreeing;
mod answer;
mod asked;
mod body;
mod caller;
mod diff;
mod drafts;
mod errands;
mod feeds;
mod frame;
mod import;
mod key;
mod ledger;
mod links;
mod listing;
mod matching;
mod me;
mod pace;
mod persons;
mod preview;
mod problem;
mod publishing;
mod refusal;
mod routes;
mod sort;
mod state;
mod templates;
mod tokens;
mod views;

pub use errands::UnderWay;
pub use pace::{Allowance, Pace};
pub use routes::router;
pub use state::Api;
