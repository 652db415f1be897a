//! The session's cookie: what it says, that it changes at every sign-in, and that it goes over no plain connection.

use forewarn::advisory::Role;

use super::browsing::from_address;
use crate::support::Service;

const SESSION: &str = "__Host-forewarn";

#[test]
fn every_cookie_is_for_this_host_encrypted_unread_by_scripts_and_sent_by_our_pages_alone() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    let opened = browser.post("/desk/sign-in", &[("token", &ada.token)]).expect(303);
    let (value, attributes) = opened.header("set-cookie").split_once("; ").unwrap();
    assert_eq!(attributes, "Path=/; Secure; HttpOnly; SameSite=Strict", "no Domain, no life of its own");
    let (name, key) = value.split_once('=').unwrap();
    assert_eq!(name, SESSION);
    let (public, secret) = key.split_once('.').unwrap();
    assert_eq!((public.len(), secret.len()), (16, 43), "{key}");
    assert!(!key.contains(&ada.token) && !ada.token.contains(secret));

    let said = browser.submit("/desk/sessions/end-others", &[]).expect(303);
    let (value, attributes) = said.header("set-cookie").split_once("; ").unwrap();
    assert!(value.starts_with("__Host-forewarn-said="), "{value}");
    assert_eq!(attributes, "Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Strict");

    // What was said is shown once.
    let page = browser.get("/desk/account").expect(200);
    assert!(page.text().contains("All other sessions are over."), "{}", page.text());
    assert_eq!(
        page.header("set-cookie"),
        "__Host-forewarn-said=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict"
    );
    let left = browser.submit("/desk/sign-out", &[]).expect(303);
    let gone = "__Host-forewarn=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict";
    assert_eq!(left.header("set-cookie"), gone);
}

#[test]
fn pages_of_the_desk_are_kept_by_no_cache_and_shown_in_no_frame() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    for path in ["/desk", "/desk/account", "/desk/advisories", "/desk/nowhere", "/desk/people"] {
        let page = browser.get(path);
        assert!(page.header("cache-control").contains("no-store"), "{path}: {:?}", page.headers);
        let policy = page.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert_eq!(page.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[test]
fn signing_in_makes_a_new_session_and_ends_the_one_before() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let before = browser.clone();
    browser.sign_in(&ada.token);
    assert_ne!(before.cookies[SESSION], browser.cookies[SESSION]);
    let _ = before.clone().get("/desk").expect(303);
    let _ = browser.get("/desk").expect(200);
    // Signing in as somebody else in the same browser ends the session before as well.
    let ben = service.editor("Ben", &[Role::Author]);
    let before = browser.clone();
    browser.sign_in(&ben.token);
    let _ = before.clone().get("/desk").expect(303);
    assert!(browser.get("/desk").expect(200).text().contains("<bdi>Ben</bdi>"));
}

#[test]
fn a_session_that_somebody_put_there_is_not_taken_over() {
    let service = Service::start();
    let (ada, eve) = (service.editor("Ada", &[Role::Author]), service.editor("Eve", &[Role::Author]));
    let mut eves = service.browser();
    eves.sign_in(&eve.token);
    let planted = eves.cookies[SESSION].clone();
    // Ada's browser holds Eve's cookie when she signs in: hers is another, and Eve's is no way to hers.
    let mut browser = service.browser();
    browser.cookies.insert(SESSION.to_owned(), planted.clone());
    browser.sign_in(&ada.token);
    assert_ne!(browser.cookies[SESSION], planted);
    let _ = eves.get("/desk").expect(303);
    assert!(browser.get("/desk").expect(200).text().contains("<bdi>Ada</bdi>"));
    // One that was made up is not made real by signing in.
    let made_up = format!("{}.{}", "0".repeat(16), "0".repeat(43));
    let mut browser = service.browser();
    browser.cookies.insert(SESSION.to_owned(), made_up.clone());
    let _ = browser.get("/desk").expect(303);
    browser.sign_in(&ada.token);
    assert_ne!(browser.cookies[SESSION], made_up);
}

#[test]
fn a_key_that_is_not_whole_opens_nothing() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    let good = browser.cookies[SESSION].clone();
    let (public, secret) = good.split_once('.').unwrap();
    let flip = |text: &str| format!("{}{}", if text.starts_with('A') { 'B' } else { 'A' }, &text[1..]);
    let wrong = [
        public.to_owned(),
        format!("{public}."),
        format!("{public}.{}", flip(secret)),
        format!("{}.{secret}", flip(public)),
        format!("{good}A"),
        format!("{good}.{secret}"),
        good.to_lowercase(),
        "fw_".to_owned(),
        ada.token.clone(),
        "'; DROP TABLE session; --".replace(';', ","),
    ];
    for key in wrong {
        if key == good {
            continue;
        }
        let mut other = service.browser();
        other.cookies.insert(SESSION.to_owned(), key.clone());
        assert_eq!(other.get("/desk").status, 303, "{key}");
    }
    // Two of the same name: somebody has put one there, and nobody knows which.
    let to = service.app().address();
    for (first, second) in [(good.as_str(), "x"), ("x", good.as_str()), (&good, &good)] {
        let asked = format!(
            "GET /desk HTTP/1.1\r\nHost: {to}\r\nConnection: close\r\nCookie: {SESSION}={first}; {SESSION}={second}\r\n\r\n"
        );
        assert!(from_address("127.0.0.1", to, &asked).starts_with("HTTP/1.1 303"), "{first} {second}");
    }
    let _ = browser.get("/desk").expect(200);
}

#[test]
fn nobody_signs_in_over_a_plain_connection_from_elsewhere() {
    let service = Service::start_public("http://warnings.example.org");
    let ada = service.editor("Ada", &[Role::Author]);
    let to = service.app().address();
    let body = format!("token={}", ada.token);
    let asked = |host: &str| {
        format!(
            "POST /desk/sign-in HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let answer = from_address("127.0.0.1", to, &asked("warnings.example.org"));
    assert!(answer.starts_with("HTTP/1.1 403"), "{answer}");
    assert!(!answer.to_lowercase().contains("set-cookie"), "{answer}");
    assert!(answer.contains("Nobody can sign in here"), "{answer}");
    // A proxy that says the connection was encrypted is not believed by what it writes into a header.
    let forwarded =
        asked("warnings.example.org").replace("Connection", "X-Forwarded-Proto: https\r\nConnection");
    assert!(from_address("127.0.0.1", to, &forwarded).starts_with("HTTP/1.1 403"));
    // At the machine itself it is one's own.
    let answer = from_address("127.0.0.1", to, &asked(&to.to_string()));
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
    assert!(answer.contains("; Secure;"), "{answer}");
}
