//! The way to the desk: editors' requests reach its router whole, on its own runtime, and never more than it can take.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse;
use axum::routing::{any, get, post};
use forewarn::http::Limits;
use tokio::sync::Semaphore;

use super::stage::{FEED, Plan, Stage, feed, request};

fn stage(router: Router, limits: Limits) -> Stage {
    let stage = Stage::of(Plan { editors: Some(router), limits, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    stage
}

fn echo() -> Router {
    Router::new()
        .route("/api/echo", post(|body: Bytes| async move { body }))
        .route("/api/refuse", post(|| async { (StatusCode::UNAUTHORIZED, "who are you?") }))
        .route("/api/thread", get(|| async { std::thread::current().name().unwrap_or("").to_owned() }))
        .route("/api/broken", get(broken))
        .fallback(any(
            |uri: Uri| async move { (StatusCode::IM_A_TEAPOT, uri.path().to_owned()).into_response() },
        ))
}

async fn broken() -> &'static str {
    panic!("this panic belongs to the test");
}

#[test]
fn a_body_arrives_whole_however_it_is_framed() {
    let stage = stage(echo(), Limits::default());
    let mut line = stage.connect();
    line.say(request("POST", "/api/echo", &["Content-Length: 5"]) + "hello");
    assert_eq!(line.answer().text(), "hello");
    line.say(
        request("POST", "/api/echo", &["Transfer-Encoding: chunked"])
            + "2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n",
    );
    assert_eq!(line.answer().text(), "hello");
    line.say(request("POST", "/api/echo", &["Content-Length: 5", "Expect: 100-continue"]));
    assert_eq!(line.answer_without_body().status, 100);
    line.say("hello");
    assert_eq!(line.answer().text(), "hello");
}

#[test]
fn a_body_that_is_framed_twice_is_followed_by_the_end() {
    let stage = stage(echo(), Limits::default());
    for lines in [
        ["Content-Length: 6", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: chunked", "Content-Length: 6"],
    ] {
        let mut line = stage.connect();
        line.say(request("POST", "/api/echo", &lines) + "0\r\n\r\n" + &request("GET", FEED, &[]));
        assert_eq!(line.answers_until_closed(), 1, "{lines:?}");
    }
}

#[test]
fn which_addresses_are_the_editors() {
    let stage = stage(echo(), Limits::default());
    for (path, expected) in [
        ("/api", 418),
        ("/api/", 418),
        ("/api/x", 418),
        ("/desk", 418),
        ("/desk/x", 418),
        ("/apix", 404),
        ("/deskx", 404),
        ("/API/x", 404),
        ("/", 404),
        (FEED, 200),
    ] {
        assert_eq!(stage.get(path, &[]).status, expected, "{path}");
    }
}

#[test]
fn the_desk_does_its_work_on_its_own_threads() {
    let stage = stage(echo(), Limits::default());
    let name = stage.get("/api/thread", &[]);
    assert!(!name.text().starts_with("wire-"), "{}", name.text());
}

#[test]
fn an_answer_before_the_body_is_not_lost_to_a_reset() {
    let stage = stage(echo(), Limits::default());
    for _ in 0..20 {
        let mut line = stage.connect();
        line.say(request("POST", "/api/refuse", &["Content-Length: 3000000"]));
        line.try_say("x".repeat(3_000_000));
        assert_eq!(line.answer().text(), "who are you?");
    }
}

#[test]
fn a_panic_at_the_desk_is_a_500_and_readers_notice_nothing() {
    let stage = stage(echo(), Limits::default());
    let mut line = stage.connect();
    line.say(request("GET", "/api/broken", &[]));
    let got = line.answer();
    assert_eq!((got.status, got.header("content-type")), (500, Some("application/problem+json")));
    line.say(request("GET", FEED, &[]));
    assert_eq!(line.answer().status, 200);
}

#[test]
fn more_than_the_desk_can_take_is_asked_to_come_again_and_readers_are_served() {
    let gate = Arc::new(Semaphore::new(0));
    let reached = Arc::new(Semaphore::new(0));
    let (held, inside) = (Arc::clone(&gate), Arc::clone(&reached));
    let wait = move || {
        let (held, inside) = (Arc::clone(&held), Arc::clone(&inside));
        async move {
            inside.add_permits(1);
            held.acquire().await.unwrap().forget();
            "done"
        }
    };
    let limits = Limits { editors: 2, ..Limits::default() };
    let stage = stage(Router::new().route("/api/wait", get(wait)), limits);
    let mut waiting: Vec<_> = (0..2).map(|_| stage.connect()).collect();
    for line in &mut waiting {
        line.say(request("GET", "/api/wait", &[]));
    }
    let entered = tokio::runtime::Builder::new_current_thread().build().unwrap();
    entered.block_on(async { reached.acquire_many(2).await.unwrap().forget() });
    let got = stage.get("/api/wait", &[]);
    assert_eq!((got.status, got.header("retry-after")), (503, Some("5")));
    let problem: serde_json::Value = serde_json::from_slice(&got.body).unwrap();
    assert_eq!(problem["status"], 503);
    assert_eq!(stage.get(FEED, &[]).status, 200);
    gate.add_permits(2);
    for line in &mut waiting {
        assert_eq!(line.answer().text(), "done");
    }
}

#[test]
fn without_a_desk_its_addresses_lead_nowhere() {
    let stage = Stage::usual();
    assert_eq!(stage.get("/api/v1/me", &[]).status, 404);
}
