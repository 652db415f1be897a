//! Who is asking: a bearer token (RFC 6750) that speaks for a person, at a pace that leaves room for others.

use std::sync::Arc;

use axum::body::HttpBody as _;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::advisory::{Person, TokenId};
use crate::desk::Desk;

use super::pace::Allowance;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;

/// Limits as draft-ietf-httpapi-ratelimit-headers writes them.
const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// The person for whom the request's token speaks.
#[derive(Clone)]
pub(super) struct Caller {
    pub(super) person: Person,
    pub(super) token: TokenId,
    /// The desk, for what this request records: once, where it carries a key.
    pub(super) desk: Desk,
}

/// Lets nobody further without a token that opens something, nor above its pace.
pub(super) async fn admit(State(api): State<Arc<Api>>, mut request: Request, next: Next) -> Response {
    let unread = !request.body().is_end_stream();
    let caller = match authenticate(&api, request.headers()).await {
        Ok(caller) => caller,
        Err(problem) => return last(unread, problem.into_response()),
    };
    let allowance = api.pace.take(&caller.token, api.desk.now());
    let mut answer = match allowance.wait {
        Some(seconds) => last(unread, too_many(allowance.quota, seconds).into_response()),
        None => {
            request.extensions_mut().insert(caller);
            next.run(request).await
        }
    };
    announce(allowance, answer.headers_mut());
    answer
}

/// An answer that was given without waiting for the body is the last one on its connection, and says so (RFC 9112 §9.6):
/// nobody sends another request into what is being closed.
fn last(unread: bool, mut answer: Response) -> Response {
    if unread {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    answer
}

/// The same answer to every token that opens nothing, whatever the reason.
async fn authenticate(api: &Api, headers: &HeaderMap) -> Result<Caller, Problem> {
    let Some(token) = bearer(headers) else {
        return Err(refuse("no bearer token was sent", "Bearer realm=\"forewarn\""));
    };
    let opened = api.desk.authenticate(token).await?;
    let desk = || api.desk.clone();
    opened.map(|(person, token)| Caller { person, token, desk: desk() }).ok_or_else(|| {
        refuse("this token opens nothing", "Bearer realm=\"forewarn\", error=\"invalid_token\"")
    })
}

pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let mut given = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(only), None) = (given.next(), given.next()) else { return None };
    let (scheme, token) = only.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim_matches(' '))
}

fn refuse(detail: &str, challenge: &str) -> Problem {
    let fix = "send Authorization: Bearer fw_… with a token that is neither expired nor revoked";
    Problem::new(Sort::NotSignedIn, detail, fix).header(header::WWW_AUTHENTICATE, challenge)
}

fn too_many(quota: u32, seconds: i64) -> Problem {
    let detail = format!("this token has used its {quota} requests a minute");
    Problem::new(Sort::TooMany, detail, format!("wait {seconds} seconds"))
        .header(header::RETRY_AFTER, &seconds.to_string())
}

fn announce(allowance: Allowance, headers: &mut HeaderMap) {
    let Allowance { quota, remaining, full_in, wait: _ } = allowance;
    let both = [
        (RATE_LIMIT_POLICY, format!("\"token\";q={quota};w=60")),
        (RATE_LIMIT, format!("\"token\";r={remaining};t={full_in}")),
    ];
    for (name, value) in both {
        headers.extend(value.parse().ok().map(|value| (name, value)));
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| refuse("no bearer token was sent", "Bearer"))
    }
}
