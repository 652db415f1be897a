//! What an address says beyond its route: ids in the path, parameters in the query; what is not known is refused.

use std::collections::BTreeMap;

use axum::extract::{FromRequestParts, Path, Query};
use axum::http::request::Parts;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::advisory::{AdvisoryId, PersonName, RevisionNumber, TokenId};

use super::problem::Problem;
use super::sort::Sort;

/// The parameters of a query, all of them known.
pub(super) struct Asked<T>(pub(super) T);

/// No parameters.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

impl<S: Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let read = Query::<T>::try_from_uri(&parts.uri);
        read.map(|Query(asked)| Self(asked)).map_err(|refused| {
            let said = refused.body_text();
            let detail = said.strip_prefix("Failed to deserialize query string: ").unwrap_or(&said);
            // The words of the standard library, in those of whoever asks.
            let detail = detail.replace("invalid digit found in string", "this is no whole number");
            Problem::new(Sort::Query, detail, "leave the parameter out, or give it a value of its kind")
        })
    }
}

/// The advisory that the path names.
pub(super) struct Named(pub(super) AdvisoryId);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let id = part(parts, state, "id").await;
        id.as_deref().and_then(AdvisoryId::parse).map(Self).ok_or_else(|| {
            let fix = "an id is a UUID of version 7 in lower case, as Location and the lists give it";
            Problem::new(Sort::NoSuchAdvisory, "the path names no advisory", fix)
        })
    }
}

/// The revision that the path names.
pub(super) struct Numbered(pub(super) RevisionNumber);

impl<S: Send + Sync> FromRequestParts<S> for Numbered {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let raw = part(parts, state, "n").await;
        let number = raw.as_deref().and_then(|raw| raw.parse().ok()).and_then(RevisionNumber::new);
        // One address each: `01` and `+1` are none.
        number.filter(|number| raw == Some(number.to_string())).map(Self).ok_or_else(|| {
            Problem::new(
                Sort::NoSuchRevision,
                "the path names no revision",
                "revisions are numbered 1, 2, 3, …",
            )
        })
    }
}

/// The webhook that the path names; what is no text names none.
pub(super) struct Called(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Called {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Ok(Self(part(parts, state, "name").await.unwrap_or_default()))
    }
}

/// The name of something in the path, other than an advisory.
pub(super) struct Slug(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Slug {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        Ok(Self(part(parts, state, "id").await.unwrap_or_default()))
    }
}

/// The person whom the path names.
pub(super) struct Somebody(pub(super) PersonName);

impl<S: Send + Sync> FromRequestParts<S> for Somebody {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let raw = part(parts, state, "name").await;
        let name = raw.as_deref().and_then(PersonName::kept);
        name.filter(|name| raw.as_deref() == Some(name.as_str())).map(Self).ok_or_else(|| {
            Problem::new(Sort::NoSuchPerson, "the path names nobody", "GET /api/v1/persons lists everyone")
        })
    }
}

/// The token whose public part the path names.
pub(super) struct Public(pub(super) TokenId);

impl<S: Send + Sync> FromRequestParts<S> for Public {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        part(parts, state, "token").await.map(|id| Self(TokenId(id))).ok_or_else(|| {
            Problem::new(Sort::NoSuchToken, "the path names no token", "GET /api/v1/tokens lists the tokens")
        })
    }
}

/// A part of the path by its name in the route; `None` too where it is no text.
async fn part<S: Send + Sync>(parts: &mut Parts, state: &S, name: &str) -> Option<String> {
    let path = Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.ok()?;
    path.0.get(name).cloned()
}

/// One of the words there are, where one was given; the empty text asks for nothing, as an empty field of a form does.
pub(super) fn word<T: Copy>(
    name: &str,
    given: Option<&str>,
    all: &[T],
    wire: fn(T) -> &'static str,
) -> Result<Option<T>, Problem> {
    let Some(given) = given.filter(|given| !given.is_empty()) else { return Ok(None) };
    let found = all.iter().copied().find(|value| wire(*value) == given);
    found.map(Some).ok_or_else(|| {
        let words: Vec<_> = all.iter().copied().map(wire).collect();
        let detail = format!("{name}: there is no {given:?}");
        Problem::new(Sort::Query, detail, format!("use one of {}", words.join(", ")))
    })
}

/// How many may stand on a page.
pub(super) fn limit(asked: Option<usize>, usual: usize, most: usize) -> Result<usize, Problem> {
    let limit = asked.unwrap_or(usual);
    if (1..=most).contains(&limit) {
        return Ok(limit);
    }
    Err(Problem::new(
        Sort::Query,
        format!("limit: {limit} is too few or too many"),
        format!("use 1 to {most}"),
    ))
}
