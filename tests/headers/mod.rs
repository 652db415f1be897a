//! The whole set of headers of every answer, address by address and status by status, as browsers and other sites see
//! them. What is written here is written a second time, on purpose: it is what we promise.

mod editors;
mod public;

use std::collections::BTreeMap;

use crate::support::Answer;

/// Names that belong to one answer alone: what it is tells them, not its kind.
const ITS_OWN: [&str; 13] = [
    "connection",
    "date",
    "etag",
    "last-modified",
    "content-length",
    "content-encoding",
    "content-type",
    "link",
    "location",
    "x-request-id",
    "set-cookie",
    "ratelimit",
    "ratelimit-policy",
];

const DEVICES: &str = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), ";
const NO_PASSKEYS: &str = "publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), \
    xr-spatial-tracking=()";
const OWN_PASSKEYS: &str = "publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), \
    usb=(), xr-spatial-tracking=()";
const OURS: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// A kind of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Document,
    Page,
    Frame,
    Words,
    Api,
    Desk,
}

/// How long it may be kept.
const FEED: &str = "public, max-age=60, stale-while-revalidate=30, stale-if-error=600";
const PAGE: &str = "public, max-age=30, stale-while-revalidate=30, stale-if-error=600";
const PULSE: &str = "public, max-age=30, stale-if-error=120";
const MOVING: &str = "public, max-age=3600, stale-while-revalidate=86400";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const NEVER: &str = "no-store";

/// The service of these tests is reached encrypted.
const PUBLIC: &str = "https://warnings.example.org";

fn set(kind: Kind, cache: &str) -> BTreeMap<String, String> {
    let devices = |passkeys| format!("{DEVICES}{passkeys}");
    let mut all = vec![
        ("x-content-type-options", "nosniff".to_owned()),
        ("cache-control", cache.to_owned()),
        ("strict-transport-security", "max-age=63072000; includeSubDomains".to_owned()),
    ];
    let mut add = |lines: &[(&'static str, &str)]| {
        all.extend(lines.iter().map(|(name, value)| (*name, (*value).to_owned())));
    };
    let open = [("access-control-allow-origin", "*")];
    let shown = [
        ("access-control-expose-headers", "age, date, etag"),
        ("accept-ranges", "none"),
        ("vary", "accept-encoding"),
    ];
    let (all_sites, our_site) =
        (("cross-origin-resource-policy", "cross-origin"), ("cross-origin-resource-policy", "same-origin"));
    let alone = ("cross-origin-opener-policy", "same-origin");
    let nothing = ("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    let no_referrer = ("referrer-policy", "no-referrer");
    match kind {
        Kind::Document => {
            add(&open);
            add(&shown);
            add(&[("content-security-policy", "default-src 'none'; sandbox"), all_sites, no_referrer]);
        }
        Kind::Page => {
            add(&open);
            add(&shown);
            add(&[("content-security-policy", OURS), our_site, alone, no_referrer]);
            add(&[("permissions-policy", &devices(NO_PASSKEYS))]);
        }
        Kind::Frame => {
            add(&open);
            add(&shown);
            add(&[
                (
                    "content-security-policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                     base-uri 'none'; form-action 'none'; frame-ancestors *; \
                     sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox",
                ),
                ("cross-origin-embedder-policy", "require-corp"),
                all_sites,
                no_referrer,
                ("permissions-policy", &devices(NO_PASSKEYS)),
                ("refresh", "120"),
            ]);
        }
        Kind::Words => {
            add(&open);
            add(&[nothing, all_sites, no_referrer]);
        }
        Kind::Api => add(&[nothing, our_site, no_referrer]),
        Kind::Desk => {
            add(&[("content-security-policy", OURS), our_site, alone, ("referrer-policy", "same-origin")]);
            add(&[("permissions-policy", &devices(OWN_PASSKEYS))]);
        }
    }
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The whole set, but for what is an answer's own, is this and nothing besides.
#[track_caller]
fn assert_dressed(what: &str, answer: &Answer, kind: Kind, cache: &str, more: &[(&str, &str)]) {
    let mut expected = set(kind, cache);
    expected.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let mut found = answer.headers.clone();
    found.retain(|name, _| !ITS_OWN.contains(&name.as_str()));
    assert_eq!(found, expected, "{what}: {}", answer.status);
}
