//! Methods on public addresses: reading, and asking whether reading is allowed.

use super::stage::{FEED, Stage, request};

#[test]
fn public_addresses_can_only_be_read() {
    let stage = Stage::usual();
    for path in [FEED, "/healthz", "/readyz", "/nothing"] {
        for (method, expected) in [
            ("POST", 405),
            ("PUT", 405),
            ("PATCH", 405),
            ("DELETE", 405),
            ("TRACE", 405),
            ("PURGE", 501),
            ("get", 501),
            ("PROPFIND", 501),
        ] {
            let got = stage.send(request(method, path, &["Content-Length: 0"]));
            assert_eq!(got.status, expected, "{method} {path}");
            let allow = (expected == 405).then_some("GET, HEAD, OPTIONS");
            assert_eq!(got.header("allow"), allow, "{method} {path}");
            assert_eq!(got.header("cache-control"), Some("no-store"), "{method} {path}");
        }
    }
}

#[test]
fn nobody_gets_a_tunnel() {
    let stage = Stage::usual();
    for target in ["localhost:80", "evil.example:443"] {
        let got = stage.send(format!("CONNECT {target} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        assert_eq!(got.status, 405, "{target}");
    }
}

#[test]
fn other_sites_scripts_may_read_and_are_told_so() {
    let stage = Stage::usual();
    let asks = ["Origin: https://venue.example", "Access-Control-Request-Method: GET"];
    for path in [FEED, "/nothing", "*"] {
        let got = stage.send(request("OPTIONS", path, &asks));
        assert_eq!(got.status, 204, "{path}");
        assert_eq!(got.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(got.header("access-control-allow-methods"), Some("GET, HEAD, OPTIONS"), "{path}");
        assert_eq!(got.header("access-control-allow-headers"), Some("*"), "{path}");
        assert_eq!(got.header("access-control-allow-credentials"), None, "{path}");
        assert_eq!(got.header("content-length"), None, "{path}");
    }
}

#[test]
fn an_upgrade_is_not_taken_up() {
    let stage = Stage::usual();
    let got =
        stage.get(FEED, &["Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMA"]);
    assert_eq!(got.status, 200);
}
