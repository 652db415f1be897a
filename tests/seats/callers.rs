//! Every described call of the API, with everything that opens nothing: the addresses are the description's own.

use chrono::TimeDelta;
use forewarn::advisory::{PersonName, Role, TokenId};

use crate::docs::{committed, operations};
use crate::support::{Answer, Browser, Service};

/// Whoever asks for nothing that is there.
const NOBODY: &str = "0190a000-0000-7000-8000-000000000000";

fn ask(browser: &mut Browser, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
    let at = path.replace("{id}", NOBODY).replace("{n}", "1").replace("{name}", "Ada");
    let at = at.replace("{token}", "00000000").replace(['{', '}'], "");
    let fields: &[(&str, &str)] = &[];
    browser.send(method, &at, (method != "GET").then_some(fields), headers)
}

#[test]
fn no_call_is_open_to_what_opens_nothing() {
    let service = Service::start();
    let name = |raw| PersonName::parse(raw).unwrap();
    let (registry, console) = (service.app().registry(), name("console"));
    let every = [Role::Author, Role::Approver, Role::Duty, Role::Admin];
    let good = service.editor("Ada", &every).token;
    let revoked = service.editor("Ben", &every).token;
    let id = TokenId(revoked.split('_').nth(1).unwrap().to_owned());
    service.wait(registry.revoke(&console, id)).unwrap();
    let shut_out = service.editor("Cy", &every).token;
    service.wait(registry.disable(&console, name("Cy"))).unwrap();
    let short = service.wait(registry.issue(&console, name("Ada"), "short".into(), TimeDelta::minutes(1)));
    let expired = short.unwrap().reveal().to_owned();
    service.advance(TimeDelta::minutes(1));
    let mut seated = service.browser();
    seated.sign_in(&good);
    let session = seated.cookies["__Host-forewarn"].clone();

    let bearer = |token: &str| format!("Bearer {token}");
    let (cut, longer) = (&good[..good.len() - 1], format!("{good}A"));
    let cases = [
        ("nothing", None),
        ("an empty header", Some(String::new())),
        ("no token", Some("Bearer ".to_owned())),
        ("a revoked token", Some(bearer(&revoked))),
        ("a token of somebody shut out", Some(bearer(&shut_out))),
        ("an expired token", Some(bearer(&expired))),
        ("a token that was cut", Some(bearer(cut))),
        ("a token and more", Some(bearer(&longer))),
        ("a token of another case", Some(bearer(&good.to_lowercase()))),
        ("a session's key", Some(bearer(&session))),
        ("another scheme", Some(format!("Basic {good}"))),
        ("no scheme", Some(good.clone())),
    ];
    let calls = operations(&committed(), true);
    for (method, path, _) in &calls {
        for (what, header) in &cases {
            let headers: Vec<_> = header.iter().map(|value| ("Authorization", value.as_str())).collect();
            let answer = ask(&mut service.browser(), method, path, &headers);
            assert_eq!(answer.status, 401, "{method} {path} with {what}: {}", answer.text());
            assert!(answer.header("www-authenticate").starts_with("Bearer"), "{method} {path}: {what}");
        }
        // A browser that sits at the desk is nobody to the API, and a token in a query is none.
        assert_eq!(ask(&mut seated, method, path, &[]).status, 401, "{method} {path} with a cookie");
        let query = format!("{path}?access_token={good}");
        assert_eq!(ask(&mut service.browser(), method, &query, &[]).status, 401, "{method} {path} by query");
        let twice = [("Authorization", &*bearer(&good)), ("Authorization", &*bearer(&revoked))];
        assert_eq!(ask(&mut service.browser(), method, path, &twice).status, 401, "{method} {path} with two");
    }
    let mine = bearer(&good);
    assert_eq!(ask(&mut service.browser(), "GET", "/api/v1/me", &[("Authorization", &mine)]).status, 200);
}
