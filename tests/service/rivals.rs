//! Many at once: one wins, the others are told, and nothing is lost or doubled.

use std::thread;

use serde_json::json;

use crate::support::{Service, advisory};

#[test]
fn of_two_who_publish_one_advisory_at_once_one_does() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory("Vienna: the concert is cancelled"));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let _ = approver.act(&id, "approve", &json!({})).expect(200);
    let go = || approver.act(&id, "publish", &json!({})).status;
    let statuses: Vec<_> = thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|_| scope.spawn(go)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 200 | 409 | 412)), "{statuses:?}");
    assert_eq!(service.reader().titles("all").len(), 1);
}

#[test]
fn many_publishers_at_once_all_get_through() {
    let service = Service::start();
    let (author, approver) = service.two();
    let one =
        |n: usize| author.publish(&approver, &advisory(&format!("Vienna: concert number {n} is cancelled")));
    let mut ids: Vec<_> = thread::scope(|scope| {
        let all: Vec<_> = (0..24).map(|n| scope.spawn(move || one(n))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 24);
    let titles = service.reader().titles("all");
    assert_eq!(titles.len(), 24, "{titles:?}");
}

#[test]
fn a_stale_version_is_told_and_changes_nothing() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.draft(&advisory("Vienna: the concert is cancelled"));
    let path = format!("/advisories/{id}/draft");
    let old = author.get(&format!("/advisories/{id}")).header("etag").to_owned();
    let _ = approver.put(&id, &advisory("Vienna: the concert has been cancelled")).expect(200);
    let body = advisory("Vienna: an edit by someone who saw the old text").to_string();
    let stale = author.send("PUT", &path, body.as_bytes(), &[("If-Match", &old)]).expect(412);
    assert_ne!(stale.header("etag"), old);
    let _ = author.send("PUT", &path, body.as_bytes(), &[]).expect(428);
    let view = author.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(view["draft"]["texts"]["en"]["headline"], "Vienna: the concert has been cancelled");
}
