//! `GET /me`: for whom a token speaks.

use serde::Serialize;
use utoipa::ToSchema;

use crate::desk::{Action, may};

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::caller::Caller;
use super::persons::words;
use super::words;

/// For whom a token speaks.
#[derive(Serialize, ToSchema)]
#[schema(as = Me)]
pub(super) struct MeView {
    /// The person.
    name: String,
    #[schema(schema_with = words::roles)]
    roles: Vec<&'static str>,
    /// The public part of the token.
    token: String,
    /// What the person may do, in words.
    may: Vec<&'static str>,
}

/// `GET /api/v1/me`: for whom this token speaks, and what that person may do.
pub(super) async fn me(Caller { person, token, desk: _ }: Caller, _: Asked<Nothing>) -> Answer {
    let may =
        Action::ALL.iter().filter(|action| may(&person, **action)).map(|action| action.words()).collect();
    Answer::of(&MeView { name: person.name.to_string(), roles: words(&person.roles), token: token.0, may })
}
