//! Requests with an `Idempotency-Key`: the same answer again, and never the same thing twice.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::problem;
use crate::support::{Answer, Editor, Service, advisory, exercise};

const KEY: &str = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

fn headline() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

fn keyed(editor: &Editor, path: &str, body: &Value, key: &str) -> Answer {
    editor.send("POST", path, body.to_string().as_bytes(), &[("Idempotency-Key", key)])
}

/// What must be the same at each repetition.
fn said(answer: &Answer) -> (u16, Option<String>, Option<String>, String) {
    let line = |name: &str| answer.headers.get(name).cloned();
    (answer.status, line("location"), line("etag"), answer.text().to_owned())
}

/// The ledger of the service, beside it.
fn raw(service: &Service) -> rusqlite::Connection {
    rusqlite::Connection::open(service.folder.path().join("data/ledger.sqlite3")).unwrap()
}

/// As if the service had died after the commit and before it kept what it answered.
fn lose_answers(service: &Service) {
    let lost = "UPDATE ticket SET status = NULL, media = NULL, location = NULL, etag = NULL, body = NULL, \
        size = 0 WHERE record IS NOT NULL";
    raw(service).execute(lost, ()).unwrap();
}

fn records(editor: &Editor) -> usize {
    editor.get("/ledger?limit=1000").expect(200).json()["records"].as_array().unwrap().len()
}

#[test]
fn a_repeated_request_is_answered_word_for_word_and_done_once() {
    let service = Service::start();
    let (ada, _) = service.two();
    let first = keyed(&ada, "/advisories", &headline(), KEY).expect(201);
    assert!(!first.headers.contains_key("idempotency-replayed"));
    let before = records(&ada);
    for spelling in [KEY, KEY.trim_matches('"')] {
        let second = keyed(&ada, "/advisories", &headline(), spelling).expect(201);
        assert_eq!(said(&second), said(&first));
        assert_eq!(second.header("idempotency-replayed"), "true");
        assert_ne!(second.header("x-request-id"), first.header("x-request-id"));
    }
    assert_eq!(records(&ada), before);
}

#[test]
fn a_key_belongs_to_one_request_of_one_person() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let first = keyed(&ada, "/advisories", &headline(), KEY).expect(201).json();
    let other = advisory("Graz: concert cancelled at Merkur Arena");
    let _ = problem(keyed(&ada, "/advisories", &other, KEY), 422, "other-request");
    let _ = problem(keyed(&ada, "/validate", &headline(), KEY), 422, "other-request");
    let _ = problem(keyed(&ada, "/advisories?template=x", &headline(), KEY), 422, "other-request");
    let matching = [("Idempotency-Key", KEY), ("If-Match", "*")];
    let answer = ada.send("POST", "/advisories", headline().to_string().as_bytes(), &matching);
    let _ = problem(answer, 422, "other-request");
    let theirs = keyed(&grace, "/advisories", &headline(), KEY).expect(201).json();
    assert_ne!(first["id"], theirs["id"]);
}

#[test]
fn a_key_that_is_none_is_refused_and_nothing_is_done() {
    let service = Service::start();
    let (ada, _) = service.two();
    let before = records(&ada);
    for key in ["", "\"\"", "a b", "\"open", "\"a\";x=1", &"k".repeat(256)] {
        let problem = problem(keyed(&ada, "/advisories", &headline(), key), 400, "malformed-request");
        assert!(problem["detail"].as_str().unwrap().contains("Idempotency-Key"), "{problem}");
    }
    let twice = [("Idempotency-Key", "a"), ("Idempotency-Key", "b")];
    let answer = ada.send("POST", "/advisories", headline().to_string().as_bytes(), &twice);
    let _ = problem(answer, 400, "malformed-request");
    assert_eq!(records(&ada), before);
    let _ = ada.send("GET", "/me", b"", &[("Idempotency-Key", "a b")]).expect(200);
}

#[test]
fn what_was_refused_is_refused_in_the_same_words() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&headline());
    let path = format!("/advisories/{id}/publish");
    let first = keyed(&ada, &path, &json!({}), KEY);
    let second = keyed(&ada, &path, &json!({}), KEY);
    assert_eq!(first.json()["type"], "/problems/not-allowed");
    assert_eq!(said(&first), said(&second));
    assert_eq!(second.header("content-type"), "application/problem+json");
}

#[test]
fn a_key_is_forgotten_after_a_day() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = |answer: Answer| answer.expect(201).json()["id"].as_str().unwrap().to_owned();
    let first = id(keyed(&ada, "/advisories", &headline(), KEY));
    service.advance(TimeDelta::hours(24) - TimeDelta::milliseconds(1));
    assert_eq!(id(keyed(&ada, "/advisories", &headline(), KEY)), first);
    service.advance(TimeDelta::milliseconds(1));
    let second = id(keyed(&ada, "/advisories", &headline(), KEY));
    assert_ne!(second, first);
    assert_eq!(id(keyed(&ada, "/advisories", &headline(), KEY)), second);
    let kept: i64 = raw(&service).query_row("SELECT count(*) FROM ticket", (), |row| row.get(0)).unwrap();
    assert_eq!(kept, 1, "what is forgotten is removed");
}

/// Every POST that records something, one after another: with the answer, and with the answer lost.
#[test]
fn nothing_is_done_twice_though_its_answer_was_lost() {
    for lost in [false, true] {
        let service = Service::start();
        let house = House::of(&service, lost);
        let (ada, grace, root) = (&house.ada, &house.grace, &house.root);
        let id = house.twice(ada, "/advisories", &headline())["id"].as_str().unwrap().to_owned();
        let step = |name: &str| format!("/advisories/{id}/{name}");
        let _ = house.twice(ada, &step("submit"), &json!({}));
        let _ = house.twice(grace, &step("return"), &json!({"reason": "No source."}));
        let _ = house.twice(ada, &step("submit"), &json!({}));
        let _ = house.twice(grace, &step("approve"), &json!({}));
        let scheduled = house.twice(grace, &step("publish"), &json!({"at": "2026-12-01T13:00:00Z"}));
        assert_eq!(scheduled["state"], "scheduled");
        let live = house.twice(grace, &step("publish"), &json!({}));
        assert_eq!((&live["state"], &live["revision"]), (&json!("live"), &json!(1)));
        assert!(!live["outlets"].as_array().unwrap().is_empty(), "{live}");
        let reason = json!({"reason": {"en": "The police have ended the operation."}});
        assert_eq!(house.twice(ada, &step("end"), &reason)["state"], "ended");
        let second = ada.publish(grace, &exercise("Graz: exercise in the main station"));
        assert_eq!(house.twice(ada, &format!("/advisories/{second}/retract"), &reason)["state"], "retracted");
        let _ = house.twice(ada, "/import", &headline());
        let _ = house.twice(root, "/persons", &json!({"name": "Lin Example", "roles": ["author"]}));
        let made = house.twice(root, "/tokens", &json!({"person": "Lin Example", "label": "laptop"}));
        let lin = Editor { token: made["token"].as_str().unwrap().to_owned(), ..ada.clone() };
        assert_eq!(lin.get("/me").expect(200).json()["name"], "Lin Example");
    }
}

struct House<'a> {
    service: &'a Service,
    lost: bool,
    ada: Editor,
    grace: Editor,
    root: Editor,
    keys: std::cell::Cell<u32>,
}

impl<'a> House<'a> {
    fn of(service: &'a Service, lost: bool) -> Self {
        let (ada, grace) = service.two();
        let root = service.editor("Root", &[Role::Admin]);
        Self { service, lost, ada, grace, root, keys: 0.into() }
    }

    /// Asks twice with a key, with the answer lost in between or not; gives what was answered.
    #[track_caller]
    fn twice(&self, editor: &Editor, path: &str, body: &Value) -> Value {
        self.keys.set(self.keys.get() + 1);
        let key = format!("\"{path} {}\"", self.keys.get());
        let first = keyed(editor, path, body, &key);
        assert!(first.status < 300, "{path}: {}", first.text());
        let before = records(editor);
        if self.lost {
            lose_answers(self.service);
        }
        let second = keyed(editor, path, body, &key);
        assert_eq!(said(&second), said(&first), "{path}, answer lost: {}", self.lost);
        assert_eq!(records(editor), before, "{path} was done twice");
        first.json()
    }
}

#[test]
fn what_moved_on_meanwhile_is_answered_as_it_was_then() {
    let service = Service::start();
    let (ada, _) = service.two();
    let first = keyed(&ada, "/advisories", &headline(), KEY).expect(201);
    let id = first.json()["id"].as_str().unwrap().to_owned();
    let _ = ada.put(&id, &advisory("Graz: concert cancelled at Merkur Arena")).expect(200);
    lose_answers(&service);
    let second = keyed(&ada, "/advisories", &headline(), KEY).expect(201);
    assert_eq!(said(&second), said(&first));
}

#[test]
fn of_many_at_once_with_one_key_one_is_done() {
    let service = Service::start();
    let (ada, _) = service.two();
    let before = records(&ada);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let ask = || keyed(&ada, "/advisories", &headline(), KEY);
        let asking: Vec<_> = (0..16).map(|_| scope.spawn(ask)).collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let mut ids = BTreeSet::new();
    for answer in answers {
        if answer.status == 201 {
            ids.insert(answer.json()["id"].as_str().unwrap().to_owned());
        } else {
            assert_eq!(answer.header("retry-after"), "1");
            let _ = problem(answer, 409, "under-way");
        }
    }
    assert_eq!(ids.len(), 1);
    assert_eq!(records(&ada), before + 1);
}

#[test]
fn a_secret_is_shown_again_to_the_token_that_asked_and_kept_nowhere() {
    let service = Service::start();
    let (ada, _) = service.two();
    let other = service.editor("Ada", &[Role::Author]);
    let first = keyed(&ada, "/tokens", &json!({"label": "script"}), KEY).expect(201);
    let second = keyed(&ada, "/tokens", &json!({"label": "script"}), KEY).expect(201);
    assert_eq!(said(&first), said(&second));
    let _ = problem(keyed(&other, "/tokens", &json!({"label": "script"}), KEY), 422, "other-request");
    let token = first.json()["token"].as_str().unwrap().to_owned();
    let secret = token.rsplit('_').next().unwrap();
    let folder = service.folder.path().join("data");
    for file in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
    }
    // Without a key, and with another, it is another token.
    let third = ada.post("/tokens", &json!({"label": "script"})).expect(201).json();
    let fourth = keyed(&ada, "/tokens", &json!({"label": "script"}), "other").expect(201).json();
    let tokens: BTreeSet<_> = [&third["token"], &fourth["token"], &json!(token)].map(Value::to_string).into();
    assert_eq!(tokens.len(), 3);
}

#[test]
fn a_person_has_room_for_so_many_keys_a_day() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let many = "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20000) \
        INSERT INTO ticket (holder, key, request, at, status, size) SELECT 'Ada', \
        randomblob(32), zeroblob(32), ?1, 200, 0 FROM n";
    raw(&service).execute(many, [service.clock.now().timestamp_millis() - 3_600_000]).unwrap();
    let answer = keyed(&ada, "/advisories", &headline(), KEY);
    assert_eq!(answer.header("retry-after"), (23 * 3600 + 1).to_string());
    let _ = problem(answer, 429, "too-many-keys");
    let _ = ada.post("/advisories", &headline()).expect(201);
    let _ = keyed(&grace, "/advisories", &headline(), KEY).expect(201);
    service.advance(TimeDelta::hours(23));
    let _ = keyed(&ada, "/advisories", &headline(), KEY).expect(201);
}
