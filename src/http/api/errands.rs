//! Requests with a key: answered once, repeated word for word, and never done twice, whatever broke in between.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use sha2::{Digest as _, Sha256};

use crate::advisory::{Digest, PersonName};
use crate::desk::Errand;
use crate::store::{KeptAnswer, Known, Room, Stub, Ticket};

use super::again::{Repeated, again};
use super::body::gathered;
use super::caller::{Caller, bearer};
use super::frame::RequestId;
use super::key::key;
use super::problem::Problem;
use super::refusal::under_way;
use super::sort::Sort;
use super::state::Api;

/// Keys of one person within a day: one every four seconds, and 3 MB of rows beside the answers.
const MOST_KEYS: u64 = 20_000;

/// Bytes of answers kept for one person within a day.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// A longer answer is not kept, but made again from the ledger; none that the service gives to a POST comes near it.
const MOST_ANSWER: usize = 1024 * 1024;

/// Said of an answer that was given before.
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// On an answer that must not be kept: it shows a secret.
#[derive(Debug, Clone, Copy)]
pub(super) struct NeverKept;

/// The keys whose requests are being answered. It need not survive a restart: then nothing is being answered.
#[derive(Debug, Default)]
pub struct UnderWay(Mutex<BTreeSet<(PersonName, Digest)>>);

/// A key that is taken until this is dropped.
struct Taken<'a> {
    all: &'a UnderWay,
    key: (PersonName, Digest),
}

impl UnderWay {
    fn take(&self, ticket: &Ticket) -> Option<Taken<'_>> {
        let key = (ticket.holder.clone(), ticket.key);
        let fresh = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key.clone());
        // Made only where it is ours: dropping it frees the key.
        fresh.then(|| Taken { all: self, key })
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.all.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.key);
    }
}

/// Lets a POST with a key through once.
pub(super) async fn once(State(api): State<Arc<Api>>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    match key(request.headers()) {
        Ok(None) => next.run(request).await,
        Ok(Some(key)) => match gathered(request.extensions()) {
            Some(body) => answer(&api, &key, &body, request, next)
                .await
                .unwrap_or_else(|refused| refused.into_response()),
            // What did not come whole is refused by everyone who asks for it, and does nothing.
            None => next.run(request).await,
        },
        Err(problem) => problem.into_response(),
    }
}

async fn answer(
    api: &Api,
    key: &str,
    body: &[u8],
    mut request: Request,
    next: Next,
) -> Result<Response, Problem> {
    let caller = request.extensions().get::<Caller>().cloned();
    let token = bearer(request.headers()).map(str::to_owned);
    let (Some(mut caller), Some(token)) = (caller, token) else { return Ok(next.run(request).await) };
    let ticket = Ticket {
        holder: caller.person.name.clone(),
        key: Digest(Sha256::digest(key.as_bytes()).into()),
        request: fingerprint(&request, body),
        at: whole_millis(api.desk.now()),
    };
    let about = About::of(&request);
    let _taken = api.under_way.take(&ticket).ok_or_else(under_way)?;
    match api.desk.known(ticket.clone()).await? {
        Known::New(room) => has_room(&room, ticket.at)?,
        Known::Before(Stub { request, .. }) if request != ticket.request => return Err(other_request()),
        Known::Before(Stub { answer: Some(kept), .. }) => return Ok(replayed(kept)),
        Known::Before(Stub { record: Some(record), at, .. }) => {
            // It was done, and the service ended or broke before it kept what it answered.
            caller.desk = api.desk.at(Errand::new(Ticket { at, ..ticket.clone() }, &token));
            let repeated = Repeated { caller: &caller, record, body, path: &about.path };
            let answer = again(api, repeated).await?;
            return Ok(keep(api, ticket, about, answer).await);
        }
        Known::Before(Stub { record: None, answer: None, .. }) => {}
    }
    caller.desk = api.desk.at(Errand::new(ticket.clone(), &token));
    request.extensions_mut().insert(caller);
    let answer = next.run(request).await;
    Ok(keep(api, ticket, about, answer).await)
}

/// What of a request makes it another one: the clauses that decide what is done.
fn fingerprint(request: &Request, body: &[u8]) -> Digest {
    let target = request.uri().path_and_query().map_or("", |target| target.as_str());
    let lines = |name| request.headers().get_all(name).iter().map(HeaderValue::as_bytes).collect::<Vec<_>>();
    let (media, matching) = (lines(header::CONTENT_TYPE).join(&b','), lines(header::IF_MATCH).join(&b','));
    let mut hash = Sha256::new();
    for part in [request.method().as_str().as_bytes(), target.as_bytes(), &media, &matching, body] {
        // With its length before it, no part can be taken for the beginning of the next.
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    Digest(hash.finalize().into())
}

fn whole_millis(at: DateTime<Utc>) -> DateTime<Utc> {
    // Truncation fails only beyond the years that nanoseconds can count; there the instant itself will do.
    at.duration_trunc(TimeDelta::milliseconds(1)).unwrap_or(at)
}

fn has_room(room: &Room, now: DateTime<Utc>) -> Result<(), Problem> {
    let Room { keys, bytes, oldest } = *room;
    if keys < MOST_KEYS && bytes < MOST_BYTES {
        return Ok(());
    }
    let wait = oldest.map_or(1, |oldest| (oldest + Ticket::KEPT - now).num_seconds().max(0) + 1);
    let detail = format!("this person has used {keys} keys within a day, with {bytes} bytes of answers");
    let fix = "wait until the oldest is forgotten, a day after it came; or send no Idempotency-Key";
    Err(Problem::new(Sort::TooManyKeys, detail, fix).header(header::RETRY_AFTER, &wait.to_string()))
}

fn other_request() -> Problem {
    let detail = "this Idempotency-Key came with another method, address, precondition or body before";
    Problem::new(Sort::OtherRequest, detail, "use a new key for another request")
}

fn replayed(kept: KeptAnswer) -> Response {
    let KeptAnswer { status, media, location, etag, body } = kept;
    let mut answer = Response::new(Body::from(body));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let lines = [(header::CONTENT_TYPE, media), (header::LOCATION, location), (header::ETAG, etag)];
    for (name, value) in lines {
        answer.headers_mut().extend(value.and_then(|value| value.parse().ok()).map(|value| (name, value)));
    }
    answer.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    answer
}

/// What a problem document about a request says of it.
struct About {
    path: String,
    id: String,
}

impl About {
    fn of(request: &Request) -> Self {
        let id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        Self { path: request.uri().path().to_owned(), id }
    }
}

/// Keeps an answer and gives it. Faults of ours are not kept: asked again it may go better, and what was done by then is
/// found on the ledger.
async fn keep(api: &Api, ticket: Ticket, about: About, mut answer: Response) -> Response {
    if let Some(problem) = answer.extensions_mut().remove::<Problem>() {
        answer = problem.document(&about.path, &about.id, answer);
    }
    let final_one = !answer.status().is_server_error() && answer.extensions().get::<NeverKept>().is_none();
    let (parts, body) = answer.into_parts();
    // Finished bytes, in memory: they are there at once and do not break off.
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if final_one && body.len() <= MOST_ANSWER {
        let line = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let kept = KeptAnswer {
            status: parts.status.as_u16(),
            media: line(header::CONTENT_TYPE),
            location: line(header::LOCATION),
            etag: line(header::ETAG),
            body: body.to_vec(),
        };
        if let Err(refused) = api.desk.keep_answer(ticket, kept).await {
            // What was done is on the ledger with its key: only the very words of the answer may differ next time.
            tracing::warn!(error = &refused as &dyn std::error::Error, "an answer could not be kept");
        }
    }
    Response::from_parts(parts, Body::from(body))
}
