//! Around every answer: nothing is cached, sniffed, framed or run, and every error is a document.

use serde_json::json;

use super::problem;
use crate::support::{Service, advisory};

#[test]
fn every_answer_wears_the_same_headers_and_an_id_of_its_own() {
    let service = Service::start();
    let (ada, _) = service.two();
    let body = advisory("Vienna: concert cancelled");
    let answers = [
        ada.get("/me").expect(200),
        ada.post("/advisories", &body).expect(201),
        ada.get("/nothing").expect(404),
        ada.send("PATCH", "/me", b"", &[]).expect(405),
        ada.send("POST", "/validate", b"{", &[]).expect(400),
        service.reader().get("/api/v1/me").expect(401),
    ];
    for answer in &answers {
        assert_eq!(answer.header("cache-control"), "no-store");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
        assert!(!answer.headers.contains_key("access-control-allow-origin"));
        assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
    }
    let mut ids: Vec<_> = answers.iter().map(|answer| answer.header("x-request-id")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), answers.len(), "{ids:?}");
}

#[test]
fn an_address_where_nothing_is_says_so() {
    let service = Service::start();
    let (ada, _) = service.two();
    for path in ["/nothing", "/advisories/", "/validate/", "/Me", "/advisories/x/y/z", "//me", "/%2e%2e/me"] {
        let problem = problem(ada.get(path), 404, "no-such-address");
        assert_eq!(problem["instance"], format!("/api/v1{path}"));
    }
}

#[test]
fn a_method_that_an_address_does_not_know_is_answered_with_those_it_knows() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&advisory("Vienna: concert cancelled"));
    let table = [
        ("GET", "/validate".to_owned(), vec!["POST"]),
        ("DELETE", "/advisories".to_owned(), vec!["GET", "HEAD", "POST"]),
        ("PUT", format!("/advisories/{id}"), vec!["GET", "HEAD"]),
        ("POST", format!("/advisories/{id}/draft"), vec!["DELETE", "PUT"]),
        ("GET", format!("/advisories/{id}/publish"), vec!["POST"]),
        ("OPTIONS", "/ledger".to_owned(), vec!["GET", "HEAD"]),
        ("TRACE", "/me".to_owned(), vec!["GET", "HEAD"]),
    ];
    for (method, path, wanted) in table {
        let answer = ada.send(method, &path, b"", &[]);
        let mut allowed: Vec<_> =
            answer.header("allow").split(',').map(|word| word.trim().to_owned()).collect();
        allowed.sort();
        assert_eq!(allowed, wanted, "{method} {path}");
        let _ = problem(answer, 405, "no-such-method");
    }
}

#[test]
fn head_says_what_get_would() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&advisory("Vienna: concert cancelled"));
    let path = format!("/advisories/{id}");
    let (get, head) = (ada.get(&path).expect(200), ada.send("HEAD", &path, b"", &[]).expect(200));
    assert_eq!(head.header("etag"), get.header("etag"));
    assert_eq!(head.header("content-length"), get.bytes.len().to_string());
    assert!(head.bytes.is_empty());
    let missing = ada.send("HEAD", "/nothing", b"", &[]).expect(404);
    assert_eq!((missing.header("content-type"), missing.bytes.len()), ("application/problem+json", 0));
}

#[test]
fn a_problem_document_holds_only_json_whatever_was_sent() {
    let service = Service::start();
    let (ada, _) = service.two();
    let odd = json!({"<script>\u{202e}\"\\": 1}).to_string();
    let problem = problem(ada.send("POST", "/validate", odd.as_bytes(), &[]), 422, "problems");
    assert_eq!(problem["problems"][0]["pointer"], "/<script>\u{202e}\"\\");
}
