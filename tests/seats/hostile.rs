//! Forms as nobody's page sends them: too large, too many fields, fields twice, fields that are none, and not forms at all.

use forewarn::advisory::Role;

use crate::support::{Browser, Service};

fn desk(roles: &[Role]) -> (Service, Browser) {
    let service = Service::start();
    let ada = service.editor("Ada", roles);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    (service, browser)
}

/// Sends bytes as they are.
fn raw(browser: &Browser, path: &str, media: &str, body: Vec<u8>) -> (u16, String) {
    let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let request = ureq::http::Request::builder()
        .method("POST")
        .uri(format!("{}{path}", browser.base))
        .header("Origin", &browser.base)
        .header("Cookie", cookies.join("; "))
        .header("Content-Type", media)
        .body(body)
        .unwrap();
    let mut answer = browser.agent.run(request).unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Two megabytes.
const MOST: usize = 2 * 1024 * 1024;

#[test]
fn a_form_of_two_megabytes_is_read_and_one_byte_more_is_refused_in_words() {
    let (_service, mut browser) = desk(&[Role::Author]);
    let proof = browser.proof();
    let head = format!("proof={proof}&label=full&days=1&rest=");
    let body = |length: usize| [head.as_bytes(), &vec![b'a'; length - head.len()]].concat();
    let (status, text) = raw(&browser, "/desk/tokens", FORM, body(MOST));
    assert_eq!(status, 200, "{}", &text[..text.len().min(2000)]);
    for length in [MOST + 1, MOST * 2, MOST * 7] {
        let (status, text) = raw(&browser, "/desk/tokens", FORM, body(length));
        assert_eq!(status, 413, "{length}");
        assert!(text.contains("Nothing was changed."), "{text}");
    }
    // Also to those who are not signed in, and at the open addresses.
    let stranger = Browser { cookies: std::collections::BTreeMap::new(), ..browser.clone() };
    for path in ["/desk/sign-in", "/desk/sign-in/passkey", "/desk/tokens", "/desk/nowhere"] {
        assert_eq!(raw(&stranger, path, FORM, body(MOST + 1)).0, 413, "{path}");
    }
    let page = browser.get("/desk/account").expect(200);
    assert_eq!(page.text().matches("<bdi>full</bdi>").count(), 1);
}

#[test]
fn more_fields_than_any_form_has_are_refused() {
    let (_service, mut browser) = desk(&[Role::Author]);
    let proof = browser.proof();
    let body = |fields: usize| format!("proof={proof}&label=many{}", "&a=b".repeat(fields - 2)).into_bytes();
    assert_eq!(raw(&browser, "/desk/tokens", FORM, body(4097)).0, 413);
    assert_eq!(raw(&browser, "/desk/tokens", FORM, body(4096)).0, 200);
}

#[test]
fn what_is_no_form_is_refused() {
    let (_service, mut browser) = desk(&[Role::Author]);
    let proof = browser.proof();
    let body = format!("proof={proof}&label=other").into_bytes();
    for media in ["text/plain", "application/json", "multipart/form-data", "", "text/html"] {
        assert_eq!(raw(&browser, "/desk/tokens", media, body.clone()).0, 415, "{media}");
    }
    // A form with a file passes the same gates, and one that has no parts is none.
    let parts = |proof: &str| {
        let part = |name: &str, value: &str| {
            format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
        };
        format!("{}{}--x--\r\n", part("proof", proof), part("label", "other")).into_bytes()
    };
    let media = "multipart/form-data; boundary=x";
    assert_eq!(raw(&browser, "/desk/tokens", media, body.clone()).0, 400);
    assert_eq!(raw(&browser, "/desk/tokens", media, parts("forged")).0, 403);
    // Nothing of this is a proof.
    let bodies: [&[u8]; 6] = [b"\xff\xfe\x00", b"%zz%", b"&&&&", b"=", b"proof", b"proof=%00"];
    for body in bodies {
        assert_eq!(raw(&browser, "/desk/tokens", FORM, body.to_vec()).0, 403, "{body:?}");
    }
    assert!(!browser.get("/desk/account").expect(200).text().contains("<bdi>other</bdi>"));
}

#[test]
fn a_field_that_comes_twice_counts_once() {
    let (_service, mut browser) = desk(&[Role::Author]);
    let proof = browser.proof();
    // The first proof is the one that counts, so a wrong one is not healed by a right one behind it.
    let twice = [("proof", "wrong"), ("proof", &*proof), ("label", "twice")];
    let _ = browser.post("/desk/tokens", &twice).expect(403);
    let other_way = [("proof", &*proof), ("proof", "wrong"), ("label", "first"), ("label", "second")];
    let _ = browser.post("/desk/tokens", &other_way).expect(200);
    let page = browser.get("/desk/account").expect(200);
    assert!(page.text().contains("<bdi>first</bdi>"), "{}", page.text());
    assert!(!page.text().contains("<bdi>second</bdi>"), "{}", page.text());
}

#[test]
fn nobody_takes_a_role_by_a_field_that_the_form_does_not_have() {
    let (service, mut browser) = desk(&[Role::Author]);
    let _ = service.editor("Root", &[Role::Admin]);
    let smuggled = [
        ("role", "admin"),
        ("roles", "admin"),
        ("role", "approver"),
        ("actor", "Root"),
        ("of", "Root"),
        ("name", "Ada"),
        ("disabled", "false"),
        ("is_admin", "true"),
        ("expires", "2999-01-01T00:00:00Z"),
        ("hash", "00"),
    ];
    for path in ["/desk/tokens", "/desk/sessions/end-others", "/desk/passkeys", "/desk/passkeys/remove"] {
        let _ = browser.submit(path, &[&[("label", "smuggled")], &smuggled[..]].concat());
    }
    let page = browser.get("/desk/account").expect(200);
    assert!(!page.text().contains("Administrator"), "{}", page.text());
    assert!(!page.text().contains("Approver"), "{}", page.text());
    let _ = browser.get("/desk/people").expect(403);
    // For somebody else, by name, in every form that takes one.
    let theirs = [("person", "Root"), ("label", "smuggled"), ("id", "x"), ("days", "1")];
    for path in ["/desk/tokens", "/desk/sessions/end", "/desk/sessions/end-others", "/desk/passkeys/remove"] {
        let answer = browser.submit(path, &theirs);
        assert_eq!(answer.status, 403, "{path}: {}", answer.text());
    }
    // A passkey is always one's own, whoever is named.
    let _ = browser.submit("/desk/passkeys", &theirs).expect(403);
    // At signing in the roles are the person's.
    let fields = [("token", ""), ("role", "admin"), ("person", "Root")];
    let _ = service.browser().post("/desk/sign-in", &fields).expect(403);
}

#[test]
fn a_token_lasts_as_long_as_one_that_is_offered() {
    let (service, mut browser) = desk(&[Role::Author]);
    for days in ["0", "-1", "366", "1000000000000", "9223372036854775807", "NaN", "7.5", ""] {
        let made = browser.submit("/desk/tokens", &[("label", "odd"), ("days", days)]).expect(200);
        // The usual span, but never longer than the token that this session was opened with: thirty days.
        assert!(made.text().contains("31 December 2026"), "{days}: {}", made.text());
    }
    let made = browser.submit("/desk/tokens", &[("label", "short"), ("days", "7")]).expect(200);
    assert!(made.text().contains("8 December 2026"), "{}", made.text());
    drop(service);
}

#[test]
fn names_of_people_are_shown_and_never_read_as_anything_else() {
    let (_service, mut root) = desk(&[Role::Admin]);
    for name in ["<script>alert(1)</script>", "\"><img src=x>", "../../etc/passwd", "a&b=c", "%00"] {
        let answer = root.submit("/desk/people", &[("name", name), ("role", "author")]).expect(303);
        let page = root.get(answer.header("location")).expect(200);
        assert!(!page.text().contains("<script>alert") && !page.text().contains("<img src=x"), "{name}");
    }
    for name in
        ["", " ", "a\nb", "a\u{202e}b", "a\u{0}b", "forewarn", "Console", "Ada\u{a0}", &"x".repeat(81)]
    {
        let answer = root.submit("/desk/people", &[("name", name), ("role", "author")]);
        assert!(matches!(answer.status, 409 | 422), "{name:?}: {}", answer.status);
    }
}
