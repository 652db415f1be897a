//! The specification of the desk's pages around advisories: every page and every form, through the real service.

mod allowed;
mod deciding;
mod extending;
mod filling;
mod hostile;
mod looking;
mod lost;
mod opening;
mod prewritten;
mod writing;

use forewarn::advisory::Role;
use forewarn::intake::{Fields, read_draft, write_form};
use serde_json::Value;

use crate::render::zones::zones;
use crate::support::{Answer, Browser, Editor, Service};

/// Somebody who is signed in at the desk, and has a token for the API as well.
pub(super) struct Sitting {
    pub(super) browser: Browser,
    pub(super) editor: Editor,
}

/// Lets somebody in and signs them in.
pub(super) fn sit(service: &Service, name: &str, roles: &[Role]) -> Sitting {
    let editor = service.editor(name, roles);
    let mut browser = service.browser();
    browser.sign_in(&editor.token);
    Sitting { browser, editor }
}

/// An author and an approver.
pub(super) fn two(service: &Service) -> (Sitting, Sitting) {
    (sit(service, "Ada", &[Role::Author]), sit(service, "Grace", &[Role::Approver]))
}

impl Sitting {
    pub(super) fn page(&mut self, path: &str) -> String {
        self.browser.get(path).expect(200).text().to_owned()
    }

    /// Sends a form of a step with an advisory, based on the version that is there now.
    pub(super) fn act(&mut self, id: &str, step: &str, fields: &[(&str, &str)]) -> Answer {
        let version = version(&self.editor, id);
        self.act_on(id, step, &version, fields)
    }

    /// The same, based on another version.
    pub(super) fn act_on(&mut self, id: &str, step: &str, version: &str, fields: &[(&str, &str)]) -> Answer {
        let fields = [&[("version", version)], fields].concat();
        self.browser.submit(&format!("/desk/advisories/{id}/{step}"), &fields)
    }

    /// Sends the form of a draft.
    pub(super) fn write(&mut self, id: &str, version: &str, draft: &Value, button: &str) -> Answer {
        let fields = form(draft);
        let mut all: Vec<_> = fields.iter().collect();
        all.push(("do", button));
        self.act_on(id, "edit", version, &all)
    }

    /// Submits, with a reason for each warning.
    pub(super) fn hand_in(&mut self, id: &str) {
        let page = self.browser.get(&format!("/desk/advisories/{id}/submit"));
        let _ = self.act(id, "submit", &reasons(&page)).expect(303);
    }

    /// From a draft to the public, by the desk's forms alone.
    pub(super) fn through(&mut self, other: &mut Self, id: &str) {
        self.hand_in(id);
        let _ = other.act(id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
        let _ = other.act(id, "publish", &[("do", "now"), ("read", "yes")]).expect(303);
    }

    pub(super) fn state(&self, id: &str) -> String {
        self.editor.get(&format!("/advisories/{id}")).json()["state"].as_str().unwrap().to_owned()
    }
}

/// What the page for submitting asks for, with a reason for each warning.
pub(super) fn reasons(page: &Answer) -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    for n in 0.. {
        let Some((code, rest)) = page
            .text()
            .split_once(&format!("name=\"code.{n}\" value=\""))
            .and_then(|(_, rest)| rest.split_once('"'))
        else {
            return all;
        };
        let pointer = rest.split_once("value=\"").unwrap().1.split_once('"').unwrap().0;
        // A test ends before its words are missed.
        let keep = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
        all.push((keep(format!("code.{n}")), keep(code.to_owned())));
        all.push((keep(format!("pointer.{n}")), keep(pointer.to_owned())));
        all.push((keep(format!("reason.{n}")), "It is so."));
    }
    all
}

pub(super) fn version(editor: &Editor, id: &str) -> String {
    let etag = editor.get(&format!("/advisories/{id}")).expect(200).header("etag").to_owned();
    etag.trim_matches('"').trim_start_matches('v').to_owned()
}

/// The fields of a draft's form, hours in Vienna.
pub(super) fn form(draft: &Value) -> Fields {
    write_form(&read_draft(draft.to_string().as_bytes()).unwrap(), "Europe/Vienna", &zones())
}

/// How often a piece stands on a page.
pub(super) fn count(page: &str, piece: &str) -> usize {
    page.matches(piece).count()
}
