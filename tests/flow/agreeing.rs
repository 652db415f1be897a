//! Agreement of as many other persons as are asked for, to exactly these words.

use forewarn::advisory::Role;
use serde_json::json;

use super::{HEADLINE, PUBLIC, approve, asking, publish, shut_out, submitted, view};
use crate::api::problem;
use crate::support::{Service, advisory};

#[test]
fn two_agree_before_it_is_public_where_two_are_asked_for() {
    let service = asking(2, &[]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = submitted(&ada);
    let before = view(&ada, &id);
    assert_eq!((&before["stage"]["needed"], &before["stage"]["approvals"]), (&json!(2), &json!([])));
    let one = approve(&grace, &id).expect(200).json();
    assert_eq!(one["state"], "submitted", "one more must agree");
    assert_eq!(one["waiting"]["since"], before["waiting"]["since"], "it waits as before");
    let approval = &one["stage"]["approvals"][0];
    assert_eq!((&approval["by"], &approval["counts"]), (&json!("Grace"), &json!(true)));
    assert_eq!(approval["draft_hash"].as_str().unwrap().len(), 64);
    assert!(approval["at"].as_str().unwrap().starts_with("2026-12-01T12:00:00."), "{approval}");
    let refused = problem(publish(&grace, &id), 409, "approvals-missing");
    assert!(refused["detail"].as_str().unwrap().contains("1 of the 2 approvals"), "{refused}");
    assert!(service.reader().titles("all").is_empty());
    let two = approve(&alan, &id).expect(200).json();
    assert_eq!((&two["state"], two["stage"]["approvals"].as_array().unwrap().len()), (&json!("approved"), 2));
    let _ = publish(&grace, &id).expect(200);
    assert_eq!(service.reader().titles("all"), [HEADLINE]);
}

#[test]
fn two_tokens_of_one_person_are_one_person() {
    let service = asking(2, &[]);
    let ada = service.editor("Ada", &[Role::Author, Role::Approver]);
    let again = service.editor("Ada", &[Role::Author, Role::Approver]);
    let grace = service.editor("Grace", &[Role::Approver]);
    let twice = service.editor("Grace", &[Role::Approver]);
    assert_ne!((&ada.token, &grace.token), (&again.token, &twice.token));
    let id = submitted(&ada);
    let _ = problem(approve(&again, &id), 403, "own-work");
    let _ = approve(&grace, &id).expect(200);
    let refused = problem(approve(&twice, &id), 409, "already-approved");
    assert!(refused["detail"].as_str().unwrap().contains("two tokens of one person"), "{refused}");
    assert_eq!(view(&ada, &id)["stage"]["approvals"].as_array().unwrap().len(), 1);
    let _ = problem(publish(&twice, &id), 409, "approvals-missing");
}

#[test]
fn any_edit_voids_every_approval_and_so_does_a_return() {
    let service = asking(2, &[]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    let _ = ada.put(&id, &advisory(HEADLINE)).expect(200);
    assert_eq!(view(&ada, &id)["stage"]["approvals"], json!([]), "though the words are the same");
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = approve(&alan, &id).expect(200);
    let _ = problem(publish(&alan, &id), 409, "approvals-missing");
    let _ = grace.act(&id, "return", &json!({"reason": "Name the street."})).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    assert_eq!(view(&ada, &id)["stage"]["approvals"], json!([]));
}

#[test]
fn what_is_severe_asks_for_more_and_so_does_what_changes_it() {
    let service = Service::start_set(PUBLIC, |settings| settings.review.approvals_high = 2);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let mut mild = advisory(HEADLINE);
    mild["severity"] = json!("moderate");
    let needed = |id: &str| view(&ada, id)["stage"]["needed"].clone();
    for (severity, asked) in
        [("minor", 1), ("moderate", 1), ("severe", 2), ("extreme", 2), ("unknown", 2), ("no such word", 2)]
    {
        mild["severity"] = json!(severity);
        assert_eq!(needed(&ada.draft(&mild)), asked, "{severity}");
    }
    let id = submitted(&ada);
    for approver in [&grace, &alan] {
        let _ = approve(approver, &id).expect(200);
    }
    let _ = publish(&grace, &id).expect(200);
    mild["severity"] = json!("minor");
    mild["change"] = json!({"significance": "significant", "note": {"en": "The danger is less."}});
    let _ = ada.put(&id, &mild).expect(200);
    assert_eq!(needed(&id), 2, "to say that a severe danger is less is as grave");
}

#[test]
fn where_persons_are_named_only_their_approvals_count() {
    let service = asking(1, &["Grace", "Root"]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let root = service.editor("Root", &[Role::Admin]);
    let id = submitted(&ada);
    let _ = problem(approve(&alan, &id), 403, "not-named");
    let _ = problem(approve(&root, &id), 403, "not-allowed");
    let _ = alan.act(&id, "return", &json!({"reason": "Name the street."})).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = approve(&grace, &id).expect(200);
    let _ = publish(&alan, &id).expect(200);
}

#[test]
fn whether_it_is_enough_is_judged_by_the_configuration_of_the_moment() {
    let asked = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(1));
    let set = std::sync::Arc::clone(&asked);
    let mut service = Service::start_set(PUBLIC, move |settings| {
        let approvals = set.load(std::sync::atomic::Ordering::SeqCst);
        (settings.review.approvals, settings.review.approvals_high) = (approvals, approvals);
    });
    let (ada, grace) = service.two();
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    asked.store(2, std::sync::atomic::Ordering::SeqCst);
    service.restart();
    let (_, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let _ = problem(publish(&grace, &id), 409, "approvals-missing");
    assert_eq!(approve(&alan, &id).expect(200).json()["state"], "approved", "one more may agree");
    let _ = problem(approve(&service.editor("Edith", &[Role::Duty]), &id), 409, "wrong-state");
    let other = {
        let (ada, grace) = service.two();
        let id = submitted(&ada);
        let _ = approve(&grace, &id).expect(200);
        id
    };
    asked.store(1, std::sync::atomic::Ordering::SeqCst);
    service.restart();
    let (_, grace) = service.two();
    for id in [id, other] {
        let _ = publish(&grace, &id).expect(200);
    }
}

#[test]
fn nobody_is_spoken_for_who_may_not_act_any_more() {
    let service = asking(1, &[]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = submitted(&ada);
    let _ = approve(&grace, &id).expect(200);
    let _ = service.editor("Grace", &[Role::Author]);
    let lost = view(&ada, &id);
    assert_eq!(lost["stage"]["approvals"][0]["counts"], false);
    assert_eq!(lost["stage"]["approvals"][0]["void"], "Grace may not approve any more");
    let _ = problem(publish(&alan, &id), 409, "approvals-missing");
    let _ = service.editor("Grace", &[Role::Approver]);
    shut_out(&service, "Grace");
    let refused = problem(publish(&alan, &id), 409, "approvals-missing");
    assert!(refused["detail"].as_str().unwrap().contains("Grace is shut out"), "{refused}");
    assert!(service.reader().titles("all").is_empty());
    let _ = approve(&alan, &id).expect(200);
    let _ = publish(&alan, &id).expect(200);
    assert_eq!(grace.get("/me").status, 401);
}
