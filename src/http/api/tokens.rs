//! `/tokens`: by which tokens people act. A token itself is shown once, when it is made.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Token, Voucher};
use crate::desk::Secret;
use crate::intake::{Wanted, read_token};

use super::answer::Answer;
use super::asked::{Asked, Nothing, Public};
use super::body::Payload;
use super::caller::Caller;
use super::errands::NeverKept;
use super::problem::Problem;
use super::state::Api;
use super::views::instant;

/// What is kept of tokens.
#[derive(Serialize, ToSchema)]
#[schema(as = Tokens)]
pub(super) struct TokensView {
    /// In the order in which they were made.
    tokens: Vec<TokenView>,
}

/// What is kept of a token.
#[derive(Serialize, ToSchema)]
#[schema(as = Token)]
pub(super) struct TokenView {
    /// Its public part, by which it is listed and revoked.
    id: String,
    /// For whom it speaks.
    person: String,
    /// What it is for.
    label: String,
    /// When it was made.
    #[schema(format = DateTime)]
    created: String,
    /// Until when it opens anything.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    expires: Option<String>,
    /// Whether it opens nothing any more.
    revoked: bool,
}

/// A token that was just made.
#[derive(Serialize, ToSchema)]
#[schema(as = NewToken)]
pub(super) struct NewTokenView {
    /// The token itself. It is shown this once.
    #[schema(pattern = "^fw_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}$")]
    token: String,
    #[serde(flatten)]
    about: TokenView,
}

/// `GET /api/v1/tokens`: one's own tokens; an admin sees everyone's.
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let tokens = api.desk.tokens(&caller.person).await?;
    Ok(Answer::of(&TokensView { tokens: tokens.into_iter().map(TokenView::of).collect() }))
}

/// `POST /api/v1/tokens`: makes a token for oneself, or as an admin for somebody else, and shows it this once.
pub(super) async fn make(
    caller: Caller,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Response, Problem> {
    let Wanted { person, label, days } = read_token(&body)?;
    let person = person.unwrap_or_else(|| caller.person.name.clone());
    let span = TimeDelta::days(i64::from(days));
    let (secret, token) =
        caller.desk.issue(&caller.person, &Voucher::Token(caller.token.clone()), person, label, span).await?;
    Ok(made(&secret, token))
}

/// `DELETE /api/v1/tokens/{token}`: revokes one's own token, or as an admin anybody's, at once.
pub(super) async fn revoke(caller: Caller, Public(id): Public, _: Asked<Nothing>) -> Result<Answer, Problem> {
    Ok(Answer::of(&TokenView::of(caller.desk.revoke(&caller.person, id).await?)))
}

/// The one answer that holds a token. It is kept nowhere: whoever repeats the request is given it anew from the token
/// that asks and the request's key.
pub(super) fn made(secret: &Secret, token: Token) -> Response {
    let address = format!("/api/v1/tokens/{}", token.id.0);
    let view = NewTokenView { token: secret.reveal().to_owned(), about: TokenView::of(token) };
    let mut answer = Answer::of(&view).created(&address).into_response();
    answer.extensions_mut().insert(NeverKept);
    answer
}

impl TokenView {
    fn of(token: Token) -> Self {
        let Token { id, person, hash: _, label, created, expires, revoked } = token;
        Self {
            id: id.0,
            person: person.to_string(),
            label,
            created: instant(created),
            expires: expires.map(instant),
            revoked,
        }
    }
}
