//! `…/reviewed`: somebody looked into what was published in an emergency, and says what they found.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::form::Form;
use super::super::once::Once;
use super::super::paths::advisory as path_of;
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::{named, version};
use super::ending::{carried_out, reviewed};

/// `POST`.
pub(in crate::http::desk) async fn close(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let (id, base) = (named(&id)?, version(&form)?);
    let finding = form.raw("finding");
    if finding.trim().is_empty() {
        let words = "Say what you found; the review stays open until then. Nothing was changed.";
        return Err(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, "Nothing was said", words)
            .way(path_of(id), "Back to the advisory"));
    }
    let once = Once::of(&pages, &seat, &form);
    let act = async {
        let _ = once.desk.look_into(&seat.person, id, Some(base), finding).await?;
        Ok(reviewed(id).into_response())
    };
    carried_out(&once, act).await
}
