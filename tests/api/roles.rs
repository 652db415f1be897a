//! Who may do what: the contract's table, asked of the wire.

use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{etag, problem};
use crate::support::{Editor, Service, advisory};

/// The roles in the order of the columns below.
const ROLES: [Role; 5] = [Role::Author, Role::Integrator, Role::Approver, Role::Duty, Role::Admin];

fn headline() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

struct House {
    service: Service,
    ada: Editor,
    grace: Editor,
    editors: Vec<Editor>,
}

fn house() -> House {
    let service = Service::start();
    let (ada, grace) = service.two();
    let editors = ROLES.map(|role| service.editor(&format!("the {}", role.wire()), &[role])).to_vec();
    House { service, ada, grace, editors }
}

impl House {
    /// An advisory of Ada's at a stage.
    fn at(&self, stage: &str) -> String {
        let id = self.ada.draft(&headline());
        for step in ["submitted", "approved", "live"].iter().take_while(|_| stage != "draft") {
            let _ = match *step {
                "submitted" => self.ada.act(&id, "submit", &json!({})).expect(200),
                "approved" => self.grace.act(&id, "approve", &json!({})).expect(200),
                _ => self.grace.act(&id, "publish", &json!({})).expect(200),
            };
            if *step == stage {
                break;
            }
        }
        id
    }

    /// An advisory that somebody on duty published alone.
    fn alone(&self) -> String {
        let id = self.ada.draft(&headline());
        let duty = self.service.editor("Barbara", &[Role::Duty]);
        let _ = duty.act(&id, "publish", &json!({"emergency_reason": "Nobody in reach."})).expect(200);
        id
    }

    /// Asks as each role and compares with `y` or `n` in the order of [`ROLES`].
    fn check(
        &self,
        name: &str,
        stage: &str,
        may: &str,
        act: impl Fn(&Editor, &str) -> crate::support::Answer,
    ) {
        for ((editor, role), may) in self.editors.iter().zip(ROLES).zip(may.chars()) {
            let id = if stage == "alone" { self.alone() } else { self.at(stage) };
            let answer = act(editor, &id);
            let text = String::from_utf8_lossy(&answer.bytes).into_owned();
            if may == 'y' {
                assert!(answer.status < 300, "{name} as {}: {text}", role.wire());
            } else {
                let problem = problem(answer, 403, "not-allowed");
                let fix = problem["fix"].as_str().unwrap();
                assert!(fix.contains("one of these roles"), "{name} as {}: {text}", role.wire());
                assert!(!fix.contains(role.wire()), "{name} as {}: {text}", role.wire());
            }
        }
    }
}

#[test]
fn the_table_of_roles_holds() {
    let house = house();
    let reason = json!({"reason": {"en": "The police have ended the operation."}});
    house.check("create", "draft", "yyyyy", |editor, _| editor.post("/advisories", &headline()));
    house.check("read", "draft", "yyyyy", |editor, id| editor.get(&format!("/advisories/{id}")));
    house.check("edit", "draft", "yyyyy", |editor, id| editor.put(id, &headline()));
    house.check("discard", "draft", "yyyyy", |editor, id| {
        let etag = etag(editor, id);
        editor.send("DELETE", &format!("/advisories/{id}/draft"), b"", &[("If-Match", &etag)])
    });
    house.check("submit", "draft", "yyyyy", |editor, id| editor.act(id, "submit", &json!({})));
    house.check("approve", "submitted", "nnyyn", |editor, id| editor.act(id, "approve", &json!({})));
    house.check("return", "submitted", "nnyyn", |editor, id| {
        editor.act(id, "return", &json!({"reason": "No source."}))
    });
    house.check("publish", "approved", "nnyyn", |editor, id| editor.act(id, "publish", &json!({})));
    let alone = json!({"emergency_reason": "The attack is under way."});
    house.check("publish alone", "draft", "nnnyn", |editor, id| editor.act(id, "publish", &alone));
    house.check("schedule", "approved", "nnyyn", |editor, id| {
        editor.act(id, "publish", &json!({"at": "2026-12-01T14:00:00Z"}))
    });
    let finding = json!({"finding": "The call was right."});
    house.check("review afterwards", "alone", "nnyyy", |editor, id| editor.act(id, "review", &finding));
    house.check("end", "live", "yyyyy", |editor, id| editor.act(id, "end", &reason));
    house.check("retract", "live", "yyyyy", |editor, id| editor.act(id, "retract", &reason));
    house.check("persons", "draft", "nnnny", |editor, _| editor.get("/persons"));
    house.check("ledger", "draft", "yyyyy", |editor, _| editor.get("/ledger"));
    house.check("feeds", "draft", "yyyyy", |editor, _| editor.get("/feeds"));
    drop(house.service);
}

#[test]
fn who_edited_a_draft_cannot_agree_to_it() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let both = service.editor("Both", &[Role::Author, Role::Approver, Role::Duty]);
    let id = ada.draft(&headline());
    let _ = both.put(&id, &headline()).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    for (action, body) in [("approve", json!({})), ("return", json!({"reason": "No source."}))] {
        let problem = problem(both.act(&id, action, &body), 403, "own-work");
        assert!(problem["fix"].as_str().unwrap().contains("edited nothing"), "{problem}");
    }
    let _ = grace.act(&id, "approve", &json!({})).expect(200);
}

#[test]
fn an_admin_sees_all_tokens_and_others_their_own_and_nobody_a_secret() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let admin = service.editor("Root", &[Role::Admin]);
    let persons = |editor: &Editor| {
        let tokens = editor.get("/tokens").expect(200).json();
        let tokens = tokens["tokens"].as_array().unwrap().clone();
        tokens.iter().map(|token| token["person"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(persons(&ada), ["Ada"]);
    let mut all = persons(&admin);
    all.sort();
    assert_eq!(all, ["Ada", "Grace", "Root"]);
    let text =
        admin.get("/tokens").text().to_owned() + admin.get("/persons").text() + admin.get("/ledger").text();
    for editor in [&ada, &grace, &admin] {
        assert!(!text.contains(editor.token.split('_').nth(2).unwrap()));
    }
    let persons = admin.get("/persons").expect(200).json();
    assert_eq!(persons["persons"][0], json!({"name": "Ada", "roles": ["author"], "disabled": false}));
}
