//! Every address of the desk, in every way it can be used, by every role and by nobody. The addresses are the router's own
//! and the ways are what it answers; what has no line in the table fails.

use forewarn::advisory::Role;
use forewarn::http::desk::addresses;
use serde_json::json;

use crate::support::{Answer, Browser, Editor, Service, advisory, hidden};

/// Who sits at the desk, in the order of the columns. An integrator cannot.
const SEATS: [Role; 4] = [Role::Author, Role::Approver, Role::Duty, Role::Admin];

/// At which stage an advisory is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The address is about none.
    Nothing,
    Draft,
    Submitted,
    Approved,
    Live,
    /// Published by somebody on duty, alone.
    Alone,
}

use Stage::{Alone, Approved, Draft, Live, Nothing, Submitted};

/// What is sent beside the proof and the version: fields of a form, or a query.
type Fields = &'static [(&'static str, &'static str)];

/// A line: the way and the address, the stage, what is sent, who may (author, approver, duty, administrator), and what those
/// who may are answered.
type Line = (&'static str, &'static str, Stage, Fields, &'static str, u16);

const READ: (&str, &str) = ("read", "yes");
const REASON: Fields = &[("reason.en", "The police have ended the operation."), READ];
const BEN: (&str, &str) = ("person", "Ben");

/// Open to everyone, signed in or not.
const OPEN: &[Line] = &[
    ("GET", "/desk/sign-in", Nothing, &[], "yyyy", 303),
    ("POST", "/desk/sign-in", Nothing, &[("token", "fw_")], "yyyy", 403),
    ("POST", "/desk/sign-in/passkey", Nothing, &[], "yyyy", 403),
    ("GET", "/desk/assets/{name}", Nothing, &[], "yyyy", 404),
];

const ADVISORIES: &[Line] = &[
    ("GET", "/desk", Nothing, &[], "yyyy", 200),
    ("GET", "/desk/advisories", Nothing, &[], "yyyy", 200),
    ("GET", "/desk/activity", Nothing, &[], "yyyy", 200),
    ("GET", "/desk/new", Nothing, &[], "yyyy", 200),
    ("POST", "/desk/new", Nothing, &[], "yyyy", 303),
    ("GET", "/desk/new/{template}", Nothing, &[], "yyyy", 404),
    ("POST", "/desk/new/{template}", Nothing, &[], "yyyy", 404),
    ("GET", "/desk/advisories/{id}", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/review", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/keep", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/merge", Draft, &[], "yyyy", 303),
    ("GET", "/desk/advisories/{id}/sheet", Submitted, &[], "yyyy", 200),
    ("GET", "/desk/advisories/{id}/edit", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/edit", Draft, &[], "yyyy", 303),
    ("GET", "/desk/advisories/{id}/preview", Draft, &[], "yyyy", 200),
    ("GET", "/desk/advisories/{id}/submit", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/submit", Draft, &[], "yyyy", 422),
    ("GET", "/desk/advisories/{id}/decide", Submitted, &[], "nyyn", 200),
    ("POST", "/desk/advisories/{id}/decide", Submitted, &[READ], "nyyn", 303),
    (
        "POST",
        "/desk/advisories/{id}/decide",
        Submitted,
        &[("do", "return"), ("reason", "No source.")],
        "nyyn",
        303,
    ),
    ("GET", "/desk/advisories/{id}/publish", Approved, &[], "nyyn", 200),
    ("POST", "/desk/advisories/{id}/publish", Approved, &[READ], "nyyn", 303),
    (
        "POST",
        "/desk/advisories/{id}/publish",
        Approved,
        &[("do", "schedule"), ("at", "2026-12-01T18:00")],
        "nyyn",
        303,
    ),
    (
        "POST",
        "/desk/advisories/{id}/publish",
        Draft,
        &[("do", "alone"), ("reason", "Shots."), READ],
        "nnyn",
        303,
    ),
    ("GET", "/desk/advisories/{id}/extend", Live, &[], "yyyy", 200),
    (
        "POST",
        "/desk/advisories/{id}/extend",
        Live,
        &[("at", "2026-12-20T08:00"), ("note.en", "Longer.")],
        "yyyy",
        303,
    ),
    ("GET", "/desk/advisories/{id}/end", Live, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/end", Live, REASON, "yyyy", 303),
    ("GET", "/desk/advisories/{id}/retract", Live, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/retract", Live, REASON, "yyyy", 303),
    ("GET", "/desk/advisories/{id}/discard", Draft, &[], "yyyy", 200),
    ("POST", "/desk/advisories/{id}/discard", Draft, &[], "yyyy", 303),
    ("POST", "/desk/advisories/{id}/reviewed", Alone, &[("finding", "It was right.")], "nyyy", 303),
];

const SEATS_AND_PEOPLE: &[Line] = &[
    ("POST", "/desk/sign-out", Nothing, &[], "yyyy", 303),
    ("GET", "/desk/account", Nothing, &[], "yyyy", 200),
    ("GET", "/desk/people", Nothing, &[], "nnny", 200),
    ("POST", "/desk/people", Nothing, &[("name", "Mallory"), ("role", "admin")], "nnny", 303),
    ("GET", "/desk/people/person", Nothing, &[("name", "Ben")], "nnny", 200),
    ("GET", "/desk/people/person", Nothing, &[("name", "Nobody")], "nnny", 404),
    ("POST", "/desk/people/roles", Nothing, &[BEN, ("had", "author"), ("role", "approver")], "nnny", 303),
    ("POST", "/desk/people/disable", Nothing, &[BEN], "nnny", 303),
    ("POST", "/desk/people/enable", Nothing, &[BEN], "nnny", 303),
    ("POST", "/desk/tokens", Nothing, &[], "yyyy", 200),
    ("POST", "/desk/tokens", Nothing, &[BEN], "nnny", 200),
    ("POST", "/desk/tokens/revoke", Nothing, &[("id", "00000000")], "yyyy", 404),
    ("POST", "/desk/sessions/end", Nothing, &[("id", "x")], "yyyy", 303),
    ("POST", "/desk/sessions/end", Nothing, &[("id", "x"), BEN], "nnny", 303),
    ("POST", "/desk/sessions/end-others", Nothing, &[], "yyyy", 303),
    ("POST", "/desk/sessions/end-others", Nothing, &[BEN], "nnny", 303),
    // Nothing that a device said is sent.
    ("POST", "/desk/passkeys", Nothing, &[], "yyyy", 403),
    ("POST", "/desk/passkeys/remove", Nothing, &[("id", "x")], "yyyy", 303),
    ("POST", "/desk/passkeys/remove", Nothing, &[("id", "x"), BEN], "nnny", 303),
];

fn table() -> impl Iterator<Item = &'static Line> {
    OPEN.iter().chain(ADVISORIES).chain(SEATS_AND_PEOPLE)
}

struct House {
    service: Service,
    ada: Editor,
    grace: Editor,
    duty: Editor,
    seats: Vec<Editor>,
}

fn house() -> House {
    let service = Service::start();
    let (ada, grace) = service.two();
    let duty = service.editor("Barbara", &[Role::Duty]);
    let _ = service.editor("Ben", &[Role::Author]);
    let seats = SEATS.map(|role| service.editor(&format!("the {}", role.wire()), &[role]));
    House { service, ada, grace, duty, seats: seats.to_vec() }
}

impl House {
    /// The id of an advisory at a stage.
    fn at(&self, stage: Stage) -> String {
        if stage == Nothing {
            return String::new();
        }
        let id = self.ada.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
        if stage == Alone {
            let reason = json!({"emergency_reason": "Nobody in reach."});
            let _ = self.duty.act(&id, "publish", &reason).expect(200);
        }
        if matches!(stage, Submitted | Approved | Live) {
            let _ = self.ada.act(&id, "submit", &json!({})).expect(200);
        }
        if matches!(stage, Approved | Live) {
            let _ = self.grace.act(&id, "approve", &json!({})).expect(200);
        }
        if stage == Live {
            let _ = self.grace.act(&id, "publish", &json!({})).expect(200);
        }
        id
    }

    /// Asks as a browser, with a proof and a version where it is signed in.
    fn ask(&self, browser: &mut Browser, (way, address, _, fields, ..): &Line, id: &str) -> Answer {
        let path = address.replace("{id}", id).replace("{name}", "none").replace("{template}", "none");
        if *way == "GET" {
            let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(*fields).finish();
            return browser.get(&if query.is_empty() { path } else { format!("{path}?{query}") });
        }
        let desk = browser.get("/desk");
        let proof = hidden(desk.text(), "proof").unwrap_or_default();
        let version = if id.is_empty() { String::new() } else { self.version(id) };
        browser.post(&path, &[&[("proof", &*proof), ("version", &*version)], *fields].concat())
    }

    /// What the API says of an advisory: it changes with everything that is done.
    fn tag(&self, id: &str) -> String {
        if id.is_empty() {
            return String::new();
        }
        self.ada.get(&format!("/advisories/{id}")).expect(200).header("etag").to_owned()
    }

    /// Somebody who has just signed in.
    fn browser(&self, seat: &Editor) -> Browser {
        // Failures to sign in are forgotten by then.
        self.service.advance(chrono::TimeDelta::seconds(12));
        let mut browser = self.service.browser();
        browser.sign_in(&seat.token);
        browser
    }

    /// The version of an advisory, as forms carry it.
    fn version(&self, id: &str) -> String {
        let mut browser = self.browser(&self.seats[0]);
        let page = browser.get(&format!("/desk/advisories/{id}/edit"));
        hidden(page.text(), "version").unwrap_or_else(|| "1".to_owned())
    }
}

/// What can be done at an address: what the router itself says to a way that it does not know.
fn ways(browser: &mut Browser, address: &str) -> Vec<String> {
    let path = address.replace("{id}", "x").replace("{name}", "x").replace("{template}", "x");
    let proof = browser.proof();
    let origin = browser.base.clone();
    let answer = browser.send("PATCH", &path, Some(&[("proof", &proof)]), &[("Origin", &origin)]);
    assert_eq!(answer.status, 405, "{address}: {}", answer.text());
    let allowed = answer.header("allow").split(',').map(str::trim);
    allowed.filter(|way| *way != "HEAD").map(str::to_owned).collect()
}

#[test]
fn every_way_of_every_address_has_a_line_and_no_line_is_about_nothing() {
    let house = house();
    let mut browser = house.browser(&house.seats[0]);
    let mut doors = Vec::new();
    for address in addresses() {
        for way in ways(&mut browser, &address) {
            doors.push((way, address.clone()));
        }
    }
    let has = |(way, address): &(String, String)| table().any(|line| line.0 == way && line.1 == address);
    let missing: Vec<_> = doors.iter().filter(|door| !has(door)).collect();
    assert!(missing.is_empty(), "no line in the table for {missing:?}");
    let stale: Vec<_> =
        table().filter(|line| !doors.iter().any(|door| line.0 == door.0 && line.1 == door.1)).collect();
    assert!(stale.is_empty(), "no such address: {stale:?}");
}

#[test]
fn every_address_is_open_to_those_who_may_and_to_nobody_else() {
    let house = house();
    for line in table() {
        let (way, address, stage, _, may, status) = line;
        assert_eq!(may.len(), SEATS.len(), "{line:?}");
        for ((seat, role), may) in house.seats.iter().zip(SEATS).zip(may.chars()) {
            let id = house.at(*stage);
            let mut browser = house.browser(seat);
            let before = house.tag(&id);
            let answer = house.ask(&mut browser, line, &id);
            let (what, text) = (format!("{way} {address} as {}", role.wire()), answer.text());
            if may == 'y' {
                assert_eq!(answer.status, *status, "{what}: {text}");
                assert!(!text.contains("<h1>You may not"), "{what}: {text}");
            } else {
                assert_eq!(answer.status, 403, "{what}: {text}");
                assert!(text.contains("<h1>You may not"), "{what}: {text}");
            }
            if may == 'n' || *way == "GET" {
                assert_eq!(house.tag(&id), before, "{what} did something");
            }
        }
    }
}

#[test]
fn nobody_who_is_not_signed_in_gets_further_than_the_door() {
    let house = house();
    for line in OPEN {
        let answer = house.ask(&mut house.service.browser(), line, "");
        assert_ne!(answer.header("location"), "/desk/sign-in", "{line:?}");
    }
    for line in ADVISORIES.iter().chain(SEATS_AND_PEOPLE) {
        let id = house.at(line.2);
        let before = house.tag(&id);
        let answer = house.ask(&mut house.service.browser(), line, &id);
        if line.0 == "GET" {
            assert_eq!(answer.status, 303, "{line:?}");
            assert!(answer.header("location").starts_with("/desk/sign-in"), "{line:?}");
        } else {
            assert_eq!(answer.status, 403, "{line:?}: {}", answer.text());
            assert!(answer.text().contains("You are not signed in any more"), "{line:?}: {}", answer.text());
        }
        assert_eq!(house.tag(&id), before, "{line:?} did something");
        assert!(answer.header("set-cookie").is_empty(), "{line:?}");
    }
    // Whoever is only a program has no seat at all, whatever else they hold.
    let program = house.service.editor("A program", &[Role::Integrator]);
    let _ = house.service.browser().post("/desk/sign-in", &[("token", &program.token)]).expect(403);
}
