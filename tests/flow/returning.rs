//! Sending back: with a reason, and to somebody else than who sends it.

use forewarn::advisory::Role;
use serde_json::json;

use super::{HEADLINE, approve, submitted, view};
use crate::api::{etag, problem};
use crate::support::{Service, advisory};

#[test]
fn who_sent_it_back_may_not_edit_it_until_somebody_else_has() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = submitted(&ada);
    let returned = grace.act(&id, "return", &json!({"reason": "Name the street."})).expect(200).json();
    assert_eq!(returned["stage"]["returned_by"], "Grace");
    assert_eq!(returned["stage"]["may_not_edit"], "Grace");
    for again in 0..2 {
        let before = etag(&ada, &id);
        let refused = problem(grace.put(&id, &advisory("Vienna: words of Grace")), 403, "sent-back");
        assert!(refused["fix"].as_str().unwrap().contains("another person"), "{refused}");
        let path = format!("/advisories/{id}/draft");
        let discarded = grace.send("DELETE", &path, b"", &[("If-Match", &before)]);
        let _ = problem(discarded, 403, "sent-back");
        assert_eq!(etag(&ada, &id), before, "nothing was kept");
        // To hand it in again unchanged is no edit.
        if again == 0 {
            let _ = ada.act(&id, "submit", &json!({})).expect(200);
        }
    }
    let _ = ada.put(&id, &advisory("Vienna: the concert at the stadium is cancelled")).expect(200);
    assert!(view(&ada, &id)["stage"]["may_not_edit"].is_null());
    let _ = grace.put(&id, &advisory(HEADLINE)).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = problem(approve(&grace, &id), 403, "own-work");
}

#[test]
fn somebody_else_may_edit_it_at_once_and_who_sent_it_back_may_approve_that() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Author]);
    let id = submitted(&ada);
    let _ = grace.act(&id, "return", &json!({"reason": "Name the street."})).expect(200);
    let _ = alan.put(&id, &advisory("Vienna: the concert at the stadium is cancelled")).expect(200);
    let _ = alan.act(&id, "submit", &json!({})).expect(200);
    let _ = approve(&grace, &id).expect(200);
}
