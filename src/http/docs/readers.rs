//! What everybody can read, without credentials.

use utoipa::openapi::Object;
use utoipa::openapi::schema::{ObjectBuilder, SchemaType, Type};

use super::operation::{Gives, Operation, Parameter};
use super::parameters::text;

const JSON: &str = "application/json";
const HTML: &str = "text/html; charset=utf-8";
const FEEDS: &str = "reading feeds";
const STATE: &str = "what holds now";
const ONE: &str = "one advisory";
const SITES: &str = "other sites";
const SCRIPT: &str = "text/javascript; charset=utf-8";
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
        about: "Degrees north, as a decimal number without an exponent.",
        needed: true,
        form: || decimal("^-?0*([0-8]?[0-9](\\.[0-9]*)?|90(\\.0*)?)$"),
    },
    Parameter {
        name: "lon",
        about: "Degrees east, likewise.",
        needed: true,
        form: || decimal("^-?0*([0-9]{1,2}(\\.[0-9]*)?|1[0-7][0-9](\\.[0-9]*)?|180(\\.0*)?)$"),
    },
    Parameter {
        name: "radius_km",
        about: "1 to 500; 50 where nothing is said.",
        needed: false,
        form: || decimal("^0*([1-9][0-9]?(\\.[0-9]*)?|[1-4][0-9]{2}(\\.[0-9]*)?|500(\\.0*)?)$"),
    },
];

fn decimal(pattern: &str) -> Object {
    text(pattern).max_length(Some(24)).build()
}

fn pixels() -> Object {
    ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(99_999)).build()
}

/// What oEmbed 1.0 §2.2 asks for.
const TOLD: &[Parameter] = &[
    Parameter {
        name: "url",
        about: "The address of a feed's page.",
        needed: true,
        form: || ObjectBuilder::new().schema_type(Type::String).max_length(Some(500)).build(),
    },
    Parameter {
        name: "format",
        about: "`json` where nothing is said.",
        needed: false,
        form: || {
            let words = Some(["json", "xml"]);
            ObjectBuilder::new().schema_type(SchemaType::AnyValue).enum_values(words).build()
        },
    },
    Parameter { name: "maxwidth", about: "In pixels.", needed: false, form: pixels },
    Parameter { name: "maxheight", about: "In pixels.", needed: false, form: pixels },
];

const RSS: Gives = document("application/rss+xml; charset=utf-8", "", "RSS 2.0.");
const ATOM: Gives = document("application/atom+xml; charset=utf-8", "", "Atom 1.0.");
const FEED: Gives = document("application/feed+json", "JsonFeed", "JSON Feed 1.1.");
const CAP: Gives = document("application/cap+xml", "", "The alert.");
const LANGUAGE: &str = "In another language than the feed's default.";
const NEAR: &str = "What `all` shows of the areas near a place. The place is rounded to about a kilometre before anything else is \
     done with it, and is never logged. Unknown parameters are refused.";

const FOUND: &str = "All words must be in headlines, events, summaries, descriptions or names of places. A few thousand advisories are \
     looked at for one question; a link at the end goes on from there. Queries are never logged. Unknown parameters are not looked at.";

/// What the archive is asked.
const SOUGHT: &[Parameter] = &[
    Parameter {
        name: "q",
        about: "At most 12 words and 160 characters.",
        needed: false,
        form: || ObjectBuilder::new().schema_type(Type::String).max_length(Some(160)).build(),
    },
    Parameter {
        name: "year",
        about: "Of the first publication; of any year where it is empty.",
        needed: false,
        form: || text("^([0-9]{4})?$").build(),
    },
    Parameter {
        name: "drills",
        about: "Exercises and tests in place of what is real.",
        needed: false,
        form: || ObjectBuilder::new().schema_type(SchemaType::AnyValue).enum_values(Some(["1"])).build(),
    },
];

const FRAME: Gives = document(HTML, "", "A page for a frame.");
const PART: Gives = document(HTML, "", "A part of a page.");
const OEMBED: Gives = document(JSON, "", "oEmbed 1.0.");
const BADGE: Gives = document("image/svg+xml", "", "A picture with its text.");

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
    Operation::public("/{lang}/feeds/", FEEDS, "feeds_page_in", document(HTML, "", "A page."))
        .says("The feeds, for people, in a language", "In one of the languages of the feeds."),
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
    Operation::public("/{lang}/feeds/{feed}/", FEEDS, "feed_page_in", document(HTML, "", "A page."))
        .says("A feed for people, in a language", LANGUAGE),
    Operation::public("/levels", STATE, "levels_page", document(HTML, "", "A page.")).says("The register of standing levels, for people", "In the default language."),
    Operation::public("/{lang}/levels", STATE, "levels_page_in", document(HTML, "", "A page.")).says("The register of standing levels, in a language", LANGUAGE),
    Operation::public("/genuine", SERVICE, "genuine", document(HTML, "", "A page.")).says("How to tell what is genuine", "In the default language."),
    Operation::public("/{lang}/genuine", SERVICE, "genuine_in", document(HTML, "", "A page.")).says("How to tell what is genuine, in a language", LANGUAGE),
    Operation::public("/subscribe", FEEDS, "subscribe", document(HTML, "", "A page.")).says("How to subscribe", "In the default language."),
    Operation::public("/{lang}/subscribe", FEEDS, "subscribe_in", document(HTML, "", "A page.")).says("How to subscribe, in a language", LANGUAGE),
    Operation::public("/imprint", SERVICE, "imprint", document(HTML, "", "A page.")).says("Who answers for the site", "Where the operator says so."),
    Operation::public("/{lang}/imprint", SERVICE, "imprint_in", document(HTML, "", "A page.")).says("Who answers for the site, in a language", LANGUAGE),
    Operation::public("/privacy", SERVICE, "privacy", document(HTML, "", "A page.")).says("What becomes of readers' data", "Where the operator says so."),
    Operation::public("/{lang}/privacy", SERVICE, "privacy_in", document(HTML, "", "A page.")).says("What becomes of readers' data, in a language", LANGUAGE),
    Operation::public("/archive/", STATE, "archive_page", document(HTML, "", "A page.")).says("Everything that was ever public, for people", "The newest year, in the default language."),
    Operation::public("/{lang}/archive/", STATE, "archive_page_in", document(HTML, "", "A page.")).says("Everything that was ever public, in a language", LANGUAGE),
    Operation::public("/archive/{when}", STATE, "archive_leaf", document(HTML, "", "A page."))
        .says("What was first public in a year or a month", "`2026`, `202612`, `202612-2`: the further parts of a month that holds too much for one page."),
    Operation::public("/{lang}/archive/{when}", STATE, "archive_leaf_in", document(HTML, "", "A page."))
        .says("What was first public in a year or a month, in a language", LANGUAGE),
    Operation::public("/archive/search", STATE, "archive_search", document(HTML, "", "A page.")).says("Search in the archive", FOUND).asks(SOUGHT),
    Operation::public("/{lang}/archive/search", STATE, "archive_search_in", document(HTML, "", "A page."))
        .says("Search in the archive, in a language", FOUND)
        .asks(SOUGHT),
    Operation::public("/accessibility", SERVICE, "accessibility", document(HTML, "", "A page.")).says("For whom the pages are made", "In the default language."),
    Operation::public("/{lang}/accessibility", SERVICE, "accessibility_in", document(HTML, "", "A page.")).says("For whom the pages are made, in a language", LANGUAGE),
    Operation::public("/advisories/{id}.{lang}", ONE, "advisory_page_in", document(HTML, "", "A page.")).says("An advisory for people, in a language", LANGUAGE),
    Operation::public("/advisories/{id}.json", ONE, "advisory_json", document(JSON, "Document", "The machine form."))
        .says("An advisory, for machines", "The newest revision with its history."),
    Operation::public("/advisories/{id}.cap", ONE, "advisory_cap", CAP)
        .says("An advisory as CAP 1.2", "The newest revision, in all its languages."),
    Operation::public("/advisories/{id}/{n}", ONE, "revision_page", document(HTML, "", "A page."))
        .says("One revision, for people", "As it was published."),
    Operation::public("/advisories/{id}/{n}.json", ONE, "revision_json", document(JSON, "Document", "The machine form."))
        .says("One revision, for machines", "As it was published."),
    Operation::public("/advisories/{id}/{n}.cap", ONE, "revision_cap", CAP).says("One revision as CAP 1.2", "As it was published."),
    Operation::public("/embed/", SITES, "embed_page", document(HTML, "", "A page."))
        .says("Build a feed into a page", "With the lines to copy, and ways that contact nobody."),
    Operation::public("/embed.js", SITES, "embed_script", document(SCRIPT, "", "The script."))
        .says("The web component, newest version", "`<forewarn-feed>`, at an address whose bytes may change."),
    Operation::public("/embed/{version}/forewarn.js", SITES, "embed_version", document(SCRIPT, "", "The script."))
        .says("The web component, one version", "Never changes: fit for subresource integrity."),
    Operation::public("/embed/{version}/i18n/{lang}.json", SITES, "embed_words", document(JSON, "", "Its words."))
        .says("The words of the component", "In one language."),
    Operation::public("/embed/forewarn-embed-{version}.zip", SITES, "embed_archive", document("application/zip", "", "An archive."))
        .says("Everything for a site's own server", "One archive."),
    Operation::public("/embed/files/{file}", SITES, "embed_file", document("*/*", "", "A file."))
        .says("One file of that archive", "As it is in there."),
    Operation::public("/embed/{feed}", SITES, "embed_frame", FRAME).says("A feed in a frame", "Made to stand in other sites' pages."),
    Operation::public("/embed/{feed}.{lang}", SITES, "embed_frame_in", FRAME).says("A feed in a frame, in a language", LANGUAGE),
    Operation::public("/embed/{feed}.html", SITES, "embed_part", PART).says("A feed as a part of a page", "For servers that put it into their own pages."),
    Operation::public("/embed/{feed}.{lang}.html", SITES, "embed_part_in", PART).says("A feed as a part of a page, in a language", LANGUAGE),
    Operation::public("/embed/{feed}/oembed.json", SITES, "embed_told", OEMBED).says("What is told of a feed's link", "At its full size."),
    Operation::public("/embed/{feed}.{lang}/oembed.json", SITES, "embed_told_in", OEMBED).says("What is told of a feed's link, in a language", LANGUAGE),
    Operation::public("/oembed", SITES, "oembed", OEMBED)
        .says("What stands behind a feed's link", "For sites that were given one. Unknown parameters are refused.")
        .or("text/xml; charset=utf-8")
        .asks(TOLD),
    Operation::public("/badge/{feed}.svg", SITES, "badge", BADGE).says("How many are in force, as a picture", "In the feed's default language."),
    Operation::public("/badge/{feed}.{lang}.svg", SITES, "badge_in", BADGE).says("How many are in force, as a picture, in a language", LANGUAGE),
    Operation::public("/openapi.json", SERVICE, "openapi", document("application/json", "", "OpenAPI 3.1."))
        .says("This description", "The same that these pages are made of."),
    Operation::public("/docs/", SERVICE, "docs", document(HTML, "", "A page.")).says("These pages", "Made of the description."),
    Operation::public("/problems/", SERVICE, "problems", document(HTML, "", "A page."))
        .says("Every sort of problem", "What the `type` of a problem document means."),
    Operation::public("/healthz", SERVICE, "healthz", said("It is up.")).says("Is the process up", "Says nothing more."),
    Operation::public("/readyz", SERVICE, "readyz", said("It is ready."))
        .says("Is every feed printed", "503 with the reasons, one a line, where something is amiss."),
];
