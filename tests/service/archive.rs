//! What was sent stays readable, month by month, as it was sent (RFC 5005).

use std::collections::BTreeSet;

use chrono::TimeDelta;
use forewarn::advisory::{Person, PersonName, Role};
use forewarn::desk::{How, WORDS_IN_A_VOLUME};
use forewarn::intake::read_draft;
use serde_json::json;

use crate::support::{Service, advisory, update};

/// How long a month that is over may be kept: it changes only where its feed is declared anew.
const A_DAY: &str = "public, max-age=86400, stale-while-revalidate=3600, stale-if-error=86400";

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
    assert_eq!(december.header("cache-control"), A_DAY);
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
    assert_ne!(kept(), A_DAY);
    service.advance(TimeDelta::minutes(1));
    assert_eq!(kept(), A_DAY);
}

#[test]
fn a_word_falls_into_the_month_of_its_stamp_and_into_no_other() {
    let service = Service::start();
    // One in the last millisecond of the year, one in the first of the next; the desk stamps and then records.
    service.advance(TimeDelta::days(30));
    let (author, approver) = service.two();
    let mut late = advisory("Vienna: the last word of the year");
    late["expires"] = json!("2027-01-20T12:00:00+01:00");
    late["next_update"] = json!("2027-01-02T12:00:00+01:00");
    let ready = |body: &serde_json::Value| {
        let id = author.draft(body);
        let _ = author.act(&id, "submit", &json!({})).expect(200);
        let _ = approver.act(&id, "approve", &json!({})).expect(200);
        id
    };
    let one = ready(&late);
    late["texts"]["en"]["headline"] = json!("Vienna: the first word of the year");
    late["areas"][0]["name"] = json!("Prater, Vienna");
    let two = ready(&late);
    service.advance(TimeDelta::hours(12) - TimeDelta::milliseconds(1));
    let _ = approver.act(&one, "publish", &json!({})).expect(200);
    service.advance(TimeDelta::milliseconds(1));
    let _ = approver.act(&two, "publish", &json!({})).expect(200);
    for hours in [0, 2] {
        service.advance(TimeDelta::hours(hours));
        for tag in ["", "-1"] {
            let path = |month: &str| format!("/feeds/all/archive/{month}{tag}.atom");
            assert_eq!(titles(&service, &path("202612")), ["Vienna: the last word of the year"]);
            assert_eq!(titles(&service, &path("202701")), ["Vienna: the first word of the year"]);
        }
    }
    // What becomes of it is told in the month in which that was said.
    let _ = author.act(&one, "end", &json!({"reason": {"en": "It is over."}})).expect(200);
    assert_eq!(titles(&service, "/feeds/all/archive/202612.atom"), ["Vienna: the last word of the year"]);
    assert_eq!(titles(&service, "/feeds/all/archive/202701.atom").len(), 2);
}

#[test]
fn every_language_has_its_archive_and_says_that_it_is_one() {
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("feeds")).unwrap();
        let feed = "languages = [\"en\", \"el\"]\n[title]\nen = \"All\"\nel = \"Όλα\"\n";
        std::fs::write(folder.join("feeds/all.toml"), feed).unwrap();
    });
    let (author, approver) = service.two();
    let mut both = advisory("Vienna: the concert is cancelled");
    both["texts"]["el"] = both["texts"]["en"].clone();
    both["texts"]["el"]["headline"] = json!("Βιέννη: η συναυλία ακυρώνεται");
    let _ = author.publish(&approver, &both);
    service.advance(TimeDelta::days(40));
    for (tag, title, note) in [
        ("", "Vienna: the concert is cancelled", "This is what was sent, as it was said then."),
        (".el", "Βιέννη: η συναυλία ακυρώνεται", "Εδώ εμφανίζεται ό,τι στάλθηκε, όπως ήταν τότε."),
    ] {
        let feed = service.reader().get(&format!("/feeds/all{tag}.atom")).expect(200);
        let newest = link(&service, feed.text(), "prev-archive").unwrap();
        assert_eq!(newest, format!("/feeds/all/archive/202612{tag}.atom"));
        let month = service.reader().get(&newest).expect(200);
        assert_eq!(titles(&service, &newest), [title]);
        assert!(month.text().contains(note) && month.text().contains("<fh:archive/>"), "{}", month.text());
        assert_eq!(link(&service, month.text(), "current"), Some(format!("/feeds/all{tag}.atom")));
        let next = link(&service, month.text(), "next-archive").unwrap();
        assert_eq!(next, format!("/feeds/all/archive/202701-1{tag}.atom"));
        let running = service.reader().get(&next).expect(200);
        assert_eq!(link(&service, running.text(), "prev-archive"), Some(newest));
        assert!(!running.text().contains("<fh:archive/>"), "what may still change is no archive");
    }
    for path in ["202612.en", "202612.de", "202612-0", "202612-01", "202612-2", "202612-", "-202612"] {
        let _ = service.reader().get(&format!("/feeds/all/archive/{path}.atom")).expect(404);
    }
}

#[test]
fn a_month_with_more_than_a_document_holds_is_split_and_complete() {
    let service = Service::start();
    let many = WORDS_IN_A_VOLUME + 3;
    publish_many(&service, many);
    let all = titles(&service, "/feeds/all/archive/202612.atom");
    assert_eq!(all.len(), 3, "the last words");
    let first = service.reader().get("/feeds/all/archive/202612-1.atom").expect(200);
    assert_eq!(first.header("cache-control"), A_DAY, "it is followed");
    assert!(first.text().contains("<fh:archive/>"));
    let _ = service.reader().get("/feeds/all/archive/202612-3.atom").expect(404);
    // From the feed back: everything once.
    let subscription = service.reader().get("/feeds/all.atom").expect(200);
    let (mut next, mut ids) = (link(&service, subscription.text(), "prev-archive"), BTreeSet::new());
    while let Some(path) = next {
        for item in service.reader().feed(&path) {
            assert!(ids.insert(item.id), "twice");
        }
        next = link(&service, service.reader().get(&path).expect(200).text(), "prev-archive");
    }
    assert_eq!(ids.len(), many);
    // And forward.
    let last = link(&service, first.text(), "next-archive").unwrap();
    assert_eq!(last, "/feeds/all/archive/202612-2.atom");
    assert_eq!(titles(&service, &last), all, "the last part, under its number too");
    service.advance(TimeDelta::days(31));
    let again = service.reader().get("/feeds/all/archive/202612-1.atom").expect(200);
    assert_eq!(again.text(), first.text(), "a part that is full never changes");
}

/// Publishes so many advisories, many at once.
pub(crate) fn publish_many(service: &Service, count: usize) {
    let desk = service.app().desk().clone();
    // Whose approval counts is known to the service.
    let _ = service.two();
    let person = |name: &str, role| Person {
        name: PersonName::parse(name).unwrap(),
        roles: vec![role],
        disabled: false,
    };
    let (author, approver) = (person("Ada", Role::Author), person("Grace", Role::Approver));
    let draft = read_draft(advisory("Vienna: the concert is cancelled").to_string().as_bytes()).unwrap();
    let one = move || {
        let (desk, author, approver, draft) = (desk.clone(), author.clone(), approver.clone(), draft.clone());
        async move {
            let (created, _) = desk.create(&author, draft).await.unwrap();
            desk.submit(&author, created.id, None, Vec::new()).await.unwrap();
            desk.approve(&approver, created.id, None, None).await.unwrap();
            desk.publish(&approver, created.id, None, How::Now).await.unwrap();
        }
    };
    service.wait(async move {
        let mut tasks: Vec<_> = (0..count).map(|_| tokio::spawn(one())).collect();
        for task in tasks.drain(..) {
            task.await.unwrap();
        }
    });
}

#[test]
fn every_revision_that_was_ever_public_keeps_its_addresses() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut known = Vec::new();
    for n in 0..6 {
        let mut first = advisory(&format!("Vienna: concert {n} is cancelled"));
        first["areas"][0]["name"] = json!(format!("Hall {n}, Vienna"));
        let id = author.publish(&approver, &first);
        let mut next = update(&format!("Vienna: concert {n} is moved"), "significant", "It is another hall.");
        next["areas"][0]["name"] = json!(format!("Hall {n}, Vienna"));
        let _ = author.put(&id, &next).expect(200);
        let _ = author.through(&approver, &id);
        let over = ["end", "retract"].get(n % 3);
        if let Some(what) = over {
            let _ = author.act(&id, what, &json!({"reason": {"en": "So it is."}})).expect(200);
        }
        known.push(format!("/advisories/{id}"));
        known.extend((1..=2 + over.iter().len()).map(|n| format!("/advisories/{id}/{n}")));
    }
    let everywhere = || {
        let forms = known.iter().flat_map(|path| ["", ".json", ".cap"].map(|form| format!("{path}{form}")));
        // The page of an advisory is there in every language of the catalogues, also where no feed speaks it.
        let spoken = known.iter().filter(|path| path.matches('/').count() == 2);
        let forms = forms.chain(spoken.map(|path| format!("{path}.ar")));
        forms
            .map(|path| (service.reader().get(&path).expect(200).text().to_owned(), path))
            .collect::<Vec<_>>()
    };
    let before = everywhere();
    service.advance(TimeDelta::days(60));
    assert!(titles(&service, "/feeds/all.atom").is_empty(), "all have left the shelf");
    for ((text, path), (old, _)) in everywhere().into_iter().zip(before) {
        assert!(!path.contains(".cap") || text == old, "{path}: what was sent never changes");
        assert!(text.contains("concert"), "{path}: {text}");
    }
}
