//! Sockets that keep us waiting are closed, each kind by its own deadline; the tests wait for the close itself.

use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::routing::post;
use forewarn::http::Limits;

use super::stage::{FEED, Plan, Stage, feed, request};

/// Only the deadline under test is short; another one would show as a test that takes for ever.
const SHORT: Duration = Duration::from_millis(80);
const LONG: Duration = Duration::from_secs(3600);

fn patient() -> Limits {
    let (first_byte, head, body, answer, idle, stall, linger) = (LONG, LONG, LONG, LONG, LONG, LONG, LONG);
    Limits { first_byte, head, body, answer, idle, stall, linger, ..Limits::default() }
}

fn stage(limits: Limits) -> Stage {
    let takes = post(|body: Bytes| async move { body.len().to_string() });
    let never = post(std::future::pending::<&'static str>);
    let editors = Router::new().route("/api/takes", takes).route("/api/never", never);
    let stage = Stage::of(Plan { limits, editors: Some(editors), ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    stage
}

#[test]
fn one_who_says_nothing_is_closed() {
    let stage = stage(Limits { first_byte: SHORT, ..patient() });
    assert!(stage.connect().until_closed().is_empty());
}

#[test]
fn half_a_head_is_closed_however_slowly_it_goes_on() {
    let stage = stage(Limits { head: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say("GET /feeds/all.atom HTTP/1.1\r\nHost: localhost\r\n");
    // The deadline is for the whole head: lines that keep coming do not move it.
    let lines =
        (0..4_000).take_while(|_| !line.ends_within(Duration::from_millis(5)) && line.try_say("X: y\r\n"));
    assert!(lines.count() < 4_000, "the head's limit in bytes was not what ended it");
}

#[test]
fn a_silent_half_head_is_closed_on_a_connection_that_was_good_before() {
    let stage = stage(Limits { head: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say(request("GET", FEED, &[]));
    assert_eq!(line.answer().status, 200);
    line.say("GET /feeds");
    assert!(line.until_closed().is_empty());
}

#[test]
fn half_a_body_is_closed() {
    let stage = stage(Limits { body: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say(request("POST", "/api/takes", &["Content-Length: 10"]) + "12345");
    assert_eq!(line.answers_until_closed(), 0);
}

#[test]
fn half_a_chunk_is_closed() {
    let stage = stage(Limits { body: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say(request("POST", "/api/takes", &["Transfer-Encoding: chunked"]) + "5\r\n12345\r\n");
    assert_eq!(line.answers_until_closed(), 0);
}

#[test]
fn an_answer_that_never_comes_is_not_waited_for() {
    let stage = stage(Limits { answer: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say(request("POST", "/api/never", &["Content-Length: 0"]));
    assert_eq!(line.answers_until_closed(), 0);
}

#[test]
fn one_who_has_been_answered_and_asks_nothing_more_is_closed() {
    let stage = stage(Limits { idle: SHORT, ..patient() });
    for (method, path) in [("GET", FEED), ("GET", "/nothing"), ("POST", "/api/takes")] {
        let mut line = stage.connect();
        line.say(request(method, path, &["Content-Length: 0"]));
        assert!(line.answer().status < 500, "{path}");
        assert!(line.until_closed().is_empty(), "{path}");
    }
}

#[test]
fn one_who_takes_nothing_of_the_answer_is_closed() {
    let stage = stage(Limits { stall: SHORT, ..patient() });
    // Far more than the system buffers between two sockets.
    stage.show("/huge", feed(&"x".repeat(64 << 20)));
    let mut line = stage.connect();
    line.say(request("GET", "/huge", &[]));
    let first = line.answer_without_body();
    assert_eq!((first.status, first.header("content-length")), (200, Some("67108864")));
    // Nothing is read until the other side has given up: then a write fails.
    while line.try_say("GET /huge HTTP/1.1\r\nHost: localhost\r\n\r\n") {
        std::thread::yield_now();
    }
    assert!(line.until_closed().len() < 64 << 20);
}

#[test]
fn one_who_goes_on_sending_after_a_refusal_is_heard_out_for_a_while_only() {
    let stage = stage(Limits { linger: SHORT, ..patient() });
    let mut line = stage.connect();
    line.say(request("GET", FEED, &["Transfer-Encoding: chunked"]));
    assert_eq!(line.answer().status, 400);
    while line.try_say("0") {
        std::thread::yield_now();
    }
}
