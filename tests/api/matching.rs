//! What a write was based on: ETags and If-Match.

use serde_json::{Value, json};

use super::{etag, field, problem};
use crate::support::{Service, advisory};

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

#[test]
fn an_advisory_has_one_etag_for_everyone_and_another_after_every_step() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let created = ada.post("/advisories", &body()).expect(201);
    let id = created.json()["id"].as_str().unwrap().to_owned();
    let mut seen = vec![created.header("etag").to_owned()];
    let put = ada.put(&id, &body()).expect(200);
    seen.push(put.header("etag").to_owned());
    for (editor, action) in [(&ada, "submit"), (&grace, "approve"), (&grace, "publish")] {
        seen.push(editor.act(&id, action, &json!({})).expect(200).header("etag").to_owned());
        assert_eq!(etag(&ada, &id), *seen.last().unwrap());
        assert_eq!(etag(&grace, &id), *seen.last().unwrap());
    }
    let reason = json!({"reason": {"en": "The police have ended the operation."}});
    seen.push(ada.act(&id, "end", &reason).expect(200).header("etag").to_owned());
    let mut different = seen.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), 6, "{seen:?}");
    assert!(seen.iter().all(|etag| etag.starts_with("\"v") && etag.ends_with('"')), "{seen:?}");
    assert_eq!(ada.get(&format!("/advisories/{id}")).json()["etag"], seen[5]);
}

#[test]
fn if_match_is_read_as_the_standard_says() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&body());
    let path = format!("/advisories/{id}/draft");
    let table = [
        (vec![], 428, "if-match-needed"),
        (vec!["\"v0\""], 412, "stale"),
        (vec!["W/NOW"], 412, "stale"),
        (vec!["\"v1\", \"other\", W/NOW"], 412, "stale"),
        (vec!["\"\""], 412, "stale"),
        (vec!["v12"], 400, "malformed-request"),
        (vec!["\"v12"], 400, "malformed-request"),
        (vec![""], 400, "malformed-request"),
        (vec![","], 400, "malformed-request"),
        (vec!["*, NOW"], 400, "malformed-request"),
        (vec!["NOW NOW"], 400, "malformed-request"),
        (vec!["w/NOW"], 400, "malformed-request"),
        (vec!["NOW"], 200, ""),
        (vec!["  NOW , "], 200, ""),
        (vec!["\"a,b\",\"v0\" ,NOW"], 200, ""),
        (vec!["\"v0\"", "NOW"], 200, ""),
        (vec!["*"], 200, ""),
    ];
    for (lines, status, sort) in table {
        let now = etag(&ada, &id);
        let lines: Vec<_> = lines.iter().map(|line| line.replace("NOW", &now)).collect();
        let headers: Vec<_> = lines.iter().map(|line| ("If-Match", line.as_str())).collect();
        let answer = ada.send("PUT", &path, body().to_string().as_bytes(), &headers);
        assert_eq!(answer.status, status, "{lines:?}: {}", answer.text());
        if status == 200 {
            assert_ne!(answer.header("etag"), now);
        } else {
            if status == 412 {
                assert_eq!(answer.header("etag"), now, "the answer carries the ETag as it is now");
            }
            let _ = problem(answer, status, sort);
            assert_eq!(etag(&ada, &id), now, "{lines:?}");
        }
    }
}

#[test]
fn every_other_write_honours_if_match_where_it_is_given() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&body());
    let reason = json!({"reason": {"en": "The police have ended the operation."}});
    let steps = [
        (&ada, "submit", json!({})),
        (&grace, "approve", json!({})),
        (&grace, "publish", json!({})),
        (&ada, "retract", reason),
    ];
    for (editor, action, said) in steps {
        let (path, said) = (format!("/advisories/{id}/{action}"), said.to_string());
        let stale = editor.send("POST", &path, said.as_bytes(), &[("If-Match", "\"v0\"")]);
        let _ = problem(stale, 412, "stale");
        let now = etag(&ada, &id);
        let _ = editor.send("POST", &path, said.as_bytes(), &[("If-Match", &now)]).expect(200);
    }
    let path = format!("/advisories/{id}/draft");
    let _ = problem(ada.send("DELETE", &path, b"", &[]), 428, "if-match-needed");
}

#[test]
fn an_approval_is_pinned_to_what_was_read() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&body());
    let read = ada.act(&id, "submit", &json!({})).expect(200).header("etag").to_owned();
    let _ = ada.put(&id, &body()).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let stale = grace.act(&id, "approve", &json!({"draft_etag": read}));
    let _ = problem(stale, 412, "stale");
    for odd in ["v12", "W/\"v12\"", "", "\"v012\""] {
        let _ = field(grace.act(&id, "approve", &json!({"draft_etag": odd})), "/draft_etag", "STRUCT-01");
    }
    let now = etag(&grace, &id);
    let both = [("If-Match", "\"v0\""), ("If-Match", now.as_str())];
    let pinned = json!({"draft_etag": now}).to_string();
    let _ = grace.send("POST", &format!("/advisories/{id}/approve"), pinned.as_bytes(), &both).expect(200);
}
