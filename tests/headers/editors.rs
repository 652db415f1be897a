//! Every address of the editors' half: the interface, the hub, the desk, to everyone and to nobody.

use std::collections::BTreeSet;
use std::path::Path;

use forewarn::advisory::Role;
use serde_json::json;

use super::{FOR_EVER, Kind, NEVER, PUBLIC, assert_dressed};
use crate::docs::{committed, operations};
use crate::support::{Editor, Service, advisory};

/// How it is asked, by whom, with which body and headers.
type Asked<'a> = (&'a str, &'a Editor, String, &'a [(&'a str, &'a str)]);

/// Nobody's.
const NOBODY: &str = "0190a000-0000-7000-8000-000000000000";

#[test]
fn the_interface_dresses_every_answer_alike() {
    let service = Service::start_public(PUBLIC);
    let root = service.editor("Root", &[Role::Admin, Role::Approver, Role::Duty]);
    let nobody = Editor { token: "none".to_owned(), ..root.clone() };
    let mut statuses = BTreeSet::new();
    for (method, path, operation) in operations(&committed(), true) {
        let at = path.strip_prefix("/api/v1").unwrap().replace("{id}", NOBODY).replace("{n}", "1");
        let at = at.replace("{name}", "Nobody").replace("{token}", "00000000");
        let example = &operation["requestBody"]["content"]["application/json"]["example"];
        let large = format!("{{\"x\": \"{}\"}}", "x".repeat(2 * 1024 * 1024));
        let json = ("Content-Type", "application/json");
        let asked: [Asked<'_>; 7] = [
            ("as it should be", &root, example.to_string(), &[json, ("If-Match", "*")]),
            ("by nobody", &nobody, example.to_string(), &[json]),
            ("without a version", &root, example.to_string(), &[json]),
            ("in another form", &root, "x".to_owned(), &[("Content-Type", "text/plain"), ("If-Match", "*")]),
            ("broken", &root, "{".to_owned(), &[json, ("If-Match", "*")]),
            ("too large", &root, large, &[json, ("If-Match", "*")]),
            ("with an unknown field", &root, json!({"x": 1}).to_string(), &[json, ("If-Match", "*")]),
        ];
        for (how, editor, body, headers) in asked {
            let body = if method == "GET" { "" } else { body.as_str() };
            let answer = editor.send(&method, &at, body.as_bytes(), headers);
            statuses.insert(answer.status);
            assert_told(&format!("{method} {path} {how}"), &answer);
        }
        let answer = root.send("TRACE", &at, b"", &[]).expect(405);
        assert_told(&path, &answer);
    }
    assert_told("nowhere", &root.get("/nowhere").expect(404));
    for status in [200, 201, 400, 401, 404, 409, 413, 415, 422] {
        assert!(statuses.contains(&status), "{status} was never answered: {statuses:?}");
    }
}

/// The interface's set, and what an answer of this status has beside it.
#[track_caller]
fn assert_told(what: &str, answer: &crate::support::Answer) {
    let mut more = Vec::new();
    for name in ["www-authenticate", "allow", "retry-after", "sunset", "deprecation"] {
        more.extend(answer.headers.get(name).map(|value| (name, value.as_str())));
    }
    assert_eq!(answer.status == 401, more.iter().any(|(name, _)| *name == "www-authenticate"), "{what}");
    assert_eq!(answer.status == 405, more.iter().any(|(name, _)| *name == "allow"), "{what}");
    assert!(answer.headers.contains_key("x-request-id"), "{what}");
    assert_dressed(what, answer, Kind::Api, NEVER, &more);
}

#[test]
fn the_hub_answers_in_a_few_words() {
    let service = Service::start_public(PUBLIC);
    let reader = service.reader();
    let answer = reader.get("/websub").expect(405);
    assert_dressed("the hub", &answer, Kind::Words, NEVER, &[("allow", "POST")]);
    let answer = reader.ask("POST", "/websub", &[]).expect(415);
    assert_dressed("the hub", &answer, Kind::Words, NEVER, &[]);
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let answer = reader.ask("POST", "/websub", &form).expect(400);
    assert_dressed("the hub", &answer, Kind::Words, NEVER, &[]);
}

/// The addresses that the sources of the desk give to its router, as they are written there.
fn desk_addresses(id: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http/desk");
    let mut found = BTreeSet::new();
    for name in ["routes.rs", "paths.rs"] {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        for part in text.split('"').skip(1).step_by(2).filter(|part| part.starts_with("/desk")) {
            found.insert(part.to_owned());
        }
    }
    let steps = ["edit", "submit", "preview", "decide", "publish", "extend", "end", "retract", "discard"];
    found.extend(steps.map(|step| format!("/desk/advisories/{{id}}/{step}")));
    assert!(found.len() > 25, "{found:?}");
    let found = found.into_iter().filter(|path| !path.contains("{{"));
    found.map(|path| path.replace("{id}", id).replace("{template}", "all-clear")).collect()
}

#[test]
fn the_desk_dresses_every_page_and_every_refusal_alike() {
    let service = Service::start_public(PUBLIC);
    let root = service.editor("Root", &[Role::Admin, Role::Approver, Role::Author]);
    let id = root.draft(&advisory("Vienna: concert cancelled"));
    let mut somebody = service.browser();
    let origin = [("Origin", PUBLIC), ("Sec-Fetch-Site", "same-origin")];
    let token = [("token", root.token.as_str())];
    let answer = somebody.send("POST", "/desk/sign-in", Some(&token), &origin).expect(303);
    assert_dressed("signing in", &answer, Kind::Desk, NEVER, &[]);
    let mut nobody = service.browser();
    let (framing, framed) = (framing(), framed());
    let mut statuses = BTreeSet::new();
    for path in desk_addresses(&id) {
        let mut seen = vec![("GET somebody", somebody.get(&path)), ("GET nobody", nobody.get(&path))];
        let foreign = [("Origin", "https://elsewhere.example"), ("Sec-Fetch-Site", "cross-site")];
        seen.push(("POST foreign", somebody.send("POST", &path, Some(&[("proof", "x")]), &foreign)));
        seen.push(("POST forged", somebody.send("POST", &path, Some(&[("proof", "x")]), &origin)));
        seen.push(("POST nobody", nobody.send("POST", &path, Some(&[]), &origin)));
        seen.push(("DELETE somebody", somebody.send("DELETE", &path, None, &origin)));
        for (how, answer) in seen {
            statuses.insert(answer.status);
            let mut more: Vec<(&str, &str)> = Vec::new();
            for name in ["allow", "retry-after"] {
                more.extend(answer.headers.get(name).map(|value| (name, value.as_str())));
            }
            let policy = answer.header("content-security-policy");
            if policy.contains("frame-src") {
                more.push(("content-security-policy", &framing));
            } else if path.ends_with("/sheet") && answer.status == 200 {
                more.extend(framed.iter().map(|(name, value)| (*name, value.as_str())));
            }
            assert_dressed(&format!("{how} {path}"), &answer, Kind::Desk, NEVER, &more);
        }
    }
    for status in [200, 303, 403, 404, 405] {
        assert!(statuses.contains(&status), "{status} was never answered: {statuses:?}");
    }
    let page = nobody.get("/desk/sign-in").expect(200).text().to_owned();
    let assets = page.split('"').filter(|part| part.starts_with("/desk/assets/"));
    for path in assets.collect::<BTreeSet<_>>() {
        assert_dressed(path, &nobody.get(path).expect(200), Kind::Desk, FOR_EVER, &[]);
    }
}

fn framing() -> String {
    format!("{}; frame-src 'self'", super::OURS)
}

/// A page of the public within the desk: inert.
fn framed() -> Vec<(&'static str, String)> {
    let policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
                  frame-ancestors 'self'; sandbox allow-same-origin";
    vec![
        ("content-security-policy", policy.to_owned()),
        ("permissions-policy", format!("{}{}", super::DEVICES, super::NO_PASSKEYS)),
    ]
}
