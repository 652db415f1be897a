//! The API's operations, in the order in which an advisory meets them.

use crate::http::api::Sort;

use super::operation::{Gives, Matching, Operation};

const JSON: &str = "application/json";
const ADVISORIES: &str = "advisories";
const STEPS: &str = "steps";
const WEBHOOKS: &str = "webhooks";
const NOTHING: &[(&str, &str)] = &[(JSON, "Nothing")];
const TEMPLATES: &str = "prewritten texts";
const FEEDS: &str = "feeds";
const PEOPLE: &str = "people";
const DRAFT: &[(&str, &str)] = &[(JSON, "Draft")];

const fn ok(schema: &'static str, about: &'static str) -> Gives {
    Gives { status: 200, about, media: JSON, schema, headers: &[] }
}

const fn versioned(schema: &'static str, about: &'static str) -> Gives {
    Gives { headers: &["ETag"], ..ok(schema, about) }
}

const fn created(schema: &'static str, headers: &'static [&'static str]) -> Gives {
    Gives { status: 201, about: "It is there, at the address in `Location`.", media: JSON, schema, headers }
}

const fn step(path: &'static str, id: &'static str, gives: Gives) -> Operation {
    Operation::api("POST", path, STEPS, id, gives).matching(Matching::Heeded)
}

/// Every operation below `/api/v1`.
pub(super) const EDITORS: &[Operation] = &[
    Operation::api("POST", "/api/v1/validate", ADVISORIES, "validate", ok("Verdict", "What the rules say."))
        .says("Ask the rules", "Nothing is kept. Every problem is told at once, with its field and its fix.")
        .takes(DRAFT, EXAMPLE),
    Operation::api("POST", "/api/v1/advisories", ADVISORIES, "create", created("Advisory", &["ETag", "Location"]))
        .says("Write a draft", "A draft is kept with whatever problems it has; they are listed. With `template` the body \
             holds what is filled into a prewritten text, by placeholder, beside fields of the advisory.")
        .refuses(&[Sort::NoSuchTemplate])
        .takes(DRAFT, EXAMPLE),
    Operation::api("POST", "/api/v1/import", ADVISORIES, "import", created("Imported", &["ETag", "Location"]))
        .says(
            "Import a document of others",
            "A CAP 1.2 alert, or an advisory in the API's own shape, becomes a draft. What a draft cannot say is listed in \
             `left`, with its place and the reason. At most 1 MiB.",
        )
        .takes(&[("application/cap+xml", ""), ("application/xml", ""), (JSON, "Draft")], EXAMPLE)
        .refuses(&[Sort::NotImported]),
    Operation::api(
        "GET",
        "/api/v1/advisories",
        ADVISORIES,
        "list",
        Gives { headers: &["Link"], ..ok("AdvisoryList", "A page of them.") },
    )
    .says("List advisories", "Newest first. `Link` leads to the next page."),
    Operation::api("GET", "/api/v1/advisories/{id}", ADVISORIES, "show", versioned("Advisory", "All of it."))
        .says("Look at an advisory", "The draft with its problems, how far it has come, and every revision."),
    Operation::api("PUT", "/api/v1/advisories/{id}/draft", ADVISORIES, "replace", versioned("Advisory", "As it is now."))
        .says(
            "Replace the draft",
            "Any approval is void. On something published this begins the next revision, and `change` says what it is.",
        )
        .takes(DRAFT, EXAMPLE)
        .matching(Matching::Needed)
        .refuses(&[Sort::SentBack, Sort::WrongState]),
    Operation::api("DELETE", "/api/v1/advisories/{id}/draft", ADVISORIES, "discard", versioned("Advisory", "As it is now."))
        .says("Throw the draft away", "What is published stays.")
        .matching(Matching::Needed)
        .refuses(&[Sort::SentBack, Sort::WrongState]),
    Operation::api("GET", "/api/v1/advisories/{id}/revisions", ADVISORIES, "revisions", versioned("Revisions", "All of them."))
        .says("List the revisions", "What was published, oldest first."),
    Operation::api("GET", "/api/v1/advisories/{id}/revisions/{n}", ADVISORIES, "revision", versioned("Revision", "One of them."))
        .says("Look at one revision", "It never changes."),
    Operation::api("GET", "/api/v1/advisories/{id}/diff", ADVISORIES, "diff", versioned("Diff", "Every change."))
        .says(
            "See what changed",
            "Field by field. Unless told otherwise: the draft against the newest revision, or the newest revision against \
             the one before.",
        )
        .refuses(&[Sort::NoSuchRevision]),
    step("/api/v1/advisories/{id}/submit", "submit", versioned("Advisory", "It waits for another person."))
        .says(
            "Ask for review",
            "Problems of severity error block; a reason may be given for each warning.",
        )
        .takes(&[(JSON, "Submission")], r#"{"overrides": []}"#)
        .refuses(&[Sort::WrongState]),
    step("/api/v1/advisories/{id}/approve", "approve", versioned("Advisory", "It is agreed to."))
        .says("Agree", "Another person than those who wrote it, to exactly what is there; any later edit voids it.")
        .takes(&[(JSON, "Approval")], "{}")
        .refuses(&[Sort::NotAllowed, Sort::OwnWork, Sort::WrongState]),
    step("/api/v1/advisories/{id}/return", "return", versioned("Advisory", "It is a draft again."))
        .says("Send it back", "With a reason, which its author is told.")
        .takes(&[(JSON, "Return")], r#"{"reason": "Say where exactly."}"#)
        .refuses(&[Sort::NotAllowed, Sort::OwnWork, Sort::WrongState]),
    step("/api/v1/advisories/{id}/review", "review", versioned("Advisory", "It was looked into."))
        .says(
            "Close the review of an emergency",
            "What came of looking into a publication without a second person: by another person than who published it, with \
             the role of approver, duty or admin.",
        )
        .takes(&[(JSON, "Finding")], r#"{"finding": "The danger was real, and the words were right."}"#)
        .refuses(&[Sort::NotAllowed, Sort::OwnWork, Sort::WrongState]),
    step("/api/v1/advisories/{id}/publish", "publish", versioned("Published", "It is there for readers, or will be."))
        .says(
            "Publish",
            "`{}` now; `{\"at\": …}` by itself at that time; `{\"emergency_reason\": …}` by a duty person alone. Answered when \
             readers can see it.",
        )
        .takes(&[(JSON, "Going")], "{}")
        .refuses(&[Sort::NotAllowed, Sort::WrongState, Sort::NotPublic]),
    step("/api/v1/advisories/{id}/end", "end", versioned("Published", "Readers are told that it is over."))
        .says("Say that it is over", "One person, at once.")
        .takes(&[(JSON, "Reason")], REASON)
        .refuses(&[Sort::WrongState, Sort::NotPublic]),
    step("/api/v1/advisories/{id}/retract", "retract", versioned("Published", "Readers are told that it was wrong."))
        .says("Withdraw it as issued in error", "One person, at once; also after it expired.")
        .takes(&[(JSON, "Reason")], REASON)
        .refuses(&[Sort::WrongState, Sort::NotPublic]),
    Operation::api(
        "GET",
        "/api/v1/ledger",
        "ledger",
        "ledger",
        Gives { headers: &["Link"], ..ok("Ledger", "A page of records.") },
    )
    .says("Read the ledger", "Who did what when, in order, with the hashes that chain it."),
    Operation::api("GET", "/api/v1/templates", TEMPLATES, "templates", ok("Templates", "All of them."))
        .says("List prewritten texts", "With what is to be filled in."),
    Operation::api("GET", "/api/v1/templates/{id}", TEMPLATES, "template", ok("Template", "One of them."))
        .says("Look at a prewritten text", "With its words in each of its languages."),
    Operation::api("GET", "/api/v1/feeds", FEEDS, "feeds", ok("Feeds", "All of them."))
        .says("List the declared feeds", "What each is about, and where it can be read."),
    Operation::api("GET", "/api/v1/feeds/preview", FEEDS, "preview", ok("Preview", "What it would show."))
        .says(
            "See what a selection would show",
            "The parameters are the fields of a feed's file; lists are written with commas. With `draft` it also tells which \
             declared feeds would show that draft.",
        )
        .refuses(&[Sort::NoSuchAdvisory, Sort::WrongState, Sort::Problems]),
    Operation::api("GET", "/api/v1/webhooks", WEBHOOKS, "webhooks", ok("Webhooks", "All of them."))
        .says("List webhooks", "How each stands; of an address its host alone. For administrators.")
        .refuses(&[Sort::NotAllowed]),
    Operation::api("GET", "/api/v1/webhooks/{name}/deliveries", WEBHOOKS, "deliveries", Gives { headers: &["Link"], ..ok("Deliveries", "A page of them.") })
        .says("See what became of its messages", "Newest first. For administrators.")
        .refuses(&[Sort::NotAllowed]),
    Operation::api("POST", "/api/v1/webhooks/{name}/deliveries/{id}/replay", WEBHOOKS, "replay", ok("Delivery", "It is owed again."))
        .says("Send a message again", "Under the id that it had. For administrators.")
        .takes(NOTHING, "{}")
        .refuses(&[Sort::NotAllowed, Sort::NoSuchDelivery, Sort::WebhookDisabled]),
    Operation::api("POST", "/api/v1/webhooks/{name}/replay", WEBHOOKS, "replay_since", ok("Replayed", "How many are owed again."))
        .says("Send again what happened since a time", "As far as it is kept. For administrators.")
        .takes(&[(JSON, "Since")], r#"{"since": "2026-12-01T08:00:00+01:00"}"#)
        .refuses(&[Sort::NotAllowed, Sort::WebhookDisabled]),
    Operation::api("POST", "/api/v1/webhooks/{name}/test", WEBHOOKS, "try_webhook", ok("Delivery", "What came of it."))
        .says("Try a webhook", "Sends a trial and says what came of it. For administrators.")
        .takes(NOTHING, "{}")
        .refuses(&[Sort::NotAllowed, Sort::WebhookBusy]),
    Operation::api("POST", "/api/v1/webhooks/{name}/enable", WEBHOOKS, "enable_webhook", ok("Webhooks", "How all stand."))
        .says("Have a webhook called again", "After it was disabled. For administrators.")
        .takes(NOTHING, "{}")
        .refuses(&[Sort::NotAllowed]),
    Operation::api("GET", "/api/v1/subscribers", WEBHOOKS, "subscribers", Gives { headers: &["Link"], ..ok("Subscribers", "A page of them.") })
        .says(
            "List who is told by WebSub",
            "How telling each stands. `state=given-up` lists those whom telling has failed so often that they are left alone until \
             there is something newer. Whoever knows a callback can write to it: keep the answer to yourself. For administrators.",
        )
        .refuses(&[Sort::NotAllowed]),
    Operation::api("POST", "/api/v1/subscribers/retry", WEBHOOKS, "retry_subscribers", ok("Retried", "How many are told again."))
        .says("Tell those again whom telling has failed", "At once, also where it was given up. For administrators.")
        .takes(NOTHING, "{}")
        .refuses(&[Sort::NotAllowed]),
    Operation::api("GET", "/api/v1/me", PEOPLE, "me", ok("Me", "The holder of the token."))
        .says("Who am I", "For whom the token speaks, and what that person may do."),
    Operation::api("GET", "/api/v1/persons", PEOPLE, "persons", ok("Persons", "Everyone."))
        .says("List persons", "Everyone who may act or could once. For administrators.")
        .refuses(&[Sort::NotAllowed]),
    Operation::api("POST", "/api/v1/persons", PEOPLE, "add_person", created("Person", &["Location"]))
        .says("Let somebody in", "For administrators.")
        .takes(&[(JSON, "NewPerson")], r#"{"name": "Lin Example", "roles": ["author"]}"#)
        .refuses(&[Sort::NotAllowed, Sort::PersonExists, Sort::LastAdministrator]),
    Operation::api("PUT", "/api/v1/persons/{name}", PEOPLE, "change_person", ok("Person", "As they are now."))
        .says("Give other roles", "Also lets in again who was shut out. For administrators.")
        .takes(&[(JSON, "Roles")], r#"{"roles": ["author", "approver"]}"#)
        .refuses(&[Sort::NotAllowed, Sort::LastAdministrator]),
    Operation::api("DELETE", "/api/v1/persons/{name}", PEOPLE, "disable_person", ok("Person", "As they are now."))
        .says("Shut somebody out", "None of their tokens opens anything from now on. For administrators.")
        .refuses(&[Sort::NotAllowed, Sort::LastAdministrator]),
    Operation::api("GET", "/api/v1/tokens", PEOPLE, "tokens", ok("Tokens", "What is kept of them."))
        .says("List tokens", "One's own; an administrator sees everybody's."),
    Operation::api("POST", "/api/v1/tokens", PEOPLE, "make_token", created("NewToken", &["Location"]))
        .says(
            "Make a token",
            "For oneself, or as an administrator for somebody else. It is shown this once. One's own never outlives the token \
             that it was made with.",
        )
        .takes(&[(JSON, "TokenWish")], r#"{"label": "laptop", "days": 90}"#)
        .refuses(&[Sort::NotAllowed, Sort::NoSuchPerson]),
    Operation::api("DELETE", "/api/v1/tokens/{token}", PEOPLE, "revoke_token", ok("Token", "As it is now."))
        .says("Revoke a token", "At once: one's own, or as an administrator anybody's."),
];

const REASON: &str = r#"{"reason": {"en": "The police have ended the operation."}}"#;

const EXAMPLE: &str = include_str!("../../../templates/docs/draft.json");
