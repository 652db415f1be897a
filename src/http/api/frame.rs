//! Around every answer: it has an id, is kept nowhere, runs nothing, and is a document even when something broke.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::task::JoinError;
use tracing::Instrument;

use crate::press::{Cache, Guard};

use super::problem::Problem;
use super::sort::Sort;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Fills bytes with chance.
pub(super) type Random = fn(&mut [u8]);

/// Answers in a task of its own: a step once begun is finished although the editor hung up, and a panic ends nothing else.
pub(super) async fn frame(State(random): State<Random>, request: Request, next: Next) -> Response {
    let id = request_id(random);
    let asked = request.uri().path().to_owned();
    let mut request = request;
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", id, method = %request.method(), path = asked);
    let outcome = tokio::spawn(next.run(request).instrument(span)).await;
    let mut answer = outcome.unwrap_or_else(|broken| failed(broken, &id).into_response());
    if let Some(problem) = answer.extensions_mut().remove::<Problem>() {
        answer = problem.document(&asked, &id, answer);
    }
    dress(answer.headers_mut(), &id);
    answer
}

/// The id under which a request stands in the log; made here, and never taken from outside.
#[derive(Debug, Clone)]
pub(super) struct RequestId(pub(super) String);

fn request_id(random: Random) -> String {
    let mut bytes = [0; 8];
    random(&mut bytes);
    format!("{:016x}", u64::from_be_bytes(bytes))
}

fn failed(broken: JoinError, id: &str) -> Problem {
    let panic = broken.try_into_panic().ok();
    let said = panic.as_ref().and_then(|panic| {
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied())
    });
    tracing::error!(id, panic = said.unwrap_or("(nothing said)"), "a request ended in a panic");
    let fix = format!("tell whoever runs the service, with the request's id {id}");
    Problem::new(Sort::Failed, "the service failed while answering", fix)
}

fn dress(headers: &mut HeaderMap, id: &str) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(Cache::Never.control()));
    Guard::Api.dress(headers);
    headers.extend(HeaderValue::from_str(id).ok().map(|id| (REQUEST_ID, id)));
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::{Random, frame};

    async fn broken() -> &'static str {
        panic!("a secret of the house")
    }

    /// Nothing in the house panics on request, so this handler does.
    #[tokio::test]
    async fn a_panic_becomes_a_problem_that_tells_no_secret() {
        let random: Random = |bytes| bytes.fill(7);
        let router = Router::new().route("/broken", get(broken)).layer(from_fn_with_state(random, frame));
        let request = Request::get("/broken?token=x").body(Body::empty()).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        assert_eq!(answer.headers()["x-request-id"], "0707070707070707");
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem["type"], "/problems/failed");
        assert_eq!(problem["instance"], "/broken");
        assert!(problem["fix"].as_str().unwrap().contains("0707070707070707"), "{problem}");
        assert!(!problem.to_string().contains("secret"), "{problem}");
    }
}
