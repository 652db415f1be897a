//! The register of standing levels has one row for each scheme and area.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Service, level};

#[test]
fn a_new_level_supersedes_the_one_in_force() {
    let service = Service::start();
    let (author, approver) = service.two();
    let old = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    service.advance(TimeDelta::minutes(1));
    let new = author.publish(&approver, &level("3", "Austria: terror warning level 3 of 5"));
    assert_eq!(
        service.reader().titles("all"),
        ["Austria: terror warning level 3 of 5", "SUPERSEDED: Austria: terror warning level 4 of 5"]
    );
    let view = author.get(&format!("/advisories/{old}")).expect(200).json();
    assert_eq!(
        (view["state"].as_str(), view["superseded"]["by"].as_str()),
        (Some("superseded"), Some(&*new))
    );
    let _ = author.act(&old, "end", &json!({"reason": {"en": "Over."}})).expect(409);
}

#[test]
fn a_level_that_takes_a_row_updates_the_messages_of_the_one_before() {
    let mut service = Service::start_public("https://warnings.example.org");
    let (author, approver) = service.two();
    let old = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    service.advance(TimeDelta::minutes(1));
    let new = author.publish(&approver, &level("3", "Austria: terror warning level 3 of 5"));
    let said = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>")).unwrap();
        rest.split_once('<').unwrap().0.to_owned()
    };
    let (first, second) = (
        service.reader().get(&format!("/advisories/{old}.cap")),
        service.reader().get(&format!("/advisories/{new}/1.cap")),
    );
    assert_eq!(first.header("content-type"), "application/cap+xml");
    let (first, second) = (first.text(), second.text());
    assert_eq!((said(first, "msgType"), said(second, "msgType")), ("Alert".into(), "Update".into()));
    let names = ["sender", "identifier", "sent"].map(|name| said(first, name));
    assert_eq!(said(second, "references"), names.join(","));
    let index = service.reader().get("/feeds/all/cap.atom");
    assert!(index.text().contains(&format!("/advisories/{new}/1.cap\"")), "{}", index.text());
    service.restart();
    let again = service.reader().get(&format!("/advisories/{new}/1.cap"));
    assert_eq!(again.text(), second);
}

#[test]
fn an_exercise_never_supersedes_what_is_real() {
    let service = Service::start();
    let (author, approver) = service.two();
    let real = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    let mut drill = level("5", "Austria: terror warning level 5 of 5");
    drill["status"] = json!("exercise");
    let _ = author.publish(&approver, &drill);
    let view = author.get(&format!("/advisories/{real}")).expect(200).json();
    assert_eq!(view["state"], "in-force");
}

#[test]
fn a_level_that_no_scheme_has_is_refused() {
    let service = Service::start();
    let (author, _) = service.two();
    let problems = author.post("/validate", &level("6", "Austria: terror warning level 6 of 5")).problems();
    assert!(problems.contains(&"error LVL-02".to_owned()), "{problems:?}");
}

#[test]
fn a_level_that_is_to_begin_later_holds_nowhere_before() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut later = level("4", "Austria: terror warning level 4 of 5");
    later["effective"] = json!("2026-12-01T15:00:00+01:00");
    let _ = author.publish(&approver, &later);
    let reader = service.reader();
    let shown = || {
        let page = reader.get("/levels").expect(200).text().contains("terror warning level 4 of 5");
        let register = reader.get("/levels.json").expect(200).json();
        (page, register["levels"].as_array().unwrap().len())
    };
    assert_eq!(shown(), (false, 0));
    service.advance(TimeDelta::hours(2));
    assert_eq!(shown(), (true, 1));
}

#[test]
fn no_change_opens_a_gap_in_which_nothing_holds() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    let mut later = level("3", "Austria: terror warning level 3 of 5");
    later["effective"] = json!("2026-12-02T15:00:00+01:00");
    later["change"] = json!({"significance": "significant", "note": {"en": "The level falls by one."}});
    let _ = author.put(&id, &later).expect(200);
    let refused = author.act(&id, "submit", &json!({})).expect(422);
    assert!(refused.problems().contains(&"error CHG-05".to_owned()), "{:?}", refused.problems());
}

#[test]
fn a_new_level_that_begins_later_does_not_take_the_row_of_one_that_holds() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    let mut later = level("3", "Austria: terror warning level 3 of 5");
    later["effective"] = json!("2026-12-02T15:00:00+01:00");
    let id = author.draft(&later);
    let refused = author.act(&id, "submit", &json!({})).expect(422);
    assert!(refused.problems().contains(&"error CHG-05".to_owned()), "{:?}", refused.problems());
    // A drill takes no row of what is real, and at its time the level does.
    later["status"] = json!("exercise");
    let drill = author.post("/validate", &later).problems();
    assert!(!drill.contains(&"error CHG-05".to_owned()), "{drill:?}");
    service.advance(TimeDelta::days(2));
    let _ = author.act(&id, "submit", &json!({})).expect(200);
    let register = service.reader().get("/levels.json").expect(200).json();
    assert_eq!(register["levels"].as_array().unwrap().len(), 1, "{register}");
}

/// The schemes say "not published" where an authority has not told what a level means; a reader would take it for the
/// level's own meaning.
#[test]
fn a_level_whose_meaning_nobody_has_published_stands_alone_on_its_scale() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &level("4", "Austria: terror warning level 4 of 5"));
    for path in ["/levels".to_owned(), format!("/advisories/{id}")] {
        let page = service.reader().get(&path).expect(200).text().to_owned();
        assert!(page.contains("sehr hoch") && page.contains("Concrete risk situation"), "{path}: {page}");
        assert!(!page.contains("not published"), "{path}: {page}");
    }
}
