//! Bad input at the desk: shown as what it is, refused with reason, and nothing done by halves.

use serde_json::json;

use super::{form, two, version};
use crate::support::{Service, advisory};

/// What somebody might try in any field.
const HOSTILE: &str = "\"><script>alert(1)</script><img src=x onerror=alert(2)> ' &amp; \u{202E}gnirts\u{202C} {{7*7}} \u{1F469}\u{200D}\u{1F692}";

#[test]
fn hostile_words_in_every_field_are_shown_as_words() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let hostile = json!({
        "kind": HOSTILE, "status": HOSTILE, "marking": HOSTILE, "language": HOSTILE, "category": [HOSTILE],
        "event_code": {HOSTILE: HOSTILE}, "response_type": [HOSTILE], "urgency": HOSTILE, "severity": HOSTILE,
        "certainty": HOSTILE, "audience": [HOSTILE], "topics": [HOSTILE], "effective": HOSTILE, "onset": HOSTILE,
        "expires": HOSTILE, "review_by": HOSTILE, "next_update": HOSTILE, "contact": HOSTILE,
        "areas": [{"name": HOSTILE, "country": HOSTILE, "codes": {HOSTILE: HOSTILE, "iso3166-2": HOSTILE}}],
        "threat_level": {"scheme": HOSTILE, "level": HOSTILE, "as_of": HOSTILE, "source": HOSTILE},
        "texts": {HOSTILE: {"event": HOSTILE, "headline": HOSTILE, "summary": HOSTILE, "description": HOSTILE, "instruction": [HOSTILE]},
                  "en": {"event": HOSTILE, "headline": HOSTILE.repeat(20), "summary": HOSTILE, "instruction": [HOSTILE]}},
        "sources": [{"title": HOSTILE, "publisher": HOSTILE, "url": HOSTILE, "published": HOSTILE, "reliability": HOSTILE}],
        "retraction": {"en": HOSTILE}, "change": {"significance": HOSTILE, "note": {"en": HOSTILE}}
    });
    let id = ada.editor.draft(&hostile);
    let pages = ["", "/edit", "/edit?check", "/preview", "/discard"]
        .map(|step| format!("/desk/advisories/{id}{step}"));
    for path in
        pages.iter().map(String::as_str).chain(["/desk", "/desk/advisories", "/desk/new", "/desk/activity"])
    {
        for who in [&mut ada, &mut grace] {
            let answer = who.browser.get(path);
            assert!(answer.status < 500, "{path}");
            assert!(
                !answer.text().contains("<script>alert") && !answer.text().contains("<img src=x"),
                "{path}"
            );
        }
    }
    // It comes back from the form as it was typed, and a race over it is shown as words too.
    let base = version(&ada.editor, &id);
    let _ = ada.write(&id, &base, &hostile, "check").expect(303);
    let kept = ada.editor.get(&format!("/advisories/{id}")).json()["draft"].clone();
    assert_eq!(kept["texts"]["en"]["summary"], hostile["texts"]["en"]["summary"]);
    assert_eq!(kept["areas"], hostile["areas"]);
    let conflict = ada.write(&id, &base, &advisory("x"), "check").expect(409);
    assert!(!conflict.text().contains("<script>alert"), "{}", conflict.text());
}

#[test]
fn hostile_names_and_queries_are_shown_as_words() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    for path in [
        "/desk/advisories?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&state=%3Cscript%3Ealert",
        "/desk/activity?before=%3Cscript%3Ealert",
        "/desk/advisories/%3Cscript%3Ealert",
    ] {
        let answer = ada.browser.get(path);
        assert!(answer.status < 500, "{path} {}", answer.status);
        assert!(!answer.text().contains("<script>alert"), "{path}");
    }
}

#[test]
fn what_is_far_too_much_is_refused_and_nothing_is_kept() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let body = advisory("Vienna: concert cancelled");
    let id = ada.editor.draft(&body);
    let base = version(&ada.editor, &id);
    let (half, two_mb) = ("x".repeat(400_000), "x".repeat(2 * 1024 * 1024));
    for paste in [half.as_str(), &two_mb] {
        let fields = form(&body);
        let all: Vec<_> = fields.iter().chain([("texts.0.description", paste), ("do", "check")]).collect();
        let answer = ada.act_on(&id, "edit", &base, &all).expect(413);
        assert!(answer.text().contains("Nothing was changed"), "{}", answer.text());
        let imported = ada.browser.submit("/desk/new", &[("do", "import"), ("document", paste)]);
        assert!(matches!(imported.status, 413 | 422), "{}", imported.status);
    }
    // As much as a form takes, and more than a draft may hold: told, and not kept.
    let large = "x ".repeat(60_000);
    let fields = form(&body);
    let all: Vec<_> = fields
        .iter()
        .map(|(name, value)| if name == "contact" { (name, large.as_str()) } else { (name, value) })
        .chain([("do", "check")])
        .collect();
    let answer = ada.act_on(&id, "edit", &base, &all);
    assert!(matches!(answer.status, 413 | 303), "{}", answer.status);
    assert!(
        ada.editor.get(&format!("/advisories/{id}")).expect(200).json()["draft"].to_string().len() < 200_000
    );
}

#[test]
fn a_form_without_its_proof_or_its_version_does_nothing() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.publish(&grace.editor, &advisory("Vienna: concert cancelled"));
    let base = version(&ada.editor, &id);
    for step in [
        "edit", "submit", "decide", "publish", "extend", "end", "retract", "discard", "reviewed", "keep",
        "review", "merge",
    ] {
        let path = format!("/desk/advisories/{id}/{step}");
        let forged = ada.browser.post(
            &path,
            &[("version", base.as_str()), ("reason.en", "x"), ("do", "approve"), ("proof", "x")],
        );
        assert_eq!(forged.status, 403, "{step}: {}", forged.text());
        if step != "review" && step != "merge" {
            let bare = ada.browser.submit(&path, &[("reason.en", "It is over.")]);
            assert!(matches!(bare.status, 400), "{step}: {} {}", bare.status, bare.text());
        }
        // Somebody else's proof proves nothing.
        let theirs = grace.browser.proof();
        let borrowed = ada.browser.post(
            &path,
            &[("version", base.as_str()), ("proof", theirs.as_str()), ("reason.en", "It is over.")],
        );
        assert_eq!(borrowed.status, 403, "{step}");
    }
    assert_eq!(version(&ada.editor, &id), base);
}

/// A page without its tags and without what stands in fields with lines: what is read.
fn read(page: &str) -> String {
    let mut read = String::new();
    for part in page.split("<textarea") {
        let rest = part.split_once("</textarea").map_or(part, |(_, rest)| rest);
        for piece in rest.split('<') {
            read.push_str(piece.split_once('>').map_or(piece, |(_, words)| words));
        }
    }
    read
}

/// A faulty draft is kept, and whoever looks at it sees what it holds.
#[test]
fn what_turns_words_round_or_hides_in_them_is_shown_by_its_name() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let sly = "Do \u{202E}ton\u{202C} travel to the sta\u{200B}dium.";
    let mut body = advisory(sly);
    body["areas"][0]["name"] = json!(sly);
    body["texts"]["en"]["instruction"] = json!([sly]);
    let id = ada.editor.draft(&body);
    let pages = ["", "/edit?check", "/discard"].map(|step| format!("/desk/advisories/{id}{step}"));
    let lists = ["/desk", "/desk/advisories", "/desk/new", "/desk/activity"];
    for path in pages.iter().map(String::as_str).chain(lists) {
        for who in [&mut ada, &mut grace] {
            let page = who.browser.get(path);
            let read = read(page.text());
            assert!(!read.contains(['\u{202E}', '\u{202C}', '\u{200B}']), "{path}: {read}");
            if page.status == 200 {
                assert!(page.text().contains("⟨U+202E⟩ton⟨U+202C⟩") || path == "/desk", "{path}: {read}");
            }
        }
    }
    // What is typed goes back as it was, so that it can be found and mended there.
    let edit = ada.page(&format!("/desk/advisories/{id}/edit"));
    assert!(edit.contains(&format!("\n{sly}</textarea>")), "{edit}");
    let base = version(&ada.editor, &id);
    let _ = ada.editor.put(&id, &body).expect(200);
    let conflict = ada.write(&id, &base, &advisory("Vienna: other words"), "check").expect(409);
    assert!(conflict.text().contains("sta⟨U+200B⟩dium"), "{}", conflict.text());
    assert!(!read(conflict.text()).contains('\u{202E}'));
}
