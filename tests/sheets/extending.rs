//! Holding longer: no text may go on telling the old hour.

use serde_json::{Value, json};

use super::{Sitting, reasons, two, version};
use crate::support::{Service, advisory};

const UNTIL: (&str, &str) = ("at", "2026-12-01T23:00");
const WHY: (&str, &str) = ("note.en", "It lasts longer.");

/// Public, from this body.
fn public(ada: &mut Sitting, grace: &mut Sitting, id: &str) -> String {
    ada.through(grace, id);
    id.to_owned()
}

/// The working copy that came of it.
fn draft(ada: &Sitting, id: &str) -> Value {
    ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone()
}

/// From a prewritten text, in two languages.
fn evacuated(ada: &Sitting, venue: &str) -> String {
    let body = advisory("");
    let filling = json!({
        "status": "actual", "effective": body["effective"], "areas": body["areas"], "sources": body["sources"],
        "speaker": {"en": "Vienna Police", "de": "Landespolizeidirektion Wien"}, "city": {"en": "Vienna", "de": "Wien"},
        "venue": venue, "meeting_point": {"en": "Car park P2", "de": "Parkplatz P2"}, "contact": "press office",
    });
    let created =
        ada.editor.post("/advisories?template=venue-evacuated&languages=en,de", &filling).expect(201);
    created.json()["id"].as_str().unwrap().to_owned()
}

#[test]
fn prewritten_words_tell_the_new_hour_again_and_again() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = evacuated(&ada, "Ernst-Happel-Stadion");
    let id = public(&mut ada, &mut grace, &id);
    for (at, hour) in [("2026-12-01T23:00", "23:00"), ("2026-12-02T01:30", "01:30")] {
        let fields = [("at", at), WHY, ("note.de", "Es dauert länger.")];
        let done = ada.act(&id, "extend", &fields).expect(303);
        if done.header("location").ends_with("/submit") {
            let submit = ada.browser.get(done.header("location"));
            let _ = ada.act(&id, "submit", &reasons(&submit)).expect(303);
        }
        for (tag, before) in [("en", "until "), ("de", "")] {
            let told = draft(&ada, &id)["texts"][tag]["description"].as_str().unwrap().to_owned();
            assert!(told.contains(&format!("{before}{hour}")) && !told.contains("19:00"), "{told}");
        }
        let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
        let _ = grace.act(&id, "publish", &[("do", "now"), ("read", "yes")]).expect(303);
    }
}

#[test]
fn words_of_ones_own_that_tell_the_old_hour_have_to_be_changed() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["texts"]["en"]["description"] = json!("The stadium stays closed until 7 pm.");
    body["texts"]["en"]["instruction"][0] = json!("Do not travel to the stadium before 19:00.");
    let id = ada.editor.draft(&body);
    let id = public(&mut ada, &mut grace, &id);
    let asked = ada.act(&id, "extend", &[UNTIL, WHY]).expect(422);
    for words in [
        "href=\"#texts.en.description\"",
        "The stadium stays closed until 7 pm.</textarea>",
        "name=\"texts.en.instruction.0\"",
        "This still says 19:00. Write the new time, or say that it stays.",
        "What to do, in English",
    ] {
        assert!(asked.text().contains(words), "{words}\n{}", asked.text());
    }
    assert!(!asked.text().contains("name=\"texts.en.summary\""));
    // Mended by half: what was mended is kept on the page, the other is asked for again.
    let mended = ("texts.en.description", "The stadium stays closed until 11 pm.");
    let step = ("texts.en.instruction.0", "Do not travel to the stadium before 19:00.");
    let asked = ada.act(&id, "extend", &[UNTIL, WHY, mended, step]).expect(422);
    assert!(asked.text().contains("until 11 pm.</textarea>"), "{}", asked.text());
    assert!(!asked.text().contains("href=\"#texts.en.description\""));
    let stands = ("stands.texts.en.instruction.0", "yes");
    let _ = ada.act(&id, "extend", &[UNTIL, WHY, mended, step, stands]).expect(303);
    let draft = draft(&ada, &id);
    assert_eq!(draft["texts"]["en"]["description"], "The stadium stays closed until 11 pm.");
    assert_eq!(draft["texts"]["en"]["instruction"][0], "Do not travel to the stadium before 19:00.");
    assert_eq!(draft["expires"], "2026-12-01T23:00:00+01:00");
}

#[test]
fn a_promise_that_is_dropped_and_an_hour_typed_into_a_place_are_told_too() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["texts"]["en"]["description"] = json!("More at 16:00.");
    let id = ada.editor.draft(&body);
    let promised = public(&mut ada, &mut grace, &id);
    let id = evacuated(&ada, "Hall 2 (until 19:00)");
    let typed = public(&mut ada, &mut grace, &id);
    service.advance(chrono::TimeDelta::hours(4));
    ada.browser.sign_in(&ada.editor.token.clone());
    let asked = ada.act(&promised, "extend", &[UNTIL, WHY]).expect(422);
    assert!(asked.text().contains("This still says 16:00."), "{}", asked.text());
    let asked = ada.act(&typed, "extend", &[UNTIL, WHY]).expect(422);
    assert!(asked.text().contains("href=\"#texts.en.headline\""), "{}", asked.text());
    assert!(!asked.text().contains("href=\"#texts.en.description\""), "{}", asked.text());
}

#[test]
fn an_update_whose_words_tell_the_old_hour_is_asked_for_a_reason() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["texts"]["en"]["description"] = json!("The stadium stays closed until 7 pm. More at 16:00.");
    let id = ada.editor.draft(&body);
    let id = public(&mut ada, &mut grace, &id);
    body["expires"] = json!("2026-12-01T23:00:00+01:00");
    body["change"] = json!({"significance": "significant", "note": {"en": "Closed until 23:00, not 19:00."}});
    // By a program: a warning, which stops nothing.
    let put = ada.editor.put(&id, &body).expect(200).json();
    let found: Vec<_> =
        put["problems"].as_array().unwrap().iter().filter(|one| one["code"] == "CHG-07").collect();
    assert_eq!(found.len(), 1, "{put}");
    assert_eq!(
        (&found[0]["pointer"], &found[0]["severity"]),
        (&json!("/texts/en/description"), &json!("warning"))
    );
    assert!(found[0]["detail"].as_str().unwrap().starts_with("says 19:00, "), "{}", found[0]);
    // At the desk: it asks for a reason, or for other words.
    let page = ada.browser.get(&format!("/desk/advisories/{id}/submit"));
    assert!(
        page.text().contains("value=\"CHG-07\"") && page.text().contains("says 19:00"),
        "{}",
        page.text()
    );
    let bare: Vec<_> = reasons(&page).into_iter().filter(|(name, _)| !name.starts_with("reason")).collect();
    let _ = ada.act(&id, "submit", &bare).expect(422);
    assert_eq!(ada.editor.get(&format!("/advisories/{id}")).json()["state"], "in-force");
    assert_eq!(ada.editor.get(&format!("/advisories/{id}")).json()["stage"]["stage"], "draft");
    let now = version(&ada.editor, &id);
    let mut mended = body.clone();
    mended["texts"]["en"]["description"] = json!("The stadium stays closed until 11 pm. More at 16:00.");
    let _ = ada.write(&id, &now, &mended, "submit").expect(303);
    let page = ada.page(&format!("/desk/advisories/{id}/submit"));
    assert!(!page.contains("CHG-07"), "{page}");
}

#[test]
fn an_hour_that_another_time_still_shows_is_told_rightly_unless_the_old_day_stands_there() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["expires"] = json!("2026-12-02T13:00:00+01:00");
    let id = ada.editor.draft(&body);
    let id = public(&mut ada, &mut grace, &id);
    body["expires"] = json!("2026-12-03T20:00:00+01:00");
    body["change"] = json!({"significance": "significant", "note": {"en": "It lasts until 3 December."}});
    let table = [
        ("The stadium has been closed since 13:00.", None),
        ("It is closed from 1 December 2026 at 1 pm until 3 December 2026 at 8 pm.", None),
        ("It is closed until 2 December 2026 at 13:00.", Some("says 13:00, ")),
        ("It is closed until 2 December 2026.", Some("says 2 December 2026, ")),
        ("It is closed every day from 13:00 to 20:00.", None),
    ];
    for (words, told) in table {
        body["texts"]["en"]["description"] = json!(words);
        let put = ada.editor.put(&id, &body).expect(200).json();
        let problems = put["problems"].as_array().unwrap();
        let found: Vec<_> = problems.iter().filter(|one| one["code"] == "CHG-07").collect();
        assert_eq!(found.len(), usize::from(told.is_some()), "{words}: {put}");
        let detail = found.first().and_then(|one| one["detail"].as_str()).unwrap_or_default();
        assert!(detail.starts_with(told.unwrap_or_default()), "{words}: {detail}");
    }
}

#[test]
fn what_was_said_to_stay_is_the_answer_to_the_review() {
    // A feed in English alone: nothing else is asked.
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("feeds")).unwrap();
        let austria = "areas = [\"AT\"]\n[title]\nen = \"Austria\"\n";
        std::fs::write(folder.join("feeds/austria.toml"), austria).unwrap();
    });
    let (mut ada, mut grace) = two(&service);
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["texts"]["en"]["description"] = json!("The last train leaves at 19:00.");
    let id = ada.editor.draft(&body);
    let id = public(&mut ada, &mut grace, &id);
    let _ = ada.act(&id, "extend", &[UNTIL, WHY, ("stands.texts.en.description", "yes")]).expect(303);
    let kept = ada.editor.get(&format!("/advisories/{id}")).json();
    let overrides = &kept["stage"]["overrides"];
    assert_eq!(kept["stage"]["stage"], "submitted", "{kept}");
    assert_eq!(
        (&overrides[0]["code"], &overrides[0]["pointer"]),
        (&json!("CHG-07"), &json!("/texts/en/description"))
    );
    assert_eq!(overrides[0]["reason"], "19:00 is about something else here and stays.");
}

#[test]
fn what_is_extended_never_ends_sooner() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let id = public(&mut ada, &mut grace, &id);
    // Until 19:00 it holds as it is; an hour of the past is none at all.
    for (at, said) in [
        ("2026-12-01T18:30", "It holds until then already."),
        ("2026-12-01T19:00", "It holds until then already."),
        ("2026-12-01T08:00", "still to come"),
    ] {
        let asked = ada.act(&id, "extend", &[("at", at), WHY]).expect(422);
        assert!(asked.text().contains(said), "{at}: {}", asked.text());
    }
    assert_eq!(draft(&ada, &id), Value::Null, "nothing was kept");
}

#[test]
fn a_longer_time_that_is_kept_and_not_submitted_is_said_to_be_kept() {
    // With one language nothing is warned of, and it is submitted at once.
    let service = Service::start_with(|folder| {
        std::fs::create_dir_all(folder.join("feeds")).unwrap();
        let feed = "languages = [\"en\"]\n[title]\nen = \"All\"\n";
        std::fs::write(folder.join("feeds/all.toml"), feed).unwrap();
    });
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let id = public(&mut ada, &mut grace, &id);
    let ledger = rusqlite::Connection::open(service.folder.path().join("data/ledger.sqlite3")).unwrap();
    let breaks = "CREATE TRIGGER breaks BEFORE INSERT ON record WHEN NEW.kind = 'submitted'
        BEGIN SELECT RAISE(ABORT, 'it was made to fail'); END";
    ledger.execute_batch(breaks).unwrap();
    let kept = ada.act(&id, "extend", &[UNTIL, WHY]).expect(303);
    ledger.execute_batch("DROP TRIGGER breaks").unwrap();
    assert_eq!(draft(&ada, &id)["expires"], "2026-12-01T23:00:00+01:00");
    assert_eq!(kept.header("location"), format!("/desk/advisories/{id}/submit"));
    let page = ada.page(kept.header("location"));
    assert!(page.contains("kept as a draft; not submitted yet: nothing was recorded."), "{page}");
    let page = ada.browser.get(&format!("/desk/advisories/{id}/submit"));
    let _ = ada.act(&id, "submit", &reasons(&page)).expect(303);
    assert_eq!(ada.editor.get(&format!("/advisories/{id}")).json()["stage"]["stage"], "submitted");
}
