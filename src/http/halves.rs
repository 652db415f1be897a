//! The API for programs and the desk for people, behind one door: each has its own ways to know who is asking, and
//! neither takes the other's.

use axum::Router;
use axum::extract::Request;
use tower::ServiceExt;

/// Everything that editors reach: what begins with `/desk` is the desk's, all else the API's.
pub fn halves(api: Router, desk: Router) -> Router {
    Router::new().fallback(async move |request: Request| {
        let below = request.uri().path().strip_prefix("/desk");
        let theirs = below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if theirs { desk.oneshot(request).await } else { api.oneshot(request).await }
    })
}
