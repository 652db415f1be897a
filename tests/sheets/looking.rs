//! Looking: what waits and since when, what there is, what was done, and what would be printed.

use serde_json::json;

use super::{count, sit, two};
use crate::support::{Service, advisory, exercise};
use forewarn::advisory::Role;

/// Who may not publish is not led to a form that would refuse, but is told who does.
#[test]
fn only_who_may_publish_is_led_to_publishing() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: one that is approved"));
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    let _ = grace.editor.act(&id, "approve", &json!({})).expect(200);
    let page = format!("/desk/advisories/{id}");
    let (way, words) = (
        format!("href=\"{page}/publish\""),
        "Publishing is for somebody with one of these roles: approver, duty.",
    );
    let (author, approver) = (ada.page(&page), grace.page(&page));
    assert!(!author.contains(&way) && author.contains(words), "{author}");
    assert!(approver.contains(&way) && !approver.contains(words), "{approver}");
}

/// Every page about an advisory, whatever state it is in: an answer for people, with one first heading, and never a 500.
#[test]
fn every_page_answers_in_every_state() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let draft = ada.editor.draft(&exercise("Vienna: a draft"));
    let empty = ada.editor.draft(&json!({}));
    let waiting = ada.editor.draft(&advisory("Vienna: one that waits"));
    let _ = ada.editor.act(&waiting, "submit", &json!({})).expect(200);
    let approved = ada.editor.draft(&advisory("Vienna: one that is approved"));
    let _ = ada.editor.act(&approved, "submit", &json!({})).expect(200);
    let _ = grace.editor.act(&approved, "approve", &json!({})).expect(200);
    let live = ada.editor.publish(&grace.editor, &advisory("Vienna: one that is public"));
    let ended = ada.editor.publish(&grace.editor, &advisory("Vienna: one that is over"));
    let _ = ada.editor.act(&ended, "end", &json!({"reason": {"en": "It is over."}})).expect(200);
    let gone = ada.editor.draft(&advisory("Vienna: one that is discarded"));
    let _ = ada.act(&gone, "discard", &[]).expect(303);
    let steps = [
        "", "/edit", "/submit", "/preview", "/decide", "/publish", "/extend", "/end", "/retract", "/discard",
    ];
    for (state, id) in [
        ("draft", &draft),
        ("empty", &empty),
        ("waiting", &waiting),
        ("approved", &approved),
        ("live", &live),
        ("ended", &ended),
        ("gone", &gone),
    ] {
        for step in steps {
            for who in [&mut ada, &mut grace] {
                let answer = who.browser.get(&format!("/desk/advisories/{id}{step}"));
                assert!(
                    matches!(answer.status, 200 | 303 | 403 | 409),
                    "{state}{step}: {} {}",
                    answer.status,
                    answer.text()
                );
                if answer.status != 303 {
                    assert_eq!(count(answer.text(), "<h1"), 1, "{state}{step}");
                    assert!(
                        answer.text().starts_with("<!DOCTYPE html>\n<html lang=\"en\">"),
                        "{state}{step}"
                    );
                    assert!(
                        answer.header("content-security-policy").contains("require-trusted-types-for"),
                        "{step}"
                    );
                }
            }
        }
    }
    for path in ["/desk/advisories/nonsense", "/desk/advisories/01a23179-de00-7eb1-a429-20eb976ef559/edit"] {
        let _ = ada.browser.get(path).expect(404);
    }
}

#[test]
fn the_queue_says_who_waits_since_when_and_what_is_overdue() {
    let service = Service::start();
    let (mut ada, mut grace) = two(&service);
    let id = ada.editor.draft(&advisory("Vienna: somebody should look at this"));
    let _ = ada.editor.act(&id, "submit", &json!({})).expect(200);
    service.advance(chrono::TimeDelta::minutes(12));
    let page = grace.page("/desk");
    let part = page.split_once("id=\"approve\"").unwrap().1.split_once("</section>").unwrap().0;
    assert!(part.contains("Waiting for 12 minutes (since 1 December 2026, 13:00 CET"), "{part}");
    assert!(part.contains("Due: in 18 minutes") || part.contains("Due: in 17 minutes"), "{part}");
    assert!(!page.contains("OVERDUE"));
    assert!(!ada.page("/desk").contains("id=\"approve\""), "it does not wait for her");
    service.advance(chrono::TimeDelta::minutes(20));
    assert!(grace.page("/desk").contains("OVERDUE"));
    assert!(grace.page(&format!("/desk/advisories/{id}")).contains("OVERDUE"));
}

#[test]
fn the_list_is_filtered_and_goes_on() {
    let service = Service::start();
    let (mut ada, grace) = two(&service);
    for n in 0..27 {
        let _ = ada.editor.draft(&exercise(&format!("Vienna: number {n}")));
    }
    let _ = ada.editor.publish(&grace.editor, &advisory("Vienna: the only one that is public"));
    let page = ada.page("/desk/advisories");
    assert_eq!(count(&page, "class=\"is-"), 25);
    let next = page
        .split_once("rel=\"next\"")
        .unwrap()
        .0
        .rsplit_once("href=\"")
        .unwrap()
        .1
        .split('"')
        .next()
        .unwrap();
    assert_eq!(count(&ada.page(&next.replace("&#38;", "&")), "class=\"is-"), 3);
    let found = ada.page("/desk/advisories?state=in-force&area=at&q=only");
    assert_eq!(count(&found, "class=\"is-"), 1, "{found}");
    assert_eq!(count(&ada.page("/desk/advisories?q=%3Cscript%3E"), "<script>"), 0);
    assert!(ada.page("/desk/advisories?state=odd").contains("There is no state “odd”"));
}

#[test]
fn the_activity_is_told_in_sentences() {
    let service = Service::start();
    let (mut ada, grace) = two(&service);
    let id = ada.editor.publish(&grace.editor, &advisory("Vienna: concert cancelled"));
    let page = ada.page("/desk/activity");
    for words in
        ["Ada wrote the draft.", "Ada asked for approval.", "Grace approved it.", "Grace published it."]
    {
        assert!(page.contains(words), "{words}");
    }
    assert!(page.contains(&format!("/desk/advisories/{id}")));
    assert_eq!(count(&ada.page("/desk/activity?before=2"), "<li value="), 1);
}

#[test]
fn the_preview_is_marked_framed_and_by_the_real_renderers() {
    let service = Service::start();
    let mut ada = sit(&service, "Ada", &[Role::Author]);
    let id = ada.editor.draft(&exercise("Vienna: an exercise"));
    let preview = format!("/desk/advisories/{id}/preview");
    let page = ada.browser.get(&preview).expect(200);
    assert!(page.header("content-security-policy").contains("frame-src 'self'"));
    let sheet = ada.browser.get(&format!("/desk/advisories/{id}/sheet")).expect(200);
    let policy = sheet.header("content-security-policy");
    assert!(
        policy.contains("frame-ancestors 'self'")
            && policy.contains("sandbox")
            && !policy.contains("script-src")
    );
    assert!(sheet.text().contains("Preview. This is not public."));
    assert!(ada.page(&format!("{preview}?as=feed")).contains("EXERCISE: Vienna: an exercise"));
    assert!(ada.page(&format!("{preview}?as=cap")).contains("&#60;status&#62;Exercise&#60;/status&#62;"));
    let embed = ada.page(&format!("{preview}?as=embed"));
    assert!(embed.contains("in the frame of: exercise") && embed.contains("/sheet?embed=en\""), "{embed}");
    let framed = ada.browser.get(&format!("/desk/advisories/{id}/sheet?embed=en")).expect(200);
    assert!(
        framed.text().contains("Preview. This is not public.") && framed.text().contains("forewarn-feed")
    );
    assert!(framed.header("content-security-policy").contains("frame-ancestors 'self'; sandbox"));
    let _ = ada.browser.get(&format!("/desk/advisories/{id}/sheet?embed=xx")).expect(404);
    let short = ada.page(&format!("{preview}?as=short"));
    assert!(
        short.contains("EXERCISE: Vienna: an exercise") && short.contains("of 160 characters"),
        "{short}"
    );
    let empty = ada.editor.draft(&json!({}));
    let told = ada.browser.get(&format!("/desk/advisories/{empty}/preview")).expect(409);
    assert!(told.text().contains("/edit?check"), "{}", told.text());
}
