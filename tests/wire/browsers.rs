//! A person who opens a feed's address is shown its page; programs and scripts get the feed.

use super::stage::{FEED, Stage, page};

#[test]
fn a_browser_that_navigates_to_a_feed_is_sent_to_its_page() {
    let stage = Stage::usual();
    for lines in [&["Sec-Fetch-Dest: document"][..], &["Sec-Fetch-Dest: document", "If-None-Match: *"]] {
        let got = stage.get(FEED, lines);
        assert_eq!((got.status, got.header("location")), (303, Some("/feeds/all/")), "{lines:?}");
        assert_eq!(got.header("cache-control"), Some("no-store"));
        assert_eq!(got.header("vary"), Some("sec-fetch-dest"));
        assert_eq!(got.header("etag"), None);
        assert!(got.body.is_empty());
    }
    assert_eq!(stage.head(FEED, &["Sec-Fetch-Dest: document"]).status, 303);
}

#[test]
fn scripts_readers_and_frames_get_the_feed_itself() {
    let stage = Stage::usual();
    for dest in ["empty", "iframe", "script", "image", "Document", "document, empty", ""] {
        assert_eq!(stage.get(FEED, &[&format!("Sec-Fetch-Dest: {dest}")]).status, 200, "{dest}");
    }
    assert_eq!(stage.get(FEED, &["Sec-Fetch-Mode: navigate"]).status, 200);
}

#[test]
fn what_has_no_page_is_shown_as_it_is() {
    let stage = Stage::usual();
    stage.show("/advisories/1.json", page("{}"));
    assert_eq!(stage.get("/advisories/1.json", &["Sec-Fetch-Dest: document"]).status, 200);
}
