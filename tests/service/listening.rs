//! Listeners are told at once, and never before readers can see it; who comes back misses nothing.

use std::fs;

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Listener, Service, advisory, exercise, level, update};

const HEADLINE: &str = "Vienna: the concert is cancelled";
const ALL: &str = "/feeds/all/events";

fn listen(service: &Service, path: &str, last_id: Option<&str>) -> Listener {
    let listener = Listener::open(service.app().address(), path, last_id);
    assert_eq!(listener.status(), 200);
    listener
}

fn here(service: &Service, path: &str) -> Listener {
    listen(service, path, None).greeted()
}

/// What the next so many events say happened, with the revision.
fn told(listener: &mut Listener, count: usize) -> Vec<(String, u64)> {
    let one = |listener: &mut Listener| {
        let event = listener.hear();
        assert_eq!(event.kind, "advisory", "{event:?}");
        (event.what(), event.json()["revision"].as_u64().unwrap())
    };
    (0..count).map(|_| one(listener)).collect()
}

fn pairs(expected: &[(&str, u64)]) -> Vec<(String, u64)> {
    expected.iter().map(|(what, revision)| ((*what).to_owned(), *revision)).collect()
}

#[test]
fn a_listener_is_told_enough_to_fetch_and_finds_it_there() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let before = service.reader().get("/feeds/all.json").header("etag").to_owned();
    let id = author.publish(&approver, &advisory(HEADLINE));
    let event = listener.hear();
    let said = event.json();
    let sent = said["sent"].as_str().unwrap().to_owned();
    assert_eq!(
        said,
        json!({
            "what": "published", "id": id, "revision": 1, "at": sent, "sent": sent,
            "page": format!("/advisories/{id}"), "json": format!("/advisories/{id}.json"),
            "title": HEADLINE, "language": "en", "kind": "advisory", "status": "actual",
            "severity": "severe", "areas": ["AT-9"],
        })
    );
    let at: chrono::DateTime<chrono::Utc> = sent.parse().unwrap();
    assert_eq!(event.id, format!("{}.{id}.1", at.timestamp_millis()));
    let reader = service.reader();
    assert_ne!(reader.get("/feeds/all.json").header("etag"), before);
    for path in ["page", "json"] {
        assert!(reader.get(said[path].as_str().unwrap()).expect(200).text().contains(HEADLINE));
    }
    assert!(event.data.len() + event.id.len() < 700, "small: {} bytes", event.data.len());
}

#[test]
fn whatever_is_told_is_there_in_the_instant_it_is_heard() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let headlines: Vec<_> = (0..8).map(|n| format!("Vienna: gate {n} of the stadium is closed")).collect();
    let ids: Vec<_> = headlines.iter().map(|headline| author.draft(&advisory(headline))).collect();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for id in &ids {
                let _ = author.through(&approver, id);
            }
        });
        for (headline, id) in headlines.iter().zip(&ids) {
            let said = listener.hear().json();
            assert_eq!((&said["id"], &said["title"]), (&json!(id), &json!(headline)));
            let feed = service.reader().get("/feeds/all.json").expect(200);
            assert!(feed.text().contains(headline), "told before it could be read");
        }
    });
}

#[test]
fn a_whole_life_is_told_step_by_step() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let id = author.publish(&approver, &advisory(HEADLINE));
    service.advance(TimeDelta::minutes(5));
    let _ = author.put(&id, &update(HEADLINE, "significant", "The fan zone is closed as well.")).expect(200);
    let _ = author.through(&approver, &id);
    service.advance(TimeDelta::minutes(5));
    let _ = author.put(&id, &update("Vienna: the concert was cancelled", "minor", "Clearer.")).expect(200);
    let _ = author.through(&approver, &id);
    service.advance(TimeDelta::minutes(5));
    let _ = author.act(&id, "end", &json!({"reason": {"en": "The threat in Vienna is over."}})).expect(200);
    let words = [("published", 1), ("updated", 2), ("updated", 3), ("ended", 4)];
    let events: Vec<_> = words.iter().map(|_| listener.hear()).collect();
    let said: Vec<_> =
        events.iter().map(|event| (event.what(), event.json()["revision"].as_u64().unwrap())).collect();
    assert_eq!(said, pairs(&words));
    let titles: Vec<_> =
        events.iter().map(|event| event.json()["title"].as_str().unwrap().to_owned()).collect();
    assert!(titles[1].starts_with("UPDATE: ") && titles[3].starts_with("ENDED: "), "{titles:?}");
    let minor: Vec<_> = events.iter().map(|event| event.json()["minor"] == json!(true)).collect();
    assert_eq!(minor, [false, false, true, false], "a correction rings nobody");
    service.advance(TimeDelta::hours(48));
    assert_eq!(told(&mut listener, 3), pairs(&[("left", 1), ("left", 3), ("left", 4)]));
}

#[test]
fn retraction_and_expiry_are_told_apart() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let wrong = author.publish(&approver, &advisory(HEADLINE));
    let _ = author.act(&wrong, "retract", &json!({"reason": {"en": "There was no threat."}})).expect(200);
    let _ = author.publish(&approver, &advisory("Vienna: the stadium is closed"));
    service.advance(TimeDelta::hours(6));
    assert_eq!(
        told(&mut listener, 4),
        pairs(&[("published", 1), ("retracted", 2), ("published", 1), ("expired", 1)])
    );
    service.advance(TimeDelta::hours(48));
    assert_eq!(told(&mut listener, 1)[0].0, "left");
}

#[test]
fn a_level_that_loses_its_row_is_superseded_in_the_same_breath() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let first = author.publish(&approver, &level("2", "Austria: terror warning level 2 of 5"));
    assert_eq!(listener.hear().json()["kind"], "threat-level");
    let second = author.publish(&approver, &level("3", "Austria: terror warning level 3 of 5"));
    let (a, b) = (listener.hear().json(), listener.hear().json());
    assert_eq!((&a["what"], &a["id"]), (&json!("superseded"), &json!(first)));
    assert_eq!((&b["what"], &b["id"]), (&json!("published"), &json!(second)));
    assert_eq!(a["at"], b["at"]);
}

#[test]
fn what_is_announced_is_told_again_when_it_takes_effect() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let mut body = advisory(HEADLINE);
    body["effective"] = json!("2026-12-01T14:00:00+01:00");
    let _ = author.publish(&approver, &body);
    service.advance(TimeDelta::hours(1));
    assert_eq!(told(&mut listener, 2), pairs(&[("published", 1), ("in-force", 1)]));
}

#[test]
fn each_feed_tells_its_own() {
    let service = Service::start();
    let (author, approver) = service.two();
    let (mut all, mut drills) = (here(&service, ALL), here(&service, "/feeds/exercise/events"));
    let _ = author.publish(&approver, &exercise("Vienna: an exercise at the stadium"));
    let _ = author.publish(&approver, &advisory(HEADLINE));
    let drill = drills.hear().json();
    assert_eq!(drill["status"], "exercise");
    assert_eq!(
        drill["title"], "EXERCISE: Vienna: an exercise at the stadium",
        "it looks different here as well"
    );
    assert_eq!(all.hear().json()["status"], "actual");
}

/// Publishes, updates, lets lapse; gives every event heard on the way.
fn story(service: &Service) -> (Vec<crate::support::Event>, Listener) {
    let (author, approver) = service.two();
    let mut listener = here(service, ALL);
    let id = author.publish(&approver, &advisory(HEADLINE));
    let _ = author.publish(&approver, &advisory("Vienna: the stadium is closed"));
    service.advance(TimeDelta::minutes(5));
    let _ = author.put(&id, &update(HEADLINE, "significant", "The fan zone is closed as well.")).expect(200);
    let _ = author.through(&approver, &id);
    let _ = author.act(&id, "end", &json!({"reason": {"en": "The threat in Vienna is over."}})).expect(200);
    service.advance(TimeDelta::hours(6));
    let heard = (0..5).map(|_| listener.hear()).collect();
    (heard, listener)
}

#[test]
fn who_comes_back_with_any_id_is_told_the_rest_also_after_a_restart() {
    let mut service = Service::start_public("https://warnings.example.org");
    let (heard, mut listener) = story(&service);
    for round in ["before", "after"] {
        for (place, event) in heard.iter().enumerate() {
            let mut again = listen(&service, ALL, Some(&event.id));
            let rest: Vec<_> = heard[place + 1..].iter().map(|_| again.hear()).collect();
            assert_eq!(rest, heard[place + 1..], "{round} the restart");
        }
        if round == "before" {
            service.restart();
            assert!(listener.rest().is_empty(), "a stop ends the stream");
        }
    }
    assert!(heard.is_sorted_by_key(|event| event.json()["at"].as_str().unwrap().to_owned()));
    let (author, approver) = service.two();
    let mut again = listen(&service, ALL, Some(&heard[4].id)).greeted();
    let _ = author.publish(&approver, &advisory(HEADLINE).as_object().cloned().map(lasting).unwrap());
    assert_eq!(again.hear().what(), "published");
}

/// The same, in force for another day.
fn lasting(mut body: serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
    body.insert("expires".into(), json!("2026-12-02T19:00:00+01:00"));
    body.into()
}

#[test]
fn what_happened_while_nobody_served_is_told_to_those_who_come_back() {
    let mut service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let _ = author.publish(&approver, &advisory(HEADLINE));
    let last = listener.hear().id;
    service.stop();
    service.clock.advance(TimeDelta::hours(7));
    service.restart();
    assert_eq!(told(&mut listen(&service, ALL, Some(&last)), 1), pairs(&[("expired", 1)]));
}

#[test]
fn an_id_from_before_what_the_ledger_still_shows_means_fetch_the_feed() {
    let mut service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let _ = author.publish(&approver, &advisory(HEADLINE));
    let last = listener.hear().id;
    service.advance(TimeDelta::hours(200));
    service.restart();
    let reset = listen(&service, ALL, Some(&last)).hear();
    assert_eq!((reset.kind.as_str(), &reset.json()["why"]), ("reset", &json!("too-old")));
    assert_eq!(reset.json()["fetch"], "/feeds/all.json");
    assert!(listen(&service, ALL, Some(&reset.id)).greeted().last_id.is_empty(), "once is enough");
}

#[test]
fn a_feed_declared_anew_resets_its_listeners_and_no_others() {
    let austria = "areas = [\"AT\"]\n[title]\nen = \"Austria\"\n";
    let france = "areas = [\"FR\"]\n[title]\nen = \"France\"\n";
    let service = Service::start_with(|folder| {
        fs::create_dir(folder.join("feeds")).unwrap();
        fs::write(folder.join("feeds/austria.toml"), austria).unwrap();
        fs::write(folder.join("feeds/france.toml"), france).unwrap();
        fs::write(folder.join("feeds/past.toml"), austria).unwrap();
    });
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory(HEADLINE));
    let [mut at, mut fr, mut past] =
        ["austria", "france", "past"].map(|feed| here(&service, &format!("/feeds/{feed}/events")));
    let feeds = service.folder.path().join("feeds");
    fs::write(feeds.join("france.toml"), france.replace("FR", "AT")).unwrap();
    fs::write(feeds.join("past.toml"), format!("gone = true\n{austria}")).unwrap();
    fs::write(feeds.join("new.toml"), austria).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    let reset = fr.hear();
    assert_eq!((reset.kind.as_str(), &reset.json()["why"]), ("reset", &json!("declared")));
    assert_eq!(service.reader().titles("france").len(), 1, "what it shows is fetched, not told");
    assert!(past.rest().is_empty(), "what is gone ends");
    assert_eq!(service.reader().get("/feeds/past/events").status, 410);
    let mut new = here(&service, "/feeds/new/events");
    let _ = author.publish(&approver, &advisory("Vienna: the stadium is closed"));
    for listener in [&mut at, &mut fr, &mut new] {
        assert_eq!(listener.hear().what(), "published");
    }
    fs::remove_file(feeds.join("austria.toml")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert!(at.rest().is_empty(), "and so does what was taken away");
    assert_eq!(service.reader().get("/feeds/austria/events").status, 404);
}

#[test]
fn a_clock_that_falls_back_loses_nobody_anything() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut listener = here(&service, ALL);
    let _ = author.publish(&approver, &advisory(HEADLINE));
    service.advance(TimeDelta::hours(6));
    assert_eq!(told(&mut listener, 2), pairs(&[("published", 1), ("expired", 1)]));
    service.advance(-TimeDelta::hours(3));
    let _ = author.publish(&approver, &advisory("Vienna: the stadium is closed"));
    assert_eq!(told(&mut listener, 1), pairs(&[("published", 1)]));
    let expired = service.clock.now() + TimeDelta::hours(3);
    let mut behind = listen(&service, ALL, Some(&format!("{}", expired.timestamp_millis())));
    assert_eq!(behind.hear().what(), "expired");
    assert_eq!(behind.hear().what(), "published");
}
