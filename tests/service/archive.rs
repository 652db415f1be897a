//! What was sent stays readable, month by month, as it was sent (RFC 5005).

use chrono::TimeDelta;
use forewarn::advisory::Role;
use serde_json::json;

use crate::support::{Service, advisory};

/// The `href` of a link of an Atom document, as a path.
fn link(service: &Service, text: &str, rel: &str) -> Option<String> {
    let document = roxmltree::Document::parse(text).unwrap();
    let links = document.root_element().children().filter(|node| node.has_tag_name("link"));
    let found = links.into_iter().find(|node| node.attribute("rel") == Some(rel))?;
    Some(found.attribute("href").unwrap().strip_prefix(&service.base()).unwrap().to_owned())
}

fn titles(service: &Service, path: &str) -> Vec<String> {
    service.reader().feed(path).into_iter().map(|item| item.title).collect()
}

#[test]
fn a_reader_walks_back_month_by_month_to_the_first_word() {
    let service = Service::start();
    let (author, approver) = service.two();
    let first = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    service.advance(TimeDelta::minutes(5));
    let _ = author.act(&first, "end", &json!({"reason": {"en": "It takes place after all."}})).expect(200);
    service.advance(TimeDelta::days(62));
    assert!(titles(&service, "/feeds/all.atom").is_empty());
    let subscription = service.reader().get("/feeds/all.atom").expect(200);
    // By the record and not by the clock: the last change was in December, when the end left.
    let newest = link(&service, subscription.text(), "prev-archive").unwrap();
    assert_eq!(newest, "/feeds/all/archive/202612.atom");
    let december = service.reader().get(&newest).expect(200);
    assert_eq!(
        titles(&service, &newest),
        ["ENDED: Vienna: the concert is cancelled", "Vienna: the concert is cancelled"]
    );
    assert!(december.text().contains("<fh:archive/>"));
    assert_eq!(december.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(link(&service, december.text(), "current").as_deref(), Some("/feeds/all.atom"));
    assert_eq!(link(&service, december.text(), "self").as_deref(), Some(newest.as_str()));
    assert_eq!(link(&service, december.text(), "prev-archive"), None);
    let next = link(&service, december.text(), "next-archive").unwrap();
    let january = service.reader().get(&next).expect(200);
    assert_eq!(link(&service, january.text(), "prev-archive").as_deref(), Some(newest.as_str()));
    let running = link(&service, january.text(), "next-archive").unwrap();
    let february = service.reader().get(&running).expect(200);
    assert_eq!(
        february.header("cache-control"),
        "public, max-age=60, stale-while-revalidate=30, stale-if-error=600"
    );
    assert_eq!(link(&service, february.text(), "next-archive"), None);
}

#[test]
fn a_closed_month_never_changes_whatever_becomes_of_what_it_holds() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut long = advisory("Vienna: the bridge is closed");
    long["expires"] = json!("2027-03-01T12:00:00+01:00");
    let id = author.publish(&approver, &long);
    service.advance(TimeDelta::days(40));
    let path = "/feeds/all/archive/202612.atom";
    let before = service.reader().get(path).expect(200);
    // Tokens do not last so long.
    let author = service.editor("Joan", &[Role::Author]);
    let _ = author.act(&id, "retract", &json!({"reason": {"en": "It was never closed."}})).expect(200);
    let after = service.reader().get(path).expect(200);
    assert_eq!((after.text(), after.header("etag")), (before.text(), before.header("etag")));
    let again = service.reader().ask("GET", path, &[("If-None-Match", before.header("etag"))]);
    let _ = again.expect(304);
    assert_eq!(
        titles(&service, "/feeds/all/archive/202701.atom"),
        ["RETRACTED: Vienna: the bridge is closed"]
    );
}

#[test]
fn months_before_the_first_word_and_after_this_one_are_not_there() {
    let service = Service::start();
    for path in ["202611", "202701", "202613", "000000", "20261", "2026120", "2026-2"] {
        let _ = service.reader().get(&format!("/feeds/all/archive/{path}.atom")).expect(404);
    }
    let _ = service.reader().get("/feeds/nowhere/archive/202612.atom").expect(404);
    let _ = service.reader().get("/feeds/all/archive/202612.atom").expect(200);
}

#[test]
fn a_month_is_closed_only_when_its_last_words_are_surely_on_the_ledger() {
    let service = Service::start();
    let kept = || {
        service.reader().get("/feeds/all/archive/202612.atom").expect(200).header("cache-control").to_owned()
    };
    service.advance(TimeDelta::days(30) + TimeDelta::hours(12) + TimeDelta::minutes(59));
    assert!(!kept().contains("immutable"));
    service.advance(TimeDelta::minutes(1));
    assert!(kept().contains("immutable"));
}
