//! `GET /me`, `/persons`, `/tokens`: who may act, and by which tokens; never a token itself.

use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;

use crate::advisory::{Person, Role, Token};
use crate::desk::{Action, may};

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::caller::Caller;
use super::problem::Problem;
use super::state::Api;
use super::views::instant;

#[derive(Serialize)]
struct MeView {
    name: String,
    roles: Vec<&'static str>,
    token: String,
    may: Vec<&'static str>,
}

#[derive(Serialize)]
struct PersonsView {
    persons: Vec<PersonView>,
}

#[derive(Serialize)]
struct PersonView {
    name: String,
    roles: Vec<&'static str>,
    disabled: bool,
}

#[derive(Serialize)]
struct TokensView {
    tokens: Vec<TokenView>,
}

#[derive(Serialize)]
struct TokenView {
    id: String,
    person: String,
    label: String,
    created: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    revoked: bool,
}

/// `GET /api/v1/me`: for whom this token speaks, and what that person may do.
pub(super) async fn me(Caller { person, token }: Caller, _: Asked<Nothing>) -> Answer {
    let may =
        Action::ALL.iter().filter(|action| may(&person, **action)).map(|action| action.words()).collect();
    Answer::of(&MeView { name: person.name.to_string(), roles: words(&person.roles), token: token.0, may })
}

/// `GET /api/v1/persons`: everyone who may act or could once (admin).
pub(super) async fn persons(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let persons = api.desk.persons(&caller.person).await?;
    Ok(Answer::of(&PersonsView { persons: persons.into_iter().map(PersonView::of).collect() }))
}

/// `GET /api/v1/tokens`: one's own tokens; an admin sees everyone's.
pub(super) async fn tokens(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let tokens = api.desk.tokens(&caller.person).await?;
    Ok(Answer::of(&TokensView { tokens: tokens.into_iter().map(TokenView::of).collect() }))
}

impl PersonView {
    fn of(person: Person) -> Self {
        let Person { name, roles, disabled } = person;
        Self { name: name.to_string(), roles: words(&roles), disabled }
    }
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

fn words(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().copied().map(Role::wire).collect()
}
