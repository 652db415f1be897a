//! People who are shut out while something of theirs waits, and people who come back.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::json;

use super::{HEADLINE, approve, name, publish, shut_out, submitted, view};
use crate::api::problem;
use crate::support::Service;

#[test]
fn a_draft_outlasts_its_author() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = submitted(&ada);
    shut_out(&service, "Ada");
    assert_eq!(ada.get("/me").status, 401);
    assert_eq!(view(&grace, &id)["state"], "submitted", "the words are judged, not who wrote them");
    let _ = approve(&grace, &id).expect(200);
    let _ = publish(&grace, &id).expect(200);
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn who_is_shut_out_is_not_let_in_by_being_added_again() {
    let service = Service::start();
    let (ada, _) = service.two();
    let registry = service.app().registry();
    let console = name("console");
    shut_out(&service, "Ada");
    let refused = service.wait(registry.join(&console, name("Ada"), vec![Role::Admin])).unwrap_err();
    assert_eq!(refused.to_string(), "Ada is shut out");
    assert_eq!(ada.get("/me").status, 401);
    for taken in ["forewarn", "console", "Forewarn"] {
        let refused = service.wait(registry.join(&console, name(taken), vec![Role::Author])).unwrap_err();
        assert!(refused.to_string().contains("what no person did"), "{refused}");
    }
}

#[test]
fn who_is_let_in_again_brings_neither_tokens_nor_approvals_back() {
    let mut service = Service::start_public(super::PUBLIC);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let registry = service.app().registry();
    let console = name("console");
    let early = service.wait(registry.readmit(&console, name("Grace"), None)).unwrap_err();
    assert_eq!(early.to_string(), "Grace is not shut out");
    assert!(service.wait(registry.readmit(&console, name("Nobody"), None)).is_err());
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    shut_out(&service, "Grace");
    service.wait(registry.readmit(&console, name("Grace"), None)).unwrap();
    assert_eq!(grace.get("/me").status, 401, "the old token stays revoked");
    let anew =
        service.wait(registry.issue(&console, name("Grace"), "new".into(), TimeDelta::days(1))).unwrap();
    let anew = crate::support::Editor { token: anew.reveal().to_owned(), ..grace };
    assert_eq!(anew.get("/me").expect(200).json()["roles"], json!(["approver"]));
    let refused = problem(publish(&alan, &id), 409, "approvals-missing");
    assert!(refused["detail"].as_str().unwrap().contains("Grace was shut out after agreeing"), "{refused}");
    let _ = approve(&anew, &id).expect(200);
    assert_eq!(view(&ada, &id)["stage"]["approvals"].as_array().unwrap().len(), 1, "once, and now it counts");
    service.restart();
    let alan = service.editor("Alan", &[Role::Approver]);
    let _ = publish(&alan, &id).expect(200);
}

#[test]
fn the_api_lets_nobody_back_in_with_what_they_had() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let root = service.editor("Root", &[Role::Admin]);
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    shut_out(&service, "Grace");
    let back = json!({"roles": ["approver"]}).to_string();
    let _ = root.send("PUT", "/persons/Grace", back.as_bytes(), &[]).expect(200);
    assert_eq!(grace.get("/me").status, 401, "the old token stays revoked");
    let alan = service.editor("Alan", &[Role::Approver]);
    let _ = problem(publish(&alan, &id), 409, "approvals-missing");
    let taken = json!({"name": "forewarn", "roles": ["approver"]});
    let _ = problem(root.post("/persons", &taken), 409, "reserved-name");
}
