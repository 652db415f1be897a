//! One binary for every test: each module is one theme of the specification.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod advisory;
pub(crate) mod api;
mod architecture;
mod desk;
pub(crate) mod docs;
pub(crate) mod feed;
mod flow;
mod headers;
pub(crate) mod intake;
pub(crate) mod pages;
mod press;
pub(crate) mod render;
mod review;
mod seats;
mod service;
mod sheets;
mod store;
mod support;
mod templates;
mod webhooks;
mod websub;
mod wire;
