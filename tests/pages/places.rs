//! Where readers and programs find the feeds: autodiscovery, addresses to copy, and every language.

use forewarn::advisory::Status;
use forewarn::render::page;

use super::cast::feeds;
use super::parsed::{all, of_class, only, read, scene, words};
use super::samples::{feed, language};
use super::scenes::setting;

/// Media type and address of every alternate link of a page, in order.
fn alternates(page: &str) -> Vec<(String, String)> {
    let page = read(page);
    let links = all(&page, "link").into_iter().filter(|link| link.attribute("rel") == Some("alternate"));
    // The same page in other languages is another matter.
    let links = links.filter(|link| link.attribute("type") != Some("text/html"));
    let pair = |name: &str, link: roxmltree::Node| link.attribute(name).unwrap().to_owned();
    let feeds = links.map(|link| (pair("type", link), pair("href", link)));
    feeds.filter(|(kind, _)| !kind.ends_with("+oembed")).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

#[test]
fn the_page_of_a_feed_is_discovered_from_in_its_own_language_with_json_last() {
    let expected = pairs(&[
        ("application/atom+xml", "https://alerts.example/feeds/all.atom"),
        ("application/rss+xml", "https://alerts.example/feeds/all.rss"),
        ("application/feed+json", "https://alerts.example/feeds/all.json"),
    ]);
    assert_eq!(alternates(&scene("feed")), expected);
    assert_eq!(alternates(&scene("home")), expected);
    let german = pairs(&[
        ("application/atom+xml", "https://alerts.example/feeds/all.de.atom"),
        ("application/rss+xml", "https://alerts.example/feeds/all.de.rss"),
        ("application/feed+json", "https://alerts.example/feeds/all.de.json"),
    ]);
    assert_eq!(alternates(&scene("feed-de")), german);
    assert_eq!(alternates(&scene("home-de")), german);
}

#[test]
fn an_advisory_offers_a_feed_that_carries_it_and_its_machine_form() {
    let offered = alternates(&scene("advisory-exercise"));
    let kinds: Vec<_> = offered.iter().map(|(kind, _)| kind.as_str()).collect();
    let expected =
        ["application/atom+xml", "application/rss+xml", "application/feed+json", "application/json"];
    assert_eq!(kinds, expected);
    assert_eq!(offered[0].1, "https://alerts.example/feeds/exercise.atom");
    assert!(offered[3].1.starts_with("https://alerts.example/advisories/"));
    assert!(offered[3].1.ends_with(".json"));
}

#[test]
fn every_alternate_link_has_a_title_and_a_language() {
    for name in ["home", "feed", "feed-de", "advisory"] {
        let page = scene(name);
        let page = read(&page);
        for link in all(&page, "link").into_iter().filter(|link| link.attribute("rel") == Some("alternate")) {
            assert!(link.attribute("title").is_some_and(|title| !title.is_empty()), "{name}");
            assert!(link.attribute("hreflang").is_some(), "{name}");
        }
    }
}

#[test]
fn the_addresses_of_a_feed_stand_in_full_to_be_copied() {
    let page = scene("feed-exercise");
    let page = read(&page);
    let addresses: Vec<_> = of_class(&page, "address").into_iter().map(words).collect();
    let base = "https://alerts.example/feeds/exercise";
    assert_eq!(
        addresses,
        [".atom", ".rss", ".json", "/calendar.ics"].map(|ending| format!("{base}{ending}"))
    );
    assert!(only(&page, "main").contains("This feed carries entries that are not real."));
}

#[test]
fn the_list_of_feeds_offers_every_format_in_every_language() {
    let page = scene("feeds");
    let page = read(&page);
    let hrefs: Vec<_> = all(&page, "a").into_iter().filter_map(|link| link.attribute("href")).collect();
    for path in ["all", "all.de", "all.fr", "exercise"] {
        for ending in ["rss", "atom", "json"] {
            let address = format!("https://alerts.example/feeds/{path}.{ending}");
            assert!(hrefs.contains(&address.as_str()), "{address}");
        }
    }
}

#[test]
fn a_feed_that_was_taken_down_for_good_is_offered_nowhere() {
    let closed = feed("closed", &[("en", "Closed feed", "It was here.")], &[Status::Actual]);
    let mut declaration = closed.declaration().clone();
    declaration.gone = true;
    let mut all = feeds();
    all.push(forewarn::feed::Feed::declare(declaration).unwrap());
    let english = language("en");
    for page in [
        page::feeds(&all, std::slice::from_ref(&english), &setting(), &english),
        page::home(&[], &all, std::slice::from_ref(&english), &setting(), (&english, super::samples::now())),
    ] {
        assert!(!page.contains("closed") && !page.contains("Closed feed"));
    }
}

/// What stands in the list of a search engine: for as long as it likes, so that nothing in it may lapse.
#[test]
fn every_page_says_once_what_it_is_and_whose_in_its_own_language_and_nothing_that_can_lapse() {
    let lapses = ["In force", "in force.", "Until ", "Valid until", "In Kraft", "Gültig bis", "In force:"];
    for (name, page) in super::scenes::scenes() {
        let page = read(&page);
        let metas =
            all(&page, "meta").into_iter().filter(|meta| meta.attribute("name") == Some("description"));
        let said: Vec<_> = metas.filter_map(|meta| meta.attribute("content")).collect();
        if ["missing", "gone", "unavailable"].contains(&name) {
            assert!(said.is_empty(), "{name}: {said:?}");
            continue;
        }
        let [said] = said.as_slice() else { panic!("{name}: {said:?}") };
        assert!(said.contains("Exampleland Public Safety Office"), "{name}: {said}");
        assert!(said.chars().count() > 50, "{name}: {said}");
        let lapsing: Vec<_> = lapses.iter().filter(|words| said.contains(**words)).collect();
        assert!(lapsing.is_empty(), "{name}: {lapsing:?} in {said}");
    }
    let said = |name| {
        let page = scene(name);
        let page = read(&page);
        let mut metas = all(&page, "meta").into_iter();
        let meta = metas.find(|meta| meta.attribute("name") == Some("description")).unwrap();
        meta.attribute("content").unwrap().to_owned()
    };
    assert!(said("home-de").starts_with("Hinweise zur öffentlichen Sicherheit"), "{}", said("home-de"));
    assert!(said("levels-de").starts_with("Eine Stufe gilt, bis"), "{}", said("levels-de"));
    assert!(said("advisory-exercise").starts_with("This is an exercise."), "{}", said("advisory-exercise"));
    let retracted = said("advisory-retracted");
    assert!(retracted.contains("withdrawn") && !retracted.contains("Valid"), "{retracted}");
}

#[test]
fn what_has_no_address_of_its_own_claims_none() {
    for (name, canonical) in [("missing", 0), ("gone", 0), ("unavailable", 0), ("home", 1), ("feed", 1)] {
        let page = scene(name);
        let page = read(&page);
        let links = all(&page, "link").into_iter().filter(|link| link.attribute("rel") == Some("canonical"));
        assert_eq!(links.count(), canonical, "{name}");
    }
}

#[test]
fn the_list_of_feeds_is_there_in_every_language_and_leads_to_itself_and_home_in_each() {
    for (name, lang, own, home, levels) in
        [("feeds", "en", "/feeds/", "/", "/levels"), ("feeds-fr", "fr", "/fr/feeds/", "/fr/", "/fr/levels")]
    {
        let page = scene(name);
        let page = read(&page);
        assert_eq!(all(&page, "html")[0].attribute("lang"), Some(lang));
        let canonical =
            all(&page, "link").into_iter().find(|link| link.attribute("rel") == Some("canonical"));
        let canonical = canonical.unwrap().attribute("href").unwrap().to_owned();
        assert!(canonical.ends_with(&format!("alerts.example{own}")), "{canonical}");
        let navs = all(&page, "nav");
        let hrefs = |nav: usize| -> Vec<_> {
            let links = navs[nav].descendants().filter(|node| node.has_tag_name("a"));
            links
                .map(|link| (link.attribute("href").unwrap(), link.attribute("aria-current").is_some()))
                .collect()
        };
        let archive = format!("{home}archive/");
        assert_eq!(hrefs(0), [(home, false), (levels, false), (own, true), (&archive, false)]);
        let languages = [("/feeds/", lang == "en"), ("/de/feeds/", false), ("/fr/feeds/", lang == "fr")];
        assert_eq!(hrefs(1), languages);
    }
}
