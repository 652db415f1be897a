//! Who makes a new way in has shown of late who they are: a desk that was left, or a session that was stolen, is no way to
//! stay.

use chrono::TimeDelta;
use forewarn::advisory::Role;

use super::device::Device;
use super::enrolling::{ORIGIN, desk, enrol};
use crate::support::{Service, hidden};

/// Forms that make a new way in, with what they carry.
const FORMS: &[(&str, &[(&str, &str)])] = &[
    ("/desk/tokens", &[("label", "kept"), ("days", "7")]),
    ("/desk/passkeys", &[("label", "kept")]),
    ("/desk/people", &[("name", "Mallory"), ("role", "admin")]),
    ("/desk/people/roles", &[("person", "Ben"), ("role", "admin")]),
    ("/desk/people/enable", &[("person", "Ben")]),
];

#[test]
fn half_an_hour_after_signing_in_new_ways_in_ask_who_one_is() {
    let service = Service::start_public(ORIGIN);
    let root = service.editor("Root", &[Role::Admin]);
    let _ = service.editor("Ben", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&root.token);
    service.advance(TimeDelta::minutes(30));
    for (path, fields) in FORMS {
        let answer = browser.submit(path, fields).expect(403);
        assert!(answer.text().contains("Show once more who you are"), "{path}: {}", answer.text());
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        assert_eq!(hidden(answer.text(), "then").as_deref(), Some(*path));
        for (name, value) in *fields {
            assert_eq!(hidden(answer.text(), &format!("kept.{name}")).as_deref(), Some(*value), "{path}");
        }
    }
    let people = browser.get("/desk/people").expect(200);
    assert!(!people.text().contains("Mallory"), "{}", people.text());
    let page = browser.get("/desk/account").expect(200);
    assert!(!page.text().contains(">kept<"), "{}", page.text());
    assert!(page.text().contains("/desk/sign-in?again=yes"), "{}", page.text());
    // What takes a way in away asks nobody to wait.
    let _ = browser.submit("/desk/people/disable", &[("person", "Ben")]).expect(303);
    let _ = browser.submit("/desk/sessions/end-others", &[]).expect(303);
}

#[test]
fn showing_once_more_who_one_is_sends_the_form_on() {
    let service = Service::start_public(ORIGIN);
    let root = service.editor("Root", &[Role::Admin]);
    let mut browser = service.browser();
    browser.sign_in(&root.token);
    service.advance(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    let _ = browser.submit("/desk/tokens", &[("label", "in time")]).expect(200);
    service.advance(TimeDelta::seconds(1));
    let _ = browser.submit("/desk/tokens", &[("label", "late")]).expect(403);
    let before = browser.clone();
    // The page to sign in is shown to somebody who is signed in, where they ask for it.
    assert_eq!(browser.get("/desk/sign-in").expect(303).header("location"), "/desk");
    let _ = browser.get("/desk/sign-in?again=yes&then=/desk/account").expect(200);
    let fields = [("token", &*root.token), ("then", "/desk/tokens"), ("kept.label", "late")];
    let page = browser.post("/desk/sign-in", &fields).expect(200);
    let proof = hidden(page.text(), "proof").unwrap();
    let _ = browser.post("/desk/tokens", &[("proof", &proof), ("label", "late")]).expect(200);
    let _ = before.clone().get("/desk").expect(303);
}

#[test]
fn using_the_desk_makes_nobody_fresh() {
    let (service, mut browser, _) = desk();
    for _ in 0..6 {
        let _ = browser.get("/desk").expect(200);
        service.advance(TimeDelta::minutes(5));
    }
    let _ = browser.submit("/desk/tokens", &[("label", "late")]).expect(403);
    let page = browser.get("/desk/account").expect(200);
    assert!(!page.text().contains("data-passkey=\"make\""), "{}", page.text());
}

#[test]
fn nobody_enrols_a_device_with_a_page_that_was_left_open() {
    let (service, mut browser, token) = desk();
    let mut device = Device::new(ORIGIN);
    let page = browser.get("/desk/account").expect(200);
    let (options, state) = super::enrolling::asked(page.text(), "make");
    let answer = device.make(&options, |_| {}).to_string();
    service.advance(TimeDelta::minutes(30));
    let _ = browser.submit("/desk/passkeys", &[("answer", &answer), ("state", &state)]).expect(403);
    // Signing in anew, it is of another session.
    browser.sign_in(&token);
    let _ = browser.submit("/desk/passkeys", &[("answer", &answer), ("state", &state)]).expect(403);
    let _ = enrol(&mut browser, &mut device, |_| {}, |_| {}).expect(303);
}
