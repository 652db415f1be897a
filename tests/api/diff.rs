//! What changed between two states of an advisory.

use serde_json::json;

use super::problem;
use crate::support::{Service, advisory, update};

#[test]
fn a_draft_is_held_against_what_was_published_last() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&advisory("Vienna: concert cancelled"));
    let first = ada.get(&format!("/advisories/{id}/diff")).expect(200).json();
    assert_eq!((&first["from"], &first["to"]), (&json!(null), &json!("draft")));
    let kind = first["changes"].as_array().unwrap().iter().find(|change| change["pointer"] == "/kind");
    assert_eq!(kind, Some(&json!({"pointer": "/kind", "after": "advisory"})));
    let _ = ada.through(&grace, &id);
    let only = ada.get(&format!("/advisories/{id}/diff")).expect(200).json();
    assert_eq!((&only["from"], &only["to"]), (&json!(null), &json!("1")));
    let _ = ada.put(&id, &update("Vienna: concert moved", "significant", "It is on Sunday.")).expect(200);
    let answer = ada.get(&format!("/advisories/{id}/diff")).expect(200);
    assert!(answer.header("etag").starts_with("\"v"));
    let diff = answer.json();
    assert_eq!((&diff["from"], &diff["to"]), (&json!("1"), &json!("draft")));
    let headline = json!({"pointer": "/texts/en/headline", "before": "Vienna: concert cancelled",
        "after": "Vienna: concert moved"});
    assert!(diff["changes"].as_array().unwrap().contains(&headline), "{diff}");
    let _ = ada.through(&grace, &id);
    let two = ada.get(&format!("/advisories/{id}/diff?from=1&to=2")).expect(200).json();
    assert_eq!(two["changes"], json!([headline]));
    let back = ada.get(&format!("/advisories/{id}/diff?from=2&to=1")).expect(200).json();
    assert_eq!(back["changes"][0]["after"], "Vienna: concert cancelled");
}

#[test]
fn a_state_that_is_none_is_refused() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &advisory("Vienna: concert cancelled"));
    for query in ["from=0", "from=01", "to=x", "to=", "from=-1"] {
        let _ = problem(ada.get(&format!("/advisories/{id}/diff?{query}")), 400, "query");
    }
    for query in ["from=2", "to=draft", "to=7"] {
        let _ = problem(ada.get(&format!("/advisories/{id}/diff?{query}")), 404, "no-such-revision");
    }
}
