//! Conditional requests (RFC 9110 §13): a reader who has it is not sent it again; a reader who has not always is.

use chrono::{TimeDelta, Timelike};

use super::stage::{DATED, FEED, Got, Stage, changed, feed, long_text};

/// The opaque part of the tag of the feed that is shown.
fn opaque() -> String {
    feed(&long_text()).etag().trim_matches('"').to_owned()
}

fn stage() -> Stage {
    let stage = Stage::usual();
    stage.show_with_twins(FEED, feed(&long_text()));
    stage
}

fn check(stage: &Stage, lines: &[&str], expected: u16) -> Got {
    let got = stage.get(FEED, lines);
    assert_eq!(got.status, expected, "{lines:?}");
    match expected {
        304 => {
            assert!(got.body.is_empty() && got.header("content-length").is_none(), "{lines:?}: {got:?}");
            assert_eq!(got.header("content-type"), None, "{lines:?}");
            for needed in ["etag", "last-modified", "cache-control", "vary", "date"] {
                assert!(got.header(needed).is_some(), "{lines:?}: no {needed}");
            }
        }
        200 => assert!(!got.body.is_empty(), "{lines:?}"),
        _ => assert_eq!(got.header("cache-control"), Some("no-store"), "{lines:?}"),
    }
    got
}

#[test]
fn every_form_in_which_our_tag_comes_back_means_unchanged() {
    let (stage, tag) = (stage(), opaque());
    for value in [
        format!("\"{tag}\""),
        format!("W/\"{tag}\""),
        format!("\"{tag}-gzip\""),
        format!("W/\"{tag}-gzip\""),
        format!("\"{tag}-br\""),
        format!("\"{tag}-zst\""),
        format!("\"{tag}--gzip\""),
        format!("\"{tag}-gzip-gzip\""),
        format!("\"{tag}-br-gzip\""),
        format!("\"{tag};gzip\""),
        format!("\"other\", \"{tag}\""),
        format!("\"other\",\"{tag}\""),
        format!("\"{tag}\" , \"other\""),
        format!(" , ,\"other\",, W/\"{tag}\","),
        format!("\"a, b\", \"{tag}\""),
        format!("garbage, \"{tag}\""),
        "*".to_owned(),
        " * ".to_owned(),
    ] {
        check(&stage, &[&format!("If-None-Match: {value}")], 304);
    }
    check(&stage, &["If-None-Match: \"other\"", &format!("If-None-Match: \"{tag}\"")], 304);
}

#[test]
fn everything_else_means_send_it() {
    let (stage, tag) = (stage(), opaque());
    for value in [
        "\"other\"".to_owned(),
        String::new(),
        "garbage".to_owned(),
        "\"".to_owned(),
        "\"\"".to_owned(),
        "W/".to_owned(),
        "W/\"".to_owned(),
        "**".to_owned(),
        "\"*\"".to_owned(),
        tag.clone(),
        format!("'{tag}'"),
        format!("\"{tag}"),
        format!("{tag}\""),
        format!("\"{tag}x\""),
        format!("\"{tag}-\""),
        format!("\"x{tag}\""),
        format!("\"{}\"", &tag[1..]),
        format!("\"{}\"", &tag[..tag.len() - 1]),
        format!("\"{}\"", tag.to_uppercase()),
        format!("w/\"{tag}x\""),
        "\u{fffd}\u{e4}".to_owned(),
        ",".repeat(5_000),
        "\"".repeat(5_001),
        "W/\"x\",".repeat(2_000),
    ] {
        check(&stage, &[&format!("If-None-Match: {value}")], 200);
    }
}

#[test]
fn a_304_names_the_bytes_that_the_reader_holds() {
    let (stage, tag) = (stage(), opaque());
    for (asked, accepts, named) in [
        (format!("\"{tag}\""), "gzip", format!("\"{tag}\"")),
        (format!("\"{tag}-gzip\""), "identity", format!("\"{tag}-gzip\"")),
        (format!("W/\"{tag}-br\""), "gzip", format!("\"{tag}-br\"")),
        (format!("\"{tag}-zst\""), "br", format!("\"{tag}-zst\"")),
        (format!("\"{tag}--gzip\""), "gzip", format!("\"{tag}-gzip\"")),
        ("*".to_owned(), "gzip", format!("\"{tag}-gzip\"")),
        ("*".to_owned(), "identity", format!("\"{tag}\"")),
    ] {
        let lines = [format!("If-None-Match: {asked}"), format!("Accept-Encoding: {accepts}")];
        let got = check(&stage, &lines.each_ref().map(String::as_str), 304);
        assert_eq!(got.header("etag"), Some(named.as_str()), "{asked} with {accepts}");
    }
}

#[test]
fn a_date_of_ours_or_a_later_one_means_unchanged_and_any_other_means_send_it() {
    let stage = stage();
    stage.clock.advance(TimeDelta::days(2));
    for (value, expected) in [
        (DATED, 304),
        ("Mon, 23 Nov 2026 12:00:02 GMT", 304),
        ("Monday, 23-Nov-26 12:00:01 GMT", 304),
        ("Mon Nov 23 12:00:01 2026", 304),
        ("Tue, 24 Nov 2026 00:00:00 GMT", 304),
        ("Mon, 23 Nov 2026 12:00:00 GMT", 200),
        ("Sun, 22 Nov 2026 12:00:01 GMT", 200),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 200),
        // Made up: we have never given out a date of the future.
        ("Fri, 31 Dec 2099 23:59:59 GMT", 200),
        ("garbage", 200),
        ("", 200),
        ("0", 200),
        ("-1", 200),
        ("2026-11-23T12:00:01Z", 200),
        ("Mon, 23 Nov 2026 12:00:01", 200),
        ("Mon, 32 Nov 2026 12:00:01 GMT", 200),
        ("Mon, 23 Nov 99999999999 12:00:01 GMT", 200),
        ("\u{e4}", 200),
    ] {
        check(&stage, &[&format!("If-Modified-Since: {value}")], expected);
    }
}

#[test]
fn before_its_second_has_begun_no_date_can_be_ours() {
    let stage = stage();
    let at = changed() + TimeDelta::milliseconds(400);
    stage.clock.advance(at - stage.clock.now());
    assert_eq!(at.second(), 0);
    for value in [DATED, "Mon, 23 Nov 2026 12:00:00 GMT", "Mon, 23 Nov 2026 12:00:02 GMT"] {
        assert_eq!(stage.get(FEED, &[&format!("If-Modified-Since: {value}")]).status, 200, "{value}");
    }
    let got = stage.get(FEED, &[&format!("If-None-Match: \"{}\"", opaque())]);
    assert_eq!((got.status, got.header("last-modified")), (304, None));
}

#[test]
fn a_tag_wins_over_a_date() {
    let (stage, tag) = (stage(), opaque());
    let ours = format!("If-None-Match: \"{tag}\"");
    let modified = format!("If-Modified-Since: {DATED}");
    check(&stage, &[&modified, "If-None-Match: \"other\""], 200);
    check(&stage, &[&modified, "If-None-Match: garbage"], 200);
    check(&stage, &["If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT", &ours], 304);
}

#[test]
fn if_match_and_if_unmodified_since_hold_or_fail() {
    let (stage, tag) = (stage(), opaque());
    for (line, expected) in [
        (format!("If-Match: \"{tag}\""), 200),
        (format!("If-Match: \"x\", \"{tag}-gzip\""), 200),
        ("If-Match: *".to_owned(), 200),
        (format!("If-Match: W/\"{tag}\""), 412),
        ("If-Match: \"other\"".to_owned(), 412),
        ("If-Match: garbage".to_owned(), 412),
        (format!("If-Unmodified-Since: {DATED}"), 200),
        ("If-Unmodified-Since: Mon, 23 Nov 2026 12:00:00 GMT".to_owned(), 412),
        ("If-Unmodified-Since: garbage".to_owned(), 200),
    ] {
        check(&stage, &[&line], expected);
    }
    check(&stage, &["If-Match: \"other\"", &format!("If-None-Match: \"{tag}\"")], 412);
}

#[test]
fn another_feed_has_another_tag_and_the_old_one_means_send_it() {
    let stage = stage();
    let old = format!("If-None-Match: \"{}\"", opaque());
    check(&stage, &[&old], 304);
    stage.show(FEED, feed("<feed>two</feed>"));
    check(&stage, &[&old], 200);
}
