//! The specification of feed: what a reader is shown, from the first word until the last trace is gone.

mod declared;
mod editions;
mod life;
mod near;
mod properties;
mod searches;
mod selection;
mod slug;
pub(crate) mod story;
mod tidings;
