//! Discovery (§4): every feed document and its answer name the hub and the feed's own address.

use forewarn::config::{Given, Hub, Settings};

use crate::support::Service;

const PUBLIC: &str = "http://warnings.example.org";

/// The relations and addresses of a feed, as its own parser reads them.
fn links(service: &Service, path: &str) -> Vec<(String, String)> {
    let answer = service.reader().get(path).expect(200);
    if path.ends_with(".json") {
        let feed = answer.json();
        let itself = ("self".to_owned(), feed["feed_url"].as_str().unwrap().to_owned());
        let hubs = feed["hubs"].as_array().cloned().unwrap_or_default();
        assert!(hubs.iter().all(|hub| hub["type"] == "WebSub"));
        let hubs = hubs.iter().map(|hub| ("hub".to_owned(), hub["url"].as_str().unwrap().to_owned()));
        return [itself].into_iter().chain(hubs).collect();
    }
    let document = roxmltree::Document::parse(answer.text()).unwrap();
    let links = document.root_element().descendants();
    let links = links.filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "link")));
    links
        .map(|link| (link.attribute("rel").unwrap().to_owned(), link.attribute("href").unwrap().to_owned()))
        .filter(|(rel, _)| rel == "hub" || rel == "self")
        .collect()
}

fn documents() -> [String; 3] {
    ["atom", "rss", "json"].map(|ending| format!("/feeds/all.{ending}"))
}

#[test]
fn every_format_names_the_hub_beside_its_own_address() {
    let service = Service::start_public(PUBLIC);
    for path in documents() {
        let own = ("self".to_owned(), format!("{PUBLIC}{path}"));
        let hub = ("hub".to_owned(), format!("{PUBLIC}/websub"));
        assert_eq!(links(&service, &path), [own, hub], "{path}");
    }
}

#[test]
fn the_answer_names_them_too_whether_it_has_a_body_or_not() {
    let service = Service::start_public(PUBLIC);
    for path in documents() {
        let expected = format!("<{PUBLIC}/websub>; rel=\"hub\", <{PUBLIC}{path}>; rel=\"self\"");
        for (method, encoding) in [("GET", "identity"), ("HEAD", "identity"), ("GET", "gzip")] {
            let answer = service.reader().ask(method, &path, &[("Accept-Encoding", encoding)]).expect(200);
            assert_eq!(answer.header("link"), expected, "{method} {path} {encoding}");
        }
    }
    assert_eq!(service.reader().get("/").expect(200).header("link"), "");
}

#[test]
fn another_hub_is_named_where_one_is_set_and_none_where_none_is() {
    let service = Service::start_set(PUBLIC, |settings| {
        settings.websub.hub = Hub::External("https://hub.example.org/".parse().unwrap());
    });
    for path in documents() {
        let hub = ("hub".to_owned(), "https://hub.example.org/".to_owned());
        assert!(links(&service, &path).contains(&hub), "{path}");
        let link = service.reader().get(&path).header("link").to_owned();
        assert!(link.starts_with("<https://hub.example.org/>; rel=\"hub\", "), "{link}");
    }
    drop(service);
    let service = Service::start_set(PUBLIC, |settings| settings.websub.hub = Hub::None);
    for path in documents() {
        assert_eq!(links(&service, &path), [("self".to_owned(), format!("{PUBLIC}{path}"))], "{path}");
        assert_eq!(service.reader().get(&path).header("link"), "");
    }
}

/// What the settings say of a file with these lines.
fn read(lines: &str) -> Result<forewarn::config::WebSub, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("forewarn.toml");
    std::fs::write(&file, lines).unwrap();
    let given = Given { config: Some(file), ..Given::default() };
    Settings::read(given).map(|settings| settings.websub).map_err(|error| error.to_string())
}

#[test]
fn the_file_says_who_tells_subscribers() {
    let own = read("").unwrap();
    assert_eq!((own.hub, own.allow_private, own.timeout.as_secs()), (Hub::Own, false, 10));
    assert_eq!(read("[websub]\nhub = \"own\"").unwrap().hub, Hub::Own);
    assert_eq!(read("[websub]\nhub = \"none\"").unwrap().hub, Hub::None);
    let external =
        read("[websub]\nhub = \"https://hub.example.org/\"\nallow_private = true\ntimeout_seconds = 3");
    let external = external.unwrap();
    assert_eq!(external.hub, Hub::External("https://hub.example.org/".parse().unwrap()));
    assert_eq!((external.allow_private, external.timeout.as_secs()), (true, 3));
}

#[test]
fn a_setting_that_cannot_be_is_refused_with_the_way_out() {
    for (lines, said) in [
        (
            "[websub]\nhub = \"ours\"",
            "websub.hub `ours` is neither `own` nor `none` nor the address of a hub",
        ),
        ("[websub]\nhub = \"ftp://hub.example.org/\"", "give an absolute address"),
        ("[websub]\nhub = \"https://me:secret@hub.example.org/\"", "neither"),
        ("[websub]\ntimeout_seconds = 0", "give a number from 1 to 60"),
        ("[websub]\nhubs = \"own\"", "unknown field"),
    ] {
        let refused = read(lines).unwrap_err();
        assert!(refused.contains(said), "{lines}: {refused}");
    }
}

#[test]
fn an_archived_month_is_no_topic_and_names_no_hub() {
    let stage = super::stage::Stage::new();
    stage.publish("Concert cancelled in Vienna");
    let month = stage.shown("/feeds/all/archive/202612.atom");
    assert!(!month.text().contains("websub"), "{}", month.text());
    assert_eq!(month.header("link"), "");
    let refused = stage.ask("subscribe", "/feeds/all/archive/202612.atom", "http://127.0.0.1:9999/", &[]);
    let _ = refused.expect(404);
}
