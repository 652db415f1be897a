//! `GET /me`: for whom a token speaks.

use serde::Serialize;

use crate::desk::{Action, may};

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::caller::Caller;
use super::persons::words;

#[derive(Serialize)]
struct MeView {
    name: String,
    roles: Vec<&'static str>,
    token: String,
    may: Vec<&'static str>,
}

/// `GET /api/v1/me`: for whom this token speaks, and what that person may do.
pub(super) async fn me(Caller { person, token, desk: _ }: Caller, _: Asked<Nothing>) -> Answer {
    let may =
        Action::ALL.iter().filter(|action| may(&person, **action)).map(|action| action.words()).collect();
    Answer::of(&MeView { name: person.name.to_string(), roles: words(&person.roles), token: token.0, may })
}
