//! The machine form at its own address: one spelling, the same as the API's, and an old revision that never changes.

use forewarn::advisory::{Draft, RevisionNumber, Standing};
use forewarn::render::machine;
use serde_json::Value;

use super::sample::{rich, setting};
use crate::feed::story::{Story, area, at, language, level};

fn whole(story: &Story, when: &str) -> Value {
    let standing = story.advisory.standing_at(at(when)).unwrap();
    serde_json::from_str(&machine::advisory(&story.advisory, standing, &setting()).unwrap()).unwrap()
}

fn one(story: &Story, n: u32, when: &str) -> Option<Value> {
    let standing = story.advisory.standing_at(at(when)).unwrap();
    let n = RevisionNumber::new(n).unwrap();
    let printed = machine::revision(&story.advisory, n, standing, &setting())?;
    Some(serde_json::from_str(&printed).unwrap())
}

#[test]
fn nothing_is_said_of_what_was_never_published() {
    let story = Story::new(1);
    assert_eq!(machine::advisory(&story.advisory, Standing::InForce, &setting()), None);
    assert_eq!(one(&Story::published(1, "12-01 10:00", &rich()), 2, "12-02 10:00"), None);
}

#[test]
fn the_standing_is_told_with_its_date_and_its_successor() {
    let ended =
        whole(&Story::published(1, "12-01 10:00", &rich()).end("12-02 10:00", "Over."), "12-03 10:00");
    assert_eq!((&ended["standing"], &ended["message"]), (&"ended".into(), &"end".into()));
    assert_eq!(ended["over_since"], "2026-12-02T10:00:00.000Z");
    assert_eq!(ended["note"]["en"], "Over.");
    let expired = whole(&Story::published(1, "12-01 10:00", &rich()), "12-09 10:00");
    assert_eq!(expired["standing"], "expired");
    assert_eq!(expired["over_since"], "2026-12-08T08:00:00.000Z");
    let other = Story::published(2, "12-02 10:00", &level("2"));
    let superseded = Story::published(1, "12-01 10:00", &level("3")).superseded("12-02 10:00", &other);
    let superseded = whole(&superseded, "12-03 10:00");
    assert_eq!(superseded["superseded_by"]["advisory"], other.advisory.id.to_string());
}

#[test]
fn an_old_revision_says_what_came_after_it_and_never_changes_again() {
    let story = Story::published(1, "12-01 10:00", &rich()).update("12-02 10:00", &rich());
    let first = one(&story, 1, "12-03 10:00").unwrap();
    assert_eq!(first["standing"], "superseded");
    assert_eq!(first["superseded_by"]["revision"], 2);
    assert_eq!(first["over_since"], "2026-12-02T10:00:00.000Z");
    let story = story.end("12-04 10:00", "Over.");
    assert_eq!(one(&story, 1, "12-05 10:00").unwrap(), first);
    assert_eq!(one(&story, 3, "12-05 10:00").unwrap()["standing"], "ended");
}

#[test]
fn every_revision_is_listed_with_its_addresses() {
    let story = Story::published(1, "12-01 10:00", &rich()).correct("12-02 10:00", &rich());
    let whole = whole(&story, "12-03 10:00");
    let revisions = whole["revisions"].as_array().unwrap();
    let facts: Vec<_> = revisions
        .iter()
        .map(|one| (one["revision"].as_u64().unwrap(), one["significance"].as_str().unwrap()))
        .collect();
    assert_eq!(facts, [(1, "significant"), (2, "minor")]);
    assert_eq!(revisions[0]["entry_id"], revisions[1]["entry_id"]);
    for one in revisions {
        let end = format!("/{}.json", one["revision"]);
        assert!(one["json_url"].as_str().unwrap().ends_with(&end), "{one}");
    }
}

#[test]
fn what_is_internal_is_not_in_it() {
    let printed = machine::advisory(
        &Story::published(1, "12-01 10:00", &rich()).advisory,
        Standing::InForce,
        &setting(),
    );
    let printed = printed.unwrap().to_lowercase();
    for word in ["reliab", "credib", "emergency", "actor", "ana", "record"] {
        let found = printed.split('"').any(|part| part.starts_with(word));
        assert!(!found, "{word} is in {printed}");
    }
}

/// What a list of what holds tells of an advisory in feeds of these languages.
fn listed(draft: &Draft, languages: &[&str]) -> Value {
    let story = Story::published(1, "12-01 10:00", draft);
    let languages: Vec<_> = languages.iter().map(|tag| language(tag)).collect();
    let printed = machine::current(&story.advisory, Standing::InForce, &languages, &setting()).unwrap();
    serde_json::from_str(&printed).unwrap()
}

#[test]
fn a_whole_country_is_named_in_the_languages_of_the_texts_and_of_the_feeds() {
    let austria = Draft { areas: vec![area("Austria", "AT", &[])], ..rich() };
    let listed_in = listed(&austria, &["fr", "en"]);
    assert_eq!(listed_in["areas"][0]["name"], "Austria", "the old field is as it was");
    let names = serde_json::json!({ "de": "Österreich", "en": "Austria", "fr": "Autriche" });
    assert_eq!(listed_in["areas"][0]["names"], names);
    // A part keeps the name that it was given, and so does what was named by nobody else.
    assert_eq!(listed(&rich(), &["fr"])["areas"][0].get("names"), None);
    let own = Draft { areas: vec![area("The land of mountains", "AT", &[])], ..rich() };
    assert_eq!(listed(&own, &["fr"])["areas"][0].get("names"), None);
}

#[test]
fn a_list_of_what_holds_tells_the_zone_in_which_hours_are_told() {
    let places = [
        (area("Vienna", "AT", &[("iso3166-2", "AT-9")]), "Europe/Vienna"),
        (area("Azores", "PT", &[("iso3166-2", "PT-20")]), "Atlantic/Azores"),
    ];
    for (place, zone) in places {
        assert_eq!(listed(&Draft { areas: vec![place], ..rich() }, &[])["time_zone"], zone);
    }
    let far = Draft { areas: vec![area("India", "IN", &[])], ..rich() };
    assert_eq!(listed(&far, &[]).get("time_zone"), None, "the offset stands as it was written");
    // Feeds and the advisory's own document are as they were: an old revision never changes.
    let story = Story::published(1, "12-01 10:00", &rich());
    assert_eq!(whole(&story, "12-03 10:00").get("time_zone"), None);
}
