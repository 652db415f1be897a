//! Every public address: what it shows, what has not changed, and every way in which it can say no.

use forewarn::advisory::Language;

use super::{FEED, FOR_EVER, Kind, MOVING, NEVER, PAGE, PUBLIC, PULSE, assert_dressed, set};
use crate::docs::{committed, operations};
use crate::support::{Answer, Listener, Service, advisory};

/// The end of a described address, and what is promised there; the first that fits holds.
const TABLE: &[(&str, Kind, &str)] = &[
    ("/healthz", Kind::Words, NEVER),
    ("/readyz", Kind::Words, NEVER),
    ("/openapi.json", Kind::Document, PAGE),
    ("/docs/", Kind::Page, PAGE),
    ("/problems/", Kind::Page, PAGE),
    ("/embed/", Kind::Page, PAGE),
    ("/embed.js", Kind::Document, MOVING),
    ("/embed/{version}/forewarn.js", Kind::Document, FOR_EVER),
    ("/embed/{version}/i18n/{lang}.json", Kind::Document, MOVING),
    (".zip", Kind::Document, MOVING),
    ("/embed/files/{file}", Kind::Document, MOVING),
    ("oembed.json", Kind::Document, PAGE),
    ("/oembed", Kind::Document, MOVING),
    (".svg", Kind::Document, PULSE),
    ("/embed/{feed}.html", Kind::Document, PULSE),
    ("/embed/{feed}.{lang}.html", Kind::Document, PULSE),
    ("/embed/{feed}", Kind::Frame, PULSE),
    ("/embed/{feed}.{lang}", Kind::Frame, PULSE),
    ("/feeds.opml", Kind::Document, PAGE),
    ("/levels.json", Kind::Document, PULSE),
    ("/status.json", Kind::Document, PULSE),
    ("/current.json", Kind::Document, PULSE),
    ("/advisories/{id}.json", Kind::Document, PAGE),
    ("/advisories/{id}/{n}.json", Kind::Document, PAGE),
    (".cap", Kind::Document, PAGE),
    (".atom", Kind::Document, FEED),
    (".rss", Kind::Document, FEED),
    (".json", Kind::Document, FEED),
    (".ics", Kind::Document, FEED),
    ("", Kind::Page, PAGE),
];

struct House {
    service: Service,
    id: String,
}

fn house() -> House {
    let service = Service::start_set(PUBLIC, |settings| {
        let said = || [(Language::parse("en").unwrap(), "City of Example".to_owned())].into();
        (settings.site.imprint, settings.site.privacy) = (said(), said());
    });
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &advisory("Vienna: concert cancelled"));
    House { service, id }
}

impl House {
    /// Every described public address with what is promised there; streams are asked apart, since they do not end.
    fn addresses(&self) -> Vec<(String, Kind, &'static str)> {
        let all = operations(&committed(), false).into_iter().map(|(_, template, _)| template);
        let all = all.filter(|template| !template.ends_with("/events"));
        let all: Vec<_> = all
            .map(|template| {
                let line = TABLE.iter().find(|(end, _, _)| template.ends_with(end) || template == *end);
                let (_, kind, cache) = line.unwrap();
                (self.path(&template), *kind, *cache)
            })
            .collect();
        assert!(all.len() > 40);
        all
    }

    fn path(&self, template: &str) -> String {
        let path = template.replace("{id}", &self.id).replace("{n}", "1").replace("{feed}", "all");
        let path = path.replace("{lang}", "de").replace("{volume}", "202612").replace("{when}", "2026");
        let path = path.replace("{version}", "1.0.0").replace("{file}", "README.txt");
        match path.as_str() {
            path if path.contains("near") => format!("{path}?lat=48.2&lon=16.4"),
            "/oembed" => format!("/oembed?url={PUBLIC}/feeds/all/"),
            path => path.to_owned(),
        }
    }
}

/// A short refusal, with what belongs to it.
#[track_caller]
fn assert_refused(what: &str, answer: &Answer, status: u16, more: &[(&str, &str)]) {
    assert_eq!(answer.status, status, "{what}");
    assert_dressed(what, answer, Kind::Words, NEVER, more);
}

#[test]
fn what_is_shown_carries_its_whole_set_in_every_coding() {
    let house = house();
    let reader = house.service.reader();
    for (path, kind, cache) in house.addresses() {
        let codings = ["identity", "gzip", "br", "zstd"].map(|coding| ("GET", coding));
        for (method, coding) in codings.into_iter().chain([("HEAD", "identity")]) {
            let answer = reader.ask(method, &path, &[("Accept-Encoding", coding)]).expect(200);
            assert_dressed(&format!("{method} {path} {coding}"), &answer, kind, cache, &[]);
            assert!(!answer.headers.contains_key("set-cookie"), "{path}");
        }
    }
}

#[test]
fn what_has_not_changed_is_said_with_what_a_cache_needs_and_no_more() {
    let house = house();
    let reader = house.service.reader();
    for (path, kind, cache) in house.addresses() {
        if kind == Kind::Words {
            continue;
        }
        let etag = reader.get(&path).expect(200).header("etag").to_owned();
        let answer = reader.ask("GET", &path, &[("If-None-Match", &etag)]).expect(304);
        let names = ["access-control-allow-origin", "cache-control", "strict-transport-security", "vary"];
        let mut expected = set(kind, cache);
        expected.retain(|name, _| names.contains(&name.as_str()));
        let mut found = answer.headers.clone();
        found.retain(|name, _| !["date", "etag", "last-modified"].contains(&name.as_str()));
        assert_eq!(found, expected, "{path}");
        assert_eq!(answer.header("etag"), etag, "{path}");
        let answer = reader.ask("GET", &path, &[("If-Match", "\"other\"")]);
        assert_refused(&path, &answer, 412, &[]);
    }
}

#[test]
fn every_address_refuses_what_it_cannot_do_in_a_few_words_that_nobody_keeps() {
    let house = house();
    let reader = house.service.reader();
    let methods = ("allow", "GET, HEAD, OPTIONS");
    for (path, _, _) in house.addresses() {
        for method in ["POST", "PUT", "DELETE", "PATCH", "TRACE"] {
            assert_refused(&path, &reader.ask(method, &path, &[]), 405, &[methods]);
        }
        let preflight = [("Origin", "https://hall.example"), ("Access-Control-Request-Method", "GET")];
        let answer = reader.ask("OPTIONS", &path, &preflight);
        let allowed = [
            methods,
            ("access-control-allow-methods", "GET, HEAD, OPTIONS"),
            ("access-control-allow-headers", "*"),
            ("access-control-max-age", "86400"),
        ];
        assert_refused(&path, &answer, 204, &allowed);
        let answer = reader.ask("GET", &path, &[("Host", "elsewhere.example")]);
        assert_refused(&path, &answer, 421, &[]);
        assert_refused(&path, &reader.ask("GET", &path, &[("Host", "a b")]), 400, &[]);
        let many: Vec<_> = (0..80).map(|n| (format!("x-{n}"), "y".to_owned())).collect();
        let many: Vec<_> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = reader.ask("GET", &path, &many);
        assert_refused(&path, &answer, 431, &[]);
    }
    assert_refused("nowhere", &reader.get("/nowhere"), 404, &[]);
    let refused = reader.get("/feeds/near.atom?lat=91&lon=0");
    assert_refused("near", &refused, 400, &[]);
    let navigates = [("Sec-Fetch-Dest", "document")];
    let answer = reader.ask("GET", "/feeds/all.atom", &navigates);
    assert_refused("a browser at a feed", &answer, 303, &[("vary", "sec-fetch-dest")]);
}

#[test]
fn a_feed_that_was_taken_down_says_so_in_the_same_way() {
    let gone = "gone = true\n[title]\nen = \"Old\"\n";
    let service = Service::start_with(|folder| {
        std::fs::create_dir_all(folder.join("feeds")).unwrap();
        std::fs::write(folder.join("feeds/old.toml"), gone).unwrap();
        std::fs::write(folder.join("feeds/all.toml"), "[title]\nen = \"All\"\n").unwrap();
    });
    let answer = service.reader().get("/feeds/old.atom").expect(410);
    let mut expected = set(Kind::Words, NEVER);
    // Nothing here is encrypted.
    expected.remove("strict-transport-security");
    let mut found = answer.headers;
    found.retain(|name, _| !super::ITS_OWN.contains(&name.as_str()));
    assert_eq!(found, expected);
}

#[test]
fn a_stream_is_dressed_as_what_it_is() {
    let house = house();
    let reader = house.service.reader();
    let answer = reader.ask("HEAD", "/feeds/all/events", &[]).expect(200);
    assert_eq!(answer.header("content-type"), "text/event-stream");
    let more = [("content-security-policy", "default-src 'none'; sandbox"), ("x-accel-buffering", "no")];
    assert_dressed("a stream", &answer, Kind::Words, NEVER, &more);
    // The stream itself is greeted by other code than answers.
    let listener = Listener::open(house.service.app().address(), "/feeds/all/events", None).greeted();
    for (name, value) in answer.headers.iter().filter(|(name, _)| !super::ITS_OWN.contains(&name.as_str())) {
        assert_eq!(listener.header(name), Some(&**value), "{}", listener.head);
    }
    assert!(listener.header("strict-transport-security").is_some(), "{}", listener.head);
}
