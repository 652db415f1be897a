//! What everybody can read, without credentials.

use super::operation::{Gives, Operation, Parameter};

const JSON: &str = "application/json";
const HTML: &str = "text/html; charset=utf-8";
const FEEDS: &str = "reading feeds";
const STATE: &str = "what holds now";
const ONE: &str = "one advisory";
const SERVICE: &str = "the service";

const fn document(media: &'static str, schema: &'static str, about: &'static str) -> Gives {
    Gives { status: 200, about, media, schema, headers: &["ETag", "Last-Modified", "Cache-Control"] }
}

const fn said(about: &'static str) -> Gives {
    Gives { status: 200, about, media: "text/plain; charset=utf-8", schema: "", headers: &[] }
}

const COORDINATES: &[Parameter] = &[
    Parameter {
        name: "lat",
        about: "Degrees north.",
        schema: r#"{"type": "number", "minimum": -90, "maximum": 90}"#,
    },
    Parameter {
        name: "lon",
        about: "Degrees east.",
        schema: r#"{"type": "number", "minimum": -180, "maximum": 180}"#,
    },
    Parameter {
        name: "radius_km",
        about: "50 where nothing is said.",
        schema: r#"{"type": "number", "minimum": 1, "maximum": 500}"#,
    },
];

const RSS: Gives = document("application/rss+xml; charset=utf-8", "", "RSS 2.0.");
const ATOM: Gives = document("application/atom+xml; charset=utf-8", "", "Atom 1.0.");
const FEED: Gives = document("application/feed+json; charset=utf-8", "JsonFeed", "JSON Feed 1.1.");
const CAP: Gives = document("application/cap+xml", "", "The alert.");
const LANGUAGE: &str = "In another language than the feed's default.";
const NEAR: &str = "What `all` shows of the areas near a place. The place is rounded to about a kilometre before anything else is \
     done with it, and is never logged. Unknown parameters are refused.";

/// Every public address.
pub(super) const READERS: &[Operation] = &[
    Operation::public("/feeds/{feed}.atom", FEEDS, "feed_atom", ATOM).says("A feed as Atom", "In its default language."),
    Operation::public("/feeds/{feed}.rss", FEEDS, "feed_rss", RSS).says("A feed as RSS", "In its default language."),
    Operation::public("/feeds/{feed}.json", FEEDS, "feed_json", FEED).says("A feed as JSON Feed", "In its default language."),
    Operation::public("/feeds/{feed}.{lang}.atom", FEEDS, "feed_atom_in", ATOM).says("A feed as Atom, in a language", LANGUAGE),
    Operation::public("/feeds/{feed}.{lang}.rss", FEEDS, "feed_rss_in", RSS).says("A feed as RSS, in a language", LANGUAGE),
    Operation::public("/feeds/{feed}.{lang}.json", FEEDS, "feed_json_in", FEED).says("A feed as JSON Feed, in a language", LANGUAGE),
    Operation::public("/feeds/near.atom", FEEDS, "near_atom", ATOM).says("What is near a place, as Atom", NEAR).asks(COORDINATES),
    Operation::public("/feeds/near.rss", FEEDS, "near_rss", RSS).says("What is near a place, as RSS", NEAR).asks(COORDINATES),
    Operation::public("/feeds/near.json", FEEDS, "near_json", FEED).says("What is near a place, as JSON Feed", NEAR).asks(COORDINATES),
    Operation::public("/feeds/{feed}/archive/{volume}.atom", FEEDS, "archive", ATOM)
        .says("What a feed sent in a month", "An archived feed of RFC 5005. A month that is over never changes."),
    Operation::public("/feeds/{feed}/archive/{volume}.{lang}.atom", FEEDS, "archive_in", ATOM)
        .says("What a feed sent in a month, in a language", LANGUAGE),
    Operation::public("/feeds/{feed}/cap.atom", FEEDS, "cap_index", ATOM)
        .says("The CAP alerts of a feed", "An index of CAP documents."),
    Operation::public(
        "/feeds/{feed}/calendar.ics",
        FEEDS,
        "calendar",
        document("text/calendar; charset=utf-8", "", "A calendar of RFC 5545."),
    )
    .says("When advisories hold, as a calendar", "One event for each advisory; standing levels are none."),
    Operation::public(
        "/feeds/{feed}/events",
        FEEDS,
        "events",
        Gives { status: 200, about: "A stream that does not end.", media: "text/event-stream", schema: "", headers: &[] },
    )
    .says("Be told at once", "Server-sent events: `advisory`, `heartbeat`, `reset`. `Last-Event-ID` resumes."),
    Operation::public("/feeds.opml", FEEDS, "opml", document("text/x-opml; charset=utf-8", "", "OPML 2.0."))
        .says("All feeds as one file", "To be imported into a feed reader."),
    Operation::public("/feeds/", FEEDS, "feeds_page", document(HTML, "", "A page."))
        .says("The feeds, for people", "With plain links to every format."),
    Operation::public("/feeds/{feed}/", FEEDS, "feed_page", document(HTML, "", "A page."))
        .says("A feed, for people", "With its addresses and what is in force."),
    Operation::public("/feeds/{feed}/current.json", STATE, "current", document(JSON, "Current", "All that is in force."))
        .says("What is in force", "Complete, never cut short; renewed every minute. Who hears nothing newer by `next_check_by` does not \
             know what holds."),
    Operation::public("/levels.json", STATE, "levels", document(JSON, "Levels", "The register."))
        .says("The register of standing levels", "One row for each scheme and area, with its scale; renewed every minute."),
    Operation::public("/status.json", STATE, "status", document(JSON, "Status", "The proof."))
        .says("A proof of life", "When it was last renewed, and where the ledger stands."),
    Operation::public("/", STATE, "home", document(HTML, "", "A page.")).says("What holds now, for people", "In the default language."),
    Operation::public("/{lang}/", STATE, "home_in", document(HTML, "", "A page."))
        .says("What holds now, for people, in a language", "In one of the languages of the feeds."),
    Operation::public("/advisories/{id}", ONE, "advisory_page", document(HTML, "", "A page."))
        .says("An advisory, for people", "The newest revision. What is over or was wrong says so on top, and is never gone."),
    Operation::public("/advisories/{id}.json", ONE, "advisory_json", document(JSON, "Document", "The machine form."))
        .says("An advisory, for machines", "The newest revision with its history."),
    Operation::public("/advisories/{id}.cap", ONE, "advisory_cap", CAP)
        .says("An advisory as CAP 1.2", "The newest revision, in all its languages."),
    Operation::public("/advisories/{id}/{n}", ONE, "revision_page", document(HTML, "", "A page."))
        .says("One revision, for people", "As it was published."),
    Operation::public("/advisories/{id}/{n}.json", ONE, "revision_json", document(JSON, "Document", "The machine form."))
        .says("One revision, for machines", "As it was published."),
    Operation::public("/advisories/{id}/{n}.cap", ONE, "revision_cap", CAP).says("One revision as CAP 1.2", "As it was published."),
    Operation::public("/openapi.json", SERVICE, "openapi", document("application/json", "", "OpenAPI 3.1."))
        .says("This description", "The same that these pages are made of."),
    Operation::public("/docs/", SERVICE, "docs", document(HTML, "", "A page.")).says("These pages", "Made of the description."),
    Operation::public("/problems/", SERVICE, "problems", document(HTML, "", "A page."))
        .says("Every sort of problem", "What the `type` of a problem document means."),
    Operation::public("/healthz", SERVICE, "healthz", said("It is up.")).says("Is the process up", "Says nothing more."),
    Operation::public("/readyz", SERVICE, "readyz", said("It is ready."))
        .says("Is every feed printed", "503 with the reasons, one a line, where something is amiss."),
];
