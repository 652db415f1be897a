//! Too much of anything ends in a refusal or a close, and the next reader is served.

use std::net::Shutdown;

use forewarn::http::Limits;

use super::stage::{FEED, Plan, Stage, feed, request};

#[test]
fn ten_megabytes_of_headers_are_refused_and_the_refusal_arrives() {
    let stage = Stage::usual();
    let mut line = stage.connect();
    line.say(format!("GET {FEED} HTTP/1.1\r\nHost: localhost\r\n"));
    let some = format!("X-Flood: {}\r\n", "x".repeat(8_000));
    for _ in 0..1_250 {
        line.say(&some);
    }
    assert_eq!(line.answer().status, 431);
    assert_eq!(stage.get(FEED, &[]).status, 200);
}

#[test]
fn one_endless_header_target_or_method_is_refused() {
    let stage = Stage::usual();
    for start in ["GET /feeds/all.atom HTTP/1.1\r\nHost: localhost\r\nX: ", "GET /", "G"] {
        let mut line = stage.connect();
        line.say(start);
        line.try_say("x".repeat(1 << 20));
        let status = line.answer().status;
        assert!(matches!(status, 400 | 414 | 431), "{start}: {status}");
    }
}

#[test]
fn heads_up_to_the_limit_are_taken_and_beyond_it_refused() {
    let stage = Stage::usual();
    let fill = |bytes: usize| format!("X: {}", "x".repeat(bytes));
    assert_eq!(stage.get(FEED, &[&fill(30_000)]).status, 200);
    assert_eq!(stage.get(FEED, &[&fill(33_000)]).status, 431);
    let lines = |count: usize| vec!["X: y"; count];
    assert_eq!(stage.get(FEED, &lines(63)).status, 200);
    assert_eq!(stage.get(FEED, &lines(64)).status, 431);
    assert_eq!(stage.get(FEED, &lines(1_000)).status, 431);
}

#[test]
fn noise_is_not_answered_with_success() {
    let stage = Stage::usual();
    for noise in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"\0\0\0\0\0\0\0\0",
        b"SSH-2.0-OpenSSH\r\n",
        b"\r\n\r\n\r\n\r\n",
        b"\xff\xfe\r\n\r\n",
        b"",
    ] {
        let mut line = stage.connect();
        line.say(noise);
        line.stream().shutdown(Shutdown::Write).unwrap();
        let all = line.until_closed();
        assert!(all.is_empty() || all.starts_with(b"HTTP/1.1 400 "), "{noise:?}");
    }
    assert_eq!(stage.get(FEED, &[]).status, 200);
}

#[test]
fn a_full_house_makes_room_by_closing_who_idles_longest() {
    let limits = Limits { connections: 4, ..Limits::default() };
    let stage = Stage::of(Plan { limits, threads: 1, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    let mut lines = Vec::new();
    for _ in 0..4 {
        let mut line = stage.connect();
        line.say(request("GET", FEED, &[]));
        assert_eq!(line.answer().status, 200);
        lines.push(line);
    }
    assert_eq!(stage.get(FEED, &[]).status, 200, "the fifth finds room");
    assert!(lines.iter_mut().any(|line| line.until_closed().is_empty()));
}

#[test]
fn five_hundred_connections_at_once_are_all_served() {
    let stage = Stage::usual();
    let mut lines: Vec<_> = (0..500).map(|_| stage.connect()).collect();
    for line in &mut lines {
        line.say(request("GET", FEED, &[]));
    }
    for line in &mut lines {
        assert_eq!(line.answer().status, 200);
    }
}

#[test]
fn connections_leave_some_of_the_open_files_to_the_rest_of_the_house() {
    let most = |files: Option<usize>| Limits::default().within_open_files(files).connections;
    let usual = Limits::default().connections;
    for (files, expected) in [(None, usual), (Some(1_000_000), usual), (Some(1024), 320), (Some(64), 16)] {
        assert_eq!(most(files), expected, "{files:?} files");
    }
    let both = |files| {
        let limits = Limits::default().within_open_files(Some(files));
        (limits.connections, limits.listeners)
    };
    assert_eq!(both(1_000_000), (usual, Limits::default().listeners));
    assert_eq!(both(20_000), (usual, 20_000 - 384 - usual), "listeners take what readers do not need");
    assert_eq!(both(4_096), (1_856, 1_856), "and neither has less than half");
}
