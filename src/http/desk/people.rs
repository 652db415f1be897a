//! `/desk/people`: whom an administrator lets in, what they may do, and how they are shut out.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::advisory::{Person, PersonName, Role};

use super::belongings::{Belongings, page_of};
use super::form::Form;
use super::page::{Faults, Frame, page};
use super::refusal::Refusal;
use super::routes::PEOPLE;
use super::seat::Seated;
use super::sending::GoTo;
use super::state::Pages;
use super::wording::role;

/// A role as a box to tick.
struct RoleBox {
    wire: &'static str,
    name: &'static str,
    means: &'static str,
    held: bool,
}

/// A person in the list.
struct Row {
    href: String,
    name: String,
    roles: String,
    disabled: bool,
    own: bool,
}

#[derive(Template)]
#[template(path = "desk/people.html")]
struct People<'a> {
    frame: Frame<'a>,
    faults: Faults,
    rows: Vec<Row>,
    boxes: Vec<RoleBox>,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "desk/person.html")]
struct OnePerson<'a> {
    frame: Frame<'a>,
    faults: Faults,
    person: &'a Person,
    boxes: Vec<RoleBox>,
    /// The roles that the boxes begin with.
    had: String,
    own: bool,
    has: Belongings,
}

/// The query of one person's page.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    name: String,
}

/// `GET /desk/people`.
pub(super) async fn list(State(pages): State<Arc<Pages>>, seat: Seated) -> Result<Response, Refusal> {
    write_list(&pages, &seat, StatusCode::OK, (Faults::default(), "", &[])).await
}

async fn write_list(
    pages: &Pages,
    seat: &Seated,
    status: StatusCode,
    (faults, name, roles): (Faults, &str, &[Role]),
) -> Result<Response, Refusal> {
    let row = |person: Person| Row {
        href: page_of(&person.name, seat),
        own: person.name == seat.person.name,
        name: person.name.to_string(),
        roles: person.roles.iter().map(|held| role(*held).0).collect::<Vec<_>>().join(", "),
        disabled: person.disabled,
    };
    let mut rows: Vec<_> = pages.desk.persons(&seat.person).await?.into_iter().map(row).collect();
    rows.sort_by_key(|row| row.disabled);
    let frame = Frame::new(pages, Some(seat), "People").at(PEOPLE).faulty(!faults.is_empty());
    Ok(page(status, &People { frame, faults, rows, boxes: boxes(roles), name }))
}

/// `POST /desk/people`: lets somebody new in.
pub(super) async fn add(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let everyone = pages.desk.persons(&seat.person).await?;
    let (name, roles) = (PersonName::parse(form.raw("name")), roles_of(&form));
    let mut faults = Faults::default();
    match &name {
        None => faults.add("name", format!("Enter a name of 1 to {} letters", PersonName::MAX_CHARS)),
        Some(name) if everyone.iter().any(|person| person.name == *name) => {
            faults.add("name", "Somebody of this name is here already. Enter another, or open their page");
        }
        Some(_) => {}
    }
    if roles.is_empty() {
        faults.add("role-author", "Choose at least one role");
    }
    let (Some(name), true) = (name, faults.is_empty()) else {
        let given = (faults, form.raw("name"), &*roles);
        return write_list(&pages, &seat, StatusCode::UNPROCESSABLE_ENTITY, given).await;
    };
    let person = pages.desk.let_in(&seat.person, name, roles).await?;
    let words =
        format!("{} may act from now on. Make a token for them below, and hand it over safely.", person.name);
    Ok(GoTo::page(page_of(&person.name, &seat)).saying(words).into_response())
}

/// `GET /desk/people/person?name=`.
pub(super) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Query(Asked { name }): Query<Asked>,
) -> Result<Response, Refusal> {
    let person = known(&pages, &seat, &name).await?;
    write_one(&pages, &seat, StatusCode::OK, (&person, Faults::default())).await
}

async fn write_one(
    pages: &Pages,
    seat: &Seated,
    status: StatusCode,
    (person, faults): (&Person, Faults),
) -> Result<Response, Refusal> {
    let has = Belongings::of(pages, seat, &person.name).await?;
    let frame = Frame::new(pages, Some(seat), person.name.as_str()).at(PEOPLE).faulty(!faults.is_empty());
    let (own, boxes) = (person.name == seat.person.name, boxes(&person.roles));
    Ok(page(status, &OnePerson { frame, faults, person, boxes, had: had(&person.roles), own, has }))
}

/// `POST /desk/people/roles`: lets somebody do other things from now on.
pub(super) async fn roles(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let person = known(&pages, &seat, form.raw("person")).await?;
    let roles = roles_of(&form);
    let mut faults = Faults::default();
    if form.raw("had") != had(&person.roles) {
        let words = "Somebody changed these roles since you opened this page. They are shown as they are now; nothing was changed. Look, and choose again";
        faults.add("role-author", words);
        return write_one(&pages, &seat, StatusCode::CONFLICT, (&person, faults)).await;
    }
    if roles.is_empty() {
        faults.add("role-author", "Choose at least one role; to shut somebody out, use the button for it");
    } else if person.name == seat.person.name && !roles.contains(&Role::Admin) {
        faults.add("role-admin", "You cannot take this role from yourself. Another administrator can");
    } else if person.disabled {
        faults.add("role-author", "This person is shut out. Let them in again first");
    }
    if !faults.is_empty() {
        return write_one(&pages, &seat, StatusCode::UNPROCESSABLE_ENTITY, (&person, faults)).await;
    }
    let person = pages.desk.give_roles(&seat.person, person.name, roles).await?;
    let words = format!("The roles of {} are changed.", person.name);
    Ok(GoTo::page(person_page(&person.name)).saying(words).into_response())
}

/// `POST /desk/people/disable`.
pub(super) async fn disable(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let person = known(&pages, &seat, form.raw("person")).await?;
    if person.name == seat.person.name {
        let words = "Another administrator can do this. Nothing was changed.";
        return Err(
            Refusal::new(StatusCode::CONFLICT, "You cannot shut yourself out", words).way(PEOPLE, "Everyone")
        );
    }
    let person = pages.desk.disable(&seat.person, person.name).await?;
    let words =
        format!("{} is shut out: no token, passkey or session of theirs opens anything.", person.name);
    Ok(GoTo::page(person_page(&person.name)).saying(words).into_response())
}

/// `POST /desk/people/enable`: lets somebody in again, with the roles they had.
pub(super) async fn enable(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<GoTo, Refusal> {
    let person = known(&pages, &seat, form.raw("person")).await?;
    if person.disabled {
        let _ = pages.desk.readmit(&seat.person, person.name.clone()).await?;
    }
    Ok(GoTo::page(person_page(&person.name)).saying(format!("{} may act again.", person.name)))
}

/// Somebody who is here, for an administrator.
async fn known(pages: &Pages, seat: &Seated, name: &str) -> Result<Person, Refusal> {
    let everyone = pages.desk.persons(&seat.person).await?;
    everyone.into_iter().find(|person| person.name.as_str() == name).ok_or_else(|| {
        let words = "Nobody of this name is or ever was here.";
        Refusal::new(StatusCode::NOT_FOUND, "There is no such person", words).way(PEOPLE, "Everyone")
    })
}

fn person_page(name: &PersonName) -> String {
    let name: String = url::form_urlencoded::byte_serialize(name.as_str().as_bytes()).collect();
    format!("{}?name={name}", super::routes::PERSON)
}

fn roles_of(form: &Form) -> Vec<Role> {
    let sent: Vec<_> = form.all("role").filter_map(Role::parse).collect();
    Role::ALL.iter().copied().filter(|role| sent.contains(role)).collect()
}

/// Roles, as a form brings back which ones its reader was shown.
fn had(held: &[Role]) -> String {
    let held = Role::ALL.iter().filter(|role| held.contains(role)).map(|role| role.wire());
    held.collect::<Vec<_>>().join(" ")
}

fn boxes(held: &[Role]) -> Vec<RoleBox> {
    let of = |one: Role| {
        let (name, means) = role(one);
        RoleBox { wire: one.wire(), name, means, held: held.contains(&one) }
    };
    Role::ALL.iter().copied().map(of).collect()
}
