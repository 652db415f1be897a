//! A rendition's validators are made of its content and its record, and of nothing else.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use forewarn::press::{Cache, Guard, Printed, Rendition, Tag};

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn rendition(text: &str, changed: &str) -> Arc<Rendition> {
    Rendition::new(Printed {
        media: "text/plain; charset=utf-8",
        body: bytes::Bytes::from(text.to_owned()).into(),
        tag: Tag::of(text.as_bytes()),
        changed: at(changed),
        cache: Cache::Immutable,
        guard: Guard::Document,
        page: None,
    })
}

#[test]
fn the_tag_is_128_bits_of_the_hash_in_quotes() {
    let got = rendition("abc", "2026-11-23T12:00:00Z");
    assert_eq!(got.etag(), "\"ba7816bf8f01cfea414140de5dae2223\"");
    assert_eq!(Tag::new(*Tag::of(b"abc").bytes()), Tag::of(b"abc"));
}

#[test]
fn the_date_is_the_first_whole_second_after_the_change() {
    for (changed, expected, text) in [
        ("2026-11-23T12:00:00.000Z", "2026-11-23T12:00:01Z", "Mon, 23 Nov 2026 12:00:01 GMT"),
        ("2026-11-23T12:00:00.001Z", "2026-11-23T12:00:01Z", "Mon, 23 Nov 2026 12:00:01 GMT"),
        ("2026-11-23T12:00:00.999Z", "2026-11-23T12:00:01Z", "Mon, 23 Nov 2026 12:00:01 GMT"),
        ("2026-12-31T23:59:59.500Z", "2027-01-01T00:00:00Z", "Fri, 01 Jan 2027 00:00:00 GMT"),
        ("1969-12-31T23:59:58.500Z", "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
    ] {
        let got = rendition("abc", changed);
        assert_eq!(got.last_modified(), at(expected), "{changed}");
        assert_eq!(got.last_modified_text(), text, "{changed}");
    }
}

#[test]
fn what_never_changes_says_so_and_nothing_stale_is_kept_for_long() {
    let seconds = |cache: Cache, directive: &str| -> Option<u32> {
        let value = cache.control().split(", ").find_map(|part| part.strip_prefix(directive));
        value.map(|value| value.parse().unwrap())
    };
    assert!(Cache::Immutable.control().ends_with(", immutable"));
    for cache in [Cache::Feed, Cache::Page, Cache::Pulse] {
        assert!(seconds(cache, "max-age=").unwrap() <= 60, "{cache:?}");
        assert!(seconds(cache, "stale-if-error=").unwrap() <= 600, "{cache:?}");
        assert!(cache.control().starts_with("public, "), "{cache:?}");
    }
}

#[test]
fn no_guard_lets_a_page_of_ours_load_from_elsewhere() {
    let all = [
        Guard::Document,
        Guard::Page,
        Guard::Asset,
        Guard::Frame,
        Guard::Stream,
        Guard::Words,
        Guard::Api,
        Guard::Desk,
        Guard::Framing,
        Guard::Framed,
    ];
    for guard in all {
        let policies = guard.lines().iter().filter(|(name, _)| *name == "content-security-policy");
        let policies: Vec<_> = policies.map(|(_, value)| *value).collect();
        let [policy] = policies[..] else { panic!("{guard:?} has not one policy: {policies:?}") };
        assert!(policy.starts_with("default-src 'none'"), "{guard:?}: {policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("http"), "{guard:?}: {policy}");
    }
}
