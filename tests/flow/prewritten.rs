//! Words that were agreed to beforehand: where they were only filled in, what is severe asks for one person as well.

use forewarn::advisory::{Language, Role, Sheet, Template, Templates};
use forewarn::config::read_templates;
use serde_json::{Value, json};

use super::{PUBLIC, approve, publish, view};
use crate::api::problem;
use crate::support::{Editor, Service, advisory};

/// What is filled into `venue-evacuated`, which is severe, in two languages.
fn filling() -> Value {
    let body = advisory("");
    json!({
        "status": "actual", "effective": body["effective"], "areas": body["areas"], "sources": body["sources"],
        "speaker": {"en": "Vienna Police", "de": "Landespolizeidirektion Wien"},
        "city": {"en": "Vienna", "de": "Wien"}, "venue": "Ernst-Happel-Stadion",
        "meeting_point": {"en": "Car park P2", "de": "Parkplatz P2"}
    })
}

/// Something else in a draft.
type Change<'a> = &'a dyn Fn(&mut Value);

/// One other person agrees to anything, two to what is severe.
fn grave() -> Service {
    Service::start_set(PUBLIC, |settings| settings.review.approvals_high = 2)
}

#[track_caller]
fn filled(ada: &Editor) -> String {
    let created = ada.post("/advisories?template=venue-evacuated&languages=en,de", &filling()).expect(201);
    created.json()["id"].as_str().unwrap().to_owned()
}

fn needed(editor: &Editor, id: &str) -> Value {
    view(editor, id)["stage"]["needed"].clone()
}

/// The built-in templates, with another `venue-evacuated`.
fn changed(change: impl FnOnce(&mut Sheet)) -> Templates {
    let all = read_templates(std::path::Path::new("no/such/folder")).unwrap();
    let mut sheet = all.get("venue-evacuated").unwrap().sheet().clone();
    change(&mut sheet);
    Templates::new(all.iter().cloned().chain([Template::declare(sheet).unwrap()]))
}

#[test]
fn one_person_agrees_to_what_was_only_filled_in_however_severe() {
    let service = grave();
    let (ada, grace) = service.two();
    let id = filled(&ada);
    assert_eq!(view(&ada, &id)["draft"]["severity"], "severe");
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    assert_eq!(needed(&ada, &id), 1);
    let _ = problem(publish(&grace, &id), 409, "approvals-missing");
    let _ = problem(approve(&ada, &id), 403, "not-allowed");
    assert_eq!(approve(&grace, &id).expect(200).json()["state"], "approved");
    let _ = publish(&grace, &id).expect(200);
    // The next words about it are nobody's prewritten ones.
    let mut next = view(&ada, &id)["revisions"][0]["content"].clone();
    next["change"] =
        json!({"significance": "significant", "note": {"en": "It goes on.", "de": "Es geht weiter."}});
    let _ = ada.put(&id, &next).expect(200);
    assert_eq!(needed(&ada, &id), 2);
}

#[test]
fn every_departure_asks_for_as_many_as_its_severity_does() {
    let service = grave();
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let departures: &[(&str, Change)] = &[
        ("a word", &|draft| draft["texts"]["de"]["instruction"][0] = json!("Laufen Sie.")),
        ("a language more", &|draft| draft["texts"]["nl"] = draft["texts"]["en"].clone()),
        ("the retraction", &|draft| draft["retraction"]["en"] = json!("This was wrong, and so is all else.")),
        ("a retraction more", &|draft| draft["retraction"]["nl"] = json!("Dit klopte niet.")),
        ("the severity", &|draft| draft["severity"] = json!("extreme")),
        ("the urgency", &|draft| draft["urgency"] = json!("future")),
        ("the audience", &|draft| draft["audience"] = json!(["public", "staff"])),
        ("a longer time", &|draft| draft["expires"] = json!("2026-12-02T13:00:00+01:00")),
        ("another time than is told", &|draft| draft["expires"] = json!("2026-12-01T15:00:00+01:00")),
        ("another template's name", &|draft| draft["template"]["id"] = json!("avoid-area")),
        ("another version", &|draft| draft["template"]["version"] = json!(2)),
        ("values of another kind", &|draft| draft["template"]["values"]["city"] = json!("a".repeat(41))),
        ("values that are not told", &|draft| draft["template"]["values"]["venue"] = json!("Stadthalle")),
        ("no template", &|draft| drop(draft.as_object_mut().unwrap().remove("template"))),
    ];
    for (what, depart) in departures {
        let id = filled(&ada);
        let mut draft = view(&ada, &id)["draft"].clone();
        depart(&mut draft);
        let _ = ada.put(&id, &draft).expect(200);
        assert_eq!(needed(&ada, &id), 2, "{what}");
    }
    // It is judged by what stands there: whoever takes a departure back has not departed.
    let id = filled(&ada);
    let filled_in = view(&ada, &id)["draft"].clone();
    let mut other = filled_in.clone();
    other["severity"] = json!("extreme");
    let _ = ada.put(&id, &other).expect(200);
    let _ = ada.put(&id, &filled_in).expect(200);
    assert_eq!(needed(&ada, &id), 1);
    // One agreed, then it was changed: nothing of that counts, and two are asked for.
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = approve(&grace, &id).expect(200);
    let _ = ada.put(&id, &other).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    assert_eq!(approve(&grace, &id).expect(200).json()["state"], "submitted");
    let _ = problem(publish(&grace, &id), 409, "approvals-missing");
    let _ = approve(&alan, &id).expect(200);
    let _ = publish(&grace, &id).expect(200);
}

#[test]
fn what_a_template_leaves_open_is_filled_in_and_no_departure() {
    let service = grave();
    let (ada, _) = service.two();
    let id = filled(&ada);
    let good = view(&ada, &id)["draft"].clone();
    let open: &[Change] = &[
        &|draft| draft["status"] = json!("exercise"),
        &|draft| draft["contact"] = json!("press office"),
        &|draft| draft["topics"] = json!(["concert"]),
        &|draft| draft["areas"][0]["name"] = json!("Prater, Vienna"),
        &|draft| drop(draft.as_object_mut().unwrap().remove("retraction")),
        &|draft| drop(draft["retraction"].as_object_mut().unwrap().remove("de")),
    ];
    for (n, change) in open.iter().enumerate() {
        let mut draft = good.clone();
        change(&mut draft);
        let _ = ada.put(&id, &draft).expect(200);
        assert_eq!(needed(&ada, &id), 1, "{n}: {}", view(&ada, &id)["template"]);
    }
}

#[test]
fn a_template_that_is_changed_meanwhile_was_agreed_to_by_nobody() {
    let service = grave();
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let en = Language::parse("en").unwrap();
    let same = changed(|_| {});
    let others = [
        changed(|sheet| sheet.version = 2),
        changed(|sheet| sheet.preapproved = false),
        changed(|sheet| {
            let other = sheet.texts[&Language::parse("de").unwrap()].headline.clone();
            sheet.texts.get_mut(&en).unwrap().headline = other;
        }),
        Templates::new(same.iter().filter(|one| one.id() != "venue-evacuated").cloned()),
    ];
    for (n, other) in others.into_iter().enumerate() {
        let id = filled(&ada);
        let _ = ada.act(&id, "submit", &json!({})).expect(200);
        let _ = approve(&grace, &id).expect(200);
        service.app().desk().take_templates(other);
        assert_eq!(needed(&ada, &id), 2, "{n}");
        let _ = problem(publish(&grace, &id), 409, "approvals-missing");
        let _ = approve(&alan, &id).expect(200);
        service.app().desk().take_templates(same.clone());
        let _ = publish(&grace, &id).expect(200);
    }
}

#[test]
fn whoever_asks_for_two_in_all_things_is_given_two() {
    let service = super::asking(2, &[]);
    let (ada, _) = service.two();
    let id = filled(&ada);
    assert_eq!(needed(&ada, &id), 2);
}
