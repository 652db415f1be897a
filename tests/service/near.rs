//! `/feeds/near.…`: what is near a place, in every format, with the ids that it has everywhere.

use chrono::TimeDelta;
use serde_json::json;

use crate::support::{Answer, Service, advisory, exercise, level, update};

const VIENNA: &str = "lat=48.2082&lon=16.3738";
const BERLIN: &str = "lat=52.52&lon=13.405";
const TITLE: &str = "Vienna: the concert is cancelled";

fn ask(service: &Service, format: &str, query: &str) -> Answer {
    service.reader().get(&format!("/feeds/near.{format}?{query}"))
}

/// The titles near a place, which must be the same in every format.
fn titles(service: &Service, query: &str) -> Vec<String> {
    let read = |format: &str| service.reader().feed(&format!("/feeds/near.{format}?{query}"));
    let atom = read("atom");
    assert_eq!((&atom, &atom), (&read("rss"), &read("json")));
    atom.into_iter().map(|item| item.title).collect()
}

#[test]
fn what_is_near_is_shown_and_what_is_far_is_not() {
    let service = Service::start();
    let (author, approver) = service.two();
    assert_eq!(titles(&service, VIENNA), Vec::<String>::new());
    let id = author.publish(&approver, &advisory(TITLE));
    let _ = author.publish(&approver, &exercise(TITLE));
    assert_eq!(titles(&service, VIENNA), [TITLE]);
    assert_eq!(titles(&service, BERLIN), Vec::<String>::new());
    assert_eq!(titles(&service, &format!("{BERLIN}&radius_km=500")), Vec::<String>::new());
    assert_eq!(titles(&service, "lat=48.15&lon=17.11&radius_km=60"), [TITLE], "Bratislava");
    let everywhere = service.reader().feed("/feeds/all.atom");
    assert_eq!(service.reader().feed(&format!("/feeds/near.atom?{VIENNA}")), everywhere);
    let _ = author.act(&id, "end", &json!({"reason": {"en": "The danger has passed."}})).expect(200);
    assert_eq!(titles(&service, VIENNA)[0], format!("ENDED: {TITLE}"));
    service.advance(TimeDelta::hours(49));
    assert_eq!(titles(&service, VIENNA), Vec::<String>::new());
}

#[test]
fn a_standing_level_is_near_all_of_its_country() {
    let service = Service::start();
    let (author, approver) = service.two();
    let title = "Austria: terror warning level 4 of 5";
    let _ = author.publish(&approver, &level("4", title));
    assert_eq!(titles(&service, "lat=47.26&lon=11.39"), [title], "Innsbruck");
    assert_eq!(titles(&service, BERLIN), Vec::<String>::new());
}

#[test]
fn who_was_warned_is_told_when_the_danger_moves_away() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory(TITLE));
    let mut moved = update(TITLE, "significant", "It is another hall.");
    moved["areas"][0]["circle"] = json!({"lat": 48.1, "lon": 16.2, "radius_km": 1});
    let _ = author.put(&id, &moved).expect(200);
    let _ = author.through(&approver, &id);
    assert_eq!(titles(&service, &format!("{VIENNA}&radius_km=5")), [format!("SUPERSEDED: {TITLE}")]);
    assert_eq!(titles(&service, "lat=48.1&lon=16.2&radius_km=5"), [format!("UPDATE: {TITLE}")]);
}

#[test]
fn the_feed_names_its_rounded_place_and_nothing_finer() {
    let service = Service::start();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory(TITLE));
    let rounded = "lat=48.21&lon=16.37&radius_km=50";
    let own = format!("{}/feeds/near.atom?{rounded}", service.base());
    let answer = ask(&service, "atom", VIENNA).expect(200);
    let document = roxmltree::Document::parse(answer.text()).unwrap();
    let links = document.root_element().children().filter(|node| node.attribute("rel") == Some("self"));
    assert_eq!(links.map(|link| link.attribute("href").unwrap()).collect::<Vec<_>>(), [own]);
    assert!(answer.text().contains("<title>Within 50 km of 48.21, 16.37</title>"), "{}", answer.text());
    assert!(!answer.text().contains("2082"), "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let json = ask(&service, "json", VIENNA).expect(200).json();
    assert_eq!(json["feed_url"], format!("{}/feeds/near.json?{rounded}", service.base()));
    assert_eq!(json["home_page_url"], format!("{}/feeds/", service.base()));
    assert_eq!(
        ask(&service, "rss", rounded).expect(200).bytes,
        ask(&service, "rss", VIENNA).expect(200).bytes
    );
    let held = [("If-None-Match", answer.header("etag"))];
    let path = format!("/feeds/near.atom?{VIENNA}");
    assert_eq!(service.reader().ask("GET", &path, &held).status, 304);
    assert_eq!(service.reader().ask("HEAD", &path, &[]).expect(200).bytes, b"");
    let led = service.reader().ask("GET", &path, &[("Sec-Fetch-Dest", "document")]).expect(303);
    assert_eq!(led.header("location"), "/feeds/");
}

#[test]
fn a_query_that_names_no_place_is_refused_with_its_parameter() {
    let service = Service::start();
    let table = [
        ("", "lat: is missing"),
        ("lat=48.2", "lon: is missing"),
        ("lat=91&lon=0", "lat: must lie"),
        ("lat=1&lon=2&lon=2", "lon: stands more than once"),
        ("lat=1&lon=2&lang=de", "lang: there is no such parameter"),
        ("lat=1&lon=2&radius_km=1000", "radius_km: must lie"),
    ];
    for (query, part) in table {
        for format in ["rss", "atom", "json"] {
            let answer = ask(&service, format, query).expect(400);
            assert!(answer.text().contains(part), "{query}: {}", answer.text());
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
    let reader = service.reader();
    assert_eq!(reader.get("/feeds/near.html?lat=1&lon=2").status, 404);
    assert_eq!(reader.get("/feeds/near/?lat=1&lon=2").status, 404);
    assert_eq!(reader.ask("POST", "/feeds/near.atom?lat=1&lon=2", &[]).status, 405);
    assert_eq!(reader.get("/feeds/all.atom?lat=x").status, 200, "elsewhere a query counts for nothing");
}

#[test]
fn the_bytes_are_the_same_after_a_restart() {
    let mut service = Service::start_public("https://feeds.example.org");
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory(TITLE));
    let host = [("Host", "feeds.example.org")];
    let path = format!("/feeds/near.atom?{VIENNA}");
    let bytes = |service: &Service| service.reader().ask("GET", &path, &host).expect(200).bytes;
    let before = bytes(&service);
    service.restart();
    assert_eq!(bytes(&service), before);
    service.advance(TimeDelta::hours(6 + 49));
    let gone = bytes(&service);
    service.advance(TimeDelta::hours(49));
    let _ = bytes(&service);
    service.restart();
    let after = String::from_utf8(bytes(&service)).unwrap();
    assert!(gone != before && after.contains("<updated>2026-12-0"), "never back to the beginning: {after}");
}

#[test]
fn it_comes_in_every_language_of_the_feeds_and_compressed_at_once() {
    let service = Service::start_with(|folder| {
        std::fs::create_dir(folder.join("feeds")).unwrap();
        let feed = "languages = [\"en\", \"de\"]\n[title]\nen = \"All\"\nde = \"Alles\"\n";
        std::fs::write(folder.join("feeds/all.toml"), feed).unwrap();
    });
    let (author, approver) = service.two();
    let mut both = advisory(TITLE);
    both["texts"]["de"] = both["texts"]["en"].clone();
    both["texts"]["de"]["headline"] = json!("Wien: Das Konzert ist abgesagt");
    let _ = author.publish(&approver, &both);
    let feed = |tag: &str| service.reader().feed(&format!("/feeds/near.{tag}atom?{VIENNA}"));
    assert_eq!(
        (feed("")[0].title.as_str(), feed("de.")[0].title.as_str()),
        (TITLE, "Wien: Das Konzert ist abgesagt")
    );
    assert_eq!(feed("")[0].id, feed("de.")[0].id);
    let german = service.reader().get(&format!("/feeds/near.de.atom?{VIENNA}")).expect(200);
    assert!(
        german.text().contains("xml:lang=\"de\"") && german.text().contains("/feeds/near.de.atom?lat=48.21")
    );
    for tag in ["en.", "fr.", "DE.", "xx-yy-zz.", "."] {
        let _ = service.reader().get(&format!("/feeds/near.{tag}atom?{VIENNA}")).expect(404);
    }
    for (encoding, ending) in [("gzip", "-gzip\""), ("br", "-br\""), ("zstd", "-zst\"")] {
        let path = format!("/feeds/near.atom?{VIENNA}");
        let packed = service.reader().ask("GET", &path, &[("Accept-Encoding", encoding)]).expect(200);
        assert!(packed.header("etag").ends_with(ending), "{encoding}: at the first request");
    }
}
