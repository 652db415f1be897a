//! A button that is pressed twice: the second form ends where the first one did, and nothing is done twice.

use std::sync::Barrier;
use std::thread;

use serde_json::{Value, json};

use super::{Sitting, form, reasons, sit, two, version};
use crate::support::{Answer, Service, advisory, update};
use forewarn::advisory::Role;

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

/// The same form of the same page, twice; gives where both ended.
#[track_caller]
fn press_twice(who: &mut Sitting, id: &str, step: &str, fields: &[(&str, &str)]) -> String {
    let (proof, base) = (who.browser.proof(), version(&who.editor, id));
    let all = [&[("proof", proof.as_str()), ("version", &base)], fields].concat();
    let path = format!("/desk/advisories/{id}/{step}");
    let first = who.browser.post(&path, &all).expect(303).header("location").to_owned();
    let said = said(who);
    let after = version(&who.editor, id);
    assert_ne!(after, base, "{step}");
    let second = who.browser.post(&path, &all).expect(303);
    assert_eq!(second.header("location"), first, "{step}");
    assert_eq!(self::said(who), said, "{step}");
    assert_eq!(version(&who.editor, id), after, "{step}: a second record");
    first
}

/// The reasons that the page for submitting asks for.
fn answers(who: &mut Sitting, id: &str) -> Vec<(&'static str, &'static str)> {
    reasons(&who.browser.get(&format!("/desk/advisories/{id}/submit")).expect(200))
}

/// What the next page says on top.
fn said(who: &mut Sitting) -> String {
    let page = who.page("/desk/activity");
    let said = page.split_once("<div class=\"said\" role=\"status\"><p>").expect("nothing is said").1;
    said.split_once("</p>").unwrap().0.to_owned()
}

#[test]
fn every_step_ends_where_the_first_press_did_and_is_done_once() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let page = |id: &str, step: &str| format!("/desk/advisories/{id}{step}");
    let id = ada.editor.draft(&body());
    let answers = answers(&mut ada, &id);
    assert_eq!(press_twice(&mut ada, &id, "submit", &answers), page(&id, ""));
    let back = [("do", "return"), ("reason", "Say which stadium.")];
    assert_eq!(press_twice(&mut grace, &id, "decide", &back), page(&id, ""));
    let fields = form(&body());
    let fields: Vec<_> = fields.iter().chain([("do", "save")]).collect();
    assert_eq!(press_twice(&mut ada, &id, "edit", &fields), page(&id, ""));
    let _ = press_twice(&mut ada, &id, "submit", &answers);
    let agree = [("do", "approve"), ("read", "yes")];
    assert_eq!(press_twice(&mut grace, &id, "decide", &agree), page(&id, "/publish"));
    let later = [("do", "schedule"), ("at", "2026-12-01T14:00")];
    assert_eq!(press_twice(&mut grace, &id, "publish", &later), page(&id, ""));
    let now = [("do", "now"), ("read", "yes")];
    assert_eq!(press_twice(&mut grace, &id, "publish", &now), page(&id, ""));
    let longer = [("at", "2026-12-01T22:00"), ("note.en", "It lasts longer.")];
    let location = press_twice(&mut ada, &id, "extend", &longer);
    assert!(location.starts_with(&page(&id, "")), "{location}");
    assert_eq!(press_twice(&mut ada, &id, "discard", &[]), "/desk");
    assert_eq!(press_twice(&mut ada, &id, "end", &[("reason.en", "It is over.")]), page(&id, ""));
    let wrong = ada.editor.publish(&grace.editor, &body());
    assert_eq!(press_twice(&mut ada, &wrong, "retract", &[("reason.en", "It was wrong.")]), page(&wrong, ""));
    let revisions = ada.editor.get(&format!("/advisories/{id}/revisions")).json()["revisions"].clone();
    assert_eq!(revisions.as_array().unwrap().len(), 2, "{revisions}");
}

#[test]
fn alone_and_afterwards_it_is_done_once_too() {
    let service = Service::start();
    let (ada, mut grace) = two(&service);
    let mut dora = sit(&service, "Dora", &[Role::Duty]);
    let id = ada.editor.draft(&body());
    let alone = [("do", "alone"), ("read", "yes"), ("reason", "Shots were fired.")];
    assert_eq!(press_twice(&mut dora, &id, "publish", &alone), format!("/desk/advisories/{id}"));
    let found = [("finding", "It was right.")];
    assert_eq!(press_twice(&mut grace, &id, "reviewed", &found), format!("/desk/advisories/{id}"));
}

/// Both forms are on their way at once: whichever is first, neither has lost to somebody else.
#[test]
fn two_presses_at_once_both_end_well() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    for n in 0..3 {
        let id = ada.editor.draft(&advisory(&format!("Vienna: concert {n} is cancelled")));
        let answers = answers(&mut ada, &id);
        at_once(&mut ada, &id, "submit", &answers);
        at_once(&mut grace, &id, "decide", &[("do", "approve"), ("read", "yes")]);
        at_once(&mut grace, &id, "publish", &[("do", "now"), ("read", "yes")]);
        at_once(&mut ada, &id, "end", &[("reason.en", "It is over.")]);
        let revisions = ada.editor.get(&format!("/advisories/{id}/revisions")).json()["revisions"].clone();
        assert_eq!(revisions.as_array().unwrap().len(), 2, "{revisions}");
    }
}

#[track_caller]
fn at_once(who: &mut Sitting, id: &str, step: &str, fields: &[(&str, &str)]) {
    let (proof, base) = (who.browser.proof(), version(&who.editor, id));
    let all = [&[("proof", proof.as_str()), ("version", &base)], fields].concat();
    let path = format!("/desk/advisories/{id}/{step}");
    let (start, browser) = (Barrier::new(2), &who.browser);
    let press = || {
        let mut browser = browser.clone();
        start.wait();
        browser.post(&path, &all)
    };
    let both: [Answer; 2] = thread::scope(|scope| {
        let other = scope.spawn(press);
        let one = press();
        [one, other.join().unwrap()]
    });
    for answer in both {
        assert_eq!(answer.status, 303, "{step}: {}", answer.text());
    }
}

#[test]
fn another_form_and_another_person_are_still_told_that_somebody_was_faster() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut hedy = sit(&service, "Hedy", &[Role::Author, Role::Approver]);
    let id = ada.editor.draft(&body());
    let base = version(&ada.editor, &id);
    let proof = ada.browser.proof();
    let mut press = |headline: &str| {
        let fields = form(&advisory(headline));
        let own = [("proof", proof.as_str()), ("version", &base), ("do", "save")];
        let all: Vec<_> = fields.iter().chain(own).collect();
        ada.browser.post(&format!("/desk/advisories/{id}/edit"), &all)
    };
    let _ = press("Vienna: the first words").expect(303);
    // Other words from the same page are another form, and so they are shown beside the first.
    let other = press("Vienna: the second words").expect(409);
    assert!(other.text().contains("Vienna: the first words"), "{}", other.text());
    // Somebody else's edit in between is a conflict, whatever was pressed before.
    let page = hedy.browser.get(&format!("/desk/advisories/{id}/submit"));
    let (hedys, base) = (hedy.browser.proof(), version(&ada.editor, &id));
    let _ = ada.editor.put(&id, &advisory("Vienna: other words again")).expect(200);
    let own = [("proof", hedys.as_str()), ("version", &base)];
    let fields: Vec<_> = reasons(&page).into_iter().chain(own).collect();
    for _ in 0..2 {
        let stale = hedy.browser.post(&format!("/desk/advisories/{id}/submit"), &fields).expect(412);
        assert!(stale.text().contains("Somebody else was faster"), "{}", stale.text());
    }
    // Two persons who press the same at once: one of them did it.
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let base = version(&ada.editor, &id);
    let agree = [("do", "approve"), ("read", "yes")];
    let _ = grace.act_on(&id, "decide", &base, &agree).expect(303);
    let second = hedy.act_on(&id, "decide", &base, &agree);
    assert!(matches!(second.status, 409 | 412), "{}", second.text());
}

/// What was published under an old form stays told as it was, also when more has happened since.
#[test]
fn a_form_that_comes_again_late_does_nothing_and_says_so() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.publish(&grace.editor, &body());
    let _ = ada
        .editor
        .put(&id, &update("Vienna: the concert takes place", "significant", "It does."))
        .expect(200);
    ada.hand_in(&id);
    let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
    let (proof, base) = (grace.browser.proof(), version(&ada.editor, &id));
    let now = [("proof", proof.as_str()), ("version", &base), ("do", "now"), ("read", "yes")];
    let path = format!("/desk/advisories/{id}/publish");
    let _ = grace.browser.post(&path, &now).expect(303);
    let _ = ada.act(&id, "end", &[("reason.en", "It is over.")]).expect(303);
    let _ = grace.browser.post(&path, &now).expect(303);
    assert!(said(&mut grace).contains("Revision 2"));
    assert_eq!(ada.state(&id), "ended");
}

/// Where others went on meanwhile, nobody is told that it is still to be done.
#[test]
fn a_step_that_others_went_on_from_is_not_said_to_be_open_still() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&body());
    ada.hand_in(&id);
    let (proof, base) = (grace.browser.proof(), version(&ada.editor, &id));
    let agree = [("proof", proof.as_str()), ("version", &base), ("do", "approve"), ("read", "yes")];
    let path = format!("/desk/advisories/{id}/decide");
    let _ = grace.browser.post(&path, &agree).expect(303);
    let _ = grace.act(&id, "publish", &[("do", "now"), ("read", "yes")]).expect(303);
    let _ = said(&mut grace);
    let again = grace.browser.post(&path, &agree).expect(303);
    assert_eq!(again.header("location"), format!("/desk/advisories/{id}"));
    assert_eq!(said(&mut grace), "It was kept the first time. Nothing was done twice.");
    // A longer time that was kept, and given up since, was not submitted.
    let (proof, base) = (ada.browser.proof(), version(&ada.editor, &id));
    let longer = [("at", "2026-12-01T22:00"), ("note.en", "It lasts longer.")];
    let longer = [&[("proof", proof.as_str()), ("version", &base)], &longer[..]].concat();
    let path = format!("/desk/advisories/{id}/extend");
    let _ = ada.browser.post(&path, &longer).expect(303);
    let _ = ada.act(&id, "discard", &[]).expect(303);
    let _ = said(&mut ada);
    let _ = ada.browser.post(&path, &longer).expect(303);
    assert_eq!(said(&mut ada), "It was kept the first time. Nothing was done twice.");
}
