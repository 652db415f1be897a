//! WebSub (W3C Recommendation of 23 January 2018): feeds name a hub, and whoever subscribes there is told at once.

mod asking;
mod discovery;
mod forms;
mod hub;
mod listed;
mod patience;
mod pings;
mod safety;
mod stage;
pub(crate) mod subscriber;
