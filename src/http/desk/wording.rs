//! The desk's words for what has names of its own elsewhere: roles, times, browsers.

use chrono::{DateTime, Utc};

use crate::advisory::Role;

/// A time as a person reads it; the machine form stands beside it on the page.
pub(super) struct Moment {
    pub(super) machine: String,
    pub(super) text: String,
}

/// An instant in UTC, to the minute.
pub(super) fn moment(at: DateTime<Utc>) -> Moment {
    let machine = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    Moment { machine, text: at.format("%-d %B %Y, %H:%M UTC").to_string() }
}

/// What a role is, as a label and a sentence.
pub(super) fn role(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Author => ("Author", "Writes drafts and asks for review."),
        Role::Approver => ("Approver", "Agrees to what others wrote, or sends it back, and publishes."),
        Role::Duty => ("Duty", "Approves and publishes; in an emergency also alone, with a reason."),
        Role::Admin => ("Administrator", "Lets people in, shuts them out, and looks after their tokens."),
        Role::Integrator => {
            ("Integrator", "A program that writes through the API. It cannot sign in at the desk.")
        }
    }
}

/// What a browser calls itself, in few words: enough to tell a telephone from a desk.
pub(super) fn browser(said: &str) -> String {
    let first = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| said.contains(mark)).map(|(_, name)| *name)
    };
    let program = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let machine = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (program, machine) {
        (Some(program), Some(machine)) => format!("{program} on {machine}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "A browser that does not say its name".to_owned(),
    }
}
