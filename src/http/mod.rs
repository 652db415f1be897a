//! The wire: every route on one page; readers touch the shelf, editors the desk.

pub mod api;
pub mod desk;
pub mod docs;

mod accepts;
mod answer;
mod archive;
mod asked;
mod conditions;
mod connection;
mod editors;
mod forwarded;
mod gallery;
mod gate;
mod halves;
mod hosts;
mod house;
mod hub;
mod limits;
mod listener;
mod listening;
mod near;
mod oembed;
mod pulse;
mod readers;
mod server;
mod socket;
mod stream;
mod worker;

pub use archive::{Archive, ArchiveUnavailable, Fetched};
pub use halves::halves;
pub use hosts::Hosts;
pub use house::Wire;
pub use hub::hub;
pub use limits::Limits;
pub use listening::Listening;
pub use server::{Drained, Server, serve};
