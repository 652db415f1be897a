//! Forms that no page of the present session sent: each is refused, and nothing is done.

use forewarn::advisory::Role;

use super::browsing::{Made, proof_of};
use crate::support::{Browser, Service};

const FORM: &[(&str, &str)] = &[("label", "forged"), ("days", "1")];

/// Somebody at the desk, and the deed that a forger wants: a token of theirs.
fn desk() -> (Service, Browser) {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let mut browser = service.browser();
    browser.sign_in(&ada.token);
    (service, browser)
}

/// Sends the deed with a proof and these headers; whether it was done is seen on the page.
#[track_caller]
fn sent(browser: &mut Browser, proof: Option<&str>, headers: &[(&str, &str)]) -> Made {
    let proof = proof.map(|proof| ("proof", proof));
    let fields: Vec<_> = proof.into_iter().chain(FORM.iter().copied()).collect();
    let answer = browser.send("POST", "/desk/tokens", Some(&fields), headers);
    let page = browser.get("/desk/account").expect(200);
    Made { status: answer.status, done: page.text().contains("forged"), text: answer.text().to_owned() }
}

#[test]
fn a_proof_is_of_this_session_or_of_none() {
    let (service, mut browser) = desk();
    let origin = browser.base.clone();
    let from_here = [("Origin", origin.as_str()), ("Sec-Fetch-Site", "same-origin")];
    let proof = browser.proof();
    let (number, seal) = proof.split_once('.').unwrap();
    let flipped = format!("{number}.{}{}", &seal[..63], if seal.ends_with('0') { '1' } else { '0' });
    let renumbered = format!("{}{}.{seal}", if number.starts_with('0') { '1' } else { '0' }, &number[1..]);
    // Another session of the same person, one that is over, and one of somebody else.
    let token = service.editor("Ada", &[Role::Author]).token;
    let mut second = service.browser();
    second.sign_in(&token);
    let of_another = proof_of(&mut second);
    let _ = second.submit("/desk/sign-out", &[]).expect(303);
    let mut ben = service.browser();
    ben.sign_in(&service.editor("Ben", &[Role::Admin]).token);
    let of_ben = proof_of(&mut ben);
    let wrong = [
        ("none", None),
        ("empty", Some("")),
        ("a point", Some(".")),
        ("the number alone", Some(number)),
        ("the seal alone", Some(seal)),
        ("a seal that was changed", Some(flipped.as_str())),
        ("a number that was changed", Some(renumbered.as_str())),
        ("of a session that is over", Some(of_another.as_str())),
        ("of somebody else", Some(of_ben.as_str())),
    ];
    for (what, proof) in wrong {
        let made = sent(&mut browser, proof, &from_here);
        assert_eq!((made.status, made.done), (403, false), "{what}: {}", made.text);
        assert!(made.text.contains("Nothing was changed."), "{what}: {}", made.text);
    }
    let made = sent(&mut browser, Some(&proof), &from_here);
    assert_eq!((made.status, made.done), (200, true), "{}", made.text);
}

#[test]
fn the_proof_of_yesterday_is_worth_nothing_after_signing_in_anew() {
    let (service, mut browser) = desk();
    let origin = browser.base.clone();
    let proof = browser.proof();
    service.advance(chrono::TimeDelta::hours(24));
    let token = service.editor("Ada", &[Role::Author]).token;
    browser.sign_in(&token);
    let made = sent(&mut browser, Some(&proof), &[("Origin", &origin)]);
    assert_eq!((made.status, made.done), (403, false), "{}", made.text);
}

#[test]
fn a_form_says_that_it_comes_from_here_or_is_refused() {
    let (_service, mut browser) = desk();
    let proof = browser.proof();
    let base = browser.base.clone();
    let port = base.rsplit_once(':').unwrap().1.to_owned();
    let other_port = format!("http://127.0.0.1:{}", port.parse::<u16>().unwrap() ^ 1);
    let (encrypted, named) = (base.replace("http:", "https:"), format!("http://localhost:{port}"));
    let (slash, user) = (format!("{base}/"), base.replace("//", "//ada@"));
    let wrong: [(&str, &[&str]); 12] = [
        ("missing", &[]),
        ("null", &["null"]),
        ("empty", &[""]),
        ("another site", &["https://evil.example"]),
        ("another port", &[&other_port]),
        ("no port", &["http://127.0.0.1"]),
        ("another scheme", &[&encrypted]),
        ("another name of the machine", &[&named]),
        ("with a path", &[&slash]),
        ("with somebody's name", &[&user]),
        ("twice", &[&base, &base]),
        ("ours and another's", &[&base, "https://evil.example"]),
    ];
    for (what, origins) in wrong {
        for site in [None, Some("same-origin")] {
            let mut headers: Vec<_> = origins.iter().map(|origin| ("Origin", *origin)).collect();
            headers.extend(site.map(|site| ("Sec-Fetch-Site", site)));
            let made = sent(&mut browser, Some(&proof), &headers);
            assert_eq!((made.status, made.done), (403, false), "{what}, {site:?}: {}", made.text);
            assert!(made.text.contains("did not come from the desk"), "{what}: {}", made.text);
        }
    }
}

#[test]
fn a_browser_that_says_the_form_came_from_elsewhere_is_believed() {
    let (_service, mut browser) = desk();
    let origin = browser.base.clone();
    let proof = browser.proof();
    for site in
        ["cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, same-origin", "elsewhere"]
    {
        let headers = [("Origin", origin.as_str()), ("Sec-Fetch-Site", site)];
        let made = sent(&mut browser, Some(&proof), &headers);
        assert_eq!((made.status, made.done), (403, false), "{site}: {}", made.text);
    }
    let twice = [("Origin", &*origin), ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Site", "cross-site")];
    let made = sent(&mut browser, Some(&proof), &twice);
    assert_eq!((made.status, made.done), (403, false), "{}", made.text);
    // A browser too old to say so is judged by the origin alone.
    let made = sent(&mut browser, Some(&proof), &[("Origin", &origin)]);
    assert_eq!((made.status, made.done), (200, true), "{}", made.text);
}

#[test]
fn no_other_method_does_what_a_form_does() {
    let (_service, mut browser) = desk();
    let (origin, proof) = (browser.base.clone(), browser.proof());
    let fields = [&[("proof", proof.as_str())], FORM].concat();
    let headers = [
        ("Origin", origin.as_str()),
        ("Sec-Fetch-Site", "same-origin"),
        ("X-HTTP-Method-Override", "POST"),
        ("X-Method-Override", "POST"),
    ];
    for method in ["PUT", "PATCH", "DELETE", "OPTIONS"] {
        let answer = browser.send(method, "/desk/tokens", Some(&fields), &headers);
        assert_eq!(answer.status, 405, "{method}: {}", answer.text());
        assert_eq!(answer.header("allow"), "POST", "{method}");
    }
    let query: String = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
    for method in ["GET", "HEAD"] {
        let path = format!("/desk/tokens?_method=POST&{query}");
        assert_eq!(browser.send(method, &path, None, &headers).status, 405, "{method}");
    }
    let page = browser.get("/desk/account").expect(200);
    assert!(!page.text().contains("forged"), "{}", page.text());
}

#[test]
fn signing_in_and_out_cannot_be_forged_either() {
    let (service, mut browser) = desk();
    let eve = service.editor("Eve", &[Role::Author]).token;
    let foreign = [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")];
    // Into the forger's own session: what is written then would be theirs.
    for path in ["/desk/sign-in", "/desk/sign-in/passkey"] {
        let answer = browser.send("POST", path, Some(&[("token", eve.as_str())]), &foreign);
        assert_eq!((answer.status, answer.header("set-cookie")), (403, ""), "{path}");
    }
    let out = browser.send("POST", "/desk/sign-out", Some(&[]), &foreign);
    assert_eq!(out.status, 403);
    let origin = browser.base.clone();
    let without_proof = browser.send("POST", "/desk/sign-out", Some(&[]), &[("Origin", &origin)]);
    assert_eq!(without_proof.status, 403);
    assert!(browser.get("/desk").expect(200).text().contains("<bdi>Ada</bdi>"));
}
