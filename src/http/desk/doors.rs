//! The addresses of the desk as they are given to the router, so that a test can ask for the very same ones.

use std::sync::Arc;

use axum::Router;
use axum::routing::MethodRouter;

use super::state::Pages;

/// A router that remembers its addresses.
#[derive(Default)]
pub(super) struct Doors {
    pub(super) router: Router<Arc<Pages>>,
    pub(super) addresses: Vec<String>,
}

impl Doors {
    /// One more address, and what can be done there.
    pub(super) fn route(mut self, address: &str, door: MethodRouter<Arc<Pages>>) -> Self {
        self.addresses.push(address.to_owned());
        Self { router: self.router.route(address, door), ..self }
    }

    /// These and those.
    pub(super) fn merge(mut self, other: Self) -> Self {
        self.addresses.extend(other.addresses);
        Self { router: self.router.merge(other.router), ..self }
    }
}
