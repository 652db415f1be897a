//! A page that opens can be sent, and one that cannot be sent does not open: every page of a step, wherever an advisory stands.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::{Value, json};

use super::{Sitting, form, reasons, sit, version};
use crate::support::{Service, advisory, level, update};

/// Where an advisory can stand.
const STATES: &[&str] = &[
    "draft",
    "returned",
    "submitted",
    "approved",
    "scheduled",
    "discarded",
    "announced",
    "in-force",
    "in-force, with a draft",
    "in-force, with a submitted draft",
    "ended",
    "retracted",
    "superseded",
    "expired",
    "expired, with a draft",
];

/// The pages with a form, as they are asked for.
const PAGES: &[&str] =
    &["edit", "submit", "decide", "publish", "publish?alone", "extend", "end", "retract", "discard"];

/// Somebody who writes, somebody who agrees, and somebody on duty who does neither.
struct Cast {
    service: Service,
    ada: Sitting,
    grace: Sitting,
    dora: Sitting,
}

impl Cast {
    fn new() -> Self {
        let service = Service::start();
        let ada = sit(&service, "Ada", &[Role::Author]);
        let (grace, dora) = (sit(&service, "Grace", &[Role::Approver]), sit(&service, "Dora", &[Role::Duty]));
        Self { service, ada, grace, dora }
    }

    /// Time passes, and sessions end.
    fn sign_in(&mut self) {
        for who in [&mut self.ada, &mut self.grace, &mut self.dora] {
            who.browser.sign_in(&who.editor.token);
        }
    }

    fn first(&self) -> Value {
        let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
        body.as_object_mut().unwrap().remove("next_update");
        let now = self.service.clock.now();
        body["effective"] = json!(now.to_rfc3339());
        body["expires"] = json!((now + TimeDelta::minutes(20)).to_rfc3339());
        body
    }

    fn next(&self) -> Value {
        let mut body = self.first();
        body["change"] = update("", "significant", "It goes on.")["change"].clone();
        body
    }

    fn waiting(&self, body: &Value) -> String {
        let id = self.ada.editor.draft(body);
        let _ = self.ada.editor.act(&id, "submit", &json!({})).expect(200);
        id
    }

    fn approved(&self) -> String {
        let id = self.waiting(&self.first());
        let _ = self.grace.editor.act(&id, "approve", &json!({})).expect(200);
        id
    }

    fn public(&self, body: &Value) -> String {
        self.ada.editor.publish(&self.grace.editor, body)
    }

    /// An advisory that stands there.
    fn at(&self, state: &str) -> String {
        let (ada, grace) = (&self.ada.editor, &self.grace.editor);
        let act = |id: String, action: &str, body: Value| {
            let _ = grace.act(&id, action, &body).expect(200);
            id
        };
        let reason = || json!({"reason": {"en": "It is over."}});
        match state {
            "draft" => ada.draft(&self.first()),
            "returned" => act(self.waiting(&self.first()), "return", json!({"reason": "Say where."})),
            "submitted" => self.waiting(&self.first()),
            "approved" => self.approved(),
            "scheduled" => {
                let at = self.service.clock.now() + TimeDelta::minutes(10);
                act(self.approved(), "publish", json!({"at": at.to_rfc3339()}))
            }
            "discarded" => {
                let id = ada.draft(&self.first());
                let etag = format!("\"v{}\"", version(ada, &id));
                let path = format!("/advisories/{id}/draft");
                let _ = ada.send("DELETE", &path, b"", &[("If-Match", &etag)]).expect(200);
                id
            }
            "announced" => {
                let mut body = self.first();
                let later = self.service.clock.now() + TimeDelta::minutes(10);
                body["effective"] = json!(later.to_rfc3339());
                self.public(&body)
            }
            "in-force" => self.public(&self.first()),
            "in-force, with a draft" => {
                let id = self.public(&self.first());
                let _ = ada.put(&id, &self.next()).expect(200);
                id
            }
            "in-force, with a submitted draft" => {
                let id = self.at("in-force, with a draft");
                let _ = ada.act(&id, "submit", &json!({})).expect(200);
                id
            }
            "ended" => act(self.public(&self.first()), "end", reason()),
            "retracted" => act(self.public(&self.first()), "retract", reason()),
            "superseded" => {
                let id = self.public(&level("3", "Austria: terror warning level 3 of 5"));
                let _ = self.public(&level("4", "Austria: terror warning level 4 of 5"));
                id
            }
            "expired" => {
                let id = self.public(&self.first());
                self.service.advance(TimeDelta::minutes(21));
                id
            }
            "expired, with a draft" => {
                let id = self.at("expired");
                let _ = ada.put(&id, &self.next()).expect(200);
                id
            }
            other => panic!("{other} is no state"),
        }
    }
}

/// Sends what a page asks for, as somebody would who means it.
fn sent(who: &mut Sitting, id: &str, page: &str, until: &str) -> u16 {
    let editor = who.editor.clone();
    let draft = editor.get(&format!("/advisories/{id}")).json()["draft"].clone();
    let fields = if draft.is_null() { form(&advisory("Vienna: anything")) } else { form(&draft) };
    let mut given: Vec<(&str, &str)> = match page {
        "edit" => fields.iter().chain([("do", "save")]).collect(),
        "submit" => reasons(&who.browser.get(&format!("/desk/advisories/{id}/submit"))),
        // Also who cannot agree may send it back.
        "decide" => vec![("do", "return"), ("reason", "Say where exactly.")],
        "publish" => vec![("do", "now"), ("read", "yes")],
        "publish?alone" => vec![("do", "alone"), ("reason", "Nobody else is here."), ("read", "yes")],
        "extend" => vec![("at", until), ("note.en", "It lasts longer.")],
        "end" | "retract" => vec![("reason.en", "It is over.")],
        _ => Vec::new(),
    };
    if page == "extend" {
        // Hours that texts tell are another test's.
        given.push(("stands.texts.en.summary", "yes"));
    }
    who.act(id, page.split('?').next().unwrap(), &given).status
}

#[test]
fn a_page_opens_exactly_where_its_form_would_be_taken() {
    let mut cast = Cast::new();
    let mut wrong = Vec::new();
    for state in STATES {
        let mut id = cast.at(state);
        for page in PAGES {
            cast.sign_in();
            for person in ["Ada", "Grace", "Dora"] {
                let until = cast.service.clock.now() + TimeDelta::hours(9);
                let until = until.format("%Y-%m-%dT%H:%M").to_string();
                let who = match person {
                    "Ada" => &mut cast.ada,
                    "Grace" => &mut cast.grace,
                    _ => &mut cast.dora,
                };
                let path = format!("/desk/advisories/{id}/{page}");
                let shown = who.browser.get(&path);
                let action = path.split('?').next().unwrap();
                let offered = shown.text().contains(&format!("method=\"post\" action=\"{action}\""));
                let taken = sent(who, &id, page, &until);
                // A page may also open without a form, and say what is lacking.
                let fits = matches!(
                    (shown.status, offered, taken),
                    (200, true, 303) | (200 | 403 | 409, false, 403 | 409)
                );
                if !fits {
                    wrong.push(format!("{state}: {page} by {person}: {} {offered} {taken}", shown.status));
                }
                if taken == 303 {
                    id = cast.at(state);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
