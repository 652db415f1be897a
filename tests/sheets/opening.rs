//! A page is no trap: what would be refused says so when it is opened; what is agreed to is seen whole; a button of the form
//! keeps one's place; the review speaks the form's words.

use forewarn::advisory::Role;
use serde_json::json;

use super::{form, sit, two, version};
use crate::support::{Service, advisory};

/// In English and German, both with a description.
fn both() -> serde_json::Value {
    let mut body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    body["texts"]["de"] = json!({
        "event": "Konzert abgesagt", "headline": "Wien: Konzert im Ernst-Happel-Stadion abgesagt",
        "summary": "Die Polizei in Wien hat das Konzert im Ernst-Happel-Stadion nach einer Drohung abgesagt.",
        "instruction": ["Fahren Sie nicht zum Stadion.", "Melden Sie Gefahr der Polizei: 133 oder 112."],
        "description": "Der Veranstalter informiert, wer Karten hat.",
    });
    body
}

#[test]
fn what_would_be_refused_is_refused_when_the_page_is_opened() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut dora = sit(&service, "Dora", &[Role::Duty]);
    let id = ada.editor.draft(&both());
    let at = |step: &str| format!("/desk/advisories/{id}/{step}");
    // A draft waits for nobody.
    assert!(grace.browser.get(&at("decide")).expect(409).text().contains("Nothing waits for a decision"));
    ada.hand_in(&id);
    let own = ada.browser.get(&at("decide")).expect(403);
    assert!(own.text().contains("You may not approve"), "{}", own.text());
    let _ = ada.browser.get(&at("publish")).expect(403);
    let _ = grace.browser.get(&at("publish?alone")).expect(403);
    let _ = dora.browser.get(&at("publish?alone")).expect(200);
    let _ = grace.act(&id, "decide", &[("do", "approve"), ("read", "yes")]).expect(303);
    let again = grace.page(&at("decide"));
    assert!(again.contains("You cannot approve this") && !again.contains("value=\"approve\""), "{again}");
    assert!(again.contains("value=\"return\""));
    let _ = grace.act(&id, "decide", &[("do", "return"), ("reason", "Say since when.")]).expect(303);
    let barred = grace.browser.get(&at("discard")).expect(403);
    assert!(barred.text().contains("Back to the advisory"), "{}", barred.text());
    let _ = ada.act(&id, "discard", &[]).expect(303);
    let _ = ada.browser.get(&at("discard")).expect(409);
    let _ = grace.browser.get(&at("publish")).expect(409);
    // Whoever wrote it agrees to nothing, whatever their roles.
    let mine = dora.editor.draft(&both());
    dora.hand_in(&mine);
    let own = dora.browser.get(&format!("/desk/advisories/{mine}/decide")).expect(403);
    assert!(own.text().contains("Another person must agree"), "{}", own.text());
}

#[test]
fn whoever_agrees_sees_every_language_and_every_line() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&both());
    ada.hand_in(&id);
    let decide = grace.page(&format!("/desk/advisories/{id}/decide"));
    for (tag, words) in [("en", "Vienna: concert cancelled"), ("de", "Der Veranstalter informiert")] {
        let sheet = format!("/desk/advisories/{id}/sheet?page={tag}");
        assert!(decide.contains(&format!("src=\"{sheet}\"")), "{tag}\n{decide}");
        let printed = grace.page(&sheet);
        assert!(printed.contains(&format!("<html lang=\"{tag}\"")) && printed.contains(words), "{printed}");
    }
    let _ = grace.browser.get(&format!("/desk/advisories/{id}/sheet?page=fr")).expect(404);
    let (_, lines) = decide.split_once("Every line of it, internal ones included").unwrap();
    for words in [
        "<dt>Deutsch: More</dt><dd lang=\"de\" dir=\"auto\">Der Veranstalter informiert, wer Karten hat.</dd>",
        "<dt>Source 1: Reliability (internal)</dt><dd dir=\"auto\">A</dd>",
        "<dt>Contact</dt><dd dir=\"auto\">press office</dd>",
    ] {
        assert!(lines.contains(words), "{words}\n{lines}");
    }
    assert!(!decide.contains("<details"), "nothing is folded away");
    // The page of the advisory says what it says, and what is not public yet.
    let page = ada.page(&format!("/desk/advisories/{id}"));
    let (_, text) = page.split_once("What it says so far, not public").unwrap();
    assert!(text.contains("Der Veranstalter informiert, wer Karten hat."), "{text}");
}

#[test]
fn the_page_of_what_is_public_says_what_the_next_revision_changes() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&both());
    ada.through(&mut grace, &id);
    let page = ada.page(&format!("/desk/advisories/{id}"));
    assert!(page.contains("<h2 id=\"lines\">What it says</h2>") && !page.contains("id=\"difference\""));
    let mut next = both();
    next["contact"] = json!("the organiser");
    next["change"] = json!({"significance": "significant", "note": {"en": "Another contact."}});
    let _ = ada.editor.put(&id, &next).expect(200);
    let page = ada.page(&format!("/desk/advisories/{id}"));
    let (_, changed) = page.split_once("What the next revision changes").unwrap();
    assert!(changed.contains("put in:</span> the organiser</ins>"), "{changed}");
}

#[test]
fn a_button_of_the_form_keeps_ones_place() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let id = ada.editor.draft(&both());
    let draft = both();
    let (fields, read) = (form(&draft), version(&ada.editor, &id));
    let mut press = |button: &str, more: &[(&str, &str)]| {
        let mut all: Vec<_> = fields.iter().collect();
        all.extend(more);
        all.push(("do", button));
        let page = ada.act_on(&id, "edit", &read, &all).expect(200).text().to_owned();
        let at = page.find("autofocus").unwrap_or_else(|| panic!("{button}: nothing has the focus"));
        assert_eq!(page.matches("autofocus").count(), 1, "{button}");
        let from = page[..at].rfind('<').unwrap();
        page[from..at].split_once("id=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    assert_eq!(press("add-source", &[]), "sources.1.title");
    assert_eq!(press("add-language", &[("add.language", "fr")]), "texts.2.event");
    assert_eq!(press("add-area", &[("add.country", "FR")]), "areas.1.name");
    assert_eq!(press("add-area", &[]), "add.country");
    assert_eq!(press("show-parts", &[("add.country", "FR")]), "add.subdivision");
    assert_eq!(press("remove.sources.0", &[]), "sources.title");
    assert_eq!(press("remove.texts.1", &[]), "words.title");
}

#[test]
fn the_review_speaks_the_words_of_the_form() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let mut body = both();
    body["texts"]["en"].as_object_mut().unwrap().remove("headline");
    body["texts"]["de"]["instruction"] = json!([]);
    body["expires"] = json!("2026-12-01T12:30:00+01:00");
    body["sources"][0]["published"] = json!("yesterday");
    let id = ada.editor.draft(&body);
    let page = ada.page(&format!("/desk/advisories/{id}/edit?check"));
    for words in [
        "“English: Headline” is missing.",
        "“Deutsch: What to do” is missing.",
        "later than “Holds from” and “The event itself begins”",
        "“Source 1: On” is",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let text =
        page.split("<p class=\"").filter(|part| part.starts_with("fault") || part.starts_with("caution"));
    for said in text.map(|part| part.split("</p>").next().unwrap()) {
        for raw in ["next_update", "review_by", "no_action", "as_of", " effective", " expires", "/texts"] {
            assert!(!said.contains(raw), "{raw}: {said}");
        }
    }
}

/// Hours that are typed are those of the place, also where it is said after them; what was there before is not moved.
#[test]
fn the_clocks_of_a_form_follow_its_first_place() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let begun = ada.browser.submit("/desk/new", &[("do", "blank"), ("status", "actual")]).expect(303);
    let id = begun.header("location").split('/').nth(3).unwrap().to_owned();
    let page = ada.page(&format!("/desk/advisories/{id}/edit"));
    assert!(page.contains("All hours below are those of Europe/Brussels"), "{page}");
    let fields = [
        ("zone", "Europe/Brussels"),
        ("effective", "2026-12-01T13:00"),
        ("expires", "2026-12-01T18:00"),
        ("add.country", "FI"),
        ("do", "add-area"),
    ];
    let page = ada.act(&id, "edit", &fields).expect(200).text().to_owned();
    assert!(page.contains("All hours below are those of Europe/Helsinki"), "{page}");
    assert!(
        page.contains("id=\"effective\" value=\"2026-12-01T14:00\""),
        "it began when it was begun\n{page}"
    );
    assert!(page.contains("id=\"expires\" value=\"2026-12-01T18:00\""), "{page}");
    // Also where the form has kept itself before the place is said.
    let (base, typed) = (super::version(&ada.editor, &id), [&fields[..3], &[("status", "actual")]].concat());
    let _ = ada.act_on(&id, "keep", &base, &typed).expect(200);
    let page =
        ada.act(&id, "edit", &[&fields[..], &[("began", &*base)]].concat()).expect(200).text().to_owned();
    assert!(page.contains("id=\"expires\" value=\"2026-12-01T18:00\""), "{page}");
    assert!(page.contains(&format!("name=\"began\" value=\"{base}\"")), "{page}");
    // Whoever chose other clocks is not overruled.
    let chosen = [&[("zone", "Europe/Vienna")], &fields[1..]].concat();
    let page = ada.act(&id, "edit", &chosen).expect(200).text().to_owned();
    assert!(page.contains("All hours below are those of Europe/Vienna"), "{page}");
}
