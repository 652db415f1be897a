//! Taking a passkey (W3C Web Authentication Level 3 §7.1): one that is right, and every way in which one is wrong.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::device::{Device, HAS_KEY, IS_COPIED, Lie, PRESENT, Said, VERIFIED, change};
use crate::support::{Answer, Browser, Service, hidden};

pub(super) const ORIGIN: &str = "https://warnings.example.org";

/// What the account's page asks the browser for, and what has to come back with the answer.
pub(super) fn asked(page: &str, passkey: &str) -> (Value, String) {
    let form = page.split(&format!("data-passkey=\"{passkey}\" data-options=\"")).nth(1).unwrap();
    let options = form.split('"').next().unwrap().replace("&#34;", "\"").replace("&#38;", "&");
    (serde_json::from_str(&options).unwrap(), hidden(form, "state").unwrap())
}

/// Asks for a passkey, has it made, and sends it in.
pub(super) fn enrol(
    browser: &mut Browser,
    device: &mut Device,
    lie: impl FnOnce(&mut Said),
    spoil: impl FnOnce(&mut Value),
) -> Answer {
    let page = browser.get("/desk/account").expect(200);
    let (options, state) = asked(page.text(), "make");
    let mut answer = device.make(&options, lie);
    spoil(&mut answer);
    send(browser, &answer, &state)
}

fn send(browser: &mut Browser, answer: &Value, state: &str) -> Answer {
    let answer = answer.to_string();
    browser.submit("/desk/passkeys", &[("label", "Telephone"), ("answer", &answer), ("state", state)])
}

/// A service with a name, and somebody at its desk.
pub(super) fn desk() -> (Service, Browser, String) {
    let service = Service::start_public(ORIGIN);
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    (service, browser, ada.token)
}

/// Nothing was taken, and the page says why.
#[track_caller]
fn refused(what: &str, browser: &mut Browser, answer: &Answer, why: &str) {
    assert_eq!(answer.status, 403, "{what}: {}", answer.text());
    assert!(answer.text().contains(&format!("The passkey was not kept: {why}")), "{what}: {}", answer.text());
    let page = browser.get("/desk/account").expect(200);
    assert!(!page.text().contains("Telephone"), "{what}: it was kept");
}

const KIND: &str = "the browser did something else";
const CHALLENGE: &str = "the page was open for too long";
const ELSEWHERE: &str = "the passkey was used on a page of another address";
const DEVICE: &str = "the device answered for another service, or not as it should";
const UNVERIFIED: &str = "the device did not check who is using it";
const UNKNOWN: &str = "the device made a kind of key that is not known here";
const UNREAD: &str = "what the browser sent cannot be read";

#[test]
fn what_a_browser_is_asked_for_is_a_key_that_finds_itself_and_asks_who_one_is() {
    let (_service, mut browser, _) = desk();
    let (options, _) = asked(browser.get("/desk/account").expect(200).text(), "make");
    assert_eq!(options["rp"]["id"], "warnings.example.org");
    let selection = &options["authenticatorSelection"];
    assert_eq!(selection["residentKey"], "required", "{selection}");
    assert_eq!(selection["userVerification"], "required", "{selection}");
    assert_eq!(options["attestation"], "none");
    let challenge = options["challenge"].as_str().unwrap();
    assert!(challenge.len() >= 22, "fewer than 16 bytes (§13.4.3): {challenge}");
    let handle = options["user"]["id"].as_str().unwrap();
    assert_eq!(handle.len(), 22);
    let (again, _) = asked(browser.get("/desk/account").expect(200).text(), "make");
    assert_eq!(again["user"]["id"], handle, "the device would not know whose it is");
    assert_ne!(again["challenge"], challenge);
}

#[test]
fn a_passkey_that_is_right_is_kept_once() {
    let (_service, mut browser, _) = desk();
    let mut device = Device::new(ORIGIN);
    let _ = enrol(&mut browser, &mut device, |_| {}, |_| {}).expect(303);
    let page = browser.get("/desk/account").expect(200);
    let listed = page.text().matches("Telephone").count();
    assert!(listed > 0, "{}", page.text());
    // The device is told which keys it has already, and where it makes one again all the same it is refused.
    let (options, state) = asked(page.text(), "make");
    assert_eq!(options["excludeCredentials"].as_array().unwrap().len(), 1, "{options}");
    let answer = device.make(&options, |_| {});
    let _ = send(&mut browser, &answer, &state).expect(403);
    assert_eq!(browser.get("/desk/account").expect(200).text().matches("Telephone").count(), listed);
}

#[test]
fn every_lie_about_a_new_passkey_is_refused() {
    let lies: [(&str, Lie, &str); 15] = [
        ("another ceremony", |said| said.client["type"] = json!("webauthn.get"), KIND),
        ("another challenge", |said| said.client["challenge"] = json!("A".repeat(43)), CHALLENGE),
        ("no challenge", |said| said.client["challenge"] = json!(""), CHALLENGE),
        ("another site", |said| said.client["origin"] = json!("https://evil.example"), ELSEWHERE),
        (
            "a name below ours",
            |said| said.client["origin"] = json!("https://a.warnings.example.org"),
            ELSEWHERE,
        ),
        ("a name above ours", |said| said.client["origin"] = json!("https://example.org"), ELSEWHERE),
        (
            "another port",
            |said| said.client["origin"] = json!("https://warnings.example.org:8443"),
            ELSEWHERE,
        ),
        ("not encrypted", |said| said.client["origin"] = json!("http://warnings.example.org"), ELSEWHERE),
        ("in another's page", |said| said.client["crossOrigin"] = json!(true), ELSEWHERE),
        ("below another's", |said| said.client["topOrigin"] = json!("https://evil.example"), ELSEWHERE),
        ("for another service", |said| said.party = "example.org".to_owned(), DEVICE),
        ("nobody there", |said| said.flags = VERIFIED | HAS_KEY, UNVERIFIED),
        ("nobody verified", |said| said.flags = PRESENT | HAS_KEY, UNVERIFIED),
        ("no key", |said| said.flags = PRESENT | VERIFIED, DEVICE),
        ("a copy of what cannot be copied", |said| said.flags |= IS_COPIED, DEVICE),
    ];
    let (_service, mut browser, _) = desk();
    for (what, lie, why) in lies {
        let answer = enrol(&mut browser, &mut Device::new(ORIGIN), lie, |_| {});
        refused(what, &mut browser, &answer, why);
    }
}

#[test]
fn a_key_of_another_kind_than_asked_for_is_refused() {
    let (_service, mut browser, _) = desk();
    // ES512, EdDSA with the point of a P-256 key, and a number that means nothing.
    for (what, alg) in [("ES512", [0x38, 0x23]), ("EdDSA", [0x27, 0xff]), ("nothing", [0x38, 0xff])] {
        let lie = |said: &mut Said| {
            let short = alg[1] == 0xff && alg[0] != 0x38;
            let alg = if short { &alg[..1] } else { &alg[..] };
            said.cose.splice(4..5, alg.iter().copied());
        };
        let answer = enrol(&mut browser, &mut Device::new(ORIGIN), lie, |_| {});
        let why = if answer.text().contains(UNKNOWN) { UNKNOWN } else { DEVICE };
        refused(what, &mut browser, &answer, why);
    }
    // A point that is on no curve.
    let lie = |said: &mut Said| said.cose[10..42].fill(0xff);
    let answer = enrol(&mut browser, &mut Device::new(ORIGIN), lie, |_| {});
    refused("no point", &mut browser, &answer, DEVICE);
}

#[test]
fn what_breaks_off_or_goes_on_is_refused() {
    let (_service, mut browser, _) = desk();
    for length in (0..180).step_by(9).chain([29, 30, 31, 66, 67, 83, 84, 85]) {
        let cut = |answer: &mut Value| change(answer, "attestationObject", |bytes| bytes.truncate(length));
        let answer = enrol(&mut browser, &mut Device::new(ORIGIN), |_| {}, cut);
        refused(&format!("{length} bytes"), &mut browser, &answer, DEVICE);
    }
    for (part, why) in [("attestationObject", UNREAD), ("clientDataJSON", UNREAD)] {
        let spoil = |answer: &mut Value| answer["response"][part] = json!("=not base64=");
        let answer = enrol(&mut browser, &mut Device::new(ORIGIN), |_| {}, spoil);
        refused(part, &mut browser, &answer, why);
    }
    let twice = |answer: &mut Value| {
        change(answer, "clientDataJSON", |bytes| {
            let _ = bytes.pop();
            bytes.extend(br#","crossOrigin":true}"#);
        });
    };
    let answer = enrol(&mut browser, &mut Device::new(ORIGIN), |_| {}, twice);
    refused("said twice", &mut browser, &answer, UNREAD);
}

#[test]
fn a_challenge_is_good_for_one_session_one_answer_and_half_an_hour() {
    let (service, mut browser, token) = desk();
    let (options, state) = asked(browser.get("/desk/account").expect(200).text(), "make");
    // Another session of the same person.
    let mut second = service.browser();
    second.sign_in(&token);
    let answer = Device::new(ORIGIN).make(&options, |_| {});
    let sent = send(&mut second, &answer, &state);
    refused("another session", &mut second, &sent, CHALLENGE);
    // What was asked for signing in.
    let (sign_in, other) = asked(service.browser().get("/desk/sign-in").expect(200).text(), "show");
    let mut other_answer = answer.clone();
    change(&mut other_answer, "clientDataJSON", |bytes| {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let ours = options["challenge"].as_str().unwrap();
        *bytes = text.replace(ours, sign_in["challenge"].as_str().unwrap()).into_bytes();
    });
    let sent = send(&mut browser, &other_answer, &other);
    refused("another purpose", &mut browser, &sent, CHALLENGE);
    // A state that was changed, at its end, in the middle, at its beginning; and none.
    for (what, at) in [("end", state.len() - 2), ("middle", state.len() / 2), ("beginning", 0)] {
        let mut bytes = state.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let sent = send(&mut browser, &answer, &String::from_utf8(bytes).unwrap());
        refused(what, &mut browser, &sent, CHALLENGE);
    }
    let sent = send(&mut browser, &answer, "");
    refused("none", &mut browser, &sent, CHALLENGE);
    // To the very second: half an hour after signing in, the same page would ask who one is in any case.
    let (options, state) = asked(browser.get("/desk/account").expect(200).text(), "make");
    service.advance(TimeDelta::minutes(30) - TimeDelta::seconds(1));
    let answer = Device::new(ORIGIN).make(&options, |_| {});
    let _ = send(&mut browser, &answer, &state).expect(303);
    // Once: the same page makes no second one, whatever the device.
    let again = Device::new(ORIGIN).make(&options, |_| {});
    let sent = send(&mut browser, &again, &state).expect(403);
    assert!(sent.text().contains(CHALLENGE), "{}", sent.text());
}
