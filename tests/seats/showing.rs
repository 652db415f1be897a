//! Signing in with a passkey (W3C Web Authentication Level 3 §7.2): right, and wrong in every way.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::device::{Device, HAS_KEY, IS_COPIED, Lie, MAY_BE_COPIED, PRESENT, Said, VERIFIED, change};
use super::enrolling::{ORIGIN, asked, desk, enrol};
use crate::support::{Answer, Browser, Service};

/// A service at whose desk Ada has a passkey.
pub(super) fn with_passkey() -> (Service, Browser, Device) {
    let (service, mut browser, _) = desk();
    let mut device = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut device, |_| {}, |_| {}).expect(303);
    (service, browser, device)
}

/// Signs in as a fresh browser; failures are forgotten first, so that none is refused for those before it.
pub(super) fn sign_in(
    service: &Service,
    device: &mut Device,
    lie: impl FnOnce(&mut Said),
    spoil: impl FnOnce(&mut Value),
) -> (Browser, Answer) {
    service.advance(TimeDelta::seconds(6));
    let mut browser = service.browser();
    let (options, state) = asked(browser.get("/desk/sign-in").expect(200).text(), "show");
    let mut answer = device.show(&options, lie);
    spoil(&mut answer);
    let answer = send(&mut browser, &answer, &state);
    (browser, answer)
}

fn send(browser: &mut Browser, answer: &Value, state: &str) -> Answer {
    browser.post("/desk/sign-in/passkey", &[("answer", &answer.to_string()), ("state", state)])
}

#[track_caller]
fn refused(what: &str, answer: &Answer) {
    assert_eq!(answer.status, 403, "{what}: {}", answer.text());
    assert_eq!(answer.header("set-cookie"), "", "{what}");
    assert!(answer.text().contains("This passkey opens nothing here"), "{what}: {}", answer.text());
}

#[test]
fn a_passkey_opens_the_desk_again_and_again() {
    let (service, mut ada, mut device) = with_passkey();
    for _ in 0..2 {
        let (mut browser, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
        assert_eq!(answer.expect(303).header("location"), "/desk");
        assert!(browser.get("/desk").expect(200).text().contains("Signed in as <bdi>Ada</bdi>"));
    }
    // Removing it ends what it opened, and it opens nothing any more.
    let (mut browser, _) = sign_in(&service, &mut device, |_| {}, |_| {});
    let id = base64url(&device.id);
    let _ = ada.submit("/desk/passkeys/remove", &[("id", &id)]).expect(303);
    let _ = browser.get("/desk").expect(303);
    let (_, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    refused("removed", &answer);
}

#[test]
fn every_lie_about_a_passkey_is_refused() {
    let lies: [(&str, Lie); 16] = [
        ("another ceremony", |said| said.client["type"] = json!("webauthn.create")),
        ("another challenge", |said| said.client["challenge"] = json!("A".repeat(43))),
        ("no challenge", |said| said.client["challenge"] = json!("")),
        ("another site", |said| said.client["origin"] = json!("https://evil.example")),
        ("a name below ours", |said| said.client["origin"] = json!("https://a.warnings.example.org")),
        ("another port", |said| said.client["origin"] = json!("https://warnings.example.org:8443")),
        ("not encrypted", |said| said.client["origin"] = json!("http://warnings.example.org")),
        ("in another's page", |said| said.client["crossOrigin"] = json!(true)),
        ("below another's", |said| said.client["topOrigin"] = json!("https://evil.example")),
        ("for another service", |said| said.party = "example.org".to_owned()),
        ("nobody there", |said| said.flags = VERIFIED),
        ("nobody verified", |said| said.flags = PRESENT),
        ("a copy of what cannot be copied", |said| said.flags |= IS_COPIED),
        ("suddenly to be copied", |said| said.flags |= MAY_BE_COPIED),
        ("another key's id", |said| said.id = vec![7; 32]),
        ("a key where none belongs", |said| said.flags |= HAS_KEY | 1 << 7),
    ];
    let (service, _, mut device) = with_passkey();
    for (what, lie) in lies {
        let (_, answer) = sign_in(&service, &mut device, lie, |_| {});
        refused(what, &answer);
    }
    let (_, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    let _ = answer.expect(303);
}

#[test]
fn what_was_changed_after_signing_is_refused() {
    let (service, _, mut device) = with_passkey();
    let parts = ["signature", "authenticatorData", "clientDataJSON"];
    for part in parts {
        for at in [0_usize, 9, 33, 36] {
            let flip = |answer: &mut Value| change(answer, part, |bytes| bytes[at] ^= 1);
            let (_, answer) = sign_in(&service, &mut device, |_| {}, flip);
            refused(&format!("{part} at {at}"), &answer);
        }
        let cut = |answer: &mut Value| change(answer, part, |bytes| bytes.truncate(20));
        let (_, answer) = sign_in(&service, &mut device, |_| {}, cut);
        refused(&format!("{part} cut"), &answer);
        let none = |answer: &mut Value| answer["response"][part] = json!("");
        let (_, answer) = sign_in(&service, &mut device, |_| {}, none);
        refused(&format!("no {part}"), &answer);
    }
    for spoiled in [json!(null), json!({}), json!([]), json!("fw_"), json!({"id": 1})] {
        let (_, answer) = sign_in(&service, &mut device, |_| {}, |answer| *answer = spoiled.clone());
        refused(&spoiled.to_string(), &answer);
    }
}

#[test]
fn a_device_that_does_not_count_on_is_refused() {
    let (service, _, mut device) = with_passkey();
    let (_, answer) = sign_in(&service, &mut device, |said| said.counter = 7, |_| {});
    let _ = answer.expect(303);
    for counter in [7, 6, 1, 0] {
        let (_, answer) = sign_in(&service, &mut device, |said| said.counter = counter, |_| {});
        refused(&format!("{counter} after 7"), &answer);
    }
    let (_, answer) = sign_in(&service, &mut device, |said| said.counter = u32::MAX, |_| {});
    let _ = answer.expect(303);
    // One that does not count at all always says 0 (§6.1.1).
    let mut browser = service.browser();
    let ben = service.editor("Ben", &[Role::Author]);
    browser.sign_in(&ben.token);
    let mut other = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut other, |_| {}, |_| {}).expect(303);
    for _ in 0..2 {
        let (_, answer) = sign_in(&service, &mut other, |said| said.counter = 0, |_| {});
        let _ = answer.expect(303);
    }
}

#[test]
fn a_passkey_speaks_for_its_holder_alone() {
    let (service, _, mut device) = with_passkey();
    let ben = service.editor("Ben", &[Role::Approver]);
    let mut browser = service.browser();
    browser.sign_in(&ben.token);
    let mut his = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut his, |_| {}, |_| {}).expect(303);
    assert_ne!(his.handle, device.handle);
    // His handle with her key, none, one of another length, and her key's name on what his key signed.
    for handle in [json!(his.handle), json!(null), json!("AAAA"), json!("")] {
        let spoil = |answer: &mut Value| answer["response"]["userHandle"] = handle.clone();
        let (_, answer) = sign_in(&service, &mut device, |_| {}, spoil);
        refused(&format!("the handle {handle}"), &answer);
    }
    let (hers, handle) = (device.id.clone(), device.handle.clone());
    let spoil = |answer: &mut Value| {
        answer["rawId"] = json!(base64url(&hers));
        answer["id"] = answer["rawId"].clone();
        answer["response"]["userHandle"] = json!(handle);
    };
    let (_, answer) = sign_in(&service, &mut his, |_| {}, spoil);
    refused("another's key", &answer);
    // Nobody takes over a key that is somebody's: the same id with another key.
    let mut copy = Device::new(ORIGIN);
    copy.id = hers;
    let _ = enrol(&mut browser, &mut copy, |_| {}, |_| {}).expect(409);
    let (mut seated, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    let _ = answer.expect(303);
    assert!(seated.get("/desk").expect(200).text().contains("<bdi>Ada</bdi>"));
}

#[test]
fn what_opened_the_desk_once_opens_it_no_second_time() {
    let (service, mut ada, mut device) = with_passkey();
    let mut browser = service.browser();
    let (options, state) = asked(browser.get("/desk/sign-in").expect(200).text(), "show");
    let answer = device.show(&options, |_| {});
    let _ = send(&mut browser, &answer, &state).expect(303);
    refused("replayed", &send(&mut service.browser(), &answer, &state));
    // Nor does a newer answer to the same page.
    let newer = device.show(&options, |_| {});
    refused("the same page", &send(&mut service.browser(), &newer, &state));
    // What was asked for a new key.
    let (make, other) = asked(ada.get("/desk/account").expect(200).text(), "make");
    let answer = device.show(&make, |_| {});
    refused("another purpose", &send(&mut service.browser(), &answer, &other));
    // Half an hour, to the second.
    for (late, status) in
        [(TimeDelta::minutes(30), 403), (TimeDelta::minutes(30) - TimeDelta::seconds(1), 303)]
    {
        let mut browser = service.browser();
        let (options, state) = asked(browser.get("/desk/sign-in").expect(200).text(), "show");
        service.advance(late);
        let answer = device.show(&options, |_| {});
        let _ = send(&mut browser, &answer, &state).expect(status);
    }
}

#[test]
fn nothing_that_was_asked_before_a_restart_is_taken() {
    let (mut service, _, mut device) = with_passkey();
    let (options, state) = asked(service.browser().get("/desk/sign-in").expect(200).text(), "show");
    service.restart();
    let answer = device.show(&options, |_| {});
    refused("a restart", &send(&mut service.browser(), &answer, &state));
    // The passkey itself is kept.
    let (_, answer) = sign_in(&service, &mut device, |_| {}, |_| {});
    let _ = answer.expect(303);
}

fn base64url(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}
