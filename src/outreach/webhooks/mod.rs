//! Calling others when something happens (Standard Webhooks): each by itself, until it was taken.

mod dues;
mod endpoint;
mod front;
mod limits;
mod notice;
mod office;
mod opening;
mod sending;
mod signature;
mod watching;

pub use front::{NotDone, Standing, Webhooks};
pub use opening::WebhookSetup;
pub use signature::webhook_signature;
