//! Feeds follow their files; a bad file changes nothing and is said.

use std::fs;

use crate::support::{Service, advisory};

const AUSTRIA: &str = "areas = [\"AT\"]\n[title]\nen = \"Austria\"\n";
const FRANCE: &str = "areas = [\"FR\"]\n[title]\nen = \"France\"\n";

fn declared() -> Service {
    Service::start_with(|folder| {
        fs::create_dir(folder.join("feeds")).unwrap();
        fs::write(folder.join("feeds/austria.toml"), AUSTRIA).unwrap();
        fs::write(folder.join("feeds/france.toml"), FRANCE).unwrap();
    })
}

#[test]
fn a_feed_shows_what_it_declares() {
    let service = declared();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    assert_eq!(service.reader().titles("austria").len(), 1);
    assert_eq!(service.reader().titles("france").len(), 0);
    assert_eq!(service.reader().get("/feeds/all.atom").status, 404);
}

#[test]
fn a_changed_declaration_takes_effect_and_a_bad_one_does_not() {
    let service = declared();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let file = service.folder.path().join("feeds/france.toml");
    fs::write(&file, FRANCE.replace("FR", "AT")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(service.reader().titles("france").len(), 1);
    let etag = service.reader().get("/feeds/france.atom").header("etag").to_owned();
    fs::write(&file, "areas = [\"AT\"]\nminimum_severity = \"terrible\"\n[title]\nen = \"France\"\n")
        .unwrap();
    let why = service.wait(service.app().reload_feeds()).unwrap_err();
    assert!(why.contains("france.toml:2") && why.contains("use one of"), "{why}");
    assert_eq!(service.reader().get("/feeds/france.atom").header("etag"), etag);
    let ready = service.reader().get("/readyz");
    assert_eq!(ready.status, 200, "readers are served what was there before");
    assert!(
        ready.text().starts_with("ready\nfeeds: kept old: ") && ready.text().contains("france.toml:2"),
        "{}",
        ready.text()
    );
    fs::write(&file, FRANCE).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(service.reader().get("/readyz").expect(200).text(), "ready\n");
    assert_eq!(service.reader().titles("france").len(), 0);
}

/// What is over stays as it was sent, and yet is another document where the feed is about something else.
#[test]
fn a_month_that_is_over_follows_its_feed_and_nobody_is_told_to_keep_it_for_ever() {
    let service = declared();
    let (author, approver) = service.two();
    let _ = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    service.advance(chrono::TimeDelta::days(62));
    let path = "/feeds/france/archive/202612.atom";
    let before = service.reader().get(path).expect(200);
    assert!(before.text().contains("<fh:archive/>"), "{}", before.text());
    let kept = before.header("cache-control").to_owned();
    assert!(kept.contains("max-age=86400") && !kept.contains("immutable"), "{kept}");
    let old = [("If-None-Match", before.header("etag"))];
    let _ = service.reader().ask("GET", path, &old).expect(304);
    let file = service.folder.path().join("feeds/france.toml");
    fs::write(&file, FRANCE.replace("FR", "AT")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    let after = service.reader().ask("GET", path, &old).expect(200);
    assert!(after.text().contains("the concert is cancelled"), "{}", after.text());
    assert_ne!(after.header("etag"), before.header("etag"));
}

#[test]
fn a_feed_that_is_gone_for_good_says_so() {
    let service = declared();
    fs::write(service.folder.path().join("feeds/france.toml"), format!("gone = true\n{FRANCE}")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(service.reader().get("/feeds/france.rss").status, 410);
    assert_eq!(service.reader().get("/feeds/austria.rss").status, 200);
}

#[test]
fn the_first_page_stays_when_a_feed_goes_that_showed_nothing() {
    let service = declared();
    fs::remove_file(service.folder.path().join("feeds/france.toml")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    for path in ["/", "/feeds/", "/feeds.opml", "/status.json"] {
        let answer = service.reader().get(path).expect(200);
        assert!(!answer.text().contains("france"), "{path}");
    }
}

#[test]
fn all_feeds_stand_in_one_file_that_follows_the_declarations() {
    let service = declared();
    let reader = service.reader();
    let offered = || {
        let answer = reader.get("/feeds.opml").expect(200);
        assert_eq!(answer.header("content-type"), "text/x-opml; charset=utf-8");
        let text = answer.text().to_owned();
        let document = roxmltree::Document::parse(&text).unwrap();
        let addresses = document.descendants().filter_map(|node| node.attribute("xmlUrl"));
        addresses.map(|address| address.rsplit('/').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(offered(), ["austria.atom", "france.atom"]);
    let page = reader.get("/feeds/").expect(200);
    assert!(page.text().contains(&format!("href=\"{}/feeds.opml\"", service.base())), "{}", page.text());
    fs::write(service.folder.path().join("feeds/france.toml"), format!("gone = true\n{FRANCE}")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(offered(), ["austria.atom"]);
}

#[test]
fn the_list_of_feeds_follows_the_languages_that_are_declared() {
    let service = declared();
    let file = service.folder.path().join("feeds/austria.toml");
    fs::write(&file, format!("{AUSTRIA}de = \"Österreich\"\n")).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    let german = service.reader().get("/de/feeds/");
    assert_eq!(german.status, 200);
    assert!(german.text().contains("<html lang=\"de\"") && german.text().contains("Österreich"));
    assert!(service.reader().get("/feeds/").text().contains("href=\"/de/feeds/\""));
    assert!(service.reader().get("/de/").text().contains("href=\"/de/feeds/\""));
    assert_eq!(service.reader().get("/de/feeds").status, 308);
    fs::write(&file, AUSTRIA).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert_eq!(service.reader().get("/de/feeds/").status, 404);
    assert_eq!(service.reader().get("/feeds/").status, 200);
}

/// What no feed shows reaches nobody: whoever writes it is told, and goes on only with a reason.
#[test]
fn what_no_feed_shows_is_warned_of() {
    let service = declared();
    let (author, _) = service.two();
    let mut body = advisory("Berlin: the concert is cancelled");
    body["areas"] = serde_json::json!([{"name": "Berlin", "country": "DE", "circle": {"lat": 52.52, "lon": 13.4, "radius_km": 3}}]);
    let of = |body: &serde_json::Value| {
        let found = author.post("/validate", body).expect(200).json();
        let all = found["problems"].as_array().unwrap();
        all.iter().find(|one| one["code"] == "AREA-08").cloned()
    };
    let told = of(&body).unwrap();
    assert_eq!((&told["severity"], &told["pointer"]), (&"warning".into(), &"/areas".into()), "{told}");
    assert_eq!(of(&advisory("Vienna: the concert is cancelled")), None);
    // A feed that was taken down shows nothing any more.
    let gone = format!("gone = true\n{AUSTRIA}");
    fs::write(service.folder.path().join("feeds/austria.toml"), gone).unwrap();
    service.wait(service.app().reload_feeds()).unwrap();
    assert!(of(&advisory("Vienna: the concert is cancelled")).is_some());
}

/// A language that is only given by a title is one of the feed's as well, and has to be spoken.
#[test]
fn a_title_in_a_language_that_feeds_do_not_speak_is_refused() {
    let service = declared();
    let file = service.folder.path().join("feeds/france.toml");
    fs::write(&file, "[title]\nen = \"France\"\nzh = \"法国\"\n").unwrap();
    let why = service.wait(service.app().reload_feeds()).unwrap_err();
    assert!(why.contains("france.toml:3") && why.contains("feeds do not speak `zh`"), "{why}");
}
