//! Event streams on the wire: greeting, telling, coming back, falling behind, heartbeats, bounds, and the end.

use std::time::Duration;

use bytes::Bytes;
use chrono::TimeDelta;
use forewarn::feed::TidingId;
use forewarn::http::{Drained, Limits};
use forewarn::press::{Roll, Telling};

use super::stage::{FEED, Plan, Stage, feed, request};
use crate::support::Listener;

const STREAM: &str = "/feeds/all/events";
const FETCH: &str = "/feeds/all.json";
/// The beginning of what the stream remembers, as an id.
const SINCE: i64 = 1_000;

fn place(at: i64) -> TidingId {
    TidingId { at, whose: None }
}

/// An event of which the wire knows no more than its id.
fn event(at: i64, text: &str) -> (TidingId, Bytes) {
    (place(at), format!("id: {at}\nevent: advisory\ndata: {text}\n\n").into())
}

fn say(stage: &Stage, what: impl FnOnce(&mut Telling)) {
    let mut telling = Telling::new();
    what(&mut telling);
    stage.channels.say(telling);
}

fn tell(stage: &Stage, events: impl IntoIterator<Item = (TidingId, Bytes)>) {
    say(stage, |telling| telling.tell(STREAM, events.into_iter().collect()));
}

fn stage_with(limits: Limits) -> Stage {
    let stage = Stage::of(Plan { limits, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    say(&stage, |telling| telling.open(STREAM, FETCH, place(SINCE), vec![event(1_001, "one")]));
    stage
}

fn stage() -> Stage {
    stage_with(Limits::default())
}

/// Somebody who listens; when this returns, they have their place.
fn listen(stage: &Stage, last_id: Option<&str>) -> Listener {
    Listener::open(stage.address, STREAM, last_id)
}

fn data(listener: &mut Listener, count: usize) -> Vec<String> {
    (0..count).map(|_| listener.hear().data).collect()
}

#[test]
fn a_stream_is_never_kept_or_held_back_and_open_to_every_site() {
    let stage = stage();
    for line in ["", "Accept-Encoding: gzip, br, zstd\r\n", "Sec-Fetch-Dest: document\r\n", "Accept: x/y\r\n"]
    {
        let request = format!("GET {STREAM} HTTP/1.1\r\nHost: localhost\r\n{line}\r\n");
        let listener = Listener::ask(stage.address, &request).greeted();
        assert_eq!(listener.status(), 200, "{line}");
        for (name, value) in [
            ("content-type", "text/event-stream"),
            ("cache-control", "no-store"),
            ("x-accel-buffering", "no"),
            ("access-control-allow-origin", "*"),
            ("connection", "close"),
        ] {
            assert_eq!(listener.header(name), Some(value), "{}", listener.head);
        }
        for name in ["content-encoding", "content-length", "transfer-encoding", "set-cookie", "etag"] {
            assert_eq!(listener.header(name), None, "{}", listener.head);
        }
        assert!(listener.header("date").is_some());
        assert!((2_000..=6_000).contains(&listener.retry.unwrap()), "{:?}", listener.retry);
        assert_eq!(listener.last_id, "1001", "a place to come back to, before anything was told");
    }
}

#[test]
fn head_answers_the_headers_alone_and_other_methods_are_refused() {
    let stage = stage();
    let head = stage.head(STREAM, &[]);
    assert_eq!((head.status, head.header("content-type")), (200, Some("text/event-stream")));
    let mut line = stage.connect();
    for _ in 0..2 {
        line.say(request("HEAD", STREAM, &[]));
        assert_eq!(line.answer_without_body().status, 200, "and the connection goes on");
    }
    for (method, status) in [("POST", 405), ("DELETE", 405), ("OPTIONS", 204), ("BREW", 501)] {
        assert_eq!(stage.send(request(method, STREAM, &["Content-Length: 0"])).status, status, "{method}");
    }
    let preflight =
        stage.send(request("OPTIONS", STREAM, &["Access-Control-Request-Headers: last-event-id"]));
    assert_eq!(preflight.header("access-control-allow-headers"), Some("*"));
}

#[test]
fn only_the_path_of_a_feed_opens_a_stream() {
    let stage = stage();
    for path in ["/feeds/none/events", "/feeds/all/events/", "/feeds//events", "/feeds/all/Events", "/events"]
    {
        assert_eq!(stage.get(path, &[]).status, 404, "{path}");
    }
    let mut swap = forewarn::press::Swap::new();
    swap.gone("/feeds/past/events");
    stage.shelf.swap(swap);
    assert_eq!(stage.get("/feeds/past/events", &[]).status, 410);
    let bare = Stage::of(Plan::default());
    assert_eq!(bare.get(STREAM, &[]).status, 503, "before the first print nothing is known");
}

#[test]
fn a_query_is_not_looked_at() {
    let stage = stage();
    let mut listener =
        Listener::open(stage.address, &format!("{STREAM}?lastEventId=garbage"), None).greeted();
    tell(&stage, [event(1_002, "two")]);
    assert_eq!(listener.hear().data, "two");
}

#[test]
fn everyone_is_told_once_and_in_order() {
    let stage = stage();
    let mut listeners: Vec<_> = (0..20).map(|_| listen(&stage, None).greeted()).collect();
    tell(&stage, [event(1_002, "two"), event(1_003, "three")]);
    tell(&stage, [event(1_004, "four")]);
    for listener in &mut listeners {
        assert_eq!(data(listener, 3), ["two", "three", "four"]);
        assert_eq!(listener.last_id, "1004");
    }
}

#[test]
fn a_request_behind_another_is_heard_after_its_answer() {
    let stage = stage();
    let mut line = stage.connect();
    stage.show("/large", feed(&"x".repeat(4 << 20)));
    line.say(request("GET", "/large", &[]) + &request("GET", STREAM, &[]));
    assert_eq!(line.answer().body.len(), 4 << 20);
    assert_eq!(line.answer_without_body().header("content-type"), Some("text/event-stream"));
}

#[test]
fn an_old_client_gets_a_stream_too() {
    let stage = stage();
    let mut listener = Listener::ask(stage.address, &format!("GET {STREAM} HTTP/1.0\r\n\r\n")).greeted();
    tell(&stage, [event(1_002, "two")]);
    assert_eq!(listener.hear().data, "two");
}

#[test]
fn who_comes_back_is_told_what_was_told_meanwhile() {
    let stage = stage();
    tell(&stage, [event(1_002, "two"), event(1_003, "three")]);
    assert_eq!(data(&mut listen(&stage, Some("1001")), 2), ["two", "three"]);
    assert_eq!(data(&mut listen(&stage, Some("1002")), 1), ["three"]);
    let mut newest = listen(&stage, Some("1003")).greeted();
    tell(&stage, [event(1_004, "four")]);
    assert_eq!(newest.hear().data, "four");
    // An id between two events is followed by what is of its time or later.
    assert_eq!(data(&mut listen(&stage, Some("1000")), 4), ["one", "two", "three", "four"]);
}

#[test]
fn an_event_that_came_late_is_told_to_those_who_come_back_as_well() {
    let stage = stage();
    tell(&stage, [event(1_009, "nine")]);
    tell(&stage, [event(1_005, "late")]);
    assert_eq!(data(&mut listen(&stage, Some("1009")), 1), ["late"]);
}

#[test]
fn an_id_of_which_nothing_is_known_means_fetch_the_feed() {
    let stage = stage();
    let long = "9".repeat(5_000);
    let garbage =
        ["99999999999999", "1002", "-1", "1001.", "x", "1001.0.0", "1001 ", "01001", "1e3", "\u{e9}", &long];
    for id in garbage {
        let id = if id == "1001 " { "1001\u{b7}" } else { id };
        let mut listener = listen(&stage, Some(id));
        let reset = listener.hear();
        assert_eq!((reset.kind.as_str(), reset.id.as_str()), ("reset", "1001"), "{id:.20}");
        assert_eq!(reset.json()["why"], "unknown-id");
        assert_eq!(reset.json()["fetch"], FETCH);
        // The id it was given instead is a good one: there is no loop.
        assert_eq!(listen(&stage, Some(&listener.last_id)).greeted().last_id, "");
    }
    let twice = format!(
        "GET {STREAM} HTTP/1.1\r\nHost: a.localhost\r\nLast-Event-ID: 1001\r\nLast-Event-ID: 1001\r\n\r\n"
    );
    assert_eq!(Listener::ask(stage.address, &twice).hear().kind, "reset");
    assert_eq!(listen(&stage, Some("")).greeted().last_id, "1001", "empty is none");
}

#[test]
fn an_id_older_than_what_is_remembered_means_fetch_the_feed_and_hear_the_rest() {
    let stage = stage();
    let mut listener = listen(&stage, Some("999"));
    let reset = listener.hear();
    assert_eq!((reset.kind.as_str(), reset.id.as_str()), ("reset", "1000"));
    assert_eq!(reset.json()["why"], "too-old");
    assert_eq!(listener.hear().data, "one");
    let many = (0..i64::try_from(Roll::ROOM).unwrap()).map(|n| event(2_000 + n, "x"));
    tell(&stage, many);
    assert_eq!(listen(&stage, Some("1001")).hear().kind, "reset");
    assert_eq!(data(&mut listen(&stage, Some("2000")), Roll::ROOM - 1).len(), Roll::ROOM - 1);
}

#[test]
fn a_feed_declared_anew_makes_everyone_fetch_it_and_its_past_is_forgotten() {
    let stage = stage();
    let mut listener = listen(&stage, None).greeted();
    let why = forewarn::render::events::Reset::Declared;
    say(&stage, |telling| telling.begin_anew(STREAM, FETCH, place(3_000), why));
    let reset = listener.hear();
    assert_eq!((reset.kind.as_str(), reset.id.as_str()), ("reset", "3000"));
    assert_eq!(reset.json()["why"], "declared");
    tell(&stage, [event(3_001, "new")]);
    assert_eq!(listener.hear().data, "new");
    assert_eq!(data(&mut listen(&stage, Some("3000")), 1), ["new"]);
    assert_eq!(listen(&stage, Some("1001")).hear().json()["why"], "too-old");
}

#[test]
fn a_feed_that_is_taken_away_ends_its_streams() {
    let stage = stage();
    let mut listener = listen(&stage, None).greeted();
    say(&stage, |telling| {
        telling.tell(STREAM, vec![event(1_002, "last")]);
        telling.close(STREAM);
    });
    assert_eq!(listener.rest().iter().map(|event| event.data.as_str()).collect::<Vec<_>>(), ["last"]);
    assert_eq!(listener.comments, ["the stream ends here"]);
    assert_eq!(stage.get(STREAM, &[]).status, 404);
}

#[test]
fn a_heartbeat_comes_again_and_again_and_names_the_minute() {
    let stage = stage_with(Limits { heartbeat: Duration::from_millis(40), ..Limits::default() });
    let mut listener = listen(&stage, None).greeted();
    for _ in 0..3 {
        let beat = listener.hear();
        assert_eq!((beat.kind.as_str(), beat.id.as_str()), ("heartbeat", "1001"), "it has no id of its own");
        assert_eq!(beat.json()["at"], "2026-11-23T12:01:00Z");
    }
    stage.clock.advance(TimeDelta::seconds(61));
    while listener.hear().json()["at"] != "2026-11-23T12:02:00Z" {}
}

#[test]
fn one_who_listens_is_not_idle() {
    let short = Duration::from_millis(60);
    let limits = Limits { idle: short, first_byte: short, head: short, answer: short, ..Limits::default() };
    let stage = stage_with(Limits { heartbeat: Duration::from_millis(200), ..limits });
    let mut idle = stage.connect();
    idle.say(request("GET", FEED, &[]));
    assert_eq!(idle.answer().status, 200);
    let mut listener = listen(&stage, None);
    assert!(idle.until_closed().is_empty());
    // Two heartbeats are several times as long as everyone else may wait.
    assert_eq!([listener.hear().kind, listener.hear().kind], ["heartbeat", "heartbeat"]);
}

/// Tells so much that no system keeps it for a listener who takes nothing.
fn flood(stage: &Stage) {
    let text = "x".repeat(64 * 1024);
    for n in 0..200 {
        tell(stage, [event(10_000 + n, &text)]);
    }
}

#[test]
fn one_who_takes_nothing_is_cut_off_and_nobody_else_waits() {
    let limits = Limits { stall: Duration::from_millis(150), ..Limits::default() };
    let stage = stage_with(limits);
    let slow = listen(&stage, None);
    let mut other = listen(&stage, None).greeted();
    for n in 0..200 {
        tell(&stage, [event(10_000 + n, &"x".repeat(64 * 1024))]);
        assert_eq!(other.hear().id, (10_000 + n).to_string());
    }
    // Nothing is read until the other side has given up: then a write fails.
    while std::io::Write::write_all(&mut slow.stream(), b"x").is_ok() {
        std::thread::yield_now();
    }
}

#[test]
fn one_whom_the_roll_has_lapped_ends_at_a_whole_event_or_within_one_and_can_come_back() {
    let stage = stage();
    let mut slow = listen(&stage, None).greeted();
    flood(&stage);
    let room = i64::try_from(Roll::ROOM).unwrap();
    tell(&stage, (0..room).map(|n| event(20_000 + n, "x")));
    let heard = slow.rest();
    assert!(heard.len() < 200, "{} events were told to one who took none", heard.len());
    let mut again = listen(&stage, Some(&slow.last_id));
    assert_eq!(again.hear().kind, "reset", "what it missed is not remembered");
    assert_eq!(data(&mut again, Roll::ROOM).len(), Roll::ROOM);
}

#[test]
fn one_who_leaves_gives_the_place_up_at_once() {
    let stage = stage_with(Limits { listeners: 1, ..Limits::default() });
    for _ in 0..20 {
        let listener = std::iter::repeat_with(|| listen(&stage, None)).find(|one| one.status() == 200);
        drop(listener.unwrap().greeted());
    }
}

#[test]
fn listeners_have_a_bound_of_their_own_and_never_a_readers_place() {
    let stage = stage_with(Limits { listeners: 3, connections: 2, ..Limits::default() });
    let mut listeners: Vec<_> = (0..3).map(|_| listen(&stage, None).greeted()).collect();
    let refused = stage.get(STREAM, &[]);
    assert_eq!((refused.status, refused.header("retry-after")), (503, Some("5")));
    for _ in 0..5 {
        assert_eq!(stage.get(FEED, &[]).status, 200, "readers are served");
    }
    tell(&stage, [event(1_002, "two")]);
    for listener in &mut listeners {
        assert_eq!(listener.hear().data, "two", "and nobody's listening was ended for the others");
    }
}

#[test]
fn one_who_talks_on_is_not_listening() {
    let stage = stage();
    let mut listener = listen(&stage, None).greeted();
    while std::io::Write::write_all(&mut listener.stream(), &[b'x'; 1024]).is_ok() {}
    assert!(listener.rest().is_empty());
}

#[test]
fn a_drain_ends_every_stream_at_once_with_a_word() {
    let mut stage = stage();
    let mut listeners: Vec<_> = (0..10).map(|_| listen(&stage, None).greeted()).collect();
    tell(&stage, [event(1_002, "two")]);
    let draining = stage.begin_drain();
    for listener in &mut listeners {
        let heard: Vec<_> = listener.rest().into_iter().map(|event| event.data).collect();
        assert_eq!(heard, ["two"]);
        assert_eq!(listener.comments, ["the stream ends here"]);
    }
    assert_eq!(draining.join().unwrap(), Drained { cut: 0 });
}

#[test]
fn a_drain_does_not_wait_for_one_who_takes_nothing() {
    let mut stage = stage();
    let slow = listen(&stage, None);
    flood(&stage);
    assert_eq!(stage.begin_drain().join().unwrap(), Drained { cut: 0 });
    drop(slow);
}
