//! Deciding: another person, exactly what was read, and nothing done twice.

use serde_json::{Value, json};

use super::{reasons, sit, two, version};
use crate::support::{Service, advisory, exercise, update};
use forewarn::advisory::Role;

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

#[test]
fn submitting_insists_on_a_reason_for_every_warning() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let mut warned = body();
    warned["texts"]["en"]["headline"] = json!("Vienna: the concert is cancelled!!");
    let id = ada.editor.draft(&warned);
    let page = ada.browser.get(&format!("/desk/advisories/{id}/submit")).expect(200);
    assert!(page.text().contains("Check your answers") && page.text().contains("name=\"reason.0\""));
    let mut given = reasons(&page);
    let bare: Vec<_> = given.iter().copied().filter(|(name, _)| !name.starts_with("reason")).collect();
    let refused = ada.act(&id, "submit", &bare).expect(422);
    assert!(refused.text().contains("href=\"#reason.0\""), "{}", refused.text());
    assert_eq!(ada.state(&id), "draft");
    given.push(("reason.99", "to nothing"));
    let _ = ada.act(&id, "submit", &given).expect(303);
    let stage = ada.editor.get(&format!("/advisories/{id}")).json()["stage"].clone();
    assert_eq!(stage["overrides"][0]["reason"], "It is so.");
    let mut grace = sit(&service, "Greta", &[Role::Approver]);
    let decide = grace.page(&format!("/desk/advisories/{id}/decide"));
    assert!(decide.contains("Overridden, because:</strong> <span dir=\"auto\">It is so."), "{decide}");
}

#[test]
fn the_confirmation_repeats_mode_headline_areas_and_audience_and_differs_by_mode() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut texts = Vec::new();
    for draft in [body(), exercise("Vienna: concert cancelled at Ernst-Happel-Stadion")] {
        let id = ada.editor.draft(&draft);
        ada.hand_in(&id);
        let page = grace.page(&format!("/desk/advisories/{id}/decide"));
        let form = page.split_once("<h3>Approve</h3>").unwrap().1.split_once("</form>").unwrap().0.to_owned();
        for words in ["concert cancelled at Ernst-Happel-Stadion", "Ernst-Happel-Stadion, Vienna", "public"] {
            assert!(form.contains(words), "{words}\n{form}");
        }
        texts.push(form);
    }
    assert!(
        texts[0].contains("it goes to everyone who subscribes")
            && texts[0].contains("Approve this REAL advisory")
    );
    assert!(!texts[1].contains("everyone who subscribes") && texts[1].contains("Approve this exercise"));
}

#[test]
fn who_wrote_it_cannot_agree_and_who_sent_it_back_cannot_edit_it() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut both = sit(&service, "Hedy", &[Role::Author, Role::Approver]);
    let id = both.editor.draft(&body());
    both.hand_in(&id);
    let _ = both.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(403);
    let _ = ada.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(403);
    let unread = grace.act(&id, "decide", &[("do", "approve")]).expect(422);
    assert!(unread.text().contains("href=\"#read\""));
    assert_eq!(both.state(&id), "submitted");
    let _ = grace.act(&id, "decide", &[("do", "return")]).expect(422);
    let _ = grace.act(&id, "decide", &[("do", "return"), ("reason", "Say which stadium.")]).expect(303);
    assert!(both.page("/desk").contains("Grace sent it back: Say which stadium."));
    let _ = grace.browser.get(&format!("/desk/advisories/{id}/edit")).expect(403);
    let _ = grace.write(&id, &version(&grace.editor, &id), &body(), "check").expect(403);
    let _ = both.write(&id, &version(&both.editor, &id), &body(), "check").expect(303);
}

#[test]
fn two_approvers_at_once_and_an_edit_between_reading_and_agreeing() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut hedy = sit(&service, "Hedy", &[Role::Approver]);
    let id = ada.editor.draft(&body());
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let read = version(&ada.editor, &id);
    // Another text is there by the time that she agrees to what she has read.
    let mut other = body();
    other["texts"]["en"]["headline"] = json!("Vienna: everything is different");
    let _ = ada.write(&id, &read, &other, "check").expect(303);
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let stale = grace.act_on(&id, "decide", &read, &[("do", "approve"), ("read", "yes")]).expect(412);
    assert!(stale.text().contains("Somebody else was faster"), "{}", stale.text());
    assert_eq!(ada.state(&id), "submitted");
    // Two agree to the same at once: one is enough, and the other is told.
    let read = version(&ada.editor, &id);
    let _ = grace.act_on(&id, "decide", &read, &[("do", "approve"), ("read", "yes")]).expect(303);
    let second = hedy.act_on(&id, "decide", &read, &[("do", "approve"), ("read", "yes")]);
    assert!(matches!(second.status, 409 | 412), "{}", second.text());
    // Both publish: one revision.
    let read = version(&ada.editor, &id);
    let _ = grace.act_on(&id, "publish", &read, &[("do", "now"), ("read", "yes")]).expect(303);
    let again = hedy.act_on(&id, "publish", &read, &[("do", "now"), ("read", "yes")]);
    assert!(matches!(again.status, 409 | 412), "{}", again.text());
    let replayed = grace.act_on(&id, "publish", &read, &[("do", "now"), ("read", "yes")]);
    assert!(matches!(replayed.status, 409 | 412), "{}", replayed.text());
    assert_eq!(
        ada.editor.get(&format!("/advisories/{id}/revisions")).json()["revisions"].as_array().unwrap().len(),
        1
    );
}

#[test]
fn it_becomes_public_by_itself_at_an_hour_of_the_place() {
    let service = Service::start();
    let (ada, mut grace) = two(&service);
    let id = ada.editor.draft(&body());
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
    let page = grace.page(&format!("/desk/advisories/{id}/publish"));
    assert!(page.contains("On the clocks of Europe/Vienna"), "{page}");
    for past in ["", "2026-12-01T12:59", "tomorrow"] {
        let _ = grace.act(&id, "publish", &[("do", "schedule"), ("at", past)]).expect(422);
    }
    let _ = grace.act(&id, "publish", &[("do", "schedule"), ("at", "2026-12-01T14:00")]).expect(303);
    assert!(grace.page(&format!("/desk/advisories/{id}")).contains("1 December 2026, 14:00 CET"));
    service.advance(chrono::TimeDelta::hours(1));
    assert_eq!(ada.state(&id), "in-force");
}

#[test]
fn in_an_emergency_a_person_on_duty_publishes_alone_and_the_review_stays_open() {
    let service = Service::start();
    let (ada, mut grace) = two(&service);
    let mut dora = sit(&service, "Dora", &[Role::Duty]);
    let id = ada.editor.draft(&body());
    let alone = format!("/desk/advisories/{id}/publish?alone");
    assert!(dora.page(&alone).contains("class=\"alarm\""));
    let _ = dora.act(&id, "publish", &[("do", "alone"), ("read", "yes")]).expect(422);
    let _ = grace.act(&id, "publish", &[("do", "alone"), ("read", "yes"), ("reason", "x")]).expect(403);
    let _ = dora
        .act(&id, "publish", &[("do", "alone"), ("read", "yes"), ("reason", "Shots were fired.")])
        .expect(303);
    assert!(grace.page("/desk").contains("Published in an emergency, not yet reviewed"));
    let page = grace.page(&format!("/desk/advisories/{id}"));
    assert!(page.contains("Shots were fired.") && page.contains("name=\"finding\""), "{page}");
    let _ = grace.act(&id, "reviewed", &[("finding", " ")]).expect(422);
    let _ = dora.act(&id, "reviewed", &[("finding", "I was right.")]).expect(403);
    let _ = grace.act(&id, "reviewed", &[("finding", "It was right.")]).expect(303);
    assert!(!grace.page("/desk").contains("not yet reviewed"));
    assert!(
        grace
            .page("/desk/activity")
            .contains("EMERGENCY: Dora published it without a second person: Shots were fired.")
    );
}

#[test]
fn a_mistake_is_taken_back_with_the_prepared_words_and_what_is_over_ends() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut prepared = body();
    prepared["retraction"] = json!({"en": "The concert takes place. This was a mistake."});
    let id = ada.editor.draft(&prepared);
    ada.through(&mut grace, &id);
    let live = ada.page(&format!("/desk/advisories/{id}"));
    for words in ["Update", "Extend", "End", "Retract"] {
        assert!(live.contains(&format!(">{words}</a>")), "{words}");
    }
    let etag = service.reader().get("/feeds/all.atom").expect(200).header("etag").to_owned();
    assert!(live.contains(&etag.replace('"', "&#34;")), "{etag}\n{live}");
    let page = ada.page(&format!("/desk/advisories/{id}/retract"));
    assert!(page.contains("The concert takes place. This was a mistake."), "{page}");
    let refused = ada.act(&id, "retract", &[("reason.en", "<b>"), ("reason.de", "x")]).expect(422);
    assert!(refused.text().contains("href=\"#reason.en\""), "{}", refused.text());
    let _ =
        ada.act(&id, "retract", &[("reason.en", "The concert takes place. This was a mistake.")]).expect(303);
    assert_eq!(ada.state(&id), "retracted");
    let _ = ada.browser.get(&format!("/desk/advisories/{id}/retract")).expect(409);
    let other = ada.editor.draft(&advisory("Vienna: another concert cancelled"));
    ada.through(&mut grace, &other);
    let _ = ada.act(&other, "end", &[("reason.en", "It is over.")]).expect(303);
    assert_eq!(ada.state(&other), "ended");
}

#[test]
fn extending_asks_only_for_the_time_and_a_note() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&body());
    ada.through(&mut grace, &id);
    let page = ada.page(&format!("/desk/advisories/{id}/extend"));
    assert!(page.contains("name=\"at\"") && page.contains("name=\"note.en\""), "{page}");
    let bad = ada.act(&id, "extend", &[("at", "2026-12-01T10:00")]).expect(422);
    assert!(bad.text().contains("href=\"#at\"") && bad.text().contains("href=\"#note.en\""));
    let done =
        ada.act(&id, "extend", &[("at", "2026-12-01T22:00"), ("note.en", "It lasts longer.")]).expect(303);
    if done.header("location").ends_with("/submit") {
        let submit = ada.browser.get(done.header("location"));
        let _ = ada.act(&id, "submit", &reasons(&submit)).expect(303);
    }
    let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
    let _ = grace.act(&id, "publish", &[("do", "now"), ("read", "yes")]).expect(303);
    let newest = service.reader().get(&format!("/advisories/{id}.json")).expect(200).json();
    assert!(newest.to_string().contains("2026-12-01T22:00:00+01:00"), "{newest}");
}

#[test]
fn discarding_leaves_what_is_public() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&body());
    ada.through(&mut grace, &id);
    let _ = ada.editor.put(&id, &update("Vienna: moved", "significant", "Moved.")).expect(200);
    assert!(ada.page(&format!("/desk/advisories/{id}/discard")).contains("what is public stays as it is"));
    let _ = ada.act(&id, "discard", &[]).expect(303);
    assert_eq!(ada.state(&id), "in-force");
    let _ = ada.act(&id, "discard", &[]).expect(409);
}
