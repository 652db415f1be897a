//! A token becomes a session, and a session never more than that.

use crate::support::{Service, hidden};
use forewarn::advisory::Role;

#[test]
fn a_token_opens_the_desk_and_signing_out_closes_it() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    let asked = browser.get("/desk").expect(303);
    assert_eq!(asked.header("location"), "/desk/sign-in");
    let page = browser.get("/desk/sign-in").expect(200);
    assert!(page.text().contains("<title>Sign in – Desk – Example Warnings</title>"), "{}", page.text());
    let signed = browser.post("/desk/sign-in", &[("token", &ada.token)]).expect(303);
    assert_eq!(signed.header("location"), "/desk");
    let cookie = signed.header("set-cookie");
    let attributes = cookie.split_once("; ").unwrap().1;
    assert_eq!(attributes, "Path=/; Secure; HttpOnly; SameSite=Strict");
    assert!(cookie.starts_with("__Host-forewarn="), "{cookie}");
    assert!(browser.get("/desk").expect(200).text().contains("Signed in as <bdi>Ada</bdi>"));
    let before = browser.clone();
    let left = browser.submit("/desk/sign-out", &[]).expect(303);
    assert_eq!(left.header("location"), "/desk/sign-in");
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
    // The key that was taken away opens nothing, also for who had kept it.
    let _ = before.clone().get("/desk").expect(303);
}

#[test]
fn every_token_that_opens_nothing_gets_the_same_answer() {
    let service = Service::start();
    let (ada, ben, eve) = (
        service.editor("Ada", &[Role::Author]),
        service.editor("Ben", &[Role::Author]),
        service.editor("Eve", &[Role::Author]),
    );
    let name = |raw| forewarn::advisory::PersonName::parse(raw).unwrap();
    let public = |token: &str| forewarn::advisory::TokenId(token.split('_').nth(1).unwrap().to_owned());
    let registry = service.app().registry();
    service.wait(registry.revoke(&name("Ada"), public(&ada.token))).unwrap();
    service.wait(registry.disable(&name("Ben"), name("Ben"))).unwrap();
    let other = if eve.token.ends_with('x') { 'y' } else { 'x' };
    let wrong = format!("{}{other}", &eve.token[..eve.token.len() - 1]);
    let unknown = ada.token.replace(&ada.token[3..11], "00000000");
    let expired = eve.token.clone();
    let mut answers = Vec::new();
    for token in [ada.token.as_str(), &ben.token, &wrong, &unknown, "", "fw_"] {
        answers.push((token.to_owned(), service.browser().post("/desk/sign-in", &[("token", token)])));
    }
    service.advance(chrono::TimeDelta::days(31));
    answers.push((expired.clone(), service.browser().post("/desk/sign-in", &[("token", &expired)])));
    for (token, answer) in &answers {
        assert_eq!(answer.status, 403, "{token}");
        assert_eq!(answer.text(), answers[0].1.text(), "{token}");
        assert_eq!(answer.header("set-cookie"), "", "{token}");
    }
    assert!(answers[0].1.text().contains("<title>Error: Sign in"), "{}", answers[0].1.text());
}

#[test]
fn neither_key_opens_the_other_door() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let _ = browser.get("/api/v1/me").expect(401);
    let bearer = format!("Bearer {}", ada.token);
    let asked = service.browser().send("GET", "/desk", None, &[("Authorization", &bearer)]).expect(303);
    assert_eq!(asked.header("location"), "/desk/sign-in");
}

#[test]
fn a_form_that_came_without_a_session_is_sent_again_after_signing_in() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    let sent = [("headline", "Concert \"off\""), ("area", "AT-9"), ("area", "AT-3")];
    let page = browser.post("/desk/new", &sent).expect(403);
    let kept = |name| hidden(page.text(), name);
    assert_eq!(kept("then").as_deref(), Some("/desk/new"));
    assert_eq!(kept("kept.headline").as_deref(), Some("Concert &#34;off&#34;"));
    let fields = [
        ("token", ada.token.as_str()),
        ("then", "/desk/new"),
        ("kept.headline", sent[0].1),
        ("kept.area", "AT-9"),
        ("kept.area", "AT-3"),
    ];
    let again = browser.post("/desk/sign-in", &fields).expect(200);
    let form = again.text().split("<main").nth(1).unwrap();
    assert!(form.contains("action=\"/desk/new\""), "{form}");
    assert_eq!(form.matches("name=\"area\"").count(), 2, "{form}");
    assert_eq!(hidden(form, "headline").as_deref(), Some("Concert &#34;off&#34;"));
    // Now it is the desk that answers: there is no such page yet, and nobody is asked to sign in.
    let proof = hidden(form, "proof").unwrap();
    let _ = browser.post("/desk/nowhere", &[("proof", &proof)]).expect(404);
}
