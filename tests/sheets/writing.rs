//! Writing: the form and the API's draft are one; what is wrong is told at its field; no edit is lost.

use serde_json::{Value, json};

use super::{count, form, sit, two, version};
use crate::support::{Service, advisory, update};
use forewarn::advisory::Role;

fn body() -> Value {
    advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")
}

#[test]
fn the_form_shows_a_draft_and_sending_it_as_it_is_changes_nothing() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let id = ada.editor.draft(&body());
    let page = ada.page(&format!("/desk/advisories/{id}/edit"));
    for (name, value) in form(&body()).iter().filter(|(_, value)| !value.contains('\n')) {
        assert!(page.contains(&format!("name=\"{name}\"")), "{name}");
        assert!(page.contains(value), "{name} {value}");
    }
    assert_eq!(count(&page, "<h1"), 1);
    assert!(page.contains("<body class=\"live\">"));
    assert!(page.contains("datetime-local"));
    let kept = ada.write(&id, &version(&ada.editor, &id), &body(), "check").expect(303);
    assert_eq!(kept.header("location"), format!("/desk/advisories/{id}/edit?check"));
    assert_eq!(ada.editor.get(&format!("/advisories/{id}")).json()["draft"], body());
}

#[test]
fn what_is_wrong_is_told_on_top_and_at_its_field_and_only_when_asked_for() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let mut long = body();
    long["texts"]["en"]["headline"] = json!("x ".repeat(90));
    let id = ada.editor.draft(&long);
    let edit = format!("/desk/advisories/{id}/edit");
    assert_eq!(count(&ada.page(&edit), "There is a problem"), 0);
    let page = ada.page(&format!("{edit}?check"));
    assert!(page.contains("<title>Error: REAL: "), "{page}");
    assert!(page.contains("<a href=\"#texts.0.headline\">"));
    let at_field =
        page.split_once("id=\"texts.0.headline.said\">").unwrap().1.split_once("</div>").unwrap().0;
    assert!(at_field.contains("Error: "), "{at_field}");
    assert!(page.contains("179 of at most 140 characters"), "{page}");
    // It can be kept like this, but goes no further.
    let further = ada.browser.get(&format!("/desk/advisories/{id}/submit")).expect(303);
    assert_eq!(further.header("location"), format!("{edit}?check"));
}

#[test]
fn buttons_give_the_form_another_part_and_keep_nothing() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let id = ada.editor.draft(&body());
    let before = version(&ada.editor, &id);
    let fields = form(&body());
    let mut press = |extra: &[(&str, &str)]| {
        let all: Vec<_> = fields.iter().chain(extra.iter().copied()).collect();
        ada.act_on(&id, "edit", &before, &all).expect(200).text().to_owned()
    };
    let page = press(&[("add.language", "de"), ("do", "add-language")]);
    assert!(page.contains("name=\"texts.1.language\" value=\"de\""), "{page}");
    assert!(page.contains("What is on this page is not kept yet."));
    let parts = press(&[("add.country", "FR"), ("do", "show-parts")]);
    assert!(parts.contains("value=\"FR-75C\"") || parts.contains("value=\"FR-IDF\""));
    let area = press(&[("add.country", "FR"), ("add.place", "paris"), ("do", "add-area")]);
    assert!(area.contains("name=\"areas.1.name\" id=\"areas.1.name\" value=\"Paris\""), "{area}");
    assert!(area.contains("name=\"areas.1.circle.lat\" id=\"areas.1.circle.lat\" value=\"48.8"));
    assert!(area.contains("data-land=\"FR\"") && area.contains("class=\"land lit\" data-land=\"FR\""));
    // By the name that is used there as well; a slip is seen at once.
    let vienna = press(&[("add.country", "AT"), ("add.place", "wien"), ("do", "add-area")]);
    assert!(vienna.contains("name=\"areas.1.name\" id=\"areas.1.name\" value=\"Wien\""), "{vienna}");
    assert!(
        vienna.contains("name=\"areas.1.circle.lat\" id=\"areas.1.circle.lat\" value=\"48.2"),
        "{vienna}"
    );
    assert!(!vienna.contains("No list of ours has"), "{vienna}");
    let slip = press(&[("add.country", "AT"), ("add.place", "Wein"), ("do", "add-area")]);
    assert!(slip.contains("No list of ours has &#34;Wein&#34; there."), "{slip}");
    let gone = press(&[("do", "remove.areas.0")]);
    assert!(!gone.contains("Ernst-Happel-Stadion, Vienna"));
    assert!(press(&[("do", "add-source")]).contains("id=\"sources.1.title\""));
    assert_eq!(version(&ada.editor, &id), before);
}

#[test]
fn what_is_no_number_is_told_and_nothing_is_kept() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let id = ada.editor.draft(&body());
    let before = version(&ada.editor, &id);
    let fields = form(&body());
    let all: Vec<_> = fields
        .iter()
        .map(|(name, value)| if name == "areas.0.circle.lat" { (name, "north") } else { (name, value) })
        .chain([("do", "check")])
        .collect();
    let answer = ada.act_on(&id, "edit", &before, &all).expect(422);
    assert!(answer.text().contains("value=\"north\""), "what was typed is still there");
    assert!(answer.text().contains("href=\"#areas.0.circle.lat\""));
    assert_eq!(version(&ada.editor, &id), before);
}

#[test]
fn who_was_slower_sees_both_texts_and_loses_neither() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let mut bert = sit(&service, "Bert", &[Role::Author]);
    let id = ada.editor.draft(&body());
    let base = version(&ada.editor, &id);
    let (mut hers, mut his) = (body(), body());
    hers["texts"]["en"]["summary"] = json!("The police in Vienna say that Ada wrote this.");
    hers["contact"] = json!("Ada’s desk");
    his["texts"]["en"]["headline"] = json!("Vienna: Bert wrote this");
    his["texts"]["de"] = json!({"event": "Konzert", "headline": "Wien: Bert", "summary": "Bert.", "instruction": ["Bleiben."]});
    his["contact"] = json!("Bert’s desk");
    let _ = ada.write(&id, &base, &hers, "check").expect(303);
    let conflict = bert.write(&id, &base, &his, "check").expect(409);
    let page = conflict.text();
    for words in [
        "Ada has kept another version",
        "Bert wrote this",
        "Ada wrote this",
        "press office",
        "Bert’s desk",
        "Ada’s desk",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    // What the page sends if nothing is touched: each one's own changes, and mine where both have changed.
    let sent = inputs(page);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut chosen = sent.clone();
    chosen.push(("do", "chosen"));
    let path = format!("/desk/advisories/{id}/merge");
    let _ = bert.browser.submit(&path, &chosen).expect(303);
    let draft = ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone();
    assert_eq!(draft["texts"]["en"]["summary"], hers["texts"]["en"]["summary"]);
    assert_eq!(draft["texts"]["en"]["headline"], his["texts"]["en"]["headline"]);
    assert_eq!(draft["texts"]["de"], his["texts"]["de"]);
    assert_eq!(draft["contact"], his["contact"]);
    assert_eq!(draft["sources"], body()["sources"]);
    assert_eq!(draft["areas"], body()["areas"]);
    // The same form once more is based on what is no longer there.
    let _ = bert.browser.submit(&path, &chosen).expect(409);
    // All of mine, all of theirs.
    let base = version(&ada.editor, &id);
    let _ = ada.write(&id, &base, &hers, "check").expect(303);
    let page = bert.write(&id, &base, &his, "check").expect(409).text().to_owned();
    let mut mine = inputs(&page);
    mine.push(("do".into(), "mine".into()));
    let mine: Vec<_> = mine.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let _ = bert.browser.submit(&path, &mine).expect(303);
    assert_eq!(ada.editor.get(&format!("/advisories/{id}")).json()["draft"], his);
}

/// What a form of the page sends: hidden fields and what is checked.
fn inputs(page: &str) -> Vec<(String, String)> {
    let plain = |text: &str| {
        text.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
    };
    let tags = page.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap());
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!("{name}=\"")).nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
    };
    tags.filter(|tag| tag.contains("type=\"hidden\"") || tag.contains(" checked"))
        .filter_map(|tag| Some((attribute(tag, "name")?, plain(&attribute(tag, "value")?))))
        .filter(|(name, _)| name != "proof")
        .collect()
}

#[test]
fn a_draft_keeps_itself_only_while_nobody_waits_for_it() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let id = ada.editor.draft(&body());
    let base = version(&ada.editor, &id);
    let mut other = body();
    other["contact"] = json!("kept by itself");
    let fields = form(&other);
    let all: Vec<_> = fields.iter().collect();
    let kept = ada.act_on(&id, "keep", &base, &all).expect(200).json();
    assert_eq!(kept["version"].to_string(), version(&ada.editor, &id));
    let _ = ada.act_on(&id, "keep", &base, &all).expect(409);
    let same = ada.act(&id, "keep", &all).expect(200).json();
    assert_eq!(same["version"], kept["version"], "the same words are no new version");
    let heard = ada.act(&id, "review", &all).expect(200).json();
    assert_eq!(heard["errors"], 0);
    assert_eq!(heard["lengths"]["texts.0.headline"], 49);
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let submitted = version(&ada.editor, &id);
    let _ = ada.act(&id, "keep", &all).expect(409);
    assert_eq!(version(&ada.editor, &id), submitted);
}

#[test]
fn a_new_one_begins_blank_as_a_copy_or_from_a_document() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let page = ada.page("/desk/new");
    assert_eq!(count(&page, "<h1"), 1);
    let blank = ada
        .browser
        .submit("/desk/new", &[("do", "blank"), ("status", "exercise"), ("kind", "advisory")])
        .expect(303);
    let id = blank.header("location").split('/').nth(3).unwrap().to_owned();
    let draft = ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone();
    assert_eq!(
        (&draft["status"], &draft["marking"]),
        (&json!("exercise"), &json!(null)),
        "the marking is decided by a person"
    );
    let first = ada.editor.draft(&body());
    let copy = ada.browser.submit("/desk/new", &[("do", "copy"), ("from", &first)]).expect(303);
    let id = copy.header("location").split('/').nth(3).unwrap().to_owned();
    let draft = ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone();
    assert_eq!(draft["texts"], body()["texts"]);
    assert_eq!(draft["expires"], json!(null), "hours are not copied");
    let none = ada.browser.submit("/desk/new", &[("do", "copy")]).expect(422);
    assert!(none.text().contains("href=\"#from\""));
    let refused = ada
        .browser
        .submit("/desk/new", &[("do", "import"), ("document", "<!DOCTYPE x><alert/>")])
        .expect(422);
    assert!(refused.text().contains("href=\"#document\""), "{}", refused.text());
    assert!(refused.text().contains("&#60;!DOCTYPE x&#62;"), "what was pasted is still there");
    let cap = service.reader();
    let (mut grace, public) = (sit(&service, "Grace", &[Role::Approver]), ada.editor.draft(&body()));
    ada.through(&mut grace, &public);
    let document = cap.get(&format!("/advisories/{public}.cap")).expect(200);
    let taken = ada.browser.submit("/desk/new", &[("do", "import"), ("document", document.text())]);
    assert!(taken.status == 303 || taken.text().contains("What was left out"), "{}", taken.text());
}

#[test]
fn the_next_revision_begins_from_what_is_public_and_says_what_changed() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let mut first = body();
    first["retraction"] = json!({"en": "Another stadium was meant."});
    let id = ada.editor.draft(&first);
    ada.through(&mut grace, &id);
    let page = ada.page(&format!("/desk/advisories/{id}/edit"));
    assert!(page.contains("\nAnother stadium was meant.</textarea>"), "{page}");
    assert!(
        page.contains("Write the next revision") && page.contains("name=\"change.note.0.text\""),
        "{page}"
    );
    let mut next = update("Vienna: the concert is moved", "significant", "It was moved.");
    next["retraction"] = first["retraction"].clone();
    let _ = ada.write(&id, &version(&ada.editor, &id), &next, "submit").expect(303);
    let decide = {
        let submit = ada.browser.get(&format!("/desk/advisories/{id}/submit"));
        let _ = ada.act(&id, "submit", &super::reasons(&submit)).expect(303);
        grace.page(&format!("/desk/advisories/{id}/decide"))
    };
    assert!(decide.contains("<ins>") && decide.contains("<del>"), "{decide}");
    assert!(decide.contains("put in:") && decide.contains("taken out:"));
    let ways = format!("/advisories/{id}/diff?from=1&to=draft");
    let changed = ada.editor.get(&ways).expect(200).text().to_owned();
    assert!(changed.contains("It was moved.") && !changed.contains("Another stadium"), "{changed}");
}
