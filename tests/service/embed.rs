//! What stands on the pages of others: every address with what a browser needs to be told, and the truth of this minute.

use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::render::golden::check;
use crate::support::{Service, advisory, exercise};

const PUBLIC: &str = "https://warnings.example.org";
const HOST: (&str, &str) = ("Host", "warnings.example.org");

fn get(service: &Service, path: &str) -> crate::support::Answer {
    service.reader().ask("GET", path, &[HOST])
}

#[test]
fn every_address_says_what_it_is_who_may_load_it_and_for_how_long() {
    let service = Service::start_public(PUBLIC);
    let page = get(&service, "/embed/all").expect(200);
    let own = page.text().split("src=\"").filter_map(|rest| rest.split('"').next());
    let own: Vec<_> = own.filter(|path| path.starts_with("/embed/own.")).map(str::to_owned).collect();
    let [frame_script] = own.as_slice() else { panic!("{own:?}") };
    let (ever, moving) =
        ("public, max-age=31536000, immutable", "public, max-age=3600, stale-while-revalidate=86400");
    let pulse = "public, max-age=30, stale-if-error=120";
    let script = "text/javascript; charset=utf-8";
    let table = [
        ("/embed/1.0.0/forewarn.js", script, ever),
        (frame_script.as_str(), script, ever),
        ("/embed.js", script, moving),
        ("/embed/1.0.0/i18n/de.json", "application/json", moving),
        ("/embed/forewarn-embed-1.0.0.zip", "application/zip", moving),
        ("/embed/files/forewarn.php", "text/plain; charset=utf-8", moving),
        (
            "/embed/all/oembed.json",
            "application/json",
            "public, max-age=30, stale-while-revalidate=30, stale-if-error=600",
        ),
        ("/oembed?url=https://warnings.example.org/feeds/all/", "application/json", moving),
        ("/embed/all", "text/html; charset=utf-8", pulse),
        ("/embed/all.html", "text/html; charset=utf-8", pulse),
        ("/badge/all.svg", "image/svg+xml", pulse),
    ];
    for (path, media, cache) in table {
        let answer = get(&service, path).expect(200);
        assert_eq!(answer.header("content-type"), media, "{path}");
        assert_eq!(answer.header("cache-control"), cache, "{path}");
        let told = [
            ("access-control-allow-origin", "*"),
            ("cross-origin-resource-policy", "cross-origin"),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("access-control-expose-headers", "age, date, etag"),
        ];
        for (name, value) in told {
            assert_eq!(answer.header(name), value, "{path} {name}");
        }
        assert!(answer.header("etag").len() > 10, "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
        let again = service.reader().ask("GET", path, &[HOST, ("If-None-Match", answer.header("etag"))]);
        assert_eq!(again.status, 304, "{path}");
    }
}

#[test]
fn a_frame_may_stand_anywhere_is_isolated_and_renews_itself_and_no_other_page_is() {
    let service = Service::start_public(PUBLIC);
    let frame = get(&service, "/embed/all").expect(200);
    assert_eq!(frame.header("cross-origin-embedder-policy"), "require-corp");
    assert_eq!(frame.header("refresh"), "120");
    assert_eq!(frame.header("x-frame-options"), "");
    let policy = frame.header("content-security-policy");
    assert!(policy.contains("frame-ancestors *") && policy.contains("sandbox allow-scripts "), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("allow-same-origin"), "{policy}");
    for path in ["/", "/feeds/all/", "/embed/"] {
        let page = get(&service, path).expect(200);
        assert_eq!(page.header("refresh"), "", "{path}");
        assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
    }
}

#[test]
fn frame_part_and_badge_tell_what_is_in_force_and_are_renewed_every_minute() {
    let service = Service::start_public(PUBLIC);
    let (author, approver) = service.two();
    let text = |path: &str| get(&service, path).expect(200).text().to_owned();
    assert!(text("/embed/all").contains("no advisory is in force"));
    let id = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let stamp = |text: String| text.replace(&id, "{id}");
    check("embed/frame.html", &stamp(text("/embed/all")));
    check("embed/part.html", &stamp(text("/embed/all.html")));
    assert!(text("/badge/all.svg").contains("Advisories in force: 1"));
    // Every link of a part leads to us from anywhere.
    for link in text("/embed/all.html").split("href=\"").skip(1) {
        assert!(link.starts_with(PUBLIC), "{link}");
    }
    service.advance(TimeDelta::minutes(2));
    let later = text("/embed/all");
    assert!(later.contains("data-check-by=\"2026-12-01T12:05:00Z\""), "{later}");
    assert!(later.contains("As of <time datetime=\"2026-12-01T13:02+01:00\">"), "{later}");
    let _ = author.act(&id, "end", &json!({"reason": {"en": "It is open again."}})).expect(200);
    for path in ["/embed/all", "/embed/all.html", "/badge/all.svg"] {
        let text = text(path);
        assert!(text.contains("no advisory is in force") && !text.contains("concert"), "{path}: {text}");
    }
}

#[test]
fn a_frame_takes_no_zone_from_its_address() {
    let service = Service::start_public(PUBLIC);
    let frame = get(&service, "/embed/all").expect(200).text().to_owned();
    // A zone of the venue's own is the business of the script: the bytes are those of the path.
    let other = get(&service, "/embed/all?timezone=Europe/Lisbon").expect(200);
    assert_eq!(other.text(), frame);
}

#[test]
fn what_lapses_leaves_frame_and_badge_at_its_instant() {
    let service = Service::start_public(PUBLIC);
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    service.advance(TimeDelta::hours(6));
    for path in ["/embed/all", "/embed/all.html", "/badge/all.svg"] {
        assert!(!get(&service, path).text().contains("concert"), "{path}");
    }
}

#[test]
fn an_exercise_is_called_one_in_everything_that_is_embedded() {
    let service = Service::start_public(PUBLIC);
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &exercise("Vienna: an exercise at the stadium"));
    for path in ["/embed/exercise", "/embed/exercise.html"] {
        let text = get(&service, path).expect(200).text().to_owned();
        assert!(text.contains("EXERCISE: Vienna: an exercise at the stadium"), "{path}: {text}");
        assert!(
            text.contains("Exercises and tests: 1") && !text.contains("Advisories in force"),
            "{path}: {text}"
        );
    }
    assert!(get(&service, "/badge/exercise.svg").text().contains("Exercises and tests: 1"));
    assert!(get(&service, "/embed/all").text().contains("no advisory is in force"));
}

#[test]
fn what_is_announced_is_told_before_it_holds_and_is_not_counted() {
    let service = Service::start_public(PUBLIC);
    let (author, approver) = service.two();
    let mut later = advisory("Vienna: the bridge is closed on Tuesday");
    later["effective"] = json!("2026-12-01T14:00:00+01:00");
    let id = author.publish(&approver, &later);
    let ids =
        |list: &Value| list.as_array().unwrap().iter().map(|one| one["advisory"].clone()).collect::<Vec<_>>();
    let state = || get(&service, "/feeds/all/current.json").expect(200).json();
    let told = state();
    assert_eq!((ids(&told["announced"]), ids(&told["advisories"])), (vec![json!(id)], vec![]));
    assert_eq!(
        (told["count"].clone(), told["announced"][0]["standing"].clone()),
        (json!(0), json!("announced"))
    );
    assert_eq!(get(&service, "/levels.json").json()["count"], 0);
    service.advance(TimeDelta::hours(1));
    let told = state();
    assert_eq!((ids(&told["announced"]), ids(&told["advisories"])), (vec![], vec![json!(id)]));
}

#[test]
fn a_link_is_told_of_and_whatever_else_is_asked_is_refused() {
    let service = Service::start_public(PUBLIC);
    let feed = "url=https%3A%2F%2Fwarnings.example.org%2Ffeeds%2Fall%2F";
    let table = [
        (200, feed.to_owned()),
        (200, format!("{feed}&format=json&maxwidth=300&maxheight=200&dnt=1")),
        (200, format!("{feed}&format=xml")),
        (200, "url=https://warnings.example.org/embed/exercise".to_owned()),
        (200, "url=https://warnings.example.org/feeds/all?x%23y".to_owned()),
        (501, format!("{feed}&format=yaml")),
        (404, "url=https://elsewhere.example/feeds/all/".to_owned()),
        (404, "url=https://warnings.example.org/feeds/none/".to_owned()),
        (404, "url=https://warnings.example.org/feeds/all.atom".to_owned()),
        (404, "url=https://warnings.example.org/advisories/1".to_owned()),
        (404, "url=javascript:alert(1)".to_owned()),
        (404, "url=nothing".to_owned()),
        (400, String::new()),
        (400, format!("{feed}&callback=x")),
        (400, format!("{feed}&{feed}")),
        (400, format!("{feed}&maxwidth=0")),
        (400, format!("{feed}&maxwidth=-1")),
        (400, format!("{feed}&maxheight=1e3")),
        (400, format!("{feed}&maxheight=99999999999999999999")),
        (400, format!("url={}", "a".repeat(3000))),
    ];
    for (status, query) in table {
        let answer = get(&service, &format!("/oembed?{query}"));
        assert_eq!(answer.status, status, "{query}: {}", answer.text());
        assert!(status == 200 || answer.text().starts_with(&status.to_string()), "{query}");
    }
    let told = get(&service, &format!("/oembed?{feed}&maxwidth=300")).json();
    assert_eq!((told["width"].as_u64(), told["title"].as_str()), (Some(300), Some("All advisories")));
    assert!(
        get(&service, &format!("/oembed?{feed}&format=xml")).header("content-type").starts_with("text/xml")
    );
    let other = service.reader().ask("POST", &format!("/oembed?{feed}"), &[HOST]);
    assert_eq!(other.status, 405);
    let head = service.reader().ask("HEAD", &format!("/oembed?{feed}"), &[HOST]);
    assert_eq!((head.status, head.bytes.len()), (200, 0));
}

#[test]
fn a_feeds_page_leads_to_what_is_told_of_it() {
    let service = Service::start_public(PUBLIC);
    let page = get(&service, "/feeds/all/").expect(200).text().to_owned();
    for kind in ["application/json+oembed", "text/xml+oembed"] {
        let link = page.split('<').find(|tag| tag.contains(kind)).unwrap();
        let href = link.split("href=\"").nth(1).unwrap().split('"').next().unwrap().replace("&#38;", "&");
        let path = href.strip_prefix(PUBLIC).unwrap();
        assert_eq!(get(&service, path).status, 200, "{path}");
    }
}
