//! `/persons`: who may act, and what an administrator changes about it.

use std::sync::Arc;

use axum::extract::State;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Person, PersonName, Role};
use crate::desk::{NotLetIn, Refused};
use crate::intake::{read_person, read_roles};

use super::answer::Answer;
use super::asked::{Asked, Nothing, Somebody};
use super::body::Payload;
use super::caller::Caller;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::words;

/// Everyone.
#[derive(Serialize, ToSchema)]
#[schema(as = Persons)]
pub(super) struct PersonsView {
    /// In the order in which they came.
    persons: Vec<PersonView>,
}

/// Somebody who may act or could once.
#[derive(Serialize, ToSchema)]
#[schema(as = Person)]
pub(super) struct PersonView {
    /// By which they are known.
    name: String,
    #[schema(schema_with = words::roles)]
    roles: Vec<&'static str>,
    /// Whether they were shut out.
    disabled: bool,
}

/// `GET /api/v1/persons`: everyone who may act or could once (admin).
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let persons = api.desk.persons(&caller.person).await?;
    Ok(Answer::of(&PersonsView { persons: persons.into_iter().map(PersonView::of).collect() }))
}

/// `POST /api/v1/persons`: lets somebody new in (admin).
pub(super) async fn add(
    caller: Caller,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let (name, roles) = read_person(&body)?;
    match caller.desk.let_in(&caller.person, name, roles).await {
        Err(refused @ Refused::NotLetIn(NotLetIn::Known(_) | NotLetIn::ShutOut(_))) => {
            let fix = "PUT /api/v1/persons/{name} gives other roles, and lets in again who was shut out";
            Err(Problem::new(Sort::PersonExists, refused.to_string(), fix))
        }
        outcome => Ok(newcomer(outcome?)),
    }
}

/// `PUT /api/v1/persons/{name}`: gives other roles, and lets in again who was shut out (admin).
pub(super) async fn change(
    caller: Caller,
    Somebody(name): Somebody,
    _: Asked<Nothing>,
    Payload(body): Payload,
) -> Result<Answer, Problem> {
    let roles = read_roles(&body)?;
    let person = caller.desk.let_act(&caller.person, name, roles).await?;
    Ok(Answer::of(&PersonView::of(person)))
}

/// `DELETE /api/v1/persons/{name}`: shuts somebody out; what they did stays (admin).
pub(super) async fn disable(
    caller: Caller,
    Somebody(name): Somebody,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    let person = caller.desk.disable(&caller.person, name).await?;
    Ok(Answer::of(&PersonView::of(person)))
}

/// The answer about somebody who was let in.
pub(super) fn newcomer(person: Person) -> Answer {
    let address = address(&person.name);
    Answer::of(&PersonView::of(person)).created(&address)
}

fn address(name: &PersonName) -> String {
    format!("/api/v1/persons/{}", utf8_percent_encode(name.as_str(), NON_ALPHANUMERIC))
}

impl PersonView {
    fn of(person: Person) -> Self {
        let Person { name, roles, disabled } = person;
        Self { name: name.to_string(), roles: words(&roles), disabled }
    }
}

/// Roles as they are written.
pub(super) fn words(roles: &[Role]) -> Vec<&'static str> {
    roles.iter().copied().map(Role::wire).collect()
}
