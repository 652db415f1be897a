//! Whatever is refused, what somebody wrote comes back with the refusal; and files are taken by forms without scripts.

use serde_json::json;

use super::{count, form, sit, two, version};
use crate::support::{Answer, Service, advisory, hidden, update};
use forewarn::advisory::Role;

const WRITTEN: &str = "The <police> in Vienna \"cancelled\" it,\nand this was long to write.";

/// As it stands on a page.
fn shown(words: &str) -> String {
    words.replace('&', "&#38;").replace('"', "&#34;").replace('<', "&#60;").replace('>', "&#62;")
}

#[track_caller]
fn brought_back(answer: &Answer, words: &str) {
    assert!(answer.text().contains("What you wrote is not lost"), "{}", answer.text());
    assert!(answer.text().contains(&shown(words)), "{}", answer.text());
}

#[test]
fn who_may_not_any_more_keeps_what_was_written() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    ada.hand_in(&id);
    let read = version(&ada.editor, &id);
    let _ = service.editor("Grace", &[Role::Author]);
    let back = [("do", "return"), ("reason", WRITTEN)];
    let refused = grace.act_on(&id, "decide", &read, &back).expect(403);
    brought_back(&refused, WRITTEN);
    // With the role given back, the page's own button does it.
    let _ = service.editor("Grace", &[Role::Approver]);
    assert_eq!(hidden(refused.text(), "version").as_deref(), Some(read.as_str()));
    assert_eq!(hidden(refused.text(), "do").as_deref(), Some("return"));
    let _ = grace.act_on(&id, "decide", &read, &back).expect(303);
}

#[test]
fn who_was_slower_can_copy_what_was_written() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    ada.hand_in(&id);
    let read = version(&ada.editor, &id);
    let _ = ada.editor.put(&id, &advisory("Vienna: everything is different")).expect(200);
    let refused = grace.act_on(&id, "decide", &read, &[("do", "return"), ("reason", WRITTEN)]).expect(412);
    brought_back(&refused, WRITTEN);
    assert_eq!(count(refused.text(), "readonly"), 1);
    assert!(!refused.text().contains("Send it again"), "it would be refused again");
}

#[test]
fn a_page_of_an_earlier_session_is_sent_again_from_this_one() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let body = advisory("Vienna: concert cancelled at Ernst-Happel-Stadion");
    let id = ada.editor.draft(&body);
    let old = ada.browser.proof();
    ada.browser.cookies.clear();
    let token = ada.editor.token.clone();
    ada.browser.sign_in(&token);
    let base = version(&ada.editor, &id);
    let fields = [
        ("version", base.as_str()),
        ("texts.0.language", "en"),
        ("texts.0.summary", WRITTEN),
        ("proof", &old),
    ];
    let path = format!("/desk/advisories/{id}/edit");
    let refused = ada.browser.post(&path, &fields).expect(403);
    brought_back(&refused, WRITTEN);
    assert!(refused.text().contains(&format!("action=\"{path}\"")) && !refused.text().contains(&old));
    assert_eq!(version(&ada.editor, &id), base, "nothing was changed");
    // Another site's form is not shown on a page of ours, whatever it holds.
    let foreign = ada.browser.send("POST", &path, Some(&fields), &[("Origin", "https://evil.example")]);
    assert!(foreign.status == 403 && !foreign.text().contains("was long to write"), "{}", foreign.text());
    // Nor is a token, or what is no writing of anybody's.
    let secret = ada.browser.post("/desk/tokens", &[("label", "a b"), ("proof", "x")]).expect(403);
    assert!(!secret.text().contains("a b"), "{}", secret.text());
}

#[test]
fn what_is_far_too_much_loses_only_itself() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let body = advisory("Vienna: concert cancelled");
    let id = ada.editor.draft(&body);
    let base = version(&ada.editor, &id);
    let fields = form(&body);
    for (size, told) in [(300_000, None), (3 << 20, Some("Too large to be shown here"))] {
        let paste = "x ".repeat(size / 2);
        let mut all: Vec<_> = fields.iter().filter(|(name, _)| !name.ends_with("description")).collect();
        all.insert(4, ("texts.0.description", &paste));
        all.push(("contact", WRITTEN));
        let refused = ada.act_on(&id, "edit", &base, &all).expect(413);
        brought_back(&refused, WRITTEN);
        brought_back(&refused, "Vienna: concert cancelled");
        assert_eq!(hidden(refused.text(), "severity").as_deref(), Some("severe"));
        assert_eq!(refused.text().contains(&paste), told.is_none());
        assert!(told.is_none_or(|told| refused.text().contains(told)), "{}", refused.text());
        assert_eq!(version(&ada.editor, &id), base);
    }
    // More than anybody listens to.
    let endless = vec![b'x'; 17 << 20];
    let media = "application/x-www-form-urlencoded";
    let path = format!("/desk/advisories/{id}/edit");
    let (browser, sent) = (&mut ada.browser, &endless[..]);
    let outcome =
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| browser.raw(&path, media, sent).status));
    assert!(outcome.is_err() || outcome.is_ok_and(|status| status == 413), "it is hung up on, or told");
    assert_eq!(version(&ada.editor, &id), base);
}

#[test]
fn an_address_that_cannot_be_read_is_answered_by_a_page_of_the_desk() {
    let service = Service::start();
    let (mut ada, _) = two(&service);
    let mut root = sit(&service, "Root", &[Role::Admin]);
    for path in [
        "/desk/people/person",
        "/desk/people/person?name=a&name=b",
        "/desk/people/person?nom=%ff",
        "/desk/advisories/%ff",
        "/desk/advisories/%ff/edit",
        "/desk/sign-in?then=a&then=b",
        "/desk/new/%ff",
        "/desk/nowhere",
    ] {
        for who in [&mut root, &mut ada] {
            let answer = who.browser.get(path);
            assert!(matches!(answer.status, 400 | 403 | 404), "{path} {}", answer.status);
            assert!(answer.header("content-type").starts_with("text/html"), "{path}");
            assert_eq!(count(answer.text(), "<h1"), 1, "{path}: {}", answer.text());
        }
    }
    let none = ada.browser.send("DELETE", "/desk/new", None, &[("Origin", &service.base())]);
    assert!(matches!(none.status, 403 | 405) && none.text().contains("<h1"), "{}", none.text());
}

#[test]
fn a_document_comes_as_a_file_without_scripts() {
    let service = Service::start();
    let (mut ada, grace) = two(&service);
    let id =
        ada.editor.publish(&grace.editor, &advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let cap = service.reader().get(&format!("/advisories/{id}.cap")).expect(200).text().to_owned();
    assert!(ada.page("/desk/new").contains("enctype=\"multipart/form-data\""));
    let import = |ada: &mut super::Sitting, file: &[u8], pasted: &str| {
        ada.browser.upload(
            "/desk/new",
            &[
                ("file", Some("alert.xml"), file),
                ("document", None, pasted.as_bytes()),
                ("do", None, b"import"),
            ],
        )
    };
    for document in [cap.clone(), format!("\u{feff}{cap}")] {
        let taken = import(&mut ada, document.as_bytes(), "");
        assert!(taken.status == 303 || taken.text().contains("What was left out"), "{}", taken.text());
    }
    let pasted = import(&mut ada, b"", &cap);
    assert!(pasted.status == 303 || pasted.text().contains("What was left out"), "{}", pasted.text());
    // What has no place in a draft is listed.
    let more =
        cap.replace("</info>", "<parameter><valueName>Own</valueName><value>x-1</value></parameter></info>");
    let left = import(&mut ada, more.as_bytes(), "").expect(200);
    assert!(left.text().contains("What was left out") && left.text().contains("x-1"), "{}", left.text());
    // What is refused stands in the box, with the reason.
    let refused = import(&mut ada, b"<!DOCTYPE x><alert/>", "").expect(422);
    assert!(refused.text().contains("href=\"#document\"") && refused.text().contains("&#60;!DOCTYPE x&#62;"));
    // A file that is no text is refused by its own field, and what was pasted stays.
    let binary = import(&mut ada, &[0xff, 0xfe, 0x3c, 0x00], WRITTEN).expect(422);
    assert!(binary.text().contains("href=\"#file\"") && binary.text().contains(&shown(WRITTEN)));
    let large = import(&mut ada, &vec![b'x'; 3 << 20], "").expect(413);
    assert!(large.text().contains("larger than 2 MB"), "{}", large.text());
    let before = grace.editor.get("/advisories?limit=100").json()["advisories"].as_array().unwrap().len();
    for (media, body) in [
        ("multipart/form-data", &b"--x\r\n"[..]),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\nimport",
        ),
        ("multipart/form-data; boundary=x", b"\0\0\0"),
        ("multipart/form-data; boundary=x", b"--x\r\nno header\r\n\r\n\r\n--x--\r\n"),
        ("text/plain", b"do=blank"),
    ] {
        let answer = ada.browser.raw("/desk/new", media, body);
        assert!(matches!(answer.status, 400 | 403 | 415), "{media} {}", answer.status);
        assert_eq!(count(answer.text(), "<h1"), 1, "{}", answer.text());
    }
    let after = grace.editor.get("/advisories?limit=100").json()["advisories"].as_array().unwrap().len();
    assert_eq!(after, before);
}

#[test]
fn whoever_writes_at_the_next_revision_holds_nobody_up_who_retracts() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let headline = "Vienna: concert cancelled at Ernst-Happel-Stadion";
    let reason = [("reason.en", "This was issued in error.")];
    let id = ada.editor.publish(&grace.editor, &advisory(headline));
    let read = version(&ada.editor, &id);
    for n in 0..3 {
        let next = update(&format!("{headline}, {n}"), "significant", "It goes on.");
        let _ = grace.editor.put(&id, &next).expect(200);
    }
    let done = ada.act_on(&id, "retract", &read, &reason).expect(303);
    assert_eq!(done.header("location"), format!("/desk/advisories/{id}"));
    // Where other words are public than those that were read, it is looked at again first.
    let id = ada.editor.publish(&grace.editor, &advisory("Vienna: the second concert is cancelled"));
    let read = version(&ada.editor, &id);
    let _ = ada
        .editor
        .put(&id, &update("Vienna: the second concert takes place", "significant", "It does."))
        .expect(200);
    ada.through(&mut grace, &id);
    let stale = ada.act_on(&id, "retract", &read, &reason).expect(412);
    brought_back(&stale, "This was issued in error.");
    assert_eq!(ada.state(&id), "in-force");
    let twice = version(&ada.editor, &id);
    let _ = ada.act_on(&id, "end", &twice, &reason).expect(303);
    let replayed = ada.act_on(&id, "end", &twice, &reason);
    assert!(matches!(replayed.status, 409 | 412), "{}", replayed.text());
    assert_eq!(grace.editor.get(&format!("/advisories/{id}/revisions")).json()["revisions"], {
        let all = ada.editor.get(&format!("/advisories/{id}/revisions")).json();
        assert_eq!(all["revisions"].as_array().map(Vec::len), Some(3));
        json!(all["revisions"])
    });
}
