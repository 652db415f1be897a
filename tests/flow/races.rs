//! Two at once: nothing is counted twice, nothing slips through between a look and a deed, nothing is done by halves.

use std::sync::Barrier;
use std::thread;

use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{HEADLINE, approve, asking, publish, submitted, view};
use crate::support::{Answer, Editor, Service, advisory, update};

/// Rounds of each race: enough to meet both orders.
const ROUNDS: usize = 12;

/// Does both at the same moment.
fn both(one: impl FnOnce() -> Answer + Send, other: impl FnOnce() -> Answer + Send) -> (Answer, Answer) {
    let start = Barrier::new(2);
    thread::scope(|scope| {
        let one = scope.spawn(|| (start.wait(), one()).1);
        let other = scope.spawn(|| (start.wait(), other()).1);
        (one.join().unwrap(), other.join().unwrap())
    })
}

fn approvers(shown: &Value) -> Vec<String> {
    let all = shown["stage"]["approvals"].as_array().unwrap().iter();
    let mut all: Vec<_> = all.map(|one| one["by"].as_str().unwrap().to_owned()).collect();
    all.sort();
    all
}

#[test]
fn of_two_who_approve_at_once_one_does_where_one_is_needed() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    for _ in 0..ROUNDS {
        let id = submitted(&ada);
        let (one, other) = both(|| approve(&grace, &id), || approve(&alan, &id));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.text(), other.text());
        assert_eq!(approvers(&view(&ada, &id)).len(), 1);
    }
}

#[test]
fn two_who_approve_at_once_both_count_where_two_are_needed() {
    let service = asking(2, &[]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    for round in 0..ROUNDS {
        let id = submitted(&ada);
        let etag = crate::api::etag(&grace, &id);
        // Also where both say what they have read: the words are the same.
        let body = if round % 2 == 0 { json!({}) } else { json!({"draft_etag": etag}) };
        let (one, other) = both(|| grace.act(&id, "approve", &body), || alan.act(&id, "approve", &body));
        assert_eq!((one.status, other.status), (200, 200), "{} {}", one.text(), other.text());
        let shown = view(&ada, &id);
        assert_eq!(
            (&shown["state"], approvers(&shown)),
            (&json!("approved"), vec!["Alan".into(), "Grace".into()])
        );
    }
}

#[test]
fn one_person_with_two_tokens_counts_once_also_at_once() {
    let service = asking(2, &[]);
    let (ada, grace) = service.two();
    let twice = service.editor("Grace", &[Role::Approver]);
    for _ in 0..ROUNDS {
        let id = submitted(&ada);
        let (one, other) = both(|| approve(&grace, &id), || approve(&twice, &id));
        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409], "{} {}", one.text(), other.text());
        assert_eq!(approvers(&view(&ada, &id)), ["Grace"]);
        assert_eq!(publish(&grace, &id).status, 409);
    }
}

#[test]
fn an_edit_at_the_same_moment_is_never_approved_unread() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let other = "Vienna: the concert is moved to Graz";
    for _ in 0..ROUNDS {
        let id = submitted(&ada);
        let (agreed, edited) = both(|| approve(&grace, &id), || edit(&ada, &id, other));
        let shown = view(&ada, &id);
        let headline = shown["draft"]["texts"]["en"]["headline"].as_str().unwrap();
        match (agreed.status, edited.status) {
            (200, 412) => assert_eq!((&shown["state"], headline), (&json!("approved"), HEADLINE)),
            (200 | 409 | 412, 200) => assert_eq!((&shown["state"], headline), (&json!("draft"), other)),
            statuses => panic!("{statuses:?}: {} {}", agreed.text(), edited.text()),
        }
        assert_eq!(publish(&grace, &id).status == 200, shown["state"] == "approved");
    }
}

#[test]
fn what_is_published_is_what_was_approved_whoever_edits_at_that_moment() {
    let service = Service::start();
    let (ada, grace) = service.two();
    for round in 0..ROUNDS {
        let headline = format!("Vienna: concert number {round} is cancelled");
        let other = update("Vienna: the concert is moved to Graz", "significant", "It is moved.");
        let id = ada.draft(&advisory(&headline));
        let _ = ada.act(&id, "submit", &json!({})).expect(200);
        let _ = approve(&grace, &id).expect(200);
        let etag = crate::api::etag(&ada, &id);
        let path = format!("/advisories/{id}/draft");
        let body = other.to_string();
        let put = || ada.send("PUT", &path, body.as_bytes(), &[("If-Match", &etag)]);
        let (published, edited) = both(|| publish(&grace, &id), put);
        let shown = view(&ada, &id);
        let live: Vec<_> = shown["revisions"].as_array().unwrap().iter().map(|one| &one["content"]).collect();
        match (published.status, edited.status) {
            (200, 412) => assert_eq!(live, [&advisory(&headline)]),
            (409 | 412, 200) => assert_eq!(live, Vec::<&Value>::new()),
            statuses => panic!("{statuses:?}: {} {}", published.text(), edited.text()),
        }
    }
}

#[test]
fn one_person_ends_or_retracts_at_once_whatever_others_do() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let reason = json!({"reason": {"en": "The concert takes place."}});
    for round in 0..ROUNDS {
        let headline = format!("Vienna: concert number {round} is cancelled");
        let id = ada.publish(&grace, &advisory(&headline));
        let (over, edited) = match round % 3 {
            0 => both(|| grace.act(&id, "retract", &reason), || edit(&ada, &id, "Vienna: another text")),
            1 => both(|| grace.act(&id, "end", &reason), || edit(&ada, &id, "Vienna: another text")),
            _ => both(|| grace.act(&id, "retract", &reason), || ada.act(&id, "end", &reason)),
        };
        let done = [over.status, edited.status];
        if round % 3 < 2 {
            assert_eq!(over.status, 200, "an edit holds nobody up: {}", over.text());
        } else {
            assert!(done.contains(&200) && done.contains(&409), "{} {}", over.text(), edited.text());
        }
        assert_eq!(view(&ada, &id)["revisions"].as_array().unwrap().len(), 2);
    }
}

/// Replaces the draft, based on what was there when it was asked for.
fn edit(editor: &Editor, id: &str, headline: &str) -> Answer {
    let mut body = advisory(headline);
    if view(editor, id)["revisions"].as_array().is_some_and(|all| !all.is_empty()) {
        body["change"] = json!({"significance": "significant", "note": {"en": "Other words."}});
    }
    editor.put(id, &body)
}
