//! The archive for people: whatever was ever public is found by year and by words, and never looks as if it held.

use chrono::TimeDelta;
use forewarn::advisory::Role;
use forewarn::desk::ADVISORIES_ON_A_PAGE;
use roxmltree::{Document, ParsingOptions};
use serde_json::{Value, json};

use super::archive::publish_many;
use crate::support::{Service, advisory, exercise, level, update};

/// What a page lists: the marks of each card, and its title.
fn cards(page: &str) -> Vec<(String, String)> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let page = Document::parse_with_options(page, options).unwrap();
    let has = |node: &roxmltree::Node, class: &str| {
        node.attribute("class").is_some_and(|all| all.split(' ').any(|own| own == class))
    };
    let text = |node: roxmltree::Node| -> String {
        node.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect()
    };
    let card = |card: roxmltree::Node| {
        let marks =
            card.descendants().filter(|node| has(node, "mark")).map(text).collect::<Vec<_>>().join(" ");
        (marks, text(card.descendants().find(|node| node.has_tag_name("h3")).unwrap()))
    };
    page.descendants().filter(|node| has(node, "card")).map(card).collect()
}

fn listed(service: &Service, path: &str) -> Vec<(String, String)> {
    cards(service.reader().get(path).expect(200).text())
}

fn titles(service: &Service, path: &str) -> Vec<String> {
    listed(service, path).into_iter().map(|(_, title)| title).collect()
}

/// The same in another hall, so that no rule takes it for a repetition.
fn at_hall(mut body: Value, name: &str) -> Value {
    body["areas"][0]["name"] = json!(format!("{name}, Vienna"));
    body
}

#[test]
fn everything_that_was_ever_public_is_there_with_where_it_stands() {
    let service = Service::start();
    let (author, approver) = service.two();
    let publish = |headline: &str, hall: &str| author.publish(&approver, &at_hall(advisory(headline), hall));
    let _ = publish("Vienna: one lapses", "Hall one");
    let ended = publish("Vienna: two ends", "Hall two");
    let wrong = publish("Vienna: three was wrong", "Hall three");
    let _ = author.publish(&approver, &level("4", "Austria: terror warning raised"));
    let reason = |text: &str| json!({"reason": {"en": text}});
    let _ = author.act(&ended, "end", &reason("It is over.")).expect(200);
    let _ = author.act(&wrong, "retract", &reason("It never was.")).expect(200);
    let expected = |first: &str, last: &str| {
        [
            ("In force", "Austria: terror warning raised"),
            ("Retracted", "RETRACTED: Vienna: three was wrong"),
            ("Ended", "ENDED: Vienna: two ends"),
            (first, last),
        ]
        .map(|(mark, title)| (mark.to_owned(), title.to_owned()))
    };
    for path in ["/archive/", "/archive", "/archive/2026", "/archive/202612", "/archive/search"] {
        assert_eq!(listed(&service, path), expected("In force", "Vienna: one lapses"), "{path}");
    }
    service.advance(TimeDelta::days(60));
    for path in ["/archive/", "/archive/2026", "/archive/202612", "/archive/search?year=2026"] {
        assert_eq!(listed(&service, path), expected("Expired", "EXPIRED: Vienna: one lapses"), "{path}");
    }
    let page = service.reader().get("/archive/2026").expect(200);
    assert_eq!(page.text().matches("No longer in force since").count(), 3);
    assert!(!page.text().contains("Do not travel"), "no instruction is repeated where it does not hold");
}

#[test]
fn what_is_looked_for_must_all_be_in_what_is_public() {
    let service = Service::start();
    let (author, approver) = service.two();
    let mut described = at_hall(advisory("Vienna: 100% closed"), "Prater");
    described["texts"]["en"]["description"] = json!("The riverside path by the Danube canal stays open.");
    let known = author.publish(&approver, &described);
    let _ = author.publish(&approver, &at_hall(advisory("Vienna: no trains"), "Praterstern_station"));
    let found = |query: &str| titles(&service, &format!("/archive/search?q={query}"));
    let (closed, trains) = ("Vienna: 100% closed", "Vienna: no trains");
    assert_eq!(found("vienna"), [trains, closed]);
    assert_eq!(found("VIENNA+cloSED"), [closed], "all words, whatever their case and order");
    assert_eq!(found("riverside+danube"), [closed], "in the description");
    assert_eq!(found("prater"), [trains, closed], "in the names of places");
    assert_eq!(found("100%25"), [closed], "signs of patterns are signs");
    assert_eq!(found("n_t"), [""; 0]);
    assert_eq!(found("_"), [trains]);
    assert_eq!(found("nothing+of+the+kind"), [""; 0]);
    // What waits for approval is nobody's business, be it new or the next revision.
    let _ = author.draft(&advisory("Vienna: a secret plan"));
    let next = at_hall(update("Vienna: an unheard word", "significant", "Other words."), "Prater");
    let _ = author.put(&known, &next).expect(200);
    assert_eq!(found("secret"), [""; 0]);
    assert_eq!(found("unheard"), [""; 0]);
    assert_eq!(found("vienna"), [trains, closed]);
}

#[test]
fn drills_are_found_apart_and_only_where_a_feed_is_for_them() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: real"));
    let _ = author.publish(&approver, &at_hall(exercise("Vienna: a drill"), "Hall two"));
    assert_eq!(titles(&service, "/archive/"), ["Vienna: real"]);
    assert_eq!(titles(&service, "/archive/search?q=vienna"), ["Vienna: real"]);
    let page = service.reader().get("/archive/search?drills=1").expect(200);
    assert_eq!(
        cards(page.text()),
        [("Exercise In force".to_owned(), "EXERCISE: Vienna: a drill".to_owned())]
    );
    assert!(page.text().contains("Nothing in this part is real."));
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("feeds")).unwrap();
        std::fs::write(folder.join("feeds/all.toml"), "languages = [\"en\"]\n[title]\nen = \"All\"\n")
            .unwrap();
    });
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &exercise("Vienna: a drill"));
    let page = service.reader().get("/archive/search?drills=1").expect(200);
    assert!(cards(page.text()).is_empty() && !page.text().contains("name=\"drills\""));
}

#[test]
fn a_query_is_refused_by_its_parameter_and_what_is_unknown_is_not_looked_at() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: closed"));
    assert_eq!(titles(&service, "/archive/search?utm_source=x&q=vienna&fbclid=%00&q2=y"), ["Vienna: closed"]);
    let long = "x".repeat(200);
    let many = ["a"; 13].join("+");
    for (query, named) in [
        ("q=a&q=b", "q:"),
        (format!("q={long}").as_str(), "q:"),
        (format!("q={many}").as_str(), "q:"),
        ("year=26", "year:"),
        ("year=20261", "year:"),
        ("year=%2B202", "year:"),
        ("drills=yes", "drills:"),
        ("before=1", "before:"),
        ("before=1.0190a000-0000-4000-8000-000000000000", "before:"),
        ("before=99999999999999999999.0190a000-0000-7000-8000-000000000000", "before:"),
        (format!("x={}", "y".repeat(5000)).as_str(), "the query"),
    ] {
        let answer = service.reader().get(&format!("/archive/search?{query}")).expect(400);
        assert!(answer.text().starts_with(&format!("400: {named}")), "{query}: {}", answer.text());
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    }
    // Whoever comes from elsewhere with a place finds nothing outside of the year that is asked for.
    let beyond = "before=1900000000000.0190a000-0000-7000-8000-000000000000";
    assert_eq!(titles(&service, &format!("/archive/search?{beyond}")), ["Vienna: closed"]);
    assert_eq!(titles(&service, &format!("/archive/search?year=2025&{beyond}")), [""; 0]);
    // Nothing of a query becomes markup, a header, or part of the statement.
    let hostile =
        "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%27%3B+DROP+TABLE+advisory%3B--%0D%0AX-Evil%3A+1%E2%80%AE";
    let page = service.reader().get(&format!("/archive/search?q={hostile}")).expect(200);
    assert!(cards(page.text()).is_empty() && !page.text().contains("<script"));
    assert!(!page.text().contains('\u{202E}') && page.header("x-evil").is_empty());
    assert_eq!(titles(&service, "/archive/"), ["Vienna: closed"]);
    // A query on the other pages is not looked at; other methods are none of theirs.
    assert_eq!(titles(&service, "/archive/2026?q=nothing&before=1"), ["Vienna: closed"]);
    for path in ["/archive/", "/archive/search?q=x"] {
        let head = service.reader().ask("HEAD", path, &[]).expect(200);
        assert!(head.bytes.is_empty(), "{path}");
        let _ = service.reader().ask("POST", path, &[]).expect(405);
    }
}

#[test]
fn pages_that_are_not_there_are_not_there() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: closed"));
    for path in [
        "2025",
        "2027",
        "0000",
        "9999",
        "202611",
        "202613",
        "202612-1",
        "202612-2",
        "202612-01",
        "2026-12",
        "x",
        "2026/",
        "20261",
        "-",
        "searching",
        "search/",
        "99999999999999999999",
    ] {
        let _ = service.reader().get(&format!("/archive/{path}")).expect(404);
    }
    for path in [
        "/en/archive/",
        "/xx/archive/",
        "//archive/",
        "/a/b/archive/",
        "/archive/archive/",
        "/en/archive/search",
    ] {
        let _ = service.reader().get(path).expect(404);
    }
    let fresh = Service::start();
    let page = fresh.reader().get("/archive/").expect(200);
    assert!(page.text().contains("This does not mean that nothing is in force."));
    let _ = fresh.reader().get("/archive/2026").expect(404);
}

#[test]
fn years_that_are_over_are_kept_for_long_unless_something_in_them_still_holds() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: closed"));
    let kept = |path: &str| service.reader().get(path).expect(200).header("cache-control").to_owned();
    let (short, long) = (
        "public, max-age=30, stale-while-revalidate=30, stale-if-error=600",
        "public, max-age=86400, stale-while-revalidate=3600, stale-if-error=86400",
    );
    for path in ["/archive/", "/archive/2026", "/archive/202612", "/archive/search?q=vienna"] {
        assert_eq!(kept(path), short, "{path}");
    }
    service.advance(TimeDelta::days(60));
    for path in ["/archive/2026", "/archive/202612"] {
        assert_eq!(kept(path), long, "{path}");
    }
    for path in ["/archive/", "/archive/search?year=2026"] {
        assert_eq!(kept(path), short, "{path}");
    }
    let before = service.reader().get("/archive/2026").expect(200);
    let again = service.reader().ask("GET", "/archive/2026", &[("If-None-Match", before.header("etag"))]);
    let _ = again.expect(304);

    let service = Service::start();
    let (author, approver) = service.two();
    let standing = author.publish(&approver, &level("3", "Austria: terror warning raised"));
    service.advance(TimeDelta::days(60));
    assert_eq!(kept_by(&service, "/archive/2026"), short, "a level of that year still stands");
    let author = service.editor("Joan", &[Role::Author]);
    let _ = author.act(&standing, "end", &json!({"reason": {"en": "It is over."}})).expect(200);
    assert_eq!(kept_by(&service, "/archive/2026"), long);
    assert_eq!(titles(&service, "/archive/2026"), ["ENDED: Austria: terror warning raised"]);
}

fn kept_by(service: &Service, path: &str) -> String {
    service.reader().get(path).expect(200).header("cache-control").to_owned()
}

#[test]
fn a_year_with_too_much_for_one_page_is_listed_by_months_and_a_search_goes_on() {
    let service = Service::start();
    let many = ADVISORIES_ON_A_PAGE + 3;
    publish_many(&service, many);
    let year = service.reader().get("/archive/2026").expect(200);
    assert!(cards(year.text()).is_empty());
    assert!(year.text().contains("<a href=\"/archive/202612\">2026-12</a>"), "{}", year.text());
    let first = service.reader().get("/archive/202612").expect(200);
    assert_eq!(cards(first.text()).len(), ADVISORIES_ON_A_PAGE);
    assert!(first.text().contains("<a href=\"/archive/202612-2\">2026-12 (2)</a>"));
    let second = service.reader().get("/archive/202612-2").expect(200);
    assert_eq!(cards(second.text()).len(), 3);
    assert!(second.text().contains("<a href=\"/archive/202612\">2026-12</a>"));
    let _ = service.reader().get("/archive/202612-3").expect(404);
    // Every advisory once, newest first, whichever way it is walked.
    let links = |page: &str| -> Vec<String> {
        page.split("<h3")
            .skip(1)
            .map(|card| card.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned())
            .collect()
    };
    let (mut path, mut walked) = (Some("/archive/search?q=concert".to_owned()), Vec::new());
    while let Some(at) = path {
        let page = service.reader().get(&at).expect(200);
        walked.extend(links(page.text()));
        let next = page.text().split("<a href=\"").find(|rest| rest.contains("rel=\"next\""));
        path = next.map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&"));
    }
    let listed: Vec<_> = links(second.text()).into_iter().chain(links(first.text())).collect();
    assert_eq!(walked.len(), many);
    assert_eq!(walked, listed);
}

#[test]
fn every_language_of_the_feeds_has_its_archive() {
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("feeds")).unwrap();
        let feed = "languages = [\"en\", \"ar\"]\n[title]\nen = \"All\"\nar = \"الكل\"\n";
        std::fs::write(folder.join("feeds/all.toml"), feed).unwrap();
    });
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: closed"));
    for path in ["/ar/archive/", "/ar/archive", "/ar/archive/2026", "/ar/archive/search?q=vienna"] {
        let page = service.reader().get(path).expect(200);
        assert!(page.text().contains("<html lang=\"ar\" dir=\"rtl\">"), "{path}");
        assert_eq!(cards(page.text()).len(), 1, "{path}");
        assert!(page.text().contains("action=\"/ar/archive/search\""), "{path}");
    }
    let page = service.reader().get("/archive/search?q=vienna&x=1").expect(200);
    assert!(page.text().contains("href=\"/ar/archive/search?q=vienna\""), "{}", page.text());
}
