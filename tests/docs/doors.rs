//! Every described call, asked by every role and by nobody: what each may is a line of the table below, and a call
//! without a line fails.

use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{committed, operations};
use crate::support::{Editor, Service};

/// Author, integrator, approver, duty, admin.
const ROLES: [Role; 5] = [Role::Author, Role::Integrator, Role::Approver, Role::Duty, Role::Admin];

/// Nobody's.
const NOBODY: &str = "0190a000-0000-7000-8000-000000000000";

/// The call, who may, and what those who may are answered when it is about nothing that is there.
const TABLE: &[(&str, &str, u16)] = &[
    ("validate", "yyyyy", 200),
    ("create", "yyyyy", 201),
    ("import", "yyyyy", 201),
    ("list", "yyyyy", 200),
    ("show", "yyyyy", 404),
    ("replace", "yyyyy", 404),
    ("discard", "yyyyy", 404),
    ("revisions", "yyyyy", 404),
    ("revision", "yyyyy", 404),
    ("diff", "yyyyy", 404),
    ("submit", "yyyyy", 404),
    ("approve", "nnyyn", 404),
    ("return", "nnyyn", 404),
    ("review", "nnyyy", 404),
    ("publish", "nnyyn", 404),
    ("end", "yyyyy", 404),
    ("retract", "yyyyy", 404),
    ("templates", "yyyyy", 200),
    ("template", "yyyyy", 404),
    ("webhooks", "nnnny", 200),
    ("deliveries", "nnnny", 404),
    ("replay", "nnnny", 404),
    ("replay_since", "nnnny", 404),
    ("try_webhook", "nnnny", 404),
    ("enable_webhook", "nnnny", 404),
    ("subscribers", "nnnny", 200),
    ("retry_subscribers", "nnnny", 200),
    ("ledger", "yyyyy", 200),
    ("feeds", "yyyyy", 200),
    ("preview", "yyyyy", 200),
    ("me", "yyyyy", 200),
    ("persons", "nnnny", 200),
    ("add_person", "nnnny", 409),
    ("change_person", "nnnny", 404),
    ("disable_person", "nnnny", 404),
    ("tokens", "yyyyy", 200),
    ("make_token", "yyyyy", 201),
    ("revoke_token", "yyyyy", 404),
];

fn ask(
    editor: &Editor,
    method: &str,
    path: &str,
    operation: &Value,
    extra: &[(&str, &str)],
) -> crate::support::Answer {
    let at = path.strip_prefix("/api/v1").unwrap().replace("{id}", NOBODY).replace("{n}", "1");
    let at = at.replace("{name}", "Nobody").replace("{token}", "00000000");
    let example = &operation["requestBody"]["content"]["application/json"]["example"];
    let body = if example.is_null() { String::new() } else { example.to_string() };
    let mut headers = extra.to_vec();
    if operation["parameters"].as_array().unwrap().iter().any(|one| one["name"] == "If-Match") {
        headers.push(("If-Match", "*"));
    }
    editor.send(method, &at, body.as_bytes(), &headers)
}

#[test]
fn every_call_is_open_to_those_who_may_and_to_nobody_else() {
    let service = Service::start();
    let editors = ROLES.map(|role| service.editor(&format!("the {}", role.wire()), &[role]));
    let nobody = Editor { token: "none".to_owned(), ..editors[0].clone() };
    // Somebody of the example's name is there already, so that the table knows what happens.
    let _ = service.editor("Lin Example", &[Role::Author]);
    let calls = operations(&committed(), true);
    for (method, path, operation) in &calls {
        let id = operation["operationId"].as_str().unwrap();
        let line = TABLE.iter().find(|(name, _, _)| *name == id);
        let (_, may, status) = line.unwrap_or_else(|| panic!("{id} has no line in the table"));
        for ((editor, role), may) in editors.iter().zip(ROLES).zip(may.chars()) {
            let answer = ask(editor, method, path, operation, &[]);
            let wanted = if may == 'y' { *status } else { 403 };
            assert_eq!(answer.status, wanted, "{id} as {}: {}", role.wire(), answer.text());
            let documented = &operation["responses"][answer.status.to_string()];
            assert!(documented.is_object(), "{id} does not tell of {}", answer.status);
        }
        assert_eq!(ask(&nobody, method, path, operation, &[]).status, 401, "{id}");
    }
    let unknown: Vec<_> = TABLE
        .iter()
        .filter(|(name, _, _)| calls.iter().all(|(_, _, operation)| operation["operationId"] != *name))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn what_only_the_service_says_cannot_be_sent() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin, Role::Approver, Role::Duty]);
    for (method, path, operation) in operations(&committed(), true) {
        let example = &operation["requestBody"]["content"]["application/json"]["example"];
        for name in [
            "id",
            "state",
            "approved_by",
            "editors",
            "version",
            "etag",
            "ledger",
            "publishable",
            "disabled_by",
        ] {
            let Some(fields) = example.as_object() else { continue };
            let mut fields = fields.clone();
            fields.insert(name.to_owned(), json!("x"));
            let operation = json!({"parameters": operation["parameters"],
                "requestBody": {"content": {"application/json": {"example": fields}}}});
            let answer = ask(&root, &method, &path, &operation, &[]);
            assert_eq!(answer.status, 422, "{method} {path} took {name}: {}", answer.text());
            assert_eq!(answer.json()["problems"][0]["pointer"], format!("/{name}"), "{method} {path}");
        }
    }
}

#[test]
fn no_body_breaks_a_call() {
    let service = Service::start();
    let root = service.editor("Root", &[Role::Admin, Role::Approver, Role::Duty]);
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    let twice = r#"{"reason": "a", "reason": "b"}"#;
    let large = format!("{{\"x\": \"{}\"}}", "x".repeat(2 * 1024 * 1024));
    for (method, path, operation) in operations(&committed(), true) {
        if operation["requestBody"].is_null() {
            continue;
        }
        let at = path.strip_prefix("/api/v1").unwrap().replace("{id}", NOBODY).replace("{name}", "Nobody");
        let send = |body: &[u8], media: &str| {
            let headers = [("If-Match", "*"), ("Content-Type", media)];
            root.send(&method, &at, body, &headers).status
        };
        let json = "application/json";
        assert_eq!(send(b"", json), 400, "{path}");
        assert_eq!(send(b"{", json), 400, "{path}");
        assert_eq!(send(b"\xff{}", json), 400, "{path}");
        assert_eq!(send(deep.as_bytes(), json), 400, "{path}");
        assert_eq!(send(twice.as_bytes(), json), 400, "{path}");
        assert_eq!(send(b"null", json), 422, "{path}");
        assert_eq!(send(b"[]", json), 422, "{path}");
        assert_eq!(send(large.as_bytes(), json), 413, "{path}");
        for media in
            ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", ""]
        {
            assert_eq!(send(b"{}", media), 415, "{path} as {media:?}");
        }
    }
}
