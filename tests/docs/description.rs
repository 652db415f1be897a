//! `openapi.json`: what is committed is what is served, and every address of the routers is in it and none besides.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use forewarn::http::docs::openapi;
use serde_json::Value;

use super::{committed, operations};
use crate::support::{Service, advisory};

#[test]
fn the_committed_description_is_the_one_that_is_served_golden() {
    let text = format!("{:#}\n", openapi());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/openapi.json");
    #[expect(clippy::disallowed_methods, reason = "a test may ask whether to rewrite")]
    if std::env::var("FOREWARN_GOLDEN").is_ok_and(|value| value == "write") {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), text, "run `just golden` and read the difference");
    let service = Service::start();
    let served = service.reader().get("/openapi.json").expect(200);
    assert_eq!(served.text(), text);
    assert_eq!(served.header("content-type"), "application/json");
    assert_eq!(served.header("access-control-allow-origin"), "*");
    let etag = served.header("etag").to_owned();
    let _ = service.reader().ask("GET", "/openapi.json", &[("If-None-Match", &etag)]).expect(304);
}

/// The addresses that the sources of the editors' half give to their router.
fn routed() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http/api");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        // Addresses are written out, or named by a constant that is.
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let route = line.trim_start().strip_prefix(".route(\"").or_else(|| {
                let constant = line.trim_start().starts_with("pub(super) const ");
                line.split_once("= \"").map(|(_, rest)| rest).filter(|_| constant)
            });
            let address = route.and_then(|rest| rest.split('"').next());
            found.extend(address.filter(|address| address.starts_with("/api/")).map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_address_of_the_api_is_described_and_none_besides() {
    let description = committed();
    let described: BTreeSet<_> =
        operations(&description, true).into_iter().map(|(_, path, _)| path).collect();
    assert_eq!(described, routed());
}

#[test]
fn every_address_knows_the_methods_that_are_described() {
    let service = Service::start();
    let (ada, _) = service.two();
    let mut methods: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (method, path, _) in operations(&committed(), true) {
        methods.entry(path).or_default().insert(method);
    }
    for (path, mut wanted) in methods {
        // What is got has a head, which is not described apart (RFC 9110 §9.3.2).
        if wanted.contains("GET") {
            wanted.insert("HEAD".to_owned());
        }
        let at = path.strip_prefix("/api/v1").unwrap().replace(['{', '}'], "");
        let answer = ada.send("TRACE", &at, b"", &[]).expect(405);
        let allowed: BTreeSet<_> = answer.header("allow").split(',').map(str::to_owned).collect();
        assert_eq!(allowed, wanted, "{path}");
    }
}

/// A template of the description as the pieces of text between its parts.
fn fits(template: &str, path: &str) -> bool {
    let mut rest = path;
    let mut pieces = template.split(['{', '}']).enumerate();
    let mut open = false;
    let inside = |text: &str| !text.is_empty() && !text.contains(['/', '.']);
    for (n, piece) in pieces.by_ref() {
        if n % 2 == 1 {
            open = true;
            continue;
        }
        let found = if piece.is_empty() { Some(rest.len()) } else { rest.find(piece) };
        let Some(at) = found else { return false };
        if open != (at > 0) || open && !inside(&rest[..at]) {
            return false;
        }
        rest = &rest[at + piece.len()..];
        open = false;
    }
    rest.is_empty()
}

#[test]
fn every_public_address_is_described_and_answers() {
    assert!(fits("/feeds/{feed}.{lang}.atom", "/feeds/all.de.atom"));
    assert!(!fits("/feeds/{feed}.atom", "/feeds/all.de.atom"));
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &advisory("Vienna: concert cancelled"));
    let reader = service.reader();
    let templates: Vec<_> = operations(&committed(), false).into_iter().map(|(_, path, _)| path).collect();
    for template in &templates {
        let path = template.replace("{id}", &id).replace("{n}", "1").replace("{feed}", "all");
        let path = path.replace("{lang}", "de").replace("{volume}", "202612").replace("{when}", "2026");
        let path = path.replace("{version}", "1.0.0").replace("{file}", "README.txt");
        // A stream does not end, a place has two coordinates, and oEmbed is about a link.
        let path = match path.as_str() {
            "/feeds/all/events" => continue,
            // Only where an operator has set them.
            path if path.ends_with("/imprint") || path.ends_with("/privacy") => continue,
            path if path.contains("near") => format!("{path}?lat=48.2&lon=16.4"),
            "/oembed" => format!("/oembed?url={}/feeds/all/", service.base()),
            path => path.to_owned(),
        };
        let answer = reader.get(&path);
        assert!(answer.status < 400, "{template}: {path} gives {}", answer.status);
    }
    let live = ada.get(&format!("/advisories/{id}")).json();
    assert_eq!(live["state"], "in-force");
    let outlets = grace.act(&ada.draft(&advisory("Graz: concert cancelled")), "publish", &Value::Null);
    assert!(outlets.status >= 400);
    let mut crawl = vec!["/".to_owned(), "/feeds/".to_owned(), format!("/advisories/{id}")];
    let mut seen = BTreeSet::new();
    while let Some(path) = crawl.pop() {
        if !seen.insert(path.clone())
            || path.contains("/style.")
            || path.contains("/map.")
            || path.starts_with("/embed/")
            || path.contains("/desk")
        {
            continue;
        }
        assert!(templates.iter().any(|template| fits(template, &path)), "{path} is nowhere described");
        let answer = reader.get(&path);
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let text = answer.text().to_owned();
        let links = text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let ours = links.filter_map(|link| link.strip_prefix(service.base().as_str()).or(Some(link)));
        let paths =
            ours.filter(|link| link.starts_with('/')).map(|link| link.split(['#', '?']).next().unwrap());
        crawl.extend(paths.map(str::to_owned));
    }
    assert!(seen.len() > 20, "{seen:?}");
}
