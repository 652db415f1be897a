//! Prewritten texts through the API: listed with what they need, filled to a draft, and told again with what was filled in.

use serde_json::{Value, json};

use super::{field, problem};
use crate::support::{Service, advisory};

/// What an editor fills into `event-cancelled` in two languages.
fn filling() -> Value {
    let body = advisory("");
    json!({
        "status": "actual", "effective": body["effective"], "areas": body["areas"], "sources": body["sources"],
        "speaker": {"en": "Vienna Police", "de": "Landespolizeidirektion Wien"},
        "city": {"en": "Vienna", "de": "Wien"}, "venue": "Ernst-Happel-Stadion",
        "occasion": {"en": "Winter Concert", "de": "Winterkonzert"},
        "begins": "2026-12-01T19:30:00+01:00", "reason": "weather"
    })
}

const CANCELLED: &str = "/advisories?template=event-cancelled&languages=en,de";

#[test]
fn every_template_is_listed_with_what_it_asks_for() {
    let service = Service::start();
    let (ada, _) = service.two();
    let listed = ada.get("/templates").expect(200).json();
    assert_eq!(listed["templates"].as_array().unwrap().len(), 10);
    for brief in listed["templates"].as_array().unwrap() {
        let id = brief["id"].as_str().unwrap();
        let one = ada.get(&format!("/templates/{id}")).expect(200).json();
        for member in ["id", "version", "preapproved", "languages", "name", "about", "placeholders", "fields"]
        {
            assert_eq!(one[member], brief[member], "{id} {member}");
        }
        assert!(one["texts"]["fr"]["headline"].as_str().unwrap().contains("{"), "{id}");
        assert!(one["retraction"]["de"].is_string(), "{id}");
    }
    let one = ada.get("/templates/event-cancelled").expect(200).json();
    assert_eq!(one["placeholders"][2]["name"], "venue");
    assert_eq!(one["placeholders"][5]["choices"][1]["texts"]["de"], "Grund ist die Wetterlage.");
    assert_eq!(one["fields"][0], json!({"name": "status", "required": true}));
    problem(ada.get("/templates/nothing"), 404, "no-such-template");
    problem(ada.get("/templates?all=1"), 400, "query");
}

/// The example that the API gives is one that it takes.
#[test]
fn the_samples_of_every_template_fill_it() {
    let service = Service::start();
    let (ada, _) = service.two();
    for brief in ada.get("/templates").expect(200).json()["templates"].as_array().unwrap() {
        let body = advisory("");
        let mut filling = json!({"status": "exercise"});
        for member in ["effective", "areas", "sources", "contact"] {
            filling[member] = body[member].clone();
        }
        if brief["fields"].as_array().unwrap().iter().any(|field| field["name"] == "threat_level") {
            let source = "https://www.dsn.gv.at/";
            filling["threat_level"] =
                json!({"scheme": "at-dsn", "level": "4", "as_of": "2026-11-30", "source": source});
        }
        for placeholder in brief["placeholders"].as_array().unwrap() {
            filling[placeholder["name"].as_str().unwrap()] = placeholder["sample"].clone();
        }
        let id = brief["id"].as_str().unwrap();
        let created = ada.post(&format!("/advisories?template={id}"), &filling).expect(201).json();
        assert_eq!(created["publishable"], true, "{created}");
        assert_eq!(created["template"]["departed"], json!([]), "{created}");
        assert_eq!(created["draft"]["texts"].as_object().unwrap().len(), 3);
    }
}

#[test]
fn a_filled_template_is_a_draft_that_says_what_was_filled_in() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let created = ada.post(CANCELLED, &filling()).expect(201);
    let id = created.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(created.header("location"), format!("/api/v1/advisories/{id}"));
    let shown = grace.get(&format!("/advisories/{id}")).expect(200).json();
    assert_eq!(shown["publishable"], true, "{shown}");
    assert_eq!(shown["draft"]["severity"], "moderate");
    assert_eq!(shown["draft"]["expires"], "2026-12-01T23:30:00+01:00");
    assert_eq!(shown["draft"]["template"]["values"]["city"], json!({"en": "Vienna", "de": "Wien"}));
    let template = &shown["template"];
    assert_eq!(template["id"], "event-cancelled");
    assert_eq!((&template["version"], &template["preapproved"]), (&json!(2), &json!(true)));
    assert_eq!(template["departed"], json!([]));
    assert_eq!(
        template["fill"][2],
        json!({
            "name": "venue", "value": "Ernst-Happel-Stadion",
            "pointers": ["/texts/en/headline", "/texts/en/summary", "/texts/de/headline", "/texts/de/summary"]
        })
    );
    // What was read is what can be written: the same body keeps the template.
    let again = ada.put(&id, &shown["draft"]).expect(200).json();
    assert_eq!(again["template"]["departed"], json!([]));
    let mut other = shown["draft"].clone();
    other["texts"]["de"]["summary"] = json!("In Wien ist das Konzert abgesagt. Fahren Sie nicht hin.");
    let departed = ada.put(&id, &other).expect(200).json();
    assert_eq!(departed["template"]["departed"], json!(["/texts/de/summary"]));
}

#[test]
fn what_cannot_be_filled_in_is_refused_whole_with_every_place() {
    let service = Service::start();
    let (ada, _) = service.two();
    let refused = ada.post(CANCELLED, &json!({"status": "actual", "severity": "minor", "colour": "red"}));
    let problem_ = problem(refused, 422, "problems");
    let pointers: Vec<_> =
        problem_["problems"].as_array().unwrap().iter().map(|one| one["pointer"].clone()).collect();
    let all = [
        "/severity",
        "/colour",
        "/speaker",
        "/city",
        "/venue",
        "/occasion",
        "/begins",
        "/reason",
        "/expires",
    ];
    assert_eq!(pointers, all);
    let mut filling = filling();
    filling["city"] = json!({"en": "Vienna"});
    field(ada.post(CANCELLED, &filling), "/city/de", "STRUCT-01");
    filling["city"] = json!(["Vienna"]);
    field(ada.post(CANCELLED, &filling), "/city", "STRUCT-01");
    filling["city"] = json!({"en": "Vienna", "de": 1});
    field(ada.post(CANCELLED, &filling), "/city/de", "STRUCT-01");
    filling["city"] = json!("Wien");
    filling["areas"] = json!([{"nam": "Wien"}]);
    field(ada.post(CANCELLED, &filling), "/areas/0/nam", "STRUCT-01");
    problem(ada.post("/advisories?template=nothing", &json!({})), 404, "no-such-template");
    problem(ada.post("/advisories?languages=en", &advisory("")), 400, "query");
    problem(ada.post("/advisories?template=all-clear&languages=not%20one", &json!({})), 400, "query");
    problem(ada.post("/advisories?template=all-clear&lang=en", &json!({})), 400, "query");
    let italian = ada.post("/advisories?template=all-clear&languages=it", &json!({}));
    field(italian, "/languages", "STRUCT-01");
    assert_eq!(ada.get("/advisories").expect(200).json()["advisories"], json!([]), "nothing was kept");
}

#[test]
fn a_draft_may_name_a_template_only_in_its_shape() {
    let service = Service::start();
    let (ada, _) = service.two();
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["template"] = json!({"id": "event-cancelled", "version": 1, "preapproved": true});
    field(ada.post("/advisories", &body), "/template/preapproved", "STRUCT-01");
    body["template"] = json!({"id": "event-cancelled", "version": 1, "values": {"venue": ["x"]}});
    field(ada.post("/advisories", &body), "/template/values/venue", "STRUCT-01");
    // Whoever names a template without its words has departed from it: there is nothing to gain by it.
    body["template"] = json!({"id": "event-cancelled", "version": 2});
    let created = ada.post("/advisories", &body).expect(201).json();
    assert!(created["template"]["departed"].as_array().unwrap().len() > 5, "{created}");
    body["template"] = json!({"id": "none"});
    let created = ada.post("/advisories", &body).expect(201).json();
    assert_eq!(created["template"]["departed"], json!(["/template/id"]));
}

#[test]
fn the_retraction_is_prepared_with_the_advisory_and_nothing_of_it_reaches_readers() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let created = ada.post(CANCELLED, &filling()).expect(201).json();
    let id = created["id"].as_str().unwrap();
    assert_eq!(created["prepared_retraction"], Value::Null, "there is nothing to retract yet");
    let _ = ada.act(id, "submit", &json!({})).expect(200);
    let _ = grace.act(id, "approve", &json!({})).expect(200);
    let _ = grace.act(id, "publish", &json!({})).expect(200);
    let shown = ada.get(&format!("/advisories/{id}")).expect(200).json();
    let prepared = shown["prepared_retraction"].clone();
    assert_eq!(prepared.as_object().unwrap().len(), 2, "{shown}");
    let public = service.reader().get(&format!("/advisories/{id}.json")).expect(200);
    assert!(!public.text().contains("event-cancelled"), "{}", public.text());
    let _ = ada.act(id, "retract", &json!({"reason": prepared})).expect(200);
    let page = service.reader().get("/feeds/all.de.atom").expect(200).text().to_owned();
    assert!(page.contains("wurde irrtümlich veröffentlicht"), "{page}");
}

#[test]
fn an_operators_folder_is_served_beside_the_starting_set() {
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("templates")).unwrap();
        let all_clear = include_str!("../../templates/advisories/all-clear.toml");
        std::fs::write(folder.join("templates/our-own.toml"), all_clear).unwrap();
    });
    let (ada, _) = service.two();
    assert_eq!(ada.get("/templates/our-own").expect(200).json()["version"], 1);
    assert_eq!(ada.get("/templates").expect(200).json()["templates"].as_array().unwrap().len(), 11);
}

/// Whatever offset was written: readers of the page see the place's clocks beside these words.
#[test]
fn prewritten_hours_are_those_of_the_place() {
    let service = Service::start();
    let (ada, _) = service.two();
    let mut filling = filling();
    filling["begins"] = json!("2026-12-01T23:30:00Z");
    filling["effective"] = json!("2026-12-01T12:00:00Z");
    let made = ada.post(CANCELLED, &filling).expect(201).json();
    let summary = made["draft"]["texts"]["en"]["summary"].as_str().unwrap();
    assert!(summary.contains("00:30 on 2 December 2026"), "{summary}");
    assert_eq!(made["template"]["departed"], json!([]), "{made}");
}
