//! Shutdown: no request that has arrived is cut, what idles is closed, and it ends.

use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use forewarn::http::{Drained, Limits};
use tokio::sync::Semaphore;

use super::stage::{FEED, Plan, Stage, feed, request};

/// An editors' address that answers when it is let go, and says that it was reached.
fn slow() -> (Router, Arc<Semaphore>, Arc<Semaphore>) {
    let (reached, go) = (Arc::new(Semaphore::new(0)), Arc::new(Semaphore::new(0)));
    let (inside, gate) = (Arc::clone(&reached), Arc::clone(&go));
    let answer = move || {
        let (inside, gate) = (Arc::clone(&inside), Arc::clone(&gate));
        async move {
            inside.add_permits(1);
            gate.acquire().await.unwrap().forget();
            "done"
        }
    };
    (Router::new().route("/api/slow", get(answer)), reached, go)
}

fn stage(limits: Limits) -> (Stage, Arc<Semaphore>, Arc<Semaphore>) {
    let (editors, reached, go) = slow();
    let stage = Stage::of(Plan { editors: Some(editors), limits, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    (stage, reached, go)
}

fn wait_for(semaphore: &Semaphore) {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(async { semaphore.acquire().await.unwrap().forget() });
}

#[test]
fn a_request_in_flight_is_answered_and_then_the_house_is_closed() {
    let (mut stage, reached, go) = stage(Limits::default());
    let mut busy = stage.connect();
    busy.say(request("GET", "/api/slow", &[]));
    wait_for(&reached);
    let mut idle = stage.connect();
    idle.say(request("GET", FEED, &[]));
    assert_eq!(idle.answer().status, 200);
    let draining = stage.begin_drain();
    assert!(idle.until_closed().is_empty(), "what idles is closed while the other is still busy");
    go.add_permits(1);
    let got = busy.answer();
    assert_eq!((got.status, got.text(), got.header("connection")), (200, "done", Some("close")));
    assert!(busy.until_closed().is_empty());
    assert_eq!(draining.join().unwrap(), Drained { cut: 0 });
    assert!(TcpStream::connect(stage.address).is_err(), "nobody listens any more");
}

#[test]
fn a_head_that_has_begun_to_arrive_is_let_in() {
    let (mut stage, reached, go) = stage(Limits::default());
    let mut busy = stage.connect();
    busy.say(request("GET", "/api/slow", &[]));
    wait_for(&reached);
    let mut half = stage.connect();
    half.say("GET /feeds/all.atom HTTP/1.1\r\nHost: loc");
    let mut idle = stage.connect();
    idle.say(request("GET", FEED, &[]));
    assert_eq!(idle.answer().status, 200);
    let draining = stage.begin_drain();
    assert!(idle.until_closed().is_empty());
    half.say("alhost\r\n\r\n");
    let got = half.answer();
    assert_eq!((got.status, got.text()), (200, "<feed/>"));
    assert!(half.until_closed().is_empty());
    go.add_permits(1);
    assert_eq!(busy.answer().status, 200);
    assert_eq!(draining.join().unwrap(), Drained { cut: 0 });
}

#[test]
fn one_who_never_ends_is_cut_when_the_time_is_up() {
    let (mut stage, reached, _go) = stage(Limits { drain: Duration::from_millis(50), ..Limits::default() });
    let mut busy = stage.connect();
    busy.say(request("GET", "/api/slow", &[]));
    wait_for(&reached);
    assert_eq!(stage.begin_drain().join().unwrap(), Drained { cut: 1 });
    assert!(busy.until_closed().is_empty());
}

#[test]
fn a_second_wire_on_the_same_port_is_refused() {
    let stage = Stage::usual();
    let second = forewarn::http::Listening::bind(stage.address, std::num::NonZeroUsize::MIN);
    assert_eq!(second.unwrap_err().kind(), std::io::ErrorKind::AddrInUse);
}
