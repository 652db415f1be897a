//! Every address of the desk on one page.

use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};

use super::account;
use super::assets;
use super::belongings;
use super::deciding::{decide, discard, extend, over, publish, reviewed, submit};
use super::doors::Doors;
use super::frame::frame;
use super::guard::guard;
use super::looking::{activity, list, overview, proofs, queue};
use super::passkeys;
use super::paths::{ACTIVITY, ADVISORY, FILL, KEEP, LIST, MERGE, NEW, REVIEW, SHEET, Step};
use super::people;
use super::refusal::Refusal;
use super::sign_in;
use super::state::Pages;
use super::typed::bring_back;
use super::writing::{beginning, conflict, editing, filling, typing};

/// Where the desk begins.
pub(super) const DESK: &str = "/desk";
/// Where one signs in: open to everyone.
pub(super) const SIGN_IN: &str = "/desk/sign-in";
/// Where one signs out.
pub(super) const SIGN_OUT: &str = "/desk/sign-out";
/// Where one signs in by passkey: open to everyone.
pub(super) const PASSKEY: &str = "/desk/sign-in/passkey";
/// What is one's own: tokens, passkeys, sessions.
pub(super) const ACCOUNT: &str = "/desk/account";
/// Everyone, for those who look after persons.
pub(super) const PEOPLE: &str = "/desk/people";
/// One person: `?name=`.
pub(super) const PERSON: &str = "/desk/people/person";
/// Sheets, scripts and pictures: open to everyone, and the same for all.
pub(super) const ASSET: &str = "/desk/assets/{name}";

/// The desk: everything below `/desk`. Whatever is not open asks for a session, and every form for its proof.
pub fn router(pages: Arc<Pages>) -> Router {
    doors()
        .router
        .method_not_allowed_fallback(no_such_method)
        .fallback(no_such_page)
        .layer(from_fn(bring_back))
        .layer(from_fn_with_state(Arc::clone(&pages), guard))
        .layer(from_fn_with_state(Arc::clone(&pages), frame))
        .with_state(pages)
}

/// Every address of the desk, as the router has it: a test asks each by every role, so that none is open by oversight.
#[must_use]
pub fn addresses() -> Vec<String> {
    doors().addresses
}

fn doors() -> Doors {
    Doors::default()
        .route(DESK, get(queue::show))
        .route(SIGN_IN, get(sign_in::show).post(sign_in::sign_in))
        .route(SIGN_OUT, post(sign_in::sign_out))
        .route(PASSKEY, post(passkeys::sign_in))
        .route(ASSET, get(assets::show))
        .merge(advisories())
        .merge(seats())
}

/// Everything around advisories.
fn advisories() -> Doors {
    Doors::default()
        .route(LIST, get(list::show))
        .route(ACTIVITY, get(activity::show))
        .route(NEW, get(beginning::show).post(beginning::make))
        .route(FILL, get(filling::show).post(filling::fill))
        .route(ADVISORY, get(overview::show))
        .route(REVIEW, post(typing::review))
        .route(KEEP, post(typing::keep))
        .route(MERGE, post(conflict::merge))
        .route(SHEET, get(proofs::sheet))
        .route(&Step::Edit.route(), get(editing::show).post(editing::write))
        .route(&Step::Preview.route(), get(proofs::show))
        .route(&Step::Submit.route(), get(submit::show).post(submit::submit))
        .route(&Step::Decide.route(), get(decide::show).post(decide::decide))
        .route(&Step::Publish.route(), get(publish::show).post(publish::publish))
        .route(&Step::Extend.route(), get(extend::show).post(extend::extend))
        .route(&Step::End.route(), get(over::ending).post(over::end))
        .route(&Step::Retract.route(), get(over::retracting).post(over::retract))
        .route(&Step::Discard.route(), get(discard::show).post(discard::discard))
        .route(&Step::Reviewed.route(), post(reviewed::close))
}

/// Everything around people: oneself, and for administrators the others.
fn seats() -> Doors {
    Doors::default()
        .route(ACCOUNT, get(account::show))
        .route(PEOPLE, get(people::list).post(people::add))
        .route(PERSON, get(people::show))
        .route("/desk/people/roles", post(people::roles))
        .route("/desk/people/disable", post(people::disable))
        .route("/desk/people/enable", post(people::enable))
        .route("/desk/tokens", post(belongings::make_token))
        .route("/desk/tokens/revoke", post(belongings::revoke_token))
        .route("/desk/sessions/end", post(belongings::end_session))
        .route("/desk/sessions/end-others", post(belongings::end_others))
        .route("/desk/passkeys", post(passkeys::add))
        .route("/desk/passkeys/remove", post(passkeys::remove))
}

/// Forms that make a new way in, for oneself or for others, ask for somebody who has shown of late who they are: whoever finds
/// a desk that was left, or has stolen its session, must not be able to stay.
const MAKES_A_WAY_IN: [&str; 5] =
    ["/desk/tokens", "/desk/passkeys", PEOPLE, "/desk/people/roles", "/desk/people/enable"];

/// Whether a form at this address asks for somebody who has signed in of late.
pub(super) fn asks_afresh(path: &str) -> bool {
    MAKES_A_WAY_IN.contains(&path)
}

/// Whether an address is open to those who are not signed in.
pub(super) fn is_open(path: &str) -> bool {
    path == SIGN_IN || path == PASSKEY || path.starts_with("/desk/assets/")
}

async fn no_such_page(uri: Uri) -> Refusal {
    Refusal::new(
        StatusCode::NOT_FOUND,
        "There is no such page",
        format!("The desk has nothing at {}.", uri.path()),
    )
    .way(DESK, "Go to the desk")
}

async fn no_such_method() -> Refusal {
    let words = "This address cannot be used in this way. Nothing was changed.";
    Refusal::new(StatusCode::METHOD_NOT_ALLOWED, "That cannot be done here", words)
        .way(DESK, "Go to the desk")
}
