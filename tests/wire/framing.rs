//! One request, one answer: nothing that is smuggled behind a request is ever taken for another one (RFC 9112 §6, §11.2).

use super::stage::{FEED, Stage};

/// A request that must not be answered, hidden where a body might end.
const HIDDEN: &str = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

fn answers(head: &str, body: &str) -> (usize, String) {
    let stage = Stage::usual();
    let mut line = stage.connect();
    line.say(format!("{}\r\n\r\n{body}", head.replace('\n', "\r\n")));
    line.stream().shutdown(std::net::Shutdown::Write).unwrap();
    let all = String::from_utf8(line.until_closed()).unwrap();
    (all.matches("HTTP/1.1 ").count(), all)
}

#[test]
fn a_reader_who_frames_a_body_twice_or_strangely_gets_one_refusal() {
    for lines in [
        "Content-Length: 4\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\nContent-Length: 4",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\u{b}chunked",
        "Content-Length: 4\nContent-Length: 5",
        "Content-Length: +4",
        "Content-Length: -4",
        "Content-Length: 0x4",
        "Content-Length: 4, 5",
        "Content-Length: 99999999999999999999999",
        "Content-Length : 4",
        "Content-Length:",
    ] {
        let (count, all) =
            answers(&format!("GET {FEED} HTTP/1.1\nHost: localhost\n{lines}"), &format!("0\r\n\r\n{HIDDEN}"));
        assert!(all.starts_with("HTTP/1.1 400 ") || all.is_empty(), "{lines}: {all}");
        assert!(count <= 1, "{lines}: {all}");
    }
}

#[test]
fn a_body_that_a_reader_sends_is_thrown_away_and_never_read_as_a_request() {
    let (count, all) =
        answers(&format!("GET {FEED} HTTP/1.1\nHost: localhost\nContent-Length: {}", HIDDEN.len()), HIDDEN);
    assert_eq!(count, 1, "{all}");
    assert!(all.starts_with("HTTP/1.1 200 "), "{all}");
}

#[test]
fn a_malformed_head_gets_one_refusal_and_the_end() {
    for head in [
        "GET  /feeds/all.atom HTTP/1.1\nHost: localhost",
        "GET /feeds/all.atom HTTP/1.1 \nHost: localhost",
        "GET /feeds/all.atom\nHost: localhost",
        "GET /feeds/all.atom HTTP/2.0\nHost: localhost",
        "GET /feeds/all.atom HTTP/1.9\nHost: localhost",
        " GET /feeds/all.atom HTTP/1.1\nHost: localhost",
        "GET /feeds/all.atom HTTP/1.1\nHost : localhost",
        "GET /feeds/all.atom HTTP/1.1\n Host: localhost",
        "GET /feeds/all.atom HTTP/1.1\nHost: localhost\n folded",
        "GET /feeds/all.atom HTTP/1.1\nHost: localhost\nno colon",
        "GET /feeds/all.atom HTTP/1.1\nHost: localhost\n: no name",
        "GET /feeds/all.atom HTTP/1.1\nHost: localhost\nX: a\u{0}b",
        "GET /feeds/all.atom HTTP/1.1\nHost: localhost\nX\u{0}: b",
        "G\u{0}T /feeds/all.atom HTTP/1.1\nHost: localhost",
        "PRI * HTTP/2.0\n\nSM",
    ] {
        let (count, all) = answers(head, HIDDEN);
        assert!(count <= 1, "{head}: {all}");
        assert!(all.is_empty() || all.starts_with("HTTP/1.1 400 "), "{head}: {all}");
    }
}

#[test]
fn a_bare_carriage_return_separates_nothing() {
    let stage = Stage::usual();
    let mut line = stage.connect();
    line.say(format!("GET {FEED} HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n{HIDDEN}"));
    line.stream().shutdown(std::net::Shutdown::Write).unwrap();
    let all = String::from_utf8(line.until_closed()).unwrap();
    assert!(all.starts_with("HTTP/1.1 400 ") && all.matches("HTTP/1.1 ").count() == 1, "{all}");
}

#[test]
fn requests_in_a_row_are_answered_in_their_order() {
    let stage = Stage::usual();
    let mut line = stage.connect();
    let get = |path: &str| format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let many: String = (0..40).map(|n| get(if n % 2 == 0 { FEED } else { "/nothing" })).collect();
    line.say(many);
    for n in 0..40 {
        assert_eq!(line.answer().status, if n % 2 == 0 { 200 } else { 404 }, "answer {n}");
    }
}

#[test]
fn a_request_may_arrive_a_byte_at_a_time() {
    let stage = Stage::usual();
    let mut line = stage.connect();
    for byte in super::stage::request("GET", FEED, &[]).bytes() {
        line.say([byte]);
    }
    assert_eq!(line.answer().status, 200);
}

#[test]
fn one_who_ends_his_side_after_the_request_is_still_answered() {
    let stage = Stage::usual();
    for version in ["HTTP/1.0", "HTTP/1.1"] {
        for path in [FEED, "/nothing"] {
            let mut line = stage.connect();
            line.say(format!("GET {path} {version}\r\nHost: localhost\r\n\r\n"));
            line.stream().shutdown(std::net::Shutdown::Write).unwrap();
            let all = String::from_utf8(line.until_closed()).unwrap();
            assert_eq!(all.matches(" OK\r\n").count(), usize::from(path == FEED), "{all}");
            assert!(all.starts_with(version), "{all}");
        }
    }
}
