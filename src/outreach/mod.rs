//! What is pushed out to others: watches the shelf, and tells subscribers and hubs of every change until they have it.

mod asking;
mod book;
mod caller;
mod clerk;
mod front;
mod limits;
mod not_taken;
mod office;
mod opening;
mod pauses;
mod queue;
mod reach;
mod requests;
mod roster;
mod signature;
mod telling;
mod webhooks;
mod wish;

pub use front::Outreach;
pub use not_taken::NotTaken;
pub use opening::Setup;
pub use pauses::pause;
pub use reach::Reach;
pub use roster::{Listed, Stand};
pub use webhooks::{NotDone, Standing, WebhookSetup, Webhooks, webhook_signature};
