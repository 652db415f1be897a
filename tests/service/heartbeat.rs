//! What holds now is told anew every minute, so that nobody has to believe an old answer.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::support::{Service, advisory, exercise, level};

fn state(service: &Service, path: &str) -> Value {
    service.reader().get(path).expect(200).json()
}

#[test]
fn the_heart_beats_on_whole_minutes_although_nothing_changes() {
    let service = Service::start();
    for path in ["/status.json", "/levels.json", "/feeds/all/current.json"] {
        let first = service.reader().get(path).expect(200);
        assert_eq!(first.json()["generated_at"], "2026-12-01T12:00:00.000Z", "{path}");
        assert_eq!(first.json()["next_check_by"], "2026-12-01T12:03:00.000Z", "{path}");
        assert!(first.header("cache-control").contains("max-age=30"), "{path}");
    }
    let feed = service.reader().get("/feeds/all.atom").header("etag").to_owned();
    let page = service.reader().get("/").header("etag").to_owned();
    service.advance(TimeDelta::seconds(59));
    assert_eq!(state(&service, "/status.json")["generated_at"], "2026-12-01T12:00:00.000Z");
    service.advance(TimeDelta::seconds(61));
    for path in ["/status.json", "/levels.json", "/feeds/all/current.json"] {
        assert_eq!(state(&service, path)["generated_at"], "2026-12-01T12:02:00.000Z", "{path}");
    }
    // Feeds and pages carry no clock.
    assert_eq!(service.reader().get("/feeds/all.atom").header("etag"), feed);
    assert_eq!(service.reader().get("/").header("etag"), page);
}

#[test]
fn the_current_state_holds_what_is_in_force_and_nothing_else() {
    let service = Service::start();
    let (author, approver) = service.two();
    let ids = |service: &Service| {
        let current = state(service, "/feeds/all/current.json");
        let all: Vec<_> =
            current["advisories"].as_array().unwrap().iter().map(|one| one["advisory"].clone()).collect();
        assert_eq!(current["count"], all.len());
        all
    };
    assert!(ids(&service).is_empty());
    let first = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let second = author.publish(&approver, &advisory("Vienna: the stadium is closed on Sunday"));
    let _ = author.publish(&approver, &exercise("Vienna: an exercise at the stadium"));
    let mut later = advisory("Vienna: the bridge is closed on Tuesday");
    later["effective"] = json!("2026-12-01T14:00:00+01:00");
    let later = author.publish(&approver, &later);
    assert_eq!(ids(&service), [json!(second), json!(first)]);
    service.advance(TimeDelta::hours(1));
    assert_eq!(ids(&service), [json!(later), json!(second), json!(first)]);
    let _ = author.act(&second, "end", &json!({"reason": {"en": "It is open again."}})).expect(200);
    assert_eq!(ids(&service), [json!(later), json!(first)]);
    let current = state(&service, "/feeds/all/current.json");
    let texts = &current["advisories"][1]["texts"]["en"];
    assert_eq!(texts["headline"], "Vienna: the concert is cancelled");
    // They lapse at the instant, and leave at the instant.
    service.advance(TimeDelta::days(400));
    assert!(ids(&service).is_empty());
}

#[test]
fn the_proof_of_life_names_the_newest_record_and_its_hash() {
    let mut service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let records = author.get("/ledger?limit=200").expect(200).json();
    let records = records["records"].as_array().unwrap().clone();
    let published = records.iter().rfind(|record| record["advisory"] == json!(id)).unwrap();
    let status = state(&service, "/status.json");
    assert_eq!(status["ledger_position"], published["seq"]);
    assert_eq!(status["ledger_hash"], published["hash"]);
    assert_eq!(state(&service, "/feeds/all/current.json")["ledger_position"], published["seq"]);
    let all = status["feeds"].as_array().unwrap().iter().find(|feed| feed["feed"] == "all").unwrap();
    assert_eq!(all["count"], 1);
    let before = service.reader().get("/status.json").text().to_owned();
    service.restart();
    assert_eq!(service.reader().get("/status.json").text(), before);
}

#[test]
fn the_register_has_a_row_for_each_scheme_and_area_and_shows_what_is_overdue() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    service.advance(TimeDelta::minutes(1));
    let new = author.publish(&approver, &level("3", "Austria: terror warning level 3 of 5"));
    let levels = state(&service, "/levels.json");
    assert_eq!(levels["count"], 1);
    let row = &levels["levels"][0];
    assert_eq!((row["scheme"].clone(), row["area"].clone()), (json!("at-dsn"), json!("AT")));
    assert_eq!((row["level"].clone(), row["rank"].clone()), (json!("3"), json!("3 of 5")));
    assert_eq!((row["advisory"].clone(), row["overdue"].clone()), (json!(new), json!(false)));
    service.advance(TimeDelta::days(100));
    assert_eq!(state(&service, "/levels.json")["levels"][0]["overdue"], true);
}
