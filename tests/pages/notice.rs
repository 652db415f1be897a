//! What an advisory's page says beyond its texts: to other languages, to programs, to paper, and to who passes it on.

use serde_json::Value;

use super::parsed::{all, of_class, read, scene, words};

/// The announcements in a page.
fn announcements(page: &str) -> Vec<Value> {
    let page = read(page);
    let scripts = all(&page, "script");
    scripts
        .into_iter()
        .map(|script| {
            assert_eq!(script.attribute("type"), Some("application/ld+json"), "data, and nothing that runs");
            assert_eq!(script.attribute("src"), None);
            serde_json::from_str(script.text().unwrap()).unwrap()
        })
        .collect()
}

fn meta(page: &str, property: &str) -> String {
    let page = read(page);
    let found = all(&page, "meta").into_iter().find(|meta| meta.attribute("property") == Some(property));
    found.unwrap_or_else(|| panic!("no {property}")).attribute("content").unwrap().to_owned()
}

#[test]
fn a_program_is_told_what_is_real_and_until_when_and_nothing_of_drills() {
    for name in ["advisory", "advisory-in-greek", "advisory-announced", "advisory-level"] {
        let [announcement] = announcements(&scene(name)).try_into().unwrap();
        assert_eq!(announcement["@type"], "SpecialAnnouncement", "{name}");
        for field in ["name", "text", "datePosted", "expires", "url", "inLanguage"] {
            assert!(announcement[field].as_str().is_some_and(|text| !text.is_empty()), "{name}: {field}");
        }
        assert!(announcement["spatialCoverage"][0]["name"].is_string(), "{name}");
    }
    let ended = announcements(&scene("advisory-ended")).remove(0);
    assert!(ended["expires"].as_str() < Some("2026-12-02T12:00:00.000Z"), "{ended}: it is over");
    for name in ["advisory-exercise", "advisory-test"] {
        assert!(announcements(&scene(name)).is_empty(), "{name}");
    }
}

#[test]
fn what_is_passed_on_says_until_when_and_never_that_it_is_so_now() {
    for (name, title, says) in [
        ("advisory", "", "Until "),
        ("advisory-ended", "ENDED: ", "It is over."),
        ("advisory-retracted", "RETRACTED: ", "issued in error"),
        ("advisory-expired", "EXPIRED: ", "it expired on"),
        ("advisory-exercise", "EXERCISE: ", ""),
    ] {
        let page = scene(name);
        let (told, said) = (meta(&page, "og:title"), meta(&page, "og:description"));
        assert!(told.starts_with(title) && said.contains(says), "{name}: {told} / {said}");
        let lower = said.to_lowercase();
        assert!(!lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == "now"), "{name}: {said}");
        assert!(meta(&page, "og:url").starts_with("https://alerts.example/advisories/"), "{name}");
    }
}

#[test]
fn each_language_of_a_page_names_all_of_them_and_its_own_address() {
    let page = scene("advisory-in-greek");
    let page = read(&page);
    assert_eq!(all(&page, "html")[0].attribute("lang"), Some("el"));
    let links = all(&page, "link");
    let canonical = links.iter().find(|link| link.attribute("rel") == Some("canonical")).unwrap();
    assert!(canonical.attribute("href").unwrap().ends_with(".el"));
    let offered: Vec<_> = links
        .iter()
        .filter(|link| link.attribute("type") == Some("text/html"))
        .map(|link| link.attribute("hreflang").unwrap())
        .collect();
    let default = scene("advisory");
    let default = read(&default);
    let there: Vec<_> = all(&default, "link")
        .into_iter()
        .filter(|link| link.attribute("type") == Some("text/html"))
        .map(|link| link.attribute("hreflang").unwrap())
        .collect();
    assert!(offered.len() > 1 && offered == there, "{offered:?} {there:?}");
    // What is not translated says so, and stands in its own language.
    assert!(
        words(all(&page, "main")[0]).contains("Το κείμενο αυτό δεν υπάρχει"),
        "{}",
        words(all(&page, "main")[0])
    );
    assert_ne!(all(&page, "h1")[0].attribute("lang"), Some("el"));
}

#[test]
fn when_each_revision_held_is_drawn_and_stands_in_the_list() {
    let page = scene("advisory");
    let page = read(&page);
    let bars = of_class(&page, "held").len();
    let history = of_class(&page, "history").remove(0);
    let texts = words(history);
    assert!(bars >= 2, "{bars}");
    assert_eq!(texts.matches("Valid from").count(), bars, "{texts}");
    assert_eq!(texts.matches("Valid until").count(), 1, "{texts}");
    assert_eq!(
        texts.matches("Was planned until").count(),
        bars - 1,
        "what was replaced no longer holds: {texts}"
    );
    let drawing = of_class(&page, "windows").remove(0);
    assert_eq!(drawing.attribute("aria-hidden"), Some("true"), "the list is what is read out");
    for bar in of_class(&page, "held") {
        let number = |name: &str| bar.attribute(name).unwrap().parse::<f64>().unwrap();
        assert!(number("x") >= 0.0 && number("x") + number("width") <= 603.1 && number("width") >= 3.0);
    }
}

#[test]
fn paper_leads_back_to_what_holds() {
    for name in ["advisory", "advisory-ended", "revision-older"] {
        let page = scene(name);
        let page = read(&page);
        let paper = of_class(&page, "on-paper").remove(0);
        assert!(words(paper).contains("On paper this does not change."), "{name}");
        assert!(words(paper).contains("https://alerts.example/advisories/"), "{name}");
        assert_eq!(of_class(&page, "code").len(), 1, "{name}");
    }
}

#[test]
fn the_register_shows_each_level_on_its_own_scale_and_says_when_a_review_is_overdue() {
    let page = scene("levels");
    let page = read(&page);
    let rows = of_class(&page, "level");
    assert!(!rows.is_empty());
    for row in rows {
        let here = row.descendants().filter(|node| node.attribute("class") == Some("here")).count();
        assert_eq!(here, 1, "{}", words(row));
        assert!(words(row).contains("In force since") && words(row).contains("To be reviewed by"));
        assert!(!words(row).contains("overdue"));
    }
    assert!(scene("levels-de").contains("Die Überprüfung ist überfällig"));
    assert!(scene("levels-none").contains("No standing threat level is published here."));
}

/// How the map of a page is drawn; none where there is no map.
fn manner(name: &str) -> Option<String> {
    let page = scene(name);
    let page = read(&page);
    let figures: Vec<_> = of_class(&page, "mapped");
    assert!(figures.len() <= 1, "{name}");
    figures.first().map(|figure| {
        let map = figure.descendants().find(|node| node.has_tag_name("svg")).unwrap();
        assert_eq!(map.attribute("aria-hidden"), Some("true"), "the words say the same");
        assert!(map.attribute("width").is_some() && map.attribute("height").is_some(), "nothing moves");
        assert!(words(*figure).contains("Natural Earth"), "{name}");
        figure.attribute("class").unwrap().to_owned()
    })
}

#[test]
fn what_is_over_or_a_drill_is_never_drawn_as_what_holds() {
    for (name, expected) in [
        ("home", Some("mapped live")),
        ("advisory", Some("mapped live")),
        ("advisory-announced", Some("mapped live")),
        ("advisory-ended", Some("mapped past")),
        ("advisory-retracted", Some("mapped past")),
        ("advisory-expired", Some("mapped past")),
        ("revision-older", Some("mapped past")),
        ("advisory-exercise", Some("mapped practice")),
        ("advisory-test", Some("mapped practice")),
        ("home-quiet", None),
        ("archive", None),
    ] {
        assert_eq!(manner(name).as_deref(), expected, "{name}");
    }
}
