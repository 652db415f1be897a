//! `Host` is judged before anything else (RFC 9112 §3.2, RFC 9110 §7.4).

use super::stage::{FEED, Plan, Stage};

fn status(stage: &Stage, head: &str) -> u16 {
    stage.send(head.replace('\n', "\r\n") + "\r\n\r\n").status
}

#[test]
fn the_public_host_loopback_names_and_the_listening_address_are_ours() {
    let stage = Stage::usual();
    let port = stage.address.port().to_string();
    for host in [
        "warnings.example.org",
        "WARNINGS.example.ORG",
        "warnings.example.org.",
        "warnings.example.org:443",
        "warnings.example.org:",
        "localhost",
        "LocalHost:9",
        "app.localhost",
        "127.0.0.1",
        "127.9.9.9:80",
        "[::1]",
        "[::1]:8080",
        &format!("127.0.0.1:{port}"),
    ] {
        assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1\nHost: {host}")), 200, "{host}");
    }
}

#[test]
fn another_host_is_misdirected() {
    let stage = Stage::usual();
    for host in [
        "evil.example",
        "warnings.example.org.evil.example",
        "evilwarnings.example.org",
        "notlocalhost",
        "192.0.2.1",
        "[2001:db8::1]:80",
        "0.0.0.0",
    ] {
        assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1\nHost: {host}")), 421, "{host}");
        assert_eq!(status(&stage, &format!("GET /api/v1/me HTTP/1.1\nHost: {host}")), 421, "{host}");
    }
}

#[test]
fn a_missing_doubled_or_malformed_host_is_a_bad_request() {
    let stage = Stage::usual();
    for lines in [
        "",
        "\nHost:",
        "\nHost: localhost\nHost: localhost",
        "\nHost: localhost\nHost: evil.example",
        "\nHost: localhost, evil.example",
        "\nHost: user@localhost",
        "\nHost: local host",
        "\nHost: http://localhost",
        "\nHost: localhost/",
        "\nHost: localhost:80:80",
        "\nHost: localhost:http",
        "\nHost: localhost:99999",
        "\nHost: [::1",
        "\nHost: [::1]x",
        "\nHost: [localhost]",
        "\nHost: ::1",
        "\nHost: l\u{f6}calhost",
    ] {
        assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1{lines}")), 400, "{lines:?}");
    }
}

#[test]
fn an_absolute_target_counts_like_host() {
    let stage = Stage::usual();
    let port = stage.address.port();
    for (target, host, expected) in [
        (format!("http://localhost{FEED}"), "localhost", 200),
        (format!("https://warnings.example.org{FEED}"), "warnings.example.org", 200),
        (format!("http://127.0.0.1:{port}{FEED}"), "localhost", 200),
        (format!("http://evil.example{FEED}"), "localhost", 421),
        (format!("http://localhost{FEED}"), "evil.example", 421),
        (format!("http://user@localhost{FEED}"), "localhost", 400),
        (format!("ftp://localhost{FEED}"), "localhost", 400),
        ("localhost:80".to_owned(), "localhost", 400),
        ("feeds/all.atom".to_owned(), "localhost", 400),
        ("*".to_owned(), "localhost", 400),
    ] {
        assert_eq!(
            status(&stage, &format!("GET {target} HTTP/1.1\nHost: {host}")),
            expected,
            "{target} at {host}"
        );
    }
}

#[test]
fn http_1_0_may_leave_the_host_out_but_not_name_another() {
    let stage = Stage::usual();
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.0")), 200);
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.0\nHost: localhost")), 200);
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.0\nHost: evil.example")), 421);
}

#[test]
fn no_host_header_shapes_a_byte() {
    let stage = Stage::usual();
    let plain = stage.get(FEED, &[]);
    let forwarded = stage.get(
        FEED,
        &[
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: gopher",
            "Forwarded: host=evil.example",
            "X-Original-URL: /healthz",
            "X-Rewrite-URL: /healthz",
            "Cookie: a=b",
            "Accept: text/html",
            "Origin: https://evil.example",
        ],
    );
    assert_eq!(forwarded.body, plain.body);
    let but_date = |got: super::stage::Got| {
        let mut headers = got.headers;
        headers.remove("date");
        headers
    };
    assert_eq!(but_date(forwarded), but_date(plain));
}

#[test]
fn on_every_address_of_the_machine_the_one_that_was_reached_is_ours() {
    let stage = Stage::of(Plan { public_url: "http://[2001:db8::7]:8080/", ..Plan::default() });
    stage.show(FEED, super::stage::feed("<feed/>"));
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1\nHost: [2001:db8::7]")), 200);
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1\nHost: [2001:DB8::7]:99")), 200);
    assert_eq!(status(&stage, &format!("GET {FEED} HTTP/1.1\nHost: [2001:db8::8]")), 421);
}
