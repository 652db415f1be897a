//! How long a session lasts, to the second, and everything that ends it before.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Role, TokenId};

use crate::support::{Browser, Editor, Service, hidden};

fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

fn public(editor: &Editor) -> TokenId {
    TokenId(editor.token.split('_').nth(1).unwrap().to_owned())
}

fn signed_in(service: &Service, editor: &Editor) -> Browser {
    let mut browser = service.browser();
    browser.sign_in(&editor.token);
    browser
}

/// The ids of the sessions that a page lists, but for the present one.
fn others(browser: &mut Browser) -> Vec<String> {
    let page = browser.get("/desk/account").expect(200);
    let forms = page.text().split("action=\"/desk/sessions/end\"").skip(1);
    forms.map(|form| hidden(form, "id").unwrap()).collect()
}

#[test]
fn idleness_ends_a_session_at_the_very_second() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let (mut used, mut left) = (signed_in(&service, &ada), signed_in(&service, &ada));
    service.advance(TimeDelta::minutes(60) - TimeDelta::seconds(1));
    let _ = used.get("/desk").expect(200);
    service.advance(TimeDelta::seconds(1));
    let _ = left.get("/desk").expect(303);
    let _ = used.get("/desk").expect(200);
    // It does not come back when the clock is set back.
    service.clock.advance(TimeDelta::seconds(-30));
    let _ = used.get("/desk").expect(200);
}

#[test]
fn pictures_and_sheets_keep_nobody_from_idling() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = signed_in(&service, &ada);
    service.advance(TimeDelta::minutes(60));
    let _ = browser.get("/desk/assets/desk.css");
    let _ = browser.get("/desk").expect(303);
}

#[test]
fn no_use_makes_a_session_last_longer_than_it_may() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = signed_in(&service, &ada);
    for _ in 0..24 {
        let _ = browser.get("/desk").expect(200);
        service.advance(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    }
    // Twelve hours but for 24 seconds.
    service.advance(TimeDelta::seconds(23));
    let _ = browser.get("/desk").expect(200);
    service.advance(TimeDelta::seconds(1));
    let _ = browser.get("/desk").expect(303);
}

#[test]
fn the_limits_are_those_that_were_set() {
    let service = Service::start_set("https://warnings.example.org", |settings| {
        settings.seats.idle = TimeDelta::minutes(2);
        settings.seats.longest = TimeDelta::minutes(5);
    });
    let ada = service.editor("Ada", &[Role::Author]);
    let (mut used, mut left) = (signed_in(&service, &ada), signed_in(&service, &ada));
    for _ in 0..4 {
        service.advance(TimeDelta::seconds(74));
        let _ = used.get("/desk").expect(200);
    }
    let _ = left.get("/desk").expect(303);
    service.advance(TimeDelta::seconds(4));
    let _ = used.get("/desk").expect(303);
}

#[test]
fn a_form_after_the_end_does_nothing() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = signed_in(&service, &ada);
    let proof = browser.proof();
    service.advance(TimeDelta::minutes(60));
    let late = browser.post("/desk/tokens", &[("proof", &proof), ("label", "late")]).expect(403);
    assert!(late.text().contains("You are not signed in any more"), "{}", late.text());
    let mut again = signed_in(&service, &ada);
    assert!(!again.get("/desk/account").expect(200).text().contains(">late<"));
}

#[test]
fn one_of_ones_sessions_can_be_ended_from_another_and_nobody_elses() {
    let service = Service::start();
    let (ada, eve) = (service.editor("Ada", &[Role::Author]), service.editor("Eve", &[Role::Author]));
    let (mut here, mut there) = (signed_in(&service, &ada), signed_in(&service, &ada));
    let mut eves = signed_in(&service, &eve);
    let listed = others(&mut here);
    assert_eq!(listed.len(), 1);
    // Eve knows the id, and says whose it is or does not.
    for fields in [vec![("id", listed[0].as_str())], vec![("id", &listed[0]), ("person", "Eve")]] {
        let _ = eves.submit("/desk/sessions/end", &fields).expect(303);
        let _ = there.get("/desk").expect(200);
    }
    let _ = eves.submit("/desk/sessions/end", &[("id", &listed[0]), ("person", "Ada")]).expect(403);
    let _ = eves.submit("/desk/sessions/end-others", &[("person", "Ada")]).expect(403);
    let _ = there.get("/desk").expect(200);
    let _ = here.submit("/desk/sessions/end", &[("id", &listed[0])]).expect(303);
    let _ = there.get("/desk").expect(303);
    let _ = here.get("/desk").expect(200);
    let mut third = signed_in(&service, &ada);
    let _ = here.submit("/desk/sessions/end-others", &[]).expect(303);
    let _ = third.get("/desk").expect(303);
    let _ = here.get("/desk").expect(200);
}

#[test]
fn the_thirteenth_session_ends_the_one_used_longest_ago() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut first = signed_in(&service, &ada);
    service.advance(TimeDelta::minutes(1));
    let mut second = signed_in(&service, &ada);
    service.advance(TimeDelta::minutes(1));
    let _ = first.get("/desk").expect(200);
    let mut more: Vec<_> = (0..11).map(|_| signed_in(&service, &ada)).collect();
    let _ = second.get("/desk").expect(303);
    let _ = first.get("/desk").expect(200);
    assert!(more.iter_mut().all(|browser| browser.get("/desk").status == 200));
}

#[test]
fn a_session_is_over_with_the_token_that_opened_it() {
    let service = Service::start();
    let (ada, console) = (service.editor("Ada", &[Role::Author]), name("console"));
    let registry = service.app().registry();
    let mut browser = signed_in(&service, &ada);
    service.wait(registry.revoke(&console, public(&ada))).unwrap();
    let _ = browser.get("/desk").expect(303);
    // One that lasts half an hour.
    let short = service.wait(registry.issue(&console, name("Ada"), "short".into(), TimeDelta::minutes(30)));
    let mut browser = service.browser();
    browser.sign_in(short.unwrap().reveal());
    service.advance(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    let _ = browser.get("/desk").expect(200);
    service.advance(TimeDelta::seconds(1));
    let _ = browser.get("/desk").expect(303);
}

#[test]
fn what_somebody_may_do_changes_at_their_next_request() {
    let service = Service::start();
    let (ada, console) = (service.editor("Ada", &[Role::Author, Role::Admin]), name("console"));
    let _ = service.editor("Root", &[Role::Admin]);
    let registry = service.app().registry();
    let mut browser = signed_in(&service, &ada);
    let _ = browser.get("/desk/people").expect(200);
    let proof = browser.proof();
    service.wait(registry.change(&console, name("Ada"), vec![Role::Author])).unwrap();
    let _ = browser.get("/desk/people").expect(403);
    // A form of a page that was loaded before, too.
    let fields = [("proof", proof.as_str()), ("name", "Mallory"), ("role", "admin")];
    let _ = browser.post("/desk/people", &fields).expect(403);
    let _ = browser
        .post("/desk/people/roles", &[("proof", &proof), ("person", "Ada"), ("role", "admin")])
        .expect(403);
    // Whoever is only a program sits no longer.
    service.wait(registry.change(&console, name("Ada"), vec![Role::Integrator])).unwrap();
    let _ = browser.get("/desk").expect(303);
    service.wait(registry.change(&console, name("Ada"), vec![Role::Author])).unwrap();
    let _ = browser.get("/desk").expect(200);
    service.wait(registry.disable(&console, name("Ada"))).unwrap();
    let _ = browser.get("/desk").expect(303);
    let late = browser.post("/desk/tokens", &[("proof", &proof), ("label", "late")]).expect(403);
    assert!(late.text().contains("nothing was done"), "{}", late.text());
}

#[test]
fn sessions_outlast_a_restart_and_their_ends_do_too() {
    let mut service = Service::start_public("https://warnings.example.org");
    let ada = service.editor("Ada", &[Role::Author]);
    let (mut stays, mut leaves) = (signed_in(&service, &ada), signed_in(&service, &ada));
    let kept = leaves.clone();
    let _ = leaves.submit("/desk/sign-out", &[]).expect(303);
    service.restart();
    let base = service.base();
    (stays.base, stays.agent) = (base.clone(), service.browser().agent);
    let _ = stays.get("/desk").expect(200);
    let mut kept = Browser { base, agent: service.browser().agent, ..kept };
    let _ = kept.get("/desk").expect(303);
}
