//! Who sits at the desk: the person, their session, and what forms and pages of theirs need to carry.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::advisory::{Person, Session};
use crate::desk::SessionKey;

use super::refusal::Refusal;

/// Somebody who is signed in. Every address but the open ones has one.
#[derive(Debug, Clone)]
pub(super) struct Seated {
    /// Who.
    pub(super) person: Person,
    /// Their session.
    pub(super) session: Session,
    /// The proof that every form of this page carries, in a field named [`PROOF`].
    pub(super) proof: String,
    /// A sentence to show on top: what was just done.
    pub(super) said: Option<String>,
    pub(super) key: Arc<SessionKey>,
}

/// The hidden field of every form: shows that it came from a page of this session.
pub(super) const PROOF: &str = "proof";

impl<S: Sync> FromRequestParts<S> for Seated {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        // The guard lets nobody through without; this is what a route outside of it would say.
        let refused = || Refusal::new(StatusCode::FORBIDDEN, "You are not signed in", "Sign in first.");
        parts.extensions.get::<Self>().cloned().ok_or_else(refused)
    }
}

/// Perhaps somebody who is signed in: for the open addresses.
pub(super) struct Perhaps(pub(super) Option<Seated>);

impl<S: Sync> FromRequestParts<S> for Perhaps {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(parts.extensions.get::<Seated>().cloned()))
    }
}
