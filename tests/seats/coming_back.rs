//! Whoever was shut out and is let in again brings nothing of before: no token, no passkey, no session.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Role};
use serde_json::json;

use super::device::Device;
use super::enrolling::{ORIGIN, enrol};
use super::showing::sign_in;
use crate::support::{Browser, Service, hidden};

fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

/// The ways to let somebody in again.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// By a command at the machine.
    Console,
    /// By the page of the person.
    Page,
    /// By the API.
    Api,
}

/// Shuts Ada out and lets her in again.
fn out_and_in(service: &Service, root: &mut Browser, token: &str, way: Way) {
    let registry = service.app().registry();
    match way {
        Way::Console => {
            service.wait(registry.disable(&name("console"), name("Ada"))).unwrap();
            service.wait(registry.readmit(&name("console"), name("Ada"), None)).unwrap();
        }
        Way::Page => {
            let _ = root.submit("/desk/people/disable", &[("person", "Ada")]).expect(303);
            let _ = root.submit("/desk/people/enable", &[("person", "Ada")]).expect(303);
        }
        Way::Api => {
            let api = service.reader();
            let root = crate::support::Editor {
                agent: api.agent.clone(),
                api: format!("{}/api/v1", service.base()),
                token: token.to_owned(),
            };
            let _ = root.send("DELETE", "/persons/Ada", b"", &[]).expect(200);
            let back = json!({"roles": ["author"]}).to_string();
            let _ = root.send("PUT", "/persons/Ada", back.as_bytes(), &[]).expect(200);
        }
    }
}

fn nothing_comes_back(way: Way) {
    let service = Service::start_public(ORIGIN);
    let (ada, root) = (service.editor("Ada", &[Role::Author]), service.editor("Root", &[Role::Admin]));
    let mut admin = service.browser();
    admin.sign_in(&root.token);
    let mut by_token = service.browser();
    by_token.sign_in(&ada.token);
    let mut device = Device::new(ORIGIN);
    let _ = enrol(&mut by_token, &mut device, |_| {}, |_| {}).expect(303);
    let (mut by_passkey, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    let _ = answer.expect(303);
    let _ = by_passkey.get("/desk").expect(200);

    out_and_in(&service, &mut admin, &root.token, way);

    for (what, browser) in [("token", &mut by_token), ("passkey", &mut by_passkey)] {
        let answer = browser.get("/desk").expect(303);
        assert_eq!(answer.header("location"), "/desk/sign-in", "{way:?}: the session by {what} revived");
    }
    assert_eq!(ada.get("/me").status, 401, "{way:?}: the token revived");
    let _ = service.browser().post("/desk/sign-in", &[("token", &ada.token)]).expect(403);
    let (_, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    assert_eq!(answer.status, 403, "{way:?}: the passkey revived");
    let page = admin.get("/desk/people/person?name=Ada").expect(200);
    assert!(!page.text().contains("Telephone"), "{way:?}: the passkey is still listed");
    assert!(!page.text().contains("action=\"/desk/sessions/end\""), "{way:?}: a session is still listed");

    // What is made from now on is good, and the same device can be added again.
    let console = name("console");
    let registry = service.app().registry();
    let anew = service.wait(registry.issue(&console, name("Ada"), "new".into(), TimeDelta::days(1))).unwrap();
    let mut browser = service.browser();
    browser.sign_in(anew.reveal());
    let mut other = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut other, |_| {}, |_| {}).expect(303);
    let (_, answer) = sign_in(&service, &mut other, |_| {}, |_| {});
    let _ = answer.expect(303);
}

#[test]
fn nothing_comes_back_by_a_command() {
    nothing_comes_back(Way::Console);
}

#[test]
fn nothing_comes_back_by_the_page() {
    nothing_comes_back(Way::Page);
}

#[test]
fn nothing_comes_back_by_the_api() {
    nothing_comes_back(Way::Api);
}

#[test]
fn what_is_made_for_somebody_shut_out_opens_nothing_then_and_afterwards() {
    let service = Service::start_public(ORIGIN);
    let _ = service.editor("Ada", &[Role::Author]);
    let (console, registry) = (name("console"), service.app().registry());
    service.wait(registry.disable(&console, name("Ada"))).unwrap();
    let made = service.wait(registry.issue(&console, name("Ada"), "early".into(), TimeDelta::days(1)));
    let token = made.unwrap().reveal().to_owned();
    let _ = service.browser().post("/desk/sign-in", &[("token", &token)]).expect(403);
    service.wait(registry.readmit(&console, name("Ada"), None)).unwrap();
    let _ = service.browser().post("/desk/sign-in", &[("token", &token)]).expect(403);
}

#[test]
fn other_roles_for_somebody_who_was_never_shut_out_take_nothing_away() {
    let service = Service::start_public(ORIGIN);
    let (ada, root) = (service.editor("Ada", &[Role::Author]), service.editor("Root", &[Role::Admin]));
    let mut admin = service.browser();
    admin.sign_in(&root.token);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let changed = [("person", "Ada"), ("had", "author"), ("role", "author"), ("role", "approver")];
    let _ = admin.submit("/desk/people/roles", &changed).expect(303);
    let page = browser.get("/desk/account").expect(200);
    assert!(page.text().contains("<strong>Approver</strong>"), "{}", page.text());
    let _ = ada.get("/me").expect(200);
}

#[test]
fn roles_that_somebody_else_took_away_meanwhile_are_not_given_back() {
    let service = Service::start_public(ORIGIN);
    let (ada, root) =
        (service.editor("Ada", &[Role::Author, Role::Approver]), service.editor("Root", &[Role::Admin]));
    let mut admin = service.browser();
    admin.sign_in(&root.token);
    let page = admin.get("/desk/people/person?name=Ada").expect(200);
    let had = hidden(page.text(), "had").unwrap();
    assert_eq!(had, "author approver");
    let (console, registry) = (name("console"), service.app().registry());
    service.wait(registry.change(&console, name("Ada"), vec![Role::Author])).unwrap();
    let form = [("person", "Ada"), ("role", "author"), ("role", "approver"), ("role", "duty")];
    for had in [&*had, ""] {
        let told = admin.submit("/desk/people/roles", &[&[("had", had)], &form[..]].concat()).expect(409);
        assert!(told.text().contains("Somebody changed these roles since"), "{}", told.text());
        assert_eq!(
            hidden(told.text(), "had").as_deref(),
            Some("author"),
            "the page goes on from what is now"
        );
    }
    assert_eq!(ada.get("/me").expect(200).json()["roles"], json!(["author"]));
}
