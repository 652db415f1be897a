//! Every address of the editors' half on one page.

use std::sync::Arc;

use axum::Router;
use axum::http::Uri;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{delete, get, post, put};

use super::body::{IMPORT, whole};
use super::caller::admit;
use super::errands::once;
use super::frame::frame;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::{
    advisories, agreeing, diff, drafts, feeds, import, ledger, listing, me, persons, preview, publishing,
    subscribers, templates, tokens, webhooks,
};

/// The editors' half: everything below `/api/v1`, and a problem document for every other address.
pub fn router(api: Arc<Api>) -> Router {
    Router::new()
        .route("/api/v1/validate", post(drafts::validate))
        .route(IMPORT, post(import::import))
        .route("/api/v1/advisories", get(listing::list).post(drafts::create))
        .route("/api/v1/advisories/{id}", get(advisories::show))
        .route("/api/v1/advisories/{id}/draft", put(drafts::replace).delete(drafts::discard))
        .route("/api/v1/advisories/{id}/submit", post(agreeing::submit))
        .route("/api/v1/advisories/{id}/approve", post(agreeing::approve))
        .route("/api/v1/advisories/{id}/return", post(agreeing::send_back))
        .route("/api/v1/advisories/{id}/review", post(agreeing::look_into))
        .route("/api/v1/advisories/{id}/publish", post(publishing::publish))
        .route("/api/v1/advisories/{id}/end", post(publishing::end))
        .route("/api/v1/advisories/{id}/retract", post(publishing::retract))
        .route("/api/v1/advisories/{id}/revisions", get(advisories::revisions))
        .route("/api/v1/advisories/{id}/revisions/{n}", get(advisories::revision))
        .route("/api/v1/advisories/{id}/diff", get(diff::diff))
        .route("/api/v1/ledger", get(ledger::list))
        .route("/api/v1/templates", get(templates::list))
        .route("/api/v1/templates/{id}", get(templates::show))
        .route("/api/v1/me", get(me::me))
        .route("/api/v1/persons", get(persons::list).post(persons::add))
        .route("/api/v1/persons/{name}", put(persons::change).delete(persons::disable))
        .route("/api/v1/tokens", get(tokens::list).post(tokens::make))
        .route("/api/v1/tokens/{token}", delete(tokens::revoke))
        .route("/api/v1/feeds", get(feeds::list))
        .route("/api/v1/webhooks", get(webhooks::list))
        .route("/api/v1/webhooks/{name}/deliveries", get(webhooks::deliveries))
        .route("/api/v1/webhooks/{name}/deliveries/{id}/replay", post(webhooks::replay))
        .route("/api/v1/webhooks/{name}/replay", post(webhooks::replay_since))
        .route("/api/v1/webhooks/{name}/test", post(webhooks::try_out))
        .route("/api/v1/webhooks/{name}/enable", post(webhooks::enable))
        .route("/api/v1/subscribers", get(subscribers::list))
        .route("/api/v1/subscribers/retry", post(subscribers::retry))
        .route("/api/v1/feeds/preview", get(preview::preview))
        .route_layer(from_fn_with_state(Arc::clone(&api), once))
        .route_layer(from_fn(whole))
        .route_layer(from_fn_with_state(Arc::clone(&api), admit))
        .method_not_allowed_fallback(no_such_method)
        .fallback(no_such_address)
        .layer(from_fn_with_state(api.random, frame))
        .with_state(api)
}

async fn no_such_address(uri: Uri) -> Problem {
    let detail = format!("there is nothing at {}", uri.path());
    Problem::new(Sort::NoSuchAddress, detail, "look at the addresses below /api/v1 in the documentation")
}

async fn no_such_method() -> Problem {
    let detail = "this address does not know this method";
    Problem::new(Sort::NoSuchMethod, detail, "use one of the methods that the Allow header names")
}
