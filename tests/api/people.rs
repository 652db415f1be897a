//! Letting people and programs in and shutting them out.

use forewarn::advisory::Role;
use serde_json::json;

use super::{field, problem};
use crate::support::{Answer, Editor, Service};

fn delete(editor: &Editor, path: &str) -> Answer {
    editor.send("DELETE", path, b"", &[])
}

fn put(editor: &Editor, path: &str, body: &serde_json::Value) -> Answer {
    editor.send("PUT", path, body.to_string().as_bytes(), &[])
}

fn with(editor: &Editor, token: &serde_json::Value) -> Editor {
    Editor { token: token.as_str().unwrap().to_owned(), ..editor.clone() }
}

#[test]
fn an_admin_lets_in_changes_shuts_out_and_lets_in_again() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin]);
    let body = json!({"name": "Lin Ångström", "roles": ["approver", "author"]});
    let added = root.post("/persons", &body).expect(201);
    assert_eq!(
        added.json(),
        json!({"name": "Lin Ångström", "roles": ["author", "approver"], "disabled": false})
    );
    let address = added.header("location").strip_prefix("/api/v1").unwrap().to_owned();
    let _ = problem(root.post("/persons", &body), 409, "person-exists");
    let lin = root.post("/tokens", &json!({"person": "Lin Ångström", "label": "laptop"})).expect(201);
    let lin = with(&root, &lin.json()["token"]);
    let _ = lin.get("/me").expect(200);
    assert_eq!(
        put(&root, &address, &json!({"roles": ["duty"]})).expect(200).json()["roles"],
        json!(["duty"])
    );
    assert_eq!(delete(&root, &address).expect(200).json()["disabled"], true);
    let _ = problem(lin.get("/me"), 401, "not-signed-in");
    assert_eq!(put(&root, &address, &json!({"roles": ["author"]})).expect(200).json()["disabled"], false);
    // Let in again without what they had: one of their tokens may be why they were shut out.
    let _ = problem(lin.get("/me"), 401, "not-signed-in");
    let kinds: Vec<_> = root.get("/ledger?limit=1000").json()["records"].as_array().unwrap().clone();
    let kinds: Vec<_> = kinds.iter().filter(|record| record["person"] == "Lin Ångström").collect();
    assert_eq!(kinds.len(), 4, "joined, joined, disabled, joined: {kinds:?}");
    assert!(kinds.iter().all(|record| record["actor"] == "Root"));
    let nobody = "/persons/Nobody";
    let _ = problem(put(&root, nobody, &json!({"roles": ["author"]})), 404, "no-such-person");
    let _ = problem(delete(&root, nobody), 404, "no-such-person");
}

#[test]
fn somebody_is_always_left_to_look_after_the_others() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin]);
    let _ = problem(delete(&root, "/persons/Root"), 409, "last-administrator");
    let _ = problem(put(&root, "/persons/Root", &json!({"roles": ["author"]})), 409, "last-administrator");
    let _ = service.editor("Second", &[Role::Admin]);
    let _ = put(&root, "/persons/Root", &json!({"roles": ["author"]})).expect(200);
    let _ = problem(root.get("/persons"), 403, "not-allowed");
}

/// Two names of one human would count as two who agree.
#[test]
fn nobody_is_let_in_under_a_name_that_could_be_taken_for_anothers() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin]);
    let add = |name: &str| root.post("/persons", &json!({"name": name, "roles": ["approver"]}));
    let added = add("Zoe\u{308}  Example").expect(201);
    assert_eq!(added.json()["name"], "Zo\u{eb} Example", "in NFC, with single spaces");
    for taken in ["Zoë Example", "zoë example", "Zoë Examp1e", "ROOT", "R\u{6f}ot"] {
        let refused = problem(add(taken), 409, "person-exists");
        assert!(refused["detail"].as_str().unwrap().contains("is there already"), "{refused}");
    }
    for wrong in ["R\u{43e}ot", "\u{3164}", "Ada\u{202e}", "--", "Ada\u{34f}Example"] {
        let refused = add(wrong).expect(422);
        assert_eq!(refused.json()["problems"][0]["pointer"], "/name", "{wrong:?}");
    }
    let _ = add("Zoë Example the Second").expect(201);
}

#[test]
fn what_is_no_person_no_role_and_no_token_is_named() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin]);
    let table = [
        ("/persons", json!({"roles": ["author"]}), "/name"),
        ("/persons", json!({"name": " Ada", "roles": ["author"]}), "/name"),
        ("/persons", json!({"name": "A\nb", "roles": ["author"]}), "/name"),
        ("/persons", json!({"name": "x".repeat(81), "roles": ["author"]}), "/name"),
        ("/persons", json!({"name": "Lin", "roles": []}), "/roles"),
        ("/persons", json!({"name": "Lin", "roles": ["author", "king"]}), "/roles/1"),
        ("/persons", json!({"name": "Lin", "roles": ["author"], "disabled": false}), "/disabled"),
        ("/persons", json!({"name": "Lin", "roles": "author"}), "/roles"),
        ("/tokens", json!({"label": "x".repeat(81)}), "/label"),
        ("/tokens", json!({"label": "a\u{7}"}), "/label"),
        ("/tokens", json!({"days": 0}), "/days"),
        ("/tokens", json!({"days": 367}), "/days"),
        ("/tokens", json!({"days": -1}), "/days"),
        ("/tokens", json!({"hash": "00"}), "/hash"),
        ("/tokens", json!({"person": ""}), "/person"),
    ];
    for (path, body, pointer) in table {
        let _ = field(root.post(path, &body), pointer, "STRUCT-01");
    }
    let _ = problem(root.post("/tokens", &json!({"person": "Nobody"})), 404, "no-such-person");
}

#[test]
fn a_token_is_for_its_maker_and_never_outlives_the_one_it_was_made_with() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let root = service.editor("Root", &[Role::Admin]);
    let made = ada.post("/tokens", &json!({"label": "script", "days": 366})).expect(201);
    let view = made.json();
    assert_eq!(view["person"], "Ada");
    assert_eq!(view["expires"], "2026-12-31T12:00:00.000Z", "thirty days, as the token it was made with");
    let short = ada.post("/tokens", &json!({"days": 1})).expect(201).json();
    assert!(short["expires"].as_str().unwrap().starts_with("2026-12-02T12:00:00."), "{short}");
    let _ = problem(ada.post("/tokens", &json!({"person": "Grace"})), 403, "not-allowed");
    let script = with(&ada, &view["token"]);
    let address = made.header("location").strip_prefix("/api/v1").unwrap().to_owned();
    // Another's token is not even known to be there.
    let theirs = problem(delete(&grace, &address), 404, "no-such-token");
    let nobodys = problem(delete(&grace, "/tokens/00000000"), 404, "no-such-token");
    assert_eq!(theirs["fix"], nobodys["fix"]);
    assert_eq!(delete(&script, &address).expect(200).json()["revoked"], true);
    let _ = problem(script.get("/me"), 401, "not-signed-in");
    assert_eq!(delete(&ada, &address).expect(200).json()["revoked"], true, "once more changes nothing");
    let short = format!("/tokens/{}", short["id"].as_str().unwrap());
    let _ = delete(&root, &short).expect(200);
    let text = ada.get("/tokens").expect(200);
    assert!(!text.text().contains(view["token"].as_str().unwrap().rsplit('_').next().unwrap()));
}
