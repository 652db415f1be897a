//! The specification of how a draft gets from one person's words to what several stand for, and what follows when not.

mod afterwards;
mod agreeing;
mod answered;
mod people;
mod prewritten;
mod property;
mod races;
mod reference;
mod retraction;
mod returning;
mod schedules;
mod settings;
mod waiting;

use std::collections::BTreeSet;

use forewarn::advisory::PersonName;
use serde_json::{Value, json};

use crate::support::{Answer, Editor, Service, advisory};

const HEADLINE: &str = "Vienna: the concert is cancelled";

/// Where the service is known to be, so that it is the same after a restart.
const PUBLIC: &str = "http://warnings.example.org";

fn name(raw: &str) -> PersonName {
    PersonName::parse(raw).unwrap()
}

/// A service that asks for so many approvals, of these persons if any are named.
fn asking(approvals: usize, approvers: &[&str]) -> Service {
    let names: BTreeSet<_> = approvers.iter().map(|raw| name(raw)).collect();
    Service::start_set(PUBLIC, move |settings| {
        settings.review.approvals = approvals;
        settings.review.approvals_high = approvals;
        settings.review.approvers = (!names.is_empty()).then(|| names.clone());
    })
}

/// A draft of this editor's that waits for another person.
#[track_caller]
fn submitted(editor: &Editor) -> String {
    let id = editor.draft(&advisory(HEADLINE));
    let _ = editor.act(&id, "submit", &json!({})).expect(200);
    id
}

#[track_caller]
fn view(editor: &Editor, id: &str) -> Value {
    editor.get(&format!("/advisories/{id}")).expect(200).json()
}

#[track_caller]
fn approve(editor: &Editor, id: &str) -> Answer {
    editor.act(id, "approve", &json!({}))
}

#[track_caller]
fn publish(editor: &Editor, id: &str) -> Answer {
    editor.act(id, "publish", &json!({}))
}

/// Shuts somebody out, as the command does.
fn shut_out(service: &Service, who: &str) {
    service.wait(service.app().registry().disable(&name("console"), name(who))).unwrap();
}
