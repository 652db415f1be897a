//! `POST /import`: a draft and a list of what it does not say, or a problem document; nothing else is kept.

use serde_json::json;

use super::problem;
use crate::intake::cap::alert;
use crate::support::{Answer, Editor, Service, advisory};

const CAP: (&str, &str) = ("Content-Type", "application/cap+xml");

fn import(editor: &Editor, body: &[u8], headers: &[(&str, &str)]) -> Answer {
    editor.send("POST", "/import", body, headers)
}

#[test]
fn an_alert_becomes_a_draft_with_its_problems_and_what_was_left() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let answer = import(&ada, alert("<note>n</note>", "").as_bytes(), &[CAP]).expect(201);
    let view = answer.json();
    let id = view["id"].as_str().unwrap().to_owned();
    assert_eq!(answer.header("location"), format!("/api/v1/advisories/{id}"));
    assert_eq!((&view["state"], &view["publishable"]), (&json!("draft"), &json!(false)));
    assert_eq!(view["draft"]["texts"]["en"]["headline"], "Vienna: storm tonight");
    assert!(answer.problems().contains(&"error TLP-02".to_owned()), "{:?}", answer.problems());
    let note = json!({"path": "alert/note", "value": "n", "why": "a remark for those who pass the alert on"});
    assert!(view["left"].as_array().unwrap().contains(&note), "{view}");
    let kept = grace.get(&format!("/advisories/{id}")).expect(200);
    assert_eq!(kept.json()["draft"], view["draft"]);
    assert_eq!(kept.header("etag"), answer.header("etag"));
}

#[test]
fn an_advisory_of_the_api_is_taken_too_and_leaves_nothing() {
    let service = Service::start();
    let (ada, _) = service.two();
    let body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    let answer = import(&ada, body.to_string().as_bytes(), &[]).expect(201);
    assert_eq!((&answer.json()["left"], &answer.json()["draft"]), (&json!([]), &body));
    let _ = problem(import(&ada, b"{", &[]), 400, "not-json");
}

#[test]
fn what_cannot_be_imported_is_a_problem_and_nothing_is_kept() {
    let service = Service::start();
    let (ada, _) = service.two();
    let laughs = alert("", "").replacen("<alert", "<!DOCTYPE alert [<!ENTITY a \"&a;\">]><alert", 1);
    let cancel = alert("", "").replacen("<msgType>Alert", "<msgType>Cancel", 1);
    let table = [
        (laughs, "document type declaration"),
        (cancel, "alert/msgType is Cancel"),
        ("<rss/>".to_owned(), "<rss> in no namespace"),
        ("a\0".to_owned(), "line 1"),
    ];
    for (body, part) in table {
        let problem = problem(import(&ada, body.as_bytes(), &[CAP]), 422, "not-imported");
        assert!(problem["detail"].as_str().unwrap().contains(part), "{problem}");
    }
    assert_eq!(ada.get("/advisories").expect(200).json(), json!({"advisories": []}));
}

#[test]
fn the_media_type_is_asked_for_and_the_size_is_bounded() {
    let service = Service::start();
    let (mut ada, _) = service.two();
    let body = alert("", "");
    let table = [
        ("application/cap+xml; charset=utf-8", 201),
        ("application/xml", 201),
        ("Application/XML;charset=\"UTF-8\"", 201),
        ("application/xml; charset=iso-8859-1", 415),
        ("text/html", 415),
        ("application/soap+xml", 415),
    ];
    for (media, status) in table {
        let _ = import(&ada, body.as_bytes(), &[("Content-Type", media)]).expect(status);
    }
    let mut large = alert("", "").into_bytes();
    large.resize(1024 * 1024, b'\n');
    let _ = import(&ada, &large, &[CAP]).expect(201);
    for size in [1024 * 1024 + 1, 10 * 1024 * 1024] {
        large.resize(size, b'\n');
        let problem = problem(import(&ada, &large, &[CAP]), 413, "too-large");
        assert!(problem["detail"].as_str().unwrap().contains(&size.to_string()), "{problem}");
    }
    let _ = problem(ada.send("POST", "/import?dry=1", body.as_bytes(), &[CAP]), 400, "query");
    ada.token = "fw_none".to_owned();
    let _ = problem(import(&ada, &large, &[CAP]), 401, "not-signed-in");
}
