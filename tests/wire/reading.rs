//! What a reader is given for a path: the finished bytes with every header, or a small and uncached refusal.

use std::sync::Arc;

use chrono::TimeDelta;
use forewarn::press::{Cache, Guard, Printed, Rendition, Shelf, Swap, Tag};

use super::stage::{DATED, FEED, Plan, Stage, changed, feed, page};

#[test]
fn a_feed_comes_with_its_whole_set_of_headers() {
    let stage = Stage::usual();
    let got = stage.get(FEED, &[]);
    assert_eq!((got.status, got.text()), (200, "<feed>one</feed>"));
    let mut headers = got.headers;
    assert!(headers.remove("date").is_some());
    let expected = [
        ("accept-ranges", "none"),
        ("access-control-allow-origin", "*"),
        ("access-control-expose-headers", "age, date, etag"),
        ("cache-control", "public, max-age=60, stale-while-revalidate=30, stale-if-error=600"),
        ("content-length", "16"),
        ("content-security-policy", "default-src 'none'; sandbox"),
        ("content-type", "application/atom+xml; charset=utf-8"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("etag", &feed("<feed>one</feed>").etag()),
        ("last-modified", DATED),
        ("referrer-policy", "no-referrer"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
        ("vary", "accept-encoding"),
        ("x-content-type-options", "nosniff"),
    ];
    let headers: Vec<_> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(headers, expected);
}

#[test]
fn a_page_may_load_its_own_style_and_nothing_from_elsewhere() {
    let stage = Stage::usual();
    let body = "<!doctype html>";
    stage.show(
        "/",
        Rendition::new(Printed {
            media: "text/html; charset=utf-8",
            body: bytes::Bytes::from(body).into(),
            tag: Tag::of(body.as_bytes()),
            changed: changed(),
            cache: Cache::Page,
            guard: Guard::Page,
            page: None,
        }),
    );
    let got = stage.get("/", &["Sec-Fetch-Dest: document"]);
    let policy = got.header("content-security-policy").unwrap();
    assert_eq!(got.status, 200);
    assert!(policy.starts_with("default-src 'none'; ") && policy.contains("style-src 'self'"), "{policy}");
    assert!(policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), "{policy}");
}

#[test]
fn the_date_is_the_second_after_the_change_and_is_not_shown_before_it_has_begun() {
    let stage = Stage::usual();
    for (past_the_change, expected) in [(0, None), (699, None), (700, Some(DATED)), (5_000, Some(DATED))] {
        let at = changed() + TimeDelta::milliseconds(past_the_change);
        stage.clock.advance(at - stage.clock.now());
        assert_eq!(stage.get(FEED, &[]).header("last-modified"), expected, "{past_the_change} ms after");
    }
}

#[test]
fn head_says_what_get_says_without_the_body() {
    let stage = Stage::usual();
    stage.show_with_twins("/long", page(&super::stage::long_text()));
    for (path, line) in [
        (FEED, "X: y"),
        ("/long", "Accept-Encoding: gzip"),
        ("/long", "If-None-Match: *"),
        ("/nothing", "X: y"),
        ("/healthz", "X: y"),
        ("/readyz", "X: y"),
    ] {
        let (get, head) = (stage.get(path, &[line]), stage.head(path, &[line]));
        let but_date = |mut headers: std::collections::BTreeMap<String, String>| {
            headers.remove("date");
            headers
        };
        assert_eq!(head.status, get.status, "{path} {line}");
        assert_eq!(but_date(head.headers), but_date(get.headers), "{path} {line}");
    }
}

#[test]
fn nothing_follows_the_head_of_an_answer_to_head() {
    let stage = Stage::usual();
    let mut line = stage.connect();
    for path in [FEED, "/nothing", "/healthz", "/readyz"] {
        line.say(super::stage::request("HEAD", path, &[]));
        let head = line.answer_without_body();
        line.say(super::stage::request("GET", path, &[]));
        assert_eq!(line.answer().status, head.status, "{path}");
    }
}

#[test]
fn a_query_is_not_looked_at_and_a_path_is_taken_as_it_is_written() {
    let stage = Stage::usual();
    for (target, expected) in [
        ("/feeds/all.atom?utm_source=x", 200),
        ("/feeds/all.atom?", 200),
        ("/feeds/all.atom?a=%00&b=%3Cscript%3E", 200),
        ("/feeds/all.atom/", 404),
        ("/feeds//all.atom", 404),
        ("//feeds/all.atom", 404),
        ("/feeds/./all.atom", 404),
        ("/feeds/x/../all.atom", 404),
        ("/feeds/all%2Eatom", 404),
        ("/Feeds/all.atom", 404),
        ("/feeds/all.atom%00", 404),
        ("/", 404),
    ] {
        assert_eq!(stage.get(target, &[]).status, expected, "{target}");
    }
}

#[test]
fn a_page_without_its_last_slash_is_shown_the_way() {
    let stage = Stage::usual();
    stage.show("/feeds/all/", page("<!doctype html>"));
    let got = stage.get("/feeds/all", &[]);
    assert_eq!((got.status, got.header("location")), (308, Some("/feeds/all/")));
    assert_eq!(stage.get("/feeds/al", &[]).status, 404);
}

#[test]
fn refusals_are_small_and_kept_by_nobody() {
    let stage = Stage::usual();
    let mut swap = Swap::new();
    swap.gone("/feeds/old.atom");
    stage.shelf.swap(swap);
    for (path, expected) in [("/nothing", 404), ("/feeds/old.atom", 410)] {
        let got = stage.get(path, &[]);
        assert_eq!(got.status, expected, "{path}");
        assert_eq!(got.header("cache-control"), Some("no-store"), "{path}");
        assert_eq!(got.header("access-control-allow-origin"), Some("*"), "{path}");
        assert_eq!(got.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(got.header("content-type"), Some("text/plain; charset=utf-8"), "{path}");
        assert!(got.text().starts_with(&expected.to_string()) && got.body.len() < 200, "{}", got.text());
    }
}

#[test]
fn before_the_first_print_everything_is_to_be_asked_for_again() {
    let stage = Stage::of(Plan::default());
    let got = stage.get(FEED, &[]);
    assert_eq!((got.status, got.header("retry-after")), (503, Some("5")));
    assert_eq!(got.header("cache-control"), Some("no-store"));
    stage.show(FEED, feed("<feed/>"));
    assert_eq!(stage.get(FEED, &[]).status, 200);
    assert_eq!(stage.get("/nothing", &[]).status, 404);
}

#[test]
fn ranges_are_not_offered_and_not_served() {
    let stage = Stage::usual();
    for line in ["Range: bytes=0-3", "Range: bytes=-1", "Range: bytes=9999-", "Range: lines=1"] {
        let got = stage.get(FEED, &[line, "If-Range: \"x\""]);
        assert_eq!((got.status, got.text()), (200, "<feed>one</feed>"), "{line}");
        assert_eq!(got.header("accept-ranges"), Some("none"), "{line}");
        assert_eq!(got.header("content-range"), None, "{line}");
    }
}

#[test]
fn a_path_that_is_taken_away_is_unknown_and_one_that_is_put_again_is_back() {
    let stage = Stage::usual();
    let mut swap = Swap::new();
    swap.remove(FEED);
    stage.shelf.swap(swap);
    assert_eq!(stage.get(FEED, &[]).status, 404);
    stage.show(FEED, feed("<feed>two</feed>"));
    assert_eq!(stage.get(FEED, &[]).text(), "<feed>two</feed>");
}

#[test]
fn an_equal_rendition_leaves_the_one_that_is_there() {
    let shelf = Shelf::new();
    let put = |rendition: &Arc<Rendition>| {
        let mut swap = Swap::new();
        swap.put(FEED, Arc::clone(rendition));
        shelf.swap(swap);
        let snapshot = shelf.snapshot();
        snapshot.shown().map(|(_, shown)| Arc::clone(shown)).next().unwrap()
    };
    let (first, again, other) = (feed("one"), feed("one"), feed("two"));
    assert!(Arc::ptr_eq(&put(&first), &first));
    assert!(Arc::ptr_eq(&put(&again), &first));
    assert!(Arc::ptr_eq(&put(&other), &other));
}
