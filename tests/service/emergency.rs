//! One person alone: only on duty, only with a reason, and never unseen.

use forewarn::advisory::Role;
use serde_json::json;

use crate::support::{Service, advisory};

#[test]
fn a_duty_person_may_publish_alone_with_a_reason_that_is_kept() {
    let service = Service::start();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let id = duty.draft(&advisory("Vienna: leave the stadium by the north gates"));
    let _ = duty.act(&id, "publish", &json!({"emergency_reason": " "})).expect(422);
    let _ = duty.act(&id, "publish", &json!({"emergency_reason": "No second person in reach."})).expect(200);
    let view = duty.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(view["revisions"][0]["emergency_reason"], "No second person in reach.");
    assert_eq!(service.reader().titles("all").len(), 1);
}

#[test]
fn nobody_else_may_and_rules_still_hold() {
    let service = Service::start();
    let (author, approver) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let id = author.draft(&advisory("Vienna: leave the stadium by the north gates"));
    let reason = json!({"emergency_reason": "No second person in reach."});
    let _ = author.act(&id, "publish", &reason).expect(403);
    let _ = approver.act(&id, "publish", &reason).expect(403);
    let mut bad = advisory("Vienna: leave the stadium by the north gates");
    bad["marking"] = json!("TLP:AMBER");
    let id = duty.draft(&bad);
    let _ = duty.act(&id, "publish", &reason).expect(422);
    assert!(service.reader().titles("all").is_empty());
}
