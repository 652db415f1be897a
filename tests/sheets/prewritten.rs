//! What is told of prewritten words: the one who agrees sees at once whether only what was filled in is new.

use serde_json::{Value, json};

use super::{sit, two};
use crate::support::{Service, advisory};
use forewarn::advisory::Role;

fn service() -> Service {
    Service::start_set("http://warnings.example.org", |settings| settings.review.approvals_high = 2)
}

/// `venue-evacuated` in English, filled in.
fn filled(ada: &super::Sitting) -> (String, Value) {
    let body = advisory("");
    let filling = json!({
        "status": "actual", "effective": body["effective"], "areas": body["areas"], "sources": body["sources"],
        "speaker": "Vienna Police", "city": {"en": "Vienna"}, "contact": "a & b", "venue": "Ernst-Happel-Stadion",
        "meeting_point": {"en": "Car park P2"}
    });
    let created = ada.editor.post("/advisories?template=venue-evacuated&languages=en", &filling).expect(201);
    let created = created.json();
    (created["id"].as_str().unwrap().to_owned(), created["draft"].clone())
}

#[test]
fn who_agrees_is_shown_that_only_what_was_filled_in_is_new() {
    let service = service();
    let (mut ada, mut grace) = two(&service);
    let (id, _) = filled(&ada);
    let asked = ada.page(&format!("/desk/advisories/{id}/submit"));
    assert!(asked.contains("Only what was filled in is new") && asked.contains("Another person reads it"));
    ada.hand_in(&id);
    let decide = grace.page(&format!("/desk/advisories/{id}/decide"));
    let (_, new) = decide.split_once("Only what was filled in is new").expect("it is not told");
    let (new, _) = new.split_once("</section>").unwrap();
    for words in [
        "“Evacuation of a venue”",
        "<dt>Venue</dt><dd dir=\"auto\">Ernst-Happel-Stadion</dd>",
        "<dt>City (English)</dt><dd lang=\"en\" dir=\"auto\">Vienna</dd>",
        "<dt>Area 1: Name</dt><dd dir=\"auto\">Ernst-Happel-Stadion, Vienna</dd>",
        "<dt>Real or exercise</dt><dd dir=\"auto\">Real</dd>",
        "1 December 2026, 19:00 CET",
        "<dt>Contact</dt><dd dir=\"auto\">a &#38; b</dd>",
    ] {
        assert!(new.contains(words), "{words}\n{new}");
    }
    assert!(!decide.contains("persons must agree"), "one is enough");
    let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
    assert_eq!(grace.state(&id), "approved");
}

#[test]
fn where_words_are_not_the_templates_they_are_marked_and_all_is_to_be_read() {
    let service = service();
    let (mut ada, mut grace) = two(&service);
    let (id, mut draft) = filled(&ada);
    draft["texts"]["en"]["instruction"][0] = json!("Run.");
    draft["expires"] = json!("2026-12-03T13:00:00+01:00");
    let _ = ada.editor.put(&id, &draft).expect(200);
    let asked = ada.page(&format!("/desk/advisories/{id}/submit"));
    assert!(asked.contains("2 other persons read it"), "{asked}");
    ada.hand_in(&id);
    let decide = grace.page(&format!("/desk/advisories/{id}/decide"));
    let (_, new) = decide.split_once("Not only filled in: read all of it").expect("it is not told");
    let (new, _) = new.split_once("</section>").unwrap();
    assert!(!decide.contains("Only what was filled in"));
    assert!(new.contains("put in:</span> Run."), "{new}");
    assert!(
        new.contains("It holds longer than was agreed to with these words: 6 hours at the most."),
        "{new}"
    );
    assert!(decide.contains("2 persons must agree, you among them."));
    // What has nothing to do with a template says nothing of one.
    let other = ada.editor.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let _ = ada.editor.act(&other, "submit", &json!({})).expect(200);
    let decide = grace.page(&format!("/desk/advisories/{other}/decide"));
    assert!(!decide.contains("filled in"));
}

#[test]
fn a_template_that_is_gone_is_no_ones_word() {
    let service = service();
    let (mut ada, _) = two(&service);
    let mut hedy = sit(&service, "Hedy", &[Role::Approver]);
    let (id, _) = filled(&ada);
    ada.hand_in(&id);
    service.app().desk().take_templates(forewarn::advisory::Templates::default());
    let decide = hedy.page(&format!("/desk/advisories/{id}/decide"));
    assert!(decide.contains("There is no such template any more: all of it is to be read."), "{decide}");
    assert!(decide.contains("2 persons must agree"));
}
