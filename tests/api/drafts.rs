//! Writing: what is kept, what is told about it, and how far it has come.

use serde_json::{Value, json};

use super::{etag, problem};
use crate::support::{Service, advisory, update};

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

#[test]
fn a_new_draft_is_at_its_location_as_it_was_written() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let created = ada.post("/advisories", &body()).expect(201);
    let id = created.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(created.header("location"), format!("/api/v1/advisories/{id}"));
    assert_eq!(created.json()["publishable"], true, "{}", created.text());
    let shown = grace.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(shown["draft"], body());
    assert_eq!(shown["state"], "draft");
    assert_eq!(shown["kind"], "advisory");
    assert_eq!(shown["revisions"], json!([]));
    assert_eq!(shown["stage"]["stage"], "draft");
    assert_eq!(shown["stage"]["editors"], json!(["Ada"]));
    assert!(shown["stage"]["since"].as_str().unwrap().starts_with("2026-12-01T12:00:00.0"), "{shown}");
}

#[test]
fn a_draft_with_problems_is_kept_but_goes_no_further() {
    let service = Service::start();
    let (ada, _) = service.two();
    let created = ada.post("/advisories", &json!({"kind": "advisory"})).expect(201);
    let id = created.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(created.json()["publishable"], false);
    let refused = ada.act(&id, "submit", &json!({}));
    assert_eq!(refused.problems(), created.problems());
    let problem = problem(refused, 422, "problems");
    assert!(problem["problems"].as_array().unwrap().len() > 5, "{problem}");
    let _ = ada.put(&id, &body()).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
}

#[test]
fn each_stage_is_shown_with_who_and_since_when() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let mut warned = body();
    warned["texts"]["en"]["headline"] = json!("Vienna: the concert is cancelled!!");
    let created = ada.post("/advisories", &warned).expect(201).json();
    let (id, warning) = (created["id"].as_str().unwrap().to_owned(), &created["problems"][0]);
    let reason = "The organiser's own words.";
    let overrides = json!([{"code": warning["code"], "pointer": warning["pointer"], "reason": reason}]);
    let unasked = json!([{"code": "SRC-04", "pointer": "/sources/9", "reason": reason}]);
    let _ = problem(ada.act(&id, "submit", &json!({"overrides": unasked})), 422, "problems");
    let submitted = ada.act(&id, "submit", &json!({"overrides": overrides})).expect(200).json();
    assert_eq!(submitted["state"], "submitted");
    assert_eq!(submitted["stage"]["by"], "Ada");
    assert_eq!(submitted["stage"]["overrides"], overrides);
    let returned = grace.act(&id, "return", &json!({"reason": "Name the street."})).expect(200).json();
    assert_eq!(returned["state"], "draft");
    assert_eq!(returned["stage"]["returned"], "Name the street.");
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let approved = grace.act(&id, "approve", &json!({})).expect(200).json();
    assert_eq!(approved["state"], "approved");
    assert_eq!(approved["stage"]["by"], "Grace");
    assert_eq!(approved["stage"]["draft_hash"].as_str().unwrap().len(), 64);
    let edited = ada.put(&id, &body()).expect(200).json();
    assert_eq!(edited["state"], "draft", "an edit voids the approval");
    let _ = problem(grace.act(&id, "publish", &json!({})), 409, "wrong-state");
}

#[test]
fn a_return_says_why() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&body());
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    for reason in [json!({}), json!({"reason": "  "}), json!({"reason": "a\u{202e}b"})] {
        let problem = problem(grace.act(&id, "return", &reason), 422, "problems");
        assert_eq!(problem["problems"][0]["pointer"], "/reason");
    }
}

#[test]
fn a_draft_is_discarded_and_what_is_published_stays() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let discard = |id: &str| {
        let etag = etag(&ada, id);
        ada.send("DELETE", &format!("/advisories/{id}/draft"), b"", &[("If-Match", &etag)])
    };
    let id = ada.draft(&body());
    assert_eq!(discard(&id).expect(200).json()["state"], "discarded");
    let _ = problem(discard(&id), 409, "wrong-state");
    let id = ada.publish(&grace, &body());
    let _ = ada
        .put(&id, &update("Vienna: concert moved from Ernst-Happel-Stadion", "significant", "Moved."))
        .expect(200);
    let left = discard(&id).expect(200).json();
    assert_eq!(
        (left["state"].as_str(), left["revisions"].as_array().map(Vec::len)),
        (Some("in-force"), Some(1))
    );
    assert!(left["draft"].is_null());
}

#[test]
fn an_id_that_names_nothing_is_not_found() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&body());
    let upper = id.to_uppercase();
    let plain = id.replace('-', "");
    let other = "01930000-0000-7000-8000-000000000000";
    let random = "9b2d5a52-4f53-4b63-9a29-0a2f6ad37c0f";
    for odd in
        [upper.as_str(), &plain, other, random, "1", "x", "%FF", "..%2f..%2fetc", "%00", &"9".repeat(500)]
    {
        let sort = "no-such-advisory";
        let _ = problem(ada.get(&format!("/advisories/{odd}")), 404, sort);
        let _ = problem(ada.post(&format!("/advisories/{odd}/submit"), &json!({})), 404, sort);
        let _ = problem(ada.get(&format!("/advisories/{odd}/revisions/1")), 404, sort);
    }
}
