//! What every step with an advisory needs: which one, as it is now, and on which version the page was based.

use axum::http::StatusCode;

use crate::advisory::{Advisory, AdvisoryId};

use super::form::Form;
use super::paths::LIST;
use super::refusal::Refusal;
use super::seat::Seated;
use super::state::Pages;

/// The hidden field of forms that says on which version of the advisory the page was based.
pub(super) const VERSION: &str = "version";

/// The id in an address.
pub(super) fn named(raw: &str) -> Result<AdvisoryId, Refusal> {
    AdvisoryId::parse(raw).ok_or_else(|| {
        let words = "No advisory has this address.";
        Refusal::new(StatusCode::NOT_FOUND, "There is no such advisory", words)
            .way(LIST, "Look at the list of all")
    })
}

/// The advisory at an address, as it is now.
pub(super) async fn find(pages: &Pages, seat: &Seated, raw: &str) -> Result<Advisory, Refusal> {
    Ok(pages.desk.view(&seat.person, named(raw)?).await?)
}

/// The version on which a form was based; a form of ours always says it.
pub(super) fn version(form: &Form) -> Result<u64, Refusal> {
    form.text(VERSION).parse().map_err(|_| {
        let words = "It does not say on which version it was based. Nothing was changed.";
        Refusal::new(StatusCode::BAD_REQUEST, "This form cannot be taken", words)
    })
}
