//! Bodies that cannot be taken: the sort of problem, the place, and nothing kept.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::json;

use super::{field, problem};
use crate::support::{Service, advisory};

#[test]
fn what_is_not_json_is_told_with_its_place() {
    let service = Service::start();
    let (ada, _) = service.two();
    let table: &[(&[u8], &str)] = &[
        (b" ", "line 1"),
        (b"{", "line 1"),
        (b"kind=advisory", "line 1"),
        (b"{}\n{}", "line 2, column 1"),
        (b"{\n\"kind\":\"\\ud800\"}", "line 2"),
        (b"{\"kind\":\"a\0\"}", "control character"),
        (b"{\"kind\":\"\xff\"}", "UTF-8"),
        (b"{\"kind\":\"a\",\"kind\":\"b\"}", "twice"),
        (&[b'['; 40], "deeper than 32"),
        (&[b'['; 60_000], "deeper than 32"),
    ];
    for (body, part) in table {
        for path in ["/advisories", "/validate"] {
            let problem = problem(ada.send("POST", path, body, &[]), 400, "not-json");
            assert!(problem["detail"].as_str().unwrap().contains(part), "{problem}");
            assert_eq!(problem["instance"], format!("/api/v1{path}"));
        }
    }
    assert_eq!(ada.get("/advisories").expect(200).json(), json!({"advisories": []}));
}

#[test]
fn a_wrong_shape_is_told_with_its_field() {
    let service = Service::start();
    let (ada, _) = service.two();
    let table = [
        ("[]", ""),
        ("null", ""),
        (r#"{"title": "x"}"#, "/title"),
        (r#"{"kind": null}"#, "/kind"),
        (r#"{"areas": [{"circle": {"lat": 1e999}}]}"#, "/areas/0/circle/lat"),
        (r#"{"texts": {"en": {"headline": ["x"]}}}"#, "/texts/en/headline"),
        (r#"{"sources": [{}, {"credibility": 1.5}]}"#, "/sources/1/credibility"),
    ];
    for (body, pointer) in table {
        for path in ["/advisories", "/validate"] {
            let _ = field(ada.send("POST", path, body.as_bytes(), &[]), pointer, "STRUCT-01");
        }
    }
}

#[test]
fn a_bad_value_is_no_bad_request() {
    let service = Service::start();
    let (ada, _) = service.two();
    let body = json!({"kind": "advisory", "marking": "TLP:RED", "expires": "tomorrow"});
    let verdict = ada.post("/validate", &body).expect(200);
    assert_eq!(verdict.json()["publishable"], false);
    assert!(verdict.problems().contains(&"error TLP-01".to_owned()), "{:?}", verdict.problems());
    let kept = ada.post("/advisories", &body).expect(201);
    assert_eq!(kept.json()["draft"], body);
    assert_eq!(kept.problems(), verdict.problems());
}

#[test]
fn only_plain_json_is_taken() {
    let service = Service::start();
    let (ada, _) = service.two();
    let body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion").to_string();
    let table: &[(&[(&str, &str)], u16)] = &[
        (&[("Content-Type", "application/json")], 200),
        (&[("Content-Type", "Application/JSON; charset=UTF-8")], 200),
        (&[("Content-Type", "application/json;charset=\"utf-8\"")], 200),
        (&[("Content-Type", "application/json; charset=latin1")], 415),
        (&[("Content-Type", "text/json")], 415),
        (&[("Content-Type", "application/jsonp")], 415),
        (&[("Content-Type", "application/problem+json")], 415),
        (&[("Content-Type", "application/x-www-form-urlencoded")], 415),
        (&[("Content-Type", "multipart/form-data; boundary=x")], 415),
        (&[("Content-Type", "")], 415),
        (&[("Content-Type", "application/json"), ("Content-Encoding", "identity")], 200),
        (&[("Content-Type", "application/json"), ("Content-Encoding", "gzip")], 415),
        (&[("Content-Type", "application/json"), ("Content-Encoding", "br")], 415),
    ];
    for (headers, status) in table {
        let answer = ada.send("POST", "/validate", body.as_bytes(), headers);
        assert_eq!(answer.status, *status, "{headers:?}: {}", answer.text());
        if *status == 415 {
            let _ = problem(answer, 415, "media-type");
        }
    }
}

#[test]
fn a_body_without_a_type_is_not_guessed_at() {
    let service = Service::start();
    let (ada, _) = service.two();
    let request = ureq::http::Request::post(format!("{}/validate", ada.api))
        .header("Authorization", format!("Bearer {}", ada.token));
    let answer =
        crate::support::Answer::read(ada.agent.run(request.body(b"{}".as_slice()).unwrap()).unwrap());
    let _ = problem(answer, 415, "media-type");
}

#[test]
fn a_body_that_is_too_large_is_read_to_its_end_and_refused() {
    let service = Service::start();
    let (ada, _) = service.two();
    let limit = forewarn::intake::MAX_BODY_BYTES;
    for size in [limit + 1, 1024 * 1024, 10 * 1024 * 1024] {
        let body = vec![b' '; size];
        let problem = problem(ada.send("POST", "/advisories", &body, &[]), 413, "too-large");
        assert!(problem["detail"].as_str().unwrap().contains(&size.to_string()), "{problem}");
    }
    let mut fits = b"{}".to_vec();
    fits.resize(limit, b' ');
    let _ = ada.send("POST", "/advisories", &fits, &[]).expect(201);
}

#[test]
fn who_asks_before_sending_too_much_is_spared_the_sending() {
    let service = Service::start();
    let (ada, _) = service.two();
    let host = service.app().address();
    let head = format!(
        "POST /api/v1/advisories HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\n\
         Content-Type: application/json\r\nContent-Length: 10000000\r\nExpect: 100-continue\r\n\r\n",
        ada.token
    );
    let mut wire = TcpStream::connect(host).unwrap();
    wire.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    let _ = wire.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
    assert!(answer.contains("/problems/too-large"), "{answer}");
}

#[test]
fn who_is_not_let_in_is_told_so_and_not_how_large_a_body_may_be() {
    let service = Service::start();
    let (mut ada, _) = service.two();
    ada.token = "fw_none".to_owned();
    let body = vec![b' '; 10 * 1024 * 1024];
    let _ = problem(ada.send("POST", "/advisories", &body, &[]), 401, "not-signed-in");
}

#[test]
fn actions_take_exactly_their_fields() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let table = [
        ("submit", json!({"reason": "x"}), "/reason"),
        ("submit", json!({"overrides": [{"rule": "x"}]}), "/overrides/0/rule"),
        ("approve", json!({"etag": "x"}), "/etag"),
        ("approve", json!({"draft_etag": "12"}), "/draft_etag"),
        ("return", json!({"reason": {"en": "x"}}), "/reason"),
        ("publish", json!({"when": "now"}), "/when"),
        ("publish", json!({"at": null}), "/at"),
        ("publish", json!({"at": "2026-12-01T13:00:00+01:00", "emergency_reason": "x"}), "/emergency_reason"),
        ("end", json!({"reason": "over"}), "/reason"),
        ("retract", json!([]), ""),
    ];
    for (action, body, pointer) in table {
        let _ = field(grace.act(&id, action, &body), pointer, "STRUCT-01");
    }
    assert_eq!(ada.get(&format!("/advisories/{id}")).json()["state"], "draft");
}
